//! Serving a form: reads what was typed, submits it where a closed tab cannot cut it off, and shows the page again when it needs another look.

use crate::body::{self, Sent};
use crate::cookie;
use crate::guard::elsewhere;
use crate::once::print;
use crate::page::{Blanks, goto, seat, show, too_long, trouble, visit};
use crate::router::House;
use app::form::{SHEET, words_of};
use app::page::{LOOK, look_again, status};
use app::route::{self, FormRow, PageRow};
use app::visit::{KEPT, Labels, OUT, SECRETS, Typed, UNKEPT, Visit};
use axum::body::Body;
use axum::http::{StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use domain::Problem;
use domain::ReflectionId;
use domain::draft::Sheet;
use domain::policy::{Deed, Kind};
use domain::session::{Cookie, Done, Kept, SessionDesk};
use office::Seat;
use std::sync::Arc;

/// The field that names the form.
const NAME: &str = "formulier";

/// Answers a POST.
pub async fn serve(house: House, page: &'static PageRow, at: Blanks, parts: Parts, body: Body) -> Response {
    let bytes = match body::read(body).await {
        Sent::Whole(bytes) => bytes,
        Sent::TooLong => return too_long(&house, at, &parts).await,
        Sent::Cut => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let seat = match seat(&house, &parts).await {
        Ok(seat) => Arc::new(seat),
        Err(problem) => return (code(&problem), app::words::t("storage-lead")).into_response(),
    };
    let mut fields: Vec<(String, String)> = serde_html_form::from_bytes(&bytes).unwrap_or_default();
    let name = fields.iter().find(|(key, _)| key == NAME).map(|(_, value)| value.clone()).unwrap_or_default();
    let visit = visit(&house, seat.clone(), at, &parts);
    let Some(row) = route::forms().find(|row| row.page == page.path && row.name == name) else {
        return if seat.sitter().me().is_some() { trouble(visit, &Problem::Absent) } else { goto("/aanmelden") };
    };
    let sent = fields.len();
    fields.retain(|(key, _)| !SECRETS.contains(&key.as_str()));
    // A form of secrets has nothing to keep, nor one that changes nothing; what is said without a name is kept under nobody's.
    let secret = fields.len() < sent;
    let keepable = !row.never_kept && row.deed.kind() == Kind::Write && !row.deed.leaves_no_line();
    let keeps = seat.asleep() && !secret && keepable;
    let sheet = fields.iter().find(|(key, _)| key == SHEET).map(|(_, sheet)| Sheet::parse(sheet)).unwrap_or_default();
    fields.retain(|(key, _)| ![NAME, SHEET].contains(&key.as_str()));
    let path = parts.uri.path().to_owned();
    if let Some(to) = elsewhere(seat.sitter(), row.deed, &path) {
        let typed = fields.iter().any(|(_, value)| !value.trim().is_empty());
        let lost = seat.asleep() && row.never_kept && !words_of(&fields).is_empty();
        if keeps && seat.keep_typed(&path, &Kept { form: name, fields }).await.is_err() {
            return (StatusCode::SERVICE_UNAVAILABLE, app::words::t("storage-lead")).into_response();
        }
        // A client whose seat at the table ended while they answered is told so, and not asked to sign in.
        return match to {
            "/aanmelden" if row.deed == Deed::AnswerAsClient => goto("/tafel/gestopt"),
            "/aanmelden" if keeps && typed => goto(&format!("{to}?{KEPT}=1")),
            "/aanmelden" if lost => goto(&format!("{to}?{UNKEPT}=1")),
            _ => goto(to),
        };
    }
    let (submit, submitted, once) = (row.submit, visit.clone(), house.once.clone());
    // What is said without a name leaves nothing by which it could be laid beside a session, and a password no hash; what is still
    // typed comes between two presses and is none.
    let session = cookie::token(&parts.headers).filter(|_| !secret && !row.deed.leaves_no_line());
    let prints = session.map(|token| (print(&[token.as_bytes()]), print(&[path.as_bytes(), &bytes])));
    let doing = tokio::spawn(async move {
        match prints {
            Some((session, sent)) => once.done(session, sent, submit(submitted, bytes)).await,
            None => submit(submitted, bytes).await,
        }
    });
    let done = doing.await.unwrap_or(Err(Problem::Broken));
    match done {
        Ok(done) => {
            if seat.has_kept() && seat.forget_typed(&path, row.name).await.is_err() {
                tracing::warn!("what was kept could not be forgotten");
            }
            if !row.keeps.is_empty() && draft_sent(&seat, &visit, row, (&fields, &sheet)).await.is_err() {
                tracing::warn!("what was typed could not be forgotten");
            }
            match &done.shown_once {
                Some(_) => show(page, Visit { shown_once: done.shown_once, ..visit }, None).await,
                None => arrived(&done, done.said.or(row.said), look_again(row, seat.sitter(), &fields)),
            }
        }
        Err(problem) => {
            let mut again = visit.clone();
            again.drafts = seat.drafts();
            let (form, labels) = (row.name.to_owned(), Labels::default());
            again.typed = Some(Typed { form, fields, problem: Some(problem.clone()), labels });
            match problem {
                Problem::Absent | Problem::SignIn => trouble(again, &problem),
                _ => show(page, again, Some(status(&problem))).await,
            }
        }
    }
}

/// What was typed in a form of a meeting has done its work.
async fn draft_sent(
    seat: &Seat,
    visit: &Visit,
    row: &FormRow,
    (fields, sheet): (&[(String, String)], &Sheet),
) -> Result<(), Problem> {
    let reflection: ReflectionId = visit.at("id")?;
    let about = row.about.and_then(|about| fields.iter().find(|(name, _)| name == about)).map(|(_, id)| id.as_str());
    let form = route::kept_name(row.name, about);
    seat.draft_sent(&route::spot(reflection, &visit.path, &form, &visit.at)?, sheet).await
}

fn arrived(done: &Done, said: Option<&str>, look: bool) -> Response {
    // Who signed out leaves nothing behind that was typed and not sent.
    let out = done.cookie == Cookie::End && done.to == "/aanmelden";
    let to = if out { format!("{}?{OUT}=1", done.to) } else { saying(&done.to, said, look) };
    let mut response = goto(&to);
    for cookie in cookie::headers(&done.cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

fn code(problem: &Problem) -> StatusCode {
    StatusCode::from_u16(status(problem)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The address with the key of what its page says first, and whether to read once more what was written; only an address
/// of this site gets them.
fn saying(to: &str, said: Option<&str>, look: bool) -> String {
    let Some(key) = said.filter(|_| to.starts_with('/') && !to.starts_with("//")) else { return to.to_owned() };
    let (page, part) = to.split_once('#').map_or((to, String::new()), |(page, part)| (page, format!("#{part}")));
    let mark = if page.contains('?') { '&' } else { '?' };
    let look = if look { format!("&{LOOK}=1") } else { String::new() };
    format!("{page}{mark}gelukt={key}{look}{part}")
}

#[cfg(test)]
mod tests {
    use super::saying;

    #[test]
    fn what_was_done_goes_along_in_the_query_of_a_page_of_this_site() {
        let said = |to| saying(to, Some("gelukt-x"), false);
        assert_eq!(said("/casus/1"), "/casus/1?gelukt=gelukt-x");
        assert_eq!(said("/casus/1?a=1#b"), "/casus/1?a=1&gelukt=gelukt-x#b");
        assert_eq!(said("//elders.example/x"), "//elders.example/x");
        assert_eq!(said("https://elders.example/x"), "https://elders.example/x");
        assert_eq!(saying("/casus/1", None, true), "/casus/1");
        assert_eq!(saying("/casus/1#b", Some("gelukt-x"), true), "/casus/1?gelukt=gelukt-x&nakijken=1#b");
    }
}
