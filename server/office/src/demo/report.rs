//! The report of the story: three stories with what both sides make of them, beside the figures of one quarter.

use super::cast::Cast;
use super::teller::Teller;
use crate::Seat;
use domain::calendar::Quarter;
use domain::report::{ReportDesk, ReportOf, Said, Side, StoryText, TypedVoice, VoiceKind};
use domain::{LessonId, Problem};

/// A story: what it is about, its title and text, and the four interpretations of the front line and of the municipality.
struct Told {
    about: &'static str,
    title: &'static str,
    text: &'static str,
    front_line: [&'static str; 4],
    municipality: [&'static str; 4],
}

const STORIES: [Told; 3] = [
    Told {
        about: "theme:coherence",
        title: "Eén keer vertellen is genoeg",
        text: "Gezinnen vertelden hun verhaal soms vier keer. \
               Nu gaat wie verwijst één keer mee. Dan hoeft dat niet meer.",
        front_line: [
            "Dit zien we in beide teams, vooral bij hulp van de specialist.",
            "Iedereen begint met een eigen intake.",
            "Meegaan kost een uur en scheelt het gezin weken.",
            "We spreken dit af met elke nieuwe aanbieder.",
        ],
        municipality: [
            "Ook andere wijken melden dit.",
            "",
            "Dit past bij wat de raad vraagt: minder praten over, meer praten met.",
            "We nemen het meegaan op in de afspraken met aanbieders.",
        ],
    },
    Told {
        about: "table:waiting",
        title: "Wachten zonder te weten waarop",
        text: "Gezinnen zeiden niet dat het wachten het ergste was. Het ergste was dat niemand belde. \
               Sinds een vaste collega om de twee weken belt, haken minder gezinnen af.",
        front_line: [
            "Ja. Wie wacht, hoort vaak weken niets.",
            "Niemand was van het wachten. De verwijzer niet meer, de aanbieder nog niet.",
            "Bellen lost de wachtlijst niet op. Het houdt wel het contact.",
            "Wie verwijst, blijft bellen tot de hulp begint.",
        ],
        municipality: [
            "",
            "De wettelijke grens van twaalf weken stuurt op starten, niet op contact.",
            "Dit kost weinig en gezinnen merken het meteen.",
            "We vragen aanbieders om een datum, ook als die ver weg is.",
        ],
    },
    Told {
        about: "table:checks",
        title: "De school wist waar zij aan toe was",
        text: "Waar de gezinswerker dezelfde dag terugbelde, hoefde de school niet te raden. \
               Waar dat niet lukte, stond er meestal iemand op twee plekken tegelijk ingepland.",
        front_line: [
            "Herkenbaar. Terugbellen schiet erbij in als de dag vol zit.",
            "",
            "Eén nummer per school werkt beter dan een lijst.",
            "We houden elke dag een half uur vrij om terug te bellen.",
        ],
        municipality: ["", "", "Een afspraak die niet in de agenda past, is geen afspraak.", ""],
    },
];

/// The coordinator of the Terpenbuurt composes and publishes a quarter; the first story is seen as often as `lesson`.
pub async fn tell(teller: &Teller, cast: &Cast, quarter: Quarter, lesson: LessonId) -> Result<(), Problem> {
    let (city, wijk) = ("waterrade", "terpenbuurt");
    let coordinator = teller.seat(cast.coordinator).await?;
    let manager = teller.seat(cast.manager).await?;
    coordinator.begin_report(city, wijk, quarter).await?;
    for (n, told) in STORIES.iter().enumerate() {
        let seen = if n == 0 { lesson.to_string() } else { String::new() };
        let text = StoryText::parse(told.about, &seen, told.title, told.text)?;
        let story = coordinator.add_story(city, wijk, quarter, text).await?;
        interpret(&coordinator, story, Side::FrontLine, told.front_line).await?;
        interpret(&manager, story, Side::Municipality, told.municipality).await?;
    }
    let proposal = coordinator.proposal(city, wijk, quarter).await?;
    let hash = proposal.proven.map_err(|_| Problem::Broken)?;
    coordinator.publish_report(city, wijk, quarter, proposal.draft.version, &hash).await?;
    debug_assert!(matches!(coordinator.report_of(city, wijk, quarter).await, Ok(ReportOf::Published { .. })));
    Ok(())
}

/// One side's four interpretations of a story.
pub(super) async fn interpret(
    seat: &Seat,
    story: domain::StoryId,
    side: Side,
    words: [&str; 4],
) -> Result<(), Problem> {
    let [recognise, explain, value, improve] = words;
    let typed = |kind, text| TypedVoice { kind, text, shown: "", version: 0 };
    let said = Said::parse([
        typed(VoiceKind::Recognise, recognise),
        typed(VoiceKind::Explain, explain),
        typed(VoiceKind::Value, value),
        typed(VoiceKind::Improve, improve),
    ])?;
    seat.interpret(story, side, said).await
}
