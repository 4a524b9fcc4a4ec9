//! A visitor: asks pages and sends forms as a browser without scripts would, cookie included.

use crate::{House, Stream};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, header};
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use std::net::{IpAddr, SocketAddr};
use tower::ServiceExt;

/// Somebody with a browser.
pub struct Visitor<'a> {
    house: &'a House,
    cookie: Option<String>,
    carried: Option<String>,
    peer: Option<SocketAddr>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Answer {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Where it sends the visitor.
    pub fn to(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    /// The page, parsed.
    pub fn page(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// The visible text of the first match.
    pub fn text(&self, selector: &str) -> String {
        let selector = Selector::parse(selector).expect("a selector");
        self.page()
            .select(&selector)
            .next()
            .map(|found| found.text().collect::<String>().trim().to_owned())
            .unwrap_or_default()
    }

    /// An attribute of every match.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.page().select(&selector).filter_map(|found| found.attr(name).map(str::to_owned)).collect()
    }

    /// Status, headers and body in one text.
    pub(crate) fn whole(&self) -> String {
        let headers: String = self.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        format!("{}\n{headers}\n{}", self.status, self.body)
    }

    /// The pages of this site that it leads to, each once.
    pub fn leads_to(&self) -> Vec<String> {
        let mut all = vec![self.to().to_owned()];
        if self.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
            all.extend(self.attributes("a[href]", "href"));
        }
        let here = all.iter().filter(|to| to.starts_with('/') && !to.starts_with("/pkg/"));
        here.map(|to| to.split('#').next().unwrap_or_default().to_owned()).collect()
    }
}

impl<'a> Visitor<'a> {
    pub(crate) fn new(house: &'a House) -> Self {
        Visitor { house, cookie: None, carried: None, peer: None }
    }

    /// Asks a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[], Body::empty()).await
    }

    /// Sends a form of a page.
    pub async fn send(&mut self, path: &str, form: &str, fields: &[(&str, &str)]) -> Answer {
        let mut pairs = vec![("formulier", form)];
        pairs.extend_from_slice(fields);
        let body = serde_html_form::to_string(&pairs).expect("pairs");
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        self.ask(Method::POST, path, &headers, Body::from(body)).await
    }

    /// Asks anything.
    pub async fn ask(&mut self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let (status, headers, body) = self.begin(method, path, headers, body).await;
        let bytes = body.collect().await.expect("a body").to_bytes();
        for (_, value) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = value.split(';').next().unwrap_or_default();
            let kept = (!pair.ends_with('=')).then(|| pair.to_owned());
            if pair.starts_with("__Host-wijkbreed-code=") { self.carried = kept } else { self.cookie = kept }
        }
        Answer { status, headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Listens at an address, as a browser that heard this last.
    pub async fn listen(&self, path: &str, last: Option<&str>) -> Stream {
        let headers: Vec<_> = last.map(|last| ("last-event-id", last)).into_iter().collect();
        let (status, headers, body) = self.begin(Method::GET, path, &headers, Body::empty()).await;
        Stream::new(status, headers, body)
    }

    /// Asks anything, and does not wait for the body.
    async fn begin(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> (u16, Vec<(String, String)>, Body) {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1:3000");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        for cookie in [&self.cookie, &self.carried].into_iter().flatten() {
            request = request.header(header::COOKIE, cookie);
        }
        let mut request = request.body(body).expect("a request");
        if let Some(peer) = self.peer {
            request.extensions_mut().insert(ConnectInfo(peer));
        }
        let response = self.house.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status().as_u16();
        let headers: Vec<_> = response
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        (status, headers, response.into_body())
    }

    /// Signs in as somebody of the demonstration.
    pub async fn sign_in(&mut self, name: &str) {
        let quoted = name.replace('\'', "''");
        let person = self.house.one(&format!("select id from people where demo = true and name = '{quoted}'")).await;
        assert!(!person.is_empty(), "{name} is not of the demonstration");
        let answer = self.send("/aanmelden", "demo", &[("person", &person)]).await;
        assert_eq!(answer.status, 303, "{name} cannot sign in");
    }

    /// The cookie, for a second browser that stole it.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// Comes back with this cookie.
    pub fn with_cookie(mut self, cookie: Option<String>) -> Self {
        self.cookie = cookie;
        self
    }

    /// Comes over a connection from this address.
    pub fn from(mut self, address: &str) -> Self {
        let address: IpAddr = address.parse().expect("an address");
        self.peer = Some((address, 4711).into());
        self
    }
}
