//! Each event as a table, and who pays what for sending.

use crate::{
    ContractId, Currency, ProjectId, ProposalId, Refusal, UserId,
    machine::{By, To},
    next_action::Who,
    proposals::{
        Allowance, Bid, Bidder, DeclineReason, Ended, Fare, MyState, Origin, PROPOSAL, Party, Posting,
        ProjectEnd, Proposal, ProposalEvent as E, ProposalState as P, ProposalStateName as S, Rules,
        WithdrawnBy, good_proposal, may_propose,
    },
    time::{DAY, Time},
};

const NOW: Time = Time::from_micros(1_800_000_000_000_000);
const RULES: Rules = Rules::NOW;
const OFFER: ContractId = ContractId::new(5);

fn proposal(state: P) -> Proposal {
    let draft = Proposal::draft(ProposalId::new(1), ProjectId::new(2), UserId::new(3), UserId::new(4));
    Proposal { state, revision: 1, submitted_at: Some(NOW), ..draft }
}

fn posting() -> Posting {
    Posting { client: UserId::new(3), takes: Ok(()), currency: Currency::Usd, questions: 1, untouched: false }
}

fn bidder() -> Bidder {
    Bidder {
        user: UserId::new(4),
        freelancer: true,
        earlier: None,
        invited: false,
        rehired: false,
        allowance: Allowance { balance: 1, refilled_at: NOW },
    }
}

fn bid() -> Bid {
    good_proposal().bid().unwrap()
}

fn every_state() -> Vec<P> {
    vec![
        P::Draft,
        P::Submitted,
        P::Shortlisted,
        P::Interviewing,
        P::Offered { origin: Origin::Shortlisted, contract: OFFER },
        P::Hired { contract: OFFER, at: NOW },
        P::Declined { reason: DeclineReason::Price, at: NOW },
        P::Withdrawn { by: WithdrawnBy::Freelancer, at: NOW },
        P::NotSelected { end: ProjectEnd::Filled, at: NOW },
    ]
}

/// Fires an event with everything that its guard asks for; `None` when it belongs to a later feature.
fn fire(p: Proposal, event: E) -> Option<Result<Proposal, Refusal>> {
    let cheaper = Bid { plan: vec![], price: crate::Money::new(500, Currency::Usd), ..bid() };
    Some(match event {
        E::Edit => p.edit(),
        E::Submit => p.submit(&bid(), &posting(), &bidder(), &RULES, NOW).map(|s| s.proposal),
        E::Discard => p.discard(NOW),
        E::Revise => p.revise(&bid(), &cheaper, (Currency::Usd, 1), NOW),
        E::View => p.view(NOW),
        E::Shortlist => p.shortlist(),
        E::Unshortlist => p.unshortlist(),
        E::OpenRoom => return None,
        E::MakeOffer => p.make_offer(OFFER),
        E::OfferEnded => p.offer_ended(),
        E::Hire => p.hire(NOW),
        E::Decline => p.decline(DeclineReason::Price, NOW),
        E::Withdraw => p.withdraw(WithdrawnBy::Freelancer, NOW).map(|e| e.proposal),
        E::NotSelected => p.not_selected(ProjectEnd::Filled, 1, NOW).map(|e| e.proposal),
    })
}

#[test]
fn every_pair_of_state_and_event_is_as_drawn() {
    for state in every_state() {
        for event in E::ALL {
            let name = state.name();
            let Some(done) = fire(proposal(state), *event) else { continue };
            let ends = done.as_ref().map(|p| p.state.name());
            match PROPOSAL.step(name, *event) {
                Ok(To::State(to)) => assert_eq!(ends, Ok(to), "{name} {event}"),
                Ok(To::Same) => assert_eq!(ends, Ok(name), "{name} {event}"),
                Ok(To::Origin(_)) => assert_eq!(ends, Ok(S::Shortlisted), "{name} {event}"),
                Err(_) => assert!(matches!(done, Err(Refusal::NotNow { .. })), "{name} {event}: {done:?}"),
            }
        }
    }
}

#[test]
fn an_offer_that_ends_leads_back_to_where_it_came_from() {
    for before in [P::Submitted, P::Shortlisted, P::Interviewing] {
        let offered = proposal(before).make_offer(OFFER).unwrap();
        assert_eq!(offered.state.contract(), Some(OFFER));
        assert_eq!(offered.offer_ended().unwrap().state, before);
    }
}

#[test]
fn who_may_propose() {
    let said = |bidder: Bidder, posting: Posting| match may_propose(&posting, &bidder) {
        Ok(()) => "ok",
        Err(Refusal::Denied { code, .. } | Refusal::Conflict { code, .. }) => code,
        Err(other) => panic!("{other:?}"),
    };
    assert_eq!(said(bidder(), posting()), "ok");
    assert_eq!(said(Bidder { user: UserId::new(3), ..bidder() }, posting()), "own_project");
    assert_eq!(said(Bidder { freelancer: false, ..bidder() }, posting()), "not_a_freelancer");
    let full = Posting { takes: Err(Refusal::conflict("proposal_cap", "Full.")), ..posting() };
    assert_eq!(said(bidder(), full), "proposal_cap");
    for state in S::ALL {
        let wanted = match state {
            S::Hired => "already_hired",
            S::Declined | S::Withdrawn | S::NotSelected => "ok",
            _ => "already_proposed",
        };
        assert_eq!(said(Bidder { earlier: Some(*state), ..bidder() }, posting()), wanted, "{state}");
    }
}

#[test]
fn what_sending_costs() {
    let untouched = Posting { untouched: true, ..posting() };
    let cases = [
        (bidder(), posting(), Fare::One, 0),
        (Bidder { invited: true, ..bidder() }, posting(), Fare::Invited, 1),
        (Bidder { rehired: true, ..bidder() }, posting(), Fare::Rehired, 1),
        (Bidder { earlier: Some(S::NotSelected), ..bidder() }, posting(), Fare::Again, 1),
        (Bidder { earlier: Some(S::Declined), ..bidder() }, posting(), Fare::One, 0),
        (bidder(), untouched, Fare::First, 1),
    ];
    for (bidder, posting, fare, left) in cases {
        let sent = proposal(P::Draft).submit(&bid(), &posting, &bidder, &RULES, NOW).unwrap();
        assert_eq!((sent.proposal.fare, sent.allowance.balance), (fare, left), "{fare}");
        assert_eq!((sent.proposal.revision, sent.proposal.submitted_at), (1, Some(NOW)));
    }
    let empty = Bidder { allowance: Allowance { balance: 0, refilled_at: NOW }, ..bidder() };
    let refused = proposal(P::Draft).submit(&bid(), &posting(), &empty, &RULES, NOW);
    assert!(matches!(refused, Err(Refusal::Conflict { code: "allowance_empty", .. })));
}

#[test]
fn sending_asks_for_what_the_project_asks() {
    let two = Posting { questions: 2, ..posting() };
    let Err(Refusal::Invalid(fields)) = proposal(P::Draft).submit(&bid(), &two, &bidder(), &RULES, NOW)
    else {
        panic!("sent")
    };
    assert_eq!(fields[0].field, "answers[1]");
    let late = Time::end_of_day_utc("2027-03-05".parse().unwrap()).unwrap();
    let Err(Refusal::Invalid(fields)) =
        proposal(P::Draft).submit(&bid(), &posting(), &bidder(), &RULES, late)
    else {
        panic!("sent")
    };
    assert_eq!(fields[0].field, "plan[0].due");
}

#[test]
fn the_letter_is_fixed_once_it_was_read() {
    let words = Bid { letter: "Another letter.".into(), ..bid() };
    let answers = Bid { answers: vec!["Another answer.".into()], ..bid() };
    let terms = Bid { plan: vec![], ..bid() };
    let unread = proposal(P::Submitted);
    for after in [&words, &answers, &terms] {
        assert_eq!(unread.clone().revise(&bid(), after, (Currency::Usd, 1), NOW).unwrap().revision, 2);
    }
    let read = unread.clone().view(NOW).unwrap();
    for (after, field) in [(&words, "letter"), (&answers, "answers")] {
        let Err(Refusal::Invalid(fields)) = read.clone().revise(&bid(), after, (Currency::Usd, 1), NOW)
        else {
            panic!("changed")
        };
        assert_eq!(fields[0].field, field);
    }
    // The project asks another question by now; terms may change all the same.
    assert!(read.revise(&bid(), &terms, (Currency::Usd, 2), NOW).is_ok());
    assert!(matches!(
        unread.revise(&bid(), &bid(), (Currency::Usd, 1), NOW),
        Err(Refusal::Conflict { code: "nothing_changed", .. })
    ));
}

#[test]
fn only_the_first_view_counts() {
    let viewed = proposal(P::Submitted).view(NOW).unwrap().view(NOW + DAY).unwrap();
    assert_eq!(viewed.first_viewed_at, Some(NOW));
}

#[test]
fn when_the_allowance_comes_back() {
    let read = |p: Proposal| p.view(NOW).unwrap();
    let back = |p: Proposal, end, hired| p.not_selected(end, hired, NOW).unwrap().gives_back;
    use ProjectEnd::{Closed, Expired, Filled, Removed};
    for (end, hired, when_read) in [
        (Filled, 1, false),
        (Closed, 1, false),
        (Closed, 0, true),
        (Expired, 0, true),
        (Expired, 2, false),
        (Removed, 0, true),
        (Removed, 1, true),
    ] {
        assert!(back(proposal(P::Submitted), end, hired), "unread {end} {hired}");
        assert_eq!(back(read(proposal(P::Submitted)), end, hired), when_read, "read {end} {hired}");
        let free = Proposal { fare: Fare::First, ..proposal(P::Submitted) };
        assert!(!back(free, end, hired), "free {end} {hired}");
    }
    assert!(!proposal(P::Submitted).withdraw(WithdrawnBy::Freelancer, NOW).unwrap().gives_back);
}

#[test]
fn an_offer_that_is_out_becomes_void() {
    let offered = proposal(P::Submitted).make_offer(OFFER).unwrap();
    let void = |ended: Ended| ended.void_offer;
    assert_eq!(void(offered.clone().withdraw(WithdrawnBy::System, NOW).unwrap()), Some(OFFER));
    assert_eq!(void(offered.not_selected(ProjectEnd::Closed, 0, NOW).unwrap()), Some(OFFER));
    let plain = proposal(P::Submitted);
    assert_eq!(void(plain.withdraw(WithdrawnBy::Freelancer, NOW).unwrap()), None);
}

#[test]
fn a_freelancer_cannot_tell_that_a_proposal_is_shortlisted() {
    let (plain, kept) = (proposal(P::Submitted), proposal(P::Shortlisted));
    assert_eq!(plain.allowed(Party::Freelancer), kept.allowed(Party::Freelancer));
    let side = Some(Party::Freelancer);
    assert_eq!(plain.next_action(side), kept.next_action(side));
    assert_eq!(MyState::from(plain.state), MyState::from(kept.state));
    for event in
        E::ALL.iter().filter(|e| PROPOSAL.edges.iter().any(|g| g.event == **e && g.by[0] == By::Freelancer))
    {
        let said = |p: &Proposal| fire(p.clone(), *event).unwrap().map(|p| MyState::from(p.state));
        assert_eq!(said(&plain), said(&kept), "{event}");
    }
    let offered = |p: Proposal| MyState::from(p.make_offer(OFFER).unwrap().state);
    assert_eq!(offered(plain), offered(kept));
}

#[test]
fn the_client_opens_then_offers() {
    let sent = proposal(P::Submitted);
    let next = |p: &Proposal, viewer| p.next_action(viewer).map(|n| (n.who, n.verb));
    assert_eq!(next(&sent, Some(Party::Client)), Some((Who::You, "view")));
    let read = sent.view(NOW).unwrap();
    assert_eq!(next(&read, Some(Party::Freelancer)), Some((Who::Client, "make_offer")));
    assert_eq!(next(&proposal(P::Draft), Some(Party::Freelancer)), Some((Who::You, "submit")));
    assert_eq!(next(&proposal(P::Hired { contract: OFFER, at: NOW }), None), None);
}

#[test]
fn what_was_never_sent_is_the_freelancers_alone() {
    let draft = Proposal { submitted_at: None, ..proposal(P::Draft) };
    assert_eq!(draft.party(draft.client), None);
    assert_eq!(draft.party(draft.freelancer), Some(Party::Freelancer));
    assert_eq!(proposal(P::Submitted).party(UserId::new(3)), Some(Party::Client));
    assert_eq!(proposal(P::Submitted).party(UserId::new(99)), None);
}
