//! Lists of contracts, and what waits for whom.

use app::contracts::{
    course,
    mine::{self, Which},
    paying, review, waiting,
};
use domain::{
    Actor, Party, Who,
    contracts::{ContractCard, ContractStateName as S, WaitingFor as Task},
    page::{Cursor, PageRequest},
    time::days,
};

use crate::{
    deals::{deal, scene},
    world::World,
};

fn page(
    world: &World,
    actor: &Actor,
    side: Party,
    which: Which,
    cursor: Option<Cursor>,
    size: u16,
) -> domain::Page<ContractCard> {
    let actor = *actor;
    world.read(move |db| mine::list(db, &actor, side, which, PageRequest { cursor, size })).unwrap()
}

fn tasks(world: &World, actor: &Actor) -> Vec<(Task, Option<String>)> {
    let actor = *actor;
    let waiting = world.read(move |db| waiting::list(db, &actor)).unwrap();
    assert!(waiting.iter().all(|w| w.next.who == Who::You));
    waiting.into_iter().map(|w| (w.task, w.milestone.map(|m| m.1))).collect()
}

#[test]
fn the_own_list_shows_each_once() {
    let scene = scene(|p| p.places = 20);
    let (world, carl) = (&scene.world, scene.carl);
    let mut ids = vec![scene.offer().unwrap()];
    for (n, name) in ["f-0", "f-1", "f-2", "f-3", "f-4", "f-5"].into_iter().enumerate() {
        let person = world.person(name, false, true);
        let proposal = world.propose(&person, scene.project, |_| {}).unwrap();
        let id = world.offer(&carl, proposal, |_| {}).unwrap();
        if n % 2 == 0 {
            world.accept(&person, id).unwrap();
        }
        if n == 4 {
            world.did(&person, course::end_request, id).unwrap();
        }
        ids.push(id);
    }
    ids.reverse();
    for size in [1, 3, 100] {
        for (which, wanted) in [
            (Which::All, 7),
            (Which::Offers, 4),
            (Which::Running, 2),
            (Which::Over, 1),
            (Which::In(S::Active), 2),
            (Which::In(S::Paused), 0),
        ] {
            let (mut seen, mut cursor, mut pages) = (Vec::new(), None, Vec::new());
            loop {
                let page = page(world, &carl, Party::Client, which, cursor, size);
                seen.extend(page.items.iter().map(|card| card.id));
                cursor = page.older;
                pages.push(page);
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(seen.len(), wanted, "{which:?} {size}");
            assert!(seen.is_sorted_by(|a, b| a > b));
            for pair in pages.windows(2) {
                let back = page(world, &carl, Party::Client, which, pair[1].newer, size);
                let ids =
                    |page: &domain::Page<ContractCard>| page.items.iter().map(|c| c.id).collect::<Vec<_>>();
                assert_eq!(ids(&back), ids(&pair[0]), "{which:?} {size}");
            }
            if which == Which::All {
                assert_eq!(seen, ids);
            }
        }
    }
    let counts = world.read(move |db| mine::counts(db, &carl, Party::Client)).unwrap();
    let mut counts: Vec<_> = counts.iter().map(|c| (c.state, c.count)).collect();
    counts.sort_unstable();
    assert_eq!(counts, [(S::Offered, 4), (S::Active, 2), (S::Ended, 1)]);
    assert!(page(world, &carl, Party::Freelancer, Which::All, None, 10).items.is_empty());
    let all = page(world, &carl, Party::Client, Which::All, None, 10).items;
    let card = all.iter().find(|card| card.state.name() == S::Active).unwrap();
    let next = card.next.as_ref().unwrap();
    assert_eq!((next.who, next.verb, card.with.name.as_str()), (Who::Freelancer, "submit", "f-2"));
    let own = page(world, &scene.ayesha, Party::Freelancer, Which::All, None, 10).items;
    assert_eq!((own.len(), own[0].with.name.as_str()), (1, "carl"));
    assert_eq!(own[0].next.as_ref().unwrap().who, Who::You);
}

#[test]
fn what_waits_names_who_by_when_and_what_silence_does() {
    let scene = scene(|_| {});
    let id = scene.offer().unwrap();
    let (world, carl, ayesha) = (&scene.world, scene.carl, scene.ayesha);
    let waits = world.read(move |db| waiting::list(db, &ayesha)).unwrap();
    let [offer] = waits.as_slice() else { panic!("{waits:?}") };
    assert_eq!((offer.task, offer.contract, offer.amount.minor()), (Task::AnswerOffer, id, 250_000));
    assert_eq!((offer.next.due, offer.next.on_silence), (Some(world.now() + days(7)), Some("expire_7d")));
    assert!(tasks(world, &carl).is_empty());
}

#[test]
fn what_waits_moves_from_side_to_side() {
    let deal = deal();
    let (world, carl, ayesha) = (&deal.scene.world, deal.scene.carl, deal.scene.ayesha);
    let first = Some("Sketches".to_owned());
    let expect = |client: &[Task], freelancer: &[Task]| {
        for (who, wanted) in [(&carl, client), (&ayesha, freelancer)] {
            let wanted: Vec<_> = wanted.iter().map(|task| (*task, first.clone())).collect();
            assert_eq!(tasks(world, who), wanted);
        }
    };
    expect(&[], &[Task::Deliver]);
    deal.hand_in(0).unwrap();
    expect(&[Task::ReviewWork], &[]);
    deal.ask_changes(0).unwrap();
    expect(&[], &[Task::Deliver]);
    deal.clients(app::contracts::cancel::ask_cancel, deal.milestone(0)).unwrap();
    expect(&[], &[Task::AnswerCancel]);
    deal.done(0);
    expect(&[Task::Pay], &[]);
    deal.claim(0).unwrap();
    expect(&[], &[Task::ConfirmPayment]);
    deal.mine(paying::contradict, deal.payment(0)).unwrap();
    expect(&[Task::Pay], &[]);
    deal.mine(paying::confirm, deal.payment(0)).unwrap();
    assert_eq!(tasks(world, &carl), [(Task::StartMilestone, Some("Screens".to_owned()))]);
    deal.clients(course::pause, deal.id).unwrap();
    assert_eq!(tasks(world, &carl), [(Task::Resume, None)]);
    deal.clients(course::resume, deal.id).unwrap();
    deal.clients(review::fund, deal.milestone(1)).unwrap();
    assert_eq!(tasks(world, &ayesha), [(Task::Deliver, Some("Screens".to_owned()))]);
}
