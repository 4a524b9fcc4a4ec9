//! Recognises dates of birth: a date that a word about birth stands beside, or that stands beside a person; other dates are left alone.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::pattern::{after, before, fixed, place};

/// How far from the date the word may stand, in bytes.
const NEAR: usize = 48;

// Days and months in figures or words, with or without the year.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let feast = r"(?:(?:eerste|tweede|1e|2e) (?:kerst|paas|pinkster)dag|oudejaarsdag|oudjaar|nieuwjaarsdag|koningsdag|kerstavond|valentijnsdag|bevrijdingsdag|dierendag|sinterklaasavond|sint-maarten|driekoningen)";
    let month = r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|jun[ie]?|juni|jul[iy]?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    let year = r"(?:(?:19|20)\d\d|'?\d\d)\b";
    let spelled_day = r"(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ë?n|en)(?:twintig|dertig)|twintig|dertig|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|één|eerste|een|twee|tweede|drie|derde|vier|vierde|vijf|vijfde|zes|zesde|zeven|zevende|acht|achtste|negen|negende|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ë?n|en))?(?:twintigste|dertigste)|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende)";
    let spelled_year = r"(?:tweeduizend(?: ?(?:en )?\p{L}+)?|negentien ?(?:honderd)? ?\p{L}+)";
    fixed(&format!(
        r"(?i)\b(?:(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)? ?(?:van )?{month}\.?(?: ?-?{year})?|(?:0?[1-9]|[12]\d|3[01])-{month}\.?-{year}|(?:19|20)\d\d ?[-/.] ?(?:0?[1-9]|1[0-2]) ?[-/.] ?(?:0?[1-9]|[12]\d|3[01])\b|(?:0?[1-9]|[12]\d|3[01]) ?[-/.] ?(?:0?[1-9]|1[0-2]) ?[-/.] ?{year}|(?:0?[1-9]|[12]\d|3[01])[ _](?:0?[1-9]|1[0-2])[ _](?:19|20)\d\d\b|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d\b|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b|{spelled_day} (?:van )?{month}(?: (?:{spelled_year}|{year}))?|{month}\.? (?:(?:19|20)\d\d\b|'\d\d\b)|{feast}\b)",
    ))
});
static BIRTH_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)(?:\bgeboren\b|\bgeboorte ?-?(?:datum|dag|dd)?\b|\bgeb(?:\.|\b)(?: ?-?(?:datum|dat|dd)\b\.?)?|\bg\.?d\.?[:=]|\bgebdat(?:um)?\b|\bdob\b|\bd\. ?o\. ?b\b\.?|\b(?:ver)?jaar?dag\b|\bverjaart\b|\bjarig\b|\bjarige\b|\b(?:hij|zij|ze|kind|zoon(?:tje)?|dochter(?:tje)?|broer(?:tje)?|zus(?:je)?|oudste|jongste|meisje|jongen|baby)(?: \p{L}+)?(?: is)? van $|\b(?:wordt|werd|word|geworden)(?: (?:hij|zij|ze|al|dan|weer|net))? (?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien)(?: jaar)? (?:op )?$|\bter wereld\b|\bbevallen\b|[*†] ?$)[^.!?\n]{0,40}$",
    )
});
static BIRTH_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)^(?:,? (?:te|in) [\p{L}' -]{2,25})?,? (?:is \p{L}+ |werd \p{L}+ |is |werd )?(?:geboren|jarig|ter wereld|bevallen|wordt (?:hij|zij|ze|\p{Lu}\p{L}+) (?:\d|(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien)(?:$|[.,;!?)]| jaar| en )))",
    )
});
// What makes the date that of something else, when it stands between the word and the date.
static OF_SOMETHING_ELSE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:sinds|per|vanaf|tot|gesprek|overleg|zitting|afspraak|verlengd|gestart|gesproken|aangemeld|besluit)\b",
    )
});

fn dates(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    DATE.find_iter(text)
        .map(|date| date.range())
        .filter(|at| !text[..at.start].ends_with(['-', '/', '.', '€']) || text[..at.start].ends_with(". "))
}

/// "is 03/05 jarig", "jarig op 3-5": a day and a month alone, which else may be a score or a share.
static BIRTHDAY: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    let day = r"(?P<t>(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2]))";
    [
        fixed(&format!(r"(?i)(?:^|[^\d/.,-]){day} (?:(?:is|was|wordt) \p{{L}}+ )?(?:jarig|verjaart|geboren)\b")),
        fixed(&format!(
            r"(?i)\b(?:jarig|verjaart|verjaardag|geboren|geboortedag|geb\.?)(?: \p{{L}}+)?(?: op| is|:)? {day}(?:$|[^\d/.,-]|[.,](?:\D|$))"
        )),
    ]
});

/// Places of dates that a word about birth announces or follows.
pub(super) fn find(text: &str) -> Vec<Found> {
    let born = dates(text).filter(|at| {
        let lead = BIRTH_BEFORE.find(before(text, at.start, NEAR));
        let told = lead.is_some_and(|lead| !OF_SOMETHING_ELSE.is_match(lead.as_str()));
        told || BIRTH_AFTER.is_match(after(text, at.end, NEAR))
    });
    let whole = |at: Range<usize>| at.start..at.start + text[at.clone()].trim_end_matches('.').len();
    let days = BIRTHDAY.iter().flat_map(|pattern| pattern.captures_iter(text).map(|one| place(&one)));
    born.map(whole).chain(days).map(|at| Found::new(TraceKind::DateOfBirth, at, Why::Announced)).collect()
}

static BESIDE: LazyLock<Regex> = LazyLock::new(|| fixed(r"^[ ,]{0,2}[(,:;\-]? ?$"));
static PERSON: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:moeder|vader|zoon|dochter|zoontje|dochtertje|kind|jongen|meisje|jongere|cli[eë]nt|baby|broer(?:tje)?|zus(?:je)?|pati[eë]nt|mevrouw|meneer)[ ,]{0,2}[(,:]? ?$",
    )
});
/// Whether the last word before an opening sign is one for somebody of a family.
fn of_person(lead: &str) -> bool {
    let lead = lead.trim_end_matches([' ', '(', ',', ':', '-']);
    let word = lead.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    super::names::is_family(&word) || PERSON.is_match(&format!("{lead} ("))
}

static BIRTH_YEAR: LazyLock<Regex> = LazyLock::new(|| fixed(r"(?i)(?:19|20)\d\d|'?\d\d$"));

/// Places of full dates right behind a name or a family word: "Sem (12-03-2011)", "zoon, 12-3-2011".
pub(super) fn beside_persons(text: &str, found: &[Found]) -> Vec<Found> {
    let beside = |at: &Range<usize>| {
        let full = text[at.clone()].chars().any(|c| c.is_ascii_digit()) && BIRTH_YEAR.is_match(&text[at.clone()]);
        let open = before(text, at.start, 3).trim_end().ends_with(['(', ',', ':', '-']);
        let named = found.iter().any(|one| {
            one.kind == TraceKind::Name
                && one.at.end <= at.start
                && at.start - one.at.end <= 4
                && BESIDE.is_match(&text[one.at.end..at.start])
        });
        full && open && (named || of_person(before(text, at.start, 24)))
    };
    dates(text).filter(beside).map(|at| Found::new(TraceKind::DateOfBirth, at, Why::Beside)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|one| &text[one.at]).collect()
    }

    #[test]
    fn a_date_of_birth_is_found_in_all_spellings() {
        for date in [
            "12-03-2011",
            "12-3-11",
            "12/3/2011",
            "12.03.2011",
            "12 maart 2011",
            "12 mrt '11",
            "2011-03-12",
            "12032011",
            "twaalf maart tweeduizend elf",
            "12 maart",
            "maart 2011",
            "12 - 03 - 2011",
            "12e maart 2011",
            "12-mrt-2011",
        ] {
            assert_eq!(found(&format!("Hij is geboren op {date}, in de stad.")), [date]);
        }
        assert_eq!(found("Geb.: 01-02-1980"), ["01-02-1980"]);
        assert_eq!(found("Op 3 mei 2012 te Utrecht geboren."), ["3 mei 2012"]);
        assert_eq!(found("Ze is 3 mei jarig."), ["3 mei"]);
    }

    #[test]
    fn a_birthday_is_found_by_the_age_and_by_its_feast() {
        assert_eq!(found("Hij wordt 12 op 3 juni."), ["3 juni"]);
        assert_eq!(found("d.o.b. 3/5/10"), ["3/5/10"]);
        assert_eq!(found("Hij is 03/05 jarig."), ["03/05"]);
        assert_eq!(found("Ze is jarig op 3-5."), ["3-5"]);
        assert_eq!(found("Ze werd 13 op tweede kerstdag."), ["tweede kerstdag"]);
    }

    #[test]
    fn other_dates_are_left_alone() {
        for text in [
            "Op tweede kerstdag is niemand bereikbaar.",
            "De groep werd 12 weken op proef verlengd.",
            "Het cijfer was 3/5, zei de jarige.",
            "Op 12-03-2026 spraken we met school.",
            "Sinds 1 januari 2015 geldt de wet.",
            "Geboren in 2011.",
            "Versie 2.1.10",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
