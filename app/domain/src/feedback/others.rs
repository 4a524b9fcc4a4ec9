//! Whether a text for one respondent tells of somebody else of the family: that the other said something is refused, that the other is
//! named is asked about. Nobody can find out from what is said back that another was asked too.

use crate::rule_obstacle::folded;

/// What a text tells of others of the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// Nobody else is in it.
    Nobody,
    /// Somebody is named, and nothing says that they answered.
    Named,
    /// Somebody said, wanted or gave something.
    Said,
}

/// Who there can be in a family, as words of a sentence; a compound such as `ouderavond` is another word.
const FAMILY: &str = " moeder moeders mama mam mamma ma vader vaders papa ouder ouders zoon zoontje zoons zonen dochter dochters dochtertje \
 kind kinderen kinders jongere jongeren jongen jongens meisje meisjes tiener tieners puber pubers tante tantes oom ooms \
 verzorger verzorgers verzorgster voogd voogden opvoeder opvoeders huisgenoot huisgenoten broer broers broertje broertjes zus zussen zusje zusjes opa oma grootouders partner ex gezinsleden gezinslid ";
/// What comes before such a word, written to it: `stiefvader`, `pleegouders`.
const STEP: [&str; 5] = ["stief", "pleeg", "schoon", "bonus", "ex"];
/// Who stands for a family without being named; only what they said is refused.
const HOME: &str = " thuis ";
/// What somebody did who was asked, after their name; infinitives are for what may be done with them.
const TELLS: &str = " zei zeiden zegt gezegd vertelde vertelden vertelt verteld schreef schreven schrijft geschreven \
 vond vonden vindt vinden wil wilde wilden willen wilt wenst dacht dachten denkt voelt voelde voelden hoopt hoopte \
 gaf gaven geeft antwoordde antwoordden antwoordt geantwoord ingevuld vulde vroeg vroegen vraagt meldde meldden noemde noemden ";
/// What is told of somebody whose name comes after it.
const OF: &str = " volgens hoor hoorde hoorden gehoord vroeg vroegen gevraagd mening antwoord antwoorden cijfer cijfers woorden wens wensen ";
/// Where another part of the sentence begins, about somebody else.
const TURN: &str = " en maar want of dat als om omdat zodat u jij je wij we ik jullie ";
/// What may stand between telling and who told.
const BETWEEN: &str = " van door met je jouw uw jullie de een het haar zijn andere we wij ook ";
/// Marks in letters; in figures they are read as figures.
const MARKS: &str = " twee drie vier vijf zes zeven acht negen tien onvoldoende voldoende ";
/// What can come after a mark, and not after a number of something.
const AFTER: &str = " voor op en aan maar of bij omdat want toen als gegeven gaf gaven geeft ";
/// Whose: `de rest van het gezin`.
const OF_FAMILY: &str = " van het gezin ";
/// How far apart words of one thought stand.
const NEAR: usize = 3;

/// What a text tells of others.
pub fn others(text: &str) -> Others {
    let all = text.split(['.', '!', '?', '\n', ';', ':']).map(of_sentence);
    all.fold(Others::Nobody, |worst, one| if weight(one) > weight(worst) { one } else { worst })
}

fn weight(one: Others) -> u8 {
    match one {
        Others::Nobody => 0,
        Others::Named => 1,
        Others::Said => 2,
    }
}

fn of_sentence(sentence: &str) -> Others {
    let plain = folded(sentence);
    let words: Vec<&str> = plain.split(' ').collect();
    if (0..words.len()).any(|at| is_mark(&words, at)) {
        return Others::Said;
    }
    let named: Vec<usize> = (0..words.len()).filter(|at| is_family(&words, *at)).collect();
    let home = (0..words.len()).filter(|at| is_in(HOME, words[*at]));
    if home.chain(named.iter().copied()).any(|at| tells_after(&words, at))
        || named.iter().any(|at| tells_before(&words, *at))
    {
        return Others::Said;
    }
    if named.is_empty() { Others::Nobody } else { Others::Named }
}

fn is_in(list: &str, word: &str) -> bool {
    list.contains(&format!(" {word} "))
}

/// One of a family: `moeder`, `stiefvader`, `de ander`, `de rest`, `uw man`; not `ouder dan`, which is an age.
fn is_family(words: &[&str], at: usize) -> bool {
    let word = words[at];
    let before = at.checked_sub(1).map_or("", |before| words[before]);
    let whose = matches!(before, "je" | "jouw" | "uw" | "jullie");
    let older = word == "ouder" && words.get(at + 1) == Some(&"dan");
    let plain = STEP.iter().find_map(|step| word.strip_prefix(step)).unwrap_or(word);
    let spouse = whose && matches!(word, "man" | "vrouw" | "vriend" | "vriendin");
    let other = matches!(word, "ander" | "anderen" | "rest") && before == "de";
    (is_in(FAMILY, word) || is_in(FAMILY, plain) || spouse || other) && !older
}

/// `je moeder heeft gezegd`: soon after, and not in another part of the sentence.
fn tells_after(words: &[&str], at: usize) -> bool {
    let said = words[at + 1..].iter().filter(|word| !is_in(OF_FAMILY, word));
    said.take(NEAR).take_while(|word| !is_in(TURN, word)).any(|word| is_in(TELLS, word))
}

/// `hoorden we van uw zoon`, `volgens je vader`, `de woorden van je moeder`: with only small words between.
fn tells_before(words: &[&str], at: usize) -> bool {
    let before = words[..at].iter().rev();
    let first = before.into_iter().take(NEAR + 1).find(|word| !is_in(BETWEEN, word));
    first.is_some_and(|word| is_in(OF, word))
}

/// `gaf een 4`, `een vier gegeven`, whoever gave it: marks are not said back.
fn is_mark(words: &[&str], at: usize) -> bool {
    let word = words[at];
    let figure = word.parse::<u8>().is_ok_and(|mark| (1..=10).contains(&mark));
    let free = words.get(at + 1).is_none_or(|next| is_in(AFTER, next));
    let article = at.checked_sub(1).is_some_and(|before| words[before] == "een");
    let gives = |word: &&str| matches!(*word, "gaf" | "gaven" | "geeft" | "gegeven" | "cijfer");
    let around = &words[at.saturating_sub(NEAR + 1)..words.len().min(at + NEAR)];
    (figure || is_in(MARKS, word)) && free && article && around.iter().any(gives)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_of_the_family_said_wants_or_gave_is_not_said_back() {
        for told in [
            "We hoorden van je moeder dat het anders moet.",
            "Volgens uw zoon was het te druk.",
            "Je stiefvader heeft ook gezegd dat hij dit wil.",
            "Uw Dóchter vindt dat er één iemand moet bellen.",
            "De ander gaf een lager cijfer.",
            "Iemand gaf een 4 voor de samenwerking.",
            "Er is ook een acht gegeven.",
            "Het antwoord van je ouders was duidelijk.",
            "Uw ex wilde dat niet.",
            "Uw man denkt er anders over.",
            "De jongere zei iets anders dan u.",
            "Het meisje zei iets anders.",
            "De tiener wilde iets anders dan u.",
            "Tante vertelde het ook.",
            "Uw pleegzoon en zijn voogd schreven hetzelfde.",
            "De rest van het gezin vond het anders.",
            "Thuis dachten ze van wel.",
            "Er is veel gedaan; papa antwoordde al.",
        ] {
            assert_eq!(others(told), Others::Said, "{told}");
        }
    }

    #[test]
    fn naming_somebody_of_the_family_in_what_was_done_is_asked_about_and_not_refused() {
        for named in [
            "We bellen nu elke week met uw zoon.",
            "Uw kind heeft nu één vaste begeleider.",
            "Er is een plek gevonden voor je zusje.",
            "We spreken af zonder je ouders erbij.",
            "U zei dat uw zoon rust nodig had.",
            "We hebben uw kind een vaste plek gegeven.",
            "Wij geven uw kind meer tijd, en uw kind krijgt antwoord.",
            "Je broer mag het zelf vertellen.",
            "We praten met uw kind, en u wilt daarbij zijn.",
        ] {
            assert_eq!(others(named), Others::Named, "{named}");
        }
    }

    #[test]
    fn what_is_no_family_and_no_mark_is_left_alone() {
        for plain in [
            "We komen voortaan bij jullie thuis.",
            "De ouderavond is nu op dinsdag, en de kinderopvang belt terug.",
            "Er is nu één vaste persoon die belt.",
            "We gaven een 10-rittenkaart en bellen binnen twee dagen.",
            "Wie ouder dan twaalf is, mag zelf kiezen.",
            "We maakten een afspraak met een andere school.",
            "De anderhalve dag wachten is weg.",
            "Dat staat nu op één blad, met een naam en een nummer voor het gezin.",
        ] {
            assert_eq!(others(plain), Others::Nobody, "{plain}");
        }
    }
}
