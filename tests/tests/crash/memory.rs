//! P-6: what one live listener takes of the server's memory.

use crate::client::get;
use crate::load::sign_in;
use crate::process::{Server, folder};
use std::io::{Read, Write};
use std::net::TcpStream;

/// How many listen; a thousand under the benchmark.
fn clients() -> usize {
    std::env::var("P_6_CLIENTS").ok().and_then(|clients| clients.parse().ok()).unwrap_or(50)
}

/// Streams of one session.
const EACH: usize = 5;

/// A session of the story that whoever has this cookie may see.
fn session(server: &Server, cookie: &str) -> Option<String> {
    let page = get(server.address, "/team/molenpad/sessies", Some(cookie)).ok()?;
    let from = page.body.find("href=\"/sessie/")? + "href=\"".len();
    page.body[from..].split(['"', '?', '#']).next().map(str::to_owned)
}

/// Opens a stream and waits for its first words.
fn listen(server: &Server, path: &str, cookie: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address).expect("a connection");
    let head = format!("GET {path}/stroom HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\n\r\n", server.address);
    stream.write_all(head.as_bytes()).expect("asked");
    let mut said = Vec::new();
    while !said.windows(5).any(|words| words == b"retry") {
        let mut some = [0; 512];
        let read = stream.read(&mut some).expect("an answer");
        assert!(read > 0, "no stream: {}", String::from_utf8_lossy(&said));
        said.extend_from_slice(&some[..read]);
    }
    stream
}

#[test]
fn p_6_a_live_listener_takes_little_memory() {
    let server = Server::start(&folder("memory"));
    let cookies: Vec<_> = (0..clients().div_ceil(EACH))
        .map(|_| {
            let mut all = (0..20).filter_map(|number| sign_in(server.address, number));
            all.find(|cookie| session(&server, cookie).is_some()).expect("a member of the team")
        })
        .collect();
    let path = session(&server, &cookies[0]).expect("a session");
    // What the first takes, all take together.
    let _first = listen(&server, &path, &cookies[0]);
    let before = server.memory();
    let open: Vec<_> = (1..clients()).map(|which| listen(&server, &path, &cookies[which / EACH])).collect();
    let each = server.memory().saturating_sub(before) as f64 / open.len() as f64;
    let met = if each <= 20.0 { "met" } else { "missed" };
    println!("P-6 {each:.1} kB for each of {} listeners goal <= 20 kB {met}", open.len());
    server.stop();
}
