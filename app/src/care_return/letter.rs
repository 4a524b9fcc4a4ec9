//! The text for the doctor, to finish and to copy: it stands in no form, so it never leaves the browser.

use crate::form::{Fields, textarea};
use crate::page::section;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::care_return::{CareReturns, Moment};
use leptos::prelude::*;

/// The doctors' own short list, with what is known here filled in; the rest is typed by the team and kept nowhere.
pub(super) fn letter(visit: &Visit, returns: &CareReturns, moment: Moment) -> impl IntoView + use<> {
    let me = visit.desk.sitter().me().map(|me| me.name.clone()).unwrap_or_default();
    let lines: [&str; 4] = match moment {
        Moment::First => {
            ["care-return-letter-who", "care-return-letter-reach", "care-return-letter-talk", "care-return-letter-end"]
        }
        Moment::Closing => {
            ["care-return-letter-who", "care-return-letter-reach", "care-return-letter-done", "care-return-letter-next"]
        }
    };
    let text: Vec<_> = lines
        .iter()
        .map(|key| tr(key, [("name", me.as_str().into()), ("team", returns.head.team.as_str().into())]))
        .collect();
    // No form sends this: its fields are those of nothing.
    let fields = Fields::default().stored("brief", text.join("\n"));
    let area = textarea(
        &fields,
        "brief",
        "care-return-letter",
        Some("care-return-letter-help"),
        "care-return-letter-readers",
        7,
    );
    section("brief", t("care-return-text"), view! { <p>{t("care-return-text-lead")}</p> {area} })
}
