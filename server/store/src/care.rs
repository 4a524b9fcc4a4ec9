//! Rows and queries: Which help, which line, from which month to which, and how long was waited.
