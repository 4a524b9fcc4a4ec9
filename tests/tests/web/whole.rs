//! a page that is begun is ended, whatever it is, with however few workers, and whoever else walks away in the middle.

mod asked;
mod scene;

use asked::{Asked, everything};
use scene::{Scene, meetings};
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tests::{House, Telephone, request};
use tokio::runtime::Builder;

/// How many answers are asked over all numbers of workers; a hundred thousand under the benchmark.
fn responses() -> usize {
    std::env::var("R_9_RESPONSES").ok().and_then(|responses| responses.parse().ok()).unwrap_or(1_500)
}

/// How many workers serve; one alone finds what waits for itself.
const WORKERS: [usize; 3] = [1, 2, 4];
/// How many ask at the same time, and how many of those who walk away.
const READERS: usize = 8;
const LEAVERS: usize = 2;
/// Streams that stay open meanwhile, of one session and of each meeting.
const LISTENERS: usize = 6;

/// What came of it.
#[derive(Default)]
struct Count {
    begun: AtomicUsize,
    whole: AtomicUsize,
    left: AtomicUsize,
    streams: AtomicUsize,
    wrong: std::sync::Mutex<Vec<String>>,
    over: AtomicBool,
}

impl Count {
    fn wrong(&self, what: String) {
        self.wrong.lock().expect("no panic").push(what);
    }

    /// Asks page after page on one line until all were asked.
    fn reads(&self, at: SocketAddr, all: &[Asked], wanted: usize) {
        let mut line = Telephone::to(at);
        loop {
            let turn = self.begun.fetch_add(1, Ordering::Relaxed);
            if turn >= wanted {
                return;
            }
            let asked = &all[turn % all.len()];
            match line.ask(&asked.path, asked.cookie.as_deref()) {
                Ok(answer) if asked.may_answer(answer.status) && answer.body.trim_ascii_end().ends_with(b"</html>") => {
                    self.whole.fetch_add(1, Ordering::Relaxed);
                }
                Ok(answer) => {
                    self.wrong(format!("{} answers {} of {} bytes", asked.path, answer.status, answer.body.len()));
                }
                Err(problem) => {
                    self.wrong(format!("{} does not end: {problem}", asked.path));
                    line = Telephone::to(at);
                }
            }
        }
    }

    /// Asks, reads some of the answer or nothing at all, and is gone.
    fn leaves(&self, at: SocketAddr, all: &[Asked], which: usize) {
        let mut turn = which;
        while !self.over.load(Ordering::Relaxed) {
            turn = turn.wrapping_mul(31).wrapping_add(17);
            let asked = &all[turn % all.len()];
            let mut line = TcpStream::connect(at).expect("a connection");
            line.write_all(request(at, &asked.path, asked.cookie.as_deref()).as_bytes()).expect("asked");
            let mut some = vec![0; [1, 600, 5_000][turn % 3]];
            if !turn.is_multiple_of(4) {
                let _ = line.read(&mut some);
            }
            let _ = line.shutdown(Shutdown::Both);
            self.left.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Opens streams that stay, and one after the other that do not.
    fn listens(&self, at: SocketAddr, scene: &Scene) {
        let all = || scene.meetings.iter();
        let stay: Vec<_> = all().flat_map(|meeting| (1..LISTENERS).map(move |_| self.opens(at, meeting))).collect();
        if stay.iter().any(Option::is_none) {
            self.wrong("a stream does not open".to_owned());
        }
        while !self.over.load(Ordering::Relaxed) {
            // While the server did not notice yet that the last one went there is no room for another.
            all().for_each(|meeting| drop(self.opens(at, meeting)));
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn opens(&self, at: SocketAddr, (meeting, cookie): &(String, String)) -> Option<TcpStream> {
        let mut line = TcpStream::connect(at).expect("a connection");
        line.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
        line.write_all(request(at, &format!("{meeting}/stroom"), Some(cookie)).as_bytes()).expect("asked");
        let mut head = [0; 15];
        line.read_exact(&mut head).expect("an answer");
        let open = head == *b"HTTP/1.1 200 OK";
        self.streams.fetch_add(usize::from(open), Ordering::Relaxed);
        open.then_some(line)
    }
}

/// So many answers from a server with so many workers, and what was wrong with them.
fn served_by(workers: usize, wanted: usize) -> (Count, usize, usize, Duration) {
    let server = Builder::new_multi_thread().worker_threads(workers).enable_all().build().expect("workers");
    let (at, house, all, scene) = server.block_on(async {
        let house = House::with_islands().await;
        let scene = meetings(&house).await;
        let all = everything(&house, &scene).await;
        (house.serve().await, house, all, scene)
    });
    let (count, from) = (Count::default(), Instant::now());
    let wanted = wanted.max(all.len());
    std::thread::scope(|together| {
        let count = &count;
        let (all, scene) = (&all, &scene);
        for which in 0..LEAVERS {
            together.spawn(move || count.leaves(at, all, which));
        }
        together.spawn(move || count.listens(at, scene));
        let readers: Vec<_> = (0..READERS).map(|_| together.spawn(move || count.reads(at, all, wanted))).collect();
        for reader in readers {
            reader.join().expect("a reader");
        }
        count.over.store(true, Ordering::Relaxed);
    });
    let took = from.elapsed();
    // Whoever left is let go, and nothing of what they asked goes on.
    let until = Instant::now() + Duration::from_secs(15);
    while house.office.streams() > 0 {
        assert!(Instant::now() < until, "{} streams are still open", house.office.streams());
        std::thread::sleep(Duration::from_millis(20));
    }
    server.shutdown_timeout(Duration::from_secs(5));
    (count, wanted, all.len(), took)
}

#[test]
fn r_9_every_page_that_is_begun_is_ended_whoever_else_walks_away() {
    let (mut whole, mut wanted, mut left, mut streams) = (0, 0, 0, 0);
    let (mut wrong, mut pages, mut slowest) = (Vec::new(), 0, 0.0_f64);
    for workers in WORKERS {
        let (count, asked, all, took) = served_by(workers, responses() / WORKERS.len() + 1);
        whole += count.whole.into_inner();
        left += count.left.into_inner();
        streams += count.streams.into_inner();
        wanted += asked;
        pages = all;
        slowest = slowest.max(took.as_secs_f64());
        let found = count.wrong.into_inner().expect("no panic").into_iter();
        wrong.extend(found.map(|what| format!("{workers} workers: {what}")));
    }
    let met = if whole == wanted && wrong.is_empty() { "met" } else { "missed" };
    println!(
        "R-9 {whole} of {wanted} bodies whole with 1, 2 and 4 workers, of {pages} pages, while {left} walked away and {streams} streams \
         were opened; {slowest:.0} s at most for one number of workers goal {wanted} of {wanted} {met}"
    );
    assert!(wrong.is_empty(), "{}", wrong[..wrong.len().min(20)].join("\n"));
    assert_eq!(whole, wanted);
    assert!(left > WORKERS.len() && streams > LISTENERS, "{left} left, {streams} streams");
}
