//! The first door, before any page: no session, no page, except the public list; a client at the table sees their own questions only.

use domain::policy::{Deed, Who};
use domain::session::Sitter;

/// Where a visitor is sent instead, if they are.
pub fn elsewhere(sitter: &Sitter, deed: Deed, path: &str) -> Option<&'static str> {
    let public = deed.who().contains(&Who::Anyone);
    match sitter {
        Sitter::Person(_) => None,
        Sitter::Anonymous if public => None,
        Sitter::Anonymous => Some("/aanmelden"),
        Sitter::Client { .. } if deed.who().contains(&Who::Client) || path == "/afmelden" => None,
        Sitter::Client { .. } => Some("/tafel"),
    }
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
}
