//! Rows and queries: Working agreements with their versions, checks and the rules in the way; which case is checked lives in case.
