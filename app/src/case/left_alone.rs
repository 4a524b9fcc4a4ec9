//! Whom a visitor left alone on the family's page: what the page showed goes along in hidden fields, and shows anew what changed meanwhile.

use super::notices::PEOPLE;
use crate::form::Fields;
use crate::route::Form;
use crate::visit::Visit;
use domain::Problem;
use domain::case::Notice;

/// The fields nobody sees, in the order of [`PEOPLE`]: the version of what the page showed, and what that said.
pub(super) const HIDDEN: [[&str; 2]; 3] =
    [["version_young", "shown_young"], ["version_parent1", "shown_parent1"], ["version_parent2", "shown_parent2"]];

/// Stance and reason in one word, so that it never reads as somebody's own words.
pub(super) fn glance(stance: &str, reason: &str) -> String {
    let said: Vec<_> = std::iter::once(stance).chain(reason.split_whitespace()).collect();
    said.join("\u{a0}")
}

/// The fields with what is stored. Whom the visitor left alone is shown as they stand now; whom they changed stays as typed,
/// over the version they saw, or after a lost race over the one that stands now: both are on the page then.
pub(super) fn renewed<F: Form>(visit: &Visit, stored: &[(Notice, i32)]) -> Fields {
    let lost = matches!(visit.typed.as_ref().and_then(|typed| typed.problem.as_ref()), Some(Problem::Conflict(_)));
    let mut fields = Fields::of::<F>(visit);
    for ((who, stance, reason), [version, shown]) in PEOPLE.into_iter().zip(HIDDEN) {
        let stands = stored.iter().find(|(notice, _)| notice.who == who);
        let now = stands.map_or("", |(notice, _)| notice.stance.code());
        let why = stands.and_then(|(notice, _)| notice.reason.as_deref()).unwrap_or_default();
        let (number, said) = (stands.map_or(0, |(_, version)| *version).to_string(), glance(now, why));
        let pairs = [(stance, now), (reason, why), (version, number.as_str()), (shown, said.as_str())];
        for (name, value) in pairs {
            fields = fields.stored(name, value);
        }
        let alone = glance(&fields.value(stance), &fields.value(reason)) == fields.value(shown);
        let anew = if alone { &pairs[..] } else { &pairs[2..] };
        if alone || lost || fields.value(version).is_empty() {
            for (name, value) in anew {
                fields = fields.renewed(name, value);
            }
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::glance;

    #[test]
    fn spaces_around_and_between_words_are_no_change() {
        assert_eq!(glance("not_told", " Zoë  belt "), glance("not_told", "Zoë belt"));
        assert_ne!(glance("not_told", "Zoë belt"), glance("not_told", "Zoë belt niet"));
        assert_eq!(glance("", ""), "");
    }
}
