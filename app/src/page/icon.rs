//! The few drawings, inline so that no page asks for another file.

use leptos::prelude::*;

/// Which drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Who reads this.
    Eye,
    /// How long it takes.
    Clock,
    /// It is done.
    Check,
    /// It needs another look.
    Attention,
    /// Good to know.
    Info,
    /// The product's mark.
    Mark,
}

/// A drawing, silent for those who listen: the words beside it say the same.
pub fn icon(which: Icon) -> impl IntoView {
    let drawing = match which {
        Icon::Eye => include_str!("../../../style/icons/eye.svg"),
        Icon::Clock => include_str!("../../../style/icons/clock.svg"),
        Icon::Check => include_str!("../../../style/icons/check.svg"),
        Icon::Attention => include_str!("../../../style/icons/attention.svg"),
        Icon::Info => include_str!("../../../style/icons/info.svg"),
        Icon::Mark => include_str!("../../../style/icons/mark.svg"),
    };
    let drawing = drawing.replacen("<svg ", "<svg class=\"wl-icon\" aria-hidden=\"true\" focusable=\"false\" ", 1);
    view! { <span class="wl-icon-frame" aria-hidden="true" inner_html=drawing></span> }
}

/// The shape of a perspective: `agreement`, `experience`, `practice` or `care`.
pub fn shape(perspective: &str) -> impl IntoView + use<> {
    let drawing = match perspective {
        "agreement" => r#"<rect x="3.5" y="3.5" width="17" height="17" rx="1.5" fill="currentColor"/>"#,
        "experience" => r#"<circle cx="12" cy="12" r="9.5" fill="currentColor"/>"#,
        "practice" => {
            r#"<path d="M12 3.5 21.5 20.5h-19z" fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>"#
        }
        _ => {
            r#"<path d="m2.5 16.5 6-6.5 5 4.5 8-8.5" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>"#
        }
    };
    view! { <svg class="wl-shape" viewBox="0 0 24 24" aria-hidden="true" inner_html=drawing></svg> }
}
