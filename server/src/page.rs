//! Serving a page: seats the visitor, loads, renders; and the page of a problem.

use crate::cookie;
use crate::guard::elsewhere;
use crate::headers::Nonce;
use crate::router::House;
use app::page::{self, Answer, of_problem, render, status};
use app::route::PageRow;
use app::visit::{KEPT, Labels, OUT, Typed, UNKEPT, Visit};
use axum::body::Body;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{ConnectInfo, RawPathParams};
use axum::http::{HeaderValue, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use domain::Problem;
use domain::session::{Cookie, SessionDesk};
use office::Seat;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

/// The blanks of an address as the router gives them.
pub type Given = Result<RawPathParams, RawPathParamsRejection>;
/// The blanks of an address, by their names.
pub type Blanks = BTreeMap<String, String>;

/// The blanks as text; none when bytes in them are no text, and then the address cannot exist.
pub fn blanks(given: Given) -> Option<Blanks> {
    let given = given.ok()?;
    Some(given.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

/// Answers a GET.
pub async fn serve(house: House, row: &'static PageRow, at: Blanks, parts: Parts) -> Response {
    let seat = match seat(&house, &parts).await {
        Ok(seat) => seat,
        Err(problem) => return bare(problem),
    };
    if let Some(to) = elsewhere(seat.sitter(), row.deed, parts.uri.path()) {
        return goto(to);
    }
    let path = parts.uri.path().to_owned();
    let kept = if seat.has_kept() { seat.kept(&path).await.ok().flatten() } else { None };
    let asleep = seat.asleep();
    let drafts = seat.drafts();
    let mut visit = visit(&house, Arc::new(seat), at, &parts);
    visit.drafts = drafts;
    // An address says so to nobody else.
    visit.query.retain(|(name, _)| if asleep { name != OUT } else { name != KEPT && name != UNKEPT });
    visit.typed =
        kept.map(|kept| Typed { form: kept.form, fields: kept.fields, problem: None, labels: Labels::default() });
    show(row, visit, None).await
}

/// Loads and renders a page; `status` wins over 200.
pub async fn show(row: &PageRow, visit: Visit, code: Option<u16>) -> Response {
    match (row.load)(visit.clone()).await {
        Ok(Answer::Page(page)) => html(code.unwrap_or(200), render(&visit, page)),
        Ok(Answer::Part(part)) => html(code.unwrap_or(200), part),
        Ok(Answer::Goto(to)) => match visit.may_keep().and_then(|typed| typed.problem.clone()) {
            // Who is told to look elsewhere loses what they typed and believes that it was done.
            Some(problem) => trouble(visit, &problem),
            None => goto(&to),
        },
        Ok(Answer::Carry { to, key }) => with_cookies(goto(to), cookie::carry(&key)),
        Ok(Answer::Leave(to)) => with_cookies(goto(&to), cookie::headers(&Cookie::End)),
        Ok(Answer::File { kind, name, body }) => {
            let kind = HeaderValue::from_static(kind);
            let keep = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
            let headers = [(header::CONTENT_TYPE, Ok(kind)), (header::CONTENT_DISPOSITION, keep)];
            let mut response = Body::from(body).into_response();
            response.headers_mut().extend(headers.into_iter().filter_map(|(name, value)| Some((name, value.ok()?))));
            response
        }
        Err(problem) => trouble(visit, &problem),
    }
}

/// The page of a problem, in the visitor's own frame.
pub fn trouble(mut visit: Visit, problem: &Problem) -> Response {
    if *problem == Problem::SignIn {
        return goto("/aanmelden");
    }
    let typed = visit.may_keep().cloned();
    visit.typed = None;
    html(status(problem), render(&visit, of_problem(problem, typed)))
}

/// The page for whoever sent more than a form can hold.
pub async fn too_long(house: &House, at: Blanks, parts: &Parts) -> Response {
    match seat(house, parts).await {
        Ok(seat) => html(413, render(&visit(house, Arc::new(seat), at, parts), page::too_long())),
        Err(problem) => bare(problem),
    }
}

/// With which a page that renews itself says so: that is nobody's doing, and keeps no session awake.
const BY_ITSELF: &str = "wijkbreed-vanzelf";

/// The visitor of a request.
pub async fn seat(house: &House, parts: &Parts) -> Result<Seat, Problem> {
    seat_for(house, parts, !parts.headers.contains_key(BY_ITSELF)).await
}

/// The visitor of a request that is no use of their session.
pub async fn quiet_seat(house: &House, parts: &Parts) -> Result<Seat, Problem> {
    seat_for(house, parts, false).await
}

async fn seat_for(house: &House, parts: &Parts, used: bool) -> Result<Seat, Problem> {
    let peer =
        parts.extensions.get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
    let address = house.proxies.origin(peer, &parts.headers);
    house.office.seat_at(cookie::token(&parts.headers).as_deref(), address, (parts.uri.path(), used)).await
}

/// A request as pages see it.
pub fn visit(house: &House, desk: Arc<Seat>, at: Blanks, parts: &Parts) -> Visit {
    let said = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let device = said(header::USER_AGENT);
    Visit {
        desk,
        path: parts.uri.path().to_owned(),
        at,
        query: serde_html_form::from_str(parts.uri.query().unwrap_or_default()).unwrap_or_default(),
        typed: None,
        drafts: Arc::default(),
        site: house.site.clone(),
        nonce: parts.extensions.get::<Nonce>().map_or_else(|| "".into(), |nonce| nonce.0.clone()),
        device: device.to_owned(),
        origin: said(header::ORIGIN).to_owned(),
        carried: cookie::carried(&parts.headers),
        shown_once: None,
    }
}

/// On to another page, by GET.
pub fn goto(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

fn with_cookies(mut response: Response, cookies: impl IntoIterator<Item = HeaderValue>) -> Response {
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// When not even the frame can be made: no database, no visitor.
fn bare(problem: Problem) -> Response {
    let code = StatusCode::from_u16(status(&problem)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (code, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], app::words::t("storage-lead")).into_response()
}

fn html(code: u16, body: String) -> Response {
    let code = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (code, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
}
