//! Each event as a table, and random walks that keep the invariants.

mod clocks;
mod ending;
mod log;
mod offers;
mod walk;
mod work;
mod world;

use crate::{
    Currency, FieldError, MilestoneId, Party, PaymentId, ProjectId, ProposalId, Refusal, Secret, Stamp, Time,
    UserId,
    contracts::{
        Agreement, Between, Milestone, MilestoneStateName, OfferTerms, Outcome, Vacancy, WriteOffer,
        WriteWork,
    },
    projects::ProjectStateName,
    proposals::{WritePlanLine, good_proposal},
};

pub(super) const NOW: Time = Time::from_micros(1_800_000_000_000_000);
pub(super) const C: Party = Party::Client;
pub(super) const F: Party = Party::Freelancer;

/// A stamp whose ids no other stamp of another number gives.
pub(super) fn stamp(now: Time, number: i64) -> Stamp {
    Stamp::new(now, number * 4_096, [Secret([0; 32]); 2])
}

pub(super) fn between() -> Between {
    Between {
        project: ProjectId::new(1),
        proposal: ProposalId::new(2),
        client: UserId::new(3),
        freelancer: UserId::new(4),
    }
}

pub(super) fn vacancy() -> Vacancy {
    Vacancy { state: ProjectStateName::Open, places: 1, hired: 0, currency: Currency::Usd }
}

pub(super) fn written(milestones: usize) -> WriteOffer {
    let line = |n: usize| WritePlanLine {
        title: format!("Part {n}"),
        amount: format!("{n}00.50"),
        due: format!("2027-03-{n:02}"),
    };
    let bid = good_proposal().bid().unwrap();
    WriteOffer {
        milestones: (1..=milestones).map(line).collect(),
        ..WriteOffer::answering(&bid, "Map", "All of it.")
    }
}

pub(super) fn terms(milestones: usize) -> OfferTerms {
    written(milestones).terms().unwrap()
}

pub(super) fn work() -> super::Work {
    let typed = WriteWork { note: "Done.".into(), links: vec!["https://example.com/1".into()] };
    typed.work().unwrap()
}

/// A contract with so many milestones that was just accepted.
pub(super) fn accepted(milestones: usize) -> Agreement {
    let terms = terms(milestones);
    let offered = Agreement::offer(&between(), &terms, &vacancy(), &stamp(NOW, 1)).unwrap().agreement;
    let seen = offered.contract.terms_hash;
    offered.accept(F, &terms, seen, &vacancy(), &stamp(NOW, 2)).unwrap().agreement
}

/// The milestone at a place counted from 0.
pub(super) fn nth(agreement: &Agreement, n: usize) -> &Milestone {
    &agreement.milestones[n]
}

pub(super) fn states(agreement: &Agreement) -> Vec<MilestoneStateName> {
    agreement.milestones.iter().map(|m| m.state.name()).collect()
}

/// One decision about the milestone at a place.
pub(super) fn on(
    agreement: Agreement,
    n: usize,
    decide: impl FnOnce(Agreement, MilestoneId) -> Result<Outcome, Refusal>,
) -> Agreement {
    let id = nth(&agreement, n).id;
    decide(agreement, id).unwrap().agreement
}

pub(super) fn handed_in(agreement: Agreement, n: usize, now: Time) -> Agreement {
    let number = 10 + now.since(NOW).as_secs().cast_signed();
    on(agreement, n, |a, id| a.hand_in(id, work(), &stamp(now, number)))
}

pub(super) fn approved(agreement: Agreement, n: usize, now: Time) -> Agreement {
    let handed_in = handed_in(agreement, n, now);
    on(handed_in, n, |a, id| a.approve(id, &stamp(now, 100_000_000 + n as i64)))
}

pub(super) fn payment_of(agreement: &Agreement, n: usize) -> PaymentId {
    agreement.payments.iter().find(|p| p.milestone == nth(agreement, n).id).unwrap().id
}

pub(super) fn paid(agreement: Agreement, n: usize, now: Time) -> Agreement {
    let agreement = approved(agreement, n, now);
    let payment = payment_of(&agreement, n);
    agreement.confirm(payment, now).unwrap().agreement
}

/// The code of a refusal, or what stands for it.
pub(super) fn code(result: Result<Outcome, Refusal>) -> String {
    match result {
        Ok(_) => "ok".into(),
        Err(Refusal::Denied { code, .. } | Refusal::Conflict { code, .. }) => code.into(),
        Err(Refusal::NotNow { entity, state, .. }) => format!("{entity} {state}"),
        Err(Refusal::Invalid(fields)) => {
            fields.iter().map(|f: &FieldError| f.field.as_str()).collect::<Vec<_>>().join(" ")
        }
    }
}
