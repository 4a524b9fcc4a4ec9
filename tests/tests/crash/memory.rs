//! P-6: the memory that the server takes: idle, after many pages, and for each who listens.

use crate::client::get;
use crate::load::sign_in;
use crate::process::{Server, folder};
use std::collections::{HashSet, VecDeque};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tests::{Telephone, request};

/// How many pages are asked; a hundred thousand under the benchmark.
fn pages() -> usize {
    std::env::var("P_6_PAGES").ok().and_then(|pages| pages.parse().ok()).unwrap_or(200)
}

/// How many listen; a thousand under the benchmark.
fn clients() -> usize {
    std::env::var("P_6_CLIENTS").ok().and_then(|clients| clients.parse().ok()).unwrap_or(50)
}

/// How many people look round, at how many pages each, and how many ask at once.
const PEOPLE: usize = 12;
const SEEN: usize = 60;
const READERS: usize = 8;
/// Streams of one session.
const EACH: usize = 5;

/// The memory of a server that has done what it was doing: it did not change for a while. In millions of bytes.
fn settled(server: &Server) -> f64 {
    let (mut before, mut same) = (server.memory(), 0);
    while same < 20 {
        std::thread::sleep(Duration::from_millis(50));
        let now = server.memory();
        same = if now == before { same + 1 } else { 0 };
        before = now;
    }
    before as f64 * 1_024.0 / 1_000_000.0
}

/// Pages that people of the story find by following links, each with the cookie of whoever finds it.
fn found(server: &Server) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for cookie in (0..PEOPLE).filter_map(|number| sign_in(server.address, number)) {
        let mut waiting = VecDeque::from(["/mijn-werk".to_owned()]);
        let mut seen: HashSet<String> = waiting.iter().cloned().collect();
        let mut mine = 0;
        while let Some(path) = waiting.pop_front().filter(|_| mine < SEEN) {
            let Ok(page) = get(server.address, &path, Some(&cookie)) else { continue };
            let links = page.body.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
            let links = links.map(|link| format!("/{link}")).filter(|link| !link.starts_with("/pkg/"));
            waiting.extend(links.filter(|link| link != "/afmelden" && seen.insert(link.clone())));
            if page.status == 200 && page.body.trim_end().ends_with("</html>") {
                mine += 1;
                all.push((path, cookie.clone()));
            }
        }
    }
    all
}

/// Asks for so many pages.
fn browse(server: &Server, all: &[(String, String)], wanted: usize) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|together| {
        for _ in 0..READERS {
            together.spawn(|| {
                let mut line = Telephone::to(server.address);
                while let Some(turn) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|turn| *turn < wanted) {
                    let (path, cookie) = &all[turn % all.len()];
                    let answer = line.ask(path, Some(cookie)).expect("a page");
                    assert_eq!(answer.status, 200, "{path}");
                }
            });
        }
    });
}

/// A session of the story that whoever has this cookie may see.
fn session(server: &Server, cookie: &str) -> Option<String> {
    let page = get(server.address, "/team/molenpad/sessies", Some(cookie)).ok()?;
    let from = page.body.find("href=\"/sessie/")? + "href=\"".len();
    page.body[from..].split(['"', '?', '#']).next().map(str::to_owned)
}

/// Opens a stream and waits for its first words.
fn listen(server: &Server, path: &str, cookie: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address).expect("a connection");
    let asked = request(server.address, &format!("{path}/stroom"), Some(cookie));
    stream.write_all(asked.as_bytes()).expect("asked");
    let mut said = Vec::new();
    while !said.windows(5).any(|words| words == b"retry") {
        let mut some = [0; 512];
        let read = stream.read(&mut some).expect("an answer");
        assert!(read > 0, "no stream: {}", String::from_utf8_lossy(&said));
        said.extend_from_slice(&some[..read]);
    }
    stream
}

/// What each listener takes, in thousands of bytes; what the first takes, all take together.
fn for_each_listener(server: &Server) -> f64 {
    let cookies: Vec<_> = (0..clients().div_ceil(EACH))
        .map(|_| {
            let mut all = (0..20).filter_map(|number| sign_in(server.address, number));
            all.find(|cookie| session(server, cookie).is_some()).expect("a member of the team")
        })
        .collect();
    let path = session(server, &cookies[0]).expect("a session");
    let _first = listen(server, &path, &cookies[0]);
    let before = settled(server);
    let open: Vec<_> = (1..clients()).map(|which| listen(server, &path, &cookies[which / EACH])).collect();
    (settled(server) - before).max(0.0) * 1_000.0 / open.len() as f64
}

#[test]
fn p_6_the_server_takes_little_memory_idle_after_many_pages_and_for_each_listener() {
    let data = folder("memory");
    // Telling the story takes memory of its own: it is told beforehand.
    Server::start(&data).stop();
    let server = Server::start(&data);
    let idle = settled(&server);
    let all = found(&server);
    assert!(all.len() > PEOPLE * 10, "{} pages", all.len());
    browse(&server, &all, pages());
    let after = settled(&server);
    server.stop();
    let server = Server::start(&data);
    let each = for_each_listener(&server);
    server.stop();
    let met = if idle <= 25.0 && after <= 45.0 && each <= 20.0 { "met" } else { "missed" };
    println!(
        "P-6 {idle:.1} MB idle, {after:.1} MB after {} of {} pages, {each:.1} kB for each of {} listeners \
         goal <= 25 MB, <= 45 MB, <= 20 kB {met} ({})",
        pages(),
        all.len(),
        clients() - 1,
        Server::build()
    );
}
