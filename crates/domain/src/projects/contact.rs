//! Finds contact details in a text: addresses and telephone numbers. A hint for review, never a verdict.

/// Whether a text seems to hold an e-mail address, a telephone number or the name of a messenger account.
#[must_use]
pub fn has_contact_details(text: &str) -> bool {
    text.split_whitespace().any(is_address) || has_number(text)
}

fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mail = word.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.split('.').filter(|label| !label.is_empty()).count() > 1
    });
    let lower = word.to_lowercase();
    mail || ["wa.me/", "t.me/", "skype:", "tel:", "mailto:"].iter().any(|mark| lower.contains(mark))
}

/// Nine to fifteen digits with nothing but the usual marks between them.
fn has_number(text: &str) -> bool {
    let (mut digits, mut gaps) = (0, 0);
    for c in text.chars() {
        match c {
            '0'..='9' => {
                digits += 1;
                gaps = 0;
            }
            ' ' | '-' | '(' | ')' | '/' if digits > 0 && gaps < 2 => gaps += 1,
            _ => {
                if (9..=15).contains(&digits) {
                    return true;
                }
                (digits, gaps) = (0, 0);
            }
        }
    }
    (9..=15).contains(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_found() {
        for text in
            ["write to me@example.com.", "call +43 660 123 4567", "t.me/somebody", "(0660) 123-45-67-8"]
        {
            assert!(has_contact_details(text), "{text}");
        }
        for text in
            ["2026 to 2027", "$1,000,000,000", "@media (min-width: 40em)", "a 1 2 3 b", "user@localhost"]
        {
            assert!(!has_contact_details(text), "{text}");
        }
    }
}
