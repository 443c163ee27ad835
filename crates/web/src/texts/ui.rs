//! The components' own words.

texts! {
    /// Words that components say by themselves.
    Ui EN {
        optional: "optional",
        count(n: usize, max: usize): format!("{} of {}", thousands(n), thousands(max)),
        up_to(max: usize): format!("Up to {}", thousands(max)),
        to_fix(n: usize): if n == 1 { "One thing needs fixing".to_owned() } else { format!("{} things need fixing", capital(n)) },
        close: "Close",
        dismiss: "Dismiss",
        notice: "Notice",
        breadcrumb: "Breadcrumb",
        pages: "Pages",
        newer: "Newer",
        older: "Older",
        need_you: "need you",
        unread: "Unread.",
        filters: "Filters",
        filters_on(n: usize): if n == 0 { "Filters".to_owned() } else { format!("Filters, {n} on") },
        close_filters: "Close filters",
        show_results: "Show results",
        clear_all: "Clear all",
        remove(what: &str): format!("Remove {what}"),
        range_to: "to",
        sort_by: "Sort by",
        add: "Add",
        step_done: ", complete",
        step_error: ", has problems",
        plus: "For:",
        minus: "Against:",
        as_table: "Show as a table",
        not_yet: "Not yet",
    }
}

/// A number at the start of a sentence.
fn capital(n: usize) -> String {
    const WORDS: [&str; 10] = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
