//! What the parties enter about offers, work and payments, with the rules for each field.

use garde::Validate;

use crate::{
    Currency,
    contracts::{
        deliverable::{MAX_LINKS, MAX_NOTE, Work},
        link::Link,
        terms::{IpClause, MAX_REVISIONS, MAX_SCOPE, NdaClause, OfferTerms, PaymentTerms, REVISIONS},
    },
    proposals::{Bid, MAX_LINES, WritePlanLine},
    refusal::Refusal,
    text,
};

/// The most characters of a note on why an offer is declined.
pub const MAX_DECLINE_NOTE: usize = 1_000;
/// The most characters of what the client asks to change.
pub const MAX_FEEDBACK: usize = 3_000;
/// The most characters of how a payment was made.
pub const MAX_REFERENCE: usize = 200;

/// Terms as the form sends them, for an offer and for a counter-offer.
#[derive(Debug, Clone, PartialEq, Eq, Validate)]
pub struct WriteOffer {
    /// What is to be done.
    #[garde(custom(|v: &str, (): &()| rule(text::paragraphs(&text::tidy(v), 1, MAX_SCOPE))))]
    pub scope: String,
    /// The project's currency; another one is refused when it is sent.
    #[garde(skip)]
    pub currency: Currency,
    /// What is delivered, for how much, by when.
    #[garde(custom(some_milestones), dive(self.currency))]
    pub milestones: Vec<WritePlanLine>,
    /// How often changes may be asked for.
    #[garde(custom(some_revisions))]
    pub revisions: u16,
    /// Who owns the work.
    #[garde(skip)]
    pub ip: IpClause,
    /// Who keeps what confidential.
    #[garde(skip)]
    pub nda: NdaClause,
    /// How it is paid.
    #[garde(skip)]
    pub payment: PaymentTerms,
}

impl WriteOffer {
    /// The form that answers a proposal: its plan, or one milestone with its whole price. `scope` is where the client
    /// starts from, for example the project's description.
    #[must_use]
    pub fn answering(bid: &Bid, title: &str, scope: &str) -> Self {
        let whole = WritePlanLine { title: title.to_owned(), amount: bid.price.plain(), due: String::new() };
        let milestones = match bid.plan.as_slice() {
            [] => vec![whole],
            plan => plan.iter().map(WritePlanLine::of).collect(),
        };
        Self {
            scope: scope.to_owned(),
            currency: bid.price.currency(),
            milestones,
            revisions: REVISIONS,
            ip: IpClause::OnPayment,
            nda: NdaClause::None,
            payment: PaymentTerms::Direct,
        }
    }

    /// The form filled with terms, for countering them.
    #[must_use]
    pub fn of(terms: &OfferTerms) -> Self {
        Self {
            scope: terms.scope.clone(),
            currency: terms.currency,
            milestones: terms.milestones.iter().map(WritePlanLine::of).collect(),
            revisions: terms.revisions,
            ip: terms.ip,
            nda: terms.nda,
            payment: terms.payment,
        }
    }

    /// The same without milestones that nobody filled in. Forms call this before they validate.
    #[must_use]
    pub fn without_blank_lines(mut self) -> Self {
        self.milestones.retain(|line| !line.is_blank());
        self
    }

    /// The terms that this input describes.
    ///
    /// # Errors
    /// The fields that are not valid.
    pub fn terms(&self) -> Result<OfferTerms, Refusal> {
        let lines = self.milestones.iter().enumerate();
        let milestones = lines.map(|(i, line)| {
            let unread = || Refusal::field(format!("milestones[{i}]"), "Fill in this milestone.");
            line.line(self.currency).ok_or_else(unread)
        });
        Ok(OfferTerms {
            scope: text::tidy(&self.scope),
            currency: self.currency,
            milestones: milestones.collect::<Result<_, _>>()?,
            revisions: self.revisions,
            ip: self.ip,
            nda: self.nda,
            payment: self.payment,
        })
    }
}

/// Saying no to an offer.
#[derive(Debug, Clone, PartialEq, Eq, Validate)]
pub struct DeclineOffer {
    /// Why; may be empty.
    #[garde(custom(|v: &str, (): &()| rule(text::paragraphs(&text::tidy(v), 0, MAX_DECLINE_NOTE))))]
    pub note: String,
}

/// Handing work in, or preparing it.
#[derive(Debug, Clone, PartialEq, Eq, Validate)]
pub struct WriteWork {
    /// What it is.
    #[garde(custom(|v: &str, (): &()| rule(text::paragraphs(&text::tidy(v), 1, MAX_NOTE))))]
    pub note: String,
    /// Where it lies; empty ones are left out.
    #[garde(custom(not_too_many_links), inner(custom(a_link)))]
    pub links: Vec<String>,
}

impl WriteWork {
    /// The work that this input describes.
    ///
    /// # Errors
    /// The links that are not valid.
    pub fn work(&self) -> Result<Work, Refusal> {
        let links = self.links.iter().enumerate().filter(|(_, link)| !link.trim().is_empty());
        let read =
            links.map(|(i, link)| Link::parse(link).map_err(|m| Refusal::field(format!("links[{i}]"), m)));
        Ok(Work { note: text::tidy(&self.note), links: read.collect::<Result<_, _>>()? })
    }
}

/// Sending work back.
#[derive(Debug, Clone, PartialEq, Eq, Validate)]
pub struct RequestChanges {
    /// What to change.
    #[garde(custom(|v: &str, (): &()| rule(text::paragraphs(&text::tidy(v), 1, MAX_FEEDBACK))))]
    pub text: String,
}

/// Saying that a payment was made.
#[derive(Debug, Clone, PartialEq, Eq, Validate)]
pub struct ClaimPayment {
    /// How, for example a reference that stands on the transfer; may be empty.
    #[garde(custom(|v: &str, (): &()| rule(text::line(&text::tidy(v), 0, MAX_REFERENCE))))]
    pub reference: String,
}

/// A text that may be empty, tidied; `None` when it is.
#[must_use]
pub fn said(text: &str) -> Option<String> {
    Some(text::tidy(text)).filter(|text| !text.is_empty())
}

fn rule(result: Result<(), String>) -> garde::Result {
    result.map_err(garde::Error::new)
}

fn some_milestones(value: &[WritePlanLine], (): &()) -> garde::Result {
    match value.len() {
        0 => Err(garde::Error::new("Add at least one milestone.")),
        n if n > MAX_LINES => {
            Err(garde::Error::new(format!("Keep at most {MAX_LINES} milestones; remove {}.", n - MAX_LINES)))
        }
        _ => Ok(()),
    }
}

fn some_revisions(value: &u16, (): &()) -> garde::Result {
    if *value <= MAX_REVISIONS {
        return Ok(());
    }
    Err(garde::Error::new(format!("Enter a number from 0 to {MAX_REVISIONS}.")))
}

fn not_too_many_links(value: &[String], (): &()) -> garde::Result {
    match value.iter().filter(|link| !link.trim().is_empty()).count().saturating_sub(MAX_LINKS) {
        0 => Ok(()),
        over => Err(garde::Error::new(format!("Keep at most {MAX_LINKS} links; remove {over}."))),
    }
}

fn a_link(value: &str, (): &()) -> garde::Result {
    if value.trim().is_empty() {
        return Ok(());
    }
    Link::parse(value).map(|_| ()).map_err(garde::Error::new)
}
