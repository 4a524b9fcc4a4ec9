//! The people and places of the story, all invented; what happens to them lives in the chapters.

use crate::setting::Setting;
use domain::policy::RoleKind;
use domain::{OrganisationId, PersonId, Problem, TeamId};

/// A team with its members; leading its reflections goes round.
pub struct Crew {
    /// Its address.
    pub slug: &'static str,
    /// Its members.
    pub members: Vec<PersonId>,
}

/// Everybody.
pub struct Cast {
    /// The responsible organisation.
    pub municipality: OrganisationId,
    /// The teams Molenpad and Kerkebuurt of the Terpenbuurt, and Kadewerk of the Havenkwartier.
    pub crews: [Crew; 3],
    /// Coordinator of the Terpenbuurt.
    pub coordinator: PersonId,
    /// Manager over the municipality.
    pub manager: PersonId,
}

const MOLENPAD: [(&str, &str); 5] = [
    ("Anouk Terwolde", "gezinswerker"),
    ("Bram Oosterling", "huisarts"),
    ("Chaima Elkadi", "POH-GGZ jeugd"),
    ("Dirk Hoogvelt", "jeugdarts"),
    ("Esra Yildirak", "intern begeleider op school"),
];
const KERKEBUURT: [(&str, &str); 5] = [
    ("Femke Dijkzicht", "gezinswerker"),
    ("Goran Petrovski", "gezinswerker"),
    ("Hanneke Bosveld", "huisarts"),
    ("Ilias Amraouh", "jongerenwerker"),
    ("Joke Waterdal", "orthopedagoog"),
];
const KADEWERK: [(&str, &str); 4] = [
    ("Karim Benhaddouk", "gezinswerker"),
    ("Lotte Zandvliets", "jeugdarts"),
    ("Maarten Kolenaar", "systeemtherapeut"),
    ("Nadia Oulfaki", "schoolmaatschappelijk werker"),
];

/// Puts everybody in place.
pub async fn gather(setting: &Setting<'_>) -> Result<Cast, Problem> {
    let municipality = setting.organisation("Gemeente Waterrade").await?;
    let city = setting.municipality("Waterrade", "waterrade").await?;
    let terpen = setting.neighbourhood(city, "Terpenbuurt", "terpenbuurt").await?;
    let haven = setting.neighbourhood(city, "Havenkwartier", "havenkwartier").await?;
    let molenpad = setting.team(terpen, municipality, "Molenpad", "molenpad").await?;
    let kerkebuurt = setting.team(terpen, municipality, "Kerkebuurt", "kerkebuurt").await?;
    let kadewerk = setting.team(haven, municipality, "Kadewerk", "kadewerk").await?;
    let employers = Employers {
        neighbourhood: setting.organisation("Buurtteam Waterrade").await?,
        practice: setting.organisation("Huisartsen Terp").await?,
        youth_health: setting.organisation("JGZ Waterland").await?,
        school: setting.organisation("Basisschool De Plas").await?,
        care: setting.organisation("Zorggroep Delta").await?,
    };
    let crews = [
        crew(setting, &employers, molenpad, "molenpad", &MOLENPAD).await?,
        crew(setting, &employers, kerkebuurt, "kerkebuurt", &KERKEBUURT).await?,
        crew(setting, &employers, kadewerk, "kadewerk", &KADEWERK).await?,
    ];
    let coordinator = setting.person("Olga Vreeling", Some("wijkcoördinator"), Some(municipality)).await?;
    setting.role(coordinator, RoleKind::Coordinator, "neighbourhood", Some(terpen.0), false).await?;
    let coordinator_haven = setting.person("Pieter Nooitrust", Some("wijkcoördinator"), Some(municipality)).await?;
    setting.role(coordinator_haven, RoleKind::Coordinator, "neighbourhood", Some(haven.0), false).await?;
    let manager = setting.person("Quirine Stadhoek", Some("manager jeugd"), Some(municipality)).await?;
    setting.role(manager, RoleKind::Manager, "municipality", Some(city.0), false).await?;
    Ok(Cast { municipality, crews, coordinator, manager })
}

/// The last to come are those who guard: their being there says that the story is whole.
pub async fn close(setting: &Setting<'_>, cast: &Cast) -> Result<(), Problem> {
    let profession = Some("functionaris gegevensbescherming");
    let officer = setting.person("Sanne Wachtveld", profession, Some(cast.municipality)).await?;
    setting.role(officer, RoleKind::PrivacyOfficer, "network", None, false).await?;
    let administrator =
        setting.person("Rens Beheerman", Some("functioneel beheerder"), Some(cast.municipality)).await?;
    setting.role(administrator, RoleKind::Administrator, "network", None, false).await
}

/// Where the members of the teams work.
struct Employers {
    neighbourhood: OrganisationId,
    practice: OrganisationId,
    youth_health: OrganisationId,
    school: OrganisationId,
    care: OrganisationId,
}

impl Employers {
    fn of(&self, profession: &str) -> OrganisationId {
        match profession {
            "gezinswerker" => self.neighbourhood,
            "huisarts" | "POH-GGZ jeugd" => self.practice,
            "jeugdarts" => self.youth_health,
            "intern begeleider op school" | "schoolmaatschappelijk werker" => self.school,
            _ => self.care,
        }
    }
}

async fn crew(
    setting: &Setting<'_>,
    employers: &Employers,
    team: TeamId,
    slug: &'static str,
    people: &[(&str, &str)],
) -> Result<Crew, Problem> {
    let mut members = Vec::new();
    for &(name, profession) in people {
        let person = setting.person(name, Some(profession), Some(employers.of(profession))).await?;
        setting.role(person, RoleKind::Member, "team", Some(team.0), false).await?;
        members.push(person);
    }
    Ok(Crew { slug, members })
}
