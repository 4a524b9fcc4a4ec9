//! Hands that were counted when looking back was over: they count for nothing, and whoever typed them reads them still.

use super::hands::HandsForm;
use crate::page::section;
use crate::route::Form;
use crate::visit::{Typed, Visit};
use crate::words::{t, tr};
use domain::look_back::{Energy, LookBack, Pick, Worth};
use leptos::prelude::*;

/// What was counted, on a page where the form does not stand any more; words that were typed beside it stand in the summary.
pub(super) fn given_back(visit: &Visit, seen: &LookBack) -> impl IntoView + use<> {
    let typed = visit.may_keep().filter(|typed| typed.form == HandsForm::NAME);
    let lines = typed.map(|typed| lines(typed, &seen.choices)).filter(|lines| !lines.is_empty())?;
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let inside = view! { <p>{t("look-back-typed-lead")}</p> <ul>{lines}</ul> };
    Some(section("geteld", t("look-back-typed-heading"), inside))
}

/// Each answer with how many hands were counted for it, and what was picked; what was left empty is not said.
fn lines(typed: &Typed, choices: &[(Pick, String)]) -> Vec<String> {
    let of = |name: &str| typed.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
    let worth = Worth::ALL.iter().map(|one| ("worth", one.code()));
    let answers = worth.chain(Energy::ALL.iter().map(|one| ("energy", one.code())));
    let counted = answers.filter_map(|(question, code)| {
        let count = of(&format!("{question}_{code}"));
        let answer = t(&format!("{question}-{code}"));
        let words = [("answer", answer.into()), ("count", count.into())];
        (!count.is_empty()).then(|| tr(&format!("look-back-typed-{question}"), words))
    });
    let picked =
        [("gave", "look-back-gave-what"), ("cost", "look-back-cost-what")].into_iter().filter_map(|(name, key)| {
            let (_, what) = choices.iter().find(|(pick, _)| pick.to_string() == of(name))?;
            Some(tr(key, [("what", what.as_str().into())]))
        });
    counted.chain(picked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::Labels;
    use domain::AgreementId;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Typed { form: HandsForm::NAME.into(), fields, problem: None, labels: Labels::default() }
    }

    #[test]
    fn every_number_that_was_typed_is_read_beside_its_answer() {
        let pick = Pick::Agreement(AgreementId::default());
        let picked = pick.to_string();
        let sent = [
            ("worth_yes", " 4 "),
            ("worth_no", ""),
            ("energy_even", "vier"),
            ("gave", picked.as_str()),
            ("gave_words", "Koffie"),
            ("cost", "regel-x"),
        ];
        assert_eq!(
            lines(&typed(&sent), &[(pick, "Wij bellen dezelfde dag".to_owned())]),
            [
                "Was het de tijd waard? ‘Ja’: 4.",
                "Wat deed het met je energie? ‘Geen van beide’: vier.",
                "Gaf energie: Wij bellen dezelfde dag"
            ]
        );
        assert!(lines(&typed(&[("worth_yes", " "), ("gave", "")]), &[]).is_empty(), "nothing was counted");
    }
}
