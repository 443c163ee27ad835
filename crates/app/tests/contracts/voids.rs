//! Offers whose proposal, project or account goes away, and accounts that are bound.

use app::{
    Kind,
    identity::closing,
    projects::{close, review},
    proposals::withdraw::withdraw,
};
use domain::{
    Actor,
    contracts::{ContractState, OfferGone},
    identity::UserStateName,
    projects::{CloseProject, CloseReason, Reason},
    proposals::{Fare, ProposalStateName as S},
    time::MINUTE,
};

use crate::deals::{Scene, deal, scene};

fn gone(scene: &Scene, id: domain::ContractId) -> OfferGone {
    let ContractState::Withdrawn { why, .. } = scene.world.contract(&scene.carl, id).unwrap().state else {
        panic!("the offer is still there")
    };
    assert!(scene.world.clocks(id).is_empty());
    scene.world.replays(id);
    why
}

#[test]
fn a_withdrawn_proposal_takes_its_offer_along() {
    let scene = scene(|_| {});
    let id = scene.offer().unwrap();
    scene.world.mails();
    scene.world.pass(MINUTE);
    scene.world.act(withdraw, &scene.ayesha, scene.proposal).unwrap();
    assert_eq!(gone(&scene, id), OfferGone::ProposalWithdrawn);
    assert_eq!(scene.world.subjects(), [("carl".into(), "Your offer is no longer open".into())]);
    let project = scene.project;
    let project = scene.world.read(move |db| Ok(store::projects::rows::by_id(db, project)?.unwrap()));
    assert_eq!(project.unwrap().activity_at, scene.world.now());
}

#[test]
fn a_removed_or_closed_project_takes_its_offers_along() {
    let one = scene(|_| {});
    let id = one.offer().unwrap();
    let (mo, project) = (one.world.moderator("mo-moderates"), one.project);
    let why = Reason { reason: "Asks for free work.".into() };
    one.world.write(move |tx, s| review::remove(tx, s, &mo, project, &why)).unwrap();
    assert_eq!(gone(&one, id), OfferGone::ProjectEnded);
    assert_eq!(one.world.state_of(&one.ayesha, one.proposal).name(), S::NotSelected);

    let two = scene(|_| {});
    let id = two.offer().unwrap();
    let (carl, project) = (two.carl, two.project);
    let input = CloseProject { reason: CloseReason::Budget };
    two.world.write(move |tx, s| close::close(tx, s, &carl, project, &input)).unwrap();
    assert_eq!(gone(&two, id), OfferGone::ProjectEnded);
}

#[test]
fn an_account_that_closes_takes_its_offers_along() {
    for client in [true, false] {
        let scene = scene(|_| {});
        let id = scene.offer().unwrap();
        let closes = if client { scene.carl } else { scene.ayesha };
        scene.world.write(move |tx, s| closing::request(tx, s, &closes)).unwrap();
        assert_eq!(gone(&scene, id), OfferGone::AccountClosed);
        let closing = Actor { state: UserStateName::Closing, ..closes };
        scene.world.write(move |tx, s| closing::undo(tx, s, &closing)).unwrap();
        assert_eq!(gone(&scene, id), OfferGone::AccountClosed, "undoing does not bring it back");
    }
}

#[test]
fn an_account_does_not_close_while_a_contract_is_live() {
    let deal = deal();
    let world = &deal.scene.world;
    for who in [deal.scene.carl, deal.scene.ayesha] {
        let refused = world.write(move |tx, s| closing::request(tx, s, &who)).unwrap_err();
        assert_eq!((refused.kind, refused.code), (Kind::Conflict, "contract_live"));
    }
    deal.clients(app::contracts::cancel::cancel, deal.milestone(0)).unwrap();
    deal.clients(app::contracts::course::end_at_once, deal.id).unwrap();
    let ayesha = deal.scene.ayesha;
    world.write(move |tx, s| closing::request(tx, s, &ayesha)).unwrap();
}

#[test]
fn whoever_worked_for_a_client_proposes_for_nothing() {
    let deal = deal();
    let (world, other) = (&deal.scene.world, deal.scene.world.person("other", false, true));
    let next = world.publish_taken(&deal.scene.carl, &other, |_| {});
    let again = world.propose(&deal.scene.ayesha, next, |_| {}).unwrap();
    assert_eq!(world.mine(&deal.scene.ayesha, again).fare, Fare::Rehired);
}
