//! Weighing what lies on the table: what is weighed, what one person may choose, what all of it or a count of hands comes to, and the list of what nobody chose.

mod ballot;
mod desk;
mod hands;
mod parked;
mod rank;
mod screen;
mod topics;
mod view;
mod weighed;

pub use ballot::Ballot;
pub use desk::WeighingDesk;
pub use hands::HandCount;
pub use parked::{Parked, ParkingList, agenda_line};
pub use rank::{Choice, FEWEST_VOTERS, PICKS, TOP, Tally, Way, may_tell, ranks};
pub use screen::{OnScreen, ScreenTopic};
pub use topics::{FEWEST_TOPICS, nameless, topics};
pub use view::{Outcome, Progressing, Score, Stand, WeighedTopic, Weighing, WeighingView};
pub use weighed::Weighed;
