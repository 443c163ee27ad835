//! The words of the page frame.

texts! {
    /// Top bar, tab bar, drawer and footer.
    Shell EN {
        brand: "MegiLance",
        skip: "Skip to content",
        main: "Main",
        main_compact: "Main, compact",
        more: "More",
        menu: "Menu",
        close_menu: "Close menu",
        account: "Account",
        account_menu(name: &str): format!("Account menu, {name}"),
        as_client: "Switch to hiring",
        as_freelancer: "Switch to freelancing",
        theme: "Theme",
        theme_system: "Match system",
        theme_light: "Light",
        theme_dark: "Dark",
        sign_in: "Sign in",
        join: "Join",
        sign_out: "Sign out",
    }
}
