//! What people type: normalised once at the door, refused where it could deceive or harm.
//!
//! Everything is NFC. Control characters are refused but for line breaks and tabs in long texts, and so are marks that
//! force a reading direction; all marks of direction or without width are refused in names and handles, where they could
//! imitate another person.

use unicode_normalization::UnicodeNormalization as _;

/// NFC, with outer white space removed and line ends made `\n`.
#[must_use]
pub fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").nfc().collect::<String>().trim().to_owned()
}

/// NFC and nothing else, as passwords need.
#[must_use]
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Folds case for comparing and searching. Computed here, because databases fold differently.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// True for C0 and C1 controls; `\n` and `\t` too unless `multiline`.
#[must_use]
pub fn has_controls(text: &str, multiline: bool) -> bool {
    text.chars().any(|c| c.is_control() && !(multiline && matches!(c, '\n' | '\t')))
}

/// True for marks without width and marks that change the reading direction.
#[must_use]
pub fn has_invisible(text: &str) -> bool {
    text.chars().any(is_invisible)
}

/// True for marks that force a reading direction, so that a text reads differently than it is kept. Plain marks of
/// direction, which scripts from right to left need, are none of them.
#[must_use]
pub fn has_overrides(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{202A}'..='\u{202E}'))
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Checks one line of text: its length in characters and the marks that it may hold.
///
/// # Errors
/// A sentence that says what to change.
pub fn line(text: &str, min: usize, max: usize) -> Result<(), String> {
    length(text, min, max)?;
    if has_controls(text, false) {
        return Err("Remove line breaks and control characters.".to_owned());
    }
    not_forced(text)
}

/// Checks a text of several lines.
///
/// # Errors
/// A sentence that says what to change.
pub fn paragraphs(text: &str, min: usize, max: usize) -> Result<(), String> {
    length(text, min, max)?;
    if has_controls(text, true) {
        return Err("Remove control characters. Line breaks are fine.".to_owned());
    }
    not_forced(text)
}

fn not_forced(text: &str) -> Result<(), String> {
    if has_overrides(text) {
        return Err("Remove the marks that force a reading direction.".to_owned());
    }
    Ok(())
}

/// Checks a text's length in characters. What nobody sees fills no field.
///
/// # Errors
/// A sentence that says how much is missing or too much.
pub fn length(text: &str, min: usize, max: usize) -> Result<(), String> {
    let count = text.chars().count();
    if count > max {
        return Err(format!("Shorten this by {} to {max} characters.", count - max));
    }
    let count = text.chars().filter(|c| !is_invisible(*c)).count();
    match (count, min) {
        (0, 1..) => Err("Fill this in.".to_owned()),
        (_, 1..) if count < min => Err(format!("Write at least {min} characters; this has {count}.")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_counted_in_characters() {
        assert_eq!(line("é".repeat(90).as_str(), 1, 90), Ok(()));
        assert_eq!(line("é".repeat(92).as_str(), 1, 90), Err("Shorten this by 2 to 90 characters.".into()));
        assert_eq!(line("", 1, 90), Err("Fill this in.".into()));
        assert_eq!(paragraphs("\u{200B}\u{200B}", 1, 90), Err("Fill this in.".into()));
        assert!(
            paragraphs("a \u{202E}desrever\u{202C} word", 1, 90).is_err()
                && paragraphs("عائشہ\u{200F}!", 1, 90).is_ok()
        );
        assert_eq!(paragraphs("short", 100, 4_000), Err("Write at least 100 characters; this has 5.".into()));
    }

    #[test]
    fn hostile_marks_are_found() {
        assert!(has_controls("a\0b", true) && has_controls("a\nb", false) && !has_controls("a\nb", true));
        assert!(has_controls("\u{0085}", true));
        assert!(
            has_invisible("evil\u{202E}gnp.exe") && has_invisible("a\u{200B}b") && !has_invisible("عائشہ")
        );
        assert_eq!(tidy("  e\u{301}\r\n x "), "é\n x");
        assert_eq!(fold("STRASSE É"), "strasse é");
    }
}
