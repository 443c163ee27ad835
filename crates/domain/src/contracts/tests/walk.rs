//! Random walks through one project's proposals and contracts. Whatever people try, in whatever order, the invariants
//! hold. A walk that fails shrinks to the few acts that break something.

use proptest::prelude::*;

use super::{
    world::{Act, World},
    *,
};
use crate::{
    contracts::{
        CONTRACT, ContractEvent, ContractStateName, DeliverableStateName as D, Fee, MILESTONE,
        MilestoneEvent, MilestoneStateName as M, PaymentEvent, PaymentStateName as P, Thing,
    },
    proposals::{ProposalEvent, ProposalStateName, Rules},
};

const PEOPLE: usize = 3;

fn party() -> impl Strategy<Value = Party> {
    prop::sample::select(Party::ALL)
}

fn on_proposals() -> impl Strategy<Value = Act> {
    let who = 0..PEOPLE;
    prop_oneof![
        3 => who.clone().prop_map(|who| Act::Propose { who }),
        3 => (who.clone(), prop::sample::select(ProposalEvent::ALL))
            .prop_map(|(who, event)| Act::Proposal { who, event }),
        3 => (who.clone(), 1..4_usize).prop_map(|(to, milestones)| Act::Offer { to, milestones }),
        4 => (who, prop::sample::select(&ContractEvent::ALL[..4]), party())
            .prop_map(|(who, event, by)| Act::Contract { who, event, by }),
        2 => (1..200_u16).prop_map(Act::WaitHours),
        1 => Just(Act::CloseProject),
    ]
}

fn on_contracts(people: usize) -> impl Strategy<Value = Act> {
    let who = 0..people;
    prop_oneof![
        2 => (who.clone(), prop::sample::select(ContractEvent::ALL), party())
            .prop_map(|(who, event, by)| Act::Contract { who, event, by }),
        8 => (who.clone(), 0..4_usize, prop::sample::select(&MilestoneEvent::ALL[..10]), party())
            .prop_map(|(who, n, event, by)| Act::Milestone { who, n, event, by }),
        1 => (who.clone(), 0..4_usize).prop_map(|(who, n)| Act::AskCancel { who, n }),
        4 => (who, 0..4_usize, prop::sample::select(PaymentEvent::ALL))
            .prop_map(|(who, n, event)| Act::Payment { who, n, event }),
        3 => (1..400_u16).prop_map(Act::WaitHours),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn proposals_and_contracts_of_a_project(
        places in 1..3_u16,
        acts in prop::collection::vec(prop_oneof![3 => on_proposals(), 2 => on_contracts(PEOPLE)], 0..90),
    ) {
        let mut world = World::new(places, PEOPLE);
        for act in acts {
            world.act(act);
            check(&world);
        }
    }

    #[test]
    fn one_contract_to_its_end(
        milestones in 1..4_usize,
        acts in prop::collection::vec(on_contracts(1), 0..70),
    ) {
        let mut world = World::new(1, 1);
        let start = [
            Act::Propose { who: 0 },
            Act::Offer { to: 0, milestones },
            Act::Contract { who: 0, event: ContractEvent::Accept, by: F },
        ];
        prop_assert!(start.into_iter().all(|act| world.act(act)));
        for act in acts {
            world.act(act);
            check(&world);
        }
    }
}

/// Panics when an invariant does not hold.
fn check(world: &World) {
    assert!(world.project.hired <= world.project.places);
    for who in 0..world.people() {
        let of = |p: &&crate::proposals::Proposal| p.freelancer == UserId::new(100 + who as i64);
        let live = world.proposals.iter().filter(of).filter(|p| p.state.name().is_live()).count();
        assert!(live <= 1, "{live} live proposals of one freelancer");
    }
    assert!(world.allowances().iter().all(|a| a.balance <= Rules::NOW.held));
    let hired = world.agreements.iter().filter(|a| a.contract.signatures.is_some()).count();
    assert_eq!(hired, usize::from(world.project.hired));
    let full = world.project.hired == world.project.places;
    assert!(!full || world.project.state == ProjectStateName::Filled, "every place is taken");
    assert!(!full || world.proposals.iter().all(|p| !p.state.name().is_live()), "nobody waits for nothing");
    offers_and_proposals_agree(world);
    for agreement in &world.agreements {
        world.log.assert_leads_to(agreement);
        signed_terms_stay(world, agreement);
        parts_fit_together(agreement);
        timers_fit(world, agreement);
        told_is_what_is_possible(world, agreement);
    }
}

/// A proposal is offered or hired exactly while its contract is an offer or was accepted.
fn offers_and_proposals_agree(world: &World) {
    for agreement in &world.agreements {
        let contract = &agreement.contract;
        let proposal = world.proposals.iter().find(|p| p.id == contract.proposal).unwrap();
        let waits = proposal.state.name() == ProposalStateName::Offered;
        let this = proposal.state.contract() == Some(contract.id);
        assert_eq!(contract.offer().is_some(), this && waits, "{:?}", proposal.state);
        assert_eq!(contract.signatures.is_some(), this && !waits, "{:?}", proposal.state);
    }
}

fn signed_terms_stay(world: &World, agreement: &Agreement) {
    let contract = &agreement.contract;
    let Some((fee, hash, total)) = world.agreed.get(&contract.id) else {
        assert!(agreement.milestones.is_empty() && contract.signatures.is_none());
        return;
    };
    let signed = contract.signatures.unwrap();
    assert_eq!((contract.fee, contract.terms_hash), (*fee, *hash));
    assert_eq!((signed.offered.terms, signed.accepted.terms), (*hash, *hash));
    assert_ne!(signed.offered.user, signed.accepted.user);
    assert_eq!(*fee, Fee { client: 0, freelancer: 0 });
    assert_eq!(agreement.milestones.iter().map(|m| m.amount.minor()).sum::<i64>(), *total);
}

fn parts_fit_together(agreement: &Agreement) {
    let over = agreement.milestones.iter().all(|m| MILESTONE.terminal.contains(&m.state.name()));
    let state = agreement.contract.state.name();
    if agreement.contract.signatures.is_some() {
        assert_eq!(state == ContractStateName::Ended, over, "{state}: {:?}", states(agreement));
    }
    for milestone in &agreement.milestones {
        let payments: Vec<_> = agreement.payments.iter().filter(|p| p.milestone == milestone.id).collect();
        let paid = payments.first().map(|p| p.state.name());
        assert!(payments.len() <= 1 && payments.iter().all(|p| p.amount == milestone.amount));
        let name = milestone.state.name();
        match paid {
            Some(P::Due | P::Claimed | P::Contradicted) => assert_eq!(name, M::Approved),
            Some(P::Confirmed) => assert_eq!(name, M::Released),
            Some(P::WrittenOff) => assert_eq!(name, M::Unpaid),
            None => {
                assert!(!matches!(name, M::Approved | M::Released | M::Unpaid), "{name} without a payment");
            }
        }
        let handed_in = agreement.handed_in(milestone.id).map(|d| d.state.name());
        match name {
            M::Submitted => assert_eq!(handed_in, Some(D::Submitted)),
            M::ChangesRequested => assert_eq!(handed_in, Some(D::ChangesRequested)),
            _ => assert_eq!(handed_in, None, "{name}"),
        }
        assert_eq!(name == M::Submitted, milestone.review_ends_at(&agreement.contract.rules()).is_some());
    }
    for version in &agreement.deliverables {
        assert_eq!(version.handed_in.map(|h| h.hash), version.handed_in.map(|_| version.digest()));
        let alike = |d: &&super::super::Deliverable| d.milestone == version.milestone;
        let live = |d: &&super::super::Deliverable| !matches!(d.state.name(), D::Accepted | D::Superseded);
        assert!(agreement.deliverables.iter().filter(alike).filter(live).count() <= 2);
    }
}

fn timers_fit(world: &World, agreement: &Agreement) {
    let state = agreement.contract.state.name();
    let timers = agreement.timers(world.now);
    if CONTRACT.terminal.contains(&state) || state == ContractStateName::OnHold {
        assert_eq!(timers, []);
    }
    let mine = |thing| match thing {
        Thing::Contract(id) => agreement.contract.id == id,
        Thing::Milestone(id) => agreement.milestone(id).is_ok(),
        Thing::Payment(id) => agreement.payment(id).is_ok(),
        Thing::Deliverable(_) => false,
    };
    let rows: Vec<_> = world.rows().iter().copied().filter(|row| mine(row.thing)).collect();
    assert_eq!(rows, timers, "the rows that are kept are those that the state needs");
    assert!(timers.iter().all(|t| t.due_at > world.now), "nothing is overdue once timers have fired");
}

/// What a side is told that it may do is exactly what it may do.
fn told_is_what_is_possible(world: &World, agreement: &Agreement) {
    for side in Party::ALL.iter().copied() {
        let told = agreement.allowed(side, world.now);
        for event in ContractEvent::ALL {
            let staff = matches!(event, ContractEvent::Hold | ContractEvent::ReleaseHold);
            let full = *event == ContractEvent::Accept && told.contains(event);
            if let Some(done) = world.contract_event(agreement, *event, side).filter(|_| !staff && !full) {
                assert_eq!(done.is_ok(), told.contains(event), "{side} {event}: {done:?}");
            }
        }
        for milestone in &agreement.milestones {
            let told = agreement.allowed_milestone(milestone, side, world.now);
            for event in MilestoneEvent::ALL {
                if let Some(done) = world.milestone_event(agreement, milestone.id, *event, side) {
                    assert_eq!(done.is_ok(), told.contains(event), "{side} {event}: {done:?}");
                }
            }
        }
        for payment in &agreement.payments {
            let told = agreement.allowed_payment(payment, side, world.now);
            for event in &told {
                assert!(world.payment_event(agreement, payment, *event).is_ok(), "{side} {event}");
            }
        }
    }
}

#[test]
fn walks_reach_every_state() {
    // The acts of one long life, so that the walks above are known to be possible at all.
    let mut world = World::new(1, 1);
    let contract = |event, by| Act::Contract { who: 0, event, by };
    let milestone = |n, event, by| Act::Milestone { who: 0, n, event, by };
    let payment = |event| Act::Payment { who: 0, n: 0, event };
    use {ContractEvent as CE, MilestoneEvent as ME, PaymentEvent as PE};
    let acts = [
        Act::Propose { who: 0 },
        Act::Proposal { who: 0, event: ProposalEvent::View },
        Act::Offer { to: 0, milestones: 2 },
        contract(CE::Counter, F),
        contract(CE::Accept, C),
        contract(CE::Pause, C),
        milestone(0, ME::Submit, F),
        contract(CE::Resume, C),
        milestone(0, ME::RequestChanges, C),
        milestone(0, ME::Submit, F),
        Act::WaitHours(24 * 5),
        contract(CE::Hold, C),
        Act::WaitHours(24 * 30),
        contract(CE::ReleaseHold, C),
        Act::WaitHours(24 * 9),
        payment(PE::Claim),
        payment(PE::Contradict),
        payment(PE::Claim),
        contract(CE::EndRequest, F),
        Act::WaitHours(24 * 7),
    ];
    for act in acts {
        assert!(world.act(act), "{act:?}");
        check(&world);
    }
    let agreement = &world.agreements[0];
    assert_eq!(states(agreement), [M::Released, M::Cancelled, M::Cancelled]);
    assert_eq!(agreement.contract.state.name(), ContractStateName::Ended);
}
