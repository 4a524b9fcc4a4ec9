//! Cuts a text into digits that a reader takes as one number, however they are spaced; which number it is, others decide.

use std::ops::Range;

/// At most this many signs stand between two parts of one number, as in "06 - 12".
const WIDEST_GAP: usize = 3;

/// Groups of digits that stand close together.
pub(super) struct Run<'t> {
    text: &'t str,
    groups: Vec<Range<usize>>,
}

/// Neighbouring groups of one run, with an exact number of digits in all.
pub(super) struct Window<'t> {
    /// The digits alone.
    pub(super) digits: String,
    /// How many digits stand in each group.
    pub(super) shape: Vec<usize>,
    /// What stands between the groups.
    pub(super) gaps: Vec<&'t str>,
    /// From the first digit to the last.
    pub(super) at: Range<usize>,
    /// No other group is joined to it by the same sort of gap.
    pub(super) alone: bool,
}

/// All digits of a text, those that stand close together in one run.
pub(super) fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for group in groups(text) {
        match runs.last_mut() {
            Some(run) if run.groups.last().is_some_and(|last| is_gap(&text[last.end..group.start])) => {
                run.groups.push(group);
            }
            _ => runs.push(Run { text, groups: vec![group] }),
        }
    }
    runs
}

impl<'t> Run<'t> {
    /// Every stretch of whole groups that counts exactly this many digits.
    pub(super) fn windows(&self, digits: usize) -> Vec<Window<'t>> {
        (0..self.groups.len()).filter_map(|first| self.window(first, digits..=digits)).collect()
    }

    /// For every group the longest stretch from it that counts a number of digits within the range.
    pub(super) fn longest(&self, digits: std::ops::RangeInclusive<usize>) -> Vec<Window<'t>> {
        (0..self.groups.len()).filter_map(|first| self.window(first, digits.clone())).collect()
    }

    fn window(&self, first: usize, wanted: std::ops::RangeInclusive<usize>) -> Option<Window<'t>> {
        let mut count = 0;
        let mut end = None;
        for (nth, group) in self.groups.iter().enumerate().skip(first) {
            count += group.len();
            if count > *wanted.end() {
                break;
            }
            if wanted.contains(&count) {
                end = Some(nth);
            }
        }
        end.map(|last| self.cut(first, last))
    }

    fn cut(&self, first: usize, last: usize) -> Window<'t> {
        let groups = &self.groups[first..=last];
        let gap = |left: usize| &self.text[self.groups[left].end..self.groups[left + 1].start];
        let gaps: Vec<&str> = (first..last).map(gap).collect();
        let joined = |outside: &str| gaps.is_empty() || gaps.contains(&outside);
        let before = first > 0 && joined(gap(first - 1));
        let after = last + 1 < self.groups.len() && joined(gap(last));
        Window {
            digits: groups.iter().map(|group| &self.text[group.clone()]).collect(),
            shape: groups.iter().map(Range::len).collect(),
            at: groups[0].start..groups[groups.len() - 1].end,
            gaps,
            alone: !before && !after,
        }
    }
}

impl Window<'_> {
    /// Whether a group reads as a year of the last or this century.
    pub(super) fn has_year(&self) -> bool {
        self.parts().any(is_year)
    }

    /// Whether a full date stands in it, as in "12-03-2026" or "2026-03-12".
    pub(super) fn has_date(&self) -> bool {
        let parts: Vec<&str> = self.parts().collect();
        parts.windows(3).zip(self.gaps.windows(2)).any(|(three, two)| {
            let alike = two[0] == two[1] && matches!(two[0], "-" | "/" | ".");
            let day = |part: &str| part.parse::<u8>().is_ok_and(|n| (1..=31).contains(&n));
            alike && day(three[1]) && (day(three[0]) && is_year(three[2]) || is_year(three[0]) && day(three[2]))
        })
    }

    fn parts(&self) -> impl Iterator<Item = &str> {
        self.shape.iter().scan(0, |start, len| {
            *start += len;
            Some(&self.digits[*start - len..*start])
        })
    }
}

/// Whether four digits read as a year of the last or this century.
pub(super) fn is_year(part: &str) -> bool {
    part.len() == 4 && (part.starts_with("19") || part.starts_with("20"))
}

fn groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match groups.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

fn is_gap(between: &str) -> bool {
    // A comma with a space is a list, a comma alone may group thousands.
    between == "," || between.len() <= WIDEST_GAP && between.chars().all(|c| " .-/_*():\n".contains(c))
}
