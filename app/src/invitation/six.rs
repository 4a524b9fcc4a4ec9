//! Step one: the six questions, each of which may be skipped.

use super::step;
use crate::experience::{Sent, questions, to};
use crate::form::Fields;
use crate::page::Page;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::experience::Question;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// The six marks, and which way to go on.
#[derive(Deserialize)]
pub(super) struct SixForm {
    #[serde(flatten)]
    sent: Sent,
    #[serde(default)]
    naar: String,
}

#[async_trait]
impl Form for SixForm {
    const PAGE: &'static str = "/v/vragen";
    const NAME: &'static str = "vragen";
    const DEED: Deed = Deed::AnswerInvitation;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let mut objections = Objections::default();
        let marks = self.sent.marks(&mut objections);
        objections.check()?;
        visit.desk.keep_marks(marks).await?;
        Ok(step::way(&self.naar, "/v/begin", "/v/hulp"))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let opened = match visit.desk.opened().await {
        Ok(opened) => opened,
        Err(problem) => return step::over(problem),
    };
    let one = opened.table.respondent;
    let page = Page::new("title-v", move || {
        let mut fields = Fields::of::<SixForm>(&visit);
        for question in Question::ALL {
            if let Some(mark) = opened.draft.marks[*question as usize] {
                fields = fields.stored(question.code(), mark.to_string());
            }
        }
        view! {
            {step::progress(1)}
            <p>{t("table-scale")}</p>
            {step::step_form::<SixForm, _>(&visit, questions(&fields, one))}
        }
    });
    Ok(page.headed(t(&to(one, "table-heading"))).bare().with_exit())
}
