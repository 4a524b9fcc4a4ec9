//! The headers of every answer: what a browser may load, keep and tell; one pure function decides.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// The nonce of one answer.
#[derive(Clone)]
pub struct Nonce(pub Arc<str>);

/// Gives every request a nonce and every answer its headers.
pub async fn protect(mut request: Request, next: Next) -> Response {
    let nonce: Arc<str> = office::clock::token()[..32].into();
    let path = request.uri().path().to_owned();
    request.extensions_mut().insert(Nonce(nonce.clone()));
    let mut response = next.run(request).await;
    set(response.headers_mut(), &path, &nonce);
    response
}

fn set(headers: &mut HeaderMap, path: &str, nonce: &str) {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
        (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep(path)));
}

/// Hashed names never change; everything else is somebody's own.
fn keep(path: &str) -> &'static str {
    if path.starts_with("/pkg/") { "public, max-age=31536000, immutable" } else { "no-store" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_files_are_kept() {
        assert_eq!(keep("/pkg/wijkbreed.abc.css"), "public, max-age=31536000, immutable");
        assert_eq!(keep("/casus/1"), "no-store");
    }
}
