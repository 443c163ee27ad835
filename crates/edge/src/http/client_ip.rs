//! Where a request comes from: the socket, or what a trusted proxy says.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use http::{Extensions, HeaderMap};
use ipnet::IpNet;

/// The address that a request comes from; an extension of every request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientIp(pub IpAddr);

/// The peer of the socket, unless it is a trusted proxy: then the last hop of `X-Forwarded-For` that is not one.
///
/// Entries further left are the client's own words and are never read. An entry that is not an address ends the walk
/// at the last hop that was understood.
#[must_use]
pub fn of(headers: &HeaderMap, extensions: &Extensions, trusted: &[IpNet]) -> ClientIp {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
    let mut hop = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    if !is_trusted(hop, trusted) {
        return ClientIp(hop);
    }
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    for entry in lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.rsplit(',')) {
        let Some(ip) = parse_hop(entry.trim()) else { break };
        hop = ip;
        if !is_trusted(hop, trusted) {
            break;
        }
    }
    ClientIp(hop)
}

fn is_trusted(ip: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|net| net.contains(&ip))
}

/// Proxies write plain addresses, some of them with a port.
fn parse_hop(entry: &str) -> Option<IpAddr> {
    let plain = entry.parse::<IpAddr>().ok();
    plain.or_else(|| entry.parse::<SocketAddr>().ok().map(|address| address.ip())).map(|ip| ip.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo::<SocketAddr>(format!("{peer}:1").parse().unwrap()));
        let trusted: Vec<IpNet> = trusted.iter().map(|net| net.parse().unwrap()).collect();
        of(&headers, &extensions, &trusted).0.to_string()
    }

    #[test]
    fn a_stranger_is_not_believed() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"], &["127.0.0.0/8"]), "203.0.113.9");
        assert_eq!(seen("127.0.0.1", &["198.51.100.1"], &[]), "127.0.0.1");
    }

    #[test]
    fn the_last_untrusted_hop_counts() {
        let trusted = ["127.0.0.0/8", "10.0.0.0/8"];
        assert_eq!(seen("127.0.0.1", &["1.1.1.1, 198.51.100.1, 10.0.0.7"], &trusted), "198.51.100.1");
        assert_eq!(seen("127.0.0.1", &["1.1.1.1", "198.51.100.1:4711"], &trusted), "198.51.100.1");
        assert_eq!(seen("[::ffff:10.0.0.1]", &["2001:db8::1"], &trusted), "2001:db8::1");
    }

    #[test]
    fn nonsense_ends_the_walk() {
        assert_eq!(seen("127.0.0.1", &["198.51.100.1, unknown"], &["127.0.0.0/8"]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &[], &["127.0.0.0/8"]), "127.0.0.1");
    }
}
