//! What is read aloud and not shown: which of a list a button, a link or a fold is about. A sighted reader sees it beside them; a list of buttons tells it of none.

use leptos::prelude::*;

/// So much of a text tells its card from another.
const START: usize = 60;

/// How the text begins that a button stands with, behind the button's own words: what is seen comes first in the name.
pub fn unseen(text: &str) -> impl IntoView + use<> {
    let start = first_words(text, START);
    view! { <span class="wl-unseen">" "{start}</span> }
}

/// As much of a text as a line has room for.
pub fn first_words(text: &str, most: usize) -> String {
    let cut: String = text.chars().take(most).collect();
    if cut.len() < text.len() { format!("{}…", cut.trim_end()) } else { cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        Owner::new().with(|| unseen(text).to_html()).replace("<!>", "")
    }

    #[test]
    fn what_is_heard_behind_a_button_begins_as_the_text_does_and_is_short() {
        let long = format!("{}weg", "Zij belt nooit ".repeat(5));
        let four = ["Zij belt nooit"; 4].join(" ");
        assert_eq!(html(&long), format!("<span class=\"wl-unseen\"> {four}…</span>"));
        assert_eq!(html("Zij belt nooit"), "<span class=\"wl-unseen\"> Zij belt nooit</span>");
    }

    #[test]
    fn a_text_is_cut_between_letters_and_never_within_one() {
        assert_eq!(first_words("één twee", 3), "één…");
        assert_eq!(first_words("één twee", 8), "één twee");
        assert_eq!(first_words("één twee", 4), "één…");
    }
}
