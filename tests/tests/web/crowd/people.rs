//! A town of many people, each with a team, a case, a meeting and words of their own, made through the product's own forms.

use crate::planted::{Planted, Somebody};
use domain::policy::Who;
use domain::{CaseId, TeamId};
use store::Thing;
use tests::{House, Visitor};

/// How many work in one team.
pub const TEAM: usize = 8;
const CIRCLE: &[Who] = &[Who::Circle];
pub const MEMBER: &[Who] = &[Who::Member];

/// One of them.
pub struct Neighbour {
    pub id: String,
    pub name: String,
    /// Their team's address.
    pub team: String,
    /// Their case's address.
    pub case: String,
    /// Their words about the collaboration.
    pub said: String,
    /// The address of their team's meeting.
    pub meeting: String,
    /// What they write there in silence.
    pub thought: String,
    /// The insight that they note there.
    pub noted: String,
}

impl Neighbour {
    pub fn who(&self) -> Somebody {
        Somebody::Person(self.name.clone(), self.id.parse().expect("an id"))
    }
}

/// All of them.
pub struct Town {
    pub planted: Planted,
    pub neighbours: Vec<Neighbour>,
}

impl Town {
    pub async fn with(people: usize) -> Self {
        let planted = Planted::empty(House::demonstration().await);
        let mut town = Town { planted, neighbours: Vec::new() };
        for first in (0..people).step_by(TEAM) {
            let team = new_team(&town.planted.house, first).await;
            for which in first..people.min(first + TEAM) {
                let id = new_member(&town.planted.house, which, &team).await;
                town.neighbours.push(Neighbour {
                    id,
                    name: name(which),
                    team: slug(first),
                    case: String::new(),
                    said: String::new(),
                    meeting: String::new(),
                    thought: String::new(),
                    noted: String::new(),
                });
            }
            let team: TeamId = team.parse().expect("an id");
            for which in first..town.neighbours.len() {
                town.brings_a_case(which, team).await;
            }
            town.meets(first, team).await;
        }
        town
    }

    /// Somebody's browser, signed in.
    pub async fn signed_in(&self, which: usize) -> Visitor<'_> {
        let mut visitor = self.planted.house.stranger();
        let signed_in = visitor.send("/aanmelden", "demo", &[("person", &self.neighbours[which].id)]).await;
        assert_eq!(signed_in.status, 303, "{} signs in", self.neighbours[which].name);
        visitor
    }

    /// Somebody brings a case in, chooses it with the team, and says how it goes.
    async fn brings_a_case(&mut self, which: usize, team: TeamId) {
        let slug = self.neighbours[which].team.clone();
        let mut visitor = self.signed_in(which).await;
        // Words are promised to a case that is not there yet: they are told what it is as soon as it is.
        let first = self.planted.next();
        let word = |more: usize| self.planted.word(first + more);
        let fields = [
            ("hard", word(0)),
            ("hope", word(1)),
            ("line", "1".to_owned()),
            ("safety", "nee".to_owned()),
            ("stance_young", "agrees".to_owned()),
            ("stance_parent1", "not_told".to_owned()),
            ("reason_parent1", word(2)),
        ];
        let to = does(&mut visitor, &format!("/team/{slug}/casus/nieuw"), "inbrengen", &fields).await;
        let case = to.split(['/', '?', '#']).find(|part| part.len() == 36).expect("a case").to_owned();
        let page = format!("/casus/{case}");
        let chosen = [("age", "12-15"), ("lines", "1"), ("themes_local", "signal-earlier")];
        does(&mut visitor, &format!("{page}/kiezen"), "kiezen", &chosen.map(|(key, value)| (key, value.to_owned())))
            .await;
        let said = [("communication", "6".to_owned()), ("words", word(3))];
        does(&mut visitor, &format!("{page}/samenwerking"), "samenwerking", &said).await;
        let told = [("better", "5"), ("asked_how", "phone"), ("knows", "ja")];
        let mut told = told.map(|(key, value)| (key, value.to_owned())).to_vec();
        told.push(("words", word(4)));
        does(&mut visitor, &format!("{page}/ervaring/jongere"), "namens", &told).await;
        let agreed = [("who", word(5)), ("what", word(6)), ("moment", word(7)), ("kind", "contact".to_owned())];
        does(&mut visitor, &format!("/team/{slug}/werkafspraken/nieuw"), "werkafspraak", &agreed).await;
        let thing = Thing::Case(CaseId(case.parse().expect("an id")));
        let said = word(3);
        for (column, who) in [
            ("cases.hard", CIRCLE),
            ("cases.hope", MEMBER),
            ("family_notices.reason", CIRCLE),
            ("practices.words", CIRCLE),
            ("experiences.words", CIRCLE),
        ] {
            self.planted.add(column, thing.clone(), who);
        }
        for column in ["agreement_versions.who", "agreement_versions.what", "agreement_versions.moment"] {
            self.planted.add(column, Thing::Team(team), MEMBER);
        }
        let neighbour = &mut self.neighbours[which];
        (neighbour.case, neighbour.said) = (page, said);
    }
}

fn name(which: usize) -> String {
    format!("Buur nummer {which}")
}

fn slug(first: usize) -> String {
    format!("buurt-{first}")
}

/// Sends a form as its page has it, with this typed, and it is done; where it leads.
pub async fn does(visitor: &mut Visitor<'_>, path: &str, form: &str, fields: &[(&str, String)]) -> String {
    let typed: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let done = visitor.fills(path, form, &typed).await;
    assert_eq!(done.status, 303, "{form} at {path}: {}", done.text(".wl-error-summary"));
    done.to().to_owned()
}

/// A team that is open; its id.
async fn new_team(house: &House, first: usize) -> String {
    let mut rens = house.as_person("Rens Beheerman").await;
    let place = house.one("select id from neighbourhoods order by id").await;
    let (named, slug) = (format!("Buurt {first}"), slug(first));
    does(&mut rens, "/beheer/teams", "toevoegen", &[("neighbourhood", place), ("name", named.clone())]).await;
    let id = house.one(&format!("select id from teams where slug = '{slug}'")).await;
    let organisation = house.one("select id from organisations order by id").await;
    let terms = [
        ("name", named),
        ("organisation", organisation),
        ("purpose", "Leren van casussen".to_owned()),
        ("legal_basis", "Algemeen belang".to_owned()),
        ("privacy_contact", "privacy@voorbeeld.example".to_owned()),
        ("version", "1".to_owned()),
    ];
    does(&mut rens, &format!("/beheer/team/{id}"), "team", &terms).await;
    id
}

/// Somebody who is a member of a team; their id.
async fn new_member(house: &House, which: usize, team: &str) -> String {
    let mut rens = house.as_person("Rens Beheerman").await;
    let email = format!("buur{which}@voorbeeld.example");
    let new = [("name", name(which)), ("email", email.clone())];
    does(&mut rens, "/beheer/mensen", "toevoegen", &new).await;
    let id = house.one(&format!("select id from people where email = '{email}'")).await;
    let role = [("kind", "member".to_owned()), ("scope", format!("team:{team}")), ("from", "2020-01-01".to_owned())];
    does(&mut rens, &format!("/beheer/mens/{id}"), "rol", &role).await;
    house.run(&format!("update people set state = 'active', demo = true where email = '{email}'")).await;
    id
}
