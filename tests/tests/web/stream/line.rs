//! A listener of the smallest kind on a real connection: it remembers the number of what it heard last, and comes back with it.

use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::TcpSocket;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};

/// Room for what was not read, on the side of whoever does not read: as little as the system gives.
const SMALL: u32 = 2_048;

/// Where somebody listens, and with which cookie.
#[derive(Clone)]
pub struct Place {
    pub at: SocketAddr,
    pub path: String,
    pub cookie: String,
}

/// An open line; dropped, it is cut.
pub struct Line {
    lines: Lines<BufReader<OwnedReadHalf>>,
    _writes: OwnedWriteHalf,
    id: Option<i32>,
}

impl Place {
    /// Opens a line; nothing when there is no room yet.
    pub async fn open(&self, last: i32, small: bool) -> Option<Line> {
        let socket = TcpSocket::new_v4().expect("a socket");
        if small {
            socket.set_recv_buffer_size(SMALL).expect("a small buffer");
        }
        let stream = socket.connect(self.at).await.ok()?;
        let (reads, mut writes) = stream.into_split();
        let head = format!(
            "GET {} HTTP/1.1\r\nhost: {}\r\ncookie: {}\r\nlast-event-id: {last}\r\n\r\n",
            self.path, self.at, self.cookie
        );
        writes.write_all(head.as_bytes()).await.ok()?;
        let mut lines = BufReader::with_capacity(1_024, reads).lines();
        let status = lines.next_line().await.ok()??;
        if !status.contains(" 200 ") {
            return None;
        }
        Some(Line { lines, _writes: writes, id: None })
    }

    /// As [`Place::open`], and asks again until there is room.
    pub async fn come_back(&self, last: i32) -> Line {
        loop {
            if let Some(line) = self.open(last, false).await {
                return line;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Line {
    /// The next event that has a number; nothing once the line has ended.
    pub async fn next(&mut self) -> Option<(i32, String)> {
        loop {
            let line = self.lines.next_line().await.ok()??;
            if let Some(id) = line.strip_prefix("id: ") {
                self.id = id.parse().ok();
            }
            let kind = line.strip_prefix("event: ").map(str::to_owned);
            if let Some(event) = kind.and_then(|kind| Some((self.id.take()?, kind))) {
                return Some(event);
            }
        }
    }
}
