//! Terms that go back and forth.

use app::{
    Kind,
    contracts::{answer, forms, offer},
    proposals::shortlist::shortlist,
};
use domain::{
    Party, Who,
    contracts::{ContractEvent as C, ContractState, DeclineOffer, OfferGone},
    proposals::ProposalStateName as S,
    time::{HOUR, days},
};

use crate::{
    deals::{scene, terms},
    world::{fields, kind},
};

#[test]
fn every_version_is_kept_with_its_hash() {
    let scene = scene(|_| {});
    let (world, carl, ayesha) = (&scene.world, scene.carl, scene.ayesha);
    let id = scene.offer().unwrap();
    let first = world.contract(&ayesha, id).unwrap();
    world.pass(HOUR);
    let done = world.counter(&ayesha, id, |t| t.milestones[0].amount = "1200".into()).unwrap();
    assert_eq!(done.version, first.version + 1);
    assert_eq!(world.subjects(), [("carl".into(), "Other terms were proposed".into())]);
    let form = world.read(move |db| forms::counter(db, &carl, id)).unwrap();
    assert_eq!(
        (form.input.milestones[0].amount.as_str(), form.round, form.version),
        ("1200", 1, done.version)
    );
    let second = world.contract(&carl, id).unwrap();
    assert_eq!((second.terms.number, second.terms.by, second.terms.hash), (2, Party::Freelancer, form.hash));
    assert_eq!(second.earlier, std::slice::from_ref(&first.terms));
    assert_eq!(second.allowed, [C::Counter, C::Accept, C::Decline]);
    assert_eq!(second.next.unwrap().due, Some(world.now() + days(7)));
    assert_eq!(world.contract(&ayesha, id).unwrap().next.unwrap().who, Who::Client);
    for version in 1..=2 {
        let text = world.read(move |db| app::contracts::show::canonical(db, &ayesha, id, version)).unwrap();
        let hash = if version == 1 { first.terms.hash } else { second.terms.hash };
        assert_eq!(domain::contracts::Digest::of(&text), hash);
    }
    let old = first.terms.hash;
    let refused = world.write(move |tx, s| answer::accept(tx, s, &carl, id, old)).unwrap_err();
    assert_eq!((refused.kind, refused.code), (Kind::Conflict, "terms_changed"));
    world.accept(&carl, id).unwrap();
    let view = world.contract(&carl, id).unwrap();
    assert_eq!(view.milestones[0].amount.minor(), 120_000);
    let signed = view.signatures.unwrap();
    assert_eq!((signed.offered.user, signed.accepted.user), (ayesha.user, carl.user));
    world.replays(id);
}

#[test]
fn out_of_turn_stale_or_wrong_terms_are_refused() {
    let scene = scene(|_| {});
    let (world, carl, ayesha) = (&scene.world, scene.carl, scene.ayesha);
    let id = scene.offer().unwrap();
    assert_eq!(world.counter(&carl, id, |_| {}).unwrap_err().code, "not_your_turn");
    assert_eq!(world.accept(&carl, id).unwrap_err().code, "not_your_turn");
    assert_eq!(world.did(&ayesha, offer::withdraw, id).unwrap_err().code, "not_author");
    let wrong = world
        .counter(&ayesha, id, |t| {
            t.scope = " ".into();
            t.milestones[1].due = "2027-02-01".into();
        })
        .unwrap_err();
    assert_eq!(fields(&wrong), ["scope"]);
    let wrong = world.counter(&ayesha, id, |t| t.milestones[1].due = "2027-02-01".into()).unwrap_err();
    assert_eq!(fields(&wrong), ["milestones[1].due"]);
    let version = world.contract(&ayesha, id).unwrap().version;
    let late = move |tx: &mut dyn app::Tx, s: &domain::Stamp| {
        offer::counter(tx, s, &ayesha, id, &terms(), version - 1)
    };
    assert_eq!(kind(world.write(late)), Kind::Stale);
    assert_eq!(world.contract(&ayesha, id).unwrap().version, version);
}

#[test]
fn terms_are_countered_ten_times_at_most() {
    let scene = scene(|_| {});
    let (world, id) = (&scene.world, scene.offer().unwrap());
    let sides = [&scene.ayesha, &scene.carl];
    for round in 0..10 {
        world.pass(days(3));
        world.counter(sides[round % 2], id, |t| t.revisions = u16::try_from(round).unwrap()).unwrap();
    }
    let view = world.contract(&scene.ayesha, id).unwrap();
    assert_eq!((view.terms.number, view.earlier.len()), (11, 10));
    assert_eq!(view.allowed, [C::Accept, C::Decline]);
    assert_eq!(world.counter(&scene.ayesha, id, |_| {}).unwrap_err().code, "last_round");
    world.replays(id);
}

#[test]
fn a_no_returns_the_proposal_to_where_it_was() {
    let scene = scene(|_| {});
    let (world, carl, ayesha) = (&scene.world, scene.carl, scene.ayesha);
    world.act(shortlist, &carl, scene.proposal).unwrap();
    let id = scene.offer().unwrap();
    assert_eq!(kind(scene.offer()), Kind::Conflict);
    let input = DeclineOffer { note: " Not\u{1F600} this\nmonth. ".into() };
    let say = input.clone();
    assert_eq!(
        world.write(move |tx, s| answer::decline(tx, s, &carl, id, &say)).unwrap_err().code,
        "not_your_turn"
    );
    world.write(move |tx, s| answer::decline(tx, s, &ayesha, id, &input)).unwrap();
    let ContractState::Declined { by, note, .. } = world.contract(&carl, id).unwrap().state else { panic!() };
    assert_eq!((by, note.as_deref()), (Party::Freelancer, Some("Not\u{1F600} this\nmonth.")));
    assert_eq!(world.opened(&carl, scene.proposal).unwrap().state.name(), S::Shortlisted);
    assert_eq!(world.mine(&ayesha, scene.proposal).state.name(), S::Submitted);
    assert_eq!(world.accept(&ayesha, id).unwrap_err().code, "not_now");

    let again = scene.offer().unwrap();
    world.did(&carl, offer::withdraw, again).unwrap();
    let at = world.now();
    assert_eq!(
        world.contract(&ayesha, again).unwrap().state,
        ContractState::Withdrawn { why: OfferGone::TakenBack, at }
    );
    assert_eq!(world.opened(&carl, scene.proposal).unwrap().state.name(), S::Shortlisted);
    let subjects: Vec<String> = world.subjects().into_iter().map(|(_, subject)| subject).collect();
    assert_eq!(subjects, ["An offer was declined", "An offer was taken back"]);
    for id in [id, again] {
        world.replays(id);
        assert!(world.clocks(id).is_empty());
    }
}
