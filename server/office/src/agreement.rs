//! Use cases: Working agreements with their versions, checks and the rules in the way; which case is checked lives in case.

use crate::Seat;
use async_trait::async_trait;
use domain::agreement::AgreementDesk;

#[async_trait]
impl AgreementDesk for Seat {}
