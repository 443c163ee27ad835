//! From the configuration to a way for mails.

use worker::{Mailer, Smtp, Tls};

use crate::{
    config::{self, Config, MailMode},
    failure::Failure,
};

/// The way that mails take.
///
/// # Errors
/// With a sentence for the operator.
pub(crate) fn mailer(config: &Config) -> Result<Mailer, Failure> {
    let smtp = match &config.mail.mode {
        MailMode::Mailbox => return Ok(Mailer::Mailbox),
        MailMode::Off => return Ok(Mailer::Off),
        MailMode::Smtp(smtp) => smtp,
    };
    let tls = match smtp.tls {
        config::Tls::Implicit => Tls::Implicit,
        config::Tls::StartTls => Tls::StartTls,
        config::Tls::None => Tls::None,
    };
    let password = smtp.password.as_ref().map(|p| p.reveal().to_owned());
    let login = smtp.user.clone().zip(password);
    let from = config.mail.from.clone().unwrap_or_default();
    Smtp::new(&smtp.host, smtp.port, tls, login, &from).map(Box::new).map(Mailer::Smtp).map_err(Failure::new)
}
