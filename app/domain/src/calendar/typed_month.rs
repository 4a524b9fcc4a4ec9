//! Reading a month as people type it; a month itself, and its one exact way of writing, lives in month.

use super::{Month, NotAMonth};

/// A month as people write it where the browser has no field for it: "maart 2026", "mrt 2026", "03-2026", "3/2026",
/// "2026-03"; of the years that somebody living remembers.
///
/// # Errors
/// [`NotAMonth`] when it is none of these.
pub fn month_as_typed(typed: &str) -> Result<Month, NotAMonth> {
    let typed = typed.trim().to_lowercase();
    let parts: Vec<_> = typed.split([' ', '-', '/', '.']).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts.as_slice() else { return Err(NotAMonth) };
    let (year, month) = if first.len() == 4 && is_digits(first) { (first, second) } else { (second, first) };
    if year.len() != 4 || !is_digits(year) {
        return Err(NotAMonth);
    }
    let month = if is_digits(month) { month.parse().ok() } else { named(month) };
    let year = year.parse().ok().filter(|year| (1990..=2100).contains(year));
    Month::new(year.ok_or(NotAMonth)?, month.ok_or(NotAMonth)?)
}

fn is_digits(part: &str) -> bool {
    !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Which month a Dutch name or its usual short form means.
fn named(name: &str) -> Option<u8> {
    const NAMES: [&[&str]; 12] = [
        &["januari", "jan"],
        &["februari", "feb", "febr"],
        &["maart", "mrt", "maa"],
        &["april", "apr"],
        &["mei"],
        &["juni", "jun"],
        &["juli", "jul"],
        &["augustus", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "okt"],
        &["november", "nov"],
        &["december", "dec"],
    ];
    let place = NAMES.iter().position(|names| names.contains(&name))?;
    u8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(exactly: &str) -> Month {
        exactly.parse().unwrap()
    }

    #[test]
    fn a_month_is_read_as_people_type_it() {
        for typed in ["maart 2026", "Maart  2026", "mrt 2026", "mrt. 2026", "03-2026", "3-2026", "3/2026", "03/2026"] {
            assert_eq!(month_as_typed(typed), Ok(read("2026-03")), "{typed}");
        }
        for typed in ["2026-03", "2026-3", " 2026 maart ", "2026/03"] {
            assert_eq!(month_as_typed(typed), Ok(read("2026-03")), "{typed}");
        }
        assert_eq!(month_as_typed("sept 2025"), Ok(read("2025-09")));
        for wrong in [
            "",
            "maart",
            "2026",
            "13-2026",
            "0-2026",
            "maart 26",
            "03-26",
            "1-3-2026",
            "maard 2026",
            "3 1889",
            "+3 2026",
        ] {
            assert_eq!(month_as_typed(wrong), Err(NotAMonth), "{wrong}");
        }
    }
}
