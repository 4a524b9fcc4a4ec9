//! Use cases: The own account: password and sessions; signing in lives in session.

use crate::Seat;
use async_trait::async_trait;
use domain::account::AccountDesk;

#[async_trait]
impl AccountDesk for Seat {}
