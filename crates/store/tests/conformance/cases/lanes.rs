//! How the lanes treat a closure: savepoints, groups, retries, panics, deadlines, full queues.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
        mpsc,
    },
    time::{Duration, Instant},
};

use store::{Class, Error, Options, Pending, Result, Store};

use crate::{
    backend::{Backend, soon},
    tables::*,
};

/// Holds the writer until the sender is dropped, and says when it began.
fn hold(store: &Store) -> (mpsc::Sender<()>, Pending<(), Error>) {
    let (release, released) = mpsc::channel::<()>();
    let (begin, begun) = mpsc::channel();
    let released = Mutex::new(released);
    let pending = store.write(soon(), move |_| {
        let _ = begin.send(());
        let _ = released.lock().unwrap().recv();
        Ok(())
    });
    begun.recv().unwrap();
    (release, pending)
}

/// A group that ends only when everything was taken.
fn patient() -> Options {
    Options { group_time: Duration::from_secs(60), ..Options::default() }
}

pub(crate) fn a_refusal_leaves_nothing(backend: &dyn Backend) {
    let db = backend.open(patient());
    let (release, held) = hold(&db.store);
    let good = db.store.write(soon(), |tx| insert(tx, 1));
    let bad: Pending<(), Error> = db.store.write(soon(), |tx| {
        insert(tx, 2)?;
        Err(Error::new(Class::Stale, "changed its mind"))
    });
    let also_good = db.store.write(soon(), |tx| insert(tx, 3));
    drop(release);
    held.wait().unwrap();
    good.wait().unwrap();
    assert_eq!(bad.wait().unwrap_err().class(), Class::Stale);
    also_good.wait().unwrap();
    let ids = db.read(|db| store::all(db, &THING_LIVE, &[], |row| row.int(0))).unwrap();
    assert_eq!(ids, [1, 3]);
}

fn conflicting(
    runs: &Arc<AtomicU32>,
    until: u32,
) -> impl FnMut(&mut dyn store::Tx) -> Result<u32> + Send + 'static {
    let runs = Arc::clone(runs);
    move |tx| {
        insert(tx, 1)?;
        match runs.fetch_add(1, Ordering::SeqCst) + 1 {
            run if run < until => Err(Error::new(Class::Conflict, "met another")),
            run => Ok(run),
        }
    }
}

pub(crate) fn a_conflict_is_tried_again(backend: &dyn Backend) {
    let db = backend.fresh();
    let runs = Arc::new(AtomicU32::new(0));
    assert_eq!(db.write(conflicting(&runs, 3)).unwrap(), 3);
    assert_eq!(db.read(count).unwrap(), 1);
    let tries = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&tries);
    let read = db.read(move |_| match counted.fetch_add(1, Ordering::SeqCst) {
        0 => Err(Error::new(Class::Conflict, "met another")),
        n => Ok(n),
    });
    assert_eq!(read.unwrap(), 1);
}

pub(crate) fn a_conflict_gives_up(backend: &dyn Backend) {
    let db = backend.fresh();
    let runs = Arc::new(AtomicU32::new(0));
    assert_eq!(db.write(conflicting(&runs, 1000)).unwrap_err().class(), Class::Conflict);
    assert_eq!(runs.load(Ordering::SeqCst), 6);
    assert_eq!(db.read(count).unwrap(), 0);
}

pub(crate) fn a_panic_hurts_nobody_else(backend: &dyn Backend) {
    let db = backend.open(patient());
    let (release, held) = hold(&db.store);
    let before = db.store.write(soon(), |tx| insert(tx, 1));
    let bad: Pending<(), Error> = db.store.write(soon(), |tx| {
        insert(tx, 2)?;
        panic!("a mistake");
    });
    let after = db.store.write(soon(), |tx| insert(tx, 3));
    drop(release);
    held.wait().unwrap();
    before.wait().unwrap();
    let error = bad.wait().unwrap_err();
    assert_eq!(error.class(), Class::Bug);
    assert!(error.to_string().contains("a mistake"));
    after.wait().unwrap();
    let ids = db.read(|db| store::all(db, &THING_LIVE, &[], |row| row.int(0))).unwrap();
    assert_eq!(ids, [1, 3]);
}

pub(crate) fn a_panic_of_a_reader(backend: &dyn Backend) {
    let db = backend.open(Options { readers: 1, ..Options::default() });
    for _ in 0..3 {
        let error = db.read::<()>(|_| panic!("a mistake")).unwrap_err();
        assert_eq!(error.class(), Class::Bug);
    }
    assert_eq!(db.read(count).unwrap(), 0);
}

pub(crate) fn a_group_shares_commits(backend: &dyn Backend) {
    let db = backend.open(patient());
    let (release, held) = hold(&db.store);
    let before = db.store.health().commits;
    let writes: Vec<_> = (1..=100).map(|id| db.store.write(soon(), move |tx| insert(tx, id))).collect();
    assert_eq!(db.store.health().writes_waiting, 100);
    drop(release);
    held.wait().unwrap();
    for write in writes {
        write.wait().unwrap();
    }
    assert_eq!(db.store.health().commits, before + 1);
    assert_eq!(db.read(count).unwrap(), 100);
}

pub(crate) fn answers_come_after_the_commit(backend: &dyn Backend) {
    let db = backend.open(patient());
    let (release, held) = hold(&db.store);
    let (begin, begun) = mpsc::channel();
    let (go, gone) = mpsc::channel::<()>();
    let gone = Mutex::new(gone);
    let (answered, answer) = mpsc::channel();
    let first = db.store.write(soon(), |tx| insert(tx, 1));
    let second = db.store.write(soon(), move |_| -> Result<()> {
        let _ = begin.send(());
        let _ = gone.lock().unwrap().recv();
        Ok(())
    });
    std::thread::spawn(move || answered.send(first.wait()));
    drop(release);
    begun.recv().unwrap();
    // The first has run, the second is running: nobody knows of the first yet.
    assert!(answer.recv_timeout(Duration::from_millis(100)).is_err());
    assert_eq!(db.read(count).unwrap(), 0);
    drop(go);
    answer.recv().unwrap().unwrap();
    second.wait().unwrap();
    held.wait().unwrap();
    assert_eq!(db.read(count).unwrap(), 1);
}

pub(crate) fn a_late_write_does_not_run(backend: &dyn Backend) {
    let db = backend.fresh();
    let (release, held) = hold(&db.store);
    let ran = Arc::new(AtomicU32::new(0));
    let seen = Arc::clone(&ran);
    let late: Pending<(), Error> = db.store.write(Instant::now() + Duration::from_millis(20), move |_| {
        seen.fetch_add(1, Ordering::SeqCst);
        Ok(())
    });
    std::thread::sleep(Duration::from_millis(40));
    drop(release);
    held.wait().unwrap();
    assert_eq!(late.wait().unwrap_err().class(), Class::Timeout);
    assert_eq!(ran.load(Ordering::SeqCst), 0);
}

pub(crate) fn a_late_read_does_not_run(backend: &dyn Backend) {
    let db = backend.fresh();
    let late: Pending<(), Error> = db.store.read(Instant::now(), |_| panic!("ran"));
    assert_eq!(late.wait().unwrap_err().class(), Class::Timeout);
}

pub(crate) fn a_slow_statement_is_stopped(backend: &dyn Backend) {
    let db = backend.open(Options { longest_read: Duration::from_secs(60), ..Options::default() });
    db.write(|tx| (1..=2000).try_for_each(|id| insert(tx, id))).unwrap();
    let slow = |db: &mut dyn store::Read| store::one(db, &SLOW, &[], |row| row.int(0));
    let soon_over = || Instant::now() + Duration::from_millis(100);
    assert_eq!(db.store.read(soon_over(), slow).wait().unwrap_err().class(), Class::Timeout);
    // On the writer it takes no neighbour along.
    let neighbour = db.store.write(soon(), |tx| insert(tx, 5000));
    let error = db.store.write(soon_over(), move |tx| {
        insert(tx, 5001)?;
        slow(tx.as_read())
    });
    assert_eq!(error.wait().unwrap_err().class(), Class::Timeout);
    neighbour.wait().unwrap();
    assert_eq!(db.read(count).unwrap(), 2001);
}

pub(crate) fn a_slow_write_takes_no_neighbour_along(backend: &dyn Backend) {
    let db = backend.open(patient());
    db.write(|tx| (1..=2000).try_for_each(|id| insert(tx, id))).unwrap();
    let (release, held) = hold(&db.store);
    let before = db.store.write(soon(), |tx| insert(tx, 5000));
    let slow = db.store.write(Instant::now() + Duration::from_millis(300), |tx| {
        insert(tx, 5001)?;
        tx.exec(&SLOW_WRITE, &[])
    });
    let after = db.store.write(soon(), |tx| insert(tx, 5002));
    drop(release);
    held.wait().unwrap();
    assert_eq!(slow.wait().unwrap_err().class(), Class::Timeout);
    before.wait().unwrap();
    after.wait().unwrap();
    assert_eq!(db.read(count).unwrap(), 2002);
}

pub(crate) fn a_full_queue_refuses(backend: &dyn Backend) {
    let db = backend.open(Options { queue: 4, ..Options::default() });
    let (release, held) = hold(&db.store);
    let waiting: Vec<_> = (1..=4).map(|id| db.store.write(soon(), move |tx| insert(tx, id))).collect();
    let refused = db.store.write(soon(), |tx| insert(tx, 5)).wait();
    assert_eq!(refused.unwrap_err().class(), Class::Overloaded);
    drop(release);
    held.wait().unwrap();
    for write in waiting {
        write.wait().unwrap();
    }
    assert_eq!(db.read(count).unwrap(), 4);
}

pub(crate) fn closing_drains(backend: &dyn Backend) {
    let db = backend.fresh();
    let other = db.store.clone();
    let (release, held) = hold(&db.store);
    let waiting: Vec<_> = (1..=20).map(|id| db.store.write(soon(), move |tx| insert(tx, id))).collect();
    drop(release);
    let closed = db.store;
    closed.close();
    held.wait().unwrap();
    for write in waiting {
        write.wait().unwrap();
    }
    assert_eq!(other.write(soon(), |tx| insert(tx, 99)).wait().unwrap_err().class(), Class::Lost);
    assert_eq!(other.read(soon(), count).wait().unwrap_err().class(), Class::Lost);
}

pub(crate) fn a_read_is_one_view(backend: &dyn Backend) {
    let db = backend.fresh();
    let writer = db.store.clone();
    let mut next = 1;
    let seen = db
        .read(move |db| {
            let before = count(db)?;
            let id = next;
            next += 1;
            writer.write(soon(), move |tx| insert(tx, id)).wait()?;
            Ok((before, count(db)?))
        })
        .unwrap();
    assert_eq!(seen, (0, 0));
    assert_eq!(db.read(count).unwrap(), 1);
}

pub(crate) fn answers_can_be_awaited(backend: &dyn Backend) {
    use std::{
        future::Future,
        pin::pin,
        task::{Context, Poll, Wake, Waker},
    };
    struct Unpark(std::thread::Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let db = backend.fresh();
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut answer = pin!(db.store.write(soon(), |tx| {
        insert(tx, 1)?;
        count(tx.as_read())
    }));
    let got = loop {
        match answer.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(got) => break got,
            Poll::Pending => std::thread::park_timeout(Duration::from_secs(1)),
        }
    };
    assert_eq!(got.unwrap(), 1);
}
