//! A browser of the smallest kind: one request on one connection, with a cookie.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// What came back.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    /// The page, to look through.
    pub fn page(&self) -> tests::Answer {
        tests::Answer { status: self.status, headers: Vec::new(), body: self.body.clone() }
    }

    /// Where it sends whoever asked.
    pub fn to(&self) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines
            .filter(|(name, _)| name.eq_ignore_ascii_case("location"))
            .map(|(_, to)| to.trim())
            .next()
            .unwrap_or_default()
    }

    /// The session cookie that was set.
    pub fn cookie(&self) -> Option<String> {
        let line = self.head.lines().find(|line| line.to_ascii_lowercase().starts_with("set-cookie:"))?;
        line.split_once(':')?.1.trim().split(';').next().map(str::to_owned)
    }
}

/// Asks a page.
pub fn get(to: SocketAddr, path: &str, cookie: Option<&str>) -> io::Result<Answer> {
    exchange(to, &format!("GET {path} HTTP/1.1\r\n"), cookie, "")
}

/// Sends a form.
pub fn send(to: SocketAddr, path: &str, cookie: Option<&str>, fields: &[(&str, &str)]) -> io::Result<Answer> {
    let body = serde_html_form::to_string(fields).map_err(io::Error::other)?;
    let head = format!(
        "POST {path} HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\ncontent-length: {}\r\n",
        body.len()
    );
    exchange(to, &head, cookie, &body)
}

fn exchange(to: SocketAddr, head: &str, cookie: Option<&str>, body: &str) -> io::Result<Answer> {
    let mut stream = TcpStream::connect_timeout(&to, Duration::from_secs(5))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let cookie = cookie.map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
    stream.write_all(format!("{head}host: {to}\r\nconnection: close\r\n{cookie}\r\n{body}").as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(|| io::Error::other("cut off"))?;
    let status =
        head.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(|| io::Error::other("no status"))?;
    Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
}
