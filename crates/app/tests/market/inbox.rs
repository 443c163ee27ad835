//! Lists of proposals: each once, in the order that was asked for.

use app::proposals::{
    inbox::{self, MOST_COMPARED, Sort, Tab},
    mine,
    shortlist::shortlist,
};
use domain::{
    Actor, ProjectId, ProposalId,
    page::{Cursor, Page, PageRequest},
    proposals::{ProposalCard, ProposalStateName as S},
    time::MINUTE,
};

use crate::{bids::bid, world::World};

const NAMES: [&str; 23] = [
    "f-0", "f-1", "f-2", "f-3", "f-4", "f-5", "f-6", "f-7", "f-8", "f-9", "f-10", "f-11", "f-12", "f-13",
    "f-14", "f-15", "f-16", "f-17", "f-18", "f-19", "f-20", "f-21", "f-22",
];

fn full() -> (World, Actor, ProjectId, Vec<(Actor, ProposalId)>) {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let project = world.publish(&carl, |_| {}).unwrap();
    let mut sent = Vec::new();
    for (n, name) in NAMES.iter().enumerate() {
        let person = world.person(name, false, true);
        let id = world.propose(&person, project, |b| b.price = format!("{}", 1_000 + n % 4)).unwrap();
        sent.push((person, id));
        if n.is_multiple_of(3) {
            world.pass(MINUTE);
        }
    }
    (world, carl, project, sent)
}

/// Walks to the end and back; what was seen, and whether the way back showed the same.
fn walk<T: Send + 'static>(
    page: impl Fn(PageRequest) -> Page<T>,
    id: impl Fn(&T) -> ProposalId + Copy,
    size: u16,
) -> (Vec<ProposalId>, bool) {
    let (mut pages, mut cursor): (Vec<Page<T>>, Option<Cursor>) = (Vec::new(), None);
    loop {
        let next = page(PageRequest { cursor, size });
        cursor = next.older;
        pages.push(next);
        if cursor.is_none() {
            break;
        }
    }
    let ids = |page: &Page<T>| page.items.iter().map(id).collect::<Vec<_>>();
    let same = pages
        .windows(2)
        .rev()
        .all(|pair| ids(&page(PageRequest { cursor: pair[1].newer, size })) == ids(&pair[0]));
    (pages.iter().flat_map(ids).collect(), same)
}

#[test]
fn each_proposal_is_shown_once_in_every_order() {
    let (world, carl, project, sent) = full();
    for (_, id) in &sent[..7] {
        world.act(shortlist, &carl, *id).unwrap();
    }
    for (_, id) in &sent[20..] {
        world.decline(&carl, *id).unwrap();
    }
    assert_eq!(world.tabs(&carl, project), [23, 20, 7, 3]);
    for (tab, wanted) in [(Tab::All, 23), (Tab::Unread, 20), (Tab::Shortlisted, 7), (Tab::Over, 3)] {
        for sort in [Sort::Newest, Sort::LowestPrice] {
            let page = |request: PageRequest| {
                world.read(move |db| inbox::list(db, &carl, project, tab, sort, request)).unwrap()
            };
            let whole: Vec<ProposalCard> = page(PageRequest { cursor: None, size: 100 }).items;
            let ordered = match sort {
                Sort::Newest => whole.is_sorted_by(|a, b| (a.submitted_at, a.id) > (b.submitted_at, b.id)),
                Sort::LowestPrice => {
                    whole.is_sorted_by(|a, b| (a.price.minor(), a.id) < (b.price.minor(), b.id))
                }
            };
            assert!(ordered && whole.len() == wanted, "{tab} {sort}");
            for size in [1, 3, 7, 100] {
                let (seen, same) = walk(page, |card| card.id, size);
                assert_eq!(seen, whole.iter().map(|c| c.id).collect::<Vec<_>>(), "{tab} {sort} {size}");
                assert!(same, "the way back differs: {tab} {sort} {size}");
            }
        }
    }
    let compared = world.read(move |db| inbox::compare(db, &carl, project)).unwrap();
    assert_eq!(compared.len(), usize::from(MOST_COMPARED));
    assert!(compared.iter().all(|c| c.card.state.name() == S::Shortlisted));
}

#[test]
fn prices_in_another_currency_stand_together() {
    let (world, carl, project, _) = full();
    let now = world.now();
    let version =
        world.read(move |db| app::projects::show::show(db, Some(&carl), project, now)).unwrap().version;
    let input = domain::projects::WriteProject { currency: domain::Currency::Eur, ..crate::world::brief() };
    world.write(move |tx, s| app::projects::draft::edit(tx, s, &carl, project, &input, version)).unwrap();
    let late = world.person("late", false, true);
    assert!(world.propose(&late, project, |_| {}).is_err());
    let id = world
        .propose(&late, project, |b| (b.currency, b.price) = (domain::Currency::Eur, "1".into()))
        .unwrap();
    let request = PageRequest { cursor: None, size: 100 };
    let cards = world
        .read(move |db| inbox::list(db, &carl, project, Tab::All, Sort::LowestPrice, request))
        .unwrap()
        .items;
    assert_eq!((cards.len(), cards[23].id, cards[0].price.plain()), (24, id, "1000".to_owned()));
}

#[test]
fn the_own_list_shows_each_once() {
    let world = World::new();
    let ayesha = world.person("ayesha", false, true);
    let clients = ["c-0", "c-1", "c-2"].map(|name| world.person(name, true, false));
    let mut ids = Vec::new();
    for n in 0..13 {
        let project = world.publish(&clients[n / 5], |_| {}).unwrap();
        let id = if n % 3 == 0 {
            world.draft(&ayesha, project, bid()).unwrap()
        } else {
            world.pass(MINUTE * 5);
            world.propose(&ayesha, project, |_| {}).unwrap()
        };
        if n == 4 {
            world.act(app::proposals::withdraw::withdraw, &ayesha, id).unwrap();
        }
        ids.push(id);
    }
    ids.reverse();
    for size in [1, 4, 100] {
        let page = |request| world.read(move |db| mine::list(db, &ayesha, None, request)).unwrap();
        assert_eq!(walk(page, |card| card.id, size), (ids.clone(), true));
        for (state, wanted) in [(S::Draft, 5), (S::Submitted, 7), (S::Withdrawn, 1), (S::Hired, 0)] {
            let page = |request| world.read(move |db| mine::list(db, &ayesha, Some(state), request)).unwrap();
            let (seen, same) = walk(page, |card| card.id, size);
            assert!(same && seen.len() == wanted, "{state} {size}: {}", seen.len());
        }
    }
    let counts = world.read(move |db| mine::counts(db, &ayesha)).unwrap();
    let counts: Vec<_> = counts.iter().map(|c| (c.state, c.count)).collect();
    assert_eq!(counts, [(S::Draft, 5), (S::Submitted, 7), (S::Withdrawn, 1)]);
    let newest = world.read(move |db| mine::list(db, &ayesha, None, PageRequest::default())).unwrap();
    let card = &newest.items[0];
    assert_eq!(
        (card.client.name.as_str(), card.project.title.as_str()),
        ("c-2", "A booking page for a small hotel")
    );
    let rival = world.person("rival", false, true);
    assert!(
        world.read(move |db| mine::list(db, &rival, None, PageRequest::default())).unwrap().items.is_empty()
    );
}
