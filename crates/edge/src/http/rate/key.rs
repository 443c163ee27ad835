//! Whose attempts are counted together.

use std::net::IpAddr;

use sha2::{Digest, Sha256};

/// A person, an address, or a name such as a mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(Inner);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Inner {
    V4(u32),
    V6(u64),
    Name([u8; 16]),
}

impl Key {
    /// The address itself in IPv4; in IPv6 the /64, because one customer has all of it.
    #[must_use]
    pub fn ip(ip: IpAddr) -> Self {
        Self(match ip.to_canonical() {
            IpAddr::V4(ip) => Inner::V4(ip.to_bits()),
            IpAddr::V6(ip) => Inner::V6(u64::try_from(ip.to_bits() >> 64).unwrap_or_default()),
        })
    }

    /// A user id, mail address or token family. Only a hash is kept: fixed size, and no list of mail addresses.
    #[must_use]
    pub fn name(name: &str) -> Self {
        let hash: [u8; 32] = Sha256::digest(name.as_bytes()).into();
        let mut short = [0; 16];
        short.copy_from_slice(&hash[..16]);
        Self(Inner::Name(short))
    }
}
