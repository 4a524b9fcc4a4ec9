//! Use cases: A team's meeting: attendance, actions, insights, signals, closing and minutes; releases live in lesson and learning_loop.

use crate::Seat;
use async_trait::async_trait;
use domain::reflection::ReflectionDesk;

#[async_trait]
impl ReflectionDesk for Seat {}
