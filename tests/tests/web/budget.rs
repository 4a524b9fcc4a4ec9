//! The question budget held against the pages: a form asks what the table says and nothing else, and no page tells how much of what was asked was filled in.

use crate::things::fill;
use domain::budget::{ALL, Asked, OWN, SIX, UNSIGNED};
use domain::policy::Deed;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;
use tests::{Answer, House, Visitor};

/// Deeds that fill in a perspective, or bring a case to where it can be.
const DEEDS: [Deed; 11] = [
    Deed::ProposeCase,
    Deed::ChooseCase,
    Deed::DescribeCase,
    Deed::CheckAgreements,
    Deed::RecordExperience,
    Deed::HostClient,
    Deed::AnswerAsClient,
    Deed::AnswerInvitation,
    Deed::AnswerRound,
    Deed::RecordPractice,
    Deed::RecordCare,
];

/// Their forms without a question: one press.
const PRESSED: [&str; 4] =
    ["/casus/{id}/ervaring aan-tafel", "/casus/{id}/zorg verwijderen", "/tafel stoppen", "/v/nakijken versturen"];

#[test]
fn every_form_of_a_perspective_stands_in_the_budget() {
    for row in app::route::forms().filter(|row| DEEDS.contains(&row.deed)) {
        let known = ALL.iter().any(|asked| (asked.page, asked.form, asked.deed) == (row.page, row.name, row.deed));
        let name = format!("{} {}", row.page, row.name);
        assert!(known != PRESSED.contains(&name.as_str()), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_asks_what_the_budget_says_and_nothing_else() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let case = proposed(&mut anouk).await;
    let shown = shown_by(&house, &mut anouk, &case).await;
    assert_eq!(shown.len(), ALL.len());
    for (asked, page) in shown {
        let fields: BTreeSet<_> = asked.fields.iter().map(|field| field.name.to_owned()).collect();
        assert_eq!(names(&page, asked.form), fields, "{} {}", asked.page, asked.form);
    }
}

/// A case of the visitor's own, on the list.
async fn proposed(visitor: &mut Visitor<'_>) -> String {
    let fields = [
        ("hard", "Thuis is het druk."),
        ("hope", "Wie belt?"),
        ("line", "1"),
        ("safety", "nee"),
        ("stance_young", "agrees"),
        ("stance_parent1", "agrees"),
    ];
    let sent = visitor.send("/team/molenpad/casus/nieuw", "inbrengen", &fields).await;
    sent.to().split('/').nth(2).expect("a case").to_owned()
}

/// Each form of the budget with the page it stands on, as somebody meets them who fills in all of it.
async fn shown_by(house: &House, anouk: &mut Visitor<'_>, case: &str) -> Vec<(&'static Asked, Answer)> {
    let mut shown = Vec::new();
    let mut phone = house.stranger();
    for asked in ALL {
        if asked.deed == Deed::DescribeCase {
            let chosen = [("age", "12-15"), ("lines", "1"), ("themes_local", "signal-earlier")];
            assert_eq!(anouk.send(&format!("/casus/{case}/kiezen"), "kiezen", &chosen).await.status, 303);
        }
        if asked.page.ends_with("{regel}") {
            let line = [("about", "young"), ("form", "neighbourhood"), ("line", "1")];
            let sent = anouk.send(&format!("/casus/{case}/zorg"), "toevoegen", &line).await;
            assert_eq!(sent.status, 303);
        }
        if asked.page == SIX.page {
            let invite = format!("/casus/{case}/ervaring/jongere/uitnodigen");
            let code = anouk.send(&invite, "uitnodigen", &[("discussed", "ja")]).await.text(".wl-code__signs");
            assert_eq!(phone.send("/v", "binnen", &[("code", &code)]).await.to(), "/v/begin");
        }
        if asked.form == UNSIGNED.form {
            announced(house, anouk, case).await;
        }
        if asked.page.starts_with("/v/") {
            shown.push((*asked, phone.get(asked.page).await));
        } else if asked.page != OWN.page {
            let line = house.one("select id from care_uses order by at desc, id desc").await;
            let path = asked.page.replace("{naam}", "molenpad").replace("{id}", case);
            let path = path.replace("{wie}", "jongere").replace("{regel}", &line);
            shown.push((*asked, anouk.get(&path).await));
        }
    }
    // The table comes last: it signs the professional out.
    anouk.send(&format!("/casus/{case}/ervaring"), "aan-tafel", &[("respondent", "young")]).await;
    shown.push((&OWN, anouk.get(OWN.page).await));
    shown
}

/// A round without names, of everybody in the team.
async fn announced(house: &House, anouk: &mut Visitor<'_>, case: &str) {
    let circle = format!("/casus/{case}/kring");
    let others = anouk.get(&circle).await.attributes("select[name=person] option", "value");
    for person in others.iter().filter(|person| !person.is_empty()) {
        assert_eq!(anouk.send(&circle, "erbij", &[("person", person)]).await.status, 303);
    }
    let day = (office::clock::day(house.office.now()) + chrono::Days::new(1)).to_string();
    let sent = anouk.send(&format!("/casus/{case}/samenwerking"), "ronde", &[("closes_on", &day)]).await;
    assert_eq!(sent.status, 303);
}

/// The names of a form's fields; what stands there for each agreement, once.
fn names(page: &Answer, form: &str) -> BTreeSet<String> {
    let html = page.page();
    let found = form_of(&html, form).unwrap_or_else(|| panic!("{form} is not there: {}", page.status));
    let named = selector("input[name], select[name], textarea[name]");
    let names = found.select(&named).filter_map(|field| field.attr("name")).filter(|name| *name != "formulier");
    names.map(|name| without_id(name).to_owned()).collect()
}

fn form_of<'a>(html: &'a Html, name: &str) -> Option<ElementRef<'a>> {
    let forms: Vec<_> = html.select(&selector("form")).collect();
    let named = selector("input[name=formulier]");
    forms.into_iter().find(|form| form.select(&named).any(|field| field.attr("value") == Some(name)))
}

/// `check-` of `check-01890a5d-ac96-774b-bcce-b302099a8057`.
fn without_id(name: &str) -> &str {
    let start = name.len().saturating_sub(36);
    if name.get(start..).is_some_and(|end| uuid::Uuid::parse_str(end).is_ok()) { &name[..start] } else { name }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_reads_no_more_words_before_the_questions_than_the_budget_counts() {
    let house = House::demonstration().await;
    for respondent in ["young", "parent1"] {
        let mut anouk = house.as_person("Anouk Terwolde").await;
        let case = proposed(&mut anouk).await;
        let chosen = [("age", "12-15"), ("lines", "1"), ("themes_local", "signal-earlier")];
        anouk.send(&format!("/casus/{case}/kiezen"), "kiezen", &chosen).await;
        let wie = if respondent == "young" { "jongere" } else { "ouder-1" };
        let invite = format!("/casus/{case}/ervaring/{wie}/uitnodigen");
        let code = anouk.send(&invite, "uitnodigen", &[("discussed", "ja")]).await.text(".wl-code__signs");
        let mut phone = house.stranger();
        phone.send("/v", "binnen", &[("code", &code)]).await;
        let by_code = to_read(&phone.get("/v/begin").await, SIX.form);
        assert!((100..=SIX.reading).contains(&by_code), "{by_code} words");
        anouk.send(&format!("/casus/{case}/ervaring"), "aan-tafel", &[("respondent", respondent)]).await;
        let at_table = to_read(&anouk.get(OWN.page).await, OWN.form);
        assert!((100..=OWN.reading).contains(&at_table), "{at_table} words");
    }
}

/// The words of a page, but for its form and for what one has to open first.
fn to_read(page: &Answer, form: &str) -> u32 {
    let html = page.page();
    let all = words(html.select(&selector("main")).next().expect("a page"));
    let asked = form_of(&html, form).map_or(0, words);
    let closed: u32 = html.select(&selector("main details dl")).map(words).sum();
    all - asked - closed
}

fn words(element: ElementRef) -> u32 {
    let text = element.text().collect::<Vec<_>>().join(" ");
    u32::try_from(text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()).expect("few")
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// What somebody would be praised or blamed for having filled in.
const FILLED_IN: [&str; 9] =
    ["ingevuld", "beantwoord", "antwoordde", "gehoord", "gereageerd", "respons", "compleet", "volledig", "meegedaan"];

/// A share of something that was asked: `80% ingevuld`, `3 van de 4 gehoord`.
fn tells_a_rate(text: &str) -> Option<String> {
    let words: Vec<_> = text.split_whitespace().collect();
    let number = |word: Option<&&str>| word.is_some_and(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    let share = |n: usize| {
        let percent = words[n].ends_with('%') || words[n].starts_with("procent");
        let part = words[n] == "van" && n > 0 && number(words.get(n - 1));
        let of = number(words.get(n + 1)) || (words.get(n + 1) == Some(&"de") && number(words.get(n + 2)));
        percent || (part && of)
    };
    (0..words.len()).filter(|n| share(*n)).find_map(|n| {
        let near = &words[n.saturating_sub(5)..(n + 8).min(words.len())];
        let blamed = near.iter().any(|word| FILLED_IN.iter().any(|filled| word.to_lowercase().contains(filled)));
        blamed.then(|| near.join(" "))
    })
}

#[test]
fn a_rate_of_completion_would_be_noticed() {
    for text in ["Team Molenpad: 80% ingevuld", "3 van de 4 collega's gehoord", "Jij hebt 2 van 5 beantwoord"] {
        assert!(tells_a_rate(text).is_some(), "{text}");
    }
    for text in ["4 van 5 nagekomen", "3 van de laatste 10 keer niet gelukt", "Nog niet gehoord: Bram."] {
        assert_eq!(tells_a_rate(text), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_tells_how_much_of_what_was_asked_a_person_or_an_organisation_filled_in() {
    let house = House::demonstration().await;
    let mut pages = 0;
    for name in ["Anouk Terwolde", "Olga Vreeling", "Quirine Stadhoek", "Rens Beheerman", "Sanne Wachtveld"] {
        let id = house.one(&format!("select id from people where name = '{name}'")).await.parse().expect("an id");
        let mut visitor = house.as_person(name).await;
        for row in app::route::pages() {
            for filled in fill(&house, row.path, id, 3).await {
                let answer = visitor.get(&filled.path).await;
                let seen = answer.page().root_element().text().collect::<Vec<_>>().join(" ");
                assert_eq!(tells_a_rate(&seen), None, "{name} at {}", filled.path);
                pages += 1;
            }
        }
    }
    assert!(pages > 200, "{pages} pages");
}
