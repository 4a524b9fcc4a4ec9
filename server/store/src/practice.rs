//! Rows and queries: What a professional says of the collaboration, by name.
