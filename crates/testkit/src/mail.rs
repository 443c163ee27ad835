//! Mails as their readers see them.

use ::app::mail;

use crate::app::TestApp;

/// A mail that was sent.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    origin: String,
}

impl Mail {
    /// The path that the mail's link leads to.
    ///
    /// # Panics
    /// When the mail has no link of this site.
    #[must_use]
    pub fn link(&self) -> String {
        let line = self.text.lines().find_map(|line| line.trim().strip_prefix(&self.origin));
        line.unwrap_or_else(|| panic!("no link in: {}", self.text)).to_owned()
    }

    /// The token at the end of the mail's link.
    #[must_use]
    pub fn token(&self) -> String {
        self.link().rsplit('/').next().unwrap_or_default().to_owned()
    }
}

impl TestApp {
    /// Lets the worker send what waits; then the newest mail to an address.
    ///
    /// # Panics
    /// When there is none.
    pub async fn mail_to(&self, address: &str) -> Mail {
        let mails = self.mails_to(address).await;
        mails.last().unwrap_or_else(|| panic!("no mail to {address}")).clone()
    }

    /// Lets the worker send what waits; then all mails to an address, the oldest first.
    pub async fn mails_to(&self, address: &str) -> Vec<Mail> {
        let mut mails = self.mails().await;
        mails.retain(|m| m.to == address);
        mails
    }

    /// Lets the worker send what waits; then all mails, the oldest first.
    pub async fn mails(&self) -> Vec<Mail> {
        self.settle().await;
        let origin = self.world.setup.origin.clone();
        self.read(move |db| {
            let mut mails = Vec::new();
            for line in mail::copies(db, i64::MAX, 1_000)?.into_iter().rev() {
                let text = mail::copy(db, line.id)?.body_text;
                mails.push(Mail { to: line.to_address, subject: line.subject, text, origin: origin.clone() });
            }
            Ok(mails)
        })
        .await
    }
}
