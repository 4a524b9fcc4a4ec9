//! Rows and queries: A team's own page: its cases, agreements, next reflection and open actions side by side; each is changed in its own slice.
