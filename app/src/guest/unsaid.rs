//! Taking away the own words of a guest who answered, by the circle; their marks stay.

use crate::code_list::profession;
use crate::form::{Choice, Fields, check, choose, radios, small_form};
use crate::page::instant;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{headed, t, tr};
use async_trait::async_trait;
use domain::guest::{Guest, Guests};
use domain::policy::{Deed, Stage};
use domain::session::Done;
use domain::{AccessId, CaseId, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Whose words, and that it is meant.
#[derive(Deserialize)]
pub(super) struct UnsaidForm {
    #[serde(default)]
    guest: String,
    #[serde(default)]
    sure: String,
}

#[async_trait]
impl Form for UnsaidForm {
    const PAGE: &'static str = "/casus/{id}/gasten";
    const NAME: &'static str = "woorden";
    const DEED: Deed = Deed::RemoveGuestWords;
    const SAID: Option<&'static str> = Some("gelukt-gast-woorden");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        let mut objections = Objections::default();
        let guest = objections.take("guest", choose(self.guest.parse::<AccessId>().ok()));
        objections.take("sure", if self.sure == "ja" { Ok(()) } else { Err("refused-sure") });
        objections.check()?;
        visit.desk.remove_guest_words(case, guest.ok_or(Problem::Broken)?).await?;
        Ok(Done::at(format!("/casus/{case}/gasten")))
    }
}

/// The form, folded, where somebody wrote words; at the stages in which its deed can be done.
pub(super) fn unsaid(visit: &Visit, guests: &Guests) -> Option<impl IntoView + use<>> {
    let now = [Stage::Chosen, Stage::Learned, Stage::Stopped].contains(&guests.head.stage);
    let all: Vec<_> = guests.all.iter().filter_map(choice).collect();
    (now && !all.is_empty()).then(|| {
        let fields = Fields::of::<UnsaidForm>(visit);
        let open = fields.error("guest").is_some() || fields.error("sure").is_some();
        let inside = view! {
            {radios(&fields, "guest", "guest-words-whose", Some("guest-words-help"), None, &all)}
            {check(&fields, "sure", "erase-sure")}
        };
        view! {
            <details class="wl-more" id="woorden" open=open>
                <summary>{t("guest-words")}</summary>
                {small_form::<UnsaidForm, _>(visit, inside, "guest-words-button")}
            </details>
        }
    })
}

/// A guest who wrote words: what they do, and when they answered.
fn choice(guest: &Guest) -> Option<Choice> {
    let (_, words, at) = guest.said.as_ref()?;
    words.as_ref()?;
    let day = tr("guest-answered", [("day", instant(*at).into())]);
    Some(Choice::new(guest.id.to_string(), headed(&profession(guest.asking.profession))).help(day))
}
