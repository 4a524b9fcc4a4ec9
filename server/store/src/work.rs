//! Rows and queries: What waits for one person; every item is changed in its own slice.
