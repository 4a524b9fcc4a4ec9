//! Use cases: Which help, which line, from which month to which, and how long was waited.

use crate::Seat;
use async_trait::async_trait;
use domain::care::CareDesk;

#[async_trait]
impl CareDesk for Seat {}
