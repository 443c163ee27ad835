//! What is offered and agreed: scope, milestones, clauses, how it is paid. Frozen in each version, and hashed.

use jiff::civil;

use crate::{
    Currency, FieldError, Money,
    contracts::{
        canonical::{Digest, Value},
        contract::Contract,
        drawing::MilestoneEvent,
    },
    proposals::{PlanLine, plan_faults, plan_total},
    text, words,
};

/// The most characters of a scope.
pub const MAX_SCOPE: usize = 4_000;
/// Revisions that terms include when nobody says otherwise.
pub const REVISIONS: u16 = 2;
/// The most revisions that terms may include.
pub const MAX_REVISIONS: u16 = 20;

words! {
    /// How a contract is paid; fixed at the offer. One milestone machine serves every kind.
    PaymentTerms {
        /// The parties pay outside of the program.
        Direct = "direct",
    }
}

impl PaymentTerms {
    /// The fee that these terms carry.
    #[must_use]
    pub const fn fee(self) -> Fee {
        match self {
            Self::Direct => Fee { client: 0, freelancer: 0 },
        }
    }

    /// Whether a milestone under these terms can have this event at all.
    #[must_use]
    pub const fn has(self, event: MilestoneEvent) -> bool {
        use MilestoneEvent as E;
        match self {
            Self::Direct => matches!(
                event,
                E::Fund
                    | E::Cancel
                    | E::Submit
                    | E::Resubmit
                    | E::ExtendReview
                    | E::RequestChanges
                    | E::Approve
                    | E::AutoApprove
                    | E::PayEarly
                    | E::Release
                    | E::WriteOff
            ),
        }
    }
}

/// A fee on what is released, in hundredths of a percent. Frozen at the offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fee {
    /// On top of what the client pays.
    pub client: u16,
    /// Off what the freelancer gets.
    pub freelancer: u16,
}

words! {
    /// Who owns the work.
    IpClause {
        /// The client, for each milestone once it is paid.
        OnPayment = "on_payment",
        /// The freelancer; the client may use it without limit once it is paid.
        Licence = "licence",
        /// As the scope says.
        InScope = "in_scope",
    }
}

impl IpClause {
    /// In words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::OnPayment => "The client owns the work of a milestone once it is paid",
            Self::Licence => {
                "The freelancer owns the work; the client may use it without limit once it is paid"
            }
            Self::InScope => "As the scope says",
        }
    }
}

words! {
    /// Who keeps what confidential.
    NdaClause {
        /// Nobody has to.
        None = "none",
        /// The freelancer keeps the client's matters.
        Freelancer = "freelancer",
        /// Both keep each other's.
        Mutual = "mutual",
    }
}

impl NdaClause {
    /// In words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::None => "No confidentiality clause",
            Self::Freelancer => "The freelancer keeps the client's information confidential",
            Self::Mutual => "Both keep each other's information confidential",
        }
    }
}

/// One version of the terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferTerms {
    /// What is to be done, in paragraphs.
    pub scope: String,
    /// The project's currency.
    pub currency: Currency,
    /// What is delivered, for how much, by when; at least one.
    pub milestones: Vec<PlanLine>,
    /// How often changes may be asked for, in each milestone.
    pub revisions: u16,
    /// Who owns the work.
    pub ip: IpClause,
    /// Who keeps what confidential.
    pub nda: NdaClause,
    /// How it is paid.
    pub payment: PaymentTerms,
}

impl OfferTerms {
    /// The sum of the milestones.
    #[must_use]
    pub fn total(&self) -> Money {
        plan_total(&self.milestones, self.currency)
    }

    /// What is wrong with them for a project with this currency. The first milestone may not be due before `today`.
    #[must_use]
    pub fn faults(&self, currency: Currency, today: civil::Date) -> Vec<FieldError> {
        let mut wrong = Vec::new();
        if let Err(message) = text::paragraphs(&self.scope, 1, MAX_SCOPE) {
            wrong.push(FieldError::new("scope", message));
        }
        if self.currency != currency {
            let message = format!("Use {currency}, the currency of the project.");
            wrong.push(FieldError::new("currency", message));
        }
        if self.milestones.is_empty() {
            wrong.push(FieldError::new("milestones", "Add at least one milestone."));
        }
        wrong.extend(plan_faults(&self.milestones, "milestones", self.currency, Some(today)));
        if self.revisions > MAX_REVISIONS {
            wrong.push(FieldError::new("revisions", format!("Enter a number from 0 to {MAX_REVISIONS}.")));
        }
        wrong
    }

    /// The terms as one canonical JSON text, bound to the contract, its parties and the version of the terms.
    #[must_use]
    pub fn canonical(&self, contract: &Contract) -> String {
        let due: Vec<String> = self.milestones.iter().map(|line| line.due.to_string()).collect();
        let lines = self.milestones.iter().zip(&due).map(|(line, due)| {
            Value::Object(vec![
                ("amount", Value::Number(line.amount.minor())),
                ("due", Value::Text(due)),
                ("title", Value::Text(&line.title)),
            ])
        });
        let fee = self.payment.fee();
        let fee = Value::Object(vec![
            ("client", Value::Number(fee.client.into())),
            ("freelancer", Value::Number(fee.freelancer.into())),
        ]);
        let [id, project] = [contract.id.to_string(), contract.project.to_string()];
        let [client, freelancer] = [contract.client, contract.freelancer].map(|user| user.to_string());
        Value::Object(vec![
            ("client", Value::Text(&client)),
            ("contract", Value::Text(&id)),
            ("currency", Value::Text(self.currency.as_str())),
            ("fee", fee),
            ("freelancer", Value::Text(&freelancer)),
            ("ip", Value::Text(self.ip.as_str())),
            ("milestones", Value::List(lines.collect())),
            ("nda", Value::Text(self.nda.as_str())),
            ("payment", Value::Text(self.payment.as_str())),
            ("policy", Value::Number(contract.policy_version)),
            ("project", Value::Text(&project)),
            ("revisions", Value::Number(self.revisions.into())),
            ("scope", Value::Text(&self.scope)),
            ("version", Value::Number(contract.terms_version.into())),
        ])
        .write()
    }

    /// The hash of [`OfferTerms::canonical`].
    #[must_use]
    pub fn digest(&self, contract: &Contract) -> Digest {
        Digest::of(&self.canonical(contract))
    }
}
