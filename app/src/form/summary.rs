//! The summary on top of a page whose form needs another look, with a link to each field.

use super::fields::field_id;
use super::typed::is_picked;
use crate::page::{Icon, icon, words};
use crate::visit::{SECRETS, Typed, Visit};
use crate::words::{t, tr};
use domain::Problem;
use leptos::prelude::*;

/// What needs another look, or nothing; `plain` where a client or a guest reads it.
pub fn summary(visit: &Visit, plain: bool) -> impl IntoView + use<> {
    let typed = visit.typed.as_ref()?;
    let (title, lines) = match &typed.problem {
        None => (t("summary-kept"), vec![view! { <li>{t("summary-kept-next")}</li> }.into_any()]),
        Some(Problem::Refused(objections)) => {
            let lines = objections.iter().map(|objection| {
                let words = t(objection.says);
                if objection.field.is_empty() {
                    view! { <li>{words}</li> }.into_any()
                } else {
                    let href = format!("#{}", field_id(&typed.form, &objection.field));
                    let called = typed.labels.of(&objection.field).map(|label| view! { <b>{before(&label)}</b> " " });
                    view! { <li><a href=href>{called}{words}</a></li> }.into_any()
                }
            });
            // A password does not come back.
            let secret = SECRETS.iter().any(|name| typed.labels.of(name).is_some());
            // What no field can mend, such as a code that opens nothing, is not one thing more.
            let apart = objections.iter().all(|objection| objection.field.is_empty());
            let title = match (plain, secret) {
                (true, _) if apart => "summary-title-apart",
                (true, _) => "summary-title-plain",
                (false, true) => "summary-title-secret",
                // Of a press there is nothing that stands there still, and of another form of the page without scripts neither.
                (false, false) if !typed.labels.any() => "summary-title-plain",
                (false, false) => "summary-title",
            };
            (tr(title, [("count", objections.len().into())]), lines.collect())
        }
        Some(Problem::Conflict(now)) => {
            let stored = now
                .iter()
                .map(|(name, value)| view! { <li>{before(&t(name))} " " <q>{value.clone()}</q></li> }.into_any());
            // Of a press there is nothing typed to send again.
            let next = if typed.labels.any() { "summary-conflict-next" } else { "summary-conflict-look" };
            let next = view! { <li>{t(next)}</li> }.into_any();
            (t("summary-conflict"), std::iter::once(next).chain(stored).collect())
        }
        Some(problem) => {
            let words = match problem {
                Problem::NotNow(says) => t(says),
                Problem::Busy => t("busy-lead"),
                Problem::Storage => t("storage-lead"),
                _ => t("broken-lead"),
            };
            (words, Vec::new())
        }
    };
    let orphaned = visit.may_keep().and_then(orphaned);
    Some(view! {
        <div class="utrecht-alert utrecht-alert--error wl-error-summary" tabindex="-1" autofocus="" aria-labelledby="fouten" role="group">
            {icon(Icon::Attention)}
            <div class="utrecht-alert__content">
                <h2 class="wl-alert-title" id="fouten">{title}</h2>
                {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
                {orphaned}
            </div>
        </div>
    })
}

/// What was typed in a form that does not stand on the page any more, to copy: it is lost otherwise.
pub fn orphaned(typed: &Typed) -> Option<impl IntoView + use<>> {
    let own = typed.fields.iter().filter(|(name, value)| !is_picked(&typed.form, name) && !value.trim().is_empty());
    let texts = own.map(|(_, value)| value.trim().to_owned());
    let texts: Vec<_> = texts.map(|text| view! { <blockquote>{words(&text)}</blockquote> }).collect();
    (!typed.labels.any() && !texts.is_empty()).then(|| view! { <p>{t("summary-orphaned")}</p> {texts} })
}

/// A label in front of what is said about it: a question keeps its mark, a name gets a colon.
fn before(label: &str) -> String {
    if label.ends_with(['?', '.', ':', '!']) { label.to_owned() } else { format!("{label}:") }
}
