//! The command `traces`: reads texts as JSON strings, a line each, and writes the traces of persons in each; it judges none.

use std::io::{BufRead, Write};

use domain::trace::traces;

/// Answers every line of `texts` with one JSON list of `{"start", "end", "kind"}`, offsets in Unicode scalar values.
///
/// # Errors
/// A sentence for the operator, with the number of the line that is no JSON string; lines before it are answered.
pub fn answer(texts: impl BufRead, mut out: impl Write) -> Result<(), String> {
    for (nth, line) in texts.lines().enumerate() {
        let number = nth + 1;
        let line = line.map_err(|error| format!("line {number} cannot be read: {error}"))?;
        let text: String = serde_json::from_str(&line)
            .map_err(|error| format!("line {number} is no JSON string: {error}; the lines before it are answered"))?;
        writeln!(out, "{}", found(&text)).map_err(|error| format!("the answer cannot be written: {error}"))?;
    }
    out.flush().map_err(|error| format!("the answer cannot be written: {error}"))
}

fn found(text: &str) -> serde_json::Value {
    let chars = |byte: usize| text[..byte].chars().count();
    let hits = traces(text).into_iter().map(|trace| {
        serde_json::json!({ "start": chars(trace.at.start), "end": chars(trace.at.end), "kind": trace.kind.code() })
    });
    hits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lines: &str) -> (Result<(), String>, String) {
        let mut out = Vec::new();
        let result = answer(lines.as_bytes(), &mut out);
        (result, String::from_utf8(out).unwrap())
    }

    #[test]
    fn every_text_gets_one_line_with_offsets_in_characters() {
        let (result, out) =
            said("\"Één mail: jan@gmail.com\"\n\"\"\n\"Rust in huis.\"\n\"Gesprek met Fatima\\nover 06-12345678\"\n");
        assert_eq!(result, Ok(()));
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!(
            lines,
            [
                r#"[{"end":23,"kind":"EMAIL","start":10}]"#,
                "[]",
                "[]",
                r#"[{"end":18,"kind":"NAME","start":12},{"end":35,"kind":"PHONE","start":24}]"#
            ]
        );
    }

    #[test]
    fn a_line_that_is_no_json_string_is_named() {
        let (result, out) = said("\"goed\"\nfout\n");
        assert!(result.unwrap_err().starts_with("line 2 is no JSON string"));
        assert_eq!(out, "[]\n");
    }
}
