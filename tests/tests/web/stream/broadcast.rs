//! P-10: one event to many listeners, beside a bare broadcast to as many over the same kind of connection, in turns.

use super::crowd::{event, places};
use super::line::Place;
use super::meeting;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::routing::get;
use hyper::body::Frame;
use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};
use tests::House;
use tokio::net::TcpListener;
use tokio::sync::{broadcast, mpsc};

/// How many listen to each; a thousand under the benchmark.
fn clients() -> usize {
    std::env::var("P_10_CLIENTS").ok().and_then(|clients| clients.parse().ok()).unwrap_or(20)
}

const ROUNDS: usize = 7;
/// Events of one round.
const EVENTS: usize = 20;

type Heard = Pin<Box<dyn Future<Output = (broadcast::Receiver<i32>, Option<i32>)> + Send>>;

/// A bare stream: what was broadcast, and nothing else.
struct Bare(Heard);

fn hear(mut ear: broadcast::Receiver<i32>) -> Heard {
    Box::pin(async move {
        let number = ear.recv().await.ok();
        (ear, number)
    })
}

impl HttpBody for Bare {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let (ear, number) = ready!(self.0.as_mut().poll(task));
        self.0 = hear(ear);
        let said = number.map(|number| format!("id: {number}\nevent: thoughts\ndata: thoughts\n\n"));
        Poll::Ready(said.map(|said| Ok(Frame::data(said.into()))))
    }
}

/// Opens all these lines; what is heard on any of them comes with its time.
async fn listen(places: Vec<Place>) -> mpsc::UnboundedReceiver<(i32, Instant)> {
    let (told, heard) = mpsc::unbounded_channel();
    for place in places {
        let (mut line, told) = (place.come_back(0).await, told.clone());
        tokio::spawn(async move {
            while let Some((number, _)) = line.next().await {
                let _ = told.send((number, Instant::now()));
            }
        });
    }
    heard
}

/// How long after `from` everybody had heard this event.
async fn arrivals(heard: &mut mpsc::UnboundedReceiver<(i32, Instant)>, number: i32, from: Instant) -> Vec<Duration> {
    let mut all = Vec::new();
    while all.len() < clients() {
        let (one, at) = heard.recv().await.expect("somebody hears");
        if one == number {
            all.push(at.saturating_duration_since(from));
        }
    }
    all
}

fn p99(mut all: Vec<Duration>) -> f64 {
    all.sort();
    all[(all.len() * 99 / 100).min(all.len() - 1)].as_secs_f64() * 1_000.0
}

#[tokio::test(flavor = "multi_thread")]
async fn p_10_an_event_reaches_everybody_almost_as_fast_as_a_bare_broadcast() {
    let house = House::demonstration().await;
    let (_, session) = meeting(&house).await;
    let mut ours = listen(places(&house, &session, clients()).await).await;
    let bell = broadcast::Sender::<i32>::new(1_024);
    let ear = bell.clone();
    let bare = Router::new().route("/", get(move || async move { Body::new(Bare(hear(ear.subscribe()))) }));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, bare).await });
    let place = Place { at, path: "/".into(), cookie: "x=x".into() };
    let mut theirs = listen(vec![place; clients()]).await;

    let (mut ratios, mut last) = (Vec::new(), (0.0, 0.0));
    for round in 0..ROUNDS {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        for turn in 0..EVENTS {
            let number = event(&house, &session).await;
            one.extend(arrivals(&mut ours, number, Instant::now()).await);
            let number = (round * EVENTS + turn) as i32;
            let from = Instant::now();
            bell.send(number).expect("listeners");
            other.extend(arrivals(&mut theirs, number, from).await);
        }
        last = (p99(one), p99(other));
        ratios.push(last.0 / last.1);
    }
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    let met = if median <= 1.5 { "met" } else { "missed" };
    println!(
        "P-10 {median:.2}x at p99 for {} listeners ({:.1} ms against {:.1} ms in the last round) goal <= 1.5x {met}",
        clients(),
        last.0,
        last.1
    );
}
