//! How many connections each address holds.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ipnet::IpNet;

/// Counts connections per address; IPv6 counts per /64, because one customer has all of it.
pub(super) struct Peers {
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
    most: usize,
    exempt: Vec<IpNet>,
}

/// One connection's share; gives it back when dropped.
pub(super) struct Place {
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
    ip: Option<IpAddr>,
}

impl Peers {
    pub(super) fn new(most: usize, exempt: Vec<IpNet>) -> Self {
        Self { counts: Arc::default(), most, exempt }
    }

    /// A place, unless the address has all of its own.
    pub(super) fn take(&self, ip: IpAddr) -> Option<Place> {
        let ip = ip.to_canonical();
        if ip.is_loopback() || self.exempt.iter().any(|net| net.contains(&ip)) {
            return Some(Place { counts: Arc::clone(&self.counts), ip: None });
        }
        let ip = customer(ip);
        let mut counts = lock(&self.counts);
        let count = counts.entry(ip).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Place { counts: Arc::clone(&self.counts), ip: Some(ip) })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(ip) = self.ip else { return };
        let mut counts = lock(&self.counts);
        if let Some(count) = counts.get_mut(&ip) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&ip);
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn customer(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(_) => ip,
        IpAddr::V6(ip) => IpAddr::V6((ip.to_bits() >> 64 << 64).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_its_share_and_gets_it_back() {
        let peers = Peers::new(2, vec!["10.0.0.0/8".parse().unwrap()]);
        let take = |ip: &str| peers.take(ip.parse().unwrap());
        let (first, _second) = (take("203.0.113.1").unwrap(), take("203.0.113.1").unwrap());
        assert!(take("203.0.113.1").is_none());
        assert!(take("203.0.113.2").is_some());
        drop(first);
        assert!(take("203.0.113.1").is_some());
        let many: Vec<_> = (0..9).map(|_| (take("127.0.0.1"), take("10.1.1.1"))).collect();
        assert!(many.iter().all(|(here, proxy)| here.is_some() && proxy.is_some()));
    }

    #[test]
    fn a_customer_is_a_64_and_nothing_is_left_behind() {
        let peers = Peers::new(1, Vec::new());
        let held = peers.take("2001:db8::1".parse().unwrap());
        assert!(peers.take("2001:db8::2".parse().unwrap()).is_none());
        drop(held);
        assert!(peers.counts.lock().unwrap().is_empty());
    }
}
