//! What happened to a contract, its milestones and its payments. What happens to versions is left out: drafts are the
//! freelancer's, and the rest is said by their milestones.

use domain::ContractId;

use crate::{
    Read, Result, all,
    transitions::{Transition, transition_of},
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, entity, entity_id, from_state, to_state, event_name, actor_id, actor_role, reason,
            policy_version, at FROM transition_log WHERE ",
            $rest,
            " ORDER BY id DESC LIMIT ?2"
        )
    };
}

stmts! {
    CONTRACT: Query = select!("entity = 'contract' AND entity_id = ?1");
    MILESTONES: Query = select!("entity = 'milestone' AND entity_id IN
        (SELECT m.id FROM milestone m WHERE m.contract_id = ?1)");
    PAYMENTS: Query = select!("entity = 'direct_payment' AND entity_id IN
        (SELECT d.id FROM direct_payment d WHERE d.contract_id = ?1)");
}

/// The latest steps, the newest first, at most `limit` of each kind of thing.
pub fn of(db: &mut dyn Read, contract: ContractId, limit: i64) -> Result<Vec<Transition>> {
    let mut steps = Vec::new();
    for stmt in [&CONTRACT, &MILESTONES, &PAYMENTS] {
        steps.extend(all(db, stmt, &[contract.into(), limit.into()], transition_of)?);
    }
    steps.sort_unstable_by_key(|step| std::cmp::Reverse(step.id));
    Ok(steps)
}
