//! What only SQLite can be asked: crashes, locks, damaged files, full disks, and what group commit is worth.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use store::{Class, Options, Step, Store, all, one, settings};

use crate::{
    backend::{Backend, Sqlite, soon},
    tables::*,
};

fn open(path: &Path) -> store::Result<Store> {
    let options = Options { extra_steps: STEPS, ..Options::default() };
    let store = Store::open(&format!("sqlite:{}", path.display()), options)?;
    store.migrate()?;
    Ok(store)
}

/// Not a test: the process that [`acknowledged_writes_survive_a_kill`] kills.
#[test]
#[ignore = "run by another test"]
fn crashing_child() {
    let Ok(path) = std::env::var("STORE_CRASH_DB") else { return };
    let store = open(Path::new(&path)).unwrap();
    let writers: Vec<_> = (0..8_i64)
        .map(|n| {
            let store = store.clone();
            std::thread::spawn(move || {
                for id in (n * 1_000_000 + 1).. {
                    store.write(soon(), move |tx| insert(tx, id)).wait().unwrap();
                    println!("acknowledged {id}");
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().unwrap();
    }
}

#[test]
fn acknowledged_writes_survive_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crash.db");
    let mut acknowledged: Vec<i64> = Vec::new();
    for round in 0..3 {
        // Ids go on where the last round stopped, hence a file per round.
        let path = path.with_extension(format!("{round}.db"));
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["sqlite::crashing_child", "--exact", "--ignored", "--nocapture"])
            .env("STORE_CRASH_DB", &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        acknowledged.clear();
        let mut killed = false;
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            // Threads print side by side; a line that was cut by the kill is no acknowledgement.
            acknowledged.extend(line.strip_prefix("acknowledged ").and_then(|id| id.parse::<i64>().ok()));
            if acknowledged.len() >= 200 && !killed {
                killed = true;
                child.kill().unwrap();
            }
        }
        child.wait().unwrap();
        assert!(acknowledged.len() >= 200);
        let store = open(&path).unwrap();
        let kept = store.read(soon(), |db| all(db, &THING_LIVE, &[], |row| row.int(0))).wait().unwrap();
        let lost: Vec<_> = acknowledged.iter().filter(|id| kept.binary_search(id).is_err()).collect();
        assert!(lost.is_empty(), "round {round}: {lost:?}");
        store.close();
    }
}

#[test]
fn a_second_opening_is_refused_until_the_first_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/b/c.db");
    let first = open(&path).unwrap();
    let error = open(&path).err().unwrap();
    assert_eq!(error.class(), Class::Busy);
    assert!(
        error.to_string().contains(&format!("in use by another process (pid {})", std::process::id())),
        "{error}"
    );
    first.close();
    open(&path).unwrap().close();
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_look() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/c.db");
    let store = open(&path).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder.path().join("data")), 0o700);
    for name in ["c.db", "c.db-wal", "c.db-shm", "c.db.lock"] {
        assert_eq!(mode(&folder.path().join("data").join(name)), 0o600, "{name}");
    }
    store.close();
}

#[test]
fn a_folder_that_cannot_be_written() {
    let error = open(Path::new("/proc/megilance/test.db")).err().unwrap();
    assert!(matches!(error.class(), Class::Config | Class::ReadOnly), "{error}");
    let folder = tempfile::tempdir().unwrap();
    let mut permissions = fs::metadata(folder.path()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path(), permissions).unwrap();
    // The superuser may write anywhere.
    if fs::write(folder.path().join("probe"), "").is_err() {
        let error = open(&folder.path().join("test.db")).err().unwrap();
        assert_eq!(error.class(), Class::ReadOnly, "{error}");
    }
}

#[test]
fn a_file_that_is_no_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("test.db");
    fs::write(&path, "this is a letter, not a database. ".repeat(500)).unwrap();
    let error = open(&path).err().unwrap();
    assert_eq!(error.class(), Class::Config, "{error}");
    assert!(error.to_string().contains("test.db"), "{error}");
}

#[test]
fn a_damaged_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("test.db");
    let store = open(&path).unwrap();
    store.write(soon(), |tx| (1..=10_000).try_for_each(|id| insert(tx, id))).wait().unwrap();
    store.close();
    assert!(!folder.path().join("test.db-wal").exists(), "closing folds the log back");
    let mut bytes = fs::read(&path).unwrap();
    // The schema is in front; what is damaged holds rows.
    let (from, to) = (bytes.len() / 4 * 3, bytes.len() - 4096);
    bytes[from..to].fill(0xA5);
    fs::write(&path, bytes).unwrap();
    let store = open(&path).unwrap();
    let error = store.read(soon(), |db| all(db, &THING_LIVE, &[], |row| row.int(0))).wait().unwrap_err();
    assert_eq!(error.class(), Class::Corrupt, "{error}");
    assert!(store.health().damaged);
    store.close();
}

#[test]
fn a_full_disk_fails_the_guilty_and_keeps_the_others() {
    let db = Sqlite.open(Options {
        max_pages: 400,
        group_time: std::time::Duration::from_secs(60),
        ..Options::default()
    });
    let (release, released) = std::sync::mpsc::channel::<()>();
    let released = std::sync::Mutex::new(released);
    let held = db.store.write(soon(), move |_| -> store::Result<()> {
        let _ = released.lock().unwrap().recv();
        Ok(())
    });
    let small: Vec<_> = (1..=10).map(|id| db.store.write(soon(), move |tx| insert(tx, id))).collect();
    let big = db.store.write(soon(), |tx| settings::put(tx, "big", &"x".repeat(4_000_000)));
    let after = db.store.write(soon(), |tx| insert(tx, 11));
    drop(release);
    held.wait().unwrap();
    assert_eq!(big.wait().unwrap_err().class(), Class::DiskFull);
    for write in small {
        write.wait().unwrap();
    }
    after.wait().unwrap();
    assert_eq!(db.read(count).unwrap(), 11);
    // A job that hides the error is not believed either.
    let hidden = db.write(|tx| {
        insert(tx, 12)?;
        let _ = settings::put(tx, "big", &"x".repeat(4_000_000));
        // Without a transaction around it, this one would stay.
        assert_eq!(insert(tx, 12).unwrap_err().class(), Class::DiskFull);
        Ok(())
    });
    assert_eq!(hidden.unwrap_err().class(), Class::DiskFull);
    assert!(db.store.health().disk_full);
    db.write(|tx| insert(tx, 13)).unwrap();
    assert!(!db.store.health().disk_full);
    assert_eq!(db.read(count).unwrap(), 12);
}

#[test]
fn a_failed_commit_fails_the_guilty_only() {
    let db = Sqlite.open(Options { group_time: std::time::Duration::from_secs(60), ..Options::default() });
    let (release, released) = std::sync::mpsc::channel::<()>();
    let released = std::sync::Mutex::new(released);
    let held = db.store.write(soon(), move |_| -> store::Result<()> {
        let _ = released.lock().unwrap().recv();
        Ok(())
    });
    let before = db.store.write(soon(), |tx| insert(tx, 1));
    // Runs without complaint; only the commit refuses it.
    let bad = db.store.write(soon(), |tx| tx.exec(&LATE_INSERT, &[1.into(), 99.into()]));
    let after = db.store.write(soon(), |tx| {
        insert(tx, 2)?;
        tx.exec(&LATE_INSERT, &[2.into(), 2.into()])
    });
    drop(release);
    held.wait().unwrap();
    before.wait().unwrap();
    assert_eq!(bad.wait().unwrap_err().class(), Class::ForeignKey);
    assert_eq!(after.wait().unwrap(), 1);
    assert_eq!(db.read(count).unwrap(), 2);
}

#[test]
fn the_schema_is_checked_against_the_program() {
    static MORE: &[Step] =
        &[Step::new(999_001, "later", "CREATE TABLE IF NOT EXISTS later (id BIGINT NOT NULL PRIMARY KEY)")];
    static EDITED: &[Step] = &[Step::new(
        999_001,
        "later",
        "CREATE TABLE IF NOT EXISTS later (id BIGINT NOT NULL PRIMARY KEY, a BIGINT)",
    )];
    static BROKEN: &[Step] = &[
        Step::new(999_001, "later", "CREATE TABLE IF NOT EXISTS later (id BIGINT NOT NULL PRIMARY KEY)"),
        Step::new(999_002, "broken", "CREATE INDEX IF NOT EXISTS later_x ON later (x)"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    let open = |steps| Store::open(&url, Options { extra_steps: steps, ..Options::default() }).unwrap();

    let store = open(BROKEN);
    let all_steps = store.pending_migrations().unwrap().len();
    let error = store.migrate().unwrap_err();
    assert!(error.to_string().contains("step 999002 (broken)"), "{error}");
    assert_eq!(store.pending_migrations().unwrap().len(), all_steps, "all or nothing");
    store.close();

    let store = open(MORE);
    let report = store.migrate().unwrap();
    assert_eq!((report.applied.len(), report.at), (all_steps - 1, 999_001));
    assert_eq!(store.migrate().unwrap().applied.len(), 0);
    assert_eq!(store.health().schema_step, 999_001);
    store.close();

    for (steps, text) in [(EDITED, "was changed after"), (&[][..], "newer than this program")] {
        let store = open(steps);
        let error = store.migrate().unwrap_err();
        assert_eq!(error.class(), Class::Config);
        assert!(error.to_string().contains(text), "{error}");
        store.close();
    }
    let store = open(MORE);
    assert!(store.pending_migrations().unwrap().is_empty());
    assert_eq!(store.health().schema_step, 999_001);
    store.close();
}

#[test]
fn event_numbers_survive_a_restart() {
    use store::events::{self, NewEvent};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("test.db");
    for round in 1..=3 {
        let store = open(&path).unwrap();
        assert_eq!(*store.committed().borrow(), round - 1);
        let id = i64::try_from(round).unwrap();
        let append = move |tx: &mut dyn store::Tx| {
            let event =
                NewEvent { id, kind: "a", entity: "b", entity_id: 1, user_id: None, payload: "{}", at: id };
            events::append(tx, &event)
        };
        store.write(soon(), append).wait().unwrap();
        assert_eq!(store.read(soon(), events::last_seq).wait().unwrap(), id);
        store.close();
    }
}

/// `cargo test -p store --release -- --ignored --nocapture group_commit_pays`
#[test]
#[ignore = "a measurement"]
fn group_commit_pays() {
    for callers in [1, 16, 64] {
        let rate = |group: usize| {
            let db = Sqlite.open(Options { group, ..Options::default() });
            let each = 2400 / callers;
            let begun = Instant::now();
            let threads: Vec<_> = (0..callers)
                .map(|n| {
                    let store = db.store.clone();
                    std::thread::spawn(move || {
                        for i in 0..each {
                            let id = n * 10_000 + i;
                            store.write(soon(), move |tx| insert(tx, id)).wait().unwrap();
                        }
                    })
                })
                .collect();
            for thread in threads {
                thread.join().unwrap();
            }
            assert_eq!(db.read(|db| one(db, &THING_COUNT, &[], |row| row.int(0))).unwrap(), callers * each);
            (callers * each) as f64 / begun.elapsed().as_secs_f64()
        };
        let (single, grouped) = (rate(1), rate(256));
        println!(
            "{callers:>3} callers: {single:>6.0}/s singly, {grouped:>6.0}/s in groups, x{:.1}",
            grouped / single
        );
    }
}
