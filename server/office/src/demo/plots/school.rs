//! Cases that show at school, on the street or at the club.

use super::{Plot, plot};

pub static PLOTS: [Plot; 9] = [
    plot("stays-home", 1, "12-15", &["school", "signal-earlier"])
        .told(
            "School ziet een kind dat steeds vaker thuisblijft. Thuis zegt het dat alles goed gaat.",
            "Wie belt er als eerste met thuis, en wanneer?",
        )
        .learned("Als één iemand de school dezelfde dag terugbelt, hoeft het gezin niets uit te leggen.")
        .waited(3)
        .marks([4, 4, 5, 3, 5, 4], [8, 8, 7])
        .checked("kk-kk")
        .says("Ze bellen elkaar wel. Mij vroeg niemand hoe het was."),
    plot("club", 0, "0-11", &["informal-network", "own-strength"])
        .told("Een jongen is boos op school en kalm op de club.", "Wat kan de club laten zien wat wij niet zien?")
        .learned("De club zag wat wij niet zagen. Vraag de club vaker mee.")
        .waited(0)
        .marks([8, 8, 9, 7, 8, 8], [8, 9, 9])
        .says("Op de club zien ze hoe hij echt is."),
    plot("on-the-street", 1, "12-15", &["informal-network", "signal-earlier"])
        .told(
            "Een meisje spijbelt en is veel op straat. De familie schaamt zich.",
            "Hoe betrekken we het jongerenwerk?",
        )
        .learned("Het jongerenwerk sprak haar op straat. Daar begon het gesprek.")
        .waited(6)
        .marks([4, 4, 5, 4, 4, 4], [9, 8, 7])
        .checked("knnkk")
        .says("Jullie praten met mijn familie. Ik wil zelf ook iets zeggen."),
    plot("gaming", 1, "12-15", &["prevention", "school"])
        .told(
            "Een jongen gamet tot diep in de nacht. Op school valt hij in slaap.",
            "Is dit iets voor ons, of kan het gezin dit zelf?",
        )
        .learned("De mentor en de ouders maakten samen één regel voor de avond. Meer was niet nodig.")
        .waited(2)
        .marks([7, 7, 6, 7, 7, 8], [8, 7, 8]),
    plot("hits-at-school", 1, "0-11", &["school", "own-strength"])
        .told(
            "Een kleuter slaat op school. De ouders voelen zich beschuldigd.",
            "Hoe praten we met ouders zonder oordeel?",
        )
        .learned("Begin met wat goed gaat. Daarna durfden de ouders te vertellen.")
        .waited(5)
        .marks([6, 6, 8, 6, 7, 6], [7, 7, 6]),
    plot("dyslexia", 2, "0-11", &["school", "less-bureaucracy"])
        .told(
            "Het onderzoek naar dyslexie duurt lang. Het kind wordt stil.",
            "Wat kan de school al doen zonder verslag?",
        )
        .learned("De school begon met extra lezen. Op het verslag wachten was niet nodig.")
        .waited(13)
        .marks([5, 4, 7, 5, 6, 5], [6, 6, 5])
        .checked("krkkk")
        .blocked("Zonder volledig schooldossier begint het onderzoek naar dyslexie niet."),
    plot("stays-inside", 2, "16-17", &["light-support", "school"])
        .told(
            "Een jongere durft niet meer naar buiten. Lessen thuis lukken ook niet.",
            "Welke kleine stap is haalbaar?",
        )
        .learned("Elke dag vijf minuten wandelen met een bekende was een betere start dan een behandelplan.")
        .waited(15)
        .marks([5, 5, 7, 4, 6, 5], [6, 7, 6])
        .checked("nkkkk"),
    plot("practical-school", 1, "16-17", &["past-eighteen", "own-strength"])
        .told(
            "Een jongen op de praktijkschool wil werken. Niemand helpt hem met die stap.",
            "Wie gaat met hem mee naar een werkgever?",
        )
        .learned("Eén dag meelopen bij een bedrijf zei meer dan drie gesprekken over werk.")
        .waited(4)
        .marks([7, 7, 8, 6, 7, 6], [7, 8, 8])
        .checked("kkn-k"),
    plot("bullied", 1, "12-15", &["school", "work-together"])
        .told(
            "Een meisje wordt gepest in een groepsapp. De school vindt dat iets voor thuis.",
            "Wie pakt pesten op dat buiten school gebeurt?",
        )
        .learned("School en ouders belden elkaar dezelfde avond. Toen bleef het klein.")
        .waited(2)
        .marks([7, 7, 7, 6, 8, 8], [8, 8, 7]),
];
