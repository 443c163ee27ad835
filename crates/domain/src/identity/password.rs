//! Passwords: long, any characters, and not one that a guesser tries early.
//!
//! Source: the security policy, section 4. At least 15 characters, at most 128 and 512 bytes; no rules about kinds of
//! characters. Guessability is judged by zxcvbn, which knows the common lists, repetitions, sequences, keyboard walks,
//! years and the person's own words.

use zxcvbn::{Score, zxcvbn};

use crate::text;

/// Fewest characters of a password that is the only factor.
pub const MIN_CHARS: usize = 15;
/// Most characters.
pub const MAX_CHARS: usize = 128;
/// Most bytes.
pub const MAX_BYTES: usize = 512;

/// Words of the product that are no secret to anybody.
const OWN_WORDS: &[&str] = &["megilance", "freelance", "freelancer"];

/// Checks a new password. `context` are the person's own words: name, address, handle, host.
///
/// # Errors
/// A sentence that says what to do instead.
pub fn check(password: &str, context: &[&str]) -> Result<(), String> {
    let password = text::nfc(password);
    let count = password.chars().count();
    if count < MIN_CHARS {
        return Err(format!(
            "Use at least {MIN_CHARS} characters; this has {count}. A few ordinary words work well."
        ));
    }
    if count > MAX_CHARS || password.len() > MAX_BYTES {
        return Err(format!("Use at most {MAX_CHARS} characters."));
    }
    let own = own_words(context);
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let folded = text::fold(&password);
    let guessable = |p: &str| zxcvbn(p, &own).score() < Score::Three;
    if little_remains(&folded, &own) || guessable(&folded) || guessable(&password) {
        return Err("This is easy to guess. Use a few words that do not belong together.".to_owned());
    }
    Ok(())
}

/// The product's words and the person's own, whole and in parts, longest first.
fn own_words(context: &[&str]) -> Vec<String> {
    let parts = context.iter().flat_map(|c| c.split(|x: char| !x.is_alphanumeric()));
    let all = OWN_WORDS.iter().copied().chain(context.iter().copied()).chain(parts);
    let mut own: Vec<String> = all.filter(|w| w.chars().count() > 2).map(text::fold).collect();
    own.sort_by_key(|w| std::cmp::Reverse(w.len()));
    own
}

/// True when hardly a word is left once the person's own words and all digits are taken away.
fn little_remains(folded: &str, own: &[&str]) -> bool {
    let rest = own.iter().fold(folded.to_owned(), |rest, word| rest.replace(word, ""));
    rest.chars().filter(|c| c.is_alphabetic()).count() < 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_ordinary_phrases_pass() {
        for good in [
            "violet harbour sings early",
            "naïve Käse über Straße 9",
            "correct-horse-lamp-tuesday",
            "طوفان میں روشنی کا گھر",
        ] {
            assert_eq!(check(good, &["Ayesha Rahman", "ayesha@example.com"]), Ok(()), "{good}");
        }
    }

    #[test]
    fn guessable_ones_do_not() {
        let context = ["Ayesha Rahman", "ayesha@example.com", "ayesha-rahman"];
        for bad in [
            "short",
            "passwordpassword",
            "password12345678",
            "aaaaaaaaaaaaaaaaaaaa",
            "qwertyuiopasdfghjkl",
            "1234567890123456",
            "abcdefghijklmnopqrstuvwxyz",
            "MegiLanceMegiLance",
            "ayesharahman2026",
            "AyeshaRahmanAyesha",
            "ayesha@example.com",
        ] {
            assert!(check(bad, &context).is_err(), "{bad}");
        }
    }

    #[test]
    fn length_is_bounded_in_characters_and_bytes() {
        assert!(check(&"ab c".repeat(33), &[]).is_err());
        assert!(check(&"𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ".repeat(17), &[]).is_err());
    }
}
