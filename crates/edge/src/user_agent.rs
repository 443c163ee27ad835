//! A browser in a few words, for the list of sessions. Nothing is decided by it.

/// For example "Firefox on Linux"; for a program the name that it gave itself.
#[must_use]
pub fn label(user_agent: &str) -> String {
    let has = |word: &str| user_agent.contains(word);
    let browser = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]
    .into_iter()
    .find(|(sign, _)| has(sign));
    let system = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]
    .into_iter()
    .find(|(sign, _)| has(sign));
    match (browser, system) {
        (Some((_, browser)), Some((_, system))) => format!("{browser} on {system}"),
        (Some((_, browser)), None) => browser.to_owned(),
        _ => program(user_agent),
    }
}

/// The first word of the header without its version, as far as it is plain.
fn program(user_agent: &str) -> String {
    let first = user_agent.split(['/', ' ', '(']).next().unwrap_or_default();
    let plain: String =
        first.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).take(40).collect();
    if plain.is_empty() { "Unknown program".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_and_programs() {
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
        assert_eq!(label(firefox), "Firefox on Linux");
        let phone = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Mobile Safari/537.36";
        assert_eq!(label(phone), "Chrome on Android");
        assert_eq!(label("curl/8.5.0"), "curl");
        assert_eq!(label("<script>alert(1)</script>"), "scriptalert");
        assert_eq!(label(""), "Unknown program");
    }
}
