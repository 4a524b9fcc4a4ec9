//! Rows and queries: A team's meeting: attendance, actions, insights, signals, closing and minutes; releases live in lesson and learning_loop.
