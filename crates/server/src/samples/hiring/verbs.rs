//! The verbs of offers and contracts, with the forms that people would fill in.

use domain::{
    Actor, ContractId, ProjectId, ProposalId, Stamp, Time,
    contracts::{ClaimPayment, DeclineOffer, MilestoneView, RequestChanges, WriteOffer, WriteWork},
    projects::{CloseProject, Reason},
    proposals::WritePlanLine,
    time,
};
use store::{Read, Tx};

use app::{
    Error, Result,
    contracts::{answer, cancel, course, forms, hold, offer, paying, review, show, work},
    projects::close,
    proposals::withdraw,
};

use super::{super::projects::scaled, Deal, Other, Piece, Turn};

/// Whom a turn is about.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Whom {
    /// Who does it.
    pub actor: Actor,
    /// The project.
    pub project: ProjectId,
    /// The proposal.
    pub proposal: ProposalId,
    /// The contract, once there is one.
    pub contract: Option<ContractId>,
}

/// The verb of a turn; it answers with the contract's id.
pub(in super::super) fn verb(
    turn: Turn,
    deal: &'static Deal,
    whom: Whom,
) -> impl FnMut(&mut dyn Tx, &Stamp) -> Result<i64> + Send + 'static {
    move |tx, stamp| match (whom.contract, turn) {
        (None, Turn::Offer) => {
            let form = offer_form(tx.as_read(), &whom, deal, stamp.now())?;
            offer::make_offer(tx, stamp, &whom.actor, whom.proposal, &form).map(|outcome| outcome.id)
        }
        (None, _) => Err(Error::not_found()),
        (Some(id), turn) => act(tx, stamp, &whom, id, turn).map(|()| id.get()),
    }
}

fn act(tx: &mut dyn Tx, stamp: &Stamp, whom: &Whom, id: ContractId, turn: Turn) -> Result<()> {
    let a = &whom.actor;
    let done = match turn {
        Turn::Offer => Err(Error::not_found()),
        Turn::Counter(_, terms) => {
            let form = forms::counter(tx.as_read(), a, id)?;
            offer::counter(tx, stamp, a, id, &countered(form.input, terms), form.version)
        }
        Turn::Accept(_) => {
            let seen = show::show(tx.as_read(), a, id, stamp.now())?.view.terms.hash;
            answer::accept(tx, stamp, a, id, seen)
        }
        Turn::Decline(_, note) => answer::decline(tx, stamp, a, id, &DeclineOffer { note: note.to_owned() }),
        Turn::TakeBack => offer::withdraw(tx, stamp, a, id),
        Turn::WithdrawProposal => withdraw::withdraw(tx, stamp, a, whom.proposal),
        Turn::CloseProject(reason) => close::close(tx, stamp, a, whom.project, &CloseProject { reason }),
        Turn::Pause => course::pause(tx, stamp, a, id),
        Turn::Resume => course::resume(tx, stamp, a, id),
        Turn::EndRequest(_) => course::end_request(tx, stamp, a, id),
        Turn::EndAtOnce(_) => course::end_at_once(tx, stamp, a, id),
        Turn::Hold(reason) => hold::hold(tx, stamp, a, id, &Reason { reason: reason.to_owned() }),
        turn => return on_milestone(tx, stamp, a, id, turn),
    };
    done.map(drop)
}

fn on_milestone(tx: &mut dyn Tx, stamp: &Stamp, a: &Actor, id: ContractId, turn: Turn) -> Result<()> {
    let found = turn.place().ok_or_else(Error::not_found)?;
    let MilestoneView { id, version, payment, .. } = milestone(tx.as_read(), a, id, found, stamp.now())?;
    let owed = payment.map(|payment| payment.id).ok_or_else(Error::not_found);
    let done = match turn {
        Turn::Start(_) => review::fund(tx, stamp, a, id),
        Turn::Prepare(_, piece) => work::draft_work(tx, stamp, a, id, &written(piece)),
        Turn::HandIn(_, piece) => work::hand_in(tx, stamp, a, id, &written(piece)),
        Turn::Extend(_) => review::extend_review(tx, stamp, a, id, version),
        Turn::Changes(_, text) => {
            review::request_changes(tx, stamp, a, id, &RequestChanges { text: text.to_owned() }, version)
        }
        Turn::Approve(_) => review::approve(tx, stamp, a, id, version),
        Turn::PayEarly(_) => review::pay_early(tx, stamp, a, id),
        Turn::AskCancel(_) => cancel::ask_cancel(tx, stamp, a, id),
        Turn::Cancel(..) => cancel::cancel(tx, stamp, a, id),
        Turn::Claim(_, reference) => {
            paying::claim(tx, stamp, a, owed?, &ClaimPayment { reference: reference.to_owned() })
        }
        Turn::Confirm(_) => paying::confirm(tx, stamp, a, owed?),
        Turn::Contradict(_) => paying::contradict(tx, stamp, a, owed?),
        Turn::WriteOff(_) => paying::write_off(tx, stamp, a, owed?),
        _ => Err(Error::not_found()),
    };
    done.map(drop)
}

fn milestone(db: &mut dyn Read, a: &Actor, id: ContractId, place: usize, now: Time) -> Result<MilestoneView> {
    let milestones = show::show(db, a, id, now)?.view.milestones;
    milestones.into_iter().nth(place - 1).ok_or_else(Error::not_found)
}

fn written(piece: Piece) -> WriteWork {
    WriteWork {
        note: piece.note.to_owned(),
        links: piece.links.iter().map(|link| (*link).to_owned()).collect(),
    }
}

/// The form as the client gets it, with what the deal says about it.
fn offer_form(db: &mut dyn Read, whom: &Whom, deal: &Deal, now: Time) -> Result<WriteOffer> {
    let new = forms::offer(db, &whom.actor, whom.proposal)?;
    let asked = new.asked.plain();
    let asked = asked.parse().map_err(|_| Error::internal(format!("{asked} has a fraction")))?;
    let scope = with(&new.input.scope, deal.adds);
    Ok(WriteOffer {
        scope,
        milestones: lines(deal, asked, now),
        revisions: deal.revisions,
        ip: deal.ip,
        nda: deal.nda,
        ..new.input
    })
}

/// What is delivered, for the price that was asked for.
fn lines(deal: &Deal, asked: u32, now: Time) -> Vec<WritePlanLine> {
    let (mut left, count) = (asked, deal.lines.len());
    let line = |(number, (title, part, days)): (usize, &super::Line)| {
        let amount = match deal.hours {
            true => asked * part,
            false if number == count => left,
            false => scaled(asked, *part).min(left),
        };
        left = left.saturating_sub(amount);
        let due = (now + time::days(*days)).date_utc().to_string();
        WritePlanLine { title: (*title).to_owned(), amount: amount.to_string(), due }
    };
    (1..).zip(deal.lines).map(line).collect()
}

/// The newest terms with what is asked for instead.
fn countered(mut form: WriteOffer, other: Other) -> WriteOffer {
    form.scope = with(&form.scope, other.adds);
    for line in &mut form.milestones {
        if let Ok(amount) = line.amount.parse() {
            let amount = if other.percent == 100 { amount } else { scaled(amount, other.percent) };
            line.amount = amount.to_string();
        }
        if let Ok(due) = line.due.parse::<jiff::civil::Date>() {
            line.due = due.saturating_add(time::days(other.later)).to_string();
        }
    }
    form
}

fn with(scope: &str, more: &str) -> String {
    if more.is_empty() { scope.to_owned() } else { format!("{scope}\n\n{more}") }
}
