//! A text with what looks like a person marked in it, never by colour alone, and the list below; published texts are shown plain.

use super::super::words;
use super::{list, seen, told, what};
use crate::words::tr;
use domain::trace::Trace;
use leptos::prelude::*;

/// Own words of the team with their line breaks and marks, and what to write instead.
pub fn marked(text: &str) -> AnyView {
    let hits = seen(text);
    view! { {paragraph(text, &hits)} {list(hits.iter().map(|hit| told(text, hit)).collect())} }.into_any()
}

/// How the texts of an article are shown: as readers will see them, or with marks to whoever still decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As they are.
    Plain,
    /// With marks; the list of all texts together stands below the article.
    Marked,
}

impl Shown {
    /// Own words with their line breaks.
    pub fn words(self, text: &str) -> AnyView {
        match self {
            Shown::Plain => words(text).into_any(),
            Shown::Marked => paragraph(text, &seen(text)),
        }
    }

    /// A title or another line.
    pub fn line(self, text: &str) -> AnyView {
        match self {
            Shown::Plain => text.to_owned().into_any(),
            Shown::Marked => parts(text, &seen(text)).into_any(),
        }
    }
}

fn paragraph(text: &str, hits: &[Trace]) -> AnyView {
    if hits.is_empty() {
        return words(text).into_any();
    }
    view! { <p class="wl-text">{parts(text, hits)}</p> }.into_any()
}

fn parts(text: &str, hits: &[Trace]) -> Vec<AnyView> {
    cuts(text, hits)
        .into_iter()
        .map(|(part, over)| {
            let lines = lines(part.text);
            if !over {
                return lines;
            }
            // Read aloud where the hit ends, so that a mark inside a wider one says its own.
            let ends = hits.iter().filter(|hit| hit.at.end == part.end).map(|hit| {
                let said = tr("trace-mark", [("what", what(hit.kind).into())]);
                view! { <span class="wl-unseen">" " {said}</span> }
            });
            view! { <mark class="wl-trace">{lines}{ends.collect::<Vec<_>>()}</mark> }.into_any()
        })
        .collect()
}

/// A piece of the text that lies under the same hits from end to end.
struct Part<'t> {
    text: &'t str,
    end: usize,
}

/// The pieces in order, and whether any hit lies over each.
fn cuts<'t>(text: &'t str, hits: &[Trace]) -> Vec<(Part<'t>, bool)> {
    let mut edges: Vec<usize> = hits.iter().flat_map(|hit| [hit.at.start, hit.at.end]).collect();
    edges.extend([0, text.len()]);
    edges.sort_unstable();
    edges.dedup();
    let piece = |pair: &[usize]| {
        let (start, end) = (pair[0], pair[1]);
        let over = hits.iter().any(|hit| hit.at.start <= start && end <= hit.at.end);
        (Part { text: &text[start..end], end }, over)
    };
    edges.windows(2).map(piece).collect()
}

fn lines(text: &str) -> AnyView {
    let mut lines = text.split('\n').map(str::to_owned);
    let first = lines.next().unwrap_or_default();
    let rest: Vec<_> = lines.map(|line| view! { <br/> {line} }).collect();
    view! { {first} {rest} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        Owner::new().with(|| marked(text).to_html()).replace("<!>", "")
    }

    #[test]
    fn a_mark_stands_on_the_hit_and_says_aloud_what_it_is() {
        let html = html("Ça va?\nBel zoon Yassin 🙂 <b>nu</b>.");
        assert!(
            html.contains("<mark class=\"wl-trace\">Yassin<span class=\"wl-unseen\"> (lijkt op een naam)"),
            "{html}"
        );
        assert!(html.contains("Ça va?<br>Bel zoon ") && html.contains("&lt;b&gt;nu"), "{html}");
        assert!(html.contains("Lees zelf na: wie kan dit herkennen?"));
    }

    #[test]
    fn a_text_without_hits_is_shown_as_it_is() {
        assert_eq!(html("Rust in huis."), "<p class=\"wl-text\">Rust in huis.</p>");
    }

    #[test]
    fn marks_that_lie_over_each_other_keep_the_text_whole() {
        let text = "De drieling van 4 jaar van Fatima uit Vleuten, Kerkstraat 3.";
        let all: String = cuts(text, &seen(text)).iter().map(|(part, _)| part.text).collect();
        assert_eq!(all, text);
        assert!(seen(text).len() >= 2);
    }
}
