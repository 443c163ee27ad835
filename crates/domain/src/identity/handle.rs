//! Handles: the name in a profile's address. Plain letters, so that none can imitate another.

use std::fmt;

/// A handle, 3 to 30 characters of `a-z`, `0-9` and single hyphens inside.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Handle(String);

/// Words that would read as the product speaking, or as an address of its own.
const RESERVED: &[&str] = &[
    "about",
    "account",
    "admin",
    "administrator",
    "anonymous",
    "api",
    "app",
    "assets",
    "billing",
    "client",
    "contact",
    "dashboard",
    "docs",
    "everyone",
    "freelancer",
    "help",
    "here",
    "home",
    "info",
    "legal",
    "login",
    "mail",
    "megilance",
    "moderator",
    "news",
    "null",
    "official",
    "payments",
    "postmaster",
    "privacy",
    "root",
    "security",
    "settings",
    "staff",
    "status",
    "support",
    "system",
    "team",
    "terms",
    "undefined",
    "webmaster",
    "www",
];

impl Handle {
    /// Reads a typed handle; a leading `@` and capitals are forgiven.
    ///
    /// # Errors
    /// A sentence that says what to change.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim().trim_start_matches('@').to_lowercase();
        if !(3..=30).contains(&text.chars().count()) {
            return Err("Use 3 to 30 characters.".to_owned());
        }
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !text.bytes().all(plain) {
            return Err("Use only letters a to z, digits and hyphens.".to_owned());
        }
        if text.starts_with('-') || text.ends_with('-') || text.contains("--") {
            return Err("Put hyphens only between letters or digits, one at a time.".to_owned());
        }
        if !text.bytes().any(|b| b.is_ascii_lowercase()) {
            return Err("Use at least one letter.".to_owned());
        }
        if RESERVED.contains(&text.as_str()) {
            return Err("This handle is reserved. Choose another.".to_owned());
        }
        Ok(Self(text))
    }

    /// The handle without `@`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Proposes a handle for a name; `attempt` 0 is the plain one, later ones add a number.
#[must_use]
pub fn suggest(name: &str, attempt: u32) -> Handle {
    let mut text = String::new();
    for c in crate::text::fold(name).chars() {
        let c = plain_letter(c);
        if c.is_ascii_alphanumeric() {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with('-') {
            text.push('-');
        }
        if text.len() >= 22 {
            break;
        }
    }
    let stem = text.trim_matches('-');
    let stem = if stem.len() < 3 { "member" } else { stem };
    let text = if attempt == 0 { stem.to_owned() } else { format!("{stem}-{}", attempt + 1) };
    Handle::parse(&text).unwrap_or_else(|_| Handle(format!("member-{}", attempt + 1)))
}

/// The plain letter under common accents.
fn plain_letter(c: char) -> char {
    use unicode_normalization::UnicodeNormalization as _;
    match c {
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        _ => c.nfd().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_are_plain() {
        assert_eq!(Handle::parse(" @Ayesha-Rahman ").unwrap().as_str(), "ayesha-rahman");
        for bad in
            ["ab", "a b", "-abc", "abc-", "a--b", "admin", "аyesha", "123", &"a".repeat(31), "a\u{202E}bc"]
        {
            assert!(Handle::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_name_gets_a_handle() {
        assert_eq!(suggest("Tomás Ferreira", 0).as_str(), "tomas-ferreira");
        assert_eq!(suggest("Tomás Ferreira", 1).as_str(), "tomas-ferreira-2");
        assert_eq!(suggest("عائشہ", 0).as_str(), "member");
        assert_eq!(suggest("Admin", 0).as_str(), "member-1");
        assert!(suggest(&"long ".repeat(30), 4_000_000_000 - 1).as_str().len() <= 34);
    }
}
