//! Step three: own words, and who may read them and with whom it went well or not.

use super::{of_host, step};
use crate::experience::before::group;
use crate::experience::to;
use crate::form::{Choice, Fields, optional_textarea, radios};
use crate::page::Page;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::classification::Concerned;
use domain::invitation::{Opened, Share};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

/// Own words, who may read them, and which way to go on.
#[derive(Deserialize)]
pub(super) struct WordsForm {
    #[serde(default)]
    words: String,
    #[serde(default)]
    share: String,
    #[serde(default)]
    naar: String,
}

#[async_trait]
impl Form for WordsForm {
    const PAGE: &'static str = "/v/woorden";
    const NAME: &'static str = "woorden";
    const DEED: Deed = Deed::AnswerInvitation;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let words = Words::optional(&self.words).map_err(|says| Problem::field("words", says))?;
        let to_be_said = visit.desk.keep_words(words, Share::parse(&self.share)).await?;
        if to_be_said && step::goes_on(&self.naar) {
            return Err(Problem::field("share", "refused-share"));
        }
        Ok(step::way(&self.naar, "/v/hulp", "/v/nakijken"))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let opened = match visit.desk.opened().await {
        Ok(opened) => opened,
        Err(problem) => return step::over(problem),
    };
    let one = opened.table.respondent;
    let page = Page::new("title-v", move || {
        let words = opened.draft.words.as_ref().map(Words::as_str).unwrap_or_default();
        let share = opened.draft.share.map(Share::code).unwrap_or_default();
        let fields = Fields::of::<WordsForm>(&visit).stored("words", words).stored("share", share);
        let (label, readers) = match one {
            Concerned::Young => ("v-words-je", "v-words-readers-je"),
            Concerned::Parent1 | Concerned::Parent2 => ("v-words-u", "v-words-readers-u"),
        };
        let inside = view! {
            {optional_textarea(&fields, "words", label, Some("table-words-help"), readers, 6)}
            <p>{tr(&to(one, "v-group"), [("names", group(&opened.table).into())])}</p>
            {radios(&fields, "share", &to(one, "v-share"), Some(&to(one, "v-share-help")), None, &choices(&opened))}
            <p>{t(&to(one, "v-quote"))}</p>
        };
        view! { {step::progress(3)} {step::step_form::<WordsForm, _>(&visit, inside)} }
    });
    Ok(page.headed(t(&to(one, "v-words-heading"))).bare().with_exit())
}

/// Keeping words from the host is offered only where somebody else is there to read them.
fn choices(opened: &Opened) -> Vec<Choice> {
    let offered = |share: &&Share| match share {
        Share::NotHost => opened.others_read,
        Share::Circle | Share::MarksOnly => true,
    };
    let choice = |share: &Share| {
        let choice = Choice::new(share.code(), said(*share, opened));
        match share {
            Share::Circle => choice.help(of_host(opened, "v-host-knows")),
            Share::NotHost => choice.help(of_host(opened, "v-host-answered")),
            Share::MarksOnly => choice,
        }
    };
    Share::ALL.iter().filter(offered).map(choice).collect()
}

/// A choice, in the respondent's words.
pub(super) fn said(share: Share, opened: &Opened) -> String {
    let one = opened.table.respondent;
    match share {
        Share::Circle => t(&to(one, "v-share-circle")),
        Share::NotHost => of_host(opened, "v-share-not_host"),
        Share::MarksOnly => t(&to(one, "v-share-marks")),
    }
}
