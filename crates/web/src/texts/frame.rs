//! The words around every page: navigation, account menu, footer.

texts! {
    /// Navigation, account menu and footer.
    FrameWords EN {
        dashboard: "Dashboard",
        work: "Find work",
        my_projects: "Projects",
        proposals: "Proposals",
        contracts: "Contracts",
        staff: "Staff",
        profile: "Public profile",
        account: "Account",
        security: "Password and sessions",
        mailbox: "Mailbox of this demo",
        terms: "Terms",
        privacy: "Privacy",
        api: "API",
        api_title: "API reference",
        errors_title: "Error codes",
        copyright: "MegiLance",
    }
}
