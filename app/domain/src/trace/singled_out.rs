//! Sentences that single somebody out beside sentences that do not; test material for the trace check only.
//!
//! Written after the rules and measured before these were made wider: 15 of the 20 were marked, and none of the first 20
//! without; the last 15 without were added after that, and none of them was marked either.

use super::{TraceKind, traces};

use TraceKind::{Address, DateOfBirth, Name, Phone, PostcodeAddress, Rare};

/// A sentence, a part that a mark must lie over, and of which kind.
const WITH: &[(&str, &str, TraceKind)] = &[
    ("Zij is het enige kind met een blindenstok op de basisschool hier.", "enige kind met een blindenstok", Rare),
    ("Als enige Somalische meisje van de voetbalclub valt ze op.", "enige Somalische meisje", Rare),
    ("Het is de enige vader met een tulband in onze straat.", "enige vader met een tulband", Rare),
    ("Op zwemles is hij de enige jongen met een stoma.", "enige jongen met een stoma", Rare),
    ("Ze kregen een drieling, die nu in groep 4 zit.", "drieling", Rare),
    ("De vijfjarige tweeling slaapt bij oma.", "vijfjarige tweeling", Rare),
    ("Thuis zijn ze met dertien kinderen.", "dertien kinderen", Rare),
    ("Hij is de jongste van een gezin met negen kinderen.", "gezin met negen kinderen", Rare),
    ("Haar opa was vroeger burgemeester van dit dorp.", "opa was vroeger burgemeester", Rare),
    ("Stiefvader werkt als wijkagent in dezelfde wijk.", "Stiefvader werkt als wijkagent", Rare),
    ("De familie kwam in januari op het journaal.", "kwam in januari op het journaal", Rare),
    ("De jongen over wie de Telegraaf schreef, wil niet naar buiten.", "over wie de Telegraaf schreef", Rare),
    (
        "Oom is veroordeeld voor de brandstichting in de moskee.",
        "veroordeeld voor de brandstichting in de moskee",
        Rare,
    ),
    ("Stuur de brief naar Biltstr. 104.", "Biltstr. 104", Address),
    ("Oma zit op nummer 31 in de Vogelenbuurt, aan het Griftplein.", "31", Address),
    ("Op 4 mei wordt ze vijftien.", "4 mei", DateOfBirth),
    ("Hij werd 9 op nieuwjaarsdag.", "nieuwjaarsdag", DateOfBirth),
    ("Bel 06 drieëntwintig vijfenveertig 67 89.", "06 drieëntwintig vijfenveertig 67 89", Phone),
    ("Mevr. A. van der K. zegde af.", "A. van der K", Name),
    ("Post kan naar Postbus 8812, 3503 RV Utrecht.", "Postbus 8812, 3503 RV", PostcodeAddress),
];

/// Sentences in which nobody can be known.
const WITHOUT: &[&str] = &[
    "Moeder is de enige die hem op school kan kalmeren.",
    "Het was de enige keer dat iemand in de wijk langskwam.",
    "Hij is niet het enige kind in groep 7 dat hulp krijgt.",
    "Enige ouders op school vroegen om een gesprek.",
    "De enige afspraak met de club is dat hij op tijd komt.",
    "De tweeling logeert om het weekend bij vader.",
    "We spraken met twaalf kinderen uit drie gezinnen.",
    "Het gezin kreeg acht weken hulp aan huis.",
    "In deze wijk wonen elf gezinnen met schulden.",
    "De burgemeester wil dat scholen eerder bellen.",
    "Vader vindt de wethouder en de imam geen goede sprekers.",
    "Moeder werkt bij een bakker in de stad.",
    "De nieuwe regels stonden in de krant.",
    "Ze kijkt elke avond naar het nieuws met haar vader.",
    "Het filmpje over pesten hielp in de klas.",
    "Vader zit vast en moeder is moe.",
    "Hij is bang na de inbraak in de buurt.",
    "Op 4 mei wordt het plan besproken.",
    "Het team zit op nummer 2 van de lijst.",
    "Dr. de Jong-cursus is vol, zei de coach van school.",
    "De enige jongen die vandaag kwam, bleef kort.",
    "Als enige ouder op het overleg vond ze dat lastig.",
    "Hij zit met twee andere kinderen in een groepje op school.",
    "Moeder heeft acht afspraken gemist.",
    "De broer van de juf belde niet terug.",
    "Vader was voorzitter van het overleg.",
    "Ze zag een foto in de krant en werd verdrietig.",
    "De agent sprak over diefstal in de winkel.",
    "Hij werd 3 keer ziek in mei.",
    "Op 1 mei wordt het team groter.",
    "In Overvecht, Groep 5 en de wijk erachter gaat het beter.",
    "Stap 6, nr. 4, is nog niet klaar.",
    "De coach van buiten de wijk belt op maandag.",
    "Mevrouw de directeur kwam om tien over twee.",
    "De score was 3/5 en de verjaardag is voorbij.",
];

fn missed() -> Vec<&'static str> {
    let found = |(text, part, kind): &&(&str, &str, TraceKind)| {
        let at = text.find(part).expect("the part stands in the sentence");
        traces(text).iter().any(|one| one.kind == *kind && one.at.start < at + part.len() && at < one.at.end)
    };
    WITH.iter().filter(|one| !found(one)).map(|one| one.0).collect()
}

fn alarmed() -> Vec<&'static str> {
    WITHOUT.iter().copied().filter(|text| !traces(text).is_empty()).collect()
}

#[test]
fn who_is_singled_out_is_marked_and_who_is_not_is_left_alone() {
    assert_eq!((missed(), alarmed()), (vec![], vec![]));
}
