//! The title of a page, and of a drawing: the key of a sentence, so that no words of a case can reach history, tabs or bookmarks.

use crate::words::t;
use leptos::prelude::*;

/// A title's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title(pub &'static str);

impl Title {
    /// The element for the head.
    pub fn view(self) -> impl IntoView {
        let words = format!("{} - {}", t(self.0), t("product"));
        view! { <title>{words}</title> }
    }

    /// The first element inside a drawing, by whose id the drawing is named.
    pub fn of_drawing(self, id: String) -> impl IntoView {
        view! { <title id=id>{t(self.0)}</title> }
    }
}
