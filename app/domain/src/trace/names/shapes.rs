//! The shapes that names have in notes, told as tests: double surnames, small letters, rows, prefixes of other languages.

use super::super::{TraceKind, traces};

fn names(text: &str) -> Vec<&str> {
    traces(text).into_iter().filter(|one| one.kind == TraceKind::Name).map(|one| &text[one.at]).collect()
}

#[test]
fn a_double_surname_is_one_name_also_when_its_parts_are_words() {
    for name in [
        "B.C. van der Molen-Snoek",
        "N. van Wijk-Kuiper",
        "E. den Boer-Timmer",
        "Hanneke Schipper-de Haan",
        "K. Jager-van den Hoek",
        "Marloes van den Bos-Vink",
    ] {
        assert_eq!(names(&format!("Gisteren belde {name} terug.")), [name]);
        assert_eq!(names(&format!("{name} is er morgen bij.")), [name]);
    }
    assert_eq!(names("Mevrouw Hoek-Winter en de heer Kool-van der Plas."), ["Hoek-Winter", "Kool-van der Plas"]);
    assert_eq!(names("mevrouw de boer-smit vroeg uitstel"), ["de boer-smit"]);
    assert_eq!(names("Mevrouw van der Laan - Prins zei af."), ["van der Laan - Prins"]);
}

#[test]
fn a_given_name_with_its_surname_is_found_in_small_letters_wherever_it_stands() {
    for name in ["dirk van den berg", "els de wit", "piet hendriks", "saskia visser", "jan kuipers", "henk de jong"] {
        assert_eq!(names(&format!("{name} zit in groep 6")), [name]);
        assert_eq!(names(&format!("toen kwam {name} binnen")), [name]);
    }
    assert_eq!(names("m. de graaf nam op, de heer b. smits niet"), ["m. de graaf", "b. smits"]);
    assert_eq!(names("familie mulder en mevrouw de bruin-post"), ["mulder", "de bruin-post"]);
    assert_eq!(names("tim's vader en roos's broer"), ["tim", "roos"]);
    assert_eq!(names("meester bas en tante roos"), ["bas", "roos"]);
}

#[test]
fn a_row_with_a_name_in_it_is_a_row_of_names() {
    assert_eq!(names("Besproken met De Haan, Visser en Van Loon."), ["De Haan", "Visser", "Van Loon"]);
    assert_eq!(names("Jansen, Qhemal en Mulder zijn akkoord."), ["Jansen", "Qhemal", "Mulder"]);
    assert_eq!(names("Volgens Timmerman loopt het goed."), ["Timmerman"]);
    assert!(names("Met Post en Pakket, Lokalis en Veilig Thuis is gebeld.").is_empty());
}

#[test]
fn prefixes_of_other_languages_belong_to_the_name() {
    for name in ["Omar al-Masri", "Lucia das Dores Lopes", "Pedro de los Reyes", "Rita d'Amico", "Sofia della Valle"] {
        assert_eq!(names(&format!("We spraken {name} vandaag.")), [name]);
    }
}

#[test]
fn models_trades_and_small_words_are_nobody() {
    for text in [
        "De Roos van Leary en de Cirkel van Bowlby hingen aan de muur.",
        "Het model van Belbin, de ladder van Hart en de theorie van Vygotsky.",
        "De Kinder-Ombudsman en het Ouder-Kind-Team adviseren.",
        "Wijk Noord-Oost en Zuid-West doen mee.",
        "mevrouw de voorzitter en de heer des huizes",
        "het gezin de laatste tijd weinig gezien, de familie groot verdriet",
        "wil de boer mee, kan de bakker helpen, wie mag de kok bellen",
        "opa's tuin, baby's bedje en foto's van de haven",
        "o.a. bakker en visser, m.b.t. de jongen",
        "een storm van de eerste orde, lot van de koning",
    ] {
        assert!(names(text).is_empty(), "{text} {:?}", names(text));
    }
    assert_eq!(names("De groep van Karin begint."), ["Karin"]);
}
