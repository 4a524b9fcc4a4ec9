//! Use cases: What a client says of the help as a whole, by their own hand or on their behalf.

use crate::Seat;
use async_trait::async_trait;
use domain::experience::ExperienceDesk;

#[async_trait]
impl ExperienceDesk for Seat {}
