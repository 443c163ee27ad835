//! What the database itself refuses, as classes.

use store::{Class, Result, Tx, Val, exec_one, one};

use crate::{
    backend::{Backend, Opened},
    tables::*,
};

fn refused(db: &Opened, f: impl FnMut(&mut dyn Tx) -> Result<()> + Send + 'static) -> Class {
    db.write(f).unwrap_err().class()
}

pub(crate) fn unique(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| insert(tx, 1)).unwrap();
    assert_eq!(refused(&db, |tx| insert_as(tx, 1, "other", true, 0)), Class::Unique);
}

pub(crate) fn unique_where_live(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        insert_as(tx, 1, "same", false, 0)?;
        insert_as(tx, 2, "same", false, 0)?;
        insert_as(tx, 3, "same", true, 0)
    })
    .unwrap();
    assert_eq!(refused(&db, |tx| insert_as(tx, 4, "same", true, 0)), Class::Unique);
}

pub(crate) fn foreign_key(backend: &dyn Backend) {
    let db = backend.fresh();
    let class = refused(&db, |tx| tx.exec(&PART_INSERT, &[1.into(), 99.into()]).map(drop));
    assert_eq!(class, Class::ForeignKey);
}

pub(crate) fn check(backend: &dyn Backend) {
    let db = backend.fresh();
    assert_eq!(refused(&db, |tx| insert_as(tx, 1, "a", true, -1)), Class::Check);
}

pub(crate) fn not_null(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| insert(tx, 1)).unwrap();
    let class = refused(&db, |tx| tx.exec(&THING_NO_TITLE, &[1.into(), Val::opt_text(None)]).map(drop));
    assert_eq!(class, Class::NotNull);
}

pub(crate) fn too_long(backend: &dyn Backend) {
    let db = backend.fresh();
    // Characters count, not bytes.
    db.write(|tx| insert_as(tx, 1, "äöüäöüäöüä", true, 0)).unwrap();
    let class = refused(&db, |tx| insert_as(tx, 2, "01234567890", true, 0));
    assert!(matches!(class, Class::Check | Class::TooLong), "{class:?}");
}

pub(crate) fn optimistic_lock(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| insert(tx, 1)).unwrap();
    let rename = |tx: &mut dyn Tx| exec_one(tx, &THING_TITLE, &[1.into(), 1.into(), "new".into()]);
    db.write(rename).unwrap();
    assert_eq!(refused(&db, rename), Class::Stale);
    let lock = |tx: &mut dyn Tx| one(tx, &THING_LOCK, &[1.into()], |row| row.int(0));
    assert_eq!(db.write(lock).unwrap(), 2);
}

pub(crate) fn money_guard(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| insert_as(tx, 1, "a", true, 10)).unwrap();
    let spend = |amount: i64| move |tx: &mut dyn Tx| tx.exec(&THING_SPEND, &[1.into(), amount.into()]);
    assert_eq!(db.write(spend(7)).unwrap(), 1);
    assert_eq!(db.write(spend(7)).unwrap(), 0);
    let class = refused(&db, |tx| tx.exec(&THING_OVERSPEND, &[1.into(), 7.into()]).map(drop));
    assert_eq!(class, Class::Check);
}

pub(crate) fn delete_tree(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        insert(tx, 1)?;
        tx.exec(&PART_INSERT, &[5.into(), 1.into()])?;
        tx.exec(&THING_DELETE, &[1.into()])
    })
    .unwrap();
    assert_eq!(db.read(|db| one(db, &PART_COUNT, &[1.into()], |row| row.int(0))).unwrap(), 0);
}
