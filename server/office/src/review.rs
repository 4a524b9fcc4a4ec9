//! Use cases: the privacy officer's review of who saw what; the log's writer lives in read_log.

use crate::Seat;
use async_trait::async_trait;
use domain::read_log::ReadLogDesk;

#[async_trait]
impl ReadLogDesk for Seat {}
