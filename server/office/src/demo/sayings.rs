//! What the teams of the story agree on, run into and conclude; the cases live in script.

/// A working agreement: kind, who, what, when.
pub const AGREEMENTS: [(&str, &str, &str, &str); 5] = [
    ("contact", "De gezinswerker", "belt de school terug", "dezelfde dag, ook als er nog niets is"),
    ("hand_over", "Wie verwijst", "gaat één keer mee naar het eerste gesprek", "binnen twee weken"),
    ("coordination", "De regiehouder", "zorgt dat er één plan is dat iedereen kent", "na het tweede gesprek"),
    (
        "safety",
        "Wie zich zorgen maakt over veiligheid",
        "bespreekt dat met een collega en met het gezin",
        "binnen een werkdag",
    ),
    (
        "information",
        "De huisarts",
        "stuurt een kort bericht met wat het gezin goed vindt",
        "binnen een week na het consult",
    ),
];

/// Rules that stood in the way.
pub const RULES: [&str; 2] =
    ["Zonder beschikking mag de specialist niet meedenken.", "De school mag verzuim pas na drie weken melden."];

/// Insights: what a reflection concluded.
pub const INSIGHTS: [&str; 5] = [
    "Als één iemand de school dezelfde dag terugbelt, hoeft het gezin niets uit te leggen.",
    "Samen naar het eerste gesprek gaan scheelt het gezin een keer opnieuw vertellen.",
    "Wachten valt lichter als iemand elke week even belt.",
    "Een vast gezicht is belangrijker dan de perfecte methode.",
    "De club zag wat wij niet zagen. Vraag de club vaker mee.",
];
