//! Every setting there is: its variable, its flag, and what it looks like when it is right.

/// Which command a configuration is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Sample data, one process, a person at a terminal.
    Demo,
    /// A real installation.
    Serve,
    /// The background worker alone.
    Work,
    /// A command that ends by itself.
    Tool,
}

/// One setting.
#[derive(Debug, PartialEq, Eq)]
pub struct Setting {
    /// The variable.
    pub variable: &'static str,
    /// The flag; secrets have none, because other users of the machine see a process's flags.
    pub flag: Option<&'static str>,
    /// What would be right.
    pub right: &'static str,
    /// Whether it may come from a file and must never be printed.
    pub secret: bool,
}

macro_rules! settings {
    ($($name:ident $variable:literal $flag:expr, $secret:expr, $right:literal;)*) => {
        $(#[doc = concat!("`", $variable, "`: ", $right)]
        pub const $name: Setting =
            Setting { variable: $variable, flag: $flag, right: $right, secret: $secret };)*
        /// All settings.
        pub const ALL: &[&Setting] = &[$(&$name),*];
    };
}

settings! {
    LISTEN "MEGILANCE_LISTEN" Some("--listen"), false, "an address and a port, such as 127.0.0.1:8080 or [::]:8080 (port 0: any free one)";
    DATA "MEGILANCE_DATA" Some("--data"), false, "a folder, such as /var/lib/megilance";
    DATABASE_URL "MEGILANCE_DATABASE_URL" None, true, "sqlite:PATH, such as sqlite:/var/lib/megilance/megilance.db";
    ORIGIN "MEGILANCE_ORIGIN" Some("--origin"), false, "the public URL without a path, such as https://work.example.org; plain http only on 127.0.0.1, [::1] and localhost";
    ONLY "MEGILANCE_ONLY" Some("--only"), false, "web or worker; leave it out for both";
    METRICS "MEGILANCE_METRICS" Some("--metrics"), false, "an address that only machines of yours reach, such as 127.0.0.1:9090, or off";
    TRUSTED_PROXIES "MEGILANCE_TRUSTED_PROXIES" Some("--trusted-proxies"), false, "addresses or networks with commas between, such as 127.0.0.1,10.0.0.0/8";
    CORS_ORIGINS "MEGILANCE_CORS_ORIGINS" Some("--cors-origins"), false, "origins with commas between, such as https://tool.example.org";
    MAIL "MEGILANCE_MAIL" Some("--mail"), false, "smtp (needs MEGILANCE_SMTP_URL and MEGILANCE_MAIL_FROM), mailbox (shown on a page; on this machine only), or off";
    MAIL_FROM "MEGILANCE_MAIL_FROM" Some("--mail-from"), false, "an address, such as \"MegiLance <no-reply@work.example.org>\"";
    SMTP_URL "MEGILANCE_SMTP_URL" Some("--smtp-url"), false, "smtps://HOST:465, smtp://HOST:587 (STARTTLS), or smtp://HOST:25?tls=none on this machine only; no user or password in it";
    SMTP_USER "MEGILANCE_SMTP_USER" Some("--smtp-user"), false, "the name to sign in to the mail server with";
    SMTP_PASSWORD "MEGILANCE_SMTP_PASSWORD" None, true, "the password of the mail server; better in a file that MEGILANCE_SMTP_PASSWORD_FILE names";
    LOG_FORMAT "MEGILANCE_LOG_FORMAT" Some("--log-format"), false, "json or text";
    LOG_LEVEL "MEGILANCE_LOG_LEVEL" Some("--log-level"), false, "error, warn, info, debug or trace; also per part, such as info,edge=debug";
    REVIEW "MEGILANCE_REVIEW_BEFORE_PUBLICATION" Some("--review-before-publication"), false, "yes or no";
    RATE_MULTIPLIER "MEGILANCE_RATE_MULTIPLIER" Some("--rate-multiplier"), false, "a number from 1 to 10000; more than 1 is for benchmarks";
}
