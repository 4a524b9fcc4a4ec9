//! Serving a stream: seats the visitor without waking their session, and tells what is heard as server-sent events; what may be heard is the office's.

use crate::guard::elsewhere;
use crate::page::{Blanks, goto, quiet_seat, trouble, visit};
use crate::router::House;
use app::page::status;
use app::route::StreamRow;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, HeaderName, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use domain::Problem;
use domain::reflection::{Listening, Since, Told};
use domain::session::SessionDesk;
use hyper::body::Frame;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

/// So many seconds after which somebody for whom there is no room may ask again.
const AGAIN: &str = "10";
/// What a browser is told first: to come back after so many milliseconds when the line is lost.
const FIRST: &str = "retry: 2000\n\n";

/// Answers a GET.
pub async fn serve(house: House, row: &'static StreamRow, at: Blanks, parts: Parts) -> Response {
    let seat = match quiet_seat(&house, &parts).await {
        Ok(seat) => seat,
        Err(problem) => return full(&problem),
    };
    if let Some(to) = elsewhere(seat.sitter(), row.deed, parts.uri.path()) {
        return goto(to);
    }
    let visit = visit(&house, Arc::new(seat), at, &parts);
    let since = since(&parts.headers, visit.query("after"));
    match (row.open)(visit.clone(), since).await {
        Ok(heard) => {
            let kind = (header::CONTENT_TYPE, "text/event-stream");
            // A proxy that gathers what it passes on would keep it until the meeting is over.
            let unbuffered = (HeaderName::from_static("x-accel-buffering"), "no");
            ([kind, unbuffered], Body::new(Events { first: true, next: Some(next(heard)) })).into_response()
        }
        Err(problem @ (Problem::Busy | Problem::Storage | Problem::Broken)) => full(&problem),
        Err(problem) => trouble(visit, &problem),
    }
}

fn full(problem: &Problem) -> Response {
    let code = StatusCode::from_u16(status(problem)).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
    (code, [(header::RETRY_AFTER, AGAIN)]).into_response()
}

/// What a browser that comes back heard last wins over what its page began with.
fn since(headers: &HeaderMap, after: Option<&str>) -> Since {
    let last = headers.get("last-event-id").map(|last| last.to_str().unwrap_or_default());
    match last.or(after) {
        None => Since::Now,
        Some(number) => number.parse().map_or(Since::Unknown, Since::After),
    }
}

type Later = Pin<Box<dyn Future<Output = (Box<dyn Listening>, Option<Told>)> + Send>>;

fn next(mut heard: Box<dyn Listening>) -> Later {
    Box::pin(async move {
        let told = heard.next().await;
        (heard, told)
    })
}

/// The body: asked for more only when what was said is on its way, so that whoever does not read has nothing kept for them.
struct Events {
    first: bool,
    next: Option<Later>,
}

impl HttpBody for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if std::mem::take(&mut self.first) {
            return Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(FIRST.as_bytes())))));
        }
        let Some(waiting) = self.next.as_mut() else { return Poll::Ready(None) };
        let (heard, told) = ready!(waiting.as_mut().poll(task));
        let Some(told) = told else {
            self.next = None;
            return Poll::Ready(None);
        };
        self.next = Some(next(heard));
        Poll::Ready(Some(Ok(Frame::data(written(told)))))
    }
}

/// An event as it goes over the line: a number and a kind, and never anybody's name or words.
fn written(told: Told) -> Bytes {
    let event = |name: &str| format!("event: {name}\ndata: {name}\n\n");
    let text = match told {
        Told::Changed { sequence, kind } => format!("id: {sequence}\n{}", event(kind.code())),
        Told::Anew { sequence } => format!("id: {sequence}\n{}", event("opnieuw")),
        Told::Presence => event("aanwezig"),
        Told::Quiet => ":\n\n".to_owned(),
        Told::Ended => event("einde"),
        Told::Later => event("later"),
    };
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_heard_last_wins_over_what_its_page_began_with() {
        let mut headers = HeaderMap::new();
        assert_eq!(since(&headers, None), Since::Now);
        assert_eq!(since(&headers, Some("4")), Since::After(4));
        headers.insert("last-event-id", "7".parse().expect("a value"));
        assert_eq!(since(&headers, Some("4")), Since::After(7));
        headers.insert("last-event-id", "zeven".parse().expect("a value"));
        assert_eq!(since(&headers, Some("4")), Since::Unknown);
    }
}
