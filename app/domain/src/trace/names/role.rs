//! Chooses the role to write instead of a name, from the family word, title or role beside it.

use super::super::instead::Instead;
use super::super::token::Gap;
use super::beside;
use super::word::Word;

/// How many words before the name are asked.
const ASKED: usize = 3;

/// Words beside a name, each row with the role that they tell.
const TOLD: &[(&str, Instead)] = &[
    (" moeder mama mam ma biomoeder ", Instead::Mother),
    (" vader papa pap pa biovader ", Instead::Father),
    (" ouder ouders ", Instead::Parents),
    (" stiefmoeder ", Instead::Stepmother),
    (" stiefvader ", Instead::Stepfather),
    (" pleegmoeder ", Instead::FosterMother),
    (" pleegvader ", Instead::FosterFather),
    (" pleegouder pleegouders ", Instead::FosterParents),
    (" oma grootmoeder omaatje beppe nonna ", Instead::Grandmother),
    (" opa grootvader opaatje pake ", Instead::Grandfather),
    (" tante tantes ", Instead::Aunt),
    (" oom ome ooms ", Instead::Uncle),
    (" zoon zoontje zoons stiefzoon pleegzoon ", Instead::Son),
    (" dochter dochtertje dochters stiefdochter pleegdochter ", Instead::Daughter),
    (" broer broertje broers broertjes halfbroer halfbroertje tweelingbroer ", Instead::Brother),
    (" zus zusje zussen zusjes zusters halfzus halfzusje tweelingzus ", Instead::Sister),
    (" neef neefje ", Instead::Nephew),
    (" nicht nichtje ", Instead::Niece),
    (" meisje meid buurmeisje ", Instead::Girl),
    (" jongen jongetje buurjongen ", Instead::Boy),
    (
        " kind kindje kinderen pleegkind kleinkind kleinzoon kleindochter peuter kleuter puber leerling klasgenoot klasgenootje ",
        Instead::Child,
    ),
    (" jongere jongeren tiener student studente client cliente ", Instead::Young),
    (" baby ", Instead::Baby),
    (" oudste ", Instead::Eldest),
    (" jongste ", Instead::Youngest),
    (" partner man vrouw echtgenoot echtgenote verloofde ", Instead::Partner),
    (" ex ex-man ex-vrouw ex-partner ", Instead::Former),
    (" vriend vriendin vriendje vriendinnetje vrienden vriendinnen maatje ", Instead::Friend),
    (" buurvrouw buurman buren ", Instead::Neighbour),
    (" mevrouw mevr mw mvr mej mvrouw mevrou weduwe ", Instead::Madam),
    (" meneer menheer dhr heer heren mijnheer ", Instead::Sir),
    (" familie fam gezin echtpaar ", Instead::Family),
    (" juf juffrouw juffie meester leerkracht leraar lerares docent docente ", Instead::Teacher),
    (" mentor mentrix ", Instead::Mentor),
    (" huisarts ", Instead::Gp),
    (" dokter dr arts jeugdarts kinderarts ", Instead::Doctor),
    (" voogd gezinsvoogd voogdes jeugdbeschermer ", Instead::Guardian),
    (" gezinswerker gezinsbegeleider gezinscoach ", Instead::FamilyWorker),
    (" coach trainer trainster sportcoach ", Instead::Coach),
    (" collega collega's ", Instead::Colleague),
];

fn told(word: &Word<'_>) -> Option<Instead> {
    let key = format!(" {} ", word.key());
    let row = TOLD.iter().find(|(words, _)| words.contains(&key)).map(|(_, role)| *role);
    row.or_else(|| beside::is_role(word.key()).then_some(Instead::Professional))
}

/// The role word that the words before the name give, else the one right behind it: "Sem, de zoon", "Fatima (moeder)".
pub(super) fn instead(words: &[Word<'_>], first: usize, end: usize) -> Instead {
    let inside = |word: &&Word<'_>| word.gap() != Gap::Start;
    // Of this sentence only: a role in the one before it may be somebody else's.
    let mut before = Vec::new();
    for at in (first.saturating_sub(ASKED)..first).rev() {
        if words[at + 1].gap() == Gap::Start {
            break;
        }
        before.push(&words[at]);
    }
    if let Some(role) = before.into_iter().find_map(told) {
        return role;
    }
    let behind = words.get(end).filter(inside).filter(|word| matches!(word.gap(), Gap::Comma | Gap::Opening));
    let second = behind
        .filter(|word| matches!(word.key(), "de" | "het" | "een" | "zijn" | "haar" | "hun" | "onze"))
        .and_then(|_| words.get(end + 1))
        .filter(inside);
    behind.and_then(told).or_else(|| second.and_then(told)).unwrap_or(Instead::Somebody)
}
