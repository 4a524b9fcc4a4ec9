//! S-14: nobody's words in an address, a title, a header, a log or an error.

use super::plant::{Planted, Somebody, words_in};
use super::tour::{Look, Told, tour, typed_word};
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};
use tests::Answer;
use tracing_subscriber::fmt::MakeWriter;

/// Everything that was logged.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        self.clone()
    }
}

impl Log {
    /// The lines since the last look that hold somebody's words, and how many lines there were.
    pub fn look(&self) -> (Vec<String>, usize) {
        let bytes = std::mem::take(&mut *self.0.lock().expect("no panic"));
        let text = String::from_utf8_lossy(&bytes);
        let told = text.lines().filter(|line| somebodys(line)).map(str::to_owned).collect();
        (told, text.lines().count())
    }
}

/// Everything this process logs, at its most talkative level, from now on.
pub fn log() -> Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    let start = || {
        let log = Log::default();
        // What reads the pages here is no part of the site.
        let levels = tracing_subscriber::fmt().with_env_filter("trace,html5ever=off,selectors=off,cssparser=off");
        levels.with_ansi(false).with_writer(log.clone()).try_init().expect("the only listener of this process");
        log
    };
    LOG.get_or_init(start).clone()
}

/// Whether a text holds a planted or a typed word.
fn somebodys(text: &str) -> bool {
    let low = text.to_lowercase();
    let typed = |at: usize| low.get(at + 8..at + 10).is_some_and(|end| end == "yq");
    !words_in(text).is_empty() || low.match_indices("qy").any(|(at, _)| typed(at))
}

/// What spoke where it should be silent.
struct Loud {
    loud: BTreeSet<String>,
    answers: usize,
    lines: usize,
    log: Log,
}

impl Look for Loud {
    async fn look(&mut self, _: &Planted, told: Told<'_>) {
        self.answers += 1;
        let who = match told.who {
            Somebody::Person(name, _) => name.as_str(),
            Somebody::Client(_) => "client",
            Somebody::Stranger => "stranger",
        };
        for said in loud(told.answer) {
            self.loud.insert(format!("{said} ({who}: {})", told.asked));
        }
        let (lines, count) = self.log.look();
        self.lines += count;
        self.loud.extend(lines.into_iter().map(|line| format!("logged: {line}")));
    }
}

/// Where an answer holds somebody's words and should not.
fn loud(answer: &Answer) -> Vec<String> {
    let mut all = Vec::new();
    let headers = answer.headers.iter().filter(|(_, value)| somebodys(value));
    all.extend(headers.map(|(name, value)| format!("the header {name}: {value}")));
    if !answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        return all;
    }
    let page = Html::parse_document(&answer.body);
    let text = |selector: &str| {
        page.select(&Selector::parse(selector).expect("a selector")).map(|one| one.text().collect::<String>()).collect()
    };
    let titles: Vec<String> = text("head title, head meta");
    all.extend(titles.into_iter().filter(|title| somebodys(title)).map(|title| format!("the title {title}")));
    for name in ["href", "action", "src", "formaction", "content", "id", "name", "for", "data-component"] {
        let addresses = answer.attributes(&format!("[{name}]"), name);
        all.extend(addresses.into_iter().filter(|to| somebodys(to)).map(|to| format!("the attribute {name}={to}")));
    }
    // Whoever is told what is wrong reads their own words in their field, or quoted to copy: never in the sentence.
    let errors: Vec<String> = text(".utrecht-form-field-error-message, .wl-alert-title");
    all.extend(errors.into_iter().filter(|said| somebodys(said)).map(|said| format!("the error {said}")));
    if matches!(answer.status, 400 | 404 | 413 | 429 | 500 | 503) {
        let quoted: String = text("blockquote").concat();
        let whole: String = text("main").concat();
        let left = quoted.split_whitespace().fold(whole, |left, word| left.replace(word, ""));
        all.extend(somebodys(&left).then(|| format!("the page of {}", answer.status)));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn s_14_nobodys_words_are_in_an_address_a_title_a_header_a_log_or_an_error() {
    let log = log();
    let planted = Planted::new().await;
    log.look();
    let mut loud = Loud { loud: BTreeSet::new(), answers: 0, lines: 0, log: log.clone() };
    tour(&planted, &mut loud).await;
    let verdict = if loud.loud.is_empty() { "met" } else { "missed" };
    println!(
        "S-14 {} words of somebody in {} answers and {} lines of the log goal 0 {verdict}",
        loud.loud.len(),
        loud.answers,
        loud.lines
    );
    let some: Vec<_> = loud.loud.iter().take(40).cloned().collect();
    assert!(loud.loud.is_empty(), "{}", some.join("\n"));
    // The control: the log hears what is said at its most talkative level.
    tracing::trace!("{}", typed_word(7));
    assert_eq!(log.look().0.len(), 1);
    assert!(loud.answers > 1_500, "{} answers", loud.answers);
}

#[test]
fn s_14_a_word_in_the_wrong_place_would_be_seen() {
    let word = typed_word(7);
    let html = |head: &str, body: &str, status: u16| Answer {
        status,
        headers: vec![("content-type".into(), "text/html".into())],
        body: format!("<html><head>{head}</head><body><main>{body}</main></body></html>"),
    };
    for wrong in [
        html(&format!("<title>{word}</title>"), "", 200),
        html("", &format!("<a href=\"/casus?x={word}\">x</a>"), 200),
        html("", &format!("<form action=\"/{word}\"></form>"), 200),
        html("", &format!("<p class=\"utrecht-form-field-error-message\">{word} is fout</p>"), 422),
        html("", &format!("<p>{word} bestaat niet</p>"), 404),
        Answer { status: 303, headers: vec![("location".into(), format!("/x?{word}"))], body: String::new() },
    ] {
        assert_eq!(loud(&wrong).len(), 1, "{}", wrong.body);
    }
    let right = html("<title>Casus</title>", &format!("<p>{word}</p><textarea name=\"words\">{word}</textarea>"), 422);
    assert!(loud(&right).is_empty());
    assert!(loud(&html("", &format!("<blockquote>{word}</blockquote>"), 404)).is_empty());
}
