//! The questions a team can write about: those that every team has, and its own.

use super::question::method;
use crate::form::{Choice, Fields, Text, choose, form, hidden, link_form_about, select, text};
use crate::page::{Page, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::{BUILT_IN, Method, Prompt, Prompts};
use domain::{Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A question of the team's own.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AddForm {
    method: String,
    text: String,
}

#[async_trait]
impl Form for AddForm {
    const PAGE: &'static str = "/team/{naam}/vragen";
    const NAME: &'static str = "toevoegen";
    const DEED: Deed = Deed::KeepPrompts;
    const SAID: Option<&'static str> = Some("gelukt-vraag");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        let mut objections = Objections::default();
        let method = objections.take("method", choose(Method::parse(&self.method)));
        let text = objections.take("text", Line::parse(&self.text));
        objections.check()?;
        let (method, text) = method.zip(text).ok_or(Problem::Broken)?;
        visit.desk.add_prompt(&team, method, text).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

macro_rules! retire_forms {
    ($(#[$doc:meta])* $form:ident, $name:literal, $retired:literal, $said:literal) => {
        $(#[$doc])*
        #[derive(Default, Deserialize)]
        #[serde(default)]
        pub(super) struct $form {
            prompt: String,
            version: i32,
        }

        #[async_trait]
        impl Form for $form {
            const PAGE: &'static str = "/team/{naam}/vragen";
            const NAME: &'static str = $name;
            const DEED: Deed = Deed::KeepPrompts;
            const SAID: Option<&'static str> = Some($said);

            async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
                let team: String = visit.at("naam")?;
                visit.desk.retire_prompt(&team, self.prompt.parse()?, self.version, $retired).await?;
                Ok(Done::at(visit.path.clone()))
            }
        }
    };
}

retire_forms!(
    /// The team does not use it any more.
    RetireForm, "stoppen", true, "gelukt-vraag-weg"
);
retire_forms!(
    /// The team uses it again.
    ReuseForm, "weer", false, "gelukt-vraag-weer"
);

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let team: String = visit.at("naam")?;
    let prompts = visit.desk.prompts(&team).await?;
    let (address, name) =
        (format!("/team/{}", prompts.slug), tr("menu-team", [("name", prompts.team.as_str().into())]));
    let page = Page::new("title-prompts", move || {
        let new = if prompts.room() {
            add(&visit).into_any()
        } else {
            view! { <p class="wl-soft">{t("refused-many-prompts")}</p> }.into_any()
        };
        view! {
            {lead(t("prompts-lead"))}
            {section("eigen", t("prompts-own"), own(&visit, &prompts))}
            {section("toevoegen", t("prompts-new"), new)}
            {section("vaste", t("prompts-built-in"), built_in())}
            {retired(&visit, &prompts)}
        }
    });
    Ok(page.under(address, name))
}

/// The forms of reflection to choose from.
pub(super) fn methods() -> Vec<Choice> {
    Method::ALL.iter().map(|one| Choice::new(one.code(), method(*one))).collect()
}

fn add(visit: &Visit) -> impl IntoView + use<> {
    let fields = Fields::of::<AddForm>(visit);
    let inside = view! {
        {select(&fields, "method", "prompt-method", None, &methods())}
        {text(&fields, "text", "prompt-text", Text { help: Some("prompt-text-help"), readers: Some("room-readers"), ..Text::default() })}
    };
    form::<AddForm, _>(visit, inside, "prompt-add")
}

fn own(visit: &Visit, prompts: &Prompts) -> impl IntoView + use<> {
    let cards: Vec<_> =
        prompts.own.iter().filter(|one| !one.retired).map(|one| card(visit, &prompts.slug, one)).collect();
    let none = cards.is_empty().then(|| view! { <p class="wl-soft">{t("prompts-none")}</p> });
    view! { {none} {(!cards.is_empty()).then(|| view! { <ul class="wl-cards">{cards}</ul> })} }
}

fn card(visit: &Visit, slug: &str, prompt: &Prompt) -> impl IntoView + use<> {
    let href = format!("/team/{slug}/vraag/{}", prompt.id);
    let about = format!("{}: {}", t("note-edit"), prompt.text);
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{prompt.text.clone()}</h3>
            <p class="wl-card__facts"><span>{method(prompt.method)}</span> <a href=href aria-label=about>{t("note-edit")}</a></p>
            {link_form_about::<RetireForm, _>(visit, which(prompt), "prompt-retire", &prompt.text)}
        </li>
    }
}

fn which(prompt: &Prompt) -> impl IntoView + use<> {
    view! { {hidden("prompt", prompt.id.to_string())} {hidden("version", prompt.version.to_string())} }
}

fn built_in() -> impl IntoView {
    let groups: Vec<_> = Method::ALL
        .iter()
        .map(|one| {
            let mine = BUILT_IN.iter().filter(|built_in| built_in.method == *one);
            let lines: Vec<_> = mine.map(|prompt| view! { <li>{t(&format!("prompt-{}", prompt.code))}</li> }).collect();
            view! { <h3 class="nl-heading nl-heading--level-3">{method(*one)}</h3> <ul>{lines}</ul> }
        })
        .collect();
    view! { {groups} }
}

fn retired(visit: &Visit, prompts: &Prompts) -> impl IntoView + use<> {
    let cards: Vec<_> = prompts
        .own
        .iter()
        .filter(|prompt| prompt.retired)
        .map(|prompt| {
            let again = link_form_about::<ReuseForm, _>(visit, which(prompt), "prompt-reuse", &prompt.text);
            view! { <li class="wl-card"><p class="wl-card__line">{prompt.text.clone()}</p>{again}</li> }
        })
        .collect();
    (!cards.is_empty()).then(|| section("niet-meer", t("prompts-retired"), view! { <ul class="wl-cards">{cards}</ul> }))
}
