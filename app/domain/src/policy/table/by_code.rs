//! The policy for those without an account: a client at the table, and whoever came in by a code; the rest of the table stands beside this.

use super::*;

#[test]
fn a_client_at_the_table_reaches_their_own_questions_only() {
    let visitor = Visitor::Client(here().case.expect("set"));
    for situation in situations() {
        for deed in Deed::ALL {
            let expected =
                matches!(deed, Deed::SeePublic | Deed::SignIn | Deed::SeeOwnQuestions | Deed::AnswerAsClient);
            assert_eq!(may(*deed, &visitor, &situation), expected, "{deed:?}");
        }
    }
}

#[test]
fn whoever_comes_in_by_a_code_reaches_only_what_that_code_is_for() {
    for purpose in Purpose::ALL {
        let visitor = Visitor::ByCode(*purpose, here().access.expect("set"));
        for situation in situations() {
            for deed in Deed::ALL {
                let expected = deed.who().contains(&Who::Anyone) || deed.who().contains(&purpose.who());
                assert_eq!(may(*deed, &visitor, &situation), expected, "{deed:?} {purpose:?}");
            }
            let case_alone = Situation { place: Place { access: None, ..here() }, ..situation };
            assert_eq!(relations(&visitor, &case_alone, today()), [Who::Anyone], "the case itself is not theirs");
        }
    }
}
