//! The words around every page: navigation, account menu, footer.

texts! {
    /// Navigation, account menu and footer.
    FrameWords EN {
        dashboard: "Dashboard",
        account: "Account",
        security: "Password and sessions",
        mailbox: "Mailbox of this demo",
        terms: "Terms",
        privacy: "Privacy",
        api: "API",
        copyright: "MegiLance",
    }
}
