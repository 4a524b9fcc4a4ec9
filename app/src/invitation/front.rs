//! Where a code is typed, or carried in from a QR; the same page for a code that opens nothing, whatever the reason.

use crate::access::key_of;
use crate::form::{Fields, Text, form, text};
use crate::page::{Answer, Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::access::Purpose;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// A code, and the word that comes after it.
#[derive(Deserialize)]
pub(super) struct ComeInForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    word: String,
}

#[async_trait]
impl Form for ComeInForm {
    const PAGE: &'static str = "/v";
    const NAME: &'static str = "binnen";
    const DEED: Deed = Deed::SignIn;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.come_in(Purpose::Client, &key_of(visit, &self.code)?, &self.word).await
    }
}

/// Never goes on by itself where somebody was: on a shared telephone the next one would land in their answers.
pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let heading = if visit.carried.is_some() { "v-heading-carried" } else { "v-heading" };
    Ok(Page::new("title-v", move || {
        // A code that was typed stands on no page, and a wrong one is typed anew.
        let fields = Fields::of::<ComeInForm>(&visit).renewed("code", "");
        let code = Text {
            help: Some("v-code-help"),
            readers: Some("v-code-readers"),
            autocomplete: Some("off"),
            short: true,
            ..Text::default()
        };
        let field = text(&fields, "code", "v-code", code);
        let inside = match &visit.carried {
            Some(_) => view! { <details class="wl-more"><summary>{t("v-type")}</summary>{field}</details> }.into_any(),
            None => field.into_any(),
        };
        // There for everybody, folded: it tells nothing of any code. Unfolded once a code opened nothing, whatever the reason.
        let back = view! {
            <details class="wl-more" open=visit.typed.is_some()>
                <summary>{t("v-word-ask")}</summary>
                {word(&fields)}
            </details>
        };
        let words = if visit.carried.is_some() { "v-carried" } else { "v-lead" };
        view! { {lead(t(words))} {form::<ComeInForm, _>(&visit, view! { {inside} {back} }, "v-open")} }
    })
    .headed(t(heading))
    .bare()
    .with_exit())
}

fn word(fields: &Fields) -> impl IntoView + use<> {
    let how = Text {
        kind: "password",
        help: Some("v-word-help"),
        readers: Some("v-word-readers"),
        autocomplete: Some("off"),
        optional: true,
        short: true,
        ..Text::default()
    };
    text(fields, "word", "v-word", how)
}

/// The address of a QR: changes nothing, and hands the key on to the page where one button posts it.
pub(super) async fn carry(visit: Visit) -> Result<Answer, Problem> {
    let key: String = visit.at("sleutel")?;
    Ok(Answer::Carry { to: "/v", key })
}
