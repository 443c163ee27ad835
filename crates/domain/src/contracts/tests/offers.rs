//! Offers: whose turn it is, how long, and what is signed.

use garde::Validate as _;

use super::*;
use crate::{
    contracts::{
        CONTRACT, Consequence, ContractEvent, ContractState, ContractStateName, Digest, EndReason, Fee,
        MilestoneStateName as M, OfferGone, Thing,
    },
    next_action::Who,
    time::{DAY, days},
};

fn offered() -> Agreement {
    Agreement::offer(&between(), &terms(2), &vacancy(), &stamp(NOW, 1)).unwrap().agreement
}

fn other_terms() -> OfferTerms {
    OfferTerms { revisions: 3, ..terms(3) }
}

#[test]
fn an_offer_waits_seven_days_for_the_freelancer() {
    let done = Agreement::offer(&between(), &terms(2), &vacancy(), &stamp(NOW, 1)).unwrap();
    assert_eq!(done.consequences, [Consequence::OfferProposal(between().proposal)]);
    let offer = done.agreement.contract.offer().unwrap();
    assert_eq!((offer.turn, offer.round, offer.expires_at), (F, 0, NOW + days(7)));
    let next = done.agreement.next_action(Some(F)).unwrap();
    assert_eq!(
        (next.who, next.verb, next.due, next.on_silence),
        (Who::You, "accept", Some(NOW + days(7)), Some("expire_7d"))
    );
    assert_eq!(done.agreement.next_action(Some(C)).unwrap().who, Who::Freelancer);
    assert_eq!(done.agreement.contract.fee, Fee { client: 0, freelancer: 0 });
}

#[test]
fn what_may_be_offered() {
    let offer = |between: Between, terms: OfferTerms, vacancy: Vacancy| {
        code(Agreement::offer(&between, &terms, &vacancy, &stamp(NOW, 1)))
    };
    let good = || (between(), terms(2), vacancy());
    let (b, t, v) = good();
    assert_eq!(offer(Between { freelancer: b.client, ..b }, t, v), "own_project");
    for state in ProjectStateName::ALL {
        let hiring = matches!(state, ProjectStateName::Open | ProjectStateName::Paused);
        let wanted = if hiring { "ok" } else { "project_not_hiring" };
        assert_eq!(offer(between(), terms(2), Vacancy { state: *state, ..vacancy() }), wanted, "{state}");
    }
    assert_eq!(offer(between(), terms(2), Vacancy { hired: 1, ..vacancy() }), "no_place_free");
    let bad = |change: fn(&mut OfferTerms)| {
        let mut terms = terms(2);
        change(&mut terms);
        offer(between(), terms, vacancy())
    };
    assert_eq!(bad(|t| t.scope.clear()), "scope");
    assert_eq!(bad(|t| t.milestones.clear()), "milestones");
    assert_eq!(bad(|t| t.milestones.swap(0, 1)), "milestones[1].due");
    assert_eq!(bad(|t| t.milestones[0].due = "2020-01-01".parse().unwrap()), "milestones[0].due");
    assert_eq!(bad(|t| t.milestones[1].amount = crate::Money::new(0, Currency::Usd)), "milestones[1].amount");
    assert_eq!(bad(|t| t.revisions = 21), "revisions");
    assert_eq!(bad(|t| t.currency = Currency::Eur), "currency milestones[0].amount milestones[1].amount");
    assert_eq!(bad(|t| t.milestones = super::terms(21).milestones), "milestones");
}

#[test]
fn the_form_names_each_fault_and_starts_from_the_proposal() {
    assert!(written(2).validate().is_ok());
    let bid = good_proposal().bid().unwrap();
    let form = WriteOffer::answering(&bid, "Map", "All.");
    assert_eq!(form.terms().unwrap().milestones, bid.plan);
    assert_eq!(WriteOffer::of(&terms(2)).terms().unwrap(), terms(2));
    let whole = WriteOffer::answering(&crate::proposals::Bid { plan: vec![], ..bid }, "Map", "All.");
    assert_eq!((whole.milestones[0].amount.as_str(), whole.milestones[0].title.as_str()), ("7400", "Map"));
    let bad = WriteOffer { scope: String::new(), revisions: 99, ..whole };
    let report = bad.validate().unwrap_err();
    let paths: Vec<_> = report.iter().map(|(p, _)| p.to_string()).collect();
    assert_eq!(paths, ["milestones[0].due", "revisions", "scope"]);
}

#[test]
fn turns_alternate_and_only_the_one_in_turn_answers() {
    let offer = offered();
    assert_eq!(code(offer.clone().counter(C, &other_terms(), NOW)), "not_your_turn");
    assert_eq!(code(offer.clone().decline(C, None, NOW)), "not_your_turn");
    assert_eq!(code(offer.clone().withdraw(F, NOW)), "not_author");
    let hash = offer.contract.terms_hash;
    assert_eq!(code(offer.clone().accept(C, &terms(2), hash, &vacancy(), &stamp(NOW, 2))), "not_your_turn");
    let countered = offer.counter(F, &other_terms(), NOW + DAY).unwrap().agreement;
    let now = countered.contract.offer().unwrap();
    assert_eq!((now.turn, now.round, now.expires_at), (C, 1, NOW + days(8)));
    assert_eq!((countered.contract.terms_version, countered.contract.revisions), (2, 3));
    assert_ne!(countered.contract.terms_hash, hash);
    assert_eq!(code(countered.clone().withdraw(C, NOW)), "not_author");
    assert_eq!(code(countered.withdraw(F, NOW)), "ok");
}

#[test]
fn ten_rounds() {
    let mut offer = offered();
    for round in 0..10 {
        let by = if round % 2 == 0 { F } else { C };
        assert!(offer.allowed(by, NOW).contains(&ContractEvent::Counter));
        offer = offer.counter(by, &other_terms(), NOW).unwrap().agreement;
    }
    assert_eq!(code(offer.clone().counter(F, &other_terms(), NOW)), "last_round");
    assert!(!offer.allowed(F, NOW).contains(&ContractEvent::Counter));
    assert!(offer.allowed(F, NOW).contains(&ContractEvent::Accept));
}

#[test]
fn acceptance_signs_plans_starts_and_hires() {
    let (offer, terms) = (offered(), terms(2));
    let hash = offer.contract.terms_hash;
    let later = NOW + DAY;
    let done = offer.clone().accept(F, &terms, hash, &vacancy(), &stamp(later, 2)).unwrap();
    let signed = done.agreement.contract.signatures.unwrap();
    assert_eq!((signed.offered.party, signed.offered.at, signed.offered.terms), (C, NOW, hash));
    assert_eq!((signed.accepted.party, signed.accepted.at, signed.accepted.terms), (F, later, hash));
    assert_eq!(states(&done.agreement), [M::Funded, M::Planned]);
    let (proposal, project) = (between().proposal, between().project);
    let fills = [
        Consequence::HireProposal(proposal),
        Consequence::TakePlace(project),
        Consequence::FillProject(project),
    ];
    assert_eq!(done.consequences, fills);
    let roomy = Vacancy { places: 2, ..vacancy() };
    let done = offer.accept(F, &terms, hash, &roomy, &stamp(later, 2)).unwrap();
    assert_eq!(done.consequences, fills[..2]);
}

#[test]
fn only_what_was_seen_is_accepted_while_there_is_time_and_room() {
    let offer = offered();
    let hash = offer.contract.terms_hash;
    let accept = |terms: &OfferTerms, seen, vacancy: Vacancy, now| {
        code(offer.clone().accept(F, terms, seen, &vacancy, &stamp(now, 2)))
    };
    assert_eq!(accept(&terms(2), Digest::of("other"), vacancy(), NOW), "terms_changed");
    assert_eq!(accept(&other_terms(), hash, vacancy(), NOW), "terms_changed");
    assert_eq!(accept(&terms(2), hash, Vacancy { hired: 1, ..vacancy() }, NOW), "no_place_free");
    let closed = Vacancy { state: ProjectStateName::Closed, ..vacancy() };
    assert_eq!(accept(&terms(2), hash, closed, NOW), "project_not_hiring");
    assert_eq!(accept(&terms(2), hash, vacancy(), NOW + days(7)), "offer_expired");
    let paused = Vacancy { state: ProjectStateName::Paused, ..vacancy() };
    assert_eq!(accept(&terms(2), hash, paused, NOW + days(7) - DAY), "ok");
    assert_eq!(code(offer.clone().counter(F, &other_terms(), NOW + days(7))), "offer_expired");
    assert_eq!(offer.allowed(F, NOW + days(7)), [ContractEvent::Decline]);
}

#[test]
fn an_offer_that_ends_returns_the_proposal_unless_that_ended_first() {
    let back = [Consequence::ReturnProposal(between().proposal)];
    let declined = offered().decline(F, Some("Too soon.".into()), NOW).unwrap();
    assert_eq!(declined.consequences, back);
    assert_eq!(offered().withdraw(C, NOW).unwrap().consequences, back);
    assert_eq!(offered().expire(NOW + days(7)).unwrap().consequences, back);
    assert_eq!(code(offered().expire(NOW + days(7) - DAY)), "not_due");
    let void = offered().void(OfferGone::ProjectEnded, NOW).unwrap();
    assert_eq!(void.consequences, []);
    assert_eq!(void.agreement.contract.state.name(), ContractStateName::Withdrawn);
    assert_eq!(void.agreement.next_action(None), None);
}

#[test]
fn the_terms_are_written_in_one_way() {
    let offer = offered();
    let one = OfferTerms { milestones: terms(2).milestones[..1].to_vec(), ..terms(2) };
    let text = one.canonical(&offer.contract);
    assert_eq!(
        text,
        "{\"client\":\"usr_0000000000003\",\"contract\":\"ctr_0000000000400\",\"currency\":\"USD\",\
         \"fee\":{\"client\":0,\"freelancer\":0},\"freelancer\":\"usr_0000000000004\",\"ip\":\"on_payment\",\
         \"milestones\":[{\"amount\":10050,\"due\":\"2027-03-01\",\"title\":\"Part 1\"}],\"nda\":\"none\",\
         \"payment\":\"direct\",\"policy\":1,\"project\":\"prj_0000000000001\",\"revisions\":2,\
         \"scope\":\"All of it.\",\"version\":1}"
    );
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
    let other = crate::contracts::Contract { terms_version: 2, ..offer.contract.clone() };
    assert_ne!(one.digest(&other), one.digest(&offer.contract));
}

#[test]
fn every_pair_of_state_and_event_is_as_drawn() {
    let ended = ContractState::Ended { reason: EndReason::Completed, at: NOW };
    let over = [
        ended,
        ContractState::Declined { by: F, note: None, at: NOW },
        ContractState::Withdrawn { why: OfferGone::TakenBack, at: NOW },
        ContractState::Expired { at: NOW },
    ];
    let with = |state: &ContractState| {
        let mut agreement = accepted(2);
        agreement.contract.state = state.clone();
        agreement
    };
    let live = [
        accepted(2),
        accepted(2).pause(NOW).unwrap().agreement,
        handed_in(accepted(2), 0, NOW).end_request(C, NOW).unwrap().agreement,
        accepted(2).hold(crate::machine::By::System, NOW).unwrap().agreement,
    ];
    let all = [offered()].into_iter().chain(live).chain(over.iter().map(with));
    for agreement in all {
        for event in ContractEvent::ALL {
            let name = agreement.contract.state.name();
            let Some(done) = fire(agreement.clone(), *event) else { continue };
            match CONTRACT.step(name, *event) {
                Err(_) => assert_eq!(code(done), format!("contract {name}"), "{event}"),
                // Work is under way in all of these.
                Ok(_) if *event == ContractEvent::EndAtOnce => assert_eq!(code(done), "milestone_under_way"),
                Ok(_) => {
                    let done = done.unwrap_or_else(|e| panic!("{name} {event}: {e}"));
                    let contract = Thing::Contract(done.agreement.contract.id);
                    let step = done.steps.iter().find(|s| s.thing == contract).unwrap();
                    assert_eq!((step.from, step.event), (Some(name.as_str()), event.as_str()));
                }
            }
        }
    }
}

/// Fires an event with everything that its guard asks for; `None` for those that only the last milestone or staff fire.
fn fire(a: Agreement, event: ContractEvent) -> Option<Result<Outcome, Refusal>> {
    use ContractEvent as E;
    let hash = a.contract.terms_hash;
    Some(match event {
        E::Counter => a.counter(F, &other_terms(), NOW),
        E::Accept => a.accept(F, &terms(2), hash, &vacancy(), &stamp(NOW, 9)),
        E::Decline => a.decline(F, None, NOW),
        E::Withdraw => a.withdraw(C, NOW),
        E::Void => a.void(OfferGone::AccountClosed, NOW),
        E::Expire => a.expire(NOW + days(7)),
        E::Pause => a.pause(NOW),
        E::Resume => a.resume(),
        E::Hold => a.hold(crate::machine::By::Moderator, NOW),
        E::ReleaseHold => a.release_hold(crate::machine::By::Moderator, false, NOW),
        E::EndRequest => a.end_request(C, NOW),
        E::CancelEndRequest => a.cancel_end_request(C),
        E::EndAtOnce => a.end_at_once(C, NOW),
        E::End | E::Terminate => return None,
    })
}
