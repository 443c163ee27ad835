//! Offers that are answered at once by two, by nobody, or for a place that is taken.

use std::{sync::Arc, time::Duration};

use app::{Kind, chance::Chance, clock::deadline, contracts::answer, timers};
use domain::{
    contracts::{ContractState, OfferGone},
    projects::ReopenPlace,
    proposals::{ProjectEnd, ProposalState as P, ProposalStateName as S},
    time::{DAY, HOUR, days},
};

use crate::{
    deals::scene,
    world::{fields, kind},
};

#[test]
fn of_two_acceptances_at_once_one_wins() {
    let scene = scene(|p| p.places = 2);
    let id = scene.offer().unwrap();
    let seen = scene.world.contract(&scene.ayesha, id).unwrap().terms.hash;
    scene.world.pass(HOUR);
    let (now, ayesha, chance) = (scene.world.now(), scene.ayesha, Arc::new(Chance::default()));
    let threads: Vec<_> = (0..2)
        .map(|_| {
            let (store, chance) = (scene.world.store(), Arc::clone(&chance));
            std::thread::spawn(move || {
                store
                    .write(deadline(Duration::from_secs(60)), move |tx| {
                        answer::accept(tx, &chance.stamp(now), &ayesha, id, seen)
                    })
                    .wait()
            })
        })
        .collect();
    let results: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    assert_eq!(results.iter().filter(|r| r.is_ok()).count(), 1);
    let lost = results.into_iter().find_map(Result::err).unwrap();
    assert_eq!((lost.kind, lost.code), (Kind::Conflict, "not_now"));
    let project = scene.project;
    let hired = scene.world.read(move |db| Ok(store::projects::rows::by_id(db, project)?.unwrap().hired));
    assert_eq!(hired.unwrap(), 1);
    assert_eq!(scene.world.contract(&scene.carl, id).unwrap().milestones.len(), 2);
    scene.world.replays(id);
}

#[test]
fn the_last_place_ends_what_else_was_offered() {
    let scene = scene(|_| {});
    let (world, carl) = (&scene.world, scene.carl);
    let (bo, cy) = (world.person("bo-bids", false, true), world.person("cy-bids", false, true));
    let bos = world.propose(&bo, scene.project, |_| {}).unwrap();
    let cys = world.propose(&cy, scene.project, |_| {}).unwrap();
    let id = scene.offer().unwrap();
    let other = world.offer(&carl, bos, |_| {}).unwrap();
    world.mails();
    world.accept(&scene.ayesha, id).unwrap();
    let at = world.now();
    for (who, proposal) in [(&bo, bos), (&cy, cys)] {
        assert_eq!(world.state_of(who, proposal), P::NotSelected { end: ProjectEnd::Filled, at });
    }
    let gone = ContractState::Withdrawn { why: OfferGone::ProjectEnded, at };
    assert_eq!(world.contract(&bo, other).unwrap().state, gone);
    assert_eq!(world.accept(&bo, other).unwrap_err().code, "not_now");
    assert!(world.clocks(other).is_empty());
    let told = world.subjects();
    let ended = "A project that you proposed to has ended";
    assert_eq!(told.iter().filter(|(_, subject)| subject == ended).count(), 2);
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(world.deeds(&bo), ["offer.made", "offer.void"]);
    world.replays(other);
    // With another place there is room again, and only for one more.
    let project = scene.project;
    world
        .write(move |tx, s| {
            app::projects::close::reopen_place(tx, s, &carl, project, &ReopenPlace { places: 2 })
        })
        .unwrap();
    let again = world.propose(&bo, project, |_| {}).unwrap();
    let again = world.offer(&carl, again, |_| {}).unwrap();
    world.accept(&bo, again).unwrap();
    let hired = world.read(move |db| Ok(store::projects::rows::by_id(db, project)?.unwrap().hired)).unwrap();
    assert_eq!(hired, 2);
}

#[test]
fn an_unanswered_offer_expires_after_seven_days() {
    let scene = scene(|_| {});
    let (world, carl, ayesha) = (&scene.world, scene.carl, scene.ayesha);
    let id = scene.offer().unwrap();
    world.mails();
    let mut mails = Vec::new();
    for day in 1..=7 {
        world.pass(DAY);
        world.fire();
        assert_eq!(world.fire(), 0);
        mails.extend(world.subjects().into_iter().map(|(to, subject)| (day, to, subject)));
    }
    let reminder = "An offer waits for your answer".to_owned();
    let over = "An offer has expired".to_owned();
    assert_eq!(
        mails,
        [
            (3, "ayesha".to_owned(), reminder.clone()),
            (6, "ayesha".to_owned(), reminder),
            (7, "carl".to_owned(), over.clone()),
            (7, "ayesha".to_owned(), over),
        ]
    );
    let at = world.now();
    assert_eq!(world.contract(&carl, id).unwrap().state, ContractState::Expired { at });
    assert_eq!(world.state_of(&ayesha, scene.proposal).name(), S::Submitted);
    assert_eq!(world.accept(&ayesha, id).unwrap_err().code, "not_now");
    world.replays(id);
}

#[test]
fn an_answer_after_the_seventh_day_is_too_late_before_the_timer_fires() {
    let scene = scene(|_| {});
    let id = scene.offer().unwrap();
    scene.world.pass(days(7));
    assert_eq!(scene.world.accept(&scene.ayesha, id).unwrap_err().code, "offer_expired");
    assert_eq!(scene.world.counter(&scene.ayesha, id, |_| {}).unwrap_err().code, "offer_expired");
    assert!(scene.world.contract(&scene.ayesha, id).unwrap().allowed.len() == 1);
    // A server that was off catches up: the reminders that were missed come with the end, whose truth they see.
    let now = scene.world.now();
    assert_eq!(scene.world.read(move |db| timers::due(db, now, 100)).unwrap().len(), 3);
    scene.world.mails();
    assert_eq!(scene.world.fire(), 3);
    let told = scene.world.subjects();
    assert!(told.iter().all(|(_, subject)| subject == "An offer has expired"), "{told:?}");
}

#[test]
fn a_project_does_not_expire_while_an_offer_is_out() {
    let scene = scene(|_| {});
    let world = &scene.world;
    world.pass(days(28));
    let id = scene.offer().unwrap();
    let project = scene.project;
    let state = || world.read(move |db| Ok(store::projects::rows::by_id(db, project)?.unwrap())).unwrap();
    assert_eq!(state().activity_at, world.now());
    world.pass(days(7) - HOUR);
    assert_eq!(kind(scene.offer()), Kind::Conflict);
    world.pass(HOUR);
    world.fire();
    assert_eq!(world.contract(&scene.carl, id).unwrap().state.name().as_str(), "expired");
    assert_eq!(state().activity_at, world.now(), "the end of an offer counts");
}

#[test]
fn an_offer_says_what_is_wrong_with_it() {
    let scene = scene(|_| {});
    let (world, carl) = (&scene.world, scene.carl);
    let wrong = |with: fn(&mut domain::contracts::WriteOffer)| {
        let error = world.offer(&carl, scene.proposal, with).unwrap_err();
        fields(&error).iter().map(|f| (*f).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(wrong(|t| t.milestones.clear()), ["milestones"]);
    assert_eq!(wrong(|t| t.scope = "a\0b".into()), ["scope"]);
    assert_eq!(wrong(|t| t.milestones[0].amount = "-1".into()), ["milestones[0].amount"]);
    assert_eq!(wrong(|t| t.milestones[0].due = "2027-01-14".into()), ["milestones[0].due"]);
    assert_eq!(wrong(|t| t.revisions = 21), ["revisions"]);
    assert_eq!(wrong(|t| t.currency = domain::Currency::Eur).first().unwrap(), "currency");
    assert_eq!(kind(world.offer(&scene.ayesha, scene.proposal, |_| {})), Kind::Forbidden);
    assert!(world.deeds(&carl).is_empty());
}
