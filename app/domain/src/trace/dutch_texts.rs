//! Texts as teams write them, with and without identifiers; test material for the trace check only.

use super::{Kind, structured_identifiers};

const WITH: &[(&str, &[Kind])] = &[
    ("Moeder is bereikbaar op 06-12345678, liefst na schooltijd.", &[Kind::Phone]),
    ("Bel de praktijk op (030) 123 45 67 en vraag naar de POH.", &[Kind::Phone]),
    ("Vader zit in België: +32 470 12 34 56.", &[Kind::Phone]),
    ("De jeugdarts mailde vanaf m.visser@ggdregio.nl dat het beter gaat.", &[Kind::Email]),
    ("Stuur het verslag naar wijkteam(at)gemeente.nl.", &[Kind::Email]),
    ("Het gezin woont op Amsterdamsestraatweg 12, 3552 AB Utrecht.", &[Kind::HomeAddress]),
    ("Adres: 3552ab, nr 12. De buren belden.", &[Kind::HomeAddress]),
    ("Zijn BSN is 123456782 en staat op de beschikking.", &[Kind::CitizenNumber]),
    ("Beschikking voor 1112.22.333 afgegeven in maart.", &[Kind::CitizenNumber]),
    ("Het pgb komt binnen op NL91 ABNA 0417 1643 00.", &[Kind::Iban]),
    (
        "Tel: 0612345678\nMail: jan@gmail.com\nAdres: Dorpsweg 3\n3552 AB Utrecht\nBSN: 111222333\nIBAN: BE68539007547034",
        &[Kind::Phone, Kind::Email, Kind::HomeAddress, Kind::CitizenNumber, Kind::Iban],
    ),
    ("Oma past op, 0297 12 34 56, of anders tante op 06 87 65 43 21.", &[Kind::Phone, Kind::Phone]),
];

const WITHOUT: &[&str] = &[
    "Op 12-03-2026 spraken we met school over groep 8.",
    "De beschikking van EUR 1.250,00 kwam na 14 weken; artikel 1:253 BW stond in de weg.",
    "In 2024 waren er 5160, in 2025 al 9645 en nu 11.280 jongeren in zorg.",
    "Utrecht: 5160, 9645, 11095, 11280; Rotterdam: 13455, 14400, 18615, 19465.",
    "Tussen 2019-2020 en 2024-2025 daalde de wachttijd van 12 naar 4 weken.",
    "Bel 112 bij gevaar en Veilig Thuis op 0800-2000, dag en nacht.",
    "De Kindertelefoon is 0800-0432, het wijkteam 14 030.",
    "De afspraak is om 08.30 - 09.15 uur, of van 10:00 tot 11:30.",
    "De kosten: € 31.000.000 voor Rotterdam en € 1,0 miljoen voor Utrecht.",
    "16 uur à EUR 50 en 4 uur facturen, samen 25% duurder.",
    "Postcode 3552 AB telt 48 gezinnen, 3553 AC veel minder.",
    "Wijkcode WK034403, buurt BU03440312, CBS 2025.",
    "Jeugdwet art. 2.3 lid 1, Awb 4:13, en artikel 7.3.4 Jeugdwet.",
    "Cijfers: 7 8 6 en daarna 5, gemiddeld 6,5.",
    "Groep 3 4 5 6 7 8 doet mee, klas 1 en 2 later.",
    "Zij is 15, haar broertje 8; samen 3 hulpverleners in 18 maanden.",
    "Sinds 1 januari 2015 geldt de wet, per 01-01-2027 verandert hij.",
    "Kwartaal 2026-K3, week 12-14, versie 2.1.10.",
    "Vraag het aan @school of kijk op www.wijkteam.nl/hulp?id=12.",
    "De zaak ligt bij de rechter sinds 03-04-2025 10:30.",
    "De helft (50%) wachtte langer dan 12 weken, 1 op de 10 langer dan 52.",
    "06-12-2026 10 uur: evaluatie. 07-01-2027 14 uur: vervolg.",
    "De gemeente heeft 361.742 inwoners, de regio 1.387.643.",
    "Tabel 1 2 3 geeft 120 345 67 en 89.",
    "ICD F90.0, DSM 314.01, medicatie 18 mg om 8.00 uur.",
    "In 2026 is 12 keer overlegd; in 2025 en 2024 samen 20 keer.",
    "De bus van 7.45 uur, lijn 3, halte 12, kost 2,50 euro.",
    "Gezin telt 5 personen: 38, 41, 16, 12 en 8 jaar.",
    "",
];

#[test]
fn what_teams_write_about_persons_is_found() {
    for (text, kinds) in WITH {
        let found: Vec<Kind> = structured_identifiers(text).iter().map(|finding| finding.kind).collect();
        assert_eq!(&found, kinds, "{text}");
    }
}

#[test]
fn what_teams_write_about_the_work_is_left_alone() {
    for text in WITHOUT {
        let found = structured_identifiers(text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_finding_points_at_exactly_what_was_written() {
    let text = "Ça va? Bel ０６-１２３４５６７８ é.";
    let found = structured_identifiers(text);
    assert_eq!(&text[found[0].at.clone()], "０６-１２３４５６７８");
}
