//! Asking a guest: which kind of professional and how much of their time; the code is shown once.

use crate::access::Made;
use crate::code_list::offered;
use crate::form::{Choice, Fields, choose, form, hidden, radios, select};
use crate::page::{Icon, icon, lead, through};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::code_list::List;
use domain::guest::{Asking, Minutes};
use domain::policy::Deed;
use domain::profession::Profession;
use domain::session::Done;
use domain::{AccessId, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Whom, and for how long.
#[derive(Deserialize)]
pub(super) struct AskForm {
    #[serde(default)]
    id: String,
    #[serde(default)]
    profession: String,
    #[serde(default)]
    minutes: String,
}

#[async_trait]
impl Form for AskForm {
    const PAGE: &'static str = "/casus/{id}/gasten";
    const NAME: &'static str = "vragen";
    const DEED: Deed = Deed::AskGuest;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case = visit.at("id")?;
        let mut objections = Objections::default();
        let profession = objections.take("profession", choose(Profession::parse(&self.profession)));
        let minutes = objections.take("minutes", choose(Minutes::parse(&self.minutes)));
        objections.check()?;
        let (Some(profession), Some(minutes)) = (profession, minutes) else { return Err(Problem::Broken) };
        visit.desk.ask_guest(case, self.id.parse()?, Asking { profession, minutes }).await
    }
}

/// The form, whose press makes `next`, or the code that was just made, which works until `last_day`.
pub(super) fn ask(visit: &Visit, next: AccessId, last_day: Option<DateTime<Utc>>) -> AnyView {
    if let Some(made) = Made::of(visit) {
        let paper = last_day.map(|until| tr("guest-paper", [("day", through(until).into())]));
        return view! { {lead(t("guest-made"))} <p class="wl-print-only">{paper}</p> {made.view(visit, "/m", "guest-message")} <p class="wl-no-print">{t("guest-by-mouth")}</p> }
            .into_any();
    }
    let fields = Fields::of::<AskForm>(visit).stored("minutes", "0").stored("id", next.to_string());
    let kinds: Vec<_> = std::iter::once(Choice::new("", t("guest-pick")))
        .chain(offered(List::Professions, |code| fields.on("profession", code)))
        .collect();
    let lengths = Minutes::ALL.map(|one| Choice::new(one.get().to_string(), super::minutes_words(one)));
    let inside = view! {
        {hidden("id", fields.value("id"))}
        {select(&fields, "profession", "guest-who", Some("guest-who-help"), &kinds)}
        {radios(&fields, "minutes", "guest-what", None, Some("guest-what-readers"), &lengths)}
    };
    let never = view! { <p class="wl-readers">{icon(Icon::Eye)} {t("guest-never")}</p> };
    view! { <p>{t("guest-ask-lead")}</p> {never} {form::<AskForm, _>(visit, inside, "guest-button")} }.into_any()
}
