//! How many minutes each perspective asks: the one place that says so; what is asked lives in the slices.

/// Three marks, and own words for who wants to.
pub(crate) const PRACTICE: u32 = 1;
/// Six questions, of one person.
pub(crate) const EXPERIENCE: u32 = 3;
/// One line of care use.
pub(crate) const CARE_LINE: u32 = 1;
/// A handful of lines.
pub(crate) const CARE: u32 = 3;

/// Ticking so many agreements: ten seconds each.
pub(crate) fn agreements(count: usize) -> u32 {
    u32::try_from(count * 10).unwrap_or(u32::MAX).div_ceil(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_perspectives_stay_under_ten_minutes_for_one_person() {
        const MANY: usize = 15;
        assert!(PRACTICE + EXPERIENCE + CARE + agreements(MANY) <= 10);
        assert_eq!((agreements(1), agreements(6), agreements(7)), (1, 1, 2));
    }
}
