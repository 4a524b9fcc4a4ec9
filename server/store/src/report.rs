//! Rows and queries: A neighbourhood's report of one quarter: composing, stories, interpretations, publishing; counting safely lives in disclosure.
