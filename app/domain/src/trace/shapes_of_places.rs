//! How addresses, schools, dates, short numbers and rare combinations are marked, told as tests over the whole look at a text.

use super::{TraceKind, traces};

fn marked(text: &str) -> Vec<(TraceKind, &str)> {
    traces(text).into_iter().map(|one| (one.kind, &text[one.at])).collect()
}

#[test]
fn a_street_and_its_postcode_are_marked_once_each() {
    use TraceKind::{Address, PostcodeAddress};
    assert_eq!(
        marked("Parkstraat 8-bis te Zwolle, 8011 CD 8"),
        [(Address, "Parkstraat 8-bis"), (PostcodeAddress, "8011 CD 8")]
    );
    assert_eq!(marked("Parkstraat 8, 8011 CD"), [(Address, "Parkstraat 8"), (PostcodeAddress, "8011 CD")]);
    assert_eq!(marked("Woont op de Bongerd 9."), [(Address, "Bongerd 9")]);
    assert_eq!(marked("Hij is verhuisd naar Dorpslaan veertien."), [(Address, "Dorpslaan veertien")]);
}

#[test]
fn an_article_of_the_sentence_is_no_part_of_a_school() {
    use TraceKind::School;
    for (text, school) in [
        ("Zij zit op de Van Heemstraschool.", "Van Heemstraschool"),
        ("Hij zit op de Willem Barentsschool.", "Willem Barentsschool"),
        ("Ze zit op het St. Nicolaas in de brugklas.", "St. Nicolaas"),
        ("Hij volgt niveau 3 bij ROC Noord Limburg.", "ROC Noord Limburg"),
        ("Sara zit op De Klimop.", "De Klimop"),
    ] {
        assert_eq!(
            marked(text).into_iter().filter(|one| one.0 == School).collect::<Vec<_>>(),
            [(School, school)],
            "{text}"
        );
    }
    for text in [
        "Hij is in het St. Antonius geopereerd.",
        "Op het Leidseplein liep de klas.",
        "Ze volgt een cursus bij het ROC.",
    ] {
        assert!(marked(text).is_empty(), "{text} {:?}", marked(text));
    }
}

#[test]
fn ordinals_short_mobile_numbers_and_village_families_are_marked() {
    use TraceKind::{DateOfBirth, Phone, Rare};
    assert_eq!(marked("geboren op de vijfde van april 2013"), [(DateOfBirth, "vijfde van april 2013")]);
    assert_eq!(marked("bel 06 2345678 na vieren"), [(Phone, "06 2345678")]);
    assert_eq!(marked("Het is de zoon van de slager in Ruinerwold."), [(Rare, "de zoon van de slager in Ruinerwold")]);
    for text in [
        "De zoon van de bakker hielp, de dochter van de slager in Amsterdam niet.",
        "Om 06 30 uur belde de wacht, op 06 12 2026 is de zitting.",
    ] {
        assert!(marked(text).is_empty(), "{text} {:?}", marked(text));
    }
}
