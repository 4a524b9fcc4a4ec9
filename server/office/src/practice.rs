//! Use cases: What a professional says of the collaboration, by name.

use crate::Seat;
use async_trait::async_trait;
use domain::practice::PracticeDesk;

#[async_trait]
impl PracticeDesk for Seat {}
