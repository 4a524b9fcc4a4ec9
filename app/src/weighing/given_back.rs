//! Counts that came when their weighing was over: they count for nothing, and whoever typed them reads them still.

use super::counted::{Counted, SAYS};
use super::hands::HandsForm;
use super::recount::RecountForm;
use crate::page::section;
use crate::route::Form;
use crate::visit::{Typed, Visit};
use crate::words::{t, tr};
use domain::WeighingId;
use domain::reflection::Progress;
use domain::weighing::{Weighing, WeighingView};
use leptos::prelude::*;

/// What was typed in a count whose form does not stand on the page any more.
pub(super) fn given_back(visit: &Visit, weighing: &Weighing) -> impl IntoView + use<> {
    let typed = visit.may_keep().filter(|typed| counts(typed) && !stands(typed, weighing));
    let lines = typed.map(lines).filter(|lines| !lines.is_empty())?;
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let inside = view! { <p>{t("weighing-typed-lead")}</p> <ul>{lines}</ul> };
    Some(section("geteld", t("weighing-typed-heading"), inside))
}

fn counts(typed: &Typed) -> bool {
    typed.form == HandsForm::NAME || typed.form == RecountForm::NAME
}

/// Whether the form stands on the page, with everything in it.
fn stands(typed: &Typed, weighing: &Weighing) -> bool {
    let of = |name: &str| typed.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let id = of("weighing").and_then(|id| id.parse::<WeighingId>().ok());
    let its = |one: &&WeighingView| Some(one.id) == id;
    let open = weighing.writing.progress == Progress::Open;
    let there = if typed.form == HandsForm::NAME {
        weighing.running().is_some_and(|one| its(&one))
    } else {
        weighing.closed().find(its).is_some_and(WeighingView::by_hands)
    };
    open && there
}

/// How many chose, and each topic with what was counted of it; what was left empty is not said.
fn lines(typed: &Typed) -> Vec<String> {
    let sent = Counted(typed.fields.clone());
    let people = typed.fields.iter().find(|(name, value)| name.starts_with("people") && !value.trim().is_empty());
    let people = people.map(|(_, value)| tr("weighing-typed-people", [("people", value.trim().into())]));
    let topics = typed.fields.iter().filter_map(|(name, text)| Some((name.strip_prefix(SAYS)?, text)));
    let counted = topics.filter_map(|(id, text)| {
        let [chosen, top] = ["chosen", "top"].map(|part| sent.value(&format!("{part}-{id}")).trim().to_owned());
        let key = match (chosen.is_empty(), top.is_empty()) {
            (true, true) => return None,
            (_, true) => "weighing-typed-chosen",
            (true, false) => "weighing-typed-top",
            (false, false) => "weighing-typed-both",
        };
        Some(tr(key, [("topic", text.as_str().into()), ("chosen", chosen.into()), ("top", top.into())]))
    });
    people.into_iter().chain(counted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::Labels;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Typed { form: HandsForm::NAME.into(), fields, problem: None, labels: Labels::default() }
    }

    #[test]
    fn every_number_that_was_typed_is_read_beside_its_topic() {
        let three =
            [("people", "8"), ("shown_1", "Bellen"), ("chosen-1", " 6 "), ("shown_2", "De brief"), ("chosen-2", "")];
        assert_eq!(lines(&typed(&three)), ["Mensen die kozen: 8.", "‘Bellen’: 6."]);
        let two = [("shown_1", "Bellen"), ("chosen-1", "6"), ("top-1", "zes"), ("shown_2", "De brief"), ("top-2", "2")];
        assert_eq!(
            lines(&typed(&two)),
            [
                "‘Bellen’: 6 noemden het belangrijk, zes zetten het in de top vijf.",
                "‘De brief’: 2 zetten het in de top vijf."
            ]
        );
        assert!(lines(&typed(&[("shown_1", "Bellen"), ("people", " ")])).is_empty(), "nothing was typed");
    }
}
