//! Words of the settings pages and the dashboard.

texts! {
    /// The dashboard.
    Dashboard DASHBOARD {
        title: "Dashboard",
        nothing_waits: "Nothing is waiting on you",
        closing_title: "Your account is being closed",
        closing_until: "You can undo this until",
        closing_undo: "Keep my account",
        restricted: "Your account is restricted. You can finish what is running.",
        suspended: "Your account is suspended. You can read, and end sessions.",
        empty_title: "All quiet",
        empty_text: "What waits for your answer will stand here, with the date by which it is due.",
        settings: "Account settings",
    }
}

texts! {
    /// The settings pages.
    Settings SETTINGS {
        navigation: "Settings",
        account: "Account",
        account_title: "Account",
        security: "Password and sessions",
        security_title: "Password and sessions",
        save: "Save",
        current: "Present password",
        name_title: "Name",
        name: "Full name",
        name_hint: "Others see this name.",
        handle_title: "Handle",
        handle: "Handle",
        handle_hint: "Your profile's address. An old handle stays yours and is never given to others.",
        email_title: "Email address",
        email_note: "A mail to the new address confirms it. Until then the old one stays in use.",
        email_now: "In use:",
        email_pending: "Waiting for the confirmation of",
        email_new: "New address",
        email_submit: "Send confirmation",
        roles_title: "Roles",
        roles_note: "One account can hire and work.",
        roles_submit: "Add role",
        close_title: "Close your account",
        close_note: "You have 14 days to change your mind. After that your name, address and profile are erased.",
        close_open: "Close my account",
        close_list[&'static str]: &[
            "All other sessions end now.",
            "For 14 days you can sign in and undo it.",
            "After that your name, address and profile are erased, and your handle is never given to anybody else.",
        ],
        close_submit: "Close my account",
        close_keep: "Keep it",
        password_title: "Password",
        password_note: "Changing it ends all other sessions.",
        password_new: "New password",
        password_submit: "Change password",
        sessions_title: "Sessions",
        sessions_note: "Browsers and programs that are signed in to your account.",
        sessions_end: "End all other sessions",
        session_end: "End",
        session_current: "This one",
        session_web: "Browser",
        session_api: "API",
        session_seen: "used",
    }
}
