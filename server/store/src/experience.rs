//! Rows and queries: What a client says of the help as a whole, by their own hand or on their behalf.
