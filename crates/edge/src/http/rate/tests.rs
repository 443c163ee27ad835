//! The limits as a caller meets them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::response::IntoResponse;

use super::*;

fn at(seconds: &Arc<AtomicU64>) -> Micros {
    let seconds = Arc::clone(seconds);
    Arc::new(move || 1_700_000_000_000_000 + seconds.load(Ordering::Relaxed) * 1_000_000)
}

#[test]
fn a_burst_is_let_through_and_then_one_at_a_time() {
    let now = Arc::new(AtomicU64::new(0));
    let rates = Rates::new(&at(&now), 1);
    let key = Key::ip("203.0.113.1".parse().unwrap());
    for left in (0..10).rev() {
        assert_eq!(rates.check(Class::LoginIp, key).unwrap().remaining, left);
    }
    assert_eq!(rates.check(Class::LoginIp, key).unwrap_err().retry_after, 20);
    assert!(rates.check(Class::LoginIp, Key::ip("203.0.113.2".parse().unwrap())).is_ok());
    assert!(rates.check(Class::SignupIp, key).is_ok(), "another class has its own count");
    now.store(19, Ordering::Relaxed);
    assert_eq!(rates.check(Class::LoginIp, key).unwrap_err().retry_after, 1);
    now.store(20, Ordering::Relaxed);
    assert!(rates.check(Class::LoginIp, key).is_ok());
    assert!(rates.check(Class::LoginIp, key).is_err());
}

#[test]
fn a_day_brings_everything_back() {
    let now = Arc::new(AtomicU64::new(0));
    let rates = Rates::new(&at(&now), 1);
    for class in Class::ALL {
        let (burst, _) = class.limits();
        for _ in 0..burst.get() {
            rates.check(class, Key::name("u1")).unwrap();
        }
        assert!(rates.check(class, Key::name("u1")).is_err(), "{}", class.name());
    }
    now.store(86_400, Ordering::Relaxed);
    for class in Class::ALL {
        assert!(rates.check(class, Key::name("u1")).is_ok(), "{}", class.name());
    }
}

#[test]
fn a_multiplier_widens_every_limit() {
    let rates = Rates::new(&at(&Arc::default()), 10_000);
    for _ in 0..10_000 {
        rates.check(Class::Export, Key::name("u1")).unwrap();
    }
    assert!(rates.check(Class::Export, Key::name("u1")).is_err());
}

#[test]
fn classes_are_numbered_in_order() {
    for (number, class) in Class::ALL.iter().enumerate() {
        assert_eq!(*class as usize, number);
    }
    assert_eq!(Class::ApiRead.limits().1, Duration::from_millis(200));
}

#[test]
fn one_customer_is_one_key() {
    let ip = |text: &str| Key::ip(text.parse().unwrap());
    assert_eq!(ip("2001:db8::1"), ip("2001:db8::ffff:1"));
    assert_ne!(ip("2001:db8::1"), ip("2001:db8:0:1::1"));
    assert_eq!(ip("::ffff:203.0.113.1"), ip("203.0.113.1"));
    assert_ne!(Key::name("u1"), Key::name("u2"));
}

#[test]
fn the_caller_is_told() {
    let rates = Rates::new(&at(&Arc::default()), 1);
    let response = (rates.check(Class::Search, Key::name("u1")).unwrap(), "ok").into_response();
    assert_eq!(response.headers()["ratelimit-policy"], "\"search\";q=20;w=40");
    assert_eq!(response.headers()["ratelimit"], "\"search\";r=19;t=2");

    rates.check(Class::Export, Key::name("u1")).unwrap();
    let limited = rates.check(Class::Export, Key::name("u1")).unwrap_err();
    let response = (limited.refusal().status, limited, "no").into_response();
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["retry-after"], "28800");
    assert_eq!(response.headers()["ratelimit"], "\"export\";r=0;t=28800");
}
