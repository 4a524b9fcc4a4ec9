//! Use cases: What the whole network may read: neighbourhoods with their lessons and reports.

use crate::Seat;
use async_trait::async_trait;
use domain::network::NetworkDesk;

#[async_trait]
impl NetworkDesk for Seat {}
