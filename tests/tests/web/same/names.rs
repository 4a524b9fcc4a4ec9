//! An administrator puts people and places in place whose names are hard to sort, and does what is refused as well.

use tests::{Pair, Twins};

const NAMES: [&str; 14] = [
    "Zuid",
    "elan",
    "Élan",
    "de Vries",
    "De Vries",
    "'t Hof",
    "Ĳsbrand",
    "ijsbrand",
    "IJsbrand",
    "Œuvre",
    "Ördög 👩‍👧‍👦",
    "van den Berg-Ûlke",
    "Van den Berg",
    "co-op",
];

/// The newcomers of team Molenpad; each got the same role.
pub async fn put_in_place(twins: &Twins) -> Vec<String> {
    let mut rens = twins.as_person("Rens Beheerman").await;
    places(&mut rens).await;
    let mut people = Vec::new();
    for (n, name) in NAMES.into_iter().enumerate() {
        people.push(person(&mut rens, n, name).await);
    }
    refusals(&mut rens, &people).await;
    holidays(&mut rens).await;
    comes_in(twins, &mut rens, &people[2]).await;
    people
}

async fn places(rens: &mut Pair<'_>) {
    for name in NAMES {
        // Names that differ in nothing but their case are one name: refused, or not, in both houses.
        rens.send("/beheer/organisaties", "toevoegen", &[("name", name)]).await;
    }
    rens.cannot(422, "/beheer/organisaties", "toevoegen", &[("name", "ÉLAN")]).await;
    rens.cannot(422, "/beheer/organisaties", "toevoegen", &[("name", "œuvre")]).await;
    for name in NAMES {
        rens.send("/beheer/gemeenten", "toevoegen", &[("name", name)]).await;
    }
    let list = rens.get("/beheer/wijken").await;
    let city = list.choice("municipality", "Waterrade");
    for name in NAMES {
        rens.send("/beheer/wijken", "toevoegen", &[("municipality", &city), ("name", name), ("cbs", "")]).await;
    }
    let quarter = rens.get("/beheer/teams").await.choice("neighbourhood", "Terpenbuurt");
    for name in NAMES {
        rens.send("/beheer/teams", "toevoegen", &[("neighbourhood", &quarter), ("name", name)]).await;
    }
    let team = rens.get("/beheer/teams").await.link("Élan", "/beheer/team/");
    let organisation = rens.get(&team).await.choice("organisation", "de Vries");
    let terms = [
        ("organisation", organisation.as_str()),
        ("purpose", "Leren, één keer per maand;\nniet méér."),
        ("legal_basis", "Algemeen belang"),
        ("privacy_contact", "fg@élan.example"),
    ];
    rens.does(&team, "team", &terms).await;
    rens.cannot(409, &team, "team", &[("version", "1"), ("name", "Te laat")]).await;
    let place = rens.get("/beheer/organisaties").await.link("Zuid", "/beheer/organisatie/");
    rens.does(&place, "naam", &[("name", "Zuiderzée")]).await;
    rens.cannot(409, &place, "naam", &[("name", "Zuyd"), ("version", "1")]).await;
}

async fn person(rens: &mut Pair<'_>, n: usize, name: &str) -> String {
    let email = format!("Nieuw{n}@Voorbeeld.example");
    let organisation = rens.get("/beheer/mensen").await.choice("organisation", "Élan");
    let fields = [("name", name), ("email", &email), ("profession", "wijk-GGD'er"), ("organisation", &organisation)];
    rens.does("/beheer/mensen", "toevoegen", &fields).await;
    let page = rens.get("/beheer/mensen").await.link(&email.to_lowercase(), "/beheer/mens/");
    let scope = rens.get(&page).await.choice("scope", "Team Molenpad");
    let leads = if n.is_multiple_of(2) { [("leads_others", "ja")].as_slice() } else { &[] };
    let role = [("kind", "member"), ("scope", &scope), ("from", "2026-01-01")];
    rens.does(&page, "rol", &[role.as_slice(), leads].concat()).await;
    page
}

async fn refusals(rens: &mut Pair<'_>, people: &[String]) {
    let taken = [("name", "Dubbel"), ("email", "NIEUW0@voorbeeld.EXAMPLE"), ("profession", "")];
    rens.cannot(422, "/beheer/mensen", "toevoegen", &taken).await;
    rens.cannot(409, &people[1], "mens", &[("name", "Te laat"), ("version", "0")]).await;
    rens.does(&people[1], "mens", &[("name", "Élan"), ("profession", "")]).await;
    rens.send(&people[1], "mens", &[("version", "99999999999")]).await;
    let scope = rens.get(&people[3]).await.choice("scope", "Team Molenpad");
    // Days that no calendar on the wall has.
    for (from, until) in
        [("0001-01-01", "+20000-01-01"), ("-0044-03-15", ""), ("2026-02-30", ""), ("2026-05-01", "2026-04-01")]
    {
        let role = [("kind", "coordinator"), ("scope", scope.as_str()), ("from", from), ("until", until)];
        rens.send(&people[3], "rol", &role).await;
        let role = [("kind", "member"), ("scope", scope.as_str()), ("from", from), ("until", until)];
        rens.send(&people[3], "rol", &role).await;
    }
    rens.does(&people[4], "stoppen", &[]).await;
    rens.does(&people[5], "stoppen", &[]).await;
    rens.does(&people[5], "weer-openen", &[]).await;
    rens.does(&people[6], "rol-einde", &[]).await;
}

async fn holidays(rens: &mut Pair<'_>) {
    let page = "/beheer/vrije-dagen/2027";
    rens.send(page, "vullen", &[]).await;
    rens.does(page, "toevoegen", &[("day", "2027-05-07"), ("name", "Brugdag, hè hè")]).await;
    rens.does(page, "weghalen", &[]).await;
    rens.cannot(422, page, "toevoegen", &[("day", "morgen"), ("name", "")]).await;
}

/// A newcomer follows the one-time link, and signs in with the new password.
async fn comes_in(twins: &Twins, rens: &mut Pair<'_>, person: &str) {
    let shown = rens.send(person, "link", &[]).await;
    assert_eq!(shown.status, 200);
    let at = shown.body.find("/welkom/").expect("a link");
    let link: String = shown.body[at..].chars().take("/welkom/".len() + 64).collect();
    let (mut newcomer, secret) = (twins.stranger(), "een zin die ik onthóúd");
    newcomer.cannot(422, &link, "wachtwoord", &[("password", "kort"), ("again", "kort")]).await;
    newcomer.does(&link, "wachtwoord", &[("password", secret), ("again", secret)]).await;
    newcomer.get("/mijn-werk").await;
    newcomer.get("/team/molenpad").await;
    newcomer.does("/afmelden", "afmelden", &[]).await;
    newcomer.get(&link).await;
    let known = [("email", "NIEUW2@voorbeeld.example"), ("password", secret)];
    newcomer.does("/aanmelden", "aanmelden", &known).await;
    newcomer
        .cannot(422, "/account", "wachtwoord", &[("current", "mis"), ("password", secret), ("again", secret)])
        .await;
    newcomer.does("/account", "overal", &[]).await;
    newcomer
        .cannot(422, "/aanmelden", "aanmelden", &[("email", "nieuw2@voorbeeld.example"), ("password", "mis")])
        .await;
}
