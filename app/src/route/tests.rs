//! What the route table holds to: every form says what it did, in known words, or its page shows it.

use super::{forms, pages};
use crate::page::SAID;
use crate::visit::SECRETS;
use crate::words::known;
use crate::writing::{SAID_AWAY, SAID_LATE};

#[test]
fn what_a_form_says_after_its_work_is_a_known_sentence() {
    let said: Vec<_> = forms().filter_map(|row| row.said).collect();
    assert!(!said.is_empty());
    for key in said.into_iter().chain([SAID_AWAY, SAID_LATE]) {
        assert!(key.starts_with(SAID) && known(key), "{key}");
    }
}

#[test]
fn what_a_form_wrote_can_be_changed_on_a_page_that_is_there() {
    let mended: Vec<_> = forms().filter_map(|row| row.mended).collect();
    assert!(!mended.is_empty());
    for path in mended {
        assert!(pages().any(|page| page.path == path), "{path}");
    }
}

#[test]
fn only_forms_of_a_meeting_that_somebody_signs_keep_what_is_typed() {
    let kept: Vec<_> = forms().filter(|row| !row.keeps.is_empty()).collect();
    assert!(!kept.is_empty());
    for row in kept {
        let name = format!("{} {}", row.page, row.name);
        assert!(row.page.starts_with("/sessie/{id}") && !row.deed.is_unsigned(), "{name}");
        assert!(!row.about.is_some_and(|about| row.keeps.contains(&about)), "{name}: what it is about is not typed");
        assert!(row.keeps.iter().all(|field| !SECRETS.contains(field) && !field.contains(' ')), "{name}");
    }
}

#[test]
fn what_is_typed_in_a_round_without_names_is_kept_nowhere() {
    let never: Vec<_> = forms().filter(|row| row.never_kept).map(|row| format!("{} {}", row.page, row.name)).collect();
    assert_eq!(never, ["/sessie/{id}/schrijven zonder-naam", "/sessie/{id}/schrijven papier-zonder-namen"]);
    assert!(forms().all(|row| !row.never_kept || row.keeps.is_empty()), "nor while somebody types");
}

/// Forms after which the page itself shows what was done, by its name: `page form`.
const SHOWN: &[&str] = &[
    "/account overal",
    "/account sessie",
    "/account wachtwoord",
    "/aanmelden aanmelden",
    "/aanmelden demo",
    "/afmelden afmelden",
    "/beheer/mens/{id} link",
    "/casus/{id}/canvas kaartje",
    "/casus/{id}/canvas verplaatsen",
    "/casus/{id}/canvas/{kaartje} wijzigen",
    "/casus/{id}/ervaring aan-tafel",
    "/casus/{id}/ervaring/{wie}/uitnodigen uitnodigen",
    "/casus/{id}/gasten vragen",
    "/casus/{id}/gezin gezin",
    "/casus/{id}/kiezen kiezen",
    "/casus/{id}/verder verder",
    "/les/{id} intrekken",
    "/m binnen",
    "/m/begin antwoorden",
    "/m/begin sluiten",
    "/sessie/{id} beginnen",
    "/sessie/{id}/groepen losmaken",
    "/sessie/{id}/groepen samenvoegen",
    "/sessie/{id}/groepen verplaatsen",
    "/sessie/{id}/schrijven beginnen",
    "/sessie/{id}/schrijven tonen",
    "/sessie/{id}/schrijven zonder-naam",
    "/sessie/{id}/schrijven zonder-namen-beginnen",
    "/sessie/{id}/wegen beginnen",
    "/sessie/{id}/wegen handen",
    "/sessie/{id}/wegen kiezen",
    "/sessie/{id}/wegen opnieuw-wegen",
    "/sessie/{id}/wegen sluiten",
    "/sessie/{id} casus-nu",
    "/sessie/{id} stap",
    "/sessie/{id}/concept concept",
    "/sessie/{id}/sluiten sluiten",
    "/sporen sporen",
    "/tafel antwoorden",
    "/team/{naam}/ritme agenda-adres",
    "/tafel stoppen",
    "/team/{naam} stem",
    "/team/{naam}/casus/nieuw inbrengen",
    "/team/{naam}/routes overnemen",
    "/v binnen",
    "/v/hulp hulp",
    "/v/nakijken versturen",
    "/v/terug verwoording",
    "/v/terug weghalen",
    "/v/verstuurd klaar",
    "/v/verstuurd woord",
    "/v/vragen vragen",
    "/v/woorden woorden",
    "/welkom/{sleutel} wachtwoord",
    "/wijk/{gemeente}/{naam}/rapport/{kwartaal} beginnen",
];

#[test]
fn every_form_says_what_it_did_unless_its_page_shows_it() {
    let mut silent: Vec<_> =
        forms().filter(|row| row.said.is_none()).map(|row| format!("{} {}", row.page, row.name)).collect();
    silent.sort();
    let mut shown = SHOWN.to_vec();
    shown.sort_unstable();
    assert_eq!(silent, shown);
}
