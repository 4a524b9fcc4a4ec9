//! A list as a file for a spreadsheet: semicolons, a first line of names, and no field that a spreadsheet takes for a formula.

use super::{Code, Entry, List};
use crate::Line;
use crate::calendar::Month;
use crate::classification::HelpLine;
use std::collections::BTreeSet;

/// The names on the first line, in their order.
pub const COLUMNS: [&str; 6] = ["code", "naam", "vanaf", "tot", "lijnen", "bron"];
/// Most rows of one file.
pub const MOST: usize = 500;

/// What is wrong with one line of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which line, the first is 1.
    pub line: usize,
    /// The key of the sentence that says what to do.
    pub says: &'static str,
}

/// The rows of a file for this list; empty lines are skipped.
///
/// # Errors
/// Every line that needs another look, in order.
pub fn read(list: List, text: &str) -> Result<Vec<Entry>, Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let head = lines.next().and_then(|(_, line)| fields(line)).unwrap_or_default();
    if !head.iter().map(|name| name.trim().to_lowercase()).eq(COLUMNS.iter().map(|name| (*name).to_owned())) {
        return Err(vec![Fault { line: 1, says: "code-list-refused-head" }]);
    }
    let (mut rows, mut faults, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (place, line) in lines {
        let mut wrong = |says| faults.push(Fault { line: place + 1, says });
        match row(line) {
            Ok(row) if !seen.insert(row.code) => wrong("code-list-refused-twice"),
            Ok(row) if !list.takes(row.code) => wrong("code-list-refused-theme"),
            Ok(row) => rows.push(row),
            Err(says) => says.into_iter().for_each(wrong),
        }
    }
    if rows.len() > MOST {
        faults.push(Fault { line: 1, says: "code-list-refused-many" });
    }
    if rows.is_empty() && faults.is_empty() {
        faults.push(Fault { line: 1, says: "code-list-refused-none" });
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// The file of these rows, as [`read`] takes it back.
pub fn write(rows: &[Entry]) -> String {
    let row = |row: &Entry| {
        let until = row.until.map(|until| until.to_string()).unwrap_or_default();
        let lines = row.line_numbers().map(|lines| match (*lines.start(), *lines.end()) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first} tot {last}"),
        });
        [
            row.code.to_string(),
            row.label.clone(),
            row.from.to_string(),
            until,
            lines.unwrap_or_default(),
            row.source.clone(),
        ]
        .map(|field| quoted(&field))
        .join(";")
    };
    let head = std::iter::once(COLUMNS.join(";"));
    let lines: Vec<_> = head.chain(rows.iter().map(row)).collect();
    // The mark in front tells a spreadsheet that the letters are UTF-8.
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}

/// A mark of what these rows say, however they were typed: whoever sends it back looked at just these rows.
pub fn mark(rows: &[Entry]) -> String {
    // FNV-1a: nothing is guarded by it, it only tells one file from another.
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", write(rows).bytes().fold(0xcbf2_9ce4_8422_2325, mix))
}

fn row(line: &str) -> Result<Entry, Vec<&'static str>> {
    let fields = fields(line).ok_or(vec!["code-list-refused-quote"])?;
    let [code, label, from, until, lines, source] = fields.as_slice() else {
        return Err(vec!["code-list-refused-columns"]);
    };
    let mut wrong = Vec::new();
    let code = note(&mut wrong, Code::parse(code.trim()));
    let label = note(&mut wrong, Line::parse(label).map_err(|says| name_of(says, "code-list-refused-label")));
    let from = note(&mut wrong, from.trim().parse::<Month>().map_err(|_| "code-list-refused-from"));
    let until = note(&mut wrong, optional(until, |text| text.parse::<Month>().map_err(|_| "code-list-refused-until")));
    let lines = note(&mut wrong, optional(lines, help_lines));
    let source = note(&mut wrong, Line::parse(source).map_err(|says| name_of(says, "code-list-refused-source")));
    if until.flatten().zip(from).is_some_and(|(until, from)| until < from) {
        wrong.push("code-list-refused-order");
    }
    let (Some(code), Some(label), Some(from), Some(until), Some(lines), Some(source), true) =
        (code, label, from, until, lines, source, wrong.is_empty())
    else {
        return Err(wrong);
    };
    Ok(Entry { code, label: label.into_string(), from, until, lines, source: source.into_string() })
}

fn note<T>(wrong: &mut Vec<&'static str>, parsed: Result<T, &'static str>) -> Option<T> {
    parsed.map_err(|says| wrong.push(says)).ok()
}

/// An empty field says which one it is; of a long one the length is said.
fn name_of(says: &'static str, empty: &'static str) -> &'static str {
    if says == "refused-empty" { empty } else { says }
}

fn optional<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, &'static str>) -> Result<Option<T>, &'static str> {
    match text.trim() {
        "" => Ok(None),
        text => parse(text).map(Some),
    }
}

/// `3`, `1 tot 2` or `1-2`; a spreadsheet makes a date of the last, so it is not what [`write`] writes.
fn help_lines(text: &str) -> Result<(HelpLine, HelpLine), &'static str> {
    let (first, last) = text.split_once("tot").or_else(|| text.split_once('-')).unwrap_or((text, text));
    let line = |text: &str| HelpLine::parse(text.trim()).ok_or("code-list-refused-lines-of");
    let (first, last) = (line(first)?, line(last)?);
    if first <= last { Ok((first, last)) } else { Err("code-list-refused-lines-of") }
}

/// What a spreadsheet reads as the beginning of a formula.
fn starts_formula(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')
}

/// Whether an apostrophe in front is a guard of ours: before a formula, or before an apostrophe that would look like one.
fn guarded(text: &str) -> bool {
    let rest = text.trim_start_matches('\'');
    rest.len() < text.len() && rest.starts_with(starts_formula)
}

fn quoted(field: &str) -> String {
    let guard = if field.starts_with(starts_formula) || guarded(field) { "'" } else { "" };
    // In quotes whatever it holds: a spreadsheet that splits at commas leaves it whole.
    format!("\"{guard}{}\"", field.replace('"', "\"\""))
}

/// The fields of one line; nothing when a quotation mark is left open.
fn fields(line: &str) -> Option<Vec<String>> {
    let (mut all, mut field, mut inside) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if inside && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' if inside => inside = false,
            '"' if field.is_empty() => inside = true,
            ';' if !inside => all.push(std::mem::take(&mut field)),
            letter => field.push(letter),
        }
    }
    all.push(field);
    let bare = |field: String| if guarded(&field) { field.chars().skip(1).collect() } else { field };
    (!inside).then(|| all.into_iter().map(bare).collect())
}
