//! The demonstration's fence: on loopback only, never behind a proxy, never on a database with other people in it.

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::SocketAddr;

/// Refuses requests that came by another name or through a proxy.
pub async fn fence(request: Request, next: Next) -> Response {
    if near(request.headers()) { next.run(request).await } else { StatusCode::FORBIDDEN.into_response() }
}

fn near(headers: &HeaderMap) -> bool {
    let forwarded = headers.keys().any(|name| {
        let name = name.as_str();
        name == "forwarded" || name == "via" || name == "x-real-ip" || name.starts_with("x-forwarded")
    });
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()).map_or(host, |(name, _)| name);
    !forwarded && matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

/// # Errors
/// A sentence, when the address can be reached from elsewhere.
pub fn check_address(listen: SocketAddr) -> Result<(), String> {
    if listen.ip().is_loopback() {
        Ok(())
    } else {
        Err(format!("a demonstration listens on loopback only, not on {listen}; use 127.0.0.1:{}", listen.port()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&'static str, &'static str)]) -> bool {
        near(
            &pairs
                .iter()
                .map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value")))
                .collect(),
        )
    }

    #[test]
    fn only_loopback_names_without_a_proxy_are_near() {
        assert!(
            asked(&[("host", "127.0.0.1:3000")]) && asked(&[("host", "localhost")]) && asked(&[("host", "[::1]:3000")])
        );
        assert!(!asked(&[("host", "wijk.example:3000")]) && !asked(&[]));
        assert!(!asked(&[("host", "localhost"), ("x-forwarded-for", "192.0.2.1")]));
        assert!(check_address(([0, 0, 0, 0], 3000).into()).is_err());
    }
}
