//! Pages and forms: asking somebody of the family by a code, and their answer on their own telephone from the code to the last page.

mod begin;
mod front;
mod invite;
mod keep;
mod look;
mod out;
mod own_words;
mod returned;
mod sent;
mod six;
mod step;
mod taken_back;
mod with_whom;

pub(crate) use taken_back::status;

use crate::experience::to;
use crate::page;
use crate::route::{FormRow, PageRow};
use crate::words::{t, tr};
use domain::invitation::Opened;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/v", SeePublic, front::page),
    page!("/v/q/{sleutel}", SeePublic, front::carry),
    page!("/v/weg", SeePublic, out::away),
    page!("/v/begin", SeeInvitation, begin::page),
    page!("/v/vragen", SeeInvitation, six::page),
    page!("/v/hulp", SeeInvitation, with_whom::page),
    page!("/v/woorden", SeeInvitation, own_words::page),
    page!("/v/nakijken", SeeInvitation, look::page),
    page!("/v/verstuurd", SeeOwnAnswer, sent::page),
    page!("/v/terug", SeeOwnAnswer, returned::page),
    page!("/v/klaar", SeePublic, out::done),
    page!("/v/weggehaald", SeePublic, out::withdrawn),
    page!("/casus/{id}/ervaring/{wie}/uitnodigen", SeeCase, invite::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<front::ComeInForm>(),
    FormRow::of::<six::SixForm>(),
    FormRow::of::<with_whom::HelpersForm>(),
    FormRow::of::<own_words::WordsForm>(),
    FormRow::of::<look::SendForm>(),
    FormRow::of::<sent::WordForm>(),
    FormRow::of::<sent::NoWordForm>(),
    FormRow::of::<returned::WithdrawForm>(),
    FormRow::of::<invite::InviteForm>(),
    FormRow::of::<taken_back::TakeBackForm>(),
];

/// Whoever invited them, as a client knows them: by what they do.
fn host(opened: &Opened) -> String {
    opened.host.clone().unwrap_or_else(|| t("v-host"))
}

/// A sentence with the host in it, in the respondent's form of address.
fn of_host(opened: &Opened, key: &str) -> String {
    tr(&to(opened.table.respondent, key), [("host", host(opened).into())])
}

#[cfg(test)]
mod tests {
    /// The sentences of the client's pages, a blank in them counted as what it holds at most.
    fn sentences() -> Vec<String> {
        let files = [include_str!("../../words/nl/invitation.ftl"), include_str!("../../words/nl/feedback.ftl")];
        let lines = files
            .into_iter()
            .flat_map(str::lines)
            .filter(|line| line.starts_with("v-"))
            .filter_map(|line| line.split_once(" = "));
        let fill =
            |text: &str| text.replace("{ $day }", "19 mei 2026").replace("{ $host }", "schoolmaatschappelijk werker");
        let texts = lines.map(|(_, text)| fill(text));
        texts.flat_map(|text| text.split_inclusive(['.', '?', '!']).map(str::to_owned).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn a_sentence_on_a_clients_page_has_at_most_fifteen_words() {
        let all = sentences();
        assert!(all.len() > 60, "{} found", all.len());
        for sentence in all {
            assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
        }
    }

    #[test]
    fn no_page_of_the_client_speaks_of_policy() {
        let words = sentences().join(" ").to_lowercase();
        for hard in [
            "casus",
            "vierluik",
            "kring",
            "jeugdhulp",
            "jeugdzorg",
            "reflectie",
            "perspectief",
            "formulier",
            "registr",
            "respondent",
            "cliënt",
        ] {
            assert!(!words.contains(hard), "{hard}");
        }
    }
}
