//! Use cases: A team's own page: its cases, agreements, next reflection and open actions side by side; each is changed in its own slice.

use crate::Seat;
use async_trait::async_trait;
use domain::team::TeamDesk;

#[async_trait]
impl TeamDesk for Seat {}
