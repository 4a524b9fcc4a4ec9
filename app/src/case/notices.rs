//! The fields of what the family knows, per person concerned; proposing and the family's own page share them.

use crate::form::{Choice, Fields, Text, select, text};
use crate::words::t;
use domain::Objections;
use domain::case::{Notice, Stance};
use domain::classification::Concerned;
use leptos::prelude::*;

/// Whom it is about, and the names of their fields: stance and reason.
pub(super) const PEOPLE: [(Concerned, &str, &str); 3] = [
    (Concerned::Young, "stance_young", "reason_young"),
    (Concerned::Parent1, "stance_parent1", "reason_parent1"),
    (Concerned::Parent2, "stance_parent2", "reason_parent2"),
];

/// The words of a stance.
pub(super) fn stance_words(stance: Stance) -> String {
    t(match stance {
        Stance::Told => "stance-told",
        Stance::Agrees => "stance-agrees",
        Stance::Objects => "stance-objects",
        Stance::NotTold => "stance-not-told",
    })
}

/// The six fields.
pub(super) fn notice_fields(fields: &Fields) -> impl IntoView + use<> {
    let choices: Vec<_> = std::iter::once(Choice::new("", t("stance-none")))
        .chain(Stance::ALL.iter().map(|stance| Choice::new(stance.code(), stance_words(*stance))))
        .collect();
    PEOPLE
        .iter()
        .map(|(who, stance, reason)| {
            let why = Text { help: Some("family-reason-help"), readers: Some("readers-circle"), ..Text::default() };
            let label = format!("family-{}", who.code());
            let why_label = format!("family-reason-{}", who.code());
            view! {
                <div class="wl-reveal">
                    {select(fields, stance, &label, None, &choices)}
                    <div class="wl-reveal__more">{text(fields, reason, &why_label, why)}</div>
                </div>
            }
        })
        .collect::<Vec<_>>()
}

/// The notices that were typed: stance and reason per person, in the order of [`PEOPLE`].
pub(super) fn parse(typed: [(&str, &str); 3], objections: &mut Objections) -> Vec<Notice> {
    let mut notices = Vec::new();
    for ((who, stance_field, reason_field), (stance, reason)) in PEOPLE.into_iter().zip(typed) {
        if stance.is_empty() && reason.trim().is_empty() {
            continue;
        }
        match Stance::parse(stance) {
            // A reason that would be dropped is said, not lost.
            Some(told) if told != Stance::NotTold && !reason.trim().is_empty() => {
                objections.add(stance_field, "refused-reason-told");
            }
            Some(stance) => notices.extend(objections.take(reason_field, Notice::new(who, stance, reason))),
            None => objections.add(stance_field, "refused-choose"),
        }
    }
    notices
}
