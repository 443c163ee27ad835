//! Headlines of error pages.

texts! {
    /// Error pages.
    Errors EN {
        invalid: "This could not be read",
        unauthorized: "Sign in first",
        forbidden: "This is not yours to do",
        not_found: "There is nothing on this line",
        conflict: "Not possible now",
        stale: "Somebody was faster",
        too_many: "Too many attempts",
        busy: "Busy right now",
        internal: "That is our mistake",
        shorten: "Go back: your browser has kept what you typed. Shorten it and send it again.",
        start: "Go to the start",
        sign_in: "Sign in",
        reference: "Reference",
    }
}
