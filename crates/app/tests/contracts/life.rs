//! The whole life of a contract.

use app::{
    contracts::{forms, mine, paying, review},
    proposals::{inbox::Tab, shortlist::shortlist, view::view},
};
use domain::{
    Party, Who,
    contracts::{
        ConfirmedBy, ContractEvent as C, ContractState, Digest, EndReason, MilestoneEvent as M,
        MilestoneState, PaymentState,
    },
    page::PageRequest,
    projects::ProjectStateName,
    proposals::{ProposalStateName as S, WritePlanLine},
    time::{HOUR, days},
};

use crate::deals::{Deal, scene};

#[test]
fn from_a_proposal_to_the_end() {
    let scene = scene(|_| {});
    let (world, carl, ayesha, proposal) = (&scene.world, scene.carl, scene.ayesha, scene.proposal);
    world.act(view, &carl, proposal).unwrap();
    world.act(shortlist, &carl, proposal).unwrap();
    let form = world.read(move |db| forms::offer(db, &carl, proposal)).unwrap();
    let whole = WritePlanLine {
        title: "A booking page for a small hotel".into(),
        amount: "2500".into(),
        due: String::new(),
    };
    assert_eq!((form.input.milestones, form.freelancer.as_str()), (vec![whole], "ayesha"));
    assert!(form.input.scope.starts_with("We need a page where guests"));

    let id = scene.offer().unwrap();
    assert_eq!(world.subjects(), [("ayesha".into(), "You have an offer".into())]);
    assert_eq!(world.state_of(&ayesha, proposal).name(), S::Offered);
    let next = world.mine(&ayesha, proposal).next.unwrap();
    assert_eq!((next.who, next.verb, next.due), (Who::You, "accept", Some(world.now() + days(7))));
    let seen = world.contract(&ayesha, id).unwrap();
    assert_eq!(seen.allowed, [C::Counter, C::Accept, C::Decline]);
    assert_eq!(world.contract(&carl, id).unwrap().allowed, [C::Withdraw]);
    assert_eq!((seen.terms.number, seen.terms.by, seen.milestones.len()), (1, Party::Client, 0));
    world.pass(HOUR);
    world.accept(&ayesha, id).unwrap();
    assert_eq!(world.subjects(), [("carl".into(), "Your terms were accepted".into())]);
    assert_eq!(world.state_of(&ayesha, proposal).name(), S::Hired);
    let project = scene.project;
    let (state, hired) = world
        .read(move |db| {
            let project = store::projects::rows::by_id(db, project)?.unwrap();
            Ok((project.state.name(), project.hired))
        })
        .unwrap();
    assert_eq!((state, hired), (ProjectStateName::Filled, 1));
    assert_eq!(world.tabs(&carl, scene.project), [1, 0, 0, 0]);
    assert_eq!(world.inbox(&carl, scene.project, Tab::All).unwrap()[0].allowed, []);
    let deal = Deal { scene, id };
    signed(&deal);
    worked(&deal);
    paid(&deal);
}

fn signed(deal: &Deal) {
    let view = deal.view();
    let signed = view.signatures.unwrap();
    assert_eq!((signed.offered.party, signed.accepted.party), (Party::Client, Party::Freelancer));
    assert_eq!((signed.offered.terms, signed.accepted.terms), (view.terms.hash, view.terms.hash));
    assert_eq!(signed.accepted.at, signed.offered.at + HOUR);
    let (carl, id) = (deal.scene.carl, deal.id);
    let text = deal.scene.world.read(move |db| app::contracts::show::canonical(db, &carl, id, 1)).unwrap();
    assert_eq!(Digest::of(&text), view.terms.hash);
    assert!(
        text.contains(r#""milestones":[{"amount":100000,"due":"2027-03-01","title":"Sketches"}"#),
        "{text}"
    );
    assert!(matches!(deal.milestone_state(0), MilestoneState::Funded { .. }));
    assert_eq!(deal.milestone_state(1), MilestoneState::Planned);
    assert_eq!(view.milestones[0].allowed, [M::Cancel, M::PayEarly]);
    assert_eq!(view.milestones[1].allowed, [M::Fund, M::Cancel]);
}

fn worked(deal: &Deal) {
    for round in 1..=2 {
        deal.hand_in(0).unwrap();
        let milestone = &deal.view().milestones[0];
        assert_eq!(milestone.allowed, [M::ExtendReview, M::RequestChanges, M::Approve]);
        assert_eq!(milestone.deliverables[0].work.links[0].as_str(), "https://example.com/work");
        deal.ask_changes(0).unwrap();
        let milestone = &deal.view().milestones[0];
        assert_eq!((milestone.changes, milestone.beyond_included), (round, round > 1));
        let asked = milestone.deliverables[0].feedback.as_ref().unwrap();
        assert_eq!(asked.text, "Larger rooms, please.");
    }
    let told = deal.subjects();
    assert!(told.contains(&("ayesha".into(), "Changes were requested".into())), "{told:?}");
    deal.done(0);
    let view = deal.view();
    let numbers: Vec<u16> = view.milestones[0].deliverables.iter().map(|d| d.number).collect();
    assert_eq!(numbers, [3, 2, 1]);
    for d in &view.milestones[0].deliverables {
        assert!(d.handed_in.is_some() && d.allowed.is_empty());
    }
    assert!(matches!(deal.payment_state(0), PaymentState::Due { .. }));
    deal.scene.world.replays(deal.id);
}

fn paid(deal: &Deal) {
    deal.claim(0).unwrap();
    let view = deal.scene.world.contract(&deal.scene.ayesha, deal.id).unwrap();
    let payment = view.milestones[0].payment.as_ref().unwrap();
    assert_eq!(payment.reference.as_deref(), Some("Transfer 77"));
    assert_eq!(payment.next.as_ref().unwrap().who, Who::You);
    deal.mine(paying::confirm, payment.id).unwrap();
    assert!(matches!(deal.milestone_state(0), MilestoneState::Released { .. }));
    assert!(matches!(deal.state(), ContractState::Active));
    assert_eq!(deal.view().next.unwrap().verb, "fund");
    deal.clients(review::fund, deal.milestone(1)).unwrap();
    deal.done(1);
    deal.claim(1).unwrap();
    deal.subjects();
    let world = &deal.scene.world;
    world.pass(days(7));
    assert_eq!(world.fire(), 1);
    let at = world.now();
    assert_eq!(deal.payment_state(1), PaymentState::Confirmed { by: ConfirmedBy::Silence, at });
    assert_eq!(deal.state(), ContractState::Ended { reason: EndReason::Completed, at });
    let told = deal.subjects();
    for to in ["carl", "ayesha"] {
        assert!(told.contains(&(to.into(), "A payment counts as received".into())), "{told:?}");
        assert!(told.contains(&(to.into(), "A contract has ended".into())), "{told:?}");
    }
    assert!(world.clocks(deal.id).is_empty());
    let view = deal.view();
    assert!(view.allowed.is_empty() && view.next.is_none());
    assert!(view.milestones.iter().all(|m| m.allowed.is_empty()));
    world.replays(deal.id);
    let activity = world.opened_contract(&deal.scene.carl, deal.id).unwrap().activity;
    assert_eq!((activity[0].event.as_str(), activity[0].reason.as_deref()), ("end", Some("completed")));
    assert_eq!(activity.last().unwrap().event, "offer");
    assert_eq!(activity.last().unwrap().by, Some(Party::Client));
    let (ayesha, request) = (deal.scene.ayesha, PageRequest::default());
    let list =
        world.read(move |db| mine::list(db, &ayesha, Party::Freelancer, mine::Which::Over, request)).unwrap();
    let card = &list.items[0];
    assert_eq!((card.milestones, card.released, card.total.minor()), (2, 2, 250_000));
    let deeds = world.deeds(&deal.scene.carl);
    assert_eq!(deeds, world.deeds(&deal.scene.ayesha));
    assert_eq!(deeds[..3], ["offer.made", "offer.accepted", "milestone.started"]);
    assert_eq!(deeds[deeds.len() - 3..], ["payment.confirmed", "milestone.paid", "contract.ended"]);
}
