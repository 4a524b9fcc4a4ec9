//! Use cases: What waits for one person; every item is changed in its own slice.

use crate::Seat;
use async_trait::async_trait;
use domain::work::WorkDesk;

#[async_trait]
impl WorkDesk for Seat {}
