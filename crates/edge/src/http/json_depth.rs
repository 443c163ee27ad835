//! How deeply a JSON text nests, counted before it is parsed.

/// Whether no object or list lies deeper than `deepest`. Text that is not JSON is the parser's affair.
pub(super) fn within(json: &[u8], deepest: usize) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in json {
        if in_string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > deepest {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn counts_brackets_outside_strings() {
        assert!(within(br#"{"a":[1,{"b":2}]}"#, 3));
        assert!(!within(br#"{"a":[1,{"b":2}]}"#, 2));
        assert!(within(br#""[[[[[\"[[[[""#, 0));
        assert!(within(b"[][][][]", 1));
        assert!(!within(&b"[".repeat(33), 32));
    }
}
