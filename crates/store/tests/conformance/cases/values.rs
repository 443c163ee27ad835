//! Values in, rows out.

use store::{Class, Val, all, one, opt, settings};

use crate::{backend::Backend, tables::*};

pub(crate) fn types_and_nulls(backend: &dyn Backend) {
    let db = backend.fresh();
    let long = "ü€𝄞 ".repeat(40_000);
    let kept = long.clone();
    db.write(move |tx| {
        let full: [Val<'_>; 7] = [
            1.into(),
            "äöü€𝄞".into(),
            i64::MAX.into(),
            0.5.into(),
            true.into(),
            kept.as_str().into(),
            [0_u8, 255, 7].as_slice().into(),
        ];
        tx.exec(&THING_INSERT, &full)?;
        insert_as(tx, 2, "empty", false, 0)
    })
    .unwrap();
    let (first, second) = db
        .read(|db| {
            let first = one(db, &THING, &[1.into()], |row| {
                Ok((
                    row.text(0)?.to_owned(),
                    row.int(1)?,
                    row.float(2)?,
                    row.bool(3)?,
                    row.text(4)?.to_owned(),
                    row.bytes(5)?.to_vec(),
                ))
            })?;
            let second = one(db, &THING, &[2.into()], |row| {
                let note = row.opt_text(4)?.map(str::to_owned);
                Ok((row.opt_int(1)?, row.opt_float(2)?, row.bool(3)?, note, row.opt_bytes(5)?.is_none()))
            })?;
            Ok((first, second))
        })
        .unwrap();
    assert_eq!(first, ("äöü€𝄞".to_owned(), i64::MAX, 0.5, true, long, vec![0, 255, 7]));
    assert_eq!(second, (Some(0), None, false, None, true));
}

pub(crate) fn empty_texts_are_refused(backend: &dyn Backend) {
    let db = backend.fresh();
    let error = db.write(|tx| insert_as(tx, 1, "", true, 0)).unwrap_err();
    assert_eq!(error.class(), Class::NotNull);
    // An optional one is NULL.
    db.write(|tx| {
        let none = Val::opt_text(Some(""));
        let params =
            [1.into(), "a".into(), 0.into(), None::<f64>.into(), true.into(), none, None::<&[u8]>.into()];
        tx.exec(&THING_INSERT, &params)
    })
    .unwrap();
    assert!(db.read(|db| one(db, &THING, &[1.into()], |row| Ok(row.opt_text(4)?.is_none()))).unwrap());
}

pub(crate) fn mistakes_are_bugs(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| insert(tx, 1)).unwrap();
    let class = |error: store::Error| error.class();
    assert_eq!(db.read(|db| all(db, &THING, &[], |_| Ok(()))).map_err(class), Err(Class::Bug));
    assert_eq!(db.read(|db| all(db, &THING_DELETE, &[1.into()], |_| Ok(()))).map_err(class), Err(Class::Bug));
    assert_eq!(db.write(|tx| tx.exec(&THING, &[1.into()])).map_err(class), Err(Class::Bug));
    assert_eq!(db.read(|db| one(db, &THING, &[1.into()], |row| row.int(0))).map_err(class), Err(Class::Bug));
    assert_eq!(
        db.read(|db| one(db, &THING, &[1.into()], |row| row.float(2))).map_err(class),
        Err(Class::Bug)
    );
    assert_eq!(db.read(|db| one(db, &THING, &[1.into()], |row| row.int(77))).map_err(class), Err(Class::Bug));
}

pub(crate) fn one_row_means_one(backend: &dyn Backend) {
    let db = backend.fresh();
    let error = db.read(|db| one(db, &THING, &[1.into()], |row| row.int(1))).unwrap_err();
    assert_eq!(error.class(), Class::Missing);
    assert!(error.to_string().contains("THING"), "{error}");
    assert_eq!(db.read(|db| opt(db, &THING, &[1.into()], |row| row.int(1))).unwrap(), None);
    db.write(|tx| {
        insert(tx, 1)?;
        insert(tx, 2)
    })
    .unwrap();
    let error = db.read(|db| opt(db, &THING_LIVE, &[], |row| row.int(0))).unwrap_err();
    assert_eq!(error.class(), Class::Bug);
}

pub(crate) fn pages_by_key(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| {
        for id in 1..=50 {
            insert_as(tx, id, &format!("t{id}"), true, id / 7)?;
        }
        Ok(())
    })
    .unwrap();
    let mut seen = Vec::new();
    let mut after = (i64::MAX, i64::MAX);
    loop {
        let page = db
            .read(move |db| {
                let params = [after.0.into(), after.1.into(), 8.into()];
                all(db, &THING_PAGE, &params, |row| Ok((row.int(0)?, row.int(1)?)))
            })
            .unwrap();
        let Some(last) = page.last() else { break };
        after = *last;
        seen.extend(page);
    }
    assert_eq!(seen.len(), 50);
    assert!(seen.is_sorted_by(|a, b| a > b), "{seen:?}");
}

pub(crate) fn sums_and_means(backend: &dyn Backend) {
    let db = backend.fresh();
    let stats =
        |db: &mut dyn store::Read| one(db, &THING_STATS, &[], |row| Ok((row.int(0)?, row.opt_float(1)?)));
    assert_eq!(db.read(stats).unwrap(), (0, None));
    db.write(|tx| {
        for (id, weight) in [(1, 1.0), (2, 2.0)] {
            let title = format!("t{id}");
            let params = [
                id.into(),
                (&title).into(),
                7.into(),
                weight.into(),
                true.into(),
                Val::opt_text(None),
                None::<&[u8]>.into(),
            ];
            tx.exec(&THING_INSERT, &params)?;
        }
        Ok(())
    })
    .unwrap();
    assert_eq!(db.read(stats).unwrap(), (14, Some(1.5)));
}

pub(crate) fn a_batch_is_one_call(backend: &dyn Backend) {
    let db = backend.fresh();
    let touched = db
        .write(|tx| {
            insert(tx, 1)?;
            let rows: Vec<Vec<Val<'_>>> = (1..=20).map(|id| vec![id.into(), 1.into()]).collect();
            settings::put(tx, "batch", "done")?;
            tx.batch(&PART_INSERT, &rows)
        })
        .unwrap();
    assert_eq!(touched, 20);
    assert_eq!(db.read(|db| one(db, &PART_COUNT, &[1.into()], |row| row.int(0))).unwrap(), 20);
}
