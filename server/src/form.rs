//! Serving a form: reads what was typed, submits it where a closed tab cannot cut it off, and shows the page again when it needs another look.

use crate::cookie;
use crate::guard::elsewhere;
use crate::page::{goto, seat, show, trouble, visit};
use crate::router::House;
use app::page::status;
use app::route::{self, PageRow};
use app::visit::{Labels, Typed, Visit};
use axum::body::Body;
use axum::extract::RawPathParams;
use axum::http::{StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use domain::Problem;
use domain::session::{Done, Kept, SessionDesk};
use http_body_util::{BodyExt, Limited};
use std::sync::Arc;
use std::time::Duration;

/// Largest form, in bytes: two own words of 4,000 signs, encoded, and room.
const LARGEST: usize = 128 * 1024;
/// A body that takes longer than this is no form.
const PATIENCE: Duration = Duration::from_secs(10);
/// The field that names the form.
const NAME: &str = "formulier";
/// What is never kept, not even for its owner.
const SECRETS: [&str; 3] = ["password", "again", "current"];

/// Answers a POST.
pub async fn serve(house: House, page: &'static PageRow, at: RawPathParams, parts: Parts, body: Body) -> Response {
    let read = tokio::time::timeout(PATIENCE, Limited::new(body, LARGEST).collect()).await;
    let bytes = match read {
        Ok(Ok(body)) => body.to_bytes().to_vec(),
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let seat = match seat(&house, &parts).await {
        Ok(seat) => Arc::new(seat),
        Err(problem) => return (code(&problem), app::words::t("storage-lead")).into_response(),
    };
    let mut fields: Vec<(String, String)> = serde_html_form::from_bytes(&bytes).unwrap_or_default();
    let name = fields.iter().find(|(key, _)| key == NAME).map(|(_, value)| value.clone()).unwrap_or_default();
    let visit = visit(&house, seat.clone(), &at, &parts);
    let Some(row) = route::forms().find(|row| row.page == page.path && row.name == name) else {
        return if seat.sitter().me().is_some() { trouble(visit, &Problem::Absent) } else { goto("/aanmelden") };
    };
    fields.retain(|(key, _)| key != NAME && !SECRETS.contains(&key.as_str()));
    let path = parts.uri.path().to_owned();
    if let Some(to) = elsewhere(seat.sitter(), row.deed, &path) {
        if seat.asleep() && seat.keep_typed(&path, &Kept { form: name, fields }).await.is_err() {
            return (StatusCode::SERVICE_UNAVAILABLE, app::words::t("storage-lead")).into_response();
        }
        return goto(to);
    }
    let (submit, submitted) = (row.submit, visit.clone());
    let done = tokio::spawn(async move { submit(submitted, bytes).await }).await.unwrap_or(Err(Problem::Broken));
    match done {
        Ok(done) => {
            if seat.has_kept() && seat.forget_typed(&path, row.name).await.is_err() {
                tracing::warn!("what was kept could not be forgotten");
            }
            match &done.shown_once {
                Some(_) => show(page, Visit { shown_once: done.shown_once, ..visit }, None).await,
                None => arrived(&done),
            }
        }
        Err(problem @ (Problem::Absent | Problem::SignIn)) => trouble(visit, &problem),
        Err(problem) => {
            let code = status(&problem);
            let mut again = visit.clone();
            again.typed =
                Some(Typed { form: row.name.to_owned(), fields, problem: Some(problem), labels: Labels::default() });
            show(page, again, Some(code)).await
        }
    }
}

fn arrived(done: &Done) -> Response {
    let mut response = goto(&done.to);
    if let Some(cookie) = cookie::header(&done.cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

fn code(problem: &Problem) -> StatusCode {
    StatusCode::from_u16(status(problem)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
