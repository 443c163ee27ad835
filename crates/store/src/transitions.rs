//! Every change of a state, with who did it and why; replaying the rows of a thing gives its state.

use crate::{
    access::{Read, Row, Tx, all},
    error::Result,
    value::Val,
};

stmts! {
    INSERT: Write = "INSERT INTO transition_log
        (id, entity, entity_id, from_state, to_state, event_name, actor_id, actor_role, reason, policy_version, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    OF: Query = "SELECT id, entity, entity_id, from_state, to_state, event_name, actor_id, actor_role, reason,
        policy_version, at FROM transition_log
        WHERE entity = ?1 AND entity_id = ?2 AND id > ?3 ORDER BY id LIMIT ?4";
    PRUNE: Write = "DELETE FROM transition_log WHERE id IN
        (SELECT id FROM transition_log WHERE at < ?1 ORDER BY at LIMIT ?2)";
}

/// A change of state to append.
#[derive(Clone, Debug)]
pub struct NewTransition<'a> {
    /// Its id.
    pub id: i64,
    /// The kind of thing.
    pub entity: &'a str,
    /// The thing.
    pub entity_id: i64,
    /// The state before; none when it was made.
    pub from_state: Option<&'a str>,
    /// The state after.
    pub to_state: &'a str,
    /// The machine's event.
    pub event_name: &'a str,
    /// Who did it; nobody when it was the system.
    pub actor_id: Option<i64>,
    /// In which role.
    pub actor_role: &'a str,
    /// Why, when a reason was given.
    pub reason: Option<&'a str>,
    /// The policy in force.
    pub policy_version: i64,
    /// When.
    pub at: i64,
}

/// A change of state as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// Its id.
    pub id: i64,
    /// The kind of thing.
    pub entity: String,
    /// The thing.
    pub entity_id: i64,
    /// The state before.
    pub from_state: Option<String>,
    /// The state after.
    pub to_state: String,
    /// The machine's event.
    pub event_name: String,
    /// Who did it.
    pub actor_id: Option<i64>,
    /// In which role.
    pub actor_role: String,
    /// Why.
    pub reason: Option<String>,
    /// The policy in force.
    pub policy_version: i64,
    /// When.
    pub at: i64,
}

/// Appends a change of state.
pub fn append(tx: &mut dyn Tx, transition: &NewTransition<'_>) -> Result<()> {
    let t = transition;
    let params: [Val<'_>; 11] = [
        t.id.into(),
        t.entity.into(),
        t.entity_id.into(),
        t.from_state.into(),
        t.to_state.into(),
        t.event_name.into(),
        t.actor_id.into(),
        t.actor_role.into(),
        t.reason.into(),
        t.policy_version.into(),
        t.at.into(),
    ];
    tx.exec(&INSERT, &params)?;
    Ok(())
}

/// The changes of a thing after an id (0 for all), oldest first.
pub fn of(
    db: &mut dyn Read,
    entity: &str,
    entity_id: i64,
    after: i64,
    limit: i64,
) -> Result<Vec<Transition>> {
    all(db, &OF, &[entity.into(), entity_id.into(), after.into(), limit.into()], transition_of)
}

/// Removes changes from before a time.
pub fn prune(tx: &mut dyn Tx, before: i64, limit: i64) -> Result<u64> {
    tx.exec(&PRUNE, &[before.into(), limit.into()])
}

pub(crate) fn transition_of(row: &dyn Row) -> Result<Transition> {
    Ok(Transition {
        id: row.int(0)?,
        entity: row.text(1)?.to_owned(),
        entity_id: row.int(2)?,
        from_state: row.opt_text(3)?.map(str::to_owned),
        to_state: row.text(4)?.to_owned(),
        event_name: row.text(5)?.to_owned(),
        actor_id: row.opt_int(6)?,
        actor_role: row.text(7)?.to_owned(),
        reason: row.opt_text(8)?.map(str::to_owned),
        policy_version: row.int(9)?,
        at: row.int(10)?,
    })
}
