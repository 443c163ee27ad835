//! How mails leave this installation.

use super::error::Wrong;
use super::known;
use super::read::Reader;
use super::secret::Secret;

/// How mails leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The way.
    pub mode: MailMode,
    /// The sender, when given.
    pub from: Option<String>,
}

/// The way that mails take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailMode {
    /// Through a mail server.
    Smtp(Smtp),
    /// Into the mailbox page, for trying out on this machine.
    Mailbox,
    /// Nowhere.
    Off,
}

/// A mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub tls: Tls,
    /// The name to sign in with.
    pub user: Option<String>,
    /// The password to sign in with.
    pub password: Option<Secret>,
}

/// How the connection to a mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte (`smtps://`).
    Implicit,
    /// After the greeting; required, never optional (`smtp://`).
    StartTls,
    /// Not at all; on this machine only.
    None,
}

/// `here` says that only this machine reaches the site: elsewhere nobody may read other people's mails on a page.
pub(super) fn read(reader: &mut Reader<'_>, here: bool) -> Mail {
    let from = reader.optional(&known::MAIL_FROM, sender);
    let server = reader.optional(&known::SMTP_URL, server);
    let user = reader.optional(&known::SMTP_USER, |text| Ok(text.to_owned()));
    let password = reader.optional(&known::SMTP_PASSWORD, |text| Ok(Secret::new(text)));
    let way = reader.optional(&known::MAIL, way);
    let smtp = server.map(|(host, port, tls)| MailMode::Smtp(Smtp { host, port, tls, user, password }));
    let mode = match (way, smtp) {
        (Some(Way::Mailbox), _) | (None, None) if here => MailMode::Mailbox,
        (Some(Way::Mailbox), _) | (None, None) => {
            reader.missing(&known::SMTP_URL, "others reach this site, so mails need a server");
            MailMode::Off
        }
        (Some(Way::Off), _) => MailMode::Off,
        (Some(Way::Smtp) | None, Some(smtp)) => smtp,
        (Some(Way::Smtp), None) => {
            reader.missing(&known::SMTP_URL, "mails cannot leave without it");
            MailMode::Off
        }
    };
    if matches!(mode, MailMode::Smtp(_)) && from.is_none() && !reader.has_failed(&known::MAIL_FROM) {
        reader.missing(&known::MAIL_FROM, "mails need a sender");
    }
    Mail { mode, from }
}

enum Way {
    Smtp,
    Mailbox,
    Off,
}

fn way(text: &str) -> Result<Way, String> {
    match text {
        "smtp" => Ok(Way::Smtp),
        "mailbox" => Ok(Way::Mailbox),
        "off" => Ok(Way::Off),
        _ => Err(format!("{text:?} is not a way")),
    }
}

fn sender(text: &str) -> Result<String, String> {
    let address = text.rsplit_once('<').map_or(text, |(_, rest)| rest.trim_end_matches('>'));
    let whole = address.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty());
    let plain = !text.chars().any(char::is_control);
    if whole && plain { Ok(text.to_owned()) } else { Err(format!("{text:?} is not a mail address")) }
}

fn server(text: &str) -> Result<(String, u16, Tls), String> {
    let uri: http::Uri = text.parse().map_err(|_| format!("{text:?} is not a URL"))?;
    let authority = uri.authority().ok_or_else(|| format!("{text:?} has no host"))?;
    if authority.as_str().contains('@') {
        return Err("holds a user or a password, which would show in logs and process lists".to_owned());
    }
    let host = uri.host().unwrap_or_default().to_owned();
    let (tls, default_port) = match (uri.scheme_str(), uri.query()) {
        (Some("smtps"), None) => (Tls::Implicit, 465),
        (Some("smtp"), None) => (Tls::StartTls, 587),
        (Some("smtp"), Some("tls=none")) if is_here(&host) => (Tls::None, 25),
        (Some("smtp"), Some("tls=none")) => return Err(format!("{text:?} would send mails unprotected")),
        _ => return Err(format!("{text:?} is not a mail server")),
    };
    Ok((host, uri.port_u16().unwrap_or(default_port), tls))
}

fn is_here(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

impl Reader<'_> {
    fn missing(&mut self, setting: &known::Setting, what: &str) {
        self.wrong.push(Wrong::new(setting, super::sources::Source::Missing, what));
    }

    fn has_failed(&self, setting: &known::Setting) -> bool {
        self.wrong.iter().any(|wrong| wrong.name == setting.variable)
    }
}
