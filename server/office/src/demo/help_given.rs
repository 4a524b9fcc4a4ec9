//! The care use of one case of the story: what came before, what is asked now, and what the parents need.

use super::must;
use super::plots::Plot;
use super::teller::Teller;
use chrono::Datelike;
use domain::calendar::Month;
use domain::care::{About, Care, CareDesk};
use domain::classification::HelpLine;
use domain::code_list::Code;
use domain::waiting::Start;
use domain::{CaseId, Problem};

/// Tells it, seen from the day of the story.
pub async fn tell(seat: &crate::Seat, case: CaseId, plot: &Plot, teller: &Teller) -> Result<(), Problem> {
    let month = |back| month(teller, back);
    let (form, provider) = match plot.line {
        0 => ("network", "informal"),
        1 => ("neighbourhood", "team"),
        2 => ("outpatient", "mental_health"),
        _ => ("other_stay", "youth_help"),
    };
    let back = plot.weeks.unwrap_or(16) / 4 + 1;
    let now = Care {
        asked: Some(month(back)?),
        start: if plot.weeks.is_some() { Start::In(month(0)?) } else { Start::StillWaiting },
        weeks: plot.weeks,
        ..care(About::Young, form, plot.line, "gp", provider)?
    };
    seat.add_care(case, now).await?;
    if plot.themes.contains(&"stabilise-first") {
        let debts = care(About::Parents, "debts", 1, "municipal", "team")?;
        let start = Start::In(month(0)?);
        seat.add_care(case, Care { asked: Some(month(back)?), start, ..debts }).await?;
    }
    Ok(())
}

/// What came before, what is waited for beside it and what the parents need: for a case that shows a whole timeline.
pub async fn tell_all(seat: &crate::Seat, case: CaseId, teller: &Teller) -> Result<(), Problem> {
    let month = |back| month(teller, back);
    let school = care(About::Young, "network", 0, "none", "school")?;
    let (start, ended) = (Start::In(month(11)?), Some(month(4)?));
    let ending = Some(must(Code::parse("together"))?);
    seat.add_care(case, Care { asked: Some(month(12)?), start, ended, ending, ..school }).await?;
    let talks = care(About::Young, "outpatient", 2, "gp", "mental_health")?;
    seat.add_care(case, Care { asked: Some(month(5)?), start: Start::StillWaiting, ..talks }).await?;
    let debts = care(About::Parents, "debts", 1, "municipal", "team")?;
    seat.add_care(case, Care { asked: Some(month(8)?), start: Start::In(month(7)?), ..debts }).await.map(|_| ())
}

/// So many months before the day of the story.
fn month(teller: &Teller, back: u32) -> Result<Month, Problem> {
    let today = teller.today();
    let index = today.year() * 12 + today.month0() as i32 - back as i32;
    must(Month::new(index.div_euclid(12), index.rem_euclid(12) as u8 + 1))
}

/// Help of which no month is known yet.
fn care(about: About, form: &str, line: u8, referrer: &str, provider: &str) -> Result<Care, Problem> {
    Ok(Care {
        about,
        form: must(Code::parse(form))?,
        line: must(HelpLine::of(i32::from(line)).ok_or("a line"))?,
        referrer: Some(must(Code::parse(referrer))?),
        provider: Some(must(Code::parse(provider))?),
        asked: None,
        start: Start::Unknown,
        weeks: None,
        ended: None,
        ending: None,
    })
}
