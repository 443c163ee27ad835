//! The state of a contract as columns, and back.

use domain::{
    ContractId, Party, Time,
    contracts::{
        ContractState as C, ContractStateName as S, EndReason, Ending, Held, HeldBy, Offer, OfferGone,
        Running,
    },
};

use crate::{Error, Result, Row};

/// A state as columns. `state_at` is when it began, `origin` where it came from, `first` where that came from.
pub(super) struct StateColumns<'a> {
    pub(super) at: Time,
    pub(super) by: Option<Party>,
    pub(super) reason: Option<&'static str>,
    pub(super) note: Option<&'a str>,
    pub(super) origin: Option<(S, Option<Time>)>,
    pub(super) first: Option<(S, Option<Time>)>,
    pub(super) offer: Option<(u16, Time)>,
}

impl<'a> StateColumns<'a> {
    pub(super) fn of(state: &'a C, now: Time) -> Self {
        let plain =
            |at| Self { at, by: None, reason: None, note: None, origin: None, first: None, offer: None };
        match state {
            C::Offered(Offer { turn, round, since, expires_at }) => {
                Self { by: Some(*turn), offer: Some((*round, *expires_at)), ..plain(*since) }
            }
            C::Active => plain(now),
            C::Paused { since } => plain(*since),
            C::Ending(Ending { requested_by, origin, clock }) => {
                Self { by: Some(*requested_by), origin: Some(running(*origin)), ..plain(*clock) }
            }
            C::OnHold { origin: Held::Running(origin), by, since } => {
                Self { reason: Some(by.as_str()), origin: Some(running(*origin)), ..plain(*since) }
            }
            C::OnHold { origin: Held::Ending(ending), by, since } => Self {
                by: Some(ending.requested_by),
                reason: Some(by.as_str()),
                origin: Some((S::Ending, Some(ending.clock))),
                first: Some(running(ending.origin)),
                ..plain(*since)
            },
            C::Ended { reason, at } => Self { reason: Some(reason.as_str()), ..plain(*at) },
            C::Declined { by, note, at } => Self { by: Some(*by), note: note.as_deref(), ..plain(*at) },
            C::Withdrawn { why, at } => Self { reason: Some(why.as_str()), ..plain(*at) },
            C::Expired { at } => plain(*at),
        }
    }
}

fn running(origin: Running) -> (S, Option<Time>) {
    match origin {
        Running::Active => (S::Active, None),
        Running::Paused { since } => (S::Paused, Some(since)),
    }
}

/// Reads a state from the eleven columns that begin at `at`: state, time, side, reason, note, two origins with their
/// times, round, end of the offer.
pub(super) fn read(row: &dyn Row, at: usize, id: ContractId) -> Result<C> {
    let bad = || Error::bad_row("contract", id.get(), "state");
    let name = S::parse(row.text(at)?).ok_or_else(bad)?;
    let began = Time::from_micros(row.int(at + 1)?);
    let by = row.opt_text(at + 2)?.map(|by| Party::parse(by).ok_or_else(bad)).transpose()?;
    let (reason, note) = (row.opt_text(at + 3)?, row.opt_text(at + 4)?);
    let (origin, first) = (place(row, at + 5, id)?, place(row, at + 7, id)?);
    let offer = match (row.opt_int(at + 9)?, row.opt_int(at + 10)?) {
        (Some(round), Some(until)) => {
            Some((u16::try_from(round).map_err(|_| bad())?, Time::from_micros(until)))
        }
        (None, None) => None,
        _ => return Err(bad()),
    };
    match (name, by, reason, origin, first, offer) {
        (S::Offered, Some(turn), None, None, None, Some((round, expires_at))) => {
            Ok(C::Offered(Offer { turn, round, since: began, expires_at }))
        }
        (S::Active, None, None, None, None, None) => Ok(C::Active),
        (S::Paused, None, None, None, None, None) => Ok(C::Paused { since: began }),
        (S::Ending, Some(requested_by), None, Some(origin), None, None) => {
            let origin = run(origin).ok_or_else(bad)?;
            Ok(C::Ending(Ending { requested_by, origin, clock: began }))
        }
        (S::OnHold, None, held, Some(origin), None, None) => {
            let origin = Held::Running(run(origin).ok_or_else(bad)?);
            Ok(C::OnHold { origin, by: holder(held).ok_or_else(bad)?, since: began })
        }
        (S::OnHold, Some(requested_by), held, Some((S::Ending, Some(clock))), Some(first), None) => {
            let origin = run(first).ok_or_else(bad)?;
            let origin = Held::Ending(Ending { requested_by, origin, clock });
            Ok(C::OnHold { origin, by: holder(held).ok_or_else(bad)?, since: began })
        }
        (S::Ended, None, Some(reason), None, None, None) => {
            Ok(C::Ended { reason: EndReason::parse(reason).ok_or_else(bad)?, at: began })
        }
        (S::Declined, Some(by), None, None, None, None) => {
            Ok(C::Declined { by, note: note.map(str::to_owned), at: began })
        }
        (S::Withdrawn, None, Some(why), None, None, None) => {
            Ok(C::Withdrawn { why: OfferGone::parse(why).ok_or_else(bad)?, at: began })
        }
        (S::Expired, None, None, None, None, None) => Ok(C::Expired { at: began }),
        _ => Err(bad()),
    }
}

/// How many columns [`read`] reads.
pub(super) const WIDTH: usize = 11;

fn place(row: &dyn Row, at: usize, id: ContractId) -> Result<Option<(S, Option<Time>)>> {
    let Some(name) = row.opt_text(at)? else { return Ok(None) };
    let name = S::parse(name).ok_or_else(|| Error::bad_row("contract", id.get(), "origin_state"))?;
    Ok(Some((name, row.opt_int(at + 1)?.map(Time::from_micros))))
}

/// Rows from before there were suspensions name nobody: then it was staff.
fn holder(reason: Option<&str>) -> Option<HeldBy> {
    reason.map_or(Some(HeldBy::Staff), HeldBy::parse)
}

fn run(place: (S, Option<Time>)) -> Option<Running> {
    match place {
        (S::Active, None) => Some(Running::Active),
        (S::Paused, Some(since)) => Some(Running::Paused { since }),
        _ => None,
    }
}
