//! A team brings cases in, votes, chooses and reflects; what leaves the team lives next door.

use tests::{Pair, Twins};

/// Words that databases might treat each in their own way.
pub const HARD: &str = "'s Ochtends is het één en al gedoe: \"Ĳsbrand\" is ĳverig, zijn zus Zoë niet.\r\n\r\n\
    50% van de_tijd \\ lukt het; -- de rest van 't jaar: 👩‍👧‍👦 ☂ ß ǅ İ ı ﬁ\u{0}\u{7} e\u{301}\t$1 {ja} <b>&amp;</b>";

/// A case is brought in, voted for and chosen; where it is.
pub async fn chooses(twins: &Twins, newcomers: &[String]) -> String {
    let mut anouk = twins.as_person("Anouk Terwolde").await;
    let long = format!("{HARD}\n{}", "Zorgcoördinatieoverlegvoorbereidingsformulier".repeat(60));
    let case = proposes(&mut anouk, &long, "agrees", &[]).await;
    let page = "/team/molenpad/casus/nieuw";
    let id = case.trim_start_matches("/casus/").to_owned();
    proposes(&mut anouk, "Hetzelfde gezin, een ander verhaal.", "agrees", &[("same", &id)]).await;
    let waiting = proposes(&mut anouk, "Er is zorg om de veiligheid.", "agrees", &[("safety", "ja")]).await;
    let held = proposes(&mut anouk, "De jongere wil het niet.", "objects", &[]).await;
    anouk.cannot(422, page, "inbrengen", &[("hard", ""), ("hope", HARD), ("stance_parent2", "wat")]).await;
    anouk.cannot(422, page, "inbrengen", &[("hard", &"x".repeat(4_001)), ("hope", "Ë")]).await;
    anouk.cannot(422, &format!("{waiting}/verder"), "verder", &[]).await;
    anouk.does(&format!("{waiting}/verder"), "verder", &[("settled", "ja")]).await;
    anouk
        .does(
            &format!("{held}/gezin"),
            "gezin",
            &[("stance_young", "not_told"), ("reason_young", "Zoë belt ’s avonds")],
        )
        .await;
    anouk.send(&format!("{held}/gezin"), "gezin", &[("version_young", "1"), ("stance_young", "agrees")]).await;
    for give in ["ja", "nee", "ja"] {
        anouk.send("/team/molenpad", "stem", &[("case", &id), ("give", give)]).await;
    }
    for _ in 0..5 {
        anouk.send("/team/molenpad", "stem", &[("give", "ja")]).await;
    }
    let chosen = [("age", "16-17"), ("lines", "2"), ("lines", "0")];
    let themes =
        [("themes_coherence", "work-together"), ("themes_local", "own-strength"), ("themes_coherence", "school")];
    anouk.cannot(422, &format!("{case}/kiezen"), "kiezen", &chosen[..1]).await;
    anouk.does(&format!("{case}/kiezen"), "kiezen", &[chosen.as_slice(), &themes].concat()).await;
    anouk.send(&format!("{case}/kiezen"), "kiezen", &[chosen.as_slice(), &themes].concat()).await;
    let circle = format!("{case}/kring");
    for person in newcomers {
        let person = person.rsplit('/').next().unwrap_or_default();
        anouk.post(&circle, "erbij", &[("person", person)]).await;
    }
    let bram = anouk.get(&circle).await.choice("person", "Bram");
    anouk.does(&circle, "erbij", &[("person", &bram)]).await;
    anouk.does(&circle, "eruit", &[("person", newcomers[0].rsplit('/').next().unwrap_or_default())]).await;
    case
}

pub async fn proposes(anouk: &mut Pair<'_>, hard: &str, young: &str, more: &[(&str, &str)]) -> String {
    let mut fields = vec![("hard", hard), ("line", "1"), ("hope", "Wie belt de school térug?"), ("safety", "nee")];
    fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    fields.extend([
        ("stance_young", young),
        ("stance_parent1", "not_told"),
        ("reason_parent1", "Ze is er niet; 't komt"),
    ]);
    fields.extend(more);
    let to = anouk.does("/team/molenpad/casus/nieuw", "inbrengen", &fields).await;
    to.split(['?', '#']).next().unwrap_or_default().split('/').take(3).collect::<Vec<_>>().join("/")
}

/// The team meets about the case; the words that its insight and its signal begin with.
pub async fn reflects(twins: &Twins, case: &str) -> &'static str {
    let mark = "Ĳkpunt élke week";
    let mut anouk = twins.as_person("Anouk Terwolde").await;
    let id = case.trim_start_matches("/casus/");
    let page = "/team/molenpad/sessie/nieuw";
    let lead = anouk.get(page).await.choice("lead", "Anouk");
    anouk.cannot(422, page, "plan", &[("planned_on", "31-02-2026"), ("lead", "")]).await;
    let plan = [("planned_on", "2026-05-19"), ("lead", lead.as_str()), ("cases", id)];
    let to = anouk.does(page, "plan", &plan).await;
    let meeting = to.split(['?', '#', '/']).take(3).collect::<Vec<_>>().join("/");
    anouk.does(&format!("{meeting}/plan"), "plan", &[("planned_on", "19-05-2026")]).await;
    anouk.cannot(409, &format!("{meeting}/plan"), "plan", &[("version", "1")]).await;
    anouk.does(&meeting, "beginnen", &[]).await;
    let people = anouk.get(&meeting).await.attributes("input[name=people]", "value");
    let there: Vec<_> = people.iter().map(|person| ("people", person.as_str())).collect();
    anouk.does(&meeting, "aanwezig", &there).await;
    anouk.cannot(409, &format!("{meeting}?aanwezig=1"), "aanwezig", &[("version", "1")]).await;
    let notes = format!("{meeting}/casus/{id}");
    let said = format!("{mark}: wie terugbelt, scheelt 't gezin uitleg.");
    let signal = format!("{mark}: de school mag niet bellen zonder brief.");
    anouk.does(&notes, "inzicht", &[("insight", &said), ("signal", &signal)]).await;
    anouk.does(&notes, "inzicht", &[("insight", "Dit is géén les.")]).await;
    anouk.cannot(422, &notes, "inzicht", &[("insight", ""), ("signal", " \u{a0} ")]).await;
    let owner = anouk.get(&meeting).await.choice("owner", "Élan");
    for (text, due) in
        [("Élke dag bellen", "2026-06-01"), ("elke dag bellen", "2026-06-01"), ("'t Plan sturen", "2026-05-30")]
    {
        anouk.does(&meeting, "actie", &[("text", text), ("owner", &owner), ("due_on", due)]).await;
    }
    anouk.cannot(404, &meeting, "niets", &[]).await;
    anouk.does(&meeting, "actie-weg", &[]).await;
    let closing = format!("{meeting}/sluiten");
    anouk.cannot(409, &closing, "sluiten", &[("version", "1")]).await;
    anouk.does(&closing, "sluiten", &[]).await;
    let next = anouk.get("/team/molenpad").await.attributes("a[href^='/sessie/']", "href").remove(0);
    anouk.does(&next, "beginnen", &[]).await;
    let someone = anouk.get(&next).await.attributes("input[name=people]", "value").remove(0);
    anouk.does(&next, "aanwezig", &[("people", &someone)]).await;
    anouk.does(&next, "afhandelen", &[("outcome", "done"), ("helped", "unknown")]).await;
    mark
}
