//! Rows of `contract`: the state, who is bound, what frozen numbers it has.

use domain::{
    ContractId, Currency, Party, ProjectId, ProposalId, Time, UserId,
    contracts::{Contract, ContractStateName as S, Digest, Fee, PaymentTerms, Signature, Signatures},
};

use super::state::{self, StateColumns};
use crate::{Error, Read, Result, Row, Tx, all, exec_one, one, opt};

/// The columns that [`contract`] reads, in its order. `k` is the contract.
macro_rules! columns {
    () => {
        "k.id, k.project_id, k.proposal_id, k.client_id, k.freelancer_id, k.state, k.state_at, k.state_by,
        k.state_reason, k.state_note, k.origin_state, k.origin_at, k.first_state, k.first_at, k.round_no, k.expires_at,
        k.currency, k.payment, k.fee_client, k.fee_freelancer, k.revisions, k.terms_version, k.terms_hash, k.signed_by,
        k.signed_offer_at, k.signed_at, k.signed_hash, k.policy_version, k.offered_at, k.version"
    };
}
pub(crate) use columns;

/// How many columns that is.
pub(super) const COLUMNS: usize = 30;

const STATE: usize = 5;
const MONEY: usize = STATE + state::WIDTH;
const TERMS: usize = MONEY + 4;
const SIGNED: usize = TERMS + 3;

stmts! {
    BY_ID: Query = concat!("SELECT ", columns!(), " FROM contract k WHERE k.id = ?1");
    INSERT: Write = "INSERT INTO contract (id, project_id, proposal_id, client_id, freelancer_id, state, stage, state_at,
        state_by, round_no, expires_at, currency, payment, fee_client, fee_freelancer, revisions, terms_version,
        terms_hash, policy_version, offered_at, total_minor, line_count, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, 0, 0, 1)";
    SAVE: Write = "UPDATE contract SET state = ?2, stage = ?3, state_at = ?4, state_by = ?5, state_reason = ?6,
        state_note = ?7, origin_state = ?8, origin_at = ?9, first_state = ?10, first_at = ?11, round_no = ?12,
        expires_at = ?13, revisions = ?14, terms_version = ?15, terms_hash = ?16, signed_by = ?17,
        signed_offer_at = ?18, signed_at = ?19, signed_hash = ?20, version = version + 1
        WHERE id = ?1 AND version = ?21";
    OFFERS_OUT: Query = "SELECT COUNT(*) FROM contract WHERE project_id = ?1 AND state = 'offered'";
    RUNS_AS_CLIENT: Query = "SELECT id FROM contract WHERE client_id = ?1 AND stage = 'running' AND id > ?2
        ORDER BY id LIMIT ?3";
    RUNS_AS_FREELANCER: Query = "SELECT id FROM contract WHERE freelancer_id = ?1 AND stage = 'running' AND id > ?2
        ORDER BY id LIMIT ?3";
    TOGETHER: Query = "SELECT id FROM contract WHERE client_id = ?1 AND freelancer_id = ?2 AND signed_at IS NOT NULL
        ORDER BY id LIMIT 1";
}

/// The contract as the rules see it.
pub fn by_id(db: &mut dyn Read, id: ContractId) -> Result<Option<Contract>> {
    opt(db, &BY_ID, &[id.into()], contract)
}

/// How many offers of a project wait for an answer.
pub fn offers_out(db: &mut dyn Read, project: ProjectId) -> Result<i64> {
    one(db, &OFFERS_OUT, &[project.into()], |row| row.int(0))
}

/// Contracts between acceptance and end on one side of which an account stands, with ids above `after`.
pub fn running(
    db: &mut dyn Read,
    user: UserId,
    side: Party,
    after: i64,
    limit: i64,
) -> Result<Vec<ContractId>> {
    let stmt = match side {
        Party::Client => &RUNS_AS_CLIENT,
        Party::Freelancer => &RUNS_AS_FREELANCER,
    };
    all(db, stmt, &[user.into(), after.into(), limit.into()], |row| Ok(ContractId::new(row.int(0)?)))
}

/// Whether an account has a contract between acceptance and end, on either side.
pub fn is_bound(db: &mut dyn Read, user: UserId) -> Result<bool> {
    for side in [Party::Client, Party::Freelancer] {
        if !running(db, user, side, 0, 1)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether this client and this freelancer ever had a contract that was accepted.
pub fn worked_together(db: &mut dyn Read, client: UserId, freelancer: UserId) -> Result<bool> {
    Ok(opt(db, &TOGETHER, &[client.into(), freelancer.into()], |row| row.int(0))?.is_some())
}

/// Adds an offer. Its first terms come with [`super::terms::put`].
pub fn insert(tx: &mut dyn Tx, contract: &Contract, now: Time) -> Result<()> {
    let name = contract.state.name();
    let state = StateColumns::of(&contract.state, now);
    let hash = contract.terms_hash.to_string();
    let params = [
        contract.id.into(),
        contract.project.into(),
        contract.proposal.into(),
        contract.client.into(),
        contract.freelancer.into(),
        name.as_str().into(),
        stage(name).into(),
        state.at.into(),
        state.by.map(Party::as_str).into(),
        state.offer.map(|(round, _)| i64::from(round)).into(),
        state.offer.map(|(_, until)| until.micros()).into(),
        contract.currency.as_str().into(),
        contract.payment.as_str().into(),
        i64::from(contract.fee.client).into(),
        i64::from(contract.fee.freelancer).into(),
        i64::from(contract.revisions).into(),
        i64::from(contract.terms_version).into(),
        (&hash).into(),
        contract.policy_version.into(),
        contract.offered_at.into(),
    ];
    exec_one(tx, &INSERT, &params)
}

/// Saves a decision; stale when somebody else was faster.
pub fn save(tx: &mut dyn Tx, contract: &Contract, now: Time) -> Result<()> {
    let name = contract.state.name();
    let state = StateColumns::of(&contract.state, now);
    let hash = contract.terms_hash.to_string();
    let signed = contract.signatures;
    let signed_hash = signed.map(|s| s.accepted.terms.to_string());
    let micros = |at: Option<Time>| at.map(Time::micros);
    let params = [
        contract.id.into(),
        name.as_str().into(),
        stage(name).into(),
        state.at.into(),
        state.by.map(Party::as_str).into(),
        state.reason.into(),
        state.note.into(),
        state.origin.map(|(name, _)| name.as_str()).into(),
        micros(state.origin.and_then(|(_, at)| at)).into(),
        state.first.map(|(name, _)| name.as_str()).into(),
        micros(state.first.and_then(|(_, at)| at)).into(),
        state.offer.map(|(round, _)| i64::from(round)).into(),
        micros(state.offer.map(|(_, until)| until)).into(),
        i64::from(contract.revisions).into(),
        i64::from(contract.terms_version).into(),
        (&hash).into(),
        signed.map(|s| s.offered.party.as_str()).into(),
        micros(signed.map(|s| s.offered.at)).into(),
        micros(signed.map(|s| s.accepted.at)).into(),
        signed_hash.as_deref().into(),
        contract.version.into(),
    ];
    exec_one(tx, &SAVE, &params)
}

/// The three stages of a life, which lists and clocks ask for.
pub(super) const fn stage(state: S) -> &'static str {
    match state {
        S::Offered => "offer",
        S::Active | S::Paused | S::Ending | S::OnHold => "running",
        S::Ended | S::Declined | S::Withdrawn | S::Expired => "over",
    }
}

/// Reads a contract from the first [`COLUMNS`] columns.
pub(super) fn contract(row: &dyn Row) -> Result<Contract> {
    let id = ContractId::new(row.int(0)?);
    let bad = |column| Error::bad_row("contract", id.get(), column);
    let small = |i, column| u16::try_from(row.int(i)?).map_err(|_| bad(column));
    let (client, freelancer) = (UserId::new(row.int(3)?), UserId::new(row.int(4)?));
    let mut contract = Contract {
        id,
        project: ProjectId::new(row.int(1)?),
        proposal: ProposalId::new(row.int(2)?),
        client,
        freelancer,
        state: state::read(row, STATE, id)?,
        currency: Currency::parse(row.text(MONEY)?).ok_or_else(|| bad("currency"))?,
        payment: PaymentTerms::parse(row.text(MONEY + 1)?).ok_or_else(|| bad("payment"))?,
        fee: Fee { client: small(MONEY + 2, "fee_client")?, freelancer: small(MONEY + 3, "fee_freelancer")? },
        revisions: small(TERMS, "revisions")?,
        terms_version: u32::try_from(row.int(TERMS + 1)?).map_err(|_| bad("terms_version"))?,
        terms_hash: Digest::parse(row.text(TERMS + 2)?).ok_or_else(|| bad("terms_hash"))?,
        signatures: None,
        policy_version: row.int(SIGNED + 4)?,
        offered_at: Time::from_micros(row.int(SIGNED + 5)?),
        version: row.int(SIGNED + 6)?,
    };
    contract.signatures = signatures(row, &contract)?;
    Ok(contract)
}

fn signatures(row: &dyn Row, contract: &Contract) -> Result<Option<Signatures>> {
    let bad = || Error::bad_row("contract", contract.id.get(), "signed_by");
    let times = (row.opt_int(SIGNED + 1)?, row.opt_int(SIGNED + 2)?);
    match (row.opt_text(SIGNED)?, times, row.opt_text(SIGNED + 3)?) {
        (None, (None, None), None) => Ok(None),
        (Some(by), (Some(offered), Some(accepted)), Some(hash)) => {
            let (by, terms) = (Party::parse(by).ok_or_else(bad)?, Digest::parse(hash).ok_or_else(bad)?);
            let sign = |party: Party, at: i64| Signature {
                party,
                user: contract.user(party),
                at: Time::from_micros(at),
                terms,
            };
            Ok(Some(Signatures { offered: sign(by, offered), accepted: sign(by.other(), accepted) }))
        }
        _ => Err(bad()),
    }
}
