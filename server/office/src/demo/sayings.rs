//! What the teams of the story agree on, what they promise each other and what they run into; the cases live in plots.

/// A working agreement: kind, who, what, when.
pub type Said = (&'static str, &'static str, &'static str, &'static str);

/// The agreements that Molenpad, Kerkebuurt and Kadewerk begin with.
pub const AGREEMENTS: [[Said; 5]; 3] = [
    [
        ("contact", "De gezinswerker", "belt de school terug", "binnen twee dagen"),
        ("hand_over", "Wie verwijst", "gaat één keer mee naar het eerste gesprek", "binnen twee weken"),
        ("coordination", "De regiehouder", "zorgt dat er één plan is dat iedereen kent", "na het tweede gesprek"),
        SAFETY,
        ("information", "De huisarts", "vraagt het gezin of een kort bericht mag en stuurt het", "binnen een week"),
    ],
    [
        ("contact", "De gezinswerker", "belt het gezin", "de dag na elk groot overleg"),
        ("hand_over", "Wie verwijst", "stuurt een overdracht", "vóór het eerste gesprek"),
        ("coordination", "De regiehouder", "geeft iedereen hetzelfde plan in gewone taal", "na het tweede gesprek"),
        SAFETY,
        ("information", "De huisarts", "laat weten of een verwijzing is gelukt", "binnen twee weken"),
    ],
    [
        ("contact", "De schoolmaatschappelijk werker", "is te bellen voor de school", "elke werkdag tot vijf uur"),
        ("hand_over", "Wie overdraagt", "belt het gezin nog één keer", "na een maand"),
        ("coordination", "De regiehouder", "zorgt dat er één plan is dat iedereen kent", "na het tweede gesprek"),
        SAFETY,
        ("information", "De jeugdarts", "schrijft in gewone taal op wat er is besproken", "binnen een week"),
    ],
];

/// One of the first team that nobody agreed to yet: it puts itself on the next agenda, untested.
pub const PROPOSED: Said = ("information", "De jeugdarts", "laat weten dat een vraag is opgepakt", "binnen een week");

const SAFETY: Said = (
    "safety",
    "Wie zich zorgen maakt over veiligheid",
    "bespreekt dat met een collega en met het gezin",
    "binnen een werkdag",
);

/// An agreement that a team words anew in one of its meetings.
pub struct Change {
    /// Which team.
    pub team: usize,
    /// In which of its meetings.
    pub sitting: usize,
    /// Which of its agreements.
    pub place: usize,
    /// Who, what, when from then on.
    pub wording: [&'static str; 3],
    /// Why.
    pub reason: &'static str,
}

/// The changes of the story.
pub const CHANGES: [Change; 2] = [
    Change {
        team: 0,
        sitting: 3,
        place: 0,
        wording: ["De gezinswerker", "belt de school terug", "op dezelfde dag, ook als er nog geen nieuws is"],
        reason: "Twee dagen was te lang. De school belde dan zelf weer, of helemaal niet meer.",
    },
    Change {
        team: 1,
        sitting: 3,
        place: 1,
        wording: ["Wie verwijst", "gaat mee", "naar het eerste gesprek"],
        reason: "De overdracht op papier bleef vaak liggen. Het gezin vertelde dan alles opnieuw.",
    },
];

/// Signals: team, case and words; all but the last go up.
pub const SIGNALS: [(usize, &str, &str); 5] = [
    (0, "long-wait", "Zonder beschikking mag de specialist niet meedenken. Dat kost elk gezin weken."),
    (0, "stays-home", "De school meldt verzuim pas na zestien uur in vier weken. Dan is thuisblijven al gewoon."),
    (1, "interpreter", "Een tolk boeken gaat via het stadhuis en duurt twee weken. Dan tolkt het kind weer."),
    (2, "almost-eighteen", "Jongeren raken hun vaste hulp kwijt op de dag dat zij achttien worden."),
    (
        1,
        "third-worker",
        "Bij elke nieuwe gezinswerker begint het papierwerk opnieuw. Het gezin vertelt alles nog een keer.",
    ),
];

/// Promises that were kept, by and large.
pub const PROMISES: [&str; 11] = [
    "De school bellen over een vast nummer",
    "Bij de aanbieder navragen wie er meegaat naar het eerste gesprek",
    "Een voorbeeld maken van een plan op één blad",
    "Uitzoeken hoe snel we een tolk kunnen boeken",
    "De sportclub vragen om een keer mee te denken",
    "De leerplichtambtenaar vragen wat wél mag",
    "Het informatieblad herlezen met een ouder",
    "Met de huisartsen afspreken wie het korte bericht stuurt",
    "Het jongerenwerk uitnodigen voor de volgende sessie",
    "Op een rij zetten welke lichte hulp er in de wijk is",
    "Bij het consultatiebureau vragen wie ons belt",
];

/// The promises that stand open now, by team: whose, what, and in how many days from today; one is just too late.
pub const OPEN: [&[(usize, &str, i64)]; 3] = [
    &[
        (0, "De intern begeleiders bellen over ons vaste nummer", -2),
        (1, "Met de huisartsen afspreken wie een gezin belt dat wacht", 8),
        (3, "Navragen hoe lang gezinnen nu wachten bij de specialist", 15),
    ],
    &[
        (3, "De voetbalclub vragen om een keer mee te denken", -2),
        (0, "Het jongerenwerk uitnodigen voor de volgende sessie", 8),
    ],
    &[(0, "Uitzoeken hoe snel we een tolk kunnen boeken", 8), (2, "Een plan op één blad maken als voorbeeld", 15)],
];
