//! The rules of finding names, told as tests.

use super::super::{Instead, TraceKind, traces};

fn names(text: &str) -> Vec<&str> {
    traces(text).into_iter().filter(|one| one.kind == TraceKind::Name).map(|one| &text[one.at]).collect()
}

#[test]
fn a_title_or_family_word_shows_a_name() {
    assert_eq!(names("Gebeld met mevrouw Bakker over haar dochter Roos."), ["Bakker", "Roos"]);
    assert_eq!(names("mw. van der Wal en dhr. de Wit"), ["van der Wal", "de Wit"]);
    assert_eq!(names("Juf Anke en meester Mark komen ook."), ["Anke", "Mark"]);
    assert_eq!(names("moeder fatima el amrani belde"), ["fatima el amrani"]);
}

#[test]
fn names_of_all_communities_are_found() {
    for name in [
        "Fatima El Amrani",
        "Emre Yılmaz",
        "Radjesh Rampersad",
        "Agnieszka Kowalska",
        "Tesfalem Woldeab",
        "Sjoukje Hoitinga",
        "Mazen Al-Khatib",
        "Kees de Boer",
    ] {
        assert_eq!(names(&format!("Vandaag kwam {name} langs.")), [name]);
    }
}

#[test]
fn initials_belong_to_the_name() {
    assert_eq!(names("Aangemeld door J.M. van den Heuvel."), ["J.M. van den Heuvel"]);
    assert_eq!(names("Verslag van A. Yilmaz, psycholoog"), ["A. Yilmaz"]);
    assert!(names("Hij kreeg vitamine D. Moeder gaf die elke dag.").is_empty());
}

#[test]
fn names_that_are_words_need_a_sign() {
    assert_eq!(names("We spraken met Merel en Storm."), ["Merel", "Storm"]);
    assert_eq!(names("Roos heeft gebeld."), ["Roos"]);
    for text in [
        "Wil je even bellen?",
        "Mei was rustig.",
        "De bakker en de visser hielpen.",
        "Een roos en een merel.",
        "Wit is de kleur van rust.",
        "Storm en regen.",
    ] {
        assert!(names(text).is_empty(), "{text} {:?}", names(text));
    }
}

#[test]
fn cases_organisations_and_places_are_no_persons() {
    for text in [
        "Casus Treurspar: veel zorgen.",
        "Bij Steeneik aan de Dommel hielp dat.",
        "Veilig Thuis en Samen Veilig werken samen.",
        "William Schrikker doet de ots.",
        "De Raad voor de Kinderbescherming adviseert.",
        "Het syndroom van Down.",
        "In Zeist en Den Haag.",
    ] {
        assert!(names(text).is_empty(), "{text} {:?}", names(text));
    }
}

#[test]
fn initials_that_stand_for_a_surname_are_a_name_behind_a_title() {
    assert_eq!(names("Gebeld met mw vd B over school."), ["vd B"]);
    assert_eq!(names("Dhr. J. de W. komt morgen."), ["J. de W"]);
    assert!(names("Mevrouw de voorzitter kreeg vitamine B. Gezin A en gezin B wachten.").is_empty());
}

#[test]
fn a_role_shows_a_surname_in_small_letters() {
    assert_eq!(names("de huisarts van dam belt terug"), ["van dam"]);
    assert_eq!(names("volgens de voogd van der berg gaat het goed"), ["van der berg"]);
    assert!(names("de huisarts van dienst belt, de coach van school ook, de mentor van de bakker niet").is_empty());
}

#[test]
fn names_from_vietnam_and_china_are_found_whole() {
    assert_eq!(names("Vandaag kwam Nguyễn Thị Hương langs."), ["Nguyễn Thị Hương"]);
    assert_eq!(names("We spraken Winston Tjon A Fat vandaag."), ["Winston Tjon A Fat"]);
    assert_eq!(names("toen zei hoessein dat het klopt"), ["hoessein"]);
}

#[test]
fn where_somebody_lives_is_no_part_of_the_name() {
    assert_eq!(names("Selam in de Rivierenwijk is boos."), ["Selam"]);
    assert_eq!(names("Gesproken met Fatima in de Bomenbuurt."), ["Fatima"]);
}

#[test]
fn a_name_once_known_is_known_everywhere() {
    assert_eq!(names("Mevrouw Xhafaq belde. Later mailde xhafaq ook."), ["Xhafaq", "xhafaq"]);
}

#[test]
fn a_role_is_offered_instead() {
    let roles = |text: &str| traces(text).into_iter().map(|one| one.instead).collect::<Vec<_>>();
    assert_eq!(roles("De zus Luwam en meester Bart."), [Instead::Sister, Instead::Teacher]);
    assert_eq!(roles("Yassin, de zoon, was boos op Fatima (moeder)."), [Instead::Son, Instead::Mother]);
    assert_eq!(roles("Dit zag moeder. Luwam belde later."), [Instead::Somebody], "the role of another sentence");
}

#[test]
fn who_is_meant_is_shown_by_what_stands_around() {
    for (text, wanted) in [
        ("De vader van Gebrielo spreekt niet.", "Gebrielo"),
        ("Joke van Altrecht denkt mee.", "Joke"),
        ("- Ton: regelt vervoer", "Ton"),
        ("Rosa, 14 jaar, loopt weg.", "Rosa"),
        ("Ze denkt dat het Umut is.", "Umut"),
        ("Van den Broek (vader) kwam langs.", "Van den Broek"),
        ("De jeugdarts op 't Veld belde.", "op 't Veld"),
        ("Contact met M.E. Doelwijt loopt.", "M.E. Doelwijt"),
        ("Het pleeggezin Doelwijt stopt.", "Doelwijt"),
        ("K. heeft haar geslagen.", "K"),
    ] {
        assert_eq!(names(text), [wanted], "{text}");
    }
}

#[test]
fn what_opens_a_sentence_or_bears_a_name_is_nobody() {
    for text in [
        "De Koning en de minister kwamen.",
        "Op De Werf is elke dinsdag inloop.",
        "Het Huis van de Wijk heeft een keuken.",
        "Onderzoek van het Verwey-Jonker Instituut zegt hetzelfde.",
        "Ken je dit gezin?",
        "Neem het mee naar het gezin. Er staat niets in.",
        "Na de scheiding wisselden de kinderen elke week van huis.",
    ] {
        assert!(names(text).is_empty(), "{text} {:?}", names(text));
    }
}
