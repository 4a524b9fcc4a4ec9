//! Pseudonyms for cases: names of trees, stars and rivers, drawn and never chosen; whose case it is stands nowhere near here.

mod rivers;
mod stars;
mod trees;

#[cfg(test)]
mod common_names;

use std::collections::HashSet;
use std::fmt;

use rivers::RIVERS;
use stars::STARS;
use trees::TREES;

/// What stands between a tree and a river when two names are combined.
const BESIDE: &str = " aan de ";

/// The name under which a team knows a case.
///
/// One name from the lists, or a tree beside a river: "Steeneik aan de Dommel".
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
pub struct Pseudonym(String);

/// The text is no name that can have been drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a name from the lists of trees, stars and rivers")]
pub struct NotDrawn;

/// Draws a name that the team has not used, whatever the capitals in which `used` is written.
///
/// `entropy` decides which, evenly over what is left; it must be random, so that the order of cases cannot be
/// read from their names. Single names go first, then trees beside rivers, and should even those run out,
/// these with a number behind them: a draw never fails and never repeats.
pub fn draw(used: &HashSet<String>, entropy: u64) -> Pseudonym {
    let used: HashSet<String> = used.iter().map(|name| name.to_lowercase()).collect();
    let free = |name: &str| !used.contains(&name.to_lowercase());
    let singles: Vec<&str> = singles().filter(|name| free(name)).collect();
    if let Some(name) = pick(&singles, entropy) {
        return Pseudonym((*name).to_owned());
    }
    let mut numbered = std::iter::once(String::new()).chain((2u64..).map(|n| format!(" {n}")));
    loop {
        let number = numbered.next().unwrap_or_default();
        let pairs: Vec<String> = pairs().map(|pair| pair + &number).filter(|name| free(name)).collect();
        if let Some(name) = pick(&pairs, entropy) {
            return Pseudonym(name.clone());
        }
    }
}

impl Pseudonym {
    /// Reads back a name that was drawn before.
    ///
    /// # Errors
    /// [`NotDrawn`] for any other text: nobody names a case by hand.
    pub fn parse(name: &str) -> Result<Pseudonym, NotDrawn> {
        let single = singles().any(|one| one == name);
        let known =
            single || name.split_once(BESIDE).is_some_and(|(tree, rest)| TREES.contains(&tree) && is_river(rest));
        if known { Ok(Pseudonym(name.to_owned())) } else { Err(NotDrawn) }
    }

    /// The name as it stands on screen.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn singles() -> impl Iterator<Item = &'static str> {
    [TREES, STARS, RIVERS].into_iter().flatten().copied()
}

fn pairs() -> impl Iterator<Item = String> {
    TREES.iter().flat_map(|tree| RIVERS.iter().map(move |river| format!("{tree}{BESIDE}{river}")))
}

fn pick<T>(free: &[T], entropy: u64) -> Option<&T> {
    let nth = entropy.checked_rem(free.len() as u64)?;
    free.get(nth as usize)
}

/// A river, perhaps with a number from 2 behind it.
fn is_river(rest: &str) -> bool {
    let (river, number) = rest.split_once(' ').map_or((rest, None), |(river, number)| (river, Some(number)));
    let counted = |number: &str| number.parse::<u64>().is_ok_and(|n| n >= 2 && n.to_string() == number);
    RIVERS.contains(&river) && number.is_none_or(counted)
}

#[cfg(test)]
mod tests;
