//! What a story must hold so that every page has something to show: two meetings that go on, somebody at the table, and those who came in by a code.

use office::clock::day;
use tests::{Answer, House, Visitor};

/// What was brought about.
#[derive(Default)]
pub struct Scene {
    /// Meetings that go on, each with the cookie of somebody who may hear it.
    pub meetings: Vec<(String, String)>,
    /// Addresses that no link leads to.
    pub pages: Vec<String>,
    /// Whoever sees pages of their own, by their cookie.
    pub apart: Vec<(Option<String>, Vec<String>)>,
}

/// Brings everything about.
pub async fn meetings(house: &House) -> Scene {
    let mut scene = Scene::default();
    for (slug, lead, shows) in [("molenpad", "Anouk Terwolde", false), ("kerkebuurt", "Femke Dijkzicht", true)] {
        let mut lead = house.as_person(lead).await;
        let session = holds(house, &mut lead, slug, shows).await;
        let below = ["", "/schrijven", "/groepen", "/wegen", "/scherm", "/terugkijken", "/sluiten", "/plan"];
        scene.pages.extend(below.iter().map(|part| format!("{session}{part}")));
        scene.meetings.push((session, lead.cookie().expect("a session").to_owned()));
    }
    let mut hosts = Vec::new();
    for name in ["Anouk Terwolde", "Femke Dijkzicht"] {
        let own = format!(
            "select c.id from cases c join circle k on k.case_id = c.id join people p on p.id = k.person_id where p.name = '{name}' \
             and c.state = 'chosen' and not exists (select 1 from experiences e where e.case_id = c.id and e.source = 'own') order by c.id"
        );
        hosts.push((house.as_person(name).await, format!("/casus/{}", house.one(&own).await)));
    }
    for (who, (_, case)) in
        ["jongere", "ouder-1", "ouder-2"].iter().flat_map(|who| hosts.iter().map(move |host| (who, host)))
    {
        scene.pages.extend(["", "/uitnodigen"].map(|below| format!("{case}/ervaring/{who}{below}")));
    }
    for planned in house.column("select id from reflections where state = 'planned'").await {
        scene.pages.push(format!("/sessie/{planned}/route"));
    }
    scene.apart.push(at_the_table(house, &hosts[0].1).await);
    scene.apart.extend(by_codes(house, &mut hosts).await);
    hands_over(house).await;
    let rens = format!("/beheer/mens/{}", house.one("select id from people where name = 'Bram Oosterling'").await);
    let made = house.as_person("Rens Beheerman").await.send(&rens, "link", &[]).await;
    let link = made.attributes("a[href*='/welkom/']", "href").remove(0);
    let public = ["/aanmelden", "/v", "/m", "/tafel/klaar", "/tafel/gestopt", "/v/klaar", "/v/weggehaald"];
    let mut public: Vec<_> = public.map(str::to_owned).to_vec();
    public.push(link[link.find("/welkom/").expect("a link")..].to_owned());
    scene.apart.push((None, public));
    scene
}

async fn does(visitor: &mut Visitor<'_>, path: &str, form: &str, typed: &[(&str, &str)]) -> Answer {
    let done = visitor.fills(path, form, typed).await;
    assert!(matches!(done.status, 200 | 303), "{form} at {path}: {} {}", done.status, done.text(".wl-error-summary"));
    done
}

/// A team holds a meeting about two of its cases: it writes still, or what it wrote is grouped and weighed.
async fn holds(house: &House, lead: &mut Visitor<'_>, slug: &str, shows: bool) -> String {
    let (team, today) = (format!("/team/{slug}"), day(house.office.now()).to_string());
    does(lead, &format!("{team}/routes"), "overnemen", &[("template", "hour")]).await;
    let prompt = [("method", "gossip"), ("text", "Wie hoorde het eerst?")];
    does(lead, &format!("{team}/vragen"), "toevoegen", &prompt).await;
    let new = format!("{team}/sessie/nieuw");
    let cases = lead.get(&new).await.attributes("input[name=cases]", "value");
    let plan = [("planned_on", today.as_str()), ("cases", &cases[0])];
    let planned = does(lead, &new, "plan", &plan).await;
    let session = planned.to().split(['?', '#', '/']).take(3).collect::<Vec<_>>().join("/");
    does(lead, &format!("{session}/agenda"), "erbij", &[("text", "Een punt"), ("minutes", "5")]).await;
    does(lead, &session, "beginnen", &[]).await;
    let people = lead.get(&session).await.attributes("input[name=people]", "value");
    let there: Vec<_> = people.iter().map(|person| ("people", person.as_str())).collect();
    does(lead, &session, "aanwezig", &there).await;
    let action = [("text", "Belt de school"), ("owner", people[0].as_str()), ("due_on", today.as_str())];
    does(lead, &session, "actie", &action).await;
    let notes = [("insight", "Wie belt, schrijft het op."), ("signal", "De wachtlijst is vol.")];
    does(lead, &format!("{session}/casus/{}", cases[0]), "inzicht", &notes).await;
    let writes = format!("{session}/schrijven");
    does(lead, &writes, "beginnen", &[("case", &cases[0]), ("prompt", "others-missed")]).await;
    does(lead, &writes, "gedachten", &[("thoughts", "Bellen\nDe brief\nDe wachtlijst\nWie zit aan tafel")]).await;
    if shows {
        does(lead, &writes, "tonen", &[]).await;
        does(lead, &format!("{session}/wegen"), "beginnen", &[("way", "three")]).await;
        does(lead, &format!("{session}/groepen"), "verplaatsen", &[("group", "nieuw")]).await;
    }
    session
}

/// A signal waits for a second person.
async fn hands_over(house: &House) {
    let free = "select s.id from signals s join teams t on t.id = s.team_id where t.slug = 'molenpad' \
                and not exists (select 1 from learning_loops l where l.signal_id = s.id) \
                and not exists (select 1 from circle k join people p on p.id = k.person_id \
                where k.case_id = s.case_id and p.name = 'Dirk Hoogvelt') order by s.id";
    let page = format!("/signaal/{}/vrijgeven", house.one(free).await);
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let asks = [("theme", "school"), ("asks", "Mag de school bellen?"), ("text", "De school wacht op een brief.")];
    does(&mut anouk, &page, "signaal", &asks).await;
    does(&mut anouk, &page, "voorleggen", &[]).await;
}

/// A device that a professional handed to a client.
async fn at_the_table(house: &House, case: &str) -> (Option<String>, Vec<String>) {
    let mut host = house.as_person("Anouk Terwolde").await;
    does(&mut host, &format!("{case}/ervaring"), "aan-tafel", &[("respondent", "young")]).await;
    (host.cookie().map(str::to_owned), vec!["/tafel".to_owned()])
}

const ANSWERING: [&str; 5] = ["/v/begin", "/v/vragen", "/v/hulp", "/v/woorden", "/v/nakijken"];

/// Those who came in by a code: somebody who answers, somebody who answered, the same who came back with a word, and a guest.
async fn by_codes(house: &House, hosts: &mut [(Visitor<'_>, String)]) -> Vec<(Option<String>, Vec<String>)> {
    let mut codes = Vec::new();
    for (host, who) in [(0, "jongere"), (0, "ouder-1"), (1, "ouder-1")] {
        let (host, case) = &mut hosts[host];
        let page = format!("{case}/ervaring/{who}/uitnodigen");
        codes.push(does(host, &page, "uitnodigen", &[("discussed", "ja")]).await.text(".wl-code__signs"));
    }
    let mut all = Vec::new();
    for (code, pages) in codes.iter().zip([&ANSWERING[..], &["/v/verstuurd"], &["/v/terug"]]) {
        let mut phone = house.stranger();
        does(&mut phone, "/v", "binnen", &[("code", code)]).await;
        does(&mut phone, "/v/vragen", "vragen", &[("better", "4"), ("naar", "verder")]).await;
        if pages.len() == 1 {
            does(&mut phone, "/v/nakijken", "versturen", &[]).await;
        }
        if pages == ["/v/terug"] {
            does(&mut phone, "/v/verstuurd", "woord", &[("word", "Zonnebloem")]).await;
            does(&mut phone, "/v", "binnen", &[("code", code), ("word", "Zonnebloem")]).await;
        }
        all.push((phone.cookie().map(str::to_owned), pages.iter().map(|page| (*page).to_owned()).collect()));
    }
    let asks = [("profession", "gp"), ("minutes", "20")];
    let (host, case) = &mut hosts[0];
    let code = does(host, &format!("{case}/gasten"), "vragen", &asks).await.text(".wl-code__signs");
    let mut guest = house.stranger();
    does(&mut guest, "/m", "binnen", &[("code", &code)]).await;
    all.push((guest.cookie().map(str::to_owned), vec!["/m/begin".to_owned()]));
    all
}
