//! Idempotency, audit, throttles, settings, mail copies, transitions.

use store::{
    Class, Result, Tx,
    audit::{self, Checked, NewEntry},
    idempotency,
    mail_copies::{self, MailCopy, MailLine},
    settings, throttles,
    transitions::{self, NewTransition},
};

use crate::backend::Backend;

store::stmts! {
    AUDIT_FORGE: Write = "UPDATE audit_log SET action = ?2 WHERE chain_no = ?1";
    AUDIT_REMOVE: Write = "DELETE FROM audit_log WHERE chain_no = ?1";
}

pub(crate) fn idempotency(backend: &dyn Backend) {
    let db = backend.fresh();
    let keep = |tx: &mut dyn Tx| idempotency::keep(tx, "u7 POST /offers", "key", &[1, 2], "{\"id\":1}", 5);
    assert_eq!(db.read(|db| idempotency::find(db, "u7 POST /offers", "key")).unwrap(), None);
    db.write(keep).unwrap();
    assert_eq!(db.write(keep).unwrap_err().class(), Class::Unique);
    let kept = db.read(|db| idempotency::find(db, "u7 POST /offers", "key")).unwrap().unwrap();
    assert_eq!((kept.body_hash, kept.outcome.as_str(), kept.at), (vec![1, 2], "{\"id\":1}", 5));
    db.write(|tx| idempotency::keep(tx, "u8 POST /offers", "key", &[1, 2], "{}", 9)).unwrap();
    assert_eq!(db.write(|tx| idempotency::prune(tx, 9, 10)).unwrap(), 1);
    assert_eq!(db.read(|db| idempotency::find(db, "u7 POST /offers", "key")).unwrap(), None);
}

fn entry(tx: &mut dyn Tx, id: i64) -> Result<()> {
    let entry = NewEntry {
        id,
        at: id,
        actor_id: (id % 2 == 0).then_some(id),
        actor_role: "admin",
        action: "admin.suspend",
        entity: "user",
        entity_id: 7,
        reason: Some("spam"),
        detail: None,
    };
    audit::append(tx, &entry)
}

pub(crate) fn audit_chain(backend: &dyn Backend) {
    let db = backend.fresh();
    assert!(
        matches!(db.read(|db| audit::check(db, None, 10)).unwrap(), Checked::Sound(head) if head.chain_no == 0)
    );
    db.write(|tx| (1..=9).try_for_each(|id| entry(tx, id))).unwrap();
    let head = db.read(audit::head).unwrap();
    // In parts, as a job would.
    let Checked::Sound(part) = db.read(|db| audit::check(db, None, 4)).unwrap() else { panic!() };
    assert_eq!(part.chain_no, 4);
    let rest = db.read(move |db| audit::check(db, Some(&part), 100)).unwrap();
    assert_eq!(rest, Checked::Sound(head));
    assert_eq!(db.read(|db| audit::list(db, i64::MAX, 2)).unwrap()[1].chain_no, 8);
    assert_eq!(db.read(|db| audit::of(db, "user", 7, 4, 9)).unwrap().len(), 3);
    let check = || db.read(|db| audit::check(db, None, 100)).unwrap();
    db.write(|tx| tx.exec(&AUDIT_FORGE, &[5.into(), "admin.praise".into()])).unwrap();
    assert_eq!(check(), Checked::Broken { chain_no: 5 });
    db.write(|tx| tx.exec(&AUDIT_FORGE, &[5.into(), "admin.suspend".into()])).unwrap();
    assert!(matches!(check(), Checked::Sound(_)));
    db.write(|tx| tx.exec(&AUDIT_REMOVE, &[6.into()])).unwrap();
    assert_eq!(check(), Checked::Broken { chain_no: 6 });
}

pub(crate) fn audit_retention(backend: &dyn Backend) {
    let db = backend.fresh();
    db.write(|tx| (1..=9).try_for_each(|id| entry(tx, id))).unwrap();
    assert_eq!(db.write(|tx| audit::prune(tx, 6, 3)).unwrap(), 3);
    assert_eq!(db.write(|tx| audit::prune(tx, 6, 30)).unwrap(), 2);
    assert_eq!(db.write(|tx| audit::prune(tx, 600, 30)).unwrap(), 3);
    db.write(|tx| entry(tx, 10)).unwrap();
    let Checked::Sound(head) = db.read(|db| audit::check(db, None, 100)).unwrap() else { panic!() };
    assert_eq!(head.chain_no, 10);
}

pub(crate) fn throttle(backend: &dyn Backend) {
    let db = backend.fresh();
    let fail = |now: i64| db.write(move |tx| throttles::fail(tx, "login:a@b", now, 100)).unwrap();
    assert_eq!(db.write(|tx| throttles::lock(tx, "login:a@b", 9)).unwrap_err().class(), Class::Stale);
    assert_eq!(fail(10).fails, 1);
    assert_eq!(fail(50).fails, 2);
    db.write(|tx| throttles::lock(tx, "login:a@b", 400)).unwrap();
    let anew = fail(111);
    assert_eq!((anew.fails, anew.first_at, anew.locked_until), (1, 111, 400));
    assert_eq!(db.read(|db| throttles::find(db, "login:a@b")).unwrap(), Some(anew));
    assert_eq!(db.write(|tx| throttles::prune(tx, 300, 9)).unwrap(), 0, "still locked");
    assert_eq!(db.write(|tx| throttles::prune(tx, 500, 9)).unwrap(), 1);
    fail(1);
    db.write(|tx| throttles::clear(tx, "login:a@b")).unwrap();
    assert_eq!(db.read(|db| throttles::find(db, "login:a@b")).unwrap(), None);
}

pub(crate) fn settings(backend: &dyn Backend) {
    let db = backend.fresh();
    assert_eq!(db.read(|db| settings::find(db, "a")).unwrap(), None);
    db.write(|tx| settings::put(tx, "a", "1")).unwrap();
    db.write(|tx| settings::put(tx, "a", "2")).unwrap();
    assert_eq!(db.read(|db| settings::find(db, "a")).unwrap().as_deref(), Some("2"));
    assert!(db.write(|tx| settings::remove(tx, "a")).unwrap());
    assert!(!db.write(|tx| settings::remove(tx, "a")).unwrap());
}

pub(crate) fn mail_copies(backend: &dyn Backend) {
    let db = backend.fresh();
    let mail = |id: i64, to: &str| MailCopy {
        line: MailLine { id, to_address: to.to_owned(), subject: "Hi".to_owned(), at: id },
        body_text: "Hello".to_owned(),
        body_html: (id == 1).then(|| "<p>Hello".to_owned()),
    };
    let (first, second) = (mail(1, "a@b.c"), mail(2, "x@y.z"));
    let kept = (first.clone(), second.clone());
    db.write(move |tx| {
        mail_copies::keep(tx, &kept.0)?;
        mail_copies::keep(tx, &kept.1)
    })
    .unwrap();
    assert_eq!(db.read(|db| mail_copies::find(db, 1)).unwrap(), Some(first.clone()));
    assert_eq!(
        db.read(|db| mail_copies::list(db, Some("a@b.c"), i64::MAX, 9)).unwrap(),
        std::slice::from_ref(&first.line)
    );
    assert_eq!(db.read(|db| mail_copies::list(db, None, i64::MAX, 9)).unwrap(), [second.line, first.line]);
    assert_eq!(db.write(|tx| mail_copies::prune(tx, 2, 9)).unwrap(), 1);
}

pub(crate) fn transitions(backend: &dyn Backend) {
    let db = backend.fresh();
    let log = |tx: &mut dyn Tx, id: i64, from_state: Option<&str>, to_state: &str| {
        let transition = NewTransition {
            id,
            entity: "project",
            entity_id: 3,
            from_state,
            to_state,
            event_name: "publish",
            actor_id: Some(9),
            actor_role: "client",
            reason: None,
            policy_version: 1,
            at: id,
        };
        transitions::append(tx, &transition)
    };
    db.write(move |tx| {
        log(tx, 1, None, "draft")?;
        log(tx, 2, Some("draft"), "open")
    })
    .unwrap();
    let states = db.read(|db| transitions::of(db, "project", 3, 0, 9)).unwrap();
    let states: Vec<_> = states.iter().map(|t| (t.from_state.as_deref(), t.to_state.as_str())).collect();
    assert_eq!(states, [(None, "draft"), (Some("draft"), "open")]);
    assert_eq!(db.write(|tx| transitions::prune(tx, 2, 9)).unwrap(), 1);
}
