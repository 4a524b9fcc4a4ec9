//! What the fields of one form hold: what was typed, else what is stored; and what needs another look.

use super::{draft, keeps};
use crate::route::Form;
use crate::visit::{Labels, Visit};
use crate::words::t;
use domain::Problem;

/// The fields of one form on one page.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    typed: Option<Vec<(String, String)>>,
    stored: Vec<(String, String)>,
    objections: Vec<domain::Objection>,
    /// What was typed before and not sent: it stands before what is stored.
    draft: Vec<(String, String)>,
    form: &'static str,
    labels: Labels,
    watched: bool,
    /// The field in which something stands that nobody typed there.
    laid: Option<&'static str>,
}

impl Fields {
    /// The fields of form `F`, as typed if it is shown again.
    pub fn of<F: Form>(visit: &Visit) -> Self {
        Self::select::<F>(visit, |_| true)
    }

    /// The fields of one of several copies of form `F` on a page: the one whose field `name` is `value`.
    pub fn of_copy<F: Form>(visit: &Visit, name: &str, value: &str) -> Self {
        Self::select::<F>(visit, |fields| fields.iter().any(|(key, typed)| key == name && typed == value))
    }

    fn select<F: Form>(visit: &Visit, mine: impl Fn(&[(String, String)]) -> bool) -> Self {
        let typed = visit.typed.as_ref().filter(|typed| typed.form == F::NAME && mine(&typed.fields));
        let objections = match typed.and_then(|typed| typed.problem.as_ref()) {
            Some(Problem::Refused(objections)) => objections.clone(),
            _ => Vec::new(),
        };
        let labels = typed.map(|typed| typed.labels.clone()).unwrap_or_default();
        // Whoever writes of a family at work is warned of traces; a client's own words are the client's.
        let watched = visit.desk.sitter().is_professional() && F::DEED.is_of_professionals();
        let typed = typed.map(|typed| typed.fields.clone());
        let draft = draft::of::<F>(visit).map(|draft| draft.standing.typed.clone()).unwrap_or_default();
        let draft = if mine(&draft) { draft } else { Vec::new() };
        let stored = draft.iter().filter(|(name, _)| keeps(F::KEEPS, name)).cloned().collect();
        Fields { typed, stored, draft, objections, form: F::NAME, labels, watched, laid: None }
    }

    /// With what is stored, for when nothing was typed yet.
    pub fn stored(mut self, name: &str, value: impl Into<String>) -> Self {
        if !self.draft.iter().any(|(typed, _)| typed == name) {
            self.stored.push((name.to_owned(), value.into()));
        }
        self
    }

    /// With this in a field whatever was sent: it was left alone, and something else stands there now.
    pub fn renewed(mut self, name: &str, value: &str) -> Self {
        if let Some(typed) = &mut self.typed {
            typed.retain(|(key, _)| key != name);
            typed.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// With these words under what was typed in a field: neither takes the other's place. What stands there already comes no second time.
    pub fn under(mut self, name: &'static str, words: &str) -> Self {
        if words.trim().is_empty() {
            return self;
        }
        self.laid = Some(name);
        let pairs = self.typed.as_mut().unwrap_or(&mut self.stored);
        match pairs.iter_mut().find(|(key, _)| key == name) {
            Some((_, stands)) if stands.contains(words.trim()) => {}
            Some((_, stands)) => *stands = format!("{}\n\n{words}", stands.trim_end()).trim_start().to_owned(),
            None => pairs.push((name.to_owned(), words.to_owned())),
        }
        self
    }

    /// Whether words were laid in a field that nobody typed there: what waits in the browser comes beside them, never over them.
    pub(super) fn is_laid(&self, name: &str) -> bool {
        self.laid == Some(name)
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> String {
        self.pairs().iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Whether a box or button with this value is on; the empty one is on when nothing was chosen.
    pub fn on(&self, name: &str, value: &str) -> bool {
        (value.is_empty() && self.value(name).is_empty())
            || self.pairs().iter().any(|(key, typed)| key == name && typed == value)
    }

    /// What to say about a field.
    pub fn error(&self, name: &str) -> Option<String> {
        self.objections.iter().find(|objection| objection.field == name).map(|objection| t(objection.says))
    }

    /// What to say about the fields whose name begins so.
    pub(super) fn faults(&self, start: &'static str) -> impl Iterator<Item = (String, &'static str)> {
        let named = self.objections.iter().filter(move |objection| objection.field.starts_with(start));
        named.map(|objection| (objection.field.clone().into_owned(), objection.says))
    }

    /// Tells the summary what a field is called.
    pub(super) fn called(&self, name: &str, label: &str) {
        self.labels.tell(name, label);
    }

    /// The id of a field on the page: forms of one page may share names.
    pub fn id(&self, name: &str) -> String {
        field_id(self.form, name)
    }

    /// Whether own words in this form are looked at for traces of persons.
    pub(super) fn watched(&self) -> bool {
        self.watched
    }

    fn pairs(&self) -> &[(String, String)] {
        self.typed.as_deref().unwrap_or(&self.stored)
    }
}

/// The id of a field on its page.
pub fn field_id(form: &str, name: &str) -> String {
    format!("{form}-{name}")
}

#[cfg(test)]
mod tests {
    use super::Fields;

    fn typed(text: &str) -> Fields {
        Fields { stored: vec![("insight".to_owned(), text.to_owned())], ..Fields::default() }
    }

    #[test]
    fn words_that_are_laid_in_a_field_take_no_typed_words_away() {
        assert_eq!(
            typed("Bel de school").under("insight", "Zij belt zelf").value("insight"),
            "Bel de school\n\nZij belt zelf"
        );
        for empty in [typed(""), typed(" \n"), Fields::default()] {
            assert_eq!(empty.under("insight", "Zij belt zelf").value("insight"), "Zij belt zelf");
        }
    }

    #[test]
    fn words_that_stand_there_already_come_no_second_time() {
        let both = typed("Bel de school").under("insight", "Zij belt zelf");
        let again = both.clone().under("insight", "Zij belt zelf ");
        assert_eq!(again.value("insight"), both.value("insight"));
        assert_eq!(typed("Bel").under("insight", "").value("insight"), "Bel");
    }

    #[test]
    fn words_are_laid_under_a_form_that_is_shown_again_too() {
        let again =
            Fields { typed: Some(vec![("insight".to_owned(), "Van voor het slapen".to_owned())]), ..Fields::default() };
        assert_eq!(again.under("insight", "Zij belt zelf").value("insight"), "Van voor het slapen\n\nZij belt zelf");
    }
}
