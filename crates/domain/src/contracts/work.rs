//! Work on a milestone: started, handed in, sent back, approved.

use crate::{
    DeliverableId, MilestoneId, Refusal, Stamp,
    contracts::{
        agreement::Agreement,
        deliverable::{Deliverable, DeliverableState, Feedback, HandedIn, Work},
        drawing::{
            DELIVERABLE, DeliverableEvent as D, DeliverableStateName, MilestoneEvent as E,
            MilestoneStateName as S, PaymentStateName,
        },
        milestone::{ApprovedBy, Milestone, MilestoneState},
        outcome::{Outcome, Thing},
        payment::{Payment, PaymentState},
    },
    machine::By,
    time::Time,
};

use std::time::Duration;

impl Agreement {
    /// Starts a milestone. Under direct terms that is the client's word alone.
    ///
    /// # Errors
    /// Not now.
    pub fn fund(self, milestone: MilestoneId, now: Time) -> Result<Outcome, Refusal> {
        let mut done = Outcome::of(self);
        let started = MilestoneState::Funded { since: now };
        done.move_milestone(milestone, E::Fund, By::Client, started, |_| ())?;
        Ok(done)
    }

    /// Keeps work that is being prepared.
    ///
    /// # Errors
    /// Not now; conflict, when another version is being prepared.
    pub fn draft_work(self, milestone: MilestoneId, work: Work, stamp: &Stamp) -> Result<Outcome, Refusal> {
        let found = self.milestone(milestone)?;
        self.has_room(found, handing_in(found))?;
        if self.draft(milestone).is_some() {
            let message = "Another version is being prepared. Change that one, or throw it away.";
            return Err(Refusal::conflict("draft_exists", message));
        }
        let version = Deliverable {
            id: stamp.id(),
            contract: self.contract.id,
            milestone,
            number: found.submissions + 1,
            state: DeliverableState::Draft,
            work,
            handed_in: None,
            feedback: None,
            version: 1,
        };
        let mut done = Outcome::of(self);
        let draft = DeliverableStateName::Draft.as_str();
        done.born(Thing::Deliverable(version.id), "draft", draft, By::Freelancer);
        done.agreement.deliverables.push(version);
        Ok(done)
    }

    /// Changes work that is being prepared.
    ///
    /// # Errors
    /// Not now: what was handed in stays as it was, and nothing more is handed in once the milestone has ended.
    pub fn edit_work(self, version: DeliverableId, work: Work) -> Result<Outcome, Refusal> {
        self.may_edit(self.deliverable(version)?)?;
        let mut done = Outcome::of(self);
        let draft = DeliverableState::Draft;
        done.move_deliverable(version, D::Edit, By::Freelancer, draft, |d| d.work = work)?;
        Ok(done)
    }

    /// Throws work away that is being prepared.
    ///
    /// # Errors
    /// Not now.
    pub fn discard_work(self, version: DeliverableId, now: Time) -> Result<Outcome, Refusal> {
        let mut done = Outcome::of(self);
        let gone = DeliverableState::Superseded { at: now };
        done.move_deliverable(version, D::Discard, By::Freelancer, gone, |_| ())?;
        Ok(done)
    }

    /// Hands in the version that is being prepared, for the first time, again, or in the place of one that the client
    /// looks at. The client's clock starts anew.
    ///
    /// # Errors
    /// Not now; conflict, when nothing is being prepared.
    pub fn submit(self, milestone: MilestoneId, now: Time) -> Result<Outcome, Refusal> {
        let found = self.milestone(milestone)?;
        let event = handing_in(found);
        self.has_room(found, event)?;
        let Some(draft) = self.draft(milestone).map(|d| d.id) else {
            return Err(Refusal::conflict(
                "nothing_to_submit",
                "Say what you hand in first: a note, and links.",
            ));
        };
        let older = self.handed_in(milestone).map(|d| d.id);
        let mut done = Outcome::of(self);
        if let Some(older) = older {
            let gone = DeliverableState::Superseded { at: now };
            done.move_deliverable(older, D::Supersede, By::Freelancer, gone, |_| ())?;
        }
        done.move_deliverable(draft, D::Submit, By::Freelancer, DeliverableState::Submitted, |d| {
            d.handed_in = Some(HandedIn { at: now, hash: d.digest() });
        })?;
        let handed_in = MilestoneState::Submitted { clock: now, extended: false };
        done.move_milestone(milestone, event, By::Freelancer, handed_in, |m| {
            m.submissions += 1;
            m.cancel_asked_at = None;
        })?;
        Ok(done)
    }

    /// Prepares work and hands it in at once. A version that was being prepared gives way to it.
    ///
    /// # Errors
    /// Not now.
    pub fn hand_in(self, milestone: MilestoneId, work: Work, stamp: &Stamp) -> Result<Outcome, Refusal> {
        let prepared = match self.draft(milestone).map(|d| d.id) {
            Some(draft) => self.edit_work(draft, work)?,
            None => self.draft_work(milestone, work, stamp)?,
        };
        let mut done = prepared.agreement.submit(milestone, stamp.now())?;
        done.steps.splice(0..0, prepared.steps);
        Ok(done)
    }

    /// Takes more time to look, once for each version.
    ///
    /// # Errors
    /// Not now; conflict, when it was done or is too late.
    pub fn extend_review(self, milestone: MilestoneId, now: Time) -> Result<Outcome, Refusal> {
        let found = self.milestone(milestone)?;
        self.may_extend(found, now)?;
        let MilestoneState::Submitted { clock, .. } = found.state else { return Ok(Outcome::of(self)) };
        let mut done = Outcome::of(self);
        let longer = MilestoneState::Submitted { clock, extended: true };
        done.move_milestone(milestone, E::ExtendReview, By::Client, longer, |_| ())?;
        Ok(done)
    }

    /// Sends work back with words on what to change. [`Milestone::beyond_included`] tells afterwards whether that was
    /// more often than the terms include.
    ///
    /// # Errors
    /// Not now; conflict, when it is too late.
    pub fn request_changes(
        self,
        milestone: MilestoneId,
        text: String,
        now: Time,
    ) -> Result<Outcome, Refusal> {
        let found = self.milestone(milestone)?;
        self.may_request_changes(found, now)?;
        let version = self.handed_in(milestone).map(|d| d.id);
        let mut done = Outcome::of(self);
        if let Some(version) = version {
            let to = DeliverableState::ChangesRequested;
            let feedback = Some(Feedback { text, at: now });
            done.move_deliverable(version, D::RequestChanges, By::Client, to, |d| d.feedback = feedback)?;
        }
        let back = MilestoneState::ChangesRequested { clock: now };
        done.move_milestone(milestone, E::RequestChanges, By::Client, back, |m| m.changes += 1)?;
        Ok(done)
    }

    /// Approves what was handed in, which makes its payment due.
    ///
    /// # Errors
    /// Not now.
    pub fn approve(self, milestone: MilestoneId, stamp: &Stamp) -> Result<Outcome, Refusal> {
        self.approved(milestone, E::Approve, ApprovedBy::Client, stamp)
    }

    /// Approves what the client was silent about.
    ///
    /// # Errors
    /// Not now; conflict, while there is time.
    pub fn auto_approve(self, milestone: MilestoneId, stamp: &Stamp) -> Result<Outcome, Refusal> {
        let found = self.milestone(milestone)?;
        self.has_room(found, E::AutoApprove)?;
        if found.review_ends_at(&self.contract.rules()).is_none_or(|at| stamp.now() < at) {
            return Err(Refusal::conflict("not_due", "The client still has time to look."));
        }
        self.approved(milestone, E::AutoApprove, ApprovedBy::Silence, stamp)
    }

    /// Approves before anything was handed in, or in the place of changes that were asked for.
    ///
    /// # Errors
    /// Not now.
    pub fn pay_early(self, milestone: MilestoneId, stamp: &Stamp) -> Result<Outcome, Refusal> {
        self.approved(milestone, E::PayEarly, ApprovedBy::Early, stamp)
    }

    pub(super) fn may_edit(&self, version: &Deliverable) -> Result<(), Refusal> {
        DELIVERABLE.step(version.state.name(), D::Edit)?;
        let milestone = self.milestone(version.milestone)?;
        self.has_room(milestone, handing_in(milestone))
    }

    pub(super) fn may_extend(&self, milestone: &Milestone, now: Time) -> Result<(), Refusal> {
        self.has_room(milestone, E::ExtendReview)?;
        if matches!(milestone.state, MilestoneState::Submitted { extended: true, .. }) {
            let message = "You took more time for this version already. Approve it, or ask for changes.";
            return Err(Refusal::conflict("already_extended", message));
        }
        self.still_looking(milestone, now)
    }

    pub(super) fn may_request_changes(&self, milestone: &Milestone, now: Time) -> Result<(), Refusal> {
        self.has_room(milestone, E::RequestChanges)?;
        self.still_looking(milestone, now)
    }

    fn still_looking(&self, milestone: &Milestone, now: Time) -> Result<(), Refusal> {
        if milestone.review_ends_at(&self.contract.rules()).is_some_and(|at| now < at) {
            return Ok(());
        }
        Err(Refusal::conflict("review_over", "The time to look at this is over, so it counts as approved."))
    }

    fn approved(
        self,
        milestone: MilestoneId,
        event: E,
        how: ApprovedBy,
        stamp: &Stamp,
    ) -> Result<Outcome, Refusal> {
        let now = stamp.now();
        let version = self.handed_in(milestone).map(|d| d.id);
        let role = if how == ApprovedBy::Silence { By::System } else { By::Client };
        let mut done = Outcome::of(self);
        done.move_milestone(milestone, event, role, MilestoneState::Approved { by: how, at: now }, |_| ())?;
        match version {
            Some(version) if how != ApprovedBy::Early => {
                let accepted = DeliverableState::Accepted { at: now };
                done.move_deliverable(version, D::Accept, role, accepted, |_| ())?;
            }
            _ => done.close_versions(milestone, now)?,
        }
        done.open_payment(milestone, stamp)?;
        Ok(done)
    }
}

impl Outcome {
    fn open_payment(&mut self, milestone: MilestoneId, stamp: &Stamp) -> Result<(), Refusal> {
        let payment = Payment {
            id: stamp.id(),
            contract: self.agreement.contract.id,
            milestone,
            amount: self.agreement.milestone(milestone)?.amount,
            state: PaymentState::Due { clock: stamp.now() },
            owed: Duration::ZERO,
            reference: None,
            opened_at: stamp.now(),
            version: 1,
        };
        self.born(Thing::Payment(payment.id), "open", PaymentStateName::Due.as_str(), By::System);
        self.agreement.payments.push(payment);
        Ok(())
    }
}

/// The event that handing in is, given where the milestone stands.
fn handing_in(milestone: &Milestone) -> E {
    if milestone.state.name() == S::Submitted { E::Resubmit } else { E::Submit }
}
