//! Cases that are about home: parents, money, care, a bed.

use super::{Plot, plot};

pub static PLOTS: [Plot; 11] = [
    plot("divorce", 1, "0-11", &["lasting-bond", "own-network"])
        .told(
            "Ouders zijn het na de scheiding over niets eens. Het kind zit ertussen.",
            "Hoe houden we contact met beide ouders?",
        )
        .learned("Elke ouder apart spreken kost een uur en scheelt weken ruzie.")
        .waited(2)
        .marks([7, 7, 8, 6, 7, 7], [7, 8, 7])
        .checked("k-kkk"),
    plot("debts", 1, "0-11", &["stabilise-first", "easy-access"])
        .told(
            "Er zijn schulden en het huis is te klein. De hulp voor het kind komt niet op gang.",
            "Kan er eerst rust komen met geld en wonen?",
        )
        .learned("Toen de schulden geregeld waren, had het gezin ruimte voor de rest.")
        .waited(5)
        .marks([5, 5, 6, 5, 4, 5], [6, 6, 5])
        .checked("kknkk"),
    plot("stomach-ache", 1, "12-15", &["clear-assessment", "easy-access"])
        .told(
            "Een meisje heeft veel buikpijn en slaapt slecht. De huisarts vindt niets.",
            "Wanneer haalt de huisarts ons erbij?",
        )
        .learned("De huisarts belde ons al na het tweede bezoek. Dat scheelde een verwijzing.")
        .waited(1)
        .marks([8, 7, 8, 7, 8, 8], [8, 8, 8])
        .checked("k-kkk"),
    plot("young-carer", 1, "12-15", &["signal-earlier", "own-network"])
        .told(
            "Moeder is vaak ziek. Haar zoon doet het huishouden en mist lessen.",
            "Hoe zien we een jonge mantelzorger eerder?",
        )
        .learned("Vraag elk kind van een zieke ouder wie er thuis kookt.")
        .waited(4)
        .marks([4, 5, 5, 4, 5, 4], [8, 8, 7])
        .checked("n-kkk")
        .says("Ik wil niet kiezen tussen mijn moeder en school."),
    plot("toddler", 1, "0-11", &["clear-assessment", "prevention"])
        .told(
            "Een peuter praat nog niet. Het consultatiebureau en de opvang denken er anders over.",
            "Hoe komen we sneller tot één beeld?",
        )
        .learned("Eén keer samen kijken bij het gezin gaf meer dan drie verslagen.")
        .waited(4)
        .marks([7, 7, 8, 7, 7, 7], [8, 8, 7])
        .checked("kkkkn"),
    plot("single-father", 0, "0-11", &["light-support", "informal-network"])
        .told("Een alleenstaande vader durft geen hulp te vragen.", "Welke lichte hulp past hier?")
        .learned("Een buurman als maatje was er sneller dan welke hulp ook.")
        .waited(1)
        .marks([8, 8, 9, 8, 8, 8], [8, 8, 9])
        .checked("kkkk-"),
    plot("foster-son", 3, "16-17", &["lasting-bond", "own-network"])
        .told(
            "Een jongen in een pleeggezin wil terug naar zijn moeder.",
            "Hoe praten we hierover met iedereen aan één tafel?",
        )
        .learned("De jongere koos zelf wie er aan tafel zat. Toen werd het een gesprek.")
        .waited(13)
        .marks([6, 5, 6, 5, 6, 6], [7, 7, 6])
        .checked("-kkkk"),
    plot("interpreter", 1, "0-11", &["easy-access", "own-network"])
        .told(
            "Een moeder spreekt weinig Nederlands. Haar oudste kind tolkt.",
            "Hoe hoeft het kind niet meer te tolken?",
        )
        .learned("Boek al voor het eerste gesprek een tolk. Een kind hoort dit niet te vertalen.")
        .waited(3)
        .marks([6, 7, 7, 5, 6, 6], [7, 7, 7])
        .checked("kknk-"),
    plot("out-of-work", 1, "0-11", &["stabilise-first", "own-network"])
        .told(
            "Een vader is zijn werk kwijt en drinkt. De kinderen zijn vaak bij oma.",
            "Hoe helpen we vader, zodat het thuis rustig wordt?",
        )
        .learned("Hulp voor vader was hier ook hulp voor de kinderen.")
        .waited(6)
        .marks([6, 6, 7, 5, 6, 5], [6, 7, 5])
        .checked("kknkk"),
    plot("sleeps-elsewhere", 0, "12-15", &["informal-network", "own-network"])
        .told("Een meisje heeft steeds ruzie thuis en slaapt bij vriendinnen.", "Bij wie kan zij ’s avonds terecht?")
        .learned("De moeder van een vriendin wilde steun geven. Zij ziet haar elke dag.")
        .waited(1)
        .marks([7, 6, 8, 7, 8, 7], [7, 8, 8])
        .checked("kkkk-"),
    plot("crying-baby", 0, "0-11", &["prevention", "light-support"])
        .told("Ouders zijn op door een baby die veel huilt. Familie woont ver weg.", "Welke hulp is er al deze week?")
        .learned("Een vrijwilliger op twee ochtenden was genoeg. Dat kon binnen drie dagen.")
        .waited(1)
        .marks([8, 9, 9, 8, 8, 8], [8, 9, 8]),
];
