//! Jobs: claimed once, leased, retried, buried.

use std::collections::BTreeSet;

use domain::page::{Cursor, PageRequest};
use store::{
    Class, Result, Tx,
    jobs::{self, NewJob},
};

use crate::backend::{Backend, soon};

fn enqueue(tx: &mut dyn Tx, id: i64, dedupe_key: Option<&str>) -> Result<bool> {
    jobs::enqueue(tx, &NewJob { id, kind: "mail", payload: "{}", run_at: id, created_at: 0, dedupe_key })
}

pub(crate) fn each_is_claimed_once(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| (1..=200).try_for_each(|id| enqueue(tx, id, None).map(drop))).unwrap();
    let workers: Vec<_> = (0..8)
        .map(|n| {
            let store = db.store.clone();
            std::thread::spawn(move || {
                let name = format!("worker {n}");
                let mut mine = Vec::new();
                loop {
                    let by = name.clone();
                    let got =
                        store.write(soon(), move |tx| jobs::claim(tx, 1000, 2000, &by, 7)).wait().unwrap();
                    if got.is_empty() {
                        return mine;
                    }
                    for job in got {
                        assert_eq!(job.tries, 1);
                        let (id, by) = (job.id, name.clone());
                        store.write(soon(), move |tx| jobs::finish(tx, id, &by)).wait().unwrap();
                        mine.push(id);
                    }
                }
            })
        })
        .collect();
    let claimed: Vec<i64> = workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect();
    assert_eq!(claimed.len(), 200);
    assert_eq!(claimed.into_iter().collect::<BTreeSet<_>>().len(), 200);
    assert_eq!(db.read(jobs::counts).unwrap(), jobs::Counts { ready: 0, dead: 0 });
}

pub(crate) fn a_lease_runs_out(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| enqueue(tx, 1, None)).unwrap();
    assert!(db.write(|tx| jobs::claim(tx, 0, 50, "a", 9)).unwrap().is_empty(), "not due");
    assert_eq!(db.write(|tx| jobs::claim(tx, 10, 50, "a", 9)).unwrap().len(), 1);
    assert!(db.write(|tx| jobs::claim(tx, 49, 90, "b", 9)).unwrap().is_empty(), "leased");
    db.write(|tx| jobs::renew(tx, 1, "a", 60)).unwrap();
    assert!(db.write(|tx| jobs::claim(tx, 59, 90, "b", 9)).unwrap().is_empty(), "leased longer");
    assert_eq!(db.write(|tx| jobs::claim(tx, 60, 90, "b", 9)).unwrap()[0].tries, 2);
    let lost = db.write(|tx| jobs::finish(tx, 1, "a")).unwrap_err();
    assert_eq!(lost.class(), Class::Stale);
    db.write(|tx| jobs::finish(tx, 1, "b")).unwrap();
}

pub(crate) fn retry_bury_requeue(backend: &dyn Backend) {
    let db = backend.fresh();
    let long = "ü".repeat(3000);
    db.write(|tx| enqueue(tx, 1, None)).unwrap();
    db.write(|tx| jobs::claim(tx, 10, 50, "a", 9)).unwrap();
    db.write(move |tx| jobs::retry(tx, 1, "a", 70, &long)).unwrap();
    assert_eq!(db.read(jobs::next_run_at).unwrap(), Some(70));
    let again = db.write(|tx| jobs::claim(tx, 70, 90, "a", 9)).unwrap();
    assert_eq!((again[0].tries, again[0].last_error.as_ref().map(|e| e.chars().count())), (2, Some(1000)));
    db.write(|tx| jobs::bury(tx, 1, "a", "hopeless")).unwrap();
    assert_eq!(db.read(jobs::counts).unwrap(), jobs::Counts { ready: 0, dead: 1 });
    assert!(db.write(|tx| jobs::claim(tx, 1000, 2000, "a", 9)).unwrap().is_empty());
    assert_eq!(
        db.read(|db| jobs::dead(db, PageRequest::default())).unwrap()[0].last_error.as_deref(),
        Some("hopeless")
    );
    db.write(|tx| jobs::requeue(tx, 1, 80)).unwrap();
    assert_eq!(db.write(|tx| jobs::requeue(tx, 1, 80)).unwrap_err().class(), Class::Missing);
    assert_eq!(db.write(|tx| jobs::claim(tx, 80, 90, "a", 9)).unwrap()[0].tries, 1);
    db.write(|tx| jobs::bury(tx, 1, "a", "hopeless")).unwrap();
    db.write(|tx| jobs::drop_dead(tx, 1)).unwrap();
    assert_eq!(db.read(jobs::counts).unwrap(), jobs::Counts { ready: 0, dead: 0 });
}

pub(crate) fn a_key_keeps_doubles_away(backend: &dyn Backend) {
    let db = backend.fresh();
    assert!(db.write(|tx| enqueue(tx, 1, Some("digest:7"))).unwrap());
    assert!(!db.write(|tx| enqueue(tx, 2, Some("digest:7"))).unwrap());
    assert!(db.write(|tx| enqueue(tx, 3, Some("digest:8"))).unwrap());
    assert!(db.write(|tx| enqueue(tx, 4, None)).unwrap());
    // Once it runs, the next one may wait.
    assert_eq!(db.write(|tx| jobs::claim(tx, 1, 50, "a", 1)).unwrap()[0].id, 1);
    assert!(db.write(|tx| enqueue(tx, 5, Some("digest:7"))).unwrap());
}

pub(crate) fn dead_pages(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        (1..=5).try_for_each(|id| enqueue(tx, id, None).map(drop))?;
        for job in jobs::claim(tx, 10, 50, "a", 9)? {
            jobs::bury(tx, job.id, "a", "no")?;
        }
        Ok(())
    })
    .unwrap();
    let ids = |after: Option<(i64, bool)>| {
        let cursor = after.map(|(key, backwards)| Cursor { key, id: key, backwards });
        let page = db.read(move |db| jobs::dead(db, PageRequest { cursor, size: 2 })).unwrap();
        page.iter().map(|job| job.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(None), [5, 4, 3]);
    assert_eq!(ids(Some((3, false))), [2, 1]);
    assert_eq!(ids(Some((3, true))), [4, 5]);
    let kinds = db.read(|db| Ok((jobs::by_kind(db, true)?, jobs::by_kind(db, false)?))).unwrap();
    assert_eq!(kinds, (vec![jobs::KindCount { kind: "mail".into(), count: 5, first_at: 1 }], vec![]));
    assert_eq!(db.read(|db| jobs::dead_one(db, 4)).unwrap().map(|job| job.id), Some(4));
    assert_eq!(db.read(|db| jobs::dead_one(db, 9)).unwrap(), None);
    assert_eq!(db.write(|tx| jobs::prune(tx, 4, 2)).unwrap(), 2);
    assert_eq!(ids(None), [5, 4, 3]);
}
