//! A line to a server that stays open from question to question, as a browser's does; an answer is whole or it is none.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Longer than any page takes, also on a busy machine.
const LONG: Duration = Duration::from_secs(30);

/// A whole answer.
pub struct Whole {
    /// The status.
    pub status: u16,
    /// The body, to its last byte.
    pub body: Vec<u8>,
}

/// An open line.
pub struct Telephone {
    at: SocketAddr,
    line: BufReader<TcpStream>,
}

/// A question as it goes over the line.
pub fn request(at: SocketAddr, path: &str, cookie: Option<&str>) -> String {
    let cookie = cookie.map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
    format!("GET {path} HTTP/1.1\r\nhost: {at}\r\n{cookie}\r\n")
}

impl Telephone {
    /// Opens a line.
    ///
    /// # Panics
    /// When nobody is there.
    pub fn to(at: SocketAddr) -> Self {
        let stream = TcpStream::connect(at).expect("a connection");
        stream.set_read_timeout(Some(LONG)).expect("a limit");
        Telephone { at, line: BufReader::new(stream) }
    }

    /// Asks, and hears the answer to its end.
    ///
    /// # Errors
    /// When the line is cut or nothing more comes before the answer is whole.
    pub fn ask(&mut self, path: &str, cookie: Option<&str>) -> io::Result<Whole> {
        self.line.get_mut().write_all(request(self.at, path, cookie).as_bytes())?;
        let status = self.read_line()?;
        let status = status.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.ok_or_else(|| io::Error::other("no status"))?;
        let mut length = None;
        loop {
            let header = self.read_line()?;
            if header.is_empty() {
                break;
            }
            let (name, value) = header.split_once(':').ok_or_else(|| io::Error::other(header.clone()))?;
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().ok();
            }
        }
        // A page is made whole before its first byte goes: its length is told.
        let length: usize = length.ok_or_else(|| io::Error::other("no length"))?;
        let mut body = vec![0; length];
        self.line.read_exact(&mut body)?;
        Ok(Whole { status, body })
    }

    fn read_line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.line.read_line(&mut line)? == 0 {
            return Err(io::Error::other("the line was cut"));
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }
}
