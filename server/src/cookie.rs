//! The cookies: that of a session, and the short one that carries a code's long key from an address to a page; how each is read, set and removed.

use axum::http::{HeaderMap, HeaderValue, header};
use domain::session::Cookie;

/// `__Host-` ties it to this host, to https and to the whole site.
const NAME: &str = "__Host-wijkbreed";
/// Holds the long key of a QR or link until it is posted.
const CARRIED: &str = "__Host-wijkbreed-code";
const RULES: &str = "Path=/; Secure; HttpOnly; SameSite=Lax";
/// So many seconds a key is carried: long enough to read a page and press its button.
const CARRIED_FOR: u32 = 600;

/// The token a visitor came with.
pub fn token(headers: &HeaderMap) -> Option<String> {
    named(headers, NAME)
}

/// The key that a visitor carries.
pub fn carried(headers: &HeaderMap) -> Option<String> {
    named(headers, CARRIED)
}

/// The headers for a change, if there is one. With any change a carried key has done its work.
pub fn headers(change: &Cookie) -> Vec<HeaderValue> {
    let session = match change {
        Cookie::Keep => return Vec::new(),
        Cookie::Start(token) => format!("{NAME}={token}; {RULES}"),
        Cookie::End => format!("{NAME}=; {RULES}; Max-Age=0"),
    };
    let carried = format!("{CARRIED}=; {RULES}; Max-Age=0");
    [session, carried].iter().filter_map(|text| HeaderValue::from_str(text).ok()).collect()
}

/// The header that has this key carried.
pub fn carry(key: &str) -> Option<HeaderValue> {
    let known = is_key(key).then(|| format!("{CARRIED}={key}; {RULES}; Max-Age={CARRIED_FOR}"));
    known.and_then(|text| HeaderValue::from_str(&text).ok())
}

fn named(headers: &HeaderMap, wanted: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == wanted && is_key(value))
        .map(|(_, value)| value.to_owned())
}

/// 256 bits, as they are written here.
fn is_key(value: &str) -> bool {
    value.len() == 64 && value.bytes().all(|one| one.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_key_of_ours_is_not_carried() {
        let key = "0a".repeat(32);
        let set = carry(&key).expect("a header");
        let text = set.to_str().expect("text");
        assert!(text.starts_with(&format!("__Host-wijkbreed-code={key}; Path=/; Secure; HttpOnly")), "{text}");
        assert!(text.ends_with("Max-Age=600"), "{text}");
        for wrong in ["", "0a", "; Max-Age=99999999", &"é".repeat(32), &format!("{}\r\nx", "0".repeat(62))] {
            assert!(carry(wrong).is_none(), "{wrong}");
        }
    }
}
