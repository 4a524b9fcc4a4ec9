//! What stands in a form of a meeting that was not sent, after a save, a sending or a throwing away; where it is kept lives elsewhere.

use super::{MOST, Saved, Sheet, Typed};
use crate::Problem;

/// What stands in a form that was not sent: the newest text, and another when two pages typed at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The newest; nothing when it was sent or thrown away.
    pub typed: Typed,
    /// On which page.
    pub leaf: String,
    /// What was typed on another page meanwhile.
    pub other: Typed,
    /// On which.
    pub other_leaf: String,
    /// Goes up with every change.
    pub version: i32,
}

/// Whether nobody typed anything: a version that is sent along is no words.
fn blank(typed: &Typed) -> bool {
    typed.iter().all(|(name, text)| name == "version" || text.trim().is_empty())
}

impl Standing {
    /// Whether there is something to show.
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// After a save from `sheet`; nothing changes when the same stands there.
    ///
    /// # Errors
    /// [`Problem::Refused`] when it is longer than [`MOST`].
    pub fn save(mut self, sheet: &Sheet, typed: Typed) -> Result<(Self, Saved), Problem> {
        let typed = if blank(&typed) { Typed::new() } else { typed };
        check(&typed)?;
        let mine = !sheet.leaf.is_empty() && self.leaf == sheet.leaf;
        if self.typed == typed && sheet.version <= self.version {
            let version = self.version;
            return Ok((self, Saved::Kept(version)));
        }
        let builds_on_it = self.version == sheet.version;
        if mine && self.typed.is_empty() && !builds_on_it {
            let version = self.version;
            return Ok((self, Saved::Late(version)));
        }
        let next = self.version.max(sheet.version) + 1;
        if builds_on_it || mine || self.typed.is_empty() {
            self = Standing { typed, leaf: sheet.leaf.clone(), version: next, ..self };
            return Ok((self, Saved::Kept(next)));
        }
        // A third page, or one that types without a script: its words come under those that are there.
        let again = self.other.is_empty() || (!sheet.leaf.is_empty() && self.other_leaf == sheet.leaf);
        self.other = if again { typed } else { under(self.other, typed) };
        check(&self.other)?;
        self.other_leaf.clone_from(&sheet.leaf);
        self.version = next;
        Ok((self, Saved::Apart(next)))
    }

    /// After the form was sent from `sheet`: what that page typed goes, what another page typed meanwhile stays.
    pub fn sent(mut self, sheet: &Sheet) -> Self {
        let mine = !sheet.leaf.is_empty();
        let next = self.version.max(sheet.version) + 1;
        if self.version == sheet.version || (mine && self.leaf == sheet.leaf) {
            let (typed, leaf) = (self.other, self.other_leaf);
            let leaf = if typed.is_empty() { sheet.leaf.clone() } else { leaf };
            return Standing { typed, leaf, version: next, ..Standing::default() };
        }
        if mine && self.other_leaf == sheet.leaf {
            self = Standing { other: Typed::new(), other_leaf: String::new(), version: next, ..self };
        }
        self
    }

    /// After it was thrown away on `sheet`: all that was shown there goes, what was typed elsewhere since stays.
    pub fn thrown(self, sheet: &Sheet) -> Self {
        if self.version == sheet.version {
            let version = self.version + 1;
            return Standing { leaf: sheet.leaf.clone(), version, ..Standing::default() };
        }
        self.sent(sheet)
    }
}

fn check(typed: &Typed) -> Result<(), Problem> {
    let signs: usize = typed.iter().map(|(name, text)| name.chars().count() + text.chars().count()).sum();
    if signs > MOST { Err(Problem::form("refused-draft-long")) } else { Ok(()) }
}

/// Both texts, field by field.
fn under(first: Typed, then: Typed) -> Typed {
    let mut both = first;
    for (name, text) in then {
        match both.iter_mut().find(|(there, _)| *there == name) {
            Some((_, stands)) if stands.trim() != text.trim() && name != "version" => {
                *stands = format!("{stands}\n\n{text}").trim().to_owned();
            }
            Some(_) => {}
            None => both.push((name, text)),
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Typed {
        vec![("text".to_owned(), text.to_owned())]
    }

    fn on(version: i32, leaf: &str) -> Sheet {
        Sheet { version, leaf: leaf.to_owned() }
    }

    fn saved(standing: Standing, sheet: Sheet, text: &str) -> (Standing, Saved) {
        standing.save(&sheet, words(text)).expect("short enough")
    }

    #[test]
    fn one_page_that_goes_on_typing_overwrites_itself() {
        let (one, said) = saved(Standing::default(), on(0, "a"), "B");
        assert_eq!(said, Saved::Kept(1));
        let (two, said) = saved(one, on(0, "a"), "Bel");
        assert_eq!((two.typed.clone(), said), (words("Bel"), Saved::Kept(2)));
        assert_eq!(saved(two, on(2, "a"), "Bel").1, Saved::Kept(2), "the same is nothing new");
    }

    #[test]
    fn of_two_pages_that_type_at_once_both_texts_are_kept() {
        let (one, _) = saved(Standing::default(), on(0, "a"), "Bel de school");
        let (both, said) = saved(one, on(0, "b"), "Vraag de h");
        assert_eq!(said, Saved::Apart(2));
        let (both, _) = saved(both, on(0, "b"), "Vraag de huisarts");
        let (both, said) = saved(both, on(1, "a"), "Bel de school op");
        assert_eq!((both.typed.clone(), both.other.clone()), (words("Bel de school op"), words("Vraag de huisarts")));
        assert_eq!(said, Saved::Kept(4));
        let (three, _) = saved(both, on(0, "c"), "En de ouders");
        assert_eq!(three.other, words("Vraag de huisarts\n\nEn de ouders"), "nor is a third one lost");
    }

    #[test]
    fn whoever_saw_what_was_typed_and_types_on_another_device_goes_on_with_it() {
        let (one, _) = saved(Standing::default(), on(0, "a"), "Bel");
        let (two, said) = saved(one, on(1, "b"), "Bel de school");
        assert_eq!((two.typed, two.other, said), (words("Bel de school"), Typed::new(), Saved::Kept(2)));
    }

    #[test]
    fn a_save_that_comes_after_its_page_sent_the_form_does_not_bring_it_back() {
        let sent = Standing::default().sent(&on(0, "a"));
        let (after, said) = saved(sent.clone(), on(0, "a"), "Bel");
        assert_eq!((after, said), (sent.clone(), Saved::Late(1)));
        let (new, said) = saved(sent.clone(), on(1, "a"), "Iets nieuws");
        assert_eq!((new.typed, said), (words("Iets nieuws"), Saved::Kept(2)), "the form shown anew takes words again");
        let (other, said) = saved(sent, on(0, "b"), "Van de telefoon");
        assert_eq!((other.typed, said), (words("Van de telefoon"), Saved::Kept(2)), "another page's words stay");
    }

    #[test]
    fn sending_takes_only_what_that_page_typed() {
        let (one, _) = saved(Standing::default(), on(0, "a"), "Bel");
        assert!(one.clone().sent(&on(0, "a")).is_empty());
        assert!(one.clone().sent(&on(1, "")).is_empty(), "without scripts the version tells that it was read");
        assert_eq!(one.clone().sent(&on(0, "b")), one, "a page that did not know of it");
        let (both, _) = saved(one, on(0, "b"), "Vraag");
        assert_eq!(both.clone().sent(&on(0, "a")).typed, words("Vraag"));
        let left = both.sent(&on(0, "b"));
        assert_eq!((left.typed, left.other), (words("Bel"), Typed::new()));
    }

    #[test]
    fn what_is_thrown_away_is_what_was_shown() {
        let (one, _) = saved(Standing::default(), on(0, "a"), "Bel");
        let (both, _) = saved(one.clone(), on(0, "b"), "Vraag");
        let thrown = both.clone().thrown(&on(2, ""));
        assert!(thrown.typed.is_empty() && thrown.other.is_empty());
        assert_eq!(both.clone().thrown(&on(1, "")), both, "more came meanwhile");
    }

    #[test]
    fn what_is_wiped_is_gone_and_what_is_too_long_is_refused() {
        let (one, _) = saved(Standing::default(), on(0, "a"), "Bel");
        let version = vec![("text".to_owned(), " ".to_owned()), ("version".to_owned(), "3".to_owned())];
        assert!(one.save(&on(0, "a"), version).expect("short").0.is_empty());
        let long = Standing::default().save(&on(0, "a"), words(&"x".repeat(MOST + 1)));
        assert_eq!(long, Err(Problem::form("refused-draft-long")));
    }
}
