//! The tables that the cases use, and their statements.

use store::{Read, Result, Step, Tx, Val};

pub(crate) static STEPS: &[Step] = &[
    Step::new(
        990_001,
        "things",
        "CREATE TABLE IF NOT EXISTS thing (
            id BIGINT NOT NULL PRIMARY KEY,
            title VARCHAR(10) NOT NULL,
            amount BIGINT NOT NULL CHECK (amount >= 0),
            weight DOUBLE PRECISION,
            live BOOLEAN NOT NULL,
            note TEXT,
            raw BYTEA,
            version BIGINT NOT NULL)",
    ),
    Step::new(990_002, "things by amount", "CREATE INDEX IF NOT EXISTS thing_amount ON thing (amount, id)"),
    Step::new(
        990_003,
        "one live thing per title",
        "CREATE UNIQUE INDEX IF NOT EXISTS thing_live ON thing ((CASE WHEN live = TRUE THEN title END))",
    ),
    Step::new(
        990_004,
        "parts",
        "CREATE TABLE IF NOT EXISTS part (
            id BIGINT NOT NULL PRIMARY KEY,
            thing_id BIGINT NOT NULL REFERENCES thing (id) ON DELETE CASCADE)",
    ),
    Step::new(990_005, "parts of a thing", "CREATE INDEX IF NOT EXISTS part_thing ON part (thing_id)"),
    Step::new(
        990_006,
        "checked at the commit only, which the lint would refuse",
        "CREATE TABLE IF NOT EXISTS late (
            id BIGINT NOT NULL PRIMARY KEY,
            thing_id BIGINT NOT NULL REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED)",
    ),
];

store::stmts! {
    THING_INSERT: Write = "INSERT INTO thing (id, title, amount, weight, live, note, raw, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)";
    THING: Query = "SELECT title, amount, weight, live, note, raw, version FROM thing WHERE id = ?1";
    THING_LIVE: Query = "SELECT id FROM thing WHERE live = TRUE ORDER BY id";
    THING_COUNT: Query = "SELECT COUNT(*) FROM thing";
    THING_PAGE: Query = "SELECT amount, id FROM thing WHERE amount <= ?1 AND (amount < ?1 OR id < ?2)
        ORDER BY amount DESC, id DESC LIMIT ?3";
    THING_STATS: Query = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT), CAST(AVG(weight) AS DOUBLE PRECISION)
        FROM thing";
    THING_TITLE: Write = "UPDATE thing SET title = ?3, version = version + 1 WHERE id = ?1 AND version = ?2";
    THING_NO_TITLE: Write = "UPDATE thing SET title = ?2 WHERE id = ?1";
    THING_SPEND: Write = "UPDATE thing SET amount = amount - ?2 WHERE id = ?1 AND amount >= ?2";
    THING_OVERSPEND: Write = "UPDATE thing SET amount = amount - ?2 WHERE id = ?1";
    THING_DELETE: Write = "DELETE FROM thing WHERE id = ?1";
    THING_LOCK: Query = "SELECT version FROM thing WHERE id = ?1 FOR UPDATE";
    PART_INSERT: Write = "INSERT INTO part (id, thing_id) VALUES (?1, ?2)";
    LATE_INSERT: Write = "INSERT INTO late (id, thing_id) VALUES (?1, ?2)";
    PART_COUNT: Query = "SELECT COUNT(*) FROM part WHERE thing_id = ?1";
    SLOW: Query = "SELECT COUNT(*) FROM thing a JOIN thing b ON a.id <> b.id JOIN thing c ON c.id <> b.id
        JOIN thing d ON d.id <> c.id";
    SLOW_WRITE: Write = "INSERT INTO part (id, thing_id) SELECT a.id, a.id FROM thing a JOIN thing b ON a.id <> b.id
        JOIN thing c ON c.id <> b.id JOIN thing d ON d.id <> c.id WHERE a.amount + b.amount + c.amount + d.amount < 0";
}

/// Inserts a thing with the title `tID`.
pub(crate) fn insert(tx: &mut dyn Tx, id: i64) -> Result<()> {
    insert_as(tx, id, &format!("t{id}"), true, id)
}

pub(crate) fn insert_as(tx: &mut dyn Tx, id: i64, title: &str, live: bool, amount: i64) -> Result<()> {
    let params = [
        id.into(),
        title.into(),
        amount.into(),
        Val::from(None::<f64>),
        live.into(),
        Val::opt_text(None),
        Val::from(None::<&[u8]>),
    ];
    tx.exec(&THING_INSERT, &params)?;
    Ok(())
}

pub(crate) fn count(db: &mut dyn Read) -> Result<i64> {
    store::one(db, &THING_COUNT, &[], |row| row.int(0))
}
