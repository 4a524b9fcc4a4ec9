//! Which help, which line, from which month to which, and how long was waited; what counts in a figure is decided in waiting.

mod lines;
pub mod timeline;

use crate::calendar::Month;
use crate::classification::{HelpLine, codes};
use crate::code_list::{Code, List, Lists};
use crate::quartet::Head;
use crate::waiting::{CareOf, Start, Wait};
use crate::{CareUseId, CaseId, Objections, Problem};
use async_trait::async_trait;

/// Longest wait that can be typed, in weeks.
pub const MOST_WEEKS: u32 = 520;

codes! {
    /// Whose help it is.
    About {
        /// The young person's.
        Young = "young",
        /// The parents': read by the circle only.
        Parents = "parents",
    }
}

/// One line of care use: months, never days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Care {
    /// Whose help it is.
    pub about: About,
    /// Which help, of the list of forms.
    pub form: Code,
    /// Which line.
    pub line: HelpLine,
    /// Who referred, if known.
    pub referrer: Option<Code>,
    /// What kind of provider gives it, if known.
    pub provider: Option<Code>,
    /// When it was asked.
    pub asked: Option<Month>,
    /// When it started.
    pub start: Start,
    /// Weeks waited, when somebody knew them.
    pub weeks: Option<u32>,
    /// When it ended.
    pub ended: Option<Month>,
    /// Why it ended, if somebody said.
    pub ending: Option<Code>,
}

impl Care {
    /// Whether what was chosen is in the lists for its months, its form can be of its line, and its months can be, seen
    /// from this month, and leave room for its weeks.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every objection.
    pub fn check(&self, now: Month, lists: &Lists) -> Result<(), Problem> {
        let mut objections = Objections::default();
        self.check_lists(now, lists, &mut objections);
        let started = match self.start {
            Start::In(month) => Some(month),
            Start::StillWaiting | Start::Unknown => None,
        };
        for (field, month) in [("asked", self.asked), ("started", started), ("ended", self.ended)] {
            if month.is_some_and(|month| month > now) {
                objections.add(field, "care-refused-future");
            }
        }
        if self.asked.zip(started).is_some_and(|(asked, started)| started < asked) {
            objections.add("started", "care-refused-started");
        }
        let before = |month: Option<Month>| self.ended.zip(month).is_some_and(|(ended, month)| ended < month);
        if self.start == Start::StillWaiting && self.ended.is_some() {
            objections.add("ended", "care-refused-ended-waiting");
        } else if before(started) {
            objections.add("ended", "care-refused-ended");
        } else if before(self.asked) {
            objections.add("ended", "care-refused-ended-asked");
        }
        match self.weeks {
            // They would stand still while the family waits on; the month in which it was asked goes along.
            Some(_) if self.start == Start::StillWaiting => objections.add("weeks", "care-refused-weeks-waiting"),
            Some(weeks) if weeks > MOST_WEEKS => objections.add("weeks", "care-refused-weeks"),
            Some(weeks) if !self.leaves_room(weeks, now) => objections.add("weeks", "care-refused-weeks-months"),
            Some(_) | None => {}
        }
        objections.check()
    }

    /// A row that ended cannot be chosen for help that began after its end; what was recorded before keeps it.
    fn check_lists(&self, now: Month, lists: &Lists, objections: &mut Objections) {
        let started = match self.start {
            Start::In(month) => Some(month),
            Start::StillWaiting | Start::Unknown => None,
        };
        let begun = started.or(self.asked).unwrap_or(now);
        for (field, list, code, month) in [
            ("form", List::Forms, Some(self.form), begun),
            ("referrer", List::Referrers, self.referrer, begun),
            ("provider", List::Providers, self.provider, begun),
            ("ending", List::Endings, self.ending, self.ended.unwrap_or(now)),
        ] {
            let Some(code) = code else { continue };
            match lists.find(list, code) {
                None => objections.add(field, "refused-choose"),
                Some(entry) if !entry.fits(month, now) => objections.add(field, "care-refused-past"),
                Some(entry) => {
                    if let Some(says) = lines::refusal(entry, self.line) {
                        objections.add("line", says);
                    }
                }
            }
        }
        if self.ending.is_some() && self.ended.is_none() {
            objections.add("ended", "care-refused-ending");
        }
    }

    /// Whether so many weeks can have been waited; months that tell nothing, or cannot be, contradict no weeks.
    fn leaves_room(&self, weeks: u32, now: Month) -> bool {
        let last = self.ended.map_or(now, |ended| ended.min(now));
        let possible = self.wait().and_then(|wait| wait.weeks_possible(last));
        possible.is_none_or(|possible| possible.contains(&weeks))
    }

    /// The wait for it; nothing when its months cannot be.
    pub fn wait(&self) -> Option<Wait> {
        let care_of = match self.about {
            About::Young => CareOf::YoungPerson,
            About::Parents => CareOf::Parent,
        };
        Wait::new(care_of, self.asked, self.start, self.weeks).ok()
    }
}

/// What its codes are called, ended or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Its form.
    pub form: String,
    /// Who referred.
    pub referrer: Option<String>,
    /// What kind of provider gives it.
    pub provider: Option<String>,
    /// Why it ended.
    pub ending: Option<String>,
}

/// A line as remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareLine {
    /// Which.
    pub id: CareUseId,
    /// What it says.
    pub care: Care,
    /// What its codes are called.
    pub names: Names,
    /// Its row version.
    pub version: i32,
}

/// The care use of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareUse {
    /// The case.
    pub head: Head,
    /// The lines: the young person's first, oldest question first.
    pub lines: Vec<CareLine>,
    /// The lists to choose from.
    pub lists: Lists,
    /// This month: what still waits is counted up to it.
    pub now: Month,
}

/// What a visitor can ask here.
#[async_trait]
pub trait CareDesk: Send + Sync {
    /// The care use of a case.
    async fn care_use(&self, case: CaseId) -> Result<CareUse, Problem>;
    /// Adds a line.
    async fn add_care(&self, case: CaseId, care: Care) -> Result<CareUseId, Problem>;
    /// Changes a line.
    async fn change_care(&self, case: CaseId, line: CareUseId, care: Care, version: i32) -> Result<(), Problem>;
    /// Removes a line.
    async fn remove_care(&self, case: CaseId, line: CareUseId, version: i32) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests;
