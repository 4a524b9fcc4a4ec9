//! A team's name without the word that every page puts in front of it.

use crate::Line;

/// The name as people say it behind the word team: `Team Molenpad` is Molenpad.
///
/// # Errors
/// As [`Line::parse`].
pub fn team_name(typed: &str) -> Result<Line, &'static str> {
    let name = Line::parse(typed)?;
    match name.as_str().split_once(' ') {
        Some((first, rest)) if first.eq_ignore_ascii_case("team") => Line::parse(rest),
        _ => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_team_is_not_part_of_a_teams_name() {
        let name = |typed| team_name(typed).map(|line| line.as_str().to_owned());
        assert_eq!(name(" Team  Molenpad "), Ok("Molenpad".to_owned()));
        assert_eq!(name("Teamgeest"), Ok("Teamgeest".to_owned()));
        assert_eq!(name("Team"), Ok("Team".to_owned()));
        assert!(name("").is_err());
    }
}
