//! The lists: narrowed, ordered, and each project once.

use app::{Error, Result, projects};
use domain::{
    Actor, Currency, ProjectId,
    page::{Page, PageRequest},
    projects::{Band, BudgetKind, Filter, ProjectCard, ProjectStateName as S, Sort, Visibility},
    time::MINUTE,
};

use crate::world::{World, fields};

impl World {
    fn browse(
        &self,
        actor: Option<Actor>,
        filter: &Filter,
        request: PageRequest,
    ) -> Result<Page<ProjectCard>> {
        let filter = filter.clone();
        self.read(move |db| projects::browse::browse(db, actor.as_ref(), &filter, request))
    }

    fn found(&self, filter: &Filter) -> Vec<ProjectId> {
        let request = PageRequest { size: 100, cursor: None };
        self.browse(None, filter, request).unwrap().items.iter().map(|card| card.id).collect()
    }

    fn refused(&self, filter: &Filter) -> Error {
        self.browse(None, filter, PageRequest::default()).unwrap_err()
    }

    /// Walks to the end and back; what was seen on the way there, and whether the way back showed the same.
    fn walk(&self, filter: &Filter, size: u16) -> (Vec<ProjectId>, bool) {
        let (mut pages, mut cursor) = (Vec::new(), None);
        loop {
            let page = self.browse(None, filter, PageRequest { cursor, size }).unwrap();
            let older = page.older;
            pages.push(page);
            if older.is_none() {
                break;
            }
            cursor = older;
        }
        let ids = |page: &Page<ProjectCard>| page.items.iter().map(|c| c.id).collect::<Vec<_>>();
        let mut same = true;
        for pair in pages.windows(2).rev() {
            let back = self.browse(None, filter, PageRequest { cursor: pair[1].newer, size }).unwrap();
            same &= ids(&back) == ids(&pair[0]);
        }
        (pages.iter().flat_map(ids).collect(), same)
    }
}

/// Forty projects of ten clients that differ in everything that can be asked for.
fn market() -> (World, Vec<ProjectId>) {
    let world = World::new();
    let mut ids = Vec::new();
    for name in ["c-0", "c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7", "c-8", "c-9"] {
        let client = world.person(name, true, false);
        for _ in 0..4 {
            let n = ids.len();
            let id = world.publish(&client, |p| {
                p.kind = if n.is_multiple_of(2) { BudgetKind::Fixed } else { BudgetKind::Hourly };
                p.currency = Currency::ALL[n % 4];
                (p.min, p.max) = (format!("{}", 100 + n), format!("{}", 200 + (n % 7) * 10));
                p.skills = vec![["Rust", "Python", "Figma"][n % 3].into(), ["Own Thing", "Go"][n % 2].into()];
                if n == 39 {
                    p.visibility = Visibility::Members;
                }
            });
            let id = id.unwrap();
            let proposals = [0, 3, 9, 20][n % 4];
            let count = move |tx: &mut dyn app::Tx, _: &domain::Stamp| {
                let project = store::projects::rows::by_id(tx.as_read(), id)?.unwrap();
                projects::system::count_proposal(tx, &project, proposals)
            };
            world.write(count).unwrap();
            if !n.is_multiple_of(3) {
                world.pass(MINUTE);
            }
            ids.push(id);
        }
    }
    (world, ids)
}

#[test]
fn each_project_is_shown_once_in_every_order() {
    let (world, mut ids) = market();
    ids.pop();
    for sort in Sort::ALL {
        let currencies = if *sort == Sort::HighestBudget {
            &[Some(Currency::Usd)][..]
        } else {
            &[None, Some(Currency::Usd)]
        };
        for currency in currencies {
            let filter = Filter { sort: *sort, currency: *currency, ..Filter::default() };
            let wanted = if currency.is_some() { 10 } else { 39 };
            for size in [1, 3, 7, 100] {
                let (mut seen, same) = world.walk(&filter, size);
                let whole = world.found(&filter);
                assert_eq!(seen, whole, "{sort} {currency:?} {size}");
                assert!(same, "the way back differs: {sort} {currency:?} {size}");
                seen.sort_unstable();
                seen.dedup();
                assert_eq!(seen.len(), wanted);
            }
        }
    }
    let newest = world.found(&Filter::default());
    assert_eq!(newest, ids.into_iter().rev().collect::<Vec<_>>());
}

#[test]
fn orders_are_as_named() {
    let (world, _) = market();
    let all = PageRequest { size: 100, cursor: None };
    let highest = Filter { sort: Sort::HighestBudget, currency: Some(Currency::Eur), ..Filter::default() };
    let cards = world.browse(None, &highest, all).unwrap().items;
    let amounts: Vec<i64> = cards.iter().map(|c| c.budget.range.unwrap().max).collect();
    assert!(amounts.len() == 10 && amounts.is_sorted_by(|a, b| a >= b), "{amounts:?}");
    let from = Filter { min: Some(24_000), ..highest };
    let (seen, same) = world.walk(&from, 1);
    assert!(same && seen.len() == amounts.iter().filter(|max| **max >= 24_000).count() && !seen.is_empty());
    let fewest = Filter { sort: Sort::FewestProposals, ..Filter::default() };
    let cards = world.browse(None, &fewest, all).unwrap().items;
    assert!(cards.is_sorted_by(|a, b| (a.band, b.id) <= (b.band, a.id)));
}

#[test]
fn filters_narrow_and_combine() {
    let (world, ids) = market();
    let of = |wanted: &dyn Fn(usize) -> bool| {
        ids.iter()
            .copied()
            .enumerate()
            .filter(|(n, _)| *n != 39 && wanted(*n))
            .map(|(_, id)| id)
            .rev()
            .collect::<Vec<_>>()
    };
    let any = Filter::default();
    let hourly = Filter { kind: Some(BudgetKind::Hourly), ..any.clone() };
    assert_eq!(world.found(&hourly), of(&|n| n % 2 == 1));
    let band = Filter { band: Some(Band::Some), ..any };
    assert_eq!(world.found(&band), of(&|n| n % 4 == 2));
    let rust = Filter { skills: vec!["rust-lang".into()], ..Filter::default() };
    assert_eq!(world.found(&rust), of(&|n| n % 3 == 0));
    let both = Filter { skills: vec!["RUST".into(), "own  thing".into()], ..Filter::default() };
    assert_eq!(world.found(&both), of(&|n| n % 6 == 0));
    let three = Filter { skills: vec!["Rust".into(), "Go".into(), "Figma".into()], ..Filter::default() };
    assert_eq!(world.found(&three), []);
    let pounds = Filter { currency: Some(Currency::Gbp), ..Filter::default() };
    assert_eq!(world.found(&pounds), of(&|n| n % 4 == 2));
    let range = pounds.clone().with_amounts("220", "110").unwrap();
    assert_eq!(fields(&world.refused(&range)), ["max"]);
    let range = pounds.with_amounts("220.00", "").unwrap();
    let reach = |n: usize| 200 + (n % 7) * 10 >= 220;
    assert_eq!(world.found(&range), of(&|n| n % 4 == 2 && reach(n)));
    let below = Filter { max: Some(11_000), ..range.clone() };
    assert!(world.refused(&below).code == "invalid");
    let all = Filter {
        skills: vec!["Rust".into(), "Own Thing".into()],
        kind: Some(BudgetKind::Fixed),
        band: Some(Band::Some),
        max: Some(12_000),
        min: None,
        ..range
    };
    for sort in Sort::ALL {
        let mut found = world.found(&Filter { sort: *sort, ..all.clone() });
        found.sort_unstable_by(|a, b| b.cmp(a));
        assert_eq!(found, of(&|n| n % 12 == 6 && 100 + n <= 120), "{sort}");
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let (world, _) = market();
    let any = Filter::default();
    assert_eq!(fields(&world.refused(&Filter { sort: Sort::HighestBudget, ..any.clone() })), ["currency"]);
    assert_eq!(fields(&world.refused(&Filter { min: Some(1), ..any.clone() })), ["currency"]);
    let many = Filter { skills: vec!["a".into(), "b".into(), "c".into(), "d".into()], ..any };
    assert_eq!(fields(&world.refused(&many)), ["skills"]);
}

#[test]
fn own_and_staff_lists() {
    let (world, _) = market();
    let (carl, mo) = (world.person("carl", true, false), world.moderator("mo-moderates"));
    for _ in 0..3 {
        world.publish(&carl, |_| {}).unwrap();
    }
    let draft =
        world.write(move |tx, s| projects::draft::create(tx, s, &carl, &crate::world::brief())).unwrap();
    let gone =
        world.write(move |tx, s| projects::draft::create(tx, s, &carl, &crate::world::brief())).unwrap();
    world.write(move |tx, s| projects::draft::discard(tx, s, &carl, ProjectId::new(gone.id))).unwrap();
    let now = world.now();
    let own = move |state, cursor, size| {
        move |db: &mut dyn app::Read| projects::own::list(db, &carl, state, PageRequest { cursor, size }, now)
    };
    let first = world.read(own(None, None, 3)).unwrap();
    let rest = world.read(own(None, first.older, 3)).unwrap();
    assert_eq!((first.items.len(), rest.items.len(), first.items[0].id.get()), (3, 1, draft.id));
    assert!(rest.older.is_none());
    let back = world.read(own(None, rest.newer, 3)).unwrap();
    assert_eq!(back.items[0].id, first.items[0].id);
    assert_eq!(world.read(own(Some(S::Open), None, 20)).unwrap().items.len(), 3);
    assert_eq!(world.read(own(Some(S::Discarded), None, 20)).unwrap().items.len(), 4);
    let counts = world.read(move |db| projects::own::counts(db, &carl)).unwrap();
    assert_eq!(counts.iter().map(|c| (c.state, c.count)).collect::<Vec<_>>(), [(S::Draft, 1), (S::Open, 3)]);

    let staff = move |state, size| {
        move |db: &mut dyn app::Read| {
            projects::own::staff(db, &mo, state, PageRequest { cursor: None, size }, now)
        }
    };
    assert_eq!(world.read(staff(Some(S::Draft), 20)).unwrap().items[0].client.name, "carl");
    let all = world.read(staff(None, 100)).unwrap();
    assert_eq!(all.items.len(), 45);
    assert!(all.items.iter().any(|p| p.project.state.name() == S::Discarded));
}
