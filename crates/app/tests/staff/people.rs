//! The list of people, and one person's page.

use app::{
    Kind,
    identity::account::change_handle,
    staff::people::{find, list},
};
use domain::{Actor, PageRequest, identity::UserStateName as U, projects::ProjectStateName};

use crate::{
    deals::deal,
    world::{World, kind},
};

fn names(world: &World, staff: &Actor, state: Option<U>, request: PageRequest) -> Vec<String> {
    let staff = *staff;
    let page = world.read(move |db| list(db, &staff, state, request)).unwrap();
    page.items.into_iter().map(|line| line.name).collect()
}

fn found(world: &World, staff: &Actor, wanted: &'static str) -> Option<String> {
    let staff = *staff;
    world.read(move |db| find(db, &staff, wanted)).unwrap().map(|line| line.name)
}

#[test]
fn people_are_listed_by_state_and_found_by_exact_words() {
    let world = World::new();
    let mo = world.moderator("mona");
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    world.restrict(&mo, &carl, None).unwrap();
    let all = PageRequest::default();
    assert_eq!(names(&world, &mo, None, all), ["ayesha", "carl", "mona"]);
    assert_eq!(names(&world, &mo, Some(U::Restricted), all), ["carl"]);
    assert_eq!(names(&world, &mo, Some(U::Active), all), ["ayesha", "mona"]);
    let first = world.read(move |db| list(db, &mo, None, PageRequest { cursor: None, size: 2 })).unwrap();
    let second = PageRequest { cursor: first.older, size: 2 };
    assert_eq!(names(&world, &mo, None, second), ["mona"]);
    for wanted in ["carl", " @carl ", "carl@example.com", "CARL@Example.com"] {
        assert_eq!(found(&world, &mo, wanted).as_deref(), Some("carl"), "{wanted}");
    }
    let by_id = world.read(move |db| find(db, &mo, &carl.user.to_string())).unwrap();
    assert_eq!(by_id.map(|line| line.id), Some(carl.user));
    for nobody in ["", "@", "car", "%", "carl@example", "' OR 1=1 --", "a\0b"] {
        assert_eq!(found(&world, &mo, nobody), None, "{nobody}");
    }
    world.write(move |tx, s| change_handle(tx, s, &ayesha, "ayesha-works", 1)).unwrap();
    assert_eq!(found(&world, &mo, "ayesha").as_deref(), Some("ayesha"), "by the handle from before");
    for who in [carl, ayesha] {
        assert_eq!(kind(world.read(move |db| list(db, &who, None, all))), Kind::Forbidden);
        assert_eq!(kind(world.read(move |db| find(db, &who, "carl"))), Kind::Forbidden);
    }
}

#[test]
fn a_persons_page_says_what_they_have_and_what_happened() {
    let deal = deal();
    let (world, carl) = (&deal.scene.world, deal.scene.carl);
    let mo = world.moderator("mona");
    world.restrict(&mo, &carl, None).unwrap();
    let seen = world.looked_at(&mo, &carl).unwrap();
    assert_eq!((seen.account.handle.as_str(), seen.account.email.as_str()), ("carl", "carl@example.com"));
    assert_eq!(seen.counts.projects[0].state, ProjectStateName::Filled);
    assert_eq!((seen.counts.as_client.len(), seen.counts.as_freelancer.len()), (1, 0));
    assert!(seen.counts.proposals.is_empty() && seen.suspension.is_none());
    assert_eq!(seen.steps[0].by.as_ref().map(|by| by.name.as_str()), Some("mona"));
    assert_eq!(seen.audit[0].action, "user.restrict");
    let hers = world.looked_at(&mo, &deal.scene.ayesha).unwrap();
    assert_eq!((hers.counts.proposals.len(), hers.counts.as_freelancer.len()), (1, 1));
}
