//! Rows and queries: The four perspectives of a case on one page, circle and table version; each is recorded in its own slice.
