//! What looks like a person in a text, told beside it: what, why and what to write instead; it warns and never refuses, that is domain's.

mod again;
mod marked;
mod watched;

pub use again::{LOOK, again, look_again};
pub use marked::{Shown, marked};
pub use watched::{Watching, watch};

use super::{Icon, icon};
use crate::words::{t, tr};
use domain::trace::{Trace, TraceKind, Why};
use leptos::prelude::*;

/// So many lines at most: whoever has more to change reads these first.
const MOST: usize = 8;
/// A hit is shown up to here, in characters.
const SHOWN: usize = 60;

/// What looks like a person in a text that a field may hold; a longer one is refused for its length, and looked at when it fits.
fn seen(text: &str) -> Vec<Trace> {
    if text.chars().nth(domain::WORDS).is_some() { Vec::new() } else { domain::trace::traces(text) }
}

/// The list of what looks like a person, or nothing when nothing does.
pub fn traces(text: &str) -> Option<impl IntoView + use<>> {
    traces_of(&[text])
}

/// The lists of several texts in one.
pub fn traces_of(texts: &[&str]) -> Option<impl IntoView + use<>> {
    list(texts.iter().flat_map(|text| seen(text).into_iter().map(|hit| told(text, &hit))).collect())
}

/// Whether anything in these texts looks like a person.
pub fn has_traces(texts: &[&str]) -> bool {
    texts.iter().any(|text| !seen(text).is_empty())
}

/// Each line once, those of the first hits first.
fn list(told: Vec<String>) -> Option<impl IntoView + use<>> {
    let mut lines: Vec<String> = Vec::new();
    for line in told {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let more = lines.len().saturating_sub(MOST);
    let more = (more > 0).then(|| view! { <li>{tr("trace-more", [("count", more.into())])}</li> });
    let lines: Vec<_> = lines.into_iter().take(MOST).map(|line| view! { <li>{line}</li> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="wl-traces wl-no-print">
                <p class="wl-traces__title">{icon(Icon::Attention)} {t("trace-heading")}</p>
                <ul>{lines}{more}</ul>
                <p>{t("trace-read")}</p>
            </div>
        }
    })
}

/// One hit in a sentence.
fn told(text: &str, hit: &Trace) -> String {
    let key = match hit.kind {
        TraceKind::Rare => "trace-hit-rare",
        TraceKind::Bsn
        | TraceKind::Phone
        | TraceKind::Email
        | TraceKind::PostcodeAddress
        | TraceKind::Address
        | TraceKind::Iban
        | TraceKind::LicencePlate
        | TraceKind::DateOfBirth
        | TraceKind::CaseNumber
        | TraceKind::UrlHandle
        | TraceKind::Name
        | TraceKind::School
        | TraceKind::Club => "trace-hit",
    };
    let instead = t(&format!("trace-instead-{}", hit.instead.code()));
    let blanks = [
        ("text", short(&text[hit.at.clone()]).into()),
        ("what", what(hit.kind).into()),
        ("why", t(why(hit.why)).into()),
        ("instead", instead.into()),
    ];
    tr(key, blanks)
}

fn short(hit: &str) -> String {
    let line = hit.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// What it looks like, in words.
fn what(kind: TraceKind) -> String {
    t(&format!("trace-what-{}", kind.code().to_lowercase().replace('_', "-")))
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Digits => "trace-why-digits",
        Why::Form => "trace-why-form",
        Why::Announced => "trace-why-announced",
        Why::Listed => "trace-why-listed",
        Why::Beside => "trace-why-beside",
        Why::Repeated => "trace-why-repeated",
        Why::Together => "trace-why-together",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::known;
    use domain::trace::Instead;

    #[test]
    fn every_kind_and_every_word_instead_has_words() {
        for instead in Instead::ALL {
            assert!(known(&format!("trace-instead-{}", instead.code())), "{instead:?}");
        }
        for kind in TraceKind::ALL {
            assert!(!what(kind).is_empty(), "{kind:?}");
        }
    }

    #[test]
    fn a_hit_says_what_why_and_what_to_write_instead() {
        let text = "Één gesprek met zoon Yassin.";
        let hits = domain::trace::traces(text);
        assert_eq!(hits.len(), 1);
        let said = told(text, &hits[0]);
        assert!(
            said.starts_with("‘Yassin’ lijkt op een naam (") && said.ends_with("Schrijf liever: ‘de zoon’."),
            "{said}"
        );
    }

    #[test]
    fn what_stands_twice_is_told_once_and_a_long_row_is_cut() {
        let owner = Owner::new();
        let html = |text: &str| owner.with(|| traces(text).map(|list| list.to_html()).unwrap_or_default());
        assert_eq!(html("Yassin kwam. Later belde Yassin.").matches("<li>").count(), 1);
        let many: String = (0..12).map(|n| format!("Bel 06-1234567{n:01}, of 06-2{n:02}45678. ")).collect();
        assert_eq!(html(&many).matches("<li>").count(), MOST + 1);
        assert!(html("Rust in huis.").is_empty());
    }

    #[test]
    fn a_text_too_long_for_any_field_is_not_looked_at() {
        let long = "Yassin ".repeat(domain::WORDS / 7);
        assert!(has_traces(&[&long]));
        assert!(!has_traces(&[&format!("{long}{long}")]));
    }
}
