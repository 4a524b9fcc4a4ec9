//! What the teams say in the story: cases, agreements, insights; every word invented, nobody meant.

/// A case as it is brought in.
pub struct Plot {
    /// What is hard.
    pub hard: &'static str,
    /// What the team hopes to learn.
    pub hope: &'static str,
    /// Line of help.
    pub line: u8,
    /// Age band.
    pub age: &'static str,
    /// Themes.
    pub themes: &'static [&'static str],
    /// Weeks waited; nothing is still waiting.
    pub weeks: Option<u32>,
    /// Marks of the young person, below 12 of the parent: better, got help, taken seriously, story once, knew whom, worked together.
    pub family: [u8; 6],
    /// Marks of a professional: communication, added value, energy.
    pub practice: [u8; 3],
    /// What the family says in its own words.
    pub quote: Option<&'static str>,
}

impl Plot {
    /// Whether the young person is old enough to be told and to answer.
    pub fn young_speaks(&self) -> bool {
        self.age != "0-11"
    }

    const fn says(self, quote: &'static str) -> Plot {
        Plot { quote: Some(quote), ..self }
    }
}

#[expect(clippy::too_many_arguments)]
const fn plot(
    hard: &'static str,
    hope: &'static str,
    line: u8,
    age: &'static str,
    themes: &'static [&'static str],
    weeks: Option<u32>,
    family: [u8; 6],
    practice: [u8; 3],
) -> Plot {
    Plot { hard, hope, line, age, themes, weeks, family, practice, quote: None }
}

/// The cases; a quarter takes as many as it needs, from the start.
pub static PLOTS: [Plot; 16] = [
    plot(
        "School ziet een kind dat steeds vaker thuisblijft. Thuis zegt het dat alles goed gaat.",
        "Wie belt er als eerste met thuis, en wanneer?",
        1,
        "12-15",
        &["school", "signal-earlier"],
        Some(3),
        [4, 4, 5, 3, 5, 4],
        [8, 8, 7],
    )
    .says("Ze bellen elkaar wel. Mij vroeg niemand hoe het was."),
    plot(
        "Er zijn vier hulpverleners in huis. Niemand weet wat de ander heeft afgesproken.",
        "Hoe krijgen we één plan zonder nog een overleg erbij?",
        2,
        "0-11",
        &["work-together", "across-segments"],
        Some(9),
        [6, 6, 5, 3, 4, 3],
        [5, 7, 4],
    ),
    plot(
        "De wachttijd bij de specialist duurt lang. Ondertussen loopt het thuis op.",
        "Wat kunnen wij doen terwijl het gezin wacht?",
        2,
        "12-15",
        &["work-together", "light-support"],
        None,
        [3, 3, 6, 5, 5, 4],
        [6, 6, 5],
    ),
    plot(
        "Een jongere wordt bijna achttien. De hulp stopt, de zorgen niet.",
        "Hoe regelen we de overstap een jaar eerder?",
        2,
        "16-17",
        &["past-eighteen", "work-together"],
        Some(14),
        [5, 4, 7, 4, 5, 5],
        [7, 7, 6],
    )
    .says("Ik wil graag één iemand die ik kan appen, ook na mijn verjaardag."),
    plot(
        "Ouders zijn het na de scheiding over niets eens. Het kind zit ertussen.",
        "Hoe houden we contact met beide ouders?",
        1,
        "0-11",
        &["lasting-bond", "own-network"],
        Some(2),
        [7, 7, 8, 6, 7, 7],
        [7, 8, 7],
    ),
    plot(
        "Er zijn schulden en het huis is te klein. De hulp voor het kind komt niet op gang.",
        "Kan er eerst rust komen met geld en wonen?",
        1,
        "0-11",
        &["stabilise-first", "easy-access"],
        Some(5),
        [5, 5, 6, 5, 4, 5],
        [6, 6, 5],
    ),
    plot(
        "Een meisje heeft veel buikpijn en slaapt slecht. De huisarts vindt niets.",
        "Wanneer haalt de huisarts ons erbij?",
        1,
        "12-15",
        &["clear-assessment", "easy-access"],
        Some(1),
        [8, 7, 8, 7, 8, 8],
        [8, 8, 8],
    ),
    plot(
        "Een jongen is boos op school en kalm op de club.",
        "Wat kan de club laten zien wat wij niet zien?",
        0,
        "0-11",
        &["informal-network", "own-strength"],
        Some(0),
        [8, 8, 9, 7, 8, 8],
        [8, 9, 9],
    )
    .says("Op de club zien ze hoe hij echt is."),
    plot(
        "Moeder is vaak ziek. Haar zoon doet het huishouden en mist lessen.",
        "Hoe zien we een jonge mantelzorger eerder?",
        1,
        "12-15",
        &["signal-earlier", "own-network"],
        Some(4),
        [4, 5, 5, 4, 5, 4],
        [8, 8, 7],
    )
    .says("Ik wil niet kiezen tussen mijn moeder en school."),
    plot(
        "Het gezin kreeg drie keer een andere gezinswerker.",
        "Hoe houden we één vast gezicht?",
        2,
        "0-11",
        &["lasting-bond", "work-together"],
        Some(11),
        [4, 5, 5, 2, 4, 4],
        [6, 6, 4],
    )
    .says("Net als we iemand kennen, komt er weer een ander."),
    plot(
        "Een jongere wil geen hulp. De ouders willen juist veel.",
        "Hoe sluiten we aan bij wat de jongere zelf wil?",
        1,
        "16-17",
        &["own-strength", "light-support"],
        Some(3),
        [6, 5, 8, 6, 7, 6],
        [6, 7, 6],
    ),
    plot(
        "Na een opname is er thuis geen plan. De school weet van niets.",
        "Wie vertelt de school wat, en met wiens ja?",
        3,
        "12-15",
        &["work-together", "school"],
        Some(16),
        [4, 4, 5, 3, 3, 3],
        [4, 6, 4],
    ),
    plot(
        "Een peuter praat nog niet. Het consultatiebureau en de opvang denken er anders over.",
        "Hoe komen we sneller tot één beeld?",
        1,
        "0-11",
        &["clear-assessment", "prevention"],
        Some(4),
        [7, 7, 8, 7, 7, 7],
        [8, 8, 7],
    ),
    plot(
        "Er ligt een ondertoezichtstelling. De gezinsvoogd heeft het druk.",
        "Wat mogen wij zelf, en waarvoor wachten we?",
        3,
        "0-11",
        &["force-to-pressure", "across-segments"],
        None,
        [4, 4, 5, 4, 4, 3],
        [5, 5, 4],
    ),
    plot(
        "Een alleenstaande vader durft geen hulp te vragen.",
        "Welke lichte hulp past hier?",
        0,
        "0-11",
        &["light-support", "informal-network"],
        Some(1),
        [8, 8, 9, 8, 8, 8],
        [8, 8, 9],
    ),
    plot(
        "Een meisje spijbelt en is veel op straat. De familie schaamt zich.",
        "Hoe betrekken we het jongerenwerk?",
        1,
        "12-15",
        &["informal-network", "signal-earlier"],
        Some(6),
        [4, 4, 5, 4, 4, 4],
        [9, 8, 7],
    )
    .says("Jullie praten met mijn familie. Ik wil zelf ook iets zeggen."),
];

/// What each team has on its list now, by plot. In the first the family is far less content than the professionals.
pub const NOW: [[usize; 5]; 3] = [[8, 6, 7, 9, 10], [15, 11, 12, 13, 14], [0, 1, 2, 4, 5]];
