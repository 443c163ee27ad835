//! The cookies there are: session, pending sign-in, known device and theme. Source: the security policy, section 2.

use std::time::Duration;

use ::http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, SET_COOKIE},
};
use domain::identity::{Lifetime, SessionKind};

use crate::http::Origin;

/// A cookie's purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// The session's token.
    Session,
    /// Stands between two steps of signing up or in.
    Pending,
    /// This browser has signed in before.
    Device,
    /// Light or dark.
    Theme,
}

impl Name {
    const fn short(self) -> &'static str {
        match self {
            Self::Session => "sid",
            Self::Pending => "pre",
            Self::Device => "dev",
            Self::Theme => "theme",
        }
    }
}

/// How long the cookie between two steps lasts.
pub const PENDING_AGE: Duration = Duration::from_secs(600);
/// How long a chosen theme is remembered.
pub const THEME_AGE: Duration = Duration::from_secs(365 * 86_400);

/// The value that the browser sent, if it sent exactly one under this name.
#[must_use]
pub fn read(headers: &HeaderMap, origin: &Origin, name: Name) -> Option<String> {
    let wanted = full_name(origin, name);
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut values = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(key, _)| *key == wanted)
        .map(|(_, value)| value);
    let value = values.next()?;
    let plain = !value.is_empty() && value.len() <= 256 && value.bytes().all(|b| b.is_ascii_graphic());
    (plain && values.next().is_none()).then(|| value.to_owned())
}

/// A `Set-Cookie` line. Without an age the browser forgets the cookie when it closes.
#[must_use]
pub fn set(origin: &Origin, name: Name, value: &str, age: Option<Duration>) -> HeaderValue {
    let secure = if origin.is_https() { "; Secure" } else { "" };
    let age = age.map_or_else(String::new, |a| format!("; Max-Age={}", a.as_secs()));
    let line = format!("{}={value}; Path=/{secure}; HttpOnly; SameSite=Lax{age}", full_name(origin, name));
    HeaderValue::try_from(line).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// A `Set-Cookie` line with the token of a session.
#[must_use]
pub fn session(origin: &Origin, token: &str, stay: bool) -> HeaderValue {
    let age = stay.then_some(Lifetime::of(SessionKind::Web, true, None).absolute);
    set(origin, Name::Session, token, age)
}

/// A `Set-Cookie` line that takes the cookie away.
#[must_use]
pub fn clear(origin: &Origin, name: Name) -> HeaderValue {
    set(origin, name, "", Some(Duration::ZERO))
}

/// Adds a line to an answer.
pub fn add(headers: &mut HeaderMap, line: HeaderValue) {
    headers.append(SET_COOKIE, line);
}

/// `__Host-` binds a cookie to this host and to TLS; on plain http to this machine browsers would refuse it.
fn full_name(origin: &Origin, name: Name) -> String {
    let prefix = if origin.is_https() { "__Host-" } else { "" };
    format!("{prefix}{}", name.short())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str) -> Origin {
        text.parse().unwrap()
    }

    #[test]
    fn the_prefix_goes_with_tls() {
        let live = origin("https://work.example.org");
        let line = set(&live, Name::Session, "abc", None);
        assert_eq!(line, "__Host-sid=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
        let local = origin("http://127.0.0.1:8080");
        assert_eq!(
            set(&local, Name::Theme, "dark", Some(THEME_AGE)),
            "theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"
        );
        assert_eq!(clear(&local, Name::Session), "sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    #[test]
    fn doubled_or_odd_values_are_no_values() {
        let local = origin("http://127.0.0.1:8080");
        let sent = |line: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, line.parse().unwrap());
            read(&headers, &local, Name::Session)
        };
        assert_eq!(sent("theme=dark; sid=abc"), Some("abc".to_owned()));
        assert_eq!(sent("sid=abc; sid=def"), None);
        assert_eq!(sent("__Host-sid=abc"), None);
        assert_eq!(sent("sid="), None);
        assert_eq!(sent(&format!("sid={}", "a".repeat(300))), None);
    }
}
