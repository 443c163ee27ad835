//! The cookies of a browser, kept and forgotten by the rules that browsers follow.

use std::collections::BTreeMap;

use domain::Time;

/// A cookie jar for one origin.
#[derive(Debug, Clone, Default)]
pub(crate) struct Jar(BTreeMap<String, Cookie>);

#[derive(Debug, Clone)]
struct Cookie {
    value: String,
    until: Option<Time>,
}

impl Jar {
    /// Takes a `Set-Cookie` line; one that a browser would refuse fails the test.
    pub(crate) fn take(&mut self, line: &str, https: bool, now: Time) {
        let mut parts = line.split(';').map(str::trim);
        let (name, value) = parts.next().and_then(|p| p.split_once('=')).expect("a name and a value");
        let attributes: Vec<&str> = parts.collect();
        let has = |wanted: &str| attributes.iter().any(|a| a.eq_ignore_ascii_case(wanted));
        assert!(has("HttpOnly") && has("SameSite=Lax") && has("Path=/"), "a cookie of ours: {line}");
        assert_eq!(https, has("Secure"), "Secure goes with TLS: {line}");
        assert_eq!(https, name.starts_with("__Host-"), "the prefix goes with TLS: {line}");
        assert!(
            !attributes.iter().any(|a| a.to_ascii_lowercase().starts_with("domain")),
            "no domain: {line}"
        );
        let age = attributes.iter().find_map(|a| a.strip_prefix("Max-Age="));
        let age = age.map(|seconds| seconds.parse::<u64>().expect("an age in seconds"));
        if age == Some(0) {
            self.0.remove(name);
            return;
        }
        let until = age.map(|seconds| now + std::time::Duration::from_secs(seconds));
        self.0.insert(name.to_owned(), Cookie { value: value.to_owned(), until });
    }

    /// The `Cookie` line; empty when there are none.
    pub(crate) fn line(&mut self, now: Time) -> String {
        self.0.retain(|_, cookie| cookie.until.is_none_or(|until| now < until));
        let pairs = self.0.iter().map(|(name, cookie)| format!("{name}={}", cookie.value));
        pairs.collect::<Vec<_>>().join("; ")
    }

    /// The value of a cookie, by its name without the prefix.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.get(name).or_else(|| self.0.get(&format!("__Host-{name}")));
        found.map(|cookie| cookie.value.as_str())
    }

    /// Puts a value in place of a cookie's.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), Cookie { value: value.to_owned(), until: None });
    }

    /// Forgets what a browser forgets when it is closed.
    pub(crate) fn close(&mut self) {
        self.0.retain(|_, cookie| cookie.until.is_some());
    }
}
