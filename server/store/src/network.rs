//! Rows and queries: What the whole network may read: neighbourhoods with their lessons and reports.
