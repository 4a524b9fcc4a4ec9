//! Use cases: A case from proposal to erasure: circle, votes, notices, description; the four perspectives live in slices of their own.

use crate::Seat;
use async_trait::async_trait;
use domain::case::CaseDesk;

#[async_trait]
impl CaseDesk for Seat {}
