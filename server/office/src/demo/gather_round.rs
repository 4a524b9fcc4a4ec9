//! The four perspectives of one case of the story.

use super::must;
use super::plots::Plot;
use super::team::Team;
use super::teller::Teller;
use domain::classification::Concerned;
use domain::experience::{Answers, AskedHow, ExperienceDesk, OnBehalf};
use domain::gap::{Mark, PracticeVoice};
use domain::practice::{PracticeDesk, Said};
use domain::profession::Profession;
use domain::session::Cookie;
use domain::{CaseId, Problem, Words};
use std::net::IpAddr;

/// Tells them; every third case lacks one side, as in real life. Whose case it is `spoke` this often before.
pub async fn tell(team: &Team<'_>, case: CaseId, plot: &Plot, n: usize, spoke: i32) -> Result<(), Problem> {
    let teller = team.teller;
    let own = team.seat(n);
    super::checks::tell(&own, team, case, plot, n).await?;
    let young = plot.young_speaks();
    if n % 3 != 2 {
        let first = if young { Concerned::Young } else { Concerned::Parent1 };
        if n % 4 == 1 {
            super::by_code::answer(teller, &own, case, first, marks(plot.family)?, plot.quote).await?;
        } else {
            client(teller, &own, case, first, plot.family, plot.quote).await?;
        }
    }
    if young && n.is_multiple_of(2) {
        // One parent was taken more seriously than the young person.
        let mut marks = plot.family.map(|mark| (mark + 1).min(10));
        marks[2] = (plot.family[2] + 3).min(10);
        client(teller, &own, case, Concerned::Parent1, marks, None).await?;
    } else if young && n % 5 == 1 {
        let answers = Answers::new(marks(plot.family)?, None)?;
        let said = OnBehalf { respondent: Concerned::Parent1, asked_how: AskedHow::Phone, answers };
        own.record_on_behalf(case, said, 0).await?;
    }
    let [communication, added_value, energy] = plot.practice;
    let others = profession(if n.is_multiple_of(2) { "school" } else { "youth_worker" })?;
    practises(&own, case, plot.practice, others, spoke).await?;
    practises(&team.seat(n + 1), case, [communication - 1, added_value, energy + 1], others, 0).await?;
    super::help_given::tell(&own, case, plot, teller).await
}

/// A kind of professional of the list.
pub fn profession(code: &str) -> Result<Profession, Problem> {
    Profession::parse(code).ok_or(Problem::Broken)
}

/// A colleague gives three marks, and names who else was involved.
pub async fn practises(
    seat: &crate::Seat,
    case: CaseId,
    given: [u8; 3],
    others: Profession,
    version: i32,
) -> Result<(), Problem> {
    let [communication, added_value, energy] = given.map(|mark| Mark::try_from(mark).ok());
    let said = Said::new(PracticeVoice { communication, added_value, energy }, None)?;
    seat.record_practice(case, said.with_involved(vec![others]), version).await
}

/// A client answers at the table, on the professional's device.
pub async fn client(
    teller: &Teller,
    host: &crate::Seat,
    case: CaseId,
    respondent: Concerned,
    given: [u8; 6],
    words: Option<&str>,
) -> Result<(), Problem> {
    let done = host.host_client(case, respondent, "tablet").await?;
    let Cookie::Start(token) = done.cookie else { return Err(Problem::Broken) };
    let seat = teller.office.seat(Some(&token), IpAddr::from([127, 0, 0, 1])).await?;
    let words = words.map(|words| must(Words::parse(words))).transpose()?;
    seat.answer(Answers::new(marks(given)?, words)?).await.map(|_| ())
}

fn marks(given: [u8; 6]) -> Result<[Option<Mark>; 6], Problem> {
    let mut all = [None; 6];
    for (place, mark) in all.iter_mut().zip(given) {
        *place = Some(Mark::try_from(mark).map_err(|_| Problem::Broken)?);
    }
    Ok(all)
}
