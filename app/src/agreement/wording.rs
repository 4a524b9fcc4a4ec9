//! The three fields of a wording, how they read together, and the choice of a kind; how they are parsed lives in domain.

use crate::form::{Choice, Fields, Text, text};
use crate::words::{t, tr};
use domain::Objections;
use domain::agreement::{AgreementKind, Wording};
use leptos::prelude::*;

/// Who, what and when.
pub(super) fn wording_fields(fields: &Fields) -> impl IntoView + use<> {
    let how = |help, readers| Text { help: Some(help), readers, own: true, ..Text::default() };
    view! {
        {text(fields, "who", "agreement-who", how("agreement-who-help", None))}
        {text(fields, "what", "agreement-what", how("agreement-what-help", None))}
        {text(fields, "moment", "agreement-moment", how("agreement-moment-help", Some("agreement-readers")))}
    }
}

/// How what stands in the fields reads as one sentence, as far as it was typed.
pub(super) fn reads(fields: &Fields) -> impl IntoView + use<> {
    let (who, what, moment) = (fields.value("who"), fields.value("what"), fields.value("moment"));
    let wording = Wording::parse(&who, &what, &moment, &mut Objections::default());
    let so = |wording: Wording| tr("agreement-reads", [("sentence", wording.sentence().into())]);
    view! { <p class="wl-reads" role="status">{wording.map(so)}</p> }
}

/// All kinds, in words.
pub(super) fn kinds() -> Vec<Choice> {
    let help = |kind: AgreementKind| t(&format!("agreement-kind-{}-help", kind.code()));
    AgreementKind::ALL.iter().map(|kind| Choice::new(kind.code(), kind_words(*kind)).help(help(*kind))).collect()
}

/// A kind in words.
pub(super) fn kind_words(kind: AgreementKind) -> String {
    t(&format!("agreement-kind-{}", kind.code()))
}
