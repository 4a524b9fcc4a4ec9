//! The last look before publishing: exactly what readers will see, and the one button.

use super::article::{Article, Tools};
use super::published::ending;
use super::{Address, address, place, quarter_words};
use crate::form::{form, hidden};
use crate::page::{Icon, Page, Shown, icon, lead, notice};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::disclosure::Rules;
use domain::policy::Deed;
use domain::report::{Figures, Proposal};
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Publishes what was on screen.
#[derive(Deserialize)]
pub(super) struct PublishForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    hash: String,
}

#[async_trait]
impl Form for PublishForm {
    const PAGE: &'static str = "/wijk/{gemeente}/{naam}/rapport/{kwartaal}/publiceren";
    const NAME: &'static str = "publiceren";
    const DEED: Deed = Deed::ComposeReport;
    const SAID: Option<&'static str> = Some("gelukt-gepubliceerd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let at = Address::of(visit)?;
        let (municipality, neighbourhood) = (&at.municipality, &at.neighbourhood);
        let hash = visit.desk.publish_report(municipality, neighbourhood, at.quarter, self.version, &self.hash).await?;
        Ok(Done::at(format!("/rapport/{hash}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let at = Address::of(&visit)?;
    let proposal = visit.desk.proposal(&at.municipality, &at.neighbourhood, at.quarter).await?;
    let draft = &proposal.draft;
    let above = (address(&draft.at, draft.quarter), format!("{}, {}", place(&draft.at), quarter_words(draft.quarter)));
    let page = Page::new("title-report-publish", move || {
        view! { {lead(t("report-publish-lead"))} {shown(&proposal)} {decide(&visit, &proposal)} }
    });
    Ok(page.under("/rapporten", t("title-reports")).under(above.0, above.1))
}

fn shown(proposal: &Proposal) -> impl IntoView + use<> {
    let draft = &proposal.draft;
    let figures = Figures::from(&draft.preview);
    let article = Article {
        at: &draft.at,
        quarter: draft.quarter,
        figures: &figures,
        stories: &draft.stories,
        lessons: &draft.lessons,
        tools: Tools::None,
        shown: Shown::Marked,
    };
    let end = ending(&figures, Rules::default().threshold());
    view! {
        <section class="wl-preview" aria-labelledby="voorbeeld">
            <h2 class="wl-preview__title" id="voorbeeld">{icon(Icon::Eye)} " " {t("report-publish-preview")}</h2>
            <div class="wl-preview__body">{article.view(end)}</div>
        </section>
        {article.traces()}
    }
}

fn decide(visit: &Visit, proposal: &Proposal) -> impl IntoView + use<> {
    match &proposal.proven {
        Err(says) => notice(t(says)).into_any(),
        Ok(hash) => {
            let inside = view! {
                {hidden("version", proposal.draft.version.to_string())}
                {hidden("hash", hash.clone())}
                <p>{t("report-publish-proven")}</p>
                <p>{t("report-publish-once")}</p>
            };
            form::<PublishForm, _>(visit, inside, "report-publish-button").into_any()
        }
    }
}
