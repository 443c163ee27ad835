//! How mails leave: through a mail server, into the mailbox of a demo, or not at all.

use std::{sync::Arc, time::Duration};

use app::{App, mail::Message, mail::keep_copy};
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor,
    message::{Mailbox, header::ContentType},
    transport::smtp::{
        authentication::Credentials,
        client::{Tls as SmtpTls, TlsParameters},
    },
};

/// A way for mails.
pub enum Mailer {
    /// Through a mail server.
    Smtp(Box<Smtp>),
    /// Kept in the database and shown on a page; for demos and development on this machine only.
    Mailbox,
    /// Nowhere; each is logged without its text.
    Off,
}

/// A mail server and the sender.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte.
    Implicit,
    /// After the greeting, required.
    StartTls,
    /// Not at all; on this machine only.
    None,
}

/// How long one mail may take.
const PATIENCE: Duration = Duration::from_secs(30);

impl Smtp {
    /// A mail server. Nothing is sent yet.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn new(
        host: &str,
        port: u16,
        tls: Tls,
        login: Option<(String, String)>,
        from: &str,
    ) -> Result<Self, String> {
        let from = from.parse().map_err(|e| format!("{from:?} is not a sender: {e}"))?;
        let parameters = || TlsParameters::new(host.to_owned()).map_err(|e| format!("TLS to {host}: {e}"));
        let tls = match tls {
            Tls::Implicit => SmtpTls::Wrapper(parameters()?),
            Tls::StartTls => SmtpTls::Required(parameters()?),
            Tls::None => SmtpTls::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host)
            .port(port)
            .tls(tls)
            .timeout(Some(PATIENCE));
        if let Some((user, password)) = login {
            builder = builder.credentials(Credentials::new(user, password));
        }
        Ok(Self { transport: builder.build(), from })
    }
}

impl Mailer {
    /// Sends one mail.
    pub(crate) async fn send(&self, app: &Arc<App>, message: &Message) -> Result<(), String> {
        match self {
            Self::Smtp(smtp) => {
                let to = message.to.parse().map_err(|e| format!("the address cannot be written to: {e}"))?;
                let mail = lettre::Message::builder()
                    .from(smtp.from.clone())
                    .to(Mailbox::new(None, to))
                    .subject(&message.subject)
                    .header(ContentType::TEXT_PLAIN)
                    .body(message.text.clone())
                    .map_err(|e| e.to_string())?;
                smtp.transport.send(mail).await.map(drop).map_err(|e| e.to_string())
            }
            Self::Mailbox => {
                let message = message.clone();
                app.write(move |tx, stamp| keep_copy(tx, stamp, &message)).await.map_err(|e| e.to_string())
            }
            Self::Off => {
                tracing::info!(subject = message.subject, "mail is off; a mail was dropped");
                Ok(())
            }
        }
    }
}
