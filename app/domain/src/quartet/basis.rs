//! On what the sides of a quartet rest, and what members of a family differ about; both are the circle's, the gap itself is computed in gap.

use super::Sides;
use crate::calendar::local_day;
use crate::classification::Concerned;
use crate::experience::{Experience, Question, Source};
use crate::gap::{Mark, NAMED_FROM};
use chrono::NaiveDate;

/// How many people stand behind the two sides, and until which day they spoke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// People of the family who answered for themselves.
    pub family: usize,
    /// The last day one of them did.
    pub family_on: Option<NaiveDate>,
    /// For how many something was typed in by a professional: they are not among the family here.
    pub on_behalf: usize,
    /// Professionals who gave a mark.
    pub practice: u64,
    /// Whether some of them did without a name: then it is so many at least.
    pub unsigned: bool,
}

impl Basis {
    /// From what the family said and what both sides come to.
    pub fn of(family: &[Experience], sides: &Sides) -> Self {
        let own = || family.iter().filter(|said| said.source == Source::Own && any_mark(said));
        Basis {
            family: own().count(),
            family_on: own().map(|said| local_day(said.at)).max(),
            on_behalf: family.iter().filter(|said| said.source == Source::OnBehalf).count(),
            practice: sides.professionals(),
            unsigned: sides.unsigned,
        }
    }
}

fn any_mark(said: &Experience) -> bool {
    Question::ALL.iter().any(|question| said.answers.mark(*question).is_some())
}

/// One question to which members of a family gave marks that lie apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which question.
    pub question: Question,
    /// Who gave which mark, lowest first.
    pub said: Vec<(Concerned, Mark)>,
}

impl Difference {
    fn size(&self) -> u8 {
        let (low, high) = (self.said.first(), self.said.last());
        low.zip(high).map_or(0, |((_, low), (_, high))| high.get() - low.get())
    }
}

/// What members of a family differ about by [`NAMED_FROM`] marks or more, largest first. Only who answered for
/// themselves is heard. It is the circle's alone: no table version, paper, minutes or file holds it.
pub fn differences(family: &[Experience]) -> Vec<Difference> {
    let own = || family.iter().filter(|said| said.source == Source::Own);
    let of = |question: &Question| {
        let mut said: Vec<_> = own().filter_map(|one| Some((one.respondent, one.answers.mark(*question)?))).collect();
        said.sort_by_key(|(who, mark)| (*mark, *who));
        Difference { question: *question, said }
    };
    let mut all: Vec<_> = Question::ALL.iter().map(of).filter(|found| u32::from(found.size()) >= NAMED_FROM).collect();
    all.sort_by_key(|found| std::cmp::Reverse(found.size()));
    all
}
