//! A stream of server-sent events, heard as a browser hears it.

use crate::Answer;
use axum::body::Body;
use http_body_util::BodyExt;
use std::collections::VecDeque;
use std::time::Duration;

/// Longer than anything here takes, also on a slow machine.
const LONG: Duration = Duration::from_secs(60);

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its number, if it has one.
    pub id: Option<i32>,
    /// Its kind.
    pub kind: String,
}

/// A stream that somebody listens to.
pub struct Stream {
    /// The status.
    pub status: u16,
    /// The headers, names in lower case.
    pub headers: Vec<(String, String)>,
    body: Body,
    text: String,
    /// Everything that came, as it came.
    pub raw: String,
    waiting: VecDeque<Event>,
}

impl Stream {
    pub(crate) fn new(status: u16, headers: Vec<(String, String)>, body: Body) -> Self {
        Stream { status, headers, body, text: String::new(), raw: String::new(), waiting: VecDeque::new() }
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// What came back when it is no stream.
    pub async fn whole(self) -> Answer {
        let bytes = self.body.collect().await.expect("a body").to_bytes();
        Answer { status: self.status, headers: self.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// The next event of any kind; nothing once the stream has ended.
    ///
    /// # Panics
    /// When nothing comes for a minute.
    pub async fn any(&mut self) -> Option<Event> {
        while self.waiting.is_empty() {
            let frame = tokio::time::timeout(LONG, self.body.frame()).await.expect("something comes")?;
            let data = frame.expect("a whole frame").into_data().unwrap_or_default();
            let said = String::from_utf8_lossy(&data).into_owned();
            self.raw.push_str(&said);
            self.text.push_str(&said);
            while let Some((block, rest)) = self.text.split_once("\n\n") {
                self.waiting.extend(event(block));
                self.text = rest.to_owned();
            }
        }
        self.waiting.pop_front()
    }

    /// The next event but those that tell who came or went.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            let event = self.any().await?;
            if event.kind != "aanwezig" {
                return Some(event);
            }
        }
    }

    /// The number and the kind of the next events.
    pub async fn next_of(&mut self, count: usize) -> Vec<(i32, String)> {
        let mut all = Vec::new();
        while all.len() < count {
            let event = self.next().await.expect("an event");
            all.push((event.id.expect("a number"), event.kind));
        }
        all
    }

    /// The kinds of what still comes until the end.
    pub async fn rest(&mut self) -> Vec<String> {
        let mut all = Vec::new();
        while let Some(event) = self.next().await {
            all.push(event.kind);
        }
        all
    }
}

fn event(block: &str) -> Option<Event> {
    let field = |name: &str| block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    let kind = field("event")?.to_owned();
    assert_eq!(field("data"), Some(kind.as_str()), "an event holds nothing but its kind");
    Some(Event { id: field("id").map(|id| id.parse().expect("a number")), kind })
}
