//! Use cases: A signal on its way up and back, with its clock; only the team closes it.

use crate::Seat;
use async_trait::async_trait;
use domain::learning_loop::LoopDesk;

#[async_trait]
impl LoopDesk for Seat {}
