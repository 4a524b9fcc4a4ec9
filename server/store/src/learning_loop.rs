//! Rows and queries: A signal on its way up and back, with its clock; only the team closes it.
