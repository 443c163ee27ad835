//! Links to work that lies elsewhere: addresses that a person can follow without being led astray.

use std::fmt;

use crate::text;

/// The most characters of a link.
pub const MAX_LINK: usize = 500;

/// An `https` address without credentials, invisible marks or anything that reads differently than it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// Reads a typed address.
    ///
    /// # Errors
    /// A sentence that says what to change.
    pub fn parse(typed: &str) -> Result<Self, String> {
        let typed = typed.trim();
        text::line(typed, 1, MAX_LINK)?;
        if text::has_invisible(typed) || typed.chars().any(|c| c.is_whitespace() || "\\<>\"`{}|^".contains(c))
        {
            return Err("Remove spaces, invisible characters and any of \\ < > \" ` { } | ^ from this link."
                .to_owned());
        }
        let rest = match typed.split_at_checked(SCHEME.len()) {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case(SCHEME) => rest,
            _ => return Err("Enter a link that begins with https://.".to_owned()),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.contains('@') {
            return Err("Remove the name and password before the @ in this link.".to_owned());
        }
        if !is_host_and_port(authority) {
            return Err("Enter a whole link, for example https://example.com/work.".to_owned());
        }
        Ok(Self(format!("{SCHEME}{}{path}", authority.to_lowercase())))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host alone, which pages print beside the link.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.get(SCHEME.len()..).unwrap_or_default();
        rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const SCHEME: &str = "https://";

/// Names only: letters, digits and hyphens between dots, the last label not a number. Names in other scripts come in
/// their ASCII form, so that none can imitate another.
fn is_host_and_port(authority: &str) -> bool {
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, port.parse::<u16>().is_ok_and(|p| p > 0) && !port.starts_with('+')),
        None => (authority, true),
    };
    let label = |l: &str| {
        (1..=63).contains(&l.len())
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    let named = host.rsplit('.').next().is_some_and(|last| last.bytes().any(|b| b.is_ascii_alphabetic()));
    port && named && host.len() <= 253 && host.split('.').count() > 1 && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_links_are_read() {
        for (typed, reads, host) in [
            (" https://example.com ", "https://example.com", "example.com"),
            ("HTTPS://Example.COM/A?b=c#D", "https://example.com/A?b=c#D", "example.com"),
            ("https://a.b-c.example:8443/x", "https://a.b-c.example:8443/x", "a.b-c.example"),
            ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example", "xn--bcher-kva.example"),
            ("https://example.com/فائل", "https://example.com/فائل", "example.com"),
        ] {
            let link = Link::parse(typed).unwrap();
            assert_eq!((link.as_str(), link.host()), (reads, host));
        }
    }

    #[test]
    fn what_could_lead_astray_is_refused() {
        for (typed, says) in [
            ("", "Fill this in."),
            ("http://example.com", "begins with https"),
            ("javascript:alert(1)", "begins with https"),
            ("example.com", "begins with https"),
            ("https://user:secret@example.com", "before the @"),
            ("https://example.com@evil.example", "before the @"),
            ("https://", "whole link"),
            ("https://localhost/x", "whole link"),
            ("https://127.0.0.1/x", "whole link"),
            ("https://[::1]/x", "whole link"),
            ("https://bücher.example", "whole link"),
            ("https://-a.example", "whole link"),
            ("https://a..example", "whole link"),
            ("https://a.example:0", "whole link"),
            ("https://a.example:99999", "whole link"),
            ("https://a.example/\u{202E}fdp", "reading direction"),
            ("https://a.example/\u{200B}fdp", "invisible"),
            ("https://a.example/ b", "spaces"),
            ("https://a.example\\@b.example", "spaces"),
            ("https://a.example/\u{7}", "control"),
        ] {
            let message = Link::parse(typed).unwrap_err();
            assert!(message.contains(says), "{typed}: {message}");
        }
        assert!(Link::parse(&format!("https://a.example/{}", "x".repeat(500))).is_err());
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back(typed in "\\PC{0,30}", path in "[a-z/?#@:%]{0,20}") {
            for text in [typed.clone(), format!("https://{typed}{path}"), format!("https://a.example/{typed}{path}")] {
                if let Ok(link) = Link::parse(&text) {
                    prop_assert_eq!(Link::parse(link.as_str()).unwrap(), link.clone());
                    prop_assert!(!link.host().contains('@') && link.host().contains('.'));
                }
            }
        }
    }
}
