//! Of every field of every form it is known whether somebody types words in it, so that none is lost and no id is shown as words.

use super::{PICKED, is_carried, is_picked, keeps, of_one_form};
use crate::route::forms;
use crate::visit::SECRETS;
use std::collections::BTreeSet;

/// Fields in which somebody types.
const TYPED: &[&str] = &[
    "asked",
    "asks",
    "cbs",
    "code",
    "conclusion",
    "context",
    "cost_words",
    "csv",
    "email",
    "end_reason",
    "ended",
    "explain",
    "gave_words",
    "hard",
    "hope",
    "improve",
    "insight",
    "legal_basis",
    "limits",
    "lines",
    "moment",
    "name",
    "place",
    "privacy_contact",
    "purpose",
    "question",
    "reason",
    "reason_*",
    "recognise",
    "rule-*",
    "signal",
    "started",
    "text",
    "thoughts",
    "title",
    "title-*",
    "value",
    "what",
    "who",
    "word",
    "words",
    "works",
];

const SIX: [&str; 7] = ["better", "got_help", "taken_seriously", "story_once", "knew_whom", "worked_together", "words"];
const PRACTICE: [&str; 4] = ["communication", "added_value", "energy", "words"];
const CARE: &[&str] = &[
    "about", "form", "line", "referrer", "provider", "asked", "started", "waits", "weeks", "ended", "ending", "version",
];
const ROUND: &[&str] = &["case", "prompt", "question"];

/// The fields of forms whose type does not tell them: `page form`, and what they are called.
fn untold(form: &str) -> Option<Vec<&'static str>> {
    let and = |fields: &[&'static str], more: &[&'static str]| Some([fields, more].concat());
    match form {
        "/casus/{id}/ervaring/{wie} namens" => and(&SIX, &["knows", "asked_how", "version"]),
        "/tafel antwoorden" => and(&SIX, &[]),
        "/v/vragen vragen" => and(&SIX, &["naar"]),
        "/casus/{id}/samenwerking samenwerking" => and(&PRACTICE, &["involved", "version"]),
        "/casus/{id}/samenwerking anoniem" => and(&PRACTICE, &[]),
        "/m/begin antwoorden" => and(&PRACTICE, &["looked"]),
        "/casus/{id}/zorg toevoegen" | "/casus/{id}/zorg/{regel} wijzigen" => and(CARE, &[]),
        "/sessie/{id}/schrijven aankondigen" | "/sessie/{id}/schrijven beginnen" => and(ROUND, &[]),
        "/sessie/{id}/sluiten sluiten" => and(&["case-1", "version"], &[]),
        "/sessie/{id}/concept concept" => and(&["wie", "pagina", "vorm", "blad", "veld-text"], &[]),
        "/sessie/{id}/wegen handen" => and(&["weighing", "people", "replaces", "chosen-1", "top-1", "shown_1"], &[]),
        "/sessie/{id}/wegen opnieuw-tellen" => {
            and(&["weighing", "version", "people-1", "chosen-1", "top-1", "shown_1"], &[])
        }
        "/team/{naam}/route/{id} route" => {
            and(&["version", "name", "kind-1", "title-1", "minutes-1", "optional-1", "add_kind", "does"], &[])
        }
        "/casus/{id}/werkafspraken werkafspraken" => {
            and(&["check-1", "rule-1", "near-1", "near-of-1", "was-1", "known-1", "seen-1", "version-1"], &[])
        }
        _ => None,
    }
}

#[test]
fn of_every_field_of_every_form_it_is_said_whether_somebody_types_words_in_it() {
    let mut seen = BTreeSet::new();
    for row in forms() {
        let form = format!("{} {}", row.page, row.name);
        let told = (row.fields)().map(<[_]>::to_vec);
        let fields = told.or_else(|| untold(&form)).unwrap_or_else(|| panic!("{form}: say above which fields it has"));
        assert!(row.keeps.iter().all(|kept| fields.contains(kept)), "{form} keeps a field that it does not have");
        for name in fields.into_iter().filter(|name| !SECRETS.contains(name)) {
            let typed = keeps(TYPED, name) && !of_one_form(row.name, name);
            assert!(is_picked(row.name, name) != typed, "{form}: {name} is either typed or picked");
            seen.extend([name.to_owned(), format!("{}/{name}", row.name)]);
        }
    }
    let stands = |listed: &str| seen.iter().any(|name| keeps(&[listed], name));
    let gone: Vec<_> = PICKED.iter().chain(TYPED).filter(|listed| !stands(listed)).collect();
    assert!(gone.is_empty(), "no form has {gone:?}");
}

#[test]
fn what_is_sent_along_is_no_words_and_one_word_is() {
    assert!(is_carried("shown_1") && is_picked("handen", "shown_1"));
    assert!(is_picked("punt", "what") && !is_picked("werkafspraak", "what"));
    assert!(is_picked("kiezen", "lines") && !is_picked("vakanties", "lines"));
    assert!(!is_picked("gedachten", "thoughts") && !is_picked("terugkijken", "gave_words"));
}
