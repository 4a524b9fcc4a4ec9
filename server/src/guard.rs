//! The first door, before any page: no session, no page, except the public list; who came in for one thing sees that thing only.

use domain::access::Purpose;
use domain::policy::{Deed, Who};
use domain::session::Sitter;

/// Where a visitor is sent instead, if they are.
pub fn elsewhere(sitter: &Sitter, deed: Deed, path: &str) -> Option<&'static str> {
    let public = deed.who().contains(&Who::Anyone);
    match sitter {
        Sitter::Person(_) => None,
        Sitter::Anonymous if public => None,
        Sitter::Anonymous => Some(way_in(deed)),
        Sitter::Client { .. } if deed.who().contains(&Who::Client) || path == "/afmelden" => None,
        Sitter::Client { .. } => Some("/tafel"),
        Sitter::ByCode(holder) => {
            let front = front(holder.purpose);
            let own = deed.who().contains(&holder.purpose.who()) || (public && under(front, path));
            (!own).then_some(front)
        }
    }
}

/// Where one comes in by a code.
fn front(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Client => "/v",
        Purpose::Guest => "/m",
    }
}

/// Where somebody without a session comes in for this.
fn way_in(deed: Deed) -> &'static str {
    let by_code = Purpose::ALL.iter().find(|purpose| deed.who() == [purpose.who()]);
    by_code.map_or("/aanmelden", |purpose| front(*purpose))
}

fn under(front: &str, path: &str) -> bool {
    path.strip_prefix(front).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_session_only_public_pages_open() {
        for deed in Deed::ALL {
            let public = matches!(deed, Deed::SeePublic | Deed::SignIn);
            assert_eq!(elsewhere(&Sitter::Anonymous, *deed, "/x").is_none(), public, "{deed:?}");
        }
    }

    #[test]
    fn a_client_at_the_table_is_always_led_back() {
        let client = Sitter::Client { case: domain::CaseId::default(), respondent: "young".into() };
        for deed in Deed::ALL {
            let own = matches!(deed, Deed::SeeOwnQuestions | Deed::AnswerAsClient);
            assert_eq!(elsewhere(&client, *deed, "/x").is_none(), own, "{deed:?}");
        }
    }

    #[test]
    fn whoever_came_in_by_a_code_is_always_led_back_to_where_codes_of_that_purpose_are_typed() {
        for purpose in Purpose::ALL {
            let (access, case) = (domain::AccessId::default(), domain::CaseId::default());
            let holder = Sitter::ByCode(domain::access::Holder { access, purpose: *purpose, case, by_word: false });
            let front = front(*purpose);
            for deed in Deed::ALL {
                let own = deed.who().contains(&purpose.who());
                let (inside, outside) = (elsewhere(&holder, *deed, front), elsewhere(&holder, *deed, "/vergadering"));
                assert_eq!(inside.is_none(), own || deed.who().contains(&Who::Anyone), "{deed:?}");
                assert_eq!(outside, (!own).then_some(front), "{deed:?}");
            }
        }
    }
}
