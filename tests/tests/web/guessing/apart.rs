//! Whether two rows of times are apart by more than chance: medians, shuffled.

/// What was found.
pub struct Apart {
    /// The middle of each row.
    pub medians: [f64; 2],
    /// How often chance alone sets medians as far apart.
    pub chance: f64,
}

const SHUFFLES: u32 = 4_000;

/// Compares two rows.
pub fn apart(times: &[Vec<f64>; 2]) -> Apart {
    let medians = [median(&times[0]), median(&times[1])];
    let far = (medians[0] - medians[1]).abs();
    let mut all: Vec<f64> = times.concat();
    let mut dice = 0x9E37_79B9_7F4A_7C15_u64;
    let mut as_far = 0;
    for _ in 0..SHUFFLES {
        for at in (1..all.len()).rev() {
            // SplitMix64: the same shuffles every time.
            dice = dice.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (dice ^ (dice >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            let other = usize::try_from((mixed ^ (mixed >> 31)) >> 1).unwrap_or_default() % (at + 1);
            all.swap(at, other);
        }
        let (one, other) = all.split_at(times[0].len());
        as_far += u32::from((median(one) - median(other)).abs() >= far);
    }
    Apart { medians, chance: f64::from(as_far) / f64::from(SHUFFLES) }
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

#[test]
fn s_15_what_is_apart_is_told_from_what_is_not() {
    let row = |from: f64| (0..20).map(|n| from + f64::from(n % 7)).collect::<Vec<_>>();
    assert!(apart(&[row(20.0), row(20.0)]).chance > 0.05);
    assert!(apart(&[row(20.0), row(27.0)]).chance < 0.01);
}
