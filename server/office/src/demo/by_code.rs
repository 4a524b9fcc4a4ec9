//! Somebody of a family of the story answers by a code, on a telephone of their own.

use super::must;
use super::teller::Teller;
use crate::Seat;
use domain::access::{AccessCode, AccessDesk, Key, Purpose};
use domain::classification::Concerned;
use domain::gap::Mark;
use domain::invitation::{Helpers, InvitationDesk, Share};
use domain::session::Cookie;
use domain::{CaseId, Problem, Words};
use std::net::IpAddr;

const PHONE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

/// They are invited, come in, answer, choose a word to come back with and go.
pub async fn answer(
    teller: &Teller,
    host: &Seat,
    case: CaseId,
    respondent: Concerned,
    marks: [Option<Mark>; 6],
    words: Option<&str>,
) -> Result<(), Problem> {
    let made = host.invite(case, respondent, true).await?;
    let secret = must(made.shown_once.ok_or("a code"))?;
    let (signs, _) = must(secret.split_once(' ').ok_or("a code"))?;
    let key = Key::Typed(must(AccessCode::parse(signs))?);
    let came = teller.office.seat(None, PHONE).await?.come_in(Purpose::Client, &key, "").await?;
    let Cookie::Start(token) = came.cookie else { return Err(Problem::Broken) };
    let phone = teller.office.seat(Some(&token), PHONE).await?;
    phone.keep_marks(marks).await?;
    phone.keep_helpers(Helpers::of(["family_worker"], ["school"])).await?;
    let words = words.map(|words| must(Words::parse(words))).transpose()?;
    phone.keep_words(words, Some(Share::Circle)).await?;
    phone.send().await?;
    phone.choose_word("zonnebloem").await.map(|_| ())
}
