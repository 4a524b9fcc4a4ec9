//! Use cases: The four perspectives of a case on one page, circle and table version; each is recorded in its own slice.

use crate::Seat;
use async_trait::async_trait;
use domain::quartet::QuartetDesk;

#[async_trait]
impl QuartetDesk for Seat {}
