//! Where a request came from: the other end of its connection, or what the operator's own proxies say of it; limits live in office.

use axum::http::HeaderMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// Proxies whose word counts on where a request came from. Without any, forwarded headers change nothing.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Arc<[IpAddr]>);

impl Proxies {
    /// The proxies at these addresses.
    pub fn at(addresses: &[IpAddr]) -> Self {
        Proxies(addresses.iter().map(IpAddr::to_canonical).collect())
    }

    /// Where a request came from that reached this server from `peer`.
    ///
    /// Each proxy adds on the right whom it was asked by. So the list is read from there, as long as a trusted proxy
    /// speaks: the last address that is none of them made the request, and what stands before it is its own word.
    pub fn origin(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let lines = headers.get_all("x-forwarded-for").into_iter().map(|line| line.to_str().unwrap_or_default());
        let said: Vec<_> = lines.flat_map(|line| line.split(',')).collect();
        let mut said = said.into_iter().rev();
        let mut origin = peer.to_canonical();
        while self.0.contains(&origin) {
            let Some(before) = said.next().and_then(address) else { break };
            origin = before;
        }
        origin
    }
}

/// An address as proxies write it, with or without a port.
fn address(said: &str) -> Option<IpAddr> {
    let said = said.trim();
    let bare = said.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(said);
    let with_port = || said.parse::<SocketAddr>().map(|whole| whole.ip());
    bare.parse().or_else(|_| with_port()).ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(proxies: &[&str], peer: &str, said: &[&str]) -> String {
        let parse = |text: &&str| text.parse().expect("an address");
        let proxies = Proxies::at(&proxies.iter().map(parse).collect::<Vec<_>>());
        let headers = said.iter().map(|line| ("x-forwarded-for".parse().expect("a name"), parse_line(line))).collect();
        proxies.origin(parse(&peer), &headers).to_string()
    }

    fn parse_line(line: &str) -> axum::http::HeaderValue {
        line.parse().expect("a line")
    }

    #[test]
    fn without_trusted_proxies_forwarded_headers_change_nothing() {
        assert_eq!(origin(&[], "127.0.0.1", &["192.0.2.1"]), "127.0.0.1");
        assert_eq!(origin(&["10.0.0.1"], "127.0.0.1", &["192.0.2.1, 10.0.0.1"]), "127.0.0.1", "a stranger's word");
    }

    #[test]
    fn behind_a_trusted_proxy_the_last_untrusted_address_counts() {
        let behind = |said: &[&str]| origin(&["127.0.0.1", "10.0.0.2"], "127.0.0.1", said);
        assert_eq!(behind(&["192.0.2.1"]), "192.0.2.1");
        assert_eq!(behind(&["198.51.100.9, 192.0.2.1"]), "192.0.2.1", "what a client says of itself");
        assert_eq!(behind(&["198.51.100.9", "192.0.2.1, 10.0.0.2"]), "192.0.2.1", "a second proxy, a second line");
        assert_eq!(behind(&["192.0.2.1:4711"]), "192.0.2.1");
        assert_eq!(behind(&["[2001:db8::1]:4711"]), "2001:db8::1");
        assert_eq!(behind(&["[2001:db8::1]"]), "2001:db8::1");
        assert_eq!(origin(&["127.0.0.1"], "::ffff:127.0.0.1", &["192.0.2.1"]), "192.0.2.1");
    }

    #[test]
    fn what_is_no_address_leaves_the_proxys_own() {
        for said in [&[][..], &[""], &["unknown"], &["192.0.2.1, _hidden"], &["192.0.2.1,"]] {
            assert_eq!(origin(&["127.0.0.1"], "127.0.0.1", said), "127.0.0.1", "{said:?}");
        }
    }
}
