//! Professionals from outside the team in the story: one who answered by a code, one who still can, and what one heard afterwards.

use super::gather_round::profession;
use super::must;
use super::team::Team;
use crate::Seat;
use crate::clock::new_id;
use domain::access::{AccessDesk, Key, Purpose};
use domain::gap::{Mark, PracticeVoice};
use domain::guest::{Asking, GuestDesk, Minutes, conclusion};
use domain::practice::Said;
use domain::profession::Profession;
use domain::session::Cookie;
use domain::{AccessId, CaseId, Problem, Words};
use std::net::IpAddr;

const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

/// A GP was asked for twenty minutes and answered; a school was asked for three taps and did not yet.
pub async fn tell(team: &Team<'_>, case: CaseId, n: usize) -> Result<(), Problem> {
    let own = team.seat(n);
    let words = "Ik hoorde pas na drie weken dat jullie begonnen waren. Eén belletje was genoeg geweest.";
    answers(team, &own, case, asking(Profession::GP, "20")?, [4, 7, 6], words).await?;
    own.ask_guest(case, AccessId(new_id()), asking(profession("school")?, "0")?).await.map(|_| ())
}

/// A school answered, and after the meeting heard what the team concluded.
pub async fn before_meeting(team: &Team<'_>, case: CaseId, n: usize) -> Result<(), Problem> {
    let words = "Fijn dat ik mee mocht denken. Ik wist alleen niet wie ik daarna kon bellen.";
    answers(team, &team.seat(n), case, asking(profession("school")?, "30")?, [6, 8, 7], words).await
}

/// As [`before_meeting`].
pub async fn after_meeting(team: &Team<'_>, case: CaseId, n: usize) -> Result<(), Problem> {
    let text = conclusion(
        "We spraken af dat de school voortaan één vaste naam krijgt om te bellen. Dank voor het meedenken.",
    )?;
    team.seat(n).conclude_for_guests(case, text, 0).await
}

fn asking(profession: Profession, minutes: &str) -> Result<Asking, Problem> {
    Ok(Asking { profession, minutes: must(Minutes::parse(minutes).ok_or("a length"))? })
}

/// Asks somebody, who comes in by the link and answers.
async fn answers(
    team: &Team<'_>,
    own: &Seat,
    case: CaseId,
    asking: Asking,
    given: [u8; 3],
    words: &str,
) -> Result<(), Problem> {
    let office = &team.teller.office;
    let secret = own.ask_guest(case, AccessId(new_id()), asking).await?.shown_once.ok_or(Problem::Broken)?;
    let (_, key) = secret.split_once(' ').ok_or(Problem::Broken)?;
    let stranger = office.seat(None, HERE).await?;
    let done = stranger.come_in(Purpose::Guest, &Key::Carried(key.to_owned()), "").await?;
    let Cookie::Start(token) = done.cookie else { return Err(Problem::Broken) };
    let [communication, added_value, energy] = given.map(|mark| Mark::try_from(mark).ok());
    let words = Some(must(Words::parse(words))?);
    let said = Said::new(PracticeVoice { communication, added_value, energy }, words)?;
    office.seat(Some(&token), HERE).await?.answer_as_guest(said).await
}
