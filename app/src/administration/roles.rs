//! The roles of one person: what they are, where and in which period; giving one and ending one.

use super::period::period;
use super::scopes::scopes;
use super::table;
use crate::form::{Choice, Fields, Text, check, choose, date, framed, hidden, select, small_form, text};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::administration::{ListedRole, NewRole, Places, parse_scope};
use domain::policy::{Deed, RoleKind};
use domain::session::Done;
use domain::{Objections, PersonId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A new role.
#[derive(Deserialize)]
pub(super) struct GiveForm {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    leads_others: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
}

#[async_trait]
impl Form for GiveForm {
    const PAGE: &'static str = "/beheer/mens/{id}";
    const NAME: &'static str = "rol";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-rol");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: PersonId = visit.at("id")?;
        let mut objections = Objections::default();
        let kind = objections.take("kind", choose(RoleKind::parse(&self.kind)));
        let scope = objections.take("scope", parse_scope(&self.scope).ok_or("refused-place"));
        let from = objections.take("from", date(&self.from));
        let until = if self.until.trim().is_empty() { Ok(None) } else { date(&self.until).map(Some) };
        let until = objections.take("until", until);
        objections.check()?;
        let (Some(kind), Some(scope), Some(from)) = (kind, scope, from) else { return Err(Problem::Broken) };
        let role = NewRole { kind, scope, leads_others: self.leads_others == "ja", from, until: until.flatten() };
        visit.desk.give_role(id, role).await?;
        Ok(Done::at(format!("/beheer/mens/{id}")))
    }
}

/// The end of a role.
#[derive(Deserialize)]
pub(super) struct EndForm {
    #[serde(default)]
    role: String,
}

#[async_trait]
impl Form for EndForm {
    const PAGE: &'static str = "/beheer/mens/{id}";
    const NAME: &'static str = "rol-einde";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-rol-eindigt");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: PersonId = visit.at("id")?;
        visit.desk.end_role(id, self.role.parse()?).await?;
        Ok(Done::at(format!("/beheer/mens/{id}")))
    }
}

pub(super) fn part(visit: &Visit, held: Vec<ListedRole>, places: &Places, today: NaiveDate) -> impl IntoView + use<> {
    let list = if held.is_empty() {
        view! { <p>{t("roles-none")}</p> }.into_any()
    } else {
        let heads = ["role-kind", "role-scope", "role-period", "role-end-head"];
        let rows = held.into_iter().map(|role| row(visit, role, today)).collect();
        table("rollen-lijst", "person-roles-table", &heads, rows).into_any()
    };
    let fields = Fields::of::<GiveForm>(visit).stored("from", today.to_string());
    let kinds: Vec<_> = RoleKind::ALL.iter().map(|kind| Choice::new(kind.code(), kind_words(*kind))).collect();
    let day = |help| Text { kind: "date", short: true, optional: help, ..Text::default() };
    let inside = view! {
        {select(&fields, "kind", "role-kind", Some("role-kind-help"), &kinds)}
        {select(&fields, "scope", "role-scope", Some("role-scope-help"), &scopes(places))}
        {check(&fields, "leads_others", "role-leads-others")}
        {text(&fields, "from", "role-from", day(false))}
        {text(&fields, "until", "role-until", day(true))}
    };
    view! {
        {list}
        <h3 class="nl-heading nl-heading--level-3">{t("role-give")}</h3>
        {small_form::<GiveForm, _>(visit, inside, "role-give-button")}
    }
}

fn row(visit: &Visit, role: ListedRole, today: NaiveDate) -> Vec<AnyView> {
    let kind = kind_words(role.kind);
    let place = role.place.unwrap_or_else(|| t("scope-network"));
    let leads = role.leads_others.then(|| format!(" ({})", t("role-leads")));
    let over = role.period.until.is_some_and(|last| last < today);
    let end = (!over).then(|| {
        let words = tr("role-end", [("kind", kind.clone().into()), ("place", place.clone().into())]);
        let inside = view! { {hidden("role", role.id.to_string())} <button class="wl-link-button" type="submit">{words}</button> };
        framed::<EndForm, _>(visit, "wl-form-inline", inside)
    });
    vec![
        view! { {kind}{leads} }.into_any(),
        place.into_any(),
        period(role.period).into_any(),
        end.map_or_else(|| t("role-over").into_any(), IntoAny::into_any),
    ]
}

fn kind_words(kind: RoleKind) -> String {
    t(match kind {
        RoleKind::Member => "role-member",
        RoleKind::Coordinator => "role-coordinator",
        RoleKind::Manager => "role-manager",
        RoleKind::Administrator => "role-administrator",
        RoleKind::PrivacyOfficer => "role-privacy-officer",
    })
}
