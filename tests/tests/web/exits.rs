//! Every form by which a text leaves its team, found in the form table by its deed: none lets a structured trace of a person through.

use crate::things::fill;
use app::route::FormRow;
use scraper::Selector;
use tests::{Answer, House, Visitor, filled};

/// One text of each structured kind, and the key of the sentence that refuses it.
const TRACES: [(&str, &str); 10] = [
    ("Zijn BSN is 111222333, zei ze.", "refused-trace-citizen-number"),
    ("Bel moeder op 06-12345678.", "refused-trace-phone"),
    ("Mail naar jan.jansen@gmail.com voor meer.", "refused-trace-email"),
    ("Het gezin woont op 3552 AB 12.", "refused-trace-home-address"),
    ("Het gezin woont op Dorpsstraat 12.", "refused-trace-street"),
    ("Het geld komt op NL91 ABNA 0417 1643 00.", "refused-trace-iban"),
    ("De auto met kenteken G-123-BB stond er.", "refused-trace-plate"),
    ("Het kind is geboren op 12-03-2011.", "refused-trace-birth"),
    ("De rechter kent dit als zaaknummer 9876543.", "refused-trace-case-number"),
    ("Volg @yous.ra_x op insta.", "refused-trace-web"),
];

/// Exits that carry no text of their own: handing over, confirming, beginning, publishing, removing, withdrawing.
const WITHOUT_TEXT: [&str; 10] = [
    "/inzicht/{id}/les voorleggen",
    "/leerloop/{id}/bevestigen bevestigen",
    "/les/{id}/bevestigen bevestigen",
    "/rapport/verhaal/{id} intrekken",
    "/rapport/verhaal/{id} verwijderen",
    "/regel/{id}/bevestigen bevestigen",
    "/regel/{id}/vrijgeven voorleggen",
    "/signaal/{id}/vrijgeven voorleggen",
    "/wijk/{gemeente}/{naam}/rapport/{kwartaal} beginnen",
    "/wijk/{gemeente}/{naam}/rapport/{kwartaal}/publiceren publiceren",
];

/// Forms that may be shut all through the story, with the fields in which somebody writes; their page is always there.
const SHUT: [(&str, &[&str]); 7] = [
    ("/casus/{id}/ervaring/{wie}/terugkoppeling gedaan", &["text"]),
    ("/casus/{id}/ervaring/{wie}/terugkoppeling verwoording", &["text"]),
    ("/inzicht/{id}/les les", &["title", "works", "context", "limits"]),
    ("/leerloop/{id} sluiten", &["words"]),
    ("/leerloop/{id} terugsturen", &["words"]),
    ("/regel/{id}/vrijgeven regel", &["text"]),
    ("/signaal/{id}/vrijgeven signaal", &["asks", "text"]),
];

/// Whoever stands before an exit in the demonstration.
const PEOPLE: [&str; 8] = [
    "Anouk Terwolde",
    "Bram Oosterling",
    "Chaima Elkadi",
    "Femke Dijkzicht",
    "Hanneke Bosveld",
    "Karim Benhaddouk",
    "Olga Vreeling",
    "Quirine Stadhoek",
];

fn names(row: &FormRow) -> String {
    format!("{} {}", row.page, row.name)
}

/// The fields of a form in which somebody writes, as its page shows them.
fn text_fields(page: &Answer, form: &str) -> Vec<String> {
    let (html, forms) = (page.page(), Selector::parse("form").expect("a selector"));
    let own = Selector::parse(&format!("input[name=formulier][value='{form}']")).expect("a selector");
    let typed = Selector::parse("textarea[name], input[type=text][name]").expect("a selector");
    let found = html.select(&forms).find(|one| one.select(&own).next().is_some());
    found.iter().flat_map(|form| form.select(&typed)).filter_map(|one| one.attr("name").map(str::to_owned)).collect()
}

/// A page on which this form stands open, with whoever may send it and its fields; else, for a form that may be shut, its page.
async fn open<'a>(house: &'a House, row: &FormRow) -> Option<(Visitor<'a>, String, Answer, Vec<String>)> {
    let shut = SHUT
        .iter()
        .find(|(form, _)| *form == names(row))
        .map(|(_, fields)| fields.iter().map(|field| (*field).to_owned()).collect());
    // A story is written in the report that is still being made.
    let [newest, made] = ["published", "draft"]
        .map(|state| format!("select quarter from reports where state = '{state}' order by quarter desc"));
    let (newest, made) = (house.one(&newest).await, house.one(&made).await);
    let mut seen = None;
    for name in PEOPLE {
        let id = house.one(&format!("select id from people where name = '{name}'")).await.parse().expect("an id");
        let mut visitor = house.as_person(name).await;
        for one in fill(house, row.page, id, 100).await {
            // What was written before is changed by a link, which asks for the form.
            let in_draft = one.path.replace(&newest, &made);
            for (path, to) in [
                (one.path.clone(), &one.path),
                (format!("{}?aanpassen=1", one.path), &one.path),
                (in_draft.clone(), &in_draft),
            ] {
                let page = visitor.get(&path).await;
                let fields = text_fields(&page, row.name);
                if page.status == 200 && !fields.is_empty() {
                    return Some((visitor, to.clone(), page, fields));
                }
                if page.status == 200 && seen.is_none() {
                    seen = Some((name, one.path.clone(), page));
                }
            }
        }
    }
    let ((name, path, page), fields) = seen.zip(shut)?;
    Some((house.as_person(name).await, path, page, fields))
}

async fn permitted(house: &House) -> String {
    house.one("select count(*) from audit where outcome = 'permitted'").await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_exit_carries_a_structured_trace() {
    let house = House::demonstration().await;
    let mut tried = 0;
    for row in app::route::forms().filter(|row| row.deed.is_exit() && !WITHOUT_TEXT.contains(&names(row).as_str())) {
        let (mut visitor, path, page, fields) =
            open(&house, row).await.unwrap_or_else(|| panic!("{} stands open nowhere in the story", names(row)));
        for field in fields {
            for (text, says) in TRACES {
                let before = permitted(&house).await;
                let pairs = filled(&page, row.name, &[(field.as_str(), text)]);
                let pairs: Vec<(&str, &str)> =
                    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let answer = visitor.send(&path, row.name, &pairs).await;
                let (says, whole) = (app::words::t(says), answer.text(".wl-error-summary"));
                assert_eq!(answer.status, 422, "{} {field}: {text}", names(row));
                assert!(whole.contains(&says), "{} {field}: {text}\n{whole}", names(row));
                let link = answer.attributes(".wl-error-summary a", "href");
                assert!(link.contains(&format!("#{}-{field}", row.name)), "{} {field} is named", names(row));
                assert_eq!(permitted(&house).await, before, "{} {field}: {text} changed something", names(row));
                tried += 1;
            }
        }
    }
    assert!(tried >= 100, "{tried} tried");
}

#[test]
fn an_exit_without_text_is_an_exit_of_the_table() {
    let exits: Vec<_> = app::route::forms().filter(|row| row.deed.is_exit()).map(names).collect();
    for one in WITHOUT_TEXT {
        assert!(exits.iter().any(|exit| exit == one), "{one}");
    }
}
