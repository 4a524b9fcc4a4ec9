//! Working agreements of the story and how they fared in each case.

use super::cast::Crew;
use super::must;
use super::sayings::AGREEMENTS;
use super::teller::Teller;
use crate::Seat;
use chrono::{Days, Months};
use domain::agreement::{AgreementDesk, AgreementKind, Answer, NewAgreement, Rule, Tick, Wording};
use domain::{AgreementId, CaseId, Line, Objections, Problem};

/// The team agrees on its first agreements.
pub async fn agree(teller: &Teller, crew: &Crew) -> Result<Vec<AgreementId>, Problem> {
    let seat = teller.seat(crew.members[0]).await?;
    let mut made = Vec::new();
    for (n, (kind, who, what, moment)) in AGREEMENTS.iter().enumerate() {
        let mut objections = Objections::default();
        let wording = Wording::parse(who, what, moment, &mut objections);
        let new = NewAgreement {
            wording: wording.ok_or(Problem::Broken)?,
            kind: AgreementKind::parse(kind).ok_or(Problem::Broken)?,
            review_on: teller.today() + Months::new(15) + Days::new(7 * n as u64),
            consent_on: teller.today(),
        };
        made.push(seat.make_agreement(crew.slug, new).await?);
    }
    Ok(made)
}

/// How the agreements fared in the case with this number.
pub async fn tell(seat: &Seat, agreements: &[AgreementId], case: CaseId, n: usize, rule: &str) -> Result<(), Problem> {
    let mut list = seat.checklist(case).await?;
    let mut ticks = Vec::new();
    for (place, agreement) in agreements.iter().enumerate() {
        let Some(at) = list.rows.iter().position(|row| row.agreement == *agreement) else { continue };
        let row = list.rows.swap_remove(at);
        let answer = match (n * 3 + place * 2) % 7 {
            0 => Answer::NotKept,
            1 => Answer::NotApplicable,
            4 if place == 1 => {
                let known = list.rules.iter().find(|known| known.text == rule).map(|known| known.id);
                Answer::Blocked(match known {
                    Some(id) => Rule::Known(id),
                    None => Rule::New(must(Line::parse(rule))?),
                })
            }
            _ => Answer::Kept,
        };
        ticks.push(Tick { agreement: *agreement, answer, number: row.number, version: 0 });
    }
    seat.check_agreements(case, ticks).await
}
