//! A small world: one project, a few freelancers, their proposals and contracts, a clock and its timers. It does what the
//! application does with a decision: saves, records, keeps timers, carries out consequences.

use std::collections::{BTreeMap, BTreeSet};

use super::{log::Log, *};
use crate::{
    ContractId,
    contracts::{
        Consequence, ContractEvent, Digest, Fee, Fired, MilestoneEvent, OfferGone, Payment, PaymentEvent,
        Thing, Timer, TimerKind,
    },
    machine::{By, To},
    proposals::{
        Allowance, Bidder, DeclineReason, Ended, PROPOSAL, Posting, ProjectEnd, Proposal, ProposalEvent,
        Rules, WithdrawnBy,
    },
    time::HOUR,
};

/// Something that somebody tries. Whether it is possible is the rules' business.
#[derive(Debug, Clone, Copy)]
pub(super) enum Act {
    WaitHours(u16),
    Propose { who: usize },
    Proposal { who: usize, event: ProposalEvent },
    Offer { to: usize, milestones: usize },
    Contract { who: usize, event: ContractEvent, by: Party },
    Milestone { who: usize, n: usize, event: MilestoneEvent, by: Party },
    AskCancel { who: usize, n: usize },
    Payment { who: usize, n: usize, event: PaymentEvent },
    CloseProject,
}

#[derive(Debug)]
pub(super) struct World {
    pub(super) now: Time,
    stamps: i64,
    pub(super) project: Vacancy,
    pub(super) proposals: Vec<Proposal>,
    pub(super) agreements: Vec<Agreement>,
    terms: BTreeMap<ContractId, OfferTerms>,
    pub(super) agreed: BTreeMap<ContractId, (Fee, Digest, i64)>,
    allowances: Vec<Allowance>,
    pub(super) log: Log,
    rows: Vec<Timer>,
    fired: BTreeSet<(Thing, TimerKind, Time)>,
}

impl World {
    pub(super) fn new(places: u16, people: usize) -> Self {
        Self {
            now: NOW,
            stamps: 1,
            project: Vacancy { places, ..vacancy() },
            proposals: Vec::new(),
            agreements: Vec::new(),
            terms: BTreeMap::new(),
            agreed: BTreeMap::new(),
            allowances: vec![Allowance::new(&Rules::NOW, NOW); people],
            log: Log::default(),
            rows: Vec::new(),
            fired: BTreeSet::new(),
        }
    }

    /// Tries something. True when the rules let it happen.
    pub(super) fn act(&mut self, act: Act) -> bool {
        match act {
            Act::WaitHours(hours) => {
                self.wait(self.now + HOUR * u32::from(hours));
                true
            }
            Act::Propose { who } => self.propose(who),
            Act::Proposal { who, event } => self.proposal(who, event),
            Act::Offer { to, milestones } => self.offer(to, milestones),
            Act::CloseProject => self.end_project(ProjectEnd::Closed),
            Act::Contract { who, event, by } => {
                self.decide(who, |world, a| world.contract_event(a, event, by))
            }
            Act::AskCancel { who, n } => {
                self.decide(who, |world, a| Some(a.clone().ask_cancel(part(&a.milestones, n)?.id, world.now)))
            }
            Act::Milestone { who, n, event, by } => self.decide(who, |world, a| {
                let id = part(&a.milestones, n)?.id;
                world.milestone_event(a, id, event, by)
            }),
            Act::Payment { who, n, event } => self.decide(who, |world, a| {
                let payment = part(&a.payments, n)?.clone();
                Some(world.payment_event(a, &payment, event))
            }),
        }
    }

    pub(super) fn stamp(&self) -> Stamp {
        stamp(self.now, self.stamps)
    }

    pub(super) fn contract_event(
        &self,
        a: &Agreement,
        event: ContractEvent,
        by: Party,
    ) -> Option<Result<Outcome, Refusal>> {
        use ContractEvent as E;
        let (a, now, staff) = (a.clone(), self.now, By::Moderator);
        let (terms, hash) = (&self.terms[&a.contract.id], a.contract.terms_hash);
        Some(match event {
            E::Counter => a.counter(by, &self.fresh_terms(3), now),
            E::Accept => a.accept(by, terms, hash, &self.project, &self.stamp()),
            E::Decline => a.decline(by, None, now),
            E::Withdraw => a.withdraw(by, now),
            E::Pause if by == C => a.pause(now),
            E::Resume if by == C => a.resume(),
            E::Hold => a.hold(staff, now),
            E::ReleaseHold => a.release_hold(staff, false, now),
            E::EndRequest => a.end_request(by, now),
            E::CancelEndRequest => a.cancel_end_request(by),
            E::EndAtOnce => a.end_at_once(by, now),
            _ => return None,
        })
    }

    pub(super) fn milestone_event(
        &self,
        a: &Agreement,
        id: MilestoneId,
        event: MilestoneEvent,
        by: Party,
    ) -> Option<Result<Outcome, Refusal>> {
        use MilestoneEvent as E;
        let looked_at = a.milestone(id).unwrap().state.name() == MilestoneStateName::Submitted;
        let (a, now) = (a.clone(), self.now);
        Some(match event {
            E::Cancel => a.cancel(id, by, now),
            E::Submit if by == F && !looked_at => a.hand_in(id, work(), &self.stamp()),
            E::Resubmit if by == F && looked_at => a.hand_in(id, work(), &self.stamp()),
            E::Fund if by == C => a.fund(id, now),
            E::ExtendReview if by == C => a.extend_review(id, now),
            E::RequestChanges if by == C => a.request_changes(id, "More.".into(), now),
            E::Approve if by == C => a.approve(id, &self.stamp()),
            E::PayEarly if by == C => a.pay_early(id, &self.stamp()),
            _ => return None,
        })
    }

    pub(super) fn payment_event(
        &self,
        a: &Agreement,
        payment: &Payment,
        event: PaymentEvent,
    ) -> Result<Outcome, Refusal> {
        let (a, id, now) = (a.clone(), payment.id, self.now);
        match event {
            PaymentEvent::Claim => a.claim(id, None, now),
            PaymentEvent::Confirm => a.confirm(id, now),
            PaymentEvent::ConfirmBySilence => a.confirm_by_silence(id, now),
            PaymentEvent::Contradict => a.contradict(id, now),
            PaymentEvent::WriteOff => a.write_off(id, now),
        }
    }

    fn fresh_terms(&self, milestones: usize) -> OfferTerms {
        let mut terms = terms(milestones);
        let mut due = self.now.date_utc();
        for line in &mut terms.milestones {
            due = due.tomorrow().unwrap();
            line.due = due;
        }
        terms
    }

    fn propose(&mut self, who: usize) -> bool {
        let earlier = self.newest_proposal(who).map(|p| p.state.name());
        let (client, user) = (between().client, UserId::new(100 + who as i64));
        let posting = Posting {
            client,
            takes: match self.project.state {
                ProjectStateName::Open => Ok(()),
                _ => Err(Refusal::conflict("project_not_open", "Closed.")),
            },
            currency: Currency::Usd,
            questions: 1,
            untouched: self.proposals.is_empty(),
        };
        let allowance = self.allowances[who];
        let bidder = Bidder { user, freelancer: true, earlier, invited: false, rehired: false, allowance };
        let mut bid = good_proposal().bid().unwrap();
        bid.plan.clear();
        let id = self.stamp().id();
        self.stamps += 1;
        let draft = Proposal::draft(id, between().project, client, user);
        let Ok(sent) = draft.submit(&bid, &posting, &bidder, &Rules::NOW, self.now) else { return false };
        self.allowances[who] = sent.allowance;
        self.proposals.push(sent.proposal);
        true
    }

    fn proposal(&mut self, who: usize, event: ProposalEvent) -> bool {
        use ProposalEvent as E;
        let Some(p) = self.newest_proposal(who).cloned() else { return false };
        let now = self.now;
        let done = match event {
            E::View => p.clone().view(now),
            E::Shortlist => p.clone().shortlist(),
            E::Unshortlist => p.clone().unshortlist(),
            E::Decline => p.clone().decline(DeclineReason::Other, now),
            E::Withdraw => match p.clone().withdraw(WithdrawnBy::Freelancer, now) {
                Ok(ended) => return self.ended(who, &p, event, ended, OfferGone::ProposalWithdrawn),
                Err(refusal) => Err(refusal),
            },
            _ => return false,
        };
        let done = done.map(|after| self.keep(&p, event, after));
        done.is_ok()
    }

    fn offer(&mut self, to: usize, milestones: usize) -> bool {
        let Some(p) = self.newest_proposal(to).cloned() else { return false };
        if !p.allowed(C).contains(&ProposalEvent::MakeOffer) {
            return false;
        }
        let between =
            Between { project: p.project, proposal: p.id, client: p.client, freelancer: p.freelancer };
        let terms = self.fresh_terms(milestones);
        let Ok(done) = Agreement::offer(&between, &terms, &self.project, &self.stamp()) else { return false };
        self.terms.insert(done.agreement.contract.id, terms);
        self.agreements.push(done.agreement.clone());
        self.commit(done);
        true
    }

    fn end_project(&mut self, end: ProjectEnd) -> bool {
        let running = matches!(self.project.state, ProjectStateName::Open | ProjectStateName::Paused);
        if end == ProjectEnd::Closed && !running {
            return false;
        }
        let filled = end == ProjectEnd::Filled;
        self.project.state = if filled { ProjectStateName::Filled } else { ProjectStateName::Closed };
        for who in 0..self.allowances.len() {
            let Some(p) = self.newest_proposal(who).cloned() else { continue };
            if let Ok(ended) = p.clone().not_selected(end, self.project.hired, self.now) {
                self.ended(who, &p, ProposalEvent::NotSelected, ended, OfferGone::ProjectEnded);
            }
        }
        true
    }

    fn ended(
        &mut self,
        who: usize,
        before: &Proposal,
        event: ProposalEvent,
        ended: Ended,
        why: OfferGone,
    ) -> bool {
        self.keep(before, event, ended.proposal);
        if ended.gives_back {
            self.allowances[who] = self.allowances[who].given_back(&Rules::NOW, self.now);
        }
        if let Some(offer) = ended.void_offer {
            let out = self.agreements.iter().find(|a| a.contract.id == offer).unwrap().clone();
            self.commit(out.void(why, self.now).unwrap());
        }
        true
    }

    fn decide(
        &mut self,
        who: usize,
        decide: impl FnOnce(&Self, &Agreement) -> Option<Result<Outcome, Refusal>>,
    ) -> bool {
        let user = UserId::new(100 + who as i64);
        let Some(agreement) = self.agreements.iter().rev().find(|a| a.contract.freelancer == user) else {
            return false;
        };
        match decide(self, agreement) {
            Some(Ok(done)) => {
                if done.steps.iter().any(|s| s.event == "counter") {
                    self.terms.insert(done.agreement.contract.id, self.fresh_terms(3));
                }
                self.commit(done);
                true
            }
            _ => false,
        }
    }

    fn commit(&mut self, done: Outcome) {
        self.stamps += 1;
        self.log.replay(&done.steps);
        let contract = &done.agreement.contract;
        if done.steps.iter().any(|s| s.event == "accept" && s.thing == Thing::Contract(contract.id)) {
            let total = self.terms[&contract.id].total().minor();
            self.agreed.insert(contract.id, (contract.fee, contract.terms_hash, total));
        }
        let owns = |a: &Agreement, thing: Thing| match thing {
            Thing::Contract(id) => a.contract.id == id,
            Thing::Milestone(id) => a.milestone(id).is_ok(),
            Thing::Payment(id) => a.payment(id).is_ok(),
            Thing::Deliverable(_) => false,
        };
        self.rows.retain(|row| !owns(&done.agreement, row.thing));
        self.rows.extend(done.agreement.timers(self.now));
        let kept = self.agreements.iter_mut().find(|a| a.contract.id == done.agreement.contract.id);
        let contract = done.agreement.contract.id;
        *kept.unwrap() = done.agreement;
        done.consequences.into_iter().for_each(|consequence| self.carry_out(contract, consequence));
    }

    fn carry_out(&mut self, contract: ContractId, consequence: Consequence) {
        let now = self.now;
        let found = |world: &Self, id| world.proposals.iter().find(|p| p.id == id).unwrap().clone();
        match consequence {
            Consequence::OfferProposal(id) => {
                let p = found(self, id);
                self.keep(&p, ProposalEvent::MakeOffer, p.clone().make_offer(contract).unwrap());
            }
            Consequence::ReturnProposal(id) => {
                let p = found(self, id);
                self.keep(&p, ProposalEvent::OfferEnded, p.clone().offer_ended().unwrap());
            }
            Consequence::HireProposal(id) => {
                let p = found(self, id);
                self.keep(&p, ProposalEvent::Hire, p.clone().hire(now).unwrap());
            }
            Consequence::TakePlace(_) => self.project.hired += 1,
            Consequence::FillProject(_) => {
                self.end_project(ProjectEnd::Filled);
            }
        }
    }

    /// Lets the time pass, and fires each timer at its time.
    fn wait(&mut self, until: Time) {
        while let Some(next) =
            self.rows.iter().copied().filter(|t| t.due_at <= until).min_by_key(|t| t.due_at)
        {
            self.now = self.now.max(next.due_at);
            self.rows.retain(|row| *row != next);
            assert!(self.fired.insert((next.thing, next.kind, next.due_at)), "{next:?} fires twice");
            let whose = |a: &&Agreement| match next.thing {
                Thing::Contract(id) => a.contract.id == id,
                Thing::Milestone(id) => a.milestone(id).is_ok(),
                Thing::Payment(id) => a.payment(id).is_ok(),
                Thing::Deliverable(_) => false,
            };
            let agreement = self.agreements.iter().find(whose).unwrap().clone();
            match agreement.fire(next.thing, next.kind, &self.stamp()).unwrap() {
                Fired::Moved(done) => self.commit(*done),
                Fired::Remind(_) => assert!(next.kind.is_reminder()),
                Fired::Nothing => panic!("{next:?} was kept for nothing"),
            }
        }
        self.now = until;
    }

    fn keep(&mut self, before: &Proposal, event: ProposalEvent, after: Proposal) {
        let (from, to) = (before.state.name(), after.state.name());
        match PROPOSAL.step(from, event).unwrap() {
            To::State(state) => assert_eq!(to, state),
            To::Same => assert_eq!(to, from),
            To::Origin(origins) => assert!(origins.contains(&to)),
        }
        assert!(from.is_live(), "{from} is left by {event}");
        let kept = self.proposals.iter_mut().find(|p| p.id == after.id).unwrap();
        *kept = after;
    }

    fn newest_proposal(&self, who: usize) -> Option<&Proposal> {
        self.proposals.iter().rev().find(|p| p.freelancer == UserId::new(100 + who as i64))
    }

    pub(super) fn people(&self) -> usize {
        self.allowances.len()
    }

    pub(super) fn allowances(&self) -> &[Allowance] {
        &self.allowances
    }

    pub(super) fn rows(&self) -> &[Timer] {
        &self.rows
    }
}

/// The part at a place, counted round.
fn part<T>(parts: &[T], n: usize) -> Option<&T> {
    parts.get(n % parts.len().max(1))
}
