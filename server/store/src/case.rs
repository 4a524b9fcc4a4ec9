//! Rows and queries: A case from proposal to erasure: circle, votes, notices, description; the four perspectives live in slices of their own.
