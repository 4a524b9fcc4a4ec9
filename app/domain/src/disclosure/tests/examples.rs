//! The rules by example; each test names one.

use super::village::{FIVE, at, cells, seen, team, total, village};
use crate::disclosure::{
    Figure, Label, Layout, Miscounted, Misshapen, Place, Rules, Table, TooLow, Unproven, Within, disclose, naive,
};

const WAITING: Table = Table::Waiting;
const THEME: Table = Table::Theme;

#[test]
fn a_figure_of_five_families_is_shown_and_of_four_is_not() {
    assert_eq!(village().spreads(WAITING, &[5, 5, 5, 5]).cells(WAITING), [Some(5); 4]);
    assert_eq!(village().spreads(THEME, &[4]).total(THEME), None);
}

#[test]
fn zero_is_hidden() {
    let preview = village().spreads(THEME, &[9, 9, 9, 0]).preview();
    assert_eq!(cells(&preview, THEME)[3], None);
    assert_eq!(total(&preview, Table::Checks), None, "an empty table shows nothing");
    assert!(cells(&preview, Table::Checks).iter().all(Option::is_none));
}

#[test]
fn a_small_count_hides_its_neighbour_too() {
    let village = village().spreads(WAITING, &[12, 9, 8, 2]);
    assert_eq!(village.cells(WAITING), [Some(12), Some(9), None, None]);
    assert_eq!(village.total(WAITING), Some(31));
}

#[test]
fn the_neighbour_is_chosen_by_place_and_not_by_size() {
    // Were the smallest taken, a reader would know that what is hidden is no larger than 8: 8 and 4.
    assert_eq!(village().spreads(WAITING, &[4, 10, 8, 8]).cells(WAITING), [None, None, Some(8), Some(8)]);
    assert_eq!(village().spreads(WAITING, &[4, 30, 8, 8]).cells(WAITING), [None, None, Some(8), Some(8)]);
}

#[test]
fn four_and_four_make_eight_and_therefore_hide_a_third() {
    assert_eq!(village().spreads(WAITING, &[9, 9, 4, 4]).cells(WAITING), [Some(9), None, None, None]);
}

#[test]
fn where_all_cells_are_small_their_total_does_not_tell_them() {
    assert_eq!(village().spreads(WAITING, &[4, 4, 4, 4]).total(WAITING), None);
    assert_eq!(village().spreads(WAITING, &[4, 4, 4, 1]).total(WAITING), None);
    assert_eq!(village().spreads(WAITING, &[4, 4, 4, 0]).total(WAITING), Some(12));
}

#[test]
fn where_all_cells_of_a_table_that_everyone_is_in_are_small_no_total_tells_them() {
    let shown = |lines: [u32; 4]| {
        let everyone = village().with_everyone_in(&[THEME, Table::Line]);
        let village = lines.into_iter().zip(["0", "1", "2", "3"]).fold(everyone, |village, (families, line)| {
            let places = [at(THEME, "coherence"), at(Table::Line, line), at(WAITING, "to-4")];
            (0..families).fold(village, |village, one: u32| village.brings(u8::try_from(one).expect("few"), 1, &places))
        });
        assert_eq!(crate::disclosure::audit(&village.preview(), &village.tally(), &FIVE()), Ok(()));
        [THEME, Table::Line, WAITING].map(|table| village.total(table))
    };
    assert_eq!(shown([4, 4, 4, 4]), [None; 3], "sixteen waited, so that there are four of each line");
    assert_eq!(shown([4, 4, 4, 0]), [None, None, Some(12)], "nobody waited for nothing");
}

#[test]
fn overlapping_cells_protect_each_other() {
    let both = [at(THEME, "infrastructure"), at(THEME, "coherence")];
    let village =
        village().spreads(THEME, &[0, 0, 9, 9]).brings(1, 3, &both).brings(2, 3, &both).brings(3, 2, &both[..1]);
    let village = (0..4).fold(village, |village, one| village.brings_too(7, one + 1, at(THEME, "learning")));
    let preview = village.preview();
    assert_eq!(total(&preview, THEME), Some(26));
    assert_eq!(cells(&preview, THEME), [Some(8), Some(6), Some(9), Some(13)]);
}

#[test]
fn a_cell_that_must_hold_families_of_the_total_hides_its_neighbour() {
    // 20 families, 18 of them accounted for elsewhere: two must be in the hidden cell.
    assert_eq!(village().spreads(THEME, &[6, 6, 6, 2]).cells(THEME), [Some(6), Some(6), None, None]);
}

#[test]
fn nothing_is_hidden_beside_a_small_cell_that_others_account_for() {
    let story = [at(THEME, "learning"), at(THEME, "coherence")];
    let village = village().spreads(THEME, &[6, 6, 6]).brings(8, 1, &story).brings(9, 1, &story);
    assert_eq!(village.cells(THEME), [Some(6), Some(8), Some(6), None]);
}

#[test]
fn a_figure_of_which_one_or_two_are_not_a_teams_own_is_hidden() {
    for others in 1..=2 {
        let village = village().fills(0, THEME, &[9]).fills(1, THEME, &[others]);
        assert_eq!(village.cells(THEME)[0], None);
        assert_eq!(village.total(THEME), None);
    }
}

#[test]
fn none_or_three_of_others_may_remain() {
    let elsewhere = || village().spreads(THEME, &[0, 0, 0, 8]);
    assert_eq!(elsewhere().fills(0, THEME, &[9]).cells(THEME)[0], Some(9));
    assert_eq!(elsewhere().fills(0, THEME, &[9]).fills(1, THEME, &[3]).cells(THEME)[0], Some(12));
}

#[test]
fn a_family_of_two_teams_is_not_anothers() {
    let shared = |village: super::village::Village, known| village.brings_too(1, known, at(THEME, "infrastructure"));
    let village = (1..=3).fold(village().fills(0, THEME, &[9]).spreads(THEME, &[0, 0, 0, 8]), shared);
    assert_eq!(village.cells(THEME)[0], Some(9), "team 0 brought all nine, nobody else is in it");
    let village = village.fills(1, THEME, &[1]);
    assert_eq!(village.cells(THEME)[0], None, "one is not of team 0");
}

#[test]
fn a_family_that_only_another_team_brought_here_counts_as_own_and_as_anothers() {
    // Team 0 brought the first family to waiting; that it is in the theme too it heard from nobody.
    let theme = at(THEME, "infrastructure");
    let village = village().brings(0, 1, &[at(WAITING, "to-4")]).brings(0, 7, std::slice::from_ref(&theme));
    assert_eq!(village.brings_too(1, 1, theme).cells(THEME)[0], None);
}

#[test]
fn a_team_cannot_subtract_its_own_from_two_hidden_cells() {
    // 4 and 8 are hidden; team 0 has 7 of the 8 and 3 of the 4: two are left, one in each.
    let village =
        village().spreads(WAITING, &[9, 9, 0, 0]).fills(9, WAITING, &[0, 0, 3, 7]).fills(10, WAITING, &[0, 0, 1, 1]);
    let hidden = village.cells(WAITING).iter().filter(|cell| cell.is_none()).count();
    assert!(hidden > 2);
}

#[test]
fn how_often_a_story_was_seen_is_a_figure_like_any_other() {
    let village = village().with_story("bell", vec![]).with_story("door", vec![]);
    let village = village.brings(0, 4, &[Place::Seen("bell".into())]).brings(0, 5, &[Place::Seen("door".into())]);
    assert_eq!(seen(&village.preview(), "bell"), Figure::Hidden);
    assert_eq!(seen(&village.preview(), "door"), Figure::Shown(5));
}

#[test]
fn a_story_within_a_hidden_cell_is_hidden_too() {
    let within = vec![Within::Cell(WAITING, "over-12".into())];
    let places = [at(WAITING, "over-12"), Place::Seen("bell".into())];
    let village = village().with_story("bell", within).brings(0, 6, &places).spreads(WAITING, &[9, 9, 3, 2]);
    assert_eq!(village.cells(WAITING)[2..], [None, None]);
    assert_eq!(seen(&village.preview(), "bell"), Figure::Hidden);
}

#[test]
fn a_story_that_is_not_within_what_was_said_is_refused() {
    let within = vec![Within::Table(THEME)];
    let village = village().with_story("bell", within).brings(0, 6, &[Place::Seen("bell".into())]);
    assert_eq!(village.counted().err(), Some(Miscounted::NotWithin("bell".into())));
}

#[test]
fn a_family_waits_in_one_cell() {
    let village = village().brings(0, 1, &[at(WAITING, "to-4"), at(WAITING, "5-12")]);
    assert_eq!(village.counted().err(), Some(Miscounted::TwoCells(WAITING)));
}

#[test]
fn a_place_that_is_not_in_the_report_is_refused() {
    let place = at(WAITING, "for ever");
    assert_eq!(
        village().brings(0, 1, std::slice::from_ref(&place)).counted().err(),
        Some(Miscounted::UnknownPlace(place))
    );
    assert_eq!(Layout::new(vec![], vec![]), Err(Misshapen::Themes));
    assert_eq!(Layout::new(vec!["a".into(), "a".into()], vec![]), Err(Misshapen::Key));
}

#[test]
fn the_threshold_can_be_raised_and_never_lowered() {
    assert_eq!(Rules::new(4), Err(TooLow(5)));
    let ten = Rules::new(10).expect("higher");
    assert_eq!(ten.raised(9), Err(TooLow(10)));
    let tally = village().spreads(THEME, &[12, 12, 9, 12]).tally();
    assert_eq!(cells(&disclose(&tally, &FIVE()), THEME)[2], Some(9));
    let preview = disclose(&tally, &ten);
    assert_eq!(cells(&preview, THEME)[2], None);
    assert!(preview.publish(&tally, &ten, Label::new("zuilen", "2026-Q3").expect("a label")).is_ok());
}

#[test]
fn a_preview_under_a_lower_threshold_is_not_published_under_a_higher() {
    let tally = village().spreads(THEME, &[12, 12, 9, 12]).tally();
    let published = disclose(&tally, &FIVE()).publish(
        &tally,
        &Rules::new(10).expect("higher"),
        Label::new("zuilen", "2026-Q3").expect("a label"),
    );
    assert!(matches!(published, Err(Unproven::TooSmall(_))));
}

#[test]
fn the_naive_report_is_not_published() {
    let tally = village().spreads(WAITING, &[12, 9, 8, 2]).tally();
    let label = Label::new("zuilen", "2026-Q3").expect("a label");
    assert!(naive(&tally, &FIVE()).publish(&tally, &FIVE(), label).is_err());
}

#[test]
fn a_tally_prints_nothing() {
    assert_eq!(format!("{:?}", village().spreads(WAITING, &[1, 2]).tally()), "Tally(..)");
    assert!(village().spreads(WAITING, &[1]).tally().teams().eq([team(0)]));
}

#[test]
fn tables_and_cells_have_stable_keys() {
    let preview = village().preview();
    let keys: Vec<&str> = preview.tables().map(|table| table.key).collect();
    assert_eq!(keys, ["theme", "line", "waiting", "checks"]);
    let cells: Vec<Vec<&str>> =
        preview.tables().map(|table| table.cells.iter().map(|(key, _)| *key).collect()).collect();
    assert_eq!(cells[1], ["0", "1", "2", "3"]);
    assert_eq!(cells[2], ["to-4", "5-12", "over-12", "still-waiting"]);
    assert_eq!(cells[3], ["kept", "not-kept", "not-applicable", "blocked"]);
}

#[test]
fn who_knows_that_a_family_has_a_line_does_not_know_which_it_has_not() {
    // Team 1 brought the themes of all five, and the lines of three. Once it was said to know two of them in no line at all.
    let (theme, line) = (at(THEME, "infrastructure"), at(Table::Line, "0"));
    let village = village().with_everyone_in(&[THEME, Table::Line]).brings(1, 3, &[theme.clone(), line.clone()]);
    let village = village.brings(0, 2, &[line]).brings_too(1, 4, theme.clone()).brings_too(1, 5, theme);
    let label = Label::new("zuilen", "2026-Q3").expect("a label");
    assert!(village.preview().publish(&village.tally(), &FIVE(), label).is_ok());
}

#[test]
fn who_brings_a_family_to_a_story_within_a_table_knows_it_is_in_the_table() {
    // Team 1 entered how long the fourth family waited; team 0 told its story. Once, publishing was refused for it.
    let within = vec![Within::Table(WAITING)];
    let told = [at(WAITING, "to-4"), Place::Seen("bell".into())];
    let village = village().with_story("bell", within).brings(0, 3, &told).brings(1, 1, &[at(WAITING, "5-12")]);
    let village = village.brings_too(0, 4, Place::Seen("bell".into())).brings_too(0, 4, at(THEME, "learning"));
    let village = village.brings(0, 1, &[at(THEME, "learning")]);
    let (tally, preview) = (village.tally(), village.preview());
    let label = Label::new("zuilen", "2026-Q3").expect("a label");
    assert!(preview.publish(&tally, &FIVE(), label).is_ok());
}
