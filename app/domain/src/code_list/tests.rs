//! Rules of lists, each as a test: what can be chosen when, what a file may say, and that it comes back as it went out.

use super::*;
use proptest::prelude::*;

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn entry(code: &str, label: &str) -> Entry {
    Entry {
        code: Code::parse(code).expect("a code"),
        label: label.to_owned(),
        from: month("2015-01"),
        until: None,
        lines: None,
        source: "Eigen lijst".to_owned(),
    }
}

const HEAD: &str = "code;naam;vanaf;tot;lijnen;bron\n";

fn faults(rows: &str) -> Vec<(usize, &'static str)> {
    let found = read(List::Forms, &format!("{HEAD}{rows}")).err().unwrap_or_default();
    found.into_iter().map(|fault| (fault.line, fault.says)).collect()
}

#[test]
fn a_row_that_ended_can_be_chosen_for_months_up_to_its_end_and_no_later() {
    let ended = Entry { until: Some(month("2026-06")), ..entry("foster", "Pleegzorg") };
    let now = month("2026-09");
    assert!(ended.fits(month("2026-06"), now) && !ended.fits(month("2026-07"), now));
    let later = Entry { from: month("2027-01"), ..entry("new", "Nieuw") };
    assert!(!later.fits(month("2026-06"), now) && later.fits(month("2026-06"), month("2027-01")));
}

#[test]
fn what_is_not_in_force_cannot_be_chosen_anew_and_may_stay_where_it_stands() {
    let ended = Entry { until: Some(month("2026-06")), ..entry("police", "wijkagent") };
    let lists = Lists::of(vec![(List::Professions, entry("gp", "huisarts")), (List::Professions, ended)]);
    let code = |text: &str| Code::parse(text).expect("a code");
    let check = |chosen: &str, before: &[Code]| {
        lists.check(List::Professions, "involved", &[code("gp"), code(chosen)], before, month("2026-09"))
    };
    assert_eq!(check("gp", &[]), Ok(()));
    assert_eq!(check("police", &[]), Err(Problem::field("involved", "code-list-refused-past")));
    assert_eq!(check("police", &[code("police")]), Ok(()));
    assert_eq!(check("unknown", &[]), Err(Problem::field("involved", "refused-choose")));
    let current = CurrentLists { lists: lists.clone().into(), month: month("2026-09") };
    let offered = |stands: &str| {
        let rows = current.offered(List::Professions, |code| code == stands);
        rows.map(|row| row.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!(offered(""), ["huisarts"]);
    assert_eq!(offered("police"), ["huisarts", "wijkagent"]);
    assert_eq!(current.label(List::Professions, "police"), Some("wijkagent"), "its name stays");
    assert_eq!(current.label(List::Referrers, "gp"), None, "each list has its own");
    assert!(current.place(List::Professions, "police") < current.place(List::Professions, "unknown"));
}

#[test]
fn a_theme_can_be_renamed_and_ended_and_none_can_be_added() {
    let rows = "school;School doet mee;2015-01;2026-12;;Bron\nsport;Sport;2026-01;;;Bron\n";
    let wrong = Fault { line: 3, says: "code-list-refused-theme" };
    assert_eq!(read(List::Themes, &format!("{HEAD}{rows}")), Err(vec![wrong]));
    assert!(read(List::Professions, &format!("{HEAD}{rows}")).is_ok(), "another list grows");
    assert!(Theme::ALL.into_iter().all(|theme| List::Themes.takes(theme.row())));
}

#[test]
fn a_row_knows_the_lines_it_can_be_of() {
    let of = |first: usize, last: usize| Entry {
        lines: Some((HelpLine::ALL[first], HelpLine::ALL[last])),
        ..entry("x", "X")
    };
    let taken = |entry: &Entry| HelpLine::ALL.map(|line| entry.is_of(line));
    assert_eq!(taken(&of(1, 2)), [false, true, true, false]);
    assert_eq!(taken(&entry("x", "X")), [true; 4]);
}

#[test]
fn a_file_is_read_with_its_mark_its_quotes_and_its_guards() {
    let text = "\u{feff}Code;Naam;Vanaf;Tot;Lijnen;Bron\r\nplus;'+ hulp;2020-01;;1-2;\"A; \"\"B\"\"\"\r\n\r\n\
                kust;'s-Graveland;2020-01;2021-12;;C\r\n";
    let rows = read(List::Forms, text).expect("rows");
    assert_eq!((rows[0].label.as_str(), rows[0].source.as_str()), ("+ hulp", "A; \"B\""));
    assert_eq!(rows[0].line_numbers(), Some(1..=2));
    assert_eq!((rows[1].label.as_str(), rows[1].until), ("'s-Graveland", Some(month("2021-12"))));
}

#[test]
fn every_line_that_is_wrong_is_named_with_what_is_wrong() {
    let wrong = "Met Hoofdletter;Naam;2020-01;;;Bron\n\
                 goed;Naam;2020-01;;;Bron\n\
                 goed;Nog eens;2020-01;;;Bron\n\
                 kort;Naam;2020-01\n\
                 leeg;;2020;2021;4;\n\
                 open;\"Naam;2020-01;;;Bron\n\
                 terug;Naam;2020-05;2020-04;;Bron\n";
    assert_eq!(
        faults(wrong),
        [
            (2, "code-list-refused-code"),
            (4, "code-list-refused-twice"),
            (5, "code-list-refused-columns"),
            (6, "code-list-refused-label"),
            (6, "code-list-refused-from"),
            (6, "code-list-refused-until"),
            (6, "code-list-refused-lines-of"),
            (6, "code-list-refused-source"),
            (7, "code-list-refused-quote"),
            (8, "code-list-refused-order"),
        ]
    );
}

#[test]
fn a_file_without_its_first_line_or_without_rows_is_refused() {
    assert_eq!(
        read(List::Forms, "goed;Naam;2020-01;;;Bron"),
        Err(vec![Fault { line: 1, says: "code-list-refused-head" }])
    );
    assert_eq!(read(List::Forms, ""), Err(vec![Fault { line: 1, says: "code-list-refused-head" }]));
    assert_eq!(faults(""), [(1, "code-list-refused-none")]);
}

#[test]
fn the_mark_of_a_file_is_that_of_its_rows_and_not_of_its_spaces() {
    let rows = |text: &str| mark(&read(List::Forms, &format!("{HEAD}{text}")).expect("rows"));
    assert_eq!(rows("a;Aap;2020-01;;;X"), rows("a; Aap ;2020-01;;;X\r\n\r\n"));
    assert_ne!(rows("a;Aap;2020-01;;;X"), rows("a;Aap;2020-02;;;X"));
}

#[test]
fn what_would_change_is_told_row_by_row_and_what_is_not_named_stays() {
    let held = [entry("a", "Aap"), entry("b", "Noot"), entry("c", "Mies"), entry("d", "Wim")];
    let ends = Entry { until: Some(month("2026-12")), ..entry("b", "Noten") };
    let other = Entry { source: "Elders".into(), ..entry("c", "Mies") };
    let rows = [entry("a", "Aap"), ends.clone(), other.clone(), entry("e", "Zus")];
    let changes = Changes::of(&held, &rows);
    assert_eq!(
        changes.all,
        [
            Change::Renamed("Noot".into(), ends.clone()),
            Change::Ended(month("2026-12"), ends),
            Change::Other(other),
            Change::New(entry("e", "Zus")),
        ]
    );
    assert_eq!((changes.same, changes.left), (1, 1));
}

#[test]
fn no_field_of_a_written_file_begins_as_a_formula() {
    let rows = ["=1+1", "+31", "-2", "@x", "\u{9}x", "＝1", "＋31", "－2", "＠x"]
        .map(|label| Entry { source: label.into(), ..entry("a", label) });
    for line in write(&rows).lines().skip(1) {
        for field in line.split(';') {
            let inside = field.strip_prefix('"').expect("in quotes, whatever splits it");
            assert!(!inside.starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']), "{field}");
        }
    }
}

proptest! {
    #[test]
    fn a_written_file_is_read_back_as_it_was(labels in prop::collection::vec("['=+@\"; a-z-]{1,12}", 1..6), lines in 0usize..5) {
        let rows: Vec<_> = labels.iter().enumerate().filter_map(|(n, label)| {
            let label = crate::Line::parse(label).ok()?.into_string();
            let lines = HelpLine::ALL.get(lines).map(|first| (*first, HelpLine::ALL[3]));
            Some(Entry { lines, source: label.clone(), ..entry(&format!("c{n}"), &label) })
        }).collect();
        if !rows.is_empty() {
            prop_assert_eq!(read(List::Forms, &write(&rows)), Ok(rows));
        }
    }

    #[test]
    fn a_code_is_written_as_it_was_read(text in "[a-z0-9_+-]{1,40}") {
        prop_assert_eq!(Code::parse(&text).map(|code| code.to_string()), Ok(text));
    }
}
