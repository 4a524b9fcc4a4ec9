//! Use cases: An insight on its way to the network, released by two people.

use crate::Seat;
use async_trait::async_trait;
use domain::lesson::LessonDesk;

#[async_trait]
impl LessonDesk for Seat {}
