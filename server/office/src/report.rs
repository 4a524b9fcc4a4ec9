//! Use cases: A neighbourhood's report of one quarter: composing, stories, interpretations, publishing; counting safely lives in disclosure.

use crate::Seat;
use async_trait::async_trait;
use domain::report::ReportDesk;

#[async_trait]
impl ReportDesk for Seat {}
