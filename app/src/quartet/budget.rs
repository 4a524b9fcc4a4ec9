//! What a form asks, in words: minutes and questions; which fields there are and how long they take is domain's.

use crate::page::{Icon, icon};
use crate::words::{t, tr};
use domain::budget::Asked;
pub(crate) use domain::budget::{
    AGREEMENTS, BEHALF, CARE_CHANGE, CARE_LINE, CHOOSE, DESCRIBE, HANDFUL, OWN, PRACTICE, PROPOSE,
};
use leptos::prelude::*;

/// How long a form takes when it is filled in so many times over.
pub(crate) fn takes(asked: &Asked, times: usize) -> String {
    let (least, most) = (asked.least(times), asked.most(times));
    match (domain::budget::minutes(least), domain::budget::minutes(most)) {
        (least, most) if least == most => tr("minutes", [("count", most.into())]),
        (least, most) => tr("budget-between", [("least", least.into()), ("most", most.into())]),
    }
}

/// The same beside its clock, for a page that leads to the form.
pub(crate) fn minutes_of(asked: &Asked, times: usize) -> impl IntoView + use<> {
    let words = takes(asked, times);
    view! { <span class="wl-minutes">{icon(Icon::Clock)} {words}</span> }
}

/// Over a form: minutes, questions, and how many may be left alone.
pub(crate) fn asks(asked: &Asked, times: usize) -> impl IntoView + use<> {
    let (questions, skippable) = (asked.questions(times), asked.skippable(times));
    let count = tr("budget-questions", [("count", questions.into())]);
    let skip = match skippable {
        0 => None,
        all if all == questions => Some(t("budget-skip-all")),
        some => Some(tr("budget-skip-some", [("count", some.into())])),
    };
    let words = [Some(count), skip].into_iter().flatten().collect::<Vec<_>>().join(", ");
    view! { <p class="wl-asks">{minutes_of(asked, times)} " · " {words}</p> }
}
