//! The session cookie: its name, and how it is read, set and removed.

use axum::http::{HeaderMap, HeaderValue, header};
use domain::session::Cookie;

/// `__Host-` ties it to this host, to https and to the whole site.
const NAME: &str = "__Host-wijkbreed";
const RULES: &str = "Path=/; Secure; HttpOnly; SameSite=Lax";

/// The token a visitor came with.
pub fn token(headers: &HeaderMap) -> Option<String> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == NAME && value.len() == 64)
        .map(|(_, value)| value.to_owned())
}

/// The header for a change, if there is one.
pub fn header(change: &Cookie) -> Option<HeaderValue> {
    let text = match change {
        Cookie::Keep => return None,
        Cookie::Start(token) => format!("{NAME}={token}; {RULES}"),
        Cookie::End => format!("{NAME}=; {RULES}; Max-Age=0"),
    };
    HeaderValue::from_str(&text).ok()
}
