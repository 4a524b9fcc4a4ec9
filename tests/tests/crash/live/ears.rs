//! Somebody's open stream, from server to server: it comes back with the number of what it heard last.

use super::Meeting;
use super::deeds::Person;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// What somebody heard of a meeting.
pub struct Ear {
    pub name: String,
    path: String,
    cookie: String,
    /// Numbers and kinds, in the order in which they came.
    heard: Vec<(i32, String)>,
}

impl Ear {
    pub fn of(meeting: &Meeting, person: &Person) -> Self {
        let path = format!("{}/stroom", meeting.address);
        Ear { name: person.name.clone(), path, cookie: person.cookie.clone(), heard: Vec::new() }
    }

    fn last(&self) -> i32 {
        self.heard.last().map_or(0, |(number, _)| *number)
    }

    /// Whether that is what happened, each once and in order.
    pub fn heard_all(&self, events: &[(i32, String)]) -> bool {
        self.heard == events
    }

    /// Hears until the server is gone, or until this event.
    pub fn hears(mut self, at: SocketAddr, until: Option<i32>) -> Self {
        if let Ok(line) = self.opens(at) {
            let mut number = None;
            for said in line.lines() {
                // What was cut off in the middle was not told.
                let Ok(said) = said else { break };
                if let Some(id) = said.strip_prefix("id: ") {
                    number = id.parse().ok();
                }
                let kind = said.strip_prefix("data: ").map(str::to_owned);
                self.heard.extend(kind.and_then(|kind| Some((number.take()?, kind))));
                if until.is_some_and(|until| self.last() >= until) {
                    break;
                }
            }
        }
        self
    }

    fn opens(&self, at: SocketAddr) -> std::io::Result<BufReader<TcpStream>> {
        let mut line = TcpStream::connect(at)?;
        line.set_read_timeout(Some(Duration::from_secs(30)))?;
        let head = format!("GET {} HTTP/1.1\r\nhost: {at}\r\ncookie: {}\r\n", self.path, self.cookie);
        line.write_all(format!("{head}last-event-id: {}\r\n\r\n", self.last()).as_bytes())?;
        Ok(BufReader::new(line))
    }
}
