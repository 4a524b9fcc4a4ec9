//! What two people do to one thing, and where it stands: told in data, played next door.

use chrono::Duration;
use office::clock::{Clock, MachineClock, day};
use tests::{Answer, House, filled};

/// One person sends one form of one page.
#[derive(Clone, Copy)]
pub struct Step {
    /// Who.
    pub who: &'static str,
    /// The form's page as the route table has it, with a query where its form needs one.
    pub page: &'static str,
    /// The form's name there.
    pub form: &'static str,
    /// What fills the blanks of the address, each by a statement.
    pub at: &'static [&'static str],
    /// What is typed. `{n}` is another number every time, `{early}` and `{late}` are days, `Wie:Naam` is somebody's id, and a
    /// name that ends in `*` is the first field of the page that begins so.
    pub typed: &'static [(&'static str, &'static str)],
}

/// How the second one's story ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// They send again and it stands.
    Again,
    /// What the first did cannot be done again or undone: their words stay on the screen.
    Never,
}

/// Two people at one thing.
#[derive(Clone, Copy)]
pub struct Meeting {
    /// What the first one sends.
    pub first: Step,
    /// What the second one sends, from a page that they asked before.
    pub second: Step,
    /// What of the first one's work the second one reads when they come too late.
    pub reads: &'static [&'static str],
    /// What the second one mistypes on the way, in another round.
    pub mistypes: &'static [(&'static str, &'static str)],
    /// Fields that are asked every time, and so do not show what is stored.
    pub fleeting: &'static [&'static str],
    /// Statements and steps that make the scene, before every round.
    pub before: &'static [Before],
    /// How it ends.
    pub end: End,
    /// Whether only one of the two can be done, whichever goes first.
    pub excludes: bool,
}

/// What comes before.
#[derive(Clone, Copy)]
pub enum Before {
    /// A statement.
    Sql(&'static str),
    /// Somebody's work.
    Does(Step),
}

/// The times at which a meeting is played, so that nothing is typed twice.
#[derive(Default)]
pub struct Round(pub i64);

impl Round {
    /// The next round.
    pub fn next(&mut self) -> &Self {
        self.0 += 1;
        self
    }

    /// A text of this round.
    pub fn text(&self, text: &str) -> String {
        let day = |more| day(MachineClock.now()) + Duration::days(40 + 2 * self.0 + more);
        let mut text = text.replace("{n}", &self.0.to_string());
        for (name, more) in [("early", 0), ("late", 1)] {
            text = text.replace(&format!("{{{name}}}"), &day(more).to_string());
            text = text.replace(&format!("{{{name}, told}}"), &day(more).format("%d-%m-%Y").to_string());
        }
        text
    }
}

impl Step {
    /// As the route table names its form.
    pub fn name(&self) -> String {
        format!("{} {}", self.page.split('?').next().unwrap_or_default(), self.form)
    }

    /// Where it is.
    pub async fn address(&self, house: &House) -> String {
        let mut address = self.page.to_owned();
        for sql in self.at {
            let value = house.one(sql).await;
            assert!(!value.is_empty(), "{}: nothing is found by {sql}", self.name());
            let (before, rest) = address.split_once('{').expect("a blank");
            let (_, after) = rest.split_once('}').expect("its end");
            address = format!("{before}{value}{after}");
        }
        address
    }

    /// What is typed, with this round's words and this page's names.
    pub async fn typing(&self, house: &House, page: &Answer, round: &Round) -> Vec<(String, String)> {
        typing(house, page, round, self.typed).await
    }

    /// The whole form, as this page has it and with what is typed.
    pub async fn sends(&self, house: &House, page: &Answer, round: &Round) -> Vec<(String, String)> {
        let typed = self.typing(house, page, round).await;
        let typed: Vec<_> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let mut sent = filled(page, self.form, &typed);
        // The very same form sent again within seconds is one press, and would not be done: every round is another press.
        sent.push(("ronde".to_owned(), round.0.to_string()));
        sent
    }
}

/// What is typed, with this round's words and this page's names.
pub async fn typing(
    house: &House,
    page: &Answer,
    round: &Round,
    fields: &[(&'static str, &'static str)],
) -> Vec<(String, String)> {
    let mut typed = Vec::new();
    for (name, value) in fields {
        let name = match name.strip_suffix('*') {
            Some(start) => {
                page.attributes(&format!("[name^='{start}']"), "name").into_iter().next().unwrap_or_default()
            }
            None => (*name).to_owned(),
        };
        let value = match value.strip_prefix("Wie:") {
            Some(who) => house.one(&format!("select id from people where name = '{who}'")).await,
            None => round.text(value),
        };
        typed.push((name, value));
    }
    typed
}
