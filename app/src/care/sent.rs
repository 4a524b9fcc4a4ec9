//! The fields of one line of care use: how they are asked and how they are read.

use crate::code_list::choice_words;
use crate::form::{Choice, Fields, Text, check, choose, month, radios, select, text};
use crate::words::t;
use domain::calendar::Month;
use domain::care::{About, Care, CareLine, MOST_WEEKS};
use domain::classification::HelpLine;
use domain::code_list::{Code, List, Lists};
use domain::waiting::Start;
use domain::{Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A line as it is sent.
#[derive(Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    about: String,
    #[serde(default)]
    form: String,
    #[serde(default)]
    line: String,
    #[serde(default)]
    referrer: String,
    #[serde(default)]
    provider: String,
    #[serde(default)]
    asked: String,
    #[serde(default)]
    started: String,
    #[serde(default)]
    waits: String,
    #[serde(default)]
    weeks: String,
    #[serde(default)]
    ended: String,
    #[serde(default)]
    ending: String,
}

impl Sent {
    pub(super) fn parse(&self) -> Result<Care, Problem> {
        let mut objections = Objections::default();
        let about = objections.take("about", choose(About::parse(&self.about)));
        let form = objections.take("form", choose(Code::parse(&self.form).ok()));
        let line = objections.take("line", choose(HelpLine::parse(&self.line)));
        let mut optional = |field: &'static str, sent: &str| match sent {
            "" => None,
            code => objections.take(field, choose(Code::parse(code).ok())),
        };
        let referrer = optional("referrer", &self.referrer);
        let provider = optional("provider", &self.provider);
        let ending = optional("ending", &self.ending);
        let asked = objections.take("asked", month(&self.asked)).flatten();
        let started = objections.take("started", month(&self.started)).flatten();
        let ended = objections.take("ended", month(&self.ended)).flatten();
        let weeks = objections.take("weeks", count(&self.weeks)).flatten();
        let start = match (started, self.waits == "ja") {
            (Some(_), true) => {
                objections.add("started", "care-refused-both");
                Start::Unknown
            }
            (Some(month), false) => Start::In(month),
            (None, true) => Start::StillWaiting,
            (None, false) => Start::Unknown,
        };
        objections.check()?;
        let (Some(about), Some(form), Some(line)) = (about, form, line) else { return Err(Problem::Broken) };
        Ok(Care { about, form, line, referrer, provider, asked, start, weeks, ended, ending })
    }
}

fn count(raw: &str) -> Result<Option<u32>, &'static str> {
    match raw.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|weeks| *weeks <= MOST_WEEKS).map(Some).ok_or("care-refused-weeks"),
    }
}

/// What is stored, for changing it.
pub(super) fn stored(fields: Fields, line: &CareLine) -> Fields {
    let care = &line.care;
    let code = |code: Option<Code>| code.map(|code| code.to_string()).unwrap_or_default();
    let text = |month: Option<Month>| month.map(|month| month.to_string()).unwrap_or_default();
    let (started, waits) = match care.start {
        Start::In(month) => (Some(month), ""),
        Start::StillWaiting => (None, "ja"),
        Start::Unknown => (None, ""),
    };
    fields
        .stored("about", care.about.code())
        .stored("form", care.form.as_str())
        .stored("line", care.line.number().to_string())
        .stored("referrer", code(care.referrer))
        .stored("provider", code(care.provider))
        .stored("asked", text(care.asked))
        .stored("started", text(started))
        .stored("waits", waits)
        .stored("weeks", care.weeks.map(|weeks| weeks.to_string()).unwrap_or_default())
        .stored("ended", text(care.ended))
        .stored("ending", code(care.ending))
}

/// The fields, in the order in which people tell it; what is seldom known stands folded below.
pub(super) fn ask(fields: &Fields, lists: &Lists, now: Month) -> impl IntoView + use<> {
    let about = [Choice::new("young", t("care-about-young")), Choice::new("parents", t("care-about-parents"))];
    let month = |help| Text { kind: "month", help: Some(help), optional: true, short: true, ..Text::default() };
    let weeks = Text { help: Some("care-weeks-help"), optional: true, short: true, ..Text::default() };
    let from = |list, none| choices(lists, list, none, now);
    let open = FOLDED.iter().any(|name| !fields.value(name).is_empty());
    view! {
        {radios(fields, "about", "care-about", Some("care-about-help"), None, &about)}
        {select(fields, "form", "care-form", None, &from(List::Forms, "care-choose"))}
        {radios(fields, "line", "care-line", None, None, &lines())}
        {text(fields, "asked", "care-asked", month("care-month-help"))}
        {text(fields, "started", "care-started", month("care-started-help"))}
        {check(fields, "waits", "care-waits-still")}
        {text(fields, "weeks", "care-weeks", weeks)}
        {text(fields, "ended", "care-ended", month("care-ended-help"))}
        <details class="wl-more" open=open>
            <summary>{t("care-more")}</summary>
            {select(fields, "provider", "care-provider", None, &from(List::Providers, "care-unknown-choice"))}
            {select(fields, "referrer", "care-referrer", None, &from(List::Referrers, "care-unknown-choice"))}
            {select(fields, "ending", "care-ending", Some("care-ending-help"), &from(List::Endings, "care-unknown-choice"))}
        </details>
    }
}

/// The fields that may all be left open.
const FOLDED: [&str; 3] = ["provider", "referrer", "ending"];

/// What can be chosen from a list now; of a row that ended until when.
fn choices(lists: &Lists, list: List, none: &str, now: Month) -> Vec<Choice> {
    let none = std::iter::once(Choice::new("", t(none)));
    let rows = lists.of_list(list).filter(|entry| entry.from <= now);
    none.chain(rows.map(|entry| Choice::new(entry.code.as_str(), choice_words(entry)))).collect()
}

fn lines() -> Vec<Choice> {
    let words = |line: HelpLine| {
        Choice::new(line.number().to_string(), t(&format!("line-{}", line.number())))
            .help(crate::words::tr("care-line-number", [("number", line.number().into())]))
    };
    HelpLine::ALL.into_iter().map(words).collect()
}
