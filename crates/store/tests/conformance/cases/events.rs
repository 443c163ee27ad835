//! Events: numbered in the order of commits, without gaps.

use store::{
    Class, Error, Result, Tx,
    events::{self, NewEvent},
};

use crate::backend::{Backend, soon};

fn append(tx: &mut dyn Tx, id: i64, user_id: Option<i64>) -> Result<()> {
    let event = NewEvent { id, kind: "a.b", entity: "thing", entity_id: 1, user_id, payload: "{}", at: id };
    events::append(tx, &event)
}

pub(crate) fn numbers_have_no_gaps(backend: &dyn Backend) {
    let db = backend.fresh();
    let mut committed = db.store.committed();
    let tail = {
        let store = db.store.clone();
        std::thread::spawn(move || {
            let mut seen: Vec<i64> = Vec::new();
            while seen.len() < 400 {
                let from = seen.last().copied().unwrap_or(0);
                let next = store.read(soon(), move |db| events::after(db, from, 50)).wait().unwrap();
                seen.extend(next.iter().map(|event| event.seq));
            }
            seen
        })
    };
    let writers: Vec<_> = (0..8_i64)
        .map(|n| {
            let store = db.store.clone();
            std::thread::spawn(move || {
                for i in 0..50 {
                    // Ids run against the order of the commits.
                    let id = 100_000 - (n * 1000 + i * 2);
                    let fails = i % 5 == 0;
                    let refused = store.write(soon(), move |tx| -> Result<()> {
                        append(tx, id + 1, None)?;
                        if fails { Err(Error::new(Class::Stale, "no")) } else { Ok(()) }
                    });
                    assert_eq!(refused.wait().is_err(), fails);
                    if fails {
                        store.write(soon(), move |tx| append(tx, id, None)).wait().unwrap();
                    }
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().unwrap();
    }
    assert_eq!(tail.join().unwrap(), (1..=400).collect::<Vec<i64>>());
    assert_eq!(*committed.borrow_and_update(), 400);
    assert_eq!(db.store.health().last_event, 400);
}

pub(crate) fn each_user_sees_his_own(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        append(tx, 1, Some(5))?;
        append(tx, 2, Some(6))?;
        append(tx, 3, Some(5))
    })
    .unwrap();
    let mine = db.read(|db| events::after_for_user(db, 5, 0, 9)).unwrap();
    assert_eq!(mine.iter().map(|event| (event.id, event.seq)).collect::<Vec<_>>(), [(1, 1), (3, 3)]);
    assert_eq!(db.read(|db| events::after_for_user(db, 5, 1, 9)).unwrap().len(), 1);
}

pub(crate) fn numbers_go_on_after_retention(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| (1..=9).try_for_each(|id| append(tx, id, None))).unwrap();
    assert_eq!(db.write(|tx| events::prune(tx, 100, 5)).unwrap(), 5);
    assert_eq!(db.write(|tx| events::prune(tx, 100, 50)).unwrap(), 3);
    assert_eq!(db.write(|tx| events::prune(tx, 100, 50)).unwrap(), 0);
    db.write(|tx| append(tx, 10, None)).unwrap();
    assert_eq!(db.read(events::last_seq).unwrap(), 10);
}
