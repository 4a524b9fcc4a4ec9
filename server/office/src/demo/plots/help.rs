//! Cases in which the help itself is the question: too many helpers, too long a wait, a change of worker.

use super::{Plot, plot};

pub static PLOTS: [Plot; 12] = [
    plot("four-helpers", 2, "0-11", &["work-together", "across-segments"])
        .told(
            "Er zijn vier hulpverleners in huis. Niemand weet wat de ander heeft afgesproken.",
            "Hoe krijgen we één plan zonder nog een overleg erbij?",
        )
        .learned("Wie verwijst, ging mee naar het eerste gesprek. Het gezin hoefde niets opnieuw te vertellen.")
        .waited(9)
        .marks([6, 6, 5, 3, 4, 3], [5, 7, 4])
        .checked("kknkk"),
    plot("long-wait", 2, "12-15", &["work-together", "light-support"])
        .told(
            "De wachttijd bij de specialist is lang. Ondertussen loopt het thuis op.",
            "Wat kunnen wij doen terwijl het gezin wacht?",
        )
        .learned("Wachten valt lichter als iemand om de twee weken even belt.")
        .marks([3, 3, 6, 5, 5, 4], [6, 6, 5])
        .checked("krkkn")
        .blocked("Zonder beschikking mag de specialist niet meedenken."),
    plot("almost-eighteen", 2, "16-17", &["past-eighteen", "work-together"])
        .told("Een jongere wordt bijna achttien. De hulp stopt, de zorgen niet.", "Hoe regelen we de overstap eerder?")
        .learned("Begin een jaar eerder met de overstap, met de jongere aan tafel.")
        .waited(14)
        .marks([5, 4, 7, 4, 5, 5], [7, 7, 6])
        .checked("kkn-k")
        .says("Ik wil graag één iemand die ik kan appen, ook na mijn verjaardag."),
    plot("third-worker", 2, "0-11", &["lasting-bond", "work-together"])
        .told("Het gezin kreeg drie keer een andere gezinswerker.", "Hoe houden we één vast gezicht?")
        .learned("Een vast gezicht is belangrijker dan de beste methode.")
        .waited(11)
        .marks([4, 5, 5, 2, 4, 4], [6, 6, 4])
        .checked("knnkk")
        .says("Net als we iemand kennen, komt er weer een ander."),
    plot("wants-no-help", 1, "16-17", &["own-strength", "light-support"])
        .told(
            "Een jongere wil geen hulp. De ouders willen juist veel.",
            "Hoe sluiten we aan bij wat de jongere zelf wil?",
        )
        .learned("Vraag eerst wat de jongere zelf anders wil. Daar begint de hulp.")
        .waited(3)
        .marks([6, 5, 8, 6, 7, 6], [6, 7, 6])
        .checked("kk-kk"),
    plot("after-admission", 3, "12-15", &["work-together", "school"])
        .told(
            "Na een opname is er thuis geen plan. De school weet van niets.",
            "Wie vertelt de school wat, en met wiens ja?",
        )
        .learned("Spreek al voor het ontslag af wie de school belt, met het ja van de jongere.")
        .waited(16)
        .marks([4, 4, 5, 3, 3, 3], [4, 6, 4])
        .checked("nnkkk"),
    plot("supervision", 3, "0-11", &["force-to-pressure", "across-segments"])
        .told(
            "Er ligt een ondertoezichtstelling. De gezinsvoogd heeft het druk.",
            "Wat mogen wij zelf, en waarvoor wachten we?",
        )
        .marks([4, 4, 5, 4, 4, 3], [5, 5, 4])
        .checked("-rkkk")
        .blocked("Zonder beschikking mag de specialist niet meedenken."),
    plot("moved", 2, "0-11", &["remove-barriers", "work-together"])
        .told(
            "Een gezin is net verhuisd. De hulp uit de vorige gemeente loopt niet door.",
            "Hoe nemen we hulp mee over de grens van de gemeente?",
        )
        .learned("Bel de vorige hulpverlener in de eerste week. Dan hoeft het gezin niet opnieuw te beginnen.")
        .waited(10)
        .marks([5, 4, 6, 2, 4, 4], [6, 6, 5])
        .checked("knkkk"),
    plot("eats-little", 1, "12-15", &["clear-assessment", "work-together"])
        .told(
            "Een meisje eet weinig. De huisarts, de school en de ouders zien elk een stukje.",
            "Wie legt de stukjes bij elkaar?",
        )
        .learned("Eén kort bericht van de huisarts aan iedereen legde de stukjes bij elkaar.")
        .waited(7)
        .marks([6, 6, 6, 4, 6, 5], [7, 8, 6])
        .checked("kknkn"),
    plot("two-providers", 2, "0-11", &["across-segments", "work-together"])
        .told(
            "Twee broers krijgen hulp van twee aanbieders. De afspraken botsen.",
            "Kan één aanbieder het hele gezin helpen?",
        )
        .learned("Zet beide aanbieders één keer samen bij het gezin aan tafel. Daarna was er één agenda.")
        .waited(9)
        .marks([6, 6, 7, 4, 5, 4], [6, 7, 5])
        .checked("knkkk"),
    plot("afraid-of-help", 3, "0-11", &["pressure-to-voluntary", "lasting-bond"])
        .told("Na een melding is het gezin bang voor elke hulpverlener.", "Hoe winnen we vertrouwen terug?")
        .learned("Vertel bij elk bezoek wat je opschrijft en wie dat leest.")
        .waited(6)
        .marks([5, 6, 6, 5, 6, 6], [6, 7, 5])
        .checked("-kkkk"),
    plot("almost-done", 2, "0-11", &["lasting-bond", "prevention"])
        .told(
            "De hulp is bijna klaar. Het gezin is bang dat het dan weer misgaat.",
            "Hoe ronden we af zonder los te laten?",
        )
        .learned("Spreek bij het einde al af wie er na drie maanden belt.")
        .waited(8)
        .marks([7, 7, 8, 6, 8, 7], [7, 8, 7])
        .checked("kknkk"),
];
