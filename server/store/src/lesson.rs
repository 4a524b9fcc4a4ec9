//! Rows and queries: An insight on its way to the network, released by two people.
