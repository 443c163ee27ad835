//! The flags that every serving command takes. They are read as text here and checked together with the variables.

use clap::Args;

use super::known::{self, Setting};

/// Flags as they were typed.
#[derive(Debug, Clone, Default, Args)]
pub struct Flags {
    /// Where to listen [default: 127.0.0.1:8080; port 0 takes any free one].
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// The folder of everything that is kept [default: ./megilance-data].
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<String>,
    /// The public URL [default: http:// and the address of --listen].
    #[arg(long, value_name = "URL")]
    pub origin: Option<String>,
    /// Do only one half of the work: web or worker [default: both]. With SQLite leave it out: one process must do both,
    /// because a second one on the same file is refused.
    #[arg(long, value_name = "HALF")]
    pub only: Option<String>,
    /// Where machines read metrics and health, or off [default: 127.0.0.1:9090; off in demo].
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub metrics: Option<String>,
    /// Proxies in front, whose X-Forwarded-For is believed [default: none].
    #[arg(long, value_name = "LIST")]
    pub trusted_proxies: Option<String>,
    /// Origins whose scripts may call the API [default: none].
    #[arg(long, value_name = "LIST")]
    pub cors_origins: Option<String>,
    /// How mails leave: smtp, mailbox or off [default: smtp with --smtp-url, else mailbox].
    #[arg(long, value_name = "WAY")]
    pub mail: Option<String>,
    /// The sender of mails.
    #[arg(long, value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// The mail server.
    #[arg(long, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// The name to sign in to the mail server with.
    #[arg(long, value_name = "NAME")]
    pub smtp_user: Option<String>,
    /// json or text [default: json; text in demo].
    #[arg(long, value_name = "FORMAT")]
    pub log_format: Option<String>,
    /// What to log [default: info].
    #[arg(long, value_name = "FILTER")]
    pub log_level: Option<String>,
    /// Let staff look at new accounts' first projects, and at contact details, before publication [default: no].
    #[arg(long, value_name = "YES|NO")]
    pub review_before_publication: Option<String>,
    /// Widen all rate limits, for benchmarks [default: 1].
    #[arg(long, value_name = "TIMES", hide = true)]
    pub rate_multiplier: Option<String>,
}

impl Flags {
    /// What was typed for a setting.
    pub(super) fn get(&self, setting: &Setting) -> Option<&str> {
        let pairs: [(&Setting, &Option<String>); 15] = [
            (&known::LISTEN, &self.listen),
            (&known::DATA, &self.data),
            (&known::ORIGIN, &self.origin),
            (&known::ONLY, &self.only),
            (&known::METRICS, &self.metrics),
            (&known::TRUSTED_PROXIES, &self.trusted_proxies),
            (&known::CORS_ORIGINS, &self.cors_origins),
            (&known::MAIL, &self.mail),
            (&known::MAIL_FROM, &self.mail_from),
            (&known::SMTP_URL, &self.smtp_url),
            (&known::SMTP_USER, &self.smtp_user),
            (&known::LOG_FORMAT, &self.log_format),
            (&known::LOG_LEVEL, &self.log_level),
            (&known::REVIEW, &self.review_before_publication),
            (&known::RATE_MULTIPLIER, &self.rate_multiplier),
        ];
        pairs.into_iter().find(|(known, _)| *known == setting).and_then(|(_, value)| value.as_deref())
    }
}
