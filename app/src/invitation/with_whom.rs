//! Step two: with which kinds of helper it went well or not, never by name.

use super::step;
use crate::experience::to;
use crate::form::{Choice, Fields, checks};
use crate::page::Page;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::invitation::{Helper, Helpers};
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Two lists of kinds, and which way to go on.
#[derive(Deserialize)]
pub(super) struct HelpersForm {
    #[serde(default)]
    well: Vec<String>,
    #[serde(default)]
    badly: Vec<String>,
    #[serde(default)]
    naar: String,
}

#[async_trait]
impl Form for HelpersForm {
    const PAGE: &'static str = "/v/hulp";
    const NAME: &'static str = "hulp";
    const DEED: Deed = Deed::AnswerInvitation;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (well, badly) = (self.well.iter().map(String::as_str), self.badly.iter().map(String::as_str));
        visit.desk.keep_helpers(Helpers::of(well, badly)).await?;
        Ok(step::way(&self.naar, "/v/vragen", "/v/woorden"))
    }
}

/// A kind of helper, as families speak of them.
pub(crate) fn kind(helper: Helper) -> String {
    t(&format!("helper-{}", helper.code()))
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let opened = match visit.desk.opened().await {
        Ok(opened) => opened,
        Err(problem) => return step::over(problem),
    };
    let one = opened.table.respondent;
    let page = Page::new("title-v", move || {
        let mut fields = Fields::of::<HelpersForm>(&visit);
        for (name, kinds) in [("well", &opened.draft.helpers.well), ("badly", &opened.draft.helpers.badly)] {
            for kind in kinds {
                fields = fields.stored(name, kind.code());
            }
        }
        let choices: Vec<_> = Helper::ALL.iter().map(|helper| Choice::new(helper.code(), kind(*helper))).collect();
        let inside = view! {
            {checks(&fields, "well", &to(one, "v-well"), None, &choices)}
            {checks(&fields, "badly", &to(one, "v-badly"), None, &choices)}
        };
        view! {
            {step::progress(2)}
            <p>{t("v-helpers-lead")}</p>
            {step::step_form::<HelpersForm, _>(&visit, inside)}
        }
    });
    Ok(page.headed(t(&to(one, "v-helpers-heading"))).bare().with_exit())
}
