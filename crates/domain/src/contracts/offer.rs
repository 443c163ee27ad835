//! An offer: made, countered, accepted, declined, taken back, void, or left unanswered.

use crate::{
    Currency, ProjectId, ProposalId, Refusal, Stamp, UserId,
    contracts::{
        agreement::Agreement,
        canonical::Digest,
        contract::{Contract, ContractState, Offer, OfferGone, Signature, Signatures},
        drawing::{CONTRACT, ContractEvent as E, MilestoneEvent, MilestoneStateName},
        milestone::{Milestone, MilestoneState},
        outcome::{Consequence, Outcome, Thing},
        rules::Rules,
        terms::OfferTerms,
    },
    machine::By,
    policy,
    projects::{Brief, Project, ProjectStateName},
    proposals::Party,
    time::Time,
};

/// Whom an offer is between, and about what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between {
    /// The project.
    pub project: ProjectId,
    /// The proposal that it answers.
    pub proposal: ProposalId,
    /// The project's client, who makes the offer.
    pub client: UserId,
    /// Who wrote the proposal.
    pub freelancer: UserId,
}

/// What a project says to those who want to be hired for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vacancy {
    /// The project's state.
    pub state: ProjectStateName,
    /// How many people it wants.
    pub places: u16,
    /// How many it hired.
    pub hired: u16,
    /// Its currency.
    pub currency: Currency,
}

impl Vacancy {
    /// What this project says.
    #[must_use]
    pub fn of(project: &Project, brief: &Brief) -> Self {
        Self {
            state: project.state.name(),
            places: project.places,
            hired: project.hired,
            currency: brief.budget.currency,
        }
    }

    fn check(&self) -> Result<(), Refusal> {
        if !matches!(self.state, ProjectStateName::Open | ProjectStateName::Paused) {
            let message = "This project hires nobody now. The client can open it again first.";
            return Err(Refusal::conflict("project_not_hiring", message));
        }
        if self.hired >= self.places {
            let message = "Every place of this project is taken. The client can ask for more places first.";
            return Err(Refusal::conflict("no_place_free", message));
        }
        Ok(())
    }
}

impl Agreement {
    /// Makes an offer.
    ///
    /// # Errors
    /// Denied, to oneself; conflict, when the project hires nobody; the fields of the terms that are wrong.
    pub fn offer(
        between: &Between,
        terms: &OfferTerms,
        vacancy: &Vacancy,
        stamp: &Stamp,
    ) -> Result<Outcome, Refusal> {
        if between.client == between.freelancer {
            return Err(Refusal::Denied { code: "own_project", message: "You cannot hire yourself." });
        }
        vacancy.check()?;
        checked(terms, vacancy.currency, stamp.now())?;
        let now = stamp.now();
        let offer = fresh(Party::Freelancer, 0, &Rules::NOW, now);
        let mut contract = Contract {
            id: stamp.id(),
            project: between.project,
            proposal: between.proposal,
            client: between.client,
            freelancer: between.freelancer,
            state: ContractState::Offered(offer),
            currency: terms.currency,
            payment: terms.payment,
            fee: terms.payment.fee(),
            revisions: terms.revisions,
            terms_version: 1,
            terms_hash: Digest::of(""),
            signatures: None,
            policy_version: policy::VERSION,
            offered_at: now,
            version: 1,
        };
        contract.terms_hash = terms.digest(&contract);
        let mut done = Outcome::of(Self::of(contract));
        let contract = &done.agreement.contract;
        let (thing, state) = (Thing::Contract(contract.id), contract.state.name().as_str());
        done.born(thing, "offer", state, By::Client);
        done.consequences.push(Consequence::OfferProposal(between.proposal));
        Ok(done)
    }

    /// Proposes other terms. The caller keeps them under the contract's new `terms_version`.
    ///
    /// # Errors
    /// Not now; denied, out of turn; conflict, after the last round or too late; the fields that are wrong.
    pub fn counter(self, by: Party, terms: &OfferTerms, now: Time) -> Result<Outcome, Refusal> {
        let offer = self.in_turn(by, E::Counter)?;
        let rules = self.contract.rules();
        in_time(&offer, now)?;
        if offer.round >= rules.rounds {
            let message =
                format!("Terms were countered {} times. Accept these, or decline them.", rules.rounds);
            return Err(Refusal::conflict("last_round", message));
        }
        checked(terms, self.contract.currency, now)?;
        if terms.payment != self.contract.payment {
            let message = "How it is paid is fixed at the offer. Decline it and ask for a new one instead.";
            return Err(Refusal::field("payment", message));
        }
        let mut done = Outcome::of(self);
        let contract = &mut done.agreement.contract;
        contract.terms_version += 1;
        contract.revisions = terms.revisions;
        contract.terms_hash = terms.digest(contract);
        let next = fresh(by.other(), offer.round + 1, &rules, now);
        done.move_contract(E::Counter, by.by(), ContractState::Offered(next))?;
        Ok(done)
    }

    /// Agrees to the newest terms. `seen` is the hash of the terms that the person looked at.
    ///
    /// # Errors
    /// Not now; denied, out of turn; conflict, when it is too late, the terms are others than were seen, or the project
    /// hires nobody.
    pub fn accept(
        self,
        by: Party,
        terms: &OfferTerms,
        seen: Digest,
        vacancy: &Vacancy,
        stamp: &Stamp,
    ) -> Result<Outcome, Refusal> {
        let now = stamp.now();
        let offer = self.in_turn(by, E::Accept)?;
        in_time(&offer, now)?;
        let hash = self.contract.terms_hash;
        if seen != hash || terms.digest(&self.contract) != hash {
            let message = "The terms have changed since you looked. Read them again, then accept.";
            return Err(Refusal::conflict("terms_changed", message));
        }
        vacancy.check()?;
        let mut done = Outcome::of(self);
        let contract = &mut done.agreement.contract;
        let sign = |party: Party, at| Signature { party, user: contract.user(party), at, terms: hash };
        contract.signatures =
            Some(Signatures { offered: sign(by.other(), offer.since), accepted: sign(by, now) });
        let (proposal, project) = (contract.proposal, contract.project);
        done.move_contract(E::Accept, by.by(), ContractState::Active)?;
        done.plan(terms, stamp)?;
        done.consequences.extend([Consequence::HireProposal(proposal), Consequence::TakePlace(project)]);
        if vacancy.hired + 1 >= vacancy.places {
            done.consequences.push(Consequence::FillProject(project));
        }
        Ok(done)
    }

    /// Says no.
    ///
    /// # Errors
    /// Not now; denied, out of turn.
    pub fn decline(self, by: Party, note: Option<String>, now: Time) -> Result<Outcome, Refusal> {
        self.in_turn(by, E::Decline)?;
        self.gone(E::Decline, by.by(), ContractState::Declined { by, note, at: now })
    }

    /// Takes the newest version back, which ends the offer.
    ///
    /// # Errors
    /// Not now; denied, to whoever did not write it.
    pub fn withdraw(self, by: Party, now: Time) -> Result<Outcome, Refusal> {
        CONTRACT.step(self.contract.state.name(), E::Withdraw)?;
        if self.contract.offer().is_some_and(|offer| offer.turn == by) {
            let message = "The other side wrote these terms. You can accept, counter or decline them.";
            return Err(Refusal::Denied { code: "not_author", message });
        }
        self.gone(E::Withdraw, by.by(), ContractState::Withdrawn { why: OfferGone::TakenBack, at: now })
    }

    /// Ends an offer whose proposal, project or account went away. The proposal has ended already, so it does not return.
    ///
    /// # Errors
    /// Not now.
    pub fn void(self, why: OfferGone, now: Time) -> Result<Outcome, Refusal> {
        let mut done = Outcome::of(self);
        done.move_contract(E::Void, By::System, ContractState::Withdrawn { why, at: now })?;
        Ok(done)
    }

    /// Ends an offer that nobody answered.
    ///
    /// # Errors
    /// Not now; conflict, while there is time.
    pub fn expire(self, now: Time) -> Result<Outcome, Refusal> {
        CONTRACT.step(self.contract.state.name(), E::Expire)?;
        if self.contract.offer().is_some_and(|offer| now < offer.expires_at) {
            return Err(Refusal::conflict("not_due", "There is still time to answer this offer."));
        }
        self.gone(E::Expire, By::System, ContractState::Expired { at: now })
    }

    fn in_turn(&self, by: Party, event: E) -> Result<Offer, Refusal> {
        CONTRACT.step(self.contract.state.name(), event)?;
        match self.contract.offer() {
            Some(offer) if offer.turn == by => Ok(*offer),
            _ => Err(Refusal::Denied {
                code: "not_your_turn",
                message: "It is the other side's turn to answer.",
            }),
        }
    }

    fn gone(self, event: E, by: By, to: ContractState) -> Result<Outcome, Refusal> {
        let mut done = Outcome::of(self);
        done.move_contract(event, by, to)?;
        done.consequences.push(Consequence::ReturnProposal(done.agreement.contract.proposal));
        Ok(done)
    }
}

impl Outcome {
    /// Makes the milestones of the terms and starts the first.
    fn plan(&mut self, terms: &OfferTerms, stamp: &Stamp) -> Result<(), Refusal> {
        for (position, line) in (1..).zip(&terms.milestones) {
            let milestone = Milestone {
                id: stamp.id(),
                contract: self.agreement.contract.id,
                position,
                title: line.title.clone(),
                amount: line.amount,
                due: line.due,
                state: MilestoneState::Planned,
                submissions: 0,
                changes: 0,
                cancel_asked_at: None,
                version: 1,
            };
            self.born(
                Thing::Milestone(milestone.id),
                "plan",
                MilestoneStateName::Planned.as_str(),
                By::System,
            );
            self.agreement.milestones.push(milestone);
        }
        let Some(first) = self.agreement.milestones.first().map(|m| m.id) else { return Ok(()) };
        let started = MilestoneState::Funded { since: stamp.now() };
        self.move_milestone(first, MilestoneEvent::Fund, By::System, started, |_| ())
    }
}

fn fresh(turn: Party, round: u16, rules: &Rules, now: Time) -> Offer {
    Offer { turn, round, since: now, expires_at: now + rules.offer }
}

fn in_time(offer: &Offer, now: Time) -> Result<(), Refusal> {
    if now < offer.expires_at {
        return Ok(());
    }
    Err(Refusal::conflict("offer_expired", "This offer has expired. The client can make a new one."))
}

fn checked(terms: &OfferTerms, currency: Currency, now: Time) -> Result<(), Refusal> {
    let wrong = terms.faults(currency, now.date_utc());
    if wrong.is_empty() { Ok(()) } else { Err(Refusal::Invalid(wrong)) }
}
