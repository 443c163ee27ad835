//! Timers: one live one, fired once, standing still.

use store::{
    Result, Tx,
    timers::{self, NewTimer},
};

use crate::backend::{Backend, soon};

fn set(tx: &mut dyn Tx, id: i64, kind: &str, due_at: i64) -> Result<()> {
    timers::set(tx, &NewTimer { id, entity: "offer", entity_id: 7, kind, due_at })
}

pub(crate) fn each_fires_once(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        (1..=40).try_for_each(|id| {
            timers::set(tx, &NewTimer { id, entity: "offer", entity_id: id, kind: "expire", due_at: id })
        })
    })
    .unwrap();
    let workers: Vec<_> = (0..4)
        .map(|_| {
            let store = db.store.clone();
            std::thread::spawn(move || {
                let due = store.read(soon(), |db| timers::due(db, 30, 100)).wait().unwrap();
                let fire = |id| store.write(soon(), move |tx| timers::fire(tx, id, 30)).wait().unwrap();
                due.into_iter().filter(|timer| fire(timer.id)).count()
            })
        })
        .collect();
    let fired: usize = workers.into_iter().map(|worker| worker.join().unwrap()).sum();
    assert_eq!(fired, 30);
    assert_eq!(db.read(timers::next_due_at).unwrap(), Some(31));
    assert_eq!(db.write(|tx| timers::prune(tx, 31, 100)).unwrap(), 30);
    assert!(!db.write(|tx| timers::fire(tx, 31, 30)).unwrap(), "not due yet");
}

pub(crate) fn setting_again_moves(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        set(tx, 1, "expire", 10)?;
        set(tx, 2, "expire", 20)?;
        set(tx, 3, "remind", 15)
    })
    .unwrap();
    assert!(db.read(|db| timers::due(db, 12, 9)).unwrap().is_empty());
    let live = db.read(|db| timers::live(db, "offer", 7)).unwrap();
    assert_eq!(
        live.iter().map(|timer| (timer.id, timer.due_at)).collect::<Vec<_>>(),
        [(1, Some(20)), (3, Some(15))]
    );
    // A timer that fired makes room for the next of its kind.
    assert!(db.write(|tx| timers::fire(tx, 1, 20)).unwrap());
    db.write(|tx| set(tx, 4, "expire", 30)).unwrap();
    assert_eq!(db.read(|db| timers::live(db, "offer", 7)).unwrap().len(), 2);
}

pub(crate) fn clocks_stand_still(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        set(tx, 1, "expire", 100)?;
        set(tx, 2, "remind", 10)
    })
    .unwrap();
    assert_eq!(db.write(|tx| timers::stop(tx, "offer", 7, 40)).unwrap(), 2);
    assert_eq!(db.write(|tx| timers::stop(tx, "offer", 7, 50)).unwrap(), 0, "they stand already");
    assert!(db.read(|db| timers::due(db, 1_000, 9)).unwrap().is_empty());
    assert!(!db.write(|tx| timers::fire(tx, 1, 1_000)).unwrap());
    assert_eq!(db.read(timers::next_due_at).unwrap(), None);
    let left = db.read(|db| timers::live(db, "offer", 7)).unwrap();
    assert_eq!(left.iter().map(|timer| timer.remaining).collect::<Vec<_>>(), [Some(60), Some(0)]);
    assert_eq!(db.write(|tx| timers::resume(tx, "offer", 7, 500)).unwrap(), 2);
    let live = db.read(|db| timers::live(db, "offer", 7)).unwrap();
    assert_eq!(live.iter().map(|timer| timer.due_at).collect::<Vec<_>>(), [Some(560), Some(500)]);
}

pub(crate) fn cancelled_timers_are_gone(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        set(tx, 1, "expire", 10)?;
        set(tx, 2, "remind", 10)?;
        set(tx, 3, "warn", 10)
    })
    .unwrap();
    assert!(db.write(|tx| timers::cancel(tx, "offer", 7, "expire")).unwrap());
    assert!(!db.write(|tx| timers::cancel(tx, "offer", 7, "expire")).unwrap());
    assert_eq!(db.write(|tx| timers::cancel_all(tx, "offer", 7)).unwrap(), 2);
    assert!(db.read(|db| timers::due(db, 10, 9)).unwrap().is_empty());
}
