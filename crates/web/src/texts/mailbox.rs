//! Words of the mailbox of a demo.

texts! {
    /// The mailbox.
    Mailbox EN {
        title: "Mailbox of this demo",
        note: "Mails go nowhere else here. In real use these pages do not exist.",
        to: "To",
        empty: "No mails yet",
        empty_text: "Sign up, or ask for a new password, and the mail appears here.",
    }
}
