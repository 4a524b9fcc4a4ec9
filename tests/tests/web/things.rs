//! Every address of the route table, filled in with real things of the story, and the door's own thing behind it.

use domain::PersonId;
use store::Thing;
use tests::House;
use uuid::Uuid;

/// One address, filled in.
pub struct Filled {
    /// The address.
    pub path: String,
    /// The thing the door is asked about; nothing when the page stands on its own feet.
    pub thing: Option<Thing>,
}

/// How an address begins, the table of its first blank, and the thing behind it.
type Kind = (&'static str, &'static str, fn(Uuid) -> Thing);

/// The first blank's table, by how an address begins.
const KINDS: [Kind; 18] = [
    ("/casus/{", "cases", |id| Thing::Case(domain::CaseId(id))),
    ("/werkafspraak/{", "agreements", |id| Thing::Agreement(domain::AgreementId(id))),
    ("/regel/{", "rule_obstacles", |id| Thing::Rule(domain::RuleObstacleId(id))),
    ("/sessie/{", "reflections", |id| Thing::Reflection(domain::ReflectionId(id))),
    ("/inzicht/{", "insights", |id| Thing::Insight(domain::InsightId(id))),
    ("/signaal/{", "signals", |id| Thing::Signal(domain::SignalId(id))),
    ("/les/{", "lessons", |id| Thing::Lesson(domain::LessonId(id))),
    ("/leerloop/{", "learning_loops", |id| Thing::Loop(domain::LoopId(id))),
    ("/rapport/verhaal/{", "stories", |id| Thing::Story(domain::StoryId(id))),
    ("/rapport/concept/{", "reports", |id| Thing::Report(domain::ReportId(id))),
    ("/actie/{", "actions", |id| Thing::Action(domain::ActionId(id))),
    ("/beheer/gemeente/{", "municipalities", |_| Thing::Commons),
    ("/beheer/mens/{", "people", |_| Thing::Commons),
    ("/beheer/vakantie/{", "vacations", |_| Thing::Commons),
    ("/beheer/organisatie/{", "organisations", |_| Thing::Commons),
    ("/beheer/team/{", "teams", |_| Thing::Commons),
    ("/beheer/wijk/{", "neighbourhoods", |_| Thing::Commons),
    ("/privacy/{", "teams", |_| Thing::Commons),
];

/// The addresses of a row: one for each team, neighbourhood or, of other kinds, for up to `most` things spread over the table.
pub async fn fill(house: &House, pattern: &str, person: PersonId, most: usize) -> Vec<Filled> {
    if !pattern.contains('{') {
        let thing = match pattern {
            "/account" => Thing::Account(person),
            _ => Thing::Commons,
        };
        return vec![Filled { path: pattern.to_owned(), thing: Some(thing) }];
    }
    if pattern == "/agenda/{sleutel}" {
        // A key that nobody made; one that somebody made is asked for in feed.rs.
        return vec![Filled { path: format!("/agenda/{}.ics", "0".repeat(64)), thing: Some(Thing::Commons) }];
    }
    if let Some(rest) = pattern.strip_prefix("/rapport/{inhoud}") {
        let hash = house.one("select hash from published_documents").await;
        return vec![Filled { path: format!("/rapport/{hash}{rest}"), thing: Some(Thing::Commons) }];
    }
    if let Some(rest) = pattern.strip_prefix("/uitleg/stap/{soort}") {
        return vec![Filled { path: format!("/uitleg/stap/vertellen{rest}"), thing: Some(Thing::Commons) }];
    }
    if let Some(rest) = pattern.strip_prefix("/team/{naam}") {
        let year = house.one("select substr(cast(planned_on as text), 1, 4) from reflections order by 1 desc").await;
        let rest = rest.replace("{jaar}", &year);
        let slugs = house.column("select slug from teams order by slug").await;
        // A route of one team is no page of another.
        let route = house.column("select id from routes order by id").await.into_iter().next().unwrap_or_default();
        let rest = rest.replace("{id}", &route);
        return slugs
            .into_iter()
            .map(|slug| Filled { path: format!("/team/{slug}{rest}"), thing: Some(Thing::TeamNamed(slug)) })
            .collect();
    }
    if let Some(rest) = pattern.strip_prefix("/wijk/{gemeente}/{naam}") {
        let quarter = house.one("select quarter from reports order by quarter desc").await;
        let rest = rest.replace("{kwartaal}", &quarter);
        let slugs = house.column("select slug from neighbourhoods order by slug").await;
        return slugs
            .into_iter()
            .map(|slug| Filled {
                path: format!("/wijk/waterrade/{slug}{rest}"),
                thing: Some(Thing::NeighbourhoodNamed("waterrade".into(), slug)),
            })
            .collect();
    }
    if let Some(rest) = pattern.strip_prefix("/beheer/lijst/{lijst}") {
        let lists = ["hulpvormen", "verwijzers", "aanbieders", "redenen", "beroepen", "themas"].into_iter();
        return lists
            .map(|list| Filled { path: format!("/beheer/lijst/{list}{rest}"), thing: Some(Thing::Commons) })
            .collect();
    }
    let Some((_, table, thing)) = KINDS.iter().find(|(start, _, _)| pattern.starts_with(start)) else {
        return Vec::new();
    };
    let ids = house.column(&format!("select id from {table} order by id")).await;
    let step = (ids.len() / most.max(1)).max(1);
    ids.iter()
        .step_by(step)
        .take(most)
        .map(|id| {
            let (before, after) = pattern.split_once('{').expect("a blank");
            let after = after.split_once('}').expect("a blank's end").1;
            let id: Uuid = id.parse().expect("an id");
            Filled { path: format!("{before}{id}{}", inner(after)), thing: Some(thing(id)) }
        })
        .collect()
}

/// Blanks deeper in an address get an id that names nothing.
fn inner(rest: &str) -> String {
    let filled = |part: &str| match part {
        "{wie}" => "jongere".to_owned(),
        part if part.starts_with('{') => Uuid::nil().to_string(),
        part => part.to_owned(),
    };
    rest.split('/').map(filled).collect::<Vec<_>>().join("/")
}
