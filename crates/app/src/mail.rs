//! Mails: what they say, and the single-use tokens they carry.
//!
//! A token is made when its mail is written, so that it never rests anywhere but as a hash. A repeated try makes a new
//! one; the older ones run out by themselves.

use std::time::Duration;

use domain::{
    ContractId, Secret, Stamp, Time, UserId,
    time::{DAY, MINUTE},
};
use serde::{Deserialize, Serialize};
use store::{
    Read, Tx,
    identity::{
        one_time::{self, NewToken, Purpose},
        users,
    },
    mail_copies,
};

use crate::{
    context::Links,
    contracts::{self, mails::Note},
    error::{Error, Result},
    identity::secret,
    projects, proposals,
    staff::{self, mails::Note as Standing},
};

/// The mails that are sent. Accounts are named by number; what a mail says is read when it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case", deny_unknown_fields)]
pub enum Mail {
    /// Asks to confirm a new account's address.
    ConfirmEmail {
        /// The account.
        user: i64,
        /// Hash of the cookie of the browser that signed up; there the password is not asked again.
        browser: Option<String>,
    },
    /// Says that somebody signed up with an address that has an account.
    AddressKnown {
        /// The account.
        user: i64,
    },
    /// Lets the owner set a new password.
    ResetPassword {
        /// The account.
        user: i64,
    },
    /// Asks to confirm another address; goes to that address.
    ChangeEmail {
        /// The account.
        user: i64,
        /// The address to confirm.
        to: String,
        /// Hash of the stored hash of the password that was shown. Once the password is another, the wish is over.
        shown: String,
    },
    /// Tells the old address that it was replaced.
    EmailChanged {
        /// The account.
        user: i64,
        /// The old address.
        to: String,
    },
    /// Says that the password was changed and all other sessions ended.
    PasswordChanged {
        /// The account.
        user: i64,
    },
    /// Says that a refresh token was used twice and its family was ended.
    TokenReplayed {
        /// The account.
        user: i64,
    },
    /// Says that the account will be closed, and until when that can be undone.
    Closing {
        /// The account.
        user: i64,
    },
    /// Says what staff decided about the account.
    Standing {
        /// The account.
        user: i64,
        /// What.
        note: Standing,
        /// Why, in the words of staff, if there are any.
        reason: Option<String>,
    },
    /// Asks the client of an idle project whether it is still open.
    ProjectIdle {
        /// The client.
        user: i64,
        /// The project.
        project: i64,
        /// Which day of silence this is.
        day: u16,
    },
    /// Says that an idle project has ended.
    ProjectExpired {
        /// The client.
        user: i64,
        /// The project.
        project: i64,
    },
    /// Says that staff took a project down or sent it back, and why.
    ProjectRefused {
        /// The client.
        user: i64,
        /// The project.
        project: i64,
        /// What the client is told.
        reason: String,
        /// True when it can be changed and sent again.
        again: bool,
    },
    /// Says that unread proposals wait. One for everything that came within ten minutes.
    ProposalReceived {
        /// The client.
        user: i64,
        /// The project.
        project: i64,
    },
    /// Says that the client declined a proposal, and why.
    ProposalDeclined {
        /// The freelancer.
        user: i64,
        /// The proposal.
        proposal: i64,
    },
    /// Says that a project ended without a proposal.
    ProposalNotSelected {
        /// The freelancer.
        user: i64,
        /// The proposal.
        proposal: i64,
        /// True when what it cost came back.
        returned: bool,
    },
    /// Says to somebody who was not selected that the project is open again.
    ProposalReopened {
        /// The freelancer.
        user: i64,
        /// The proposal that was not selected.
        proposal: i64,
    },
    /// Says to somebody who proposed that the terms of the project changed.
    ProposalTermsChanged {
        /// The freelancer.
        user: i64,
        /// The proposal.
        proposal: i64,
    },
    /// Says something about an offer or a contract to one of its sides.
    Contract {
        /// The side.
        user: i64,
        /// The contract.
        contract: i64,
        /// What.
        note: Note,
        /// The milestone that it is about, or 0.
        part: i64,
    },
}

/// A mail ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The address.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// How long a confirmation is good.
pub const CONFIRM_AGE: Duration = DAY;
/// How long a link to set a password is good.
pub const RESET_AGE: Duration = Duration::from_secs(30 * MINUTE.as_secs());

impl Mail {
    /// The kind as the operator sees it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::ConfirmEmail { .. } => "mail.confirm_email",
            Self::AddressKnown { .. } => "mail.address_known",
            Self::ResetPassword { .. } => "mail.reset_password",
            Self::ChangeEmail { .. } => "mail.change_email",
            Self::EmailChanged { .. } => "mail.email_changed",
            Self::PasswordChanged { .. } => "mail.password_changed",
            Self::TokenReplayed { .. } => "mail.token_replayed",
            Self::Closing { .. } => "mail.closing",
            Self::Standing { note, .. } => note.kind(),
            Self::ProjectIdle { .. } => "mail.project_idle",
            Self::ProjectExpired { .. } => "mail.project_expired",
            Self::ProjectRefused { .. } => "mail.project_refused",
            Self::ProposalReceived { .. } => "mail.proposal_received",
            Self::ProposalDeclined { .. } => "mail.proposal_declined",
            Self::ProposalNotSelected { .. } => "mail.proposal_not_selected",
            Self::ProposalReopened { .. } => "mail.proposal_reopened",
            Self::ProposalTermsChanged { .. } => "mail.proposal_terms_changed",
            Self::Contract { note, .. } => note.kind(),
        }
    }

    /// Two waiting mails with the same key are one.
    pub(crate) fn key(&self) -> String {
        let to = match self {
            Self::ChangeEmail { to, .. } | Self::EmailChanged { to, .. } => secret::hash(to),
            Self::Standing { reason, .. } => reason.as_deref().map(secret::hash).unwrap_or_default(),
            Self::ProjectIdle { project, day, .. } => format!("{project}:{day}"),
            Self::ProjectExpired { project, .. }
            | Self::ProjectRefused { project, .. }
            | Self::ProposalReceived { project, .. } => project.to_string(),
            Self::ProposalDeclined { proposal, .. }
            | Self::ProposalNotSelected { proposal, .. }
            | Self::ProposalReopened { proposal, .. }
            | Self::ProposalTermsChanged { proposal, .. } => proposal.to_string(),
            Self::Contract { contract, part, .. } => format!("{contract}:{part}"),
            _ => String::new(),
        };
        format!("{}:{}:{to}", self.kind(), self.user().get())
    }

    const fn user(&self) -> UserId {
        match self {
            Self::ConfirmEmail { user, .. }
            | Self::AddressKnown { user }
            | Self::ResetPassword { user }
            | Self::ChangeEmail { user, .. }
            | Self::EmailChanged { user, .. }
            | Self::PasswordChanged { user }
            | Self::TokenReplayed { user }
            | Self::Closing { user }
            | Self::Standing { user, .. }
            | Self::ProjectIdle { user, .. }
            | Self::ProjectExpired { user, .. }
            | Self::ProjectRefused { user, .. }
            | Self::ProposalReceived { user, .. }
            | Self::ProposalDeclined { user, .. }
            | Self::ProposalNotSelected { user, .. }
            | Self::ProposalReopened { user, .. }
            | Self::ProposalTermsChanged { user, .. }
            | Self::Contract { user, .. } => UserId::new(*user),
        }
    }
}

/// Writes a mail, with a fresh token if it carries one. `None` when its account has gone meanwhile.
pub(crate) fn compose(tx: &mut dyn Tx, stamp: &Stamp, links: &Links, mail: &Mail) -> Result<Option<Message>> {
    let user = mail.user();
    let Some(account) = users::secrets(tx.as_read(), user)?.filter(|a| a.password_hash != "closed") else {
        return Ok(None);
    };
    let name = account.name;
    let (to, subject, body) = match mail {
        Mail::ConfirmEmail { browser, .. } => {
            let token = token(tx, stamp, user, Purpose::ConfirmEmail, browser.as_deref(), None, CONFIRM_AGE)?;
            (account.email, "Confirm your e-mail address", confirm_text(&(links.confirm_email)(&token)))
        }
        Mail::AddressKnown { .. } => {
            (account.email, "You already have a MegiLance account", known_text(&links.sign_in))
        }
        Mail::ResetPassword { .. } => {
            let token = token(tx, stamp, user, Purpose::ResetPassword, None, None, RESET_AGE)?;
            (account.email, "Set a new password", reset_text(&(links.reset_password)(&token)))
        }
        Mail::ChangeEmail { shown, .. } if *shown != secret::hash(&account.password_hash) => return Ok(None),
        Mail::ChangeEmail { to, .. } => {
            let token = token(tx, stamp, user, Purpose::ChangeEmail, None, Some(to), CONFIRM_AGE)?;
            (to.clone(), "Confirm your new e-mail address", change_text(&(links.change_email)(&token)))
        }
        Mail::EmailChanged { to, .. } => (to.clone(), "Your e-mail address was changed", changed_text()),
        Mail::PasswordChanged { .. } => {
            (account.email, "Your password was changed", password_text(&links.security))
        }
        Mail::TokenReplayed { .. } => {
            (account.email, "We ended an API session", replayed_text(&links.security))
        }
        Mail::Closing { .. } => (account.email, "Your account will be closed", closing_text(&links.sign_in)),
        Mail::Standing { note, reason, .. } => {
            match staff::mails::compose(tx, links, user, *note, reason.as_deref())? {
                Some((subject, text)) => (account.email, subject, text),
                None => return Ok(None),
            }
        }
        Mail::ProjectIdle { .. } | Mail::ProjectExpired { .. } | Mail::ProjectRefused { .. } => {
            match projects::mails::compose(tx, stamp, links, mail)? {
                Some((subject, text)) => (account.email, subject, text),
                None => return Ok(None),
            }
        }
        Mail::ProposalReceived { .. }
        | Mail::ProposalDeclined { .. }
        | Mail::ProposalNotSelected { .. }
        | Mail::ProposalReopened { .. }
        | Mail::ProposalTermsChanged { .. } => match proposals::mails::compose(tx, links, mail)? {
            Some((subject, text)) => (account.email, subject, text),
            None => return Ok(None),
        },
        Mail::Contract { contract, note, part, .. } => {
            let id = ContractId::new(*contract);
            match contracts::mails::compose(tx, links, user, id, *note, *part)? {
                Some((subject, text)) => (account.email, subject, text),
                None => return Ok(None),
            }
        }
    };
    let text = format!("Hello {name},\n\n{body}\n\nMegiLance\n");
    Ok(Some(Message { to, subject: subject.to_owned(), text }))
}

/// Keeps a mail for the mailbox of a demo.
///
/// # Errors
/// Those of the store.
pub fn keep_copy(tx: &mut dyn Tx, stamp: &Stamp, message: &Message) -> Result<()> {
    let line = mail_copies::MailLine {
        id: stamp.id::<domain::id::kind::Log>().get(),
        to_address: message.to.clone(),
        subject: message.subject.clone(),
        at: stamp.now().micros(),
    };
    mail_copies::keep(tx, &mail_copies::MailCopy { line, body_text: message.text.clone(), body_html: None })?;
    Ok(())
}

/// The mails of a demo, newest first, from before an id.
///
/// # Errors
/// Those of the store.
pub fn copies(db: &mut dyn Read, before: i64, limit: i64) -> Result<Vec<mail_copies::MailLine>> {
    Ok(mail_copies::list(db, None, before, limit)?)
}

/// One mail of a demo.
///
/// # Errors
/// Not found.
pub fn copy(db: &mut dyn Read, id: i64) -> Result<mail_copies::MailCopy> {
    mail_copies::find(db, id)?.ok_or_else(Error::not_found)
}

fn token(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    user: UserId,
    purpose: Purpose,
    browser: Option<&str>,
    new_email: Option<&str>,
    age: Duration,
) -> Result<String> {
    let secret: Secret = stamp.secret();
    let token = NewToken {
        id: stamp.id(),
        user,
        purpose,
        token_hash: &secret::hash(&secret::text(secret)),
        browser_hash: browser,
        new_email,
        created_at: stamp.now(),
        expires_at: stamp.now() + age,
    };
    one_time::insert(tx, &token)?;
    Ok(secret::text(secret))
}

/// A day as mails write it.
pub(crate) fn day(at: Time) -> String {
    format!("{} (UTC)", at.date_utc())
}

fn confirm_text(link: &str) -> String {
    format!(
        "please confirm this address for your new MegiLance account:\n\n{link}\n\nThe link is good for 24 hours. If you \
         did not sign up, do nothing; the account goes away by itself."
    )
}

fn known_text(link: &str) -> String {
    format!(
        "somebody, probably you, signed up with this address. It already has an account, so nothing was changed. Sign \
         in here, or set a new password from there:\n\n{link}\n\nIf it was not you, you need not do anything."
    )
}

fn reset_text(link: &str) -> String {
    format!(
        "you can set a new password here:\n\n{link}\n\nThe link is good for 30 minutes and works once. If you did not \
         ask for it, do nothing; your password stays as it is."
    )
}

fn change_text(link: &str) -> String {
    format!(
        "please confirm this address to use it for your MegiLance account:\n\n{link}\n\nThe link is good for 24 hours. \
         Until then the old address stays in use."
    )
}

fn changed_text() -> String {
    "your account now uses another e-mail address; this one is no longer in use. If it was not you who changed it, \
     answer this mail at once."
        .to_owned()
}

fn password_text(link: &str) -> String {
    format!(
        "your password was changed and all other sessions were ended. If it was not you, set a new one from the \
         sign-in page at once and look at your sessions:\n\n{link}"
    )
}

fn replayed_text(link: &str) -> String {
    format!(
        "a refresh token of your account was used twice. That happens when it was copied, so we ended the session that \
         it belonged to. Look at your sessions here:\n\n{link}"
    )
}

fn closing_text(link: &str) -> String {
    format!(
        "you closed your account. For 14 days you can sign in and undo that:\n\n{link}\n\nAfter that your name, address \
         and profile are erased."
    )
}
