//! Who sees a contract, and who may do what.

use app::{
    Kind,
    contracts::{cancel, course, forms, offer, paying, review, show, work},
};
use domain::{Actor, ContractId, identity::UserStateName, proposals::ProposalEvent};

use crate::{
    deals::{deal, handed, scene},
    world::kind,
};

#[test]
fn strangers_find_nothing() {
    let deal = deal();
    deal.done(0);
    let world = &deal.scene.world;
    let (rival, other) = (world.person("rival", false, true), world.person("other", true, false));
    let (milestone, payment, version) =
        (deal.milestone(0), deal.payment(0), deal.view().milestones[0].deliverables[0].id);
    let now = world.now();
    for who in [rival, other] {
        let mut found = vec![
            kind(world.contract(&who, deal.id)),
            kind(world.read(move |db| show::of_milestone(db, &who, milestone))),
            kind(world.read(move |db| show::of_payment(db, &who, payment))),
            kind(world.read(move |db| show::of_version(db, &who, version))),
            kind(world.read(move |db| forms::work(db, &who, milestone, now))),
            kind(world.read(move |db| show::canonical(db, &who, ContractId::new(1), 1))),
            kind(world.write(move |tx, s| work::hand_in(tx, s, &who, milestone, &handed("Mine.")))),
            kind(world.did(&who, work::discard_work, version)),
        ];
        for verb in [course::pause, course::end_at_once, course::end_request, offer::withdraw] {
            found.push(kind(world.did(&who, verb, deal.id)));
        }
        for verb in [review::fund, review::pay_early, cancel::cancel, cancel::ask_cancel] {
            found.push(kind(world.did(&who, verb, milestone)));
        }
        for verb in [paying::confirm, paying::contradict, paying::write_off] {
            found.push(kind(world.did(&who, verb, payment)));
        }
        assert!(found.iter().all(|kind| *kind == Kind::NotFound), "{found:?}");
    }
    assert_eq!(kind(world.offer(&other, deal.scene.proposal, |_| {})), Kind::NotFound);
    let moderator = world.moderator("mo-moderates");
    assert_eq!(world.read(move |db| show::of_version(db, &moderator, version)).unwrap(), deal.id);
    let staff = world.contract(&moderator, deal.id).unwrap();
    assert!(staff.side.is_none() && staff.milestones.iter().all(|m| m.allowed.is_empty()));
}

#[test]
fn each_side_does_its_own() {
    let deal = deal();
    let world = &deal.scene.world;
    let (carl, id, now) = (deal.scene.carl, deal.milestone(0), world.now());
    assert_eq!(kind(deal.mine(course::pause, deal.id)), Kind::Forbidden);
    assert_eq!(kind(deal.mine(review::pay_early, id)), Kind::Forbidden);
    assert_eq!(
        kind(world.write(move |tx, s| work::hand_in(tx, s, &carl, id, &handed("x")))),
        Kind::Forbidden
    );
    assert_eq!(kind(world.read(move |db| forms::work(db, &carl, id, now))), Kind::Forbidden);
}

#[test]
fn a_restricted_account_finishes_and_starts_nothing() {
    let scene = scene(|_| {});
    let (world, carl) = (&scene.world, scene.carl);
    let as_restricted = |actor: Actor| Actor { state: UserStateName::Restricted, ..actor };
    let (client, bidder) = (as_restricted(carl), as_restricted(scene.ayesha));
    assert_eq!(world.offer(&client, scene.proposal, |_| {}).unwrap_err().code, "account_restricted");
    let may = world.opened(&client, scene.proposal).unwrap().allowed;
    assert!(!may.contains(&ProposalEvent::MakeOffer));
    let id = scene.offer().unwrap();
    assert_eq!(world.accept(&bidder, id).unwrap_err().code, "account_restricted");
    let seen = world.contract(&bidder, id).unwrap();
    assert_eq!(seen.allowed, [domain::contracts::ContractEvent::Decline]);
    world.accept(&scene.ayesha, id).unwrap();
    let milestone = world.contract(&bidder, id).unwrap().milestones[0].id;
    world.write(move |tx, s| work::hand_in(tx, s, &bidder, milestone, &handed("Done."))).unwrap();
    let suspended = Actor { state: UserStateName::Suspended, ..scene.ayesha };
    let seen = world.contract(&suspended, id).unwrap();
    assert!(seen.allowed.is_empty() && seen.milestones.iter().all(|m| m.allowed.is_empty()));
}
