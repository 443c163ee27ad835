//! Who is told of what: each step stands in the feeds of both sides, and some bring a mail.

use domain::{
    Party, Stamp,
    contracts::{
        Contract, ContractEvent as C, MilestoneEvent as M, MilestoneStateName, Outcome as Decided,
        PaymentEvent as P, Step, Thing,
    },
    machine::By,
};
use store::Tx;

use super::mails::Note;
use crate::{
    error::Result,
    jobs::{self, Job},
    mail::Mail,
    record,
};

const BOTH: [Option<Party>; 2] = [Some(Party::Client), Some(Party::Freelancer)];
const CLIENT: [Option<Party>; 2] = [Some(Party::Client), None];
const FREELANCER: [Option<Party>; 2] = [None, Some(Party::Freelancer)];
const NOBODY: [Option<Party>; 2] = [None, None];

type Told = (&'static str, Option<Note>, [Option<Party>; 2]);

/// Tells both sides of the steps of a decision.
pub(super) fn tell(tx: &mut dyn Tx, stamp: &Stamp, decided: &Decided) -> Result<()> {
    let agreement = &decided.agreement;
    let contract = &agreement.contract;
    for step in &decided.steps {
        let (told, part) = match step.thing {
            Thing::Contract(_) => (of_contract(step, contract), None),
            Thing::Milestone(id) => (of_milestone(step), Some(id)),
            Thing::Payment(id) => (of_payment(step), Some(agreement.payment(id)?.milestone)),
            Thing::Deliverable(_) => (None, None),
        };
        let Some((kind, note, to)) = told else { continue };
        let payload = part.map_or_else(|| "{}".to_owned(), |id| format!(r#"{{"milestone":"{id}"}}"#));
        happened(tx, stamp, contract, kind, &payload)?;
        for party in to.into_iter().flatten() {
            if let Some(note) = note {
                mail(tx, stamp, contract, party, note, part.map_or(0, |id| id.get()))?;
            }
        }
    }
    Ok(())
}

/// Puts something in the feeds of both sides.
pub(super) fn happened(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    contract: &Contract,
    kind: &'static str,
    payload: &str,
) -> Result<()> {
    for user in [contract.client, contract.freelancer] {
        record::event(tx, stamp, kind, "contract", contract.id.get(), user, payload)?;
    }
    Ok(())
}

/// Asks for a mail to one side. `part` is the milestone that it is about, or 0.
pub(super) fn mail(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    contract: &Contract,
    to: Party,
    note: Note,
    part: i64,
) -> Result<()> {
    let user = contract.user(to).get();
    let mail = Mail::Contract { user, contract: contract.id.get(), note, part };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())
}

fn of_contract(step: &Step, contract: &Contract) -> Option<Told> {
    let other = match step.by {
        By::Client => FREELANCER,
        By::Freelancer => CLIENT,
        _ => BOTH,
    };
    let Some(event) = C::parse(step.event) else {
        return Some(("offer.made", Some(Note::OfferMade), FREELANCER));
    };
    let turn = contract.offer().map_or(NOBODY, |offer| [Some(offer.turn), None]);
    Some(match event {
        C::Counter => ("offer.countered", Some(Note::OfferCountered), turn),
        C::Accept => ("offer.accepted", Some(Note::OfferAccepted), other),
        C::Decline => ("offer.declined", Some(Note::OfferDeclined), other),
        C::Withdraw => ("offer.withdrawn", Some(Note::OfferWithdrawn), other),
        // Whoever is not told by the proposal's or project's own mail is told where it is made void.
        C::Void => ("offer.void", None, NOBODY),
        C::Expire => ("offer.expired", Some(Note::OfferExpired), BOTH),
        C::Pause => ("contract.paused", Some(Note::Paused), FREELANCER),
        C::Resume => ("contract.resumed", Some(Note::Resumed), FREELANCER),
        C::Hold => ("contract.held", Some(Note::Held), BOTH),
        C::ReleaseHold => ("contract.hold_released", Some(Note::HoldReleased), BOTH),
        C::EndRequest => ("contract.end_requested", Some(Note::EndRequested), other),
        C::CancelEndRequest => ("contract.end_request_cancelled", Some(Note::GoesOn), other),
        C::EndAtOnce | C::End | C::Terminate => ("contract.ended", Some(Note::Ended), other),
    })
}

fn of_milestone(step: &Step) -> Option<Told> {
    let planned = step.from == Some(MilestoneStateName::Planned.as_str());
    Some(match M::parse(step.event)? {
        // The first is started by the acceptance, which has a mail of its own.
        M::Fund if step.by == By::System => ("milestone.started", None, NOBODY),
        M::Fund => ("milestone.started", Some(Note::MilestoneStarted), FREELANCER),
        // What is planned goes with the contract, which has a mail of its own.
        M::Cancel if step.by == By::System && planned => ("milestone.cancelled", None, NOBODY),
        M::Cancel => (
            "milestone.cancelled",
            Some(Note::MilestoneCancelled),
            match step.by {
                By::Client => FREELANCER,
                By::System => BOTH,
                _ => CLIENT,
            },
        ),
        M::Submit | M::Resubmit => ("milestone.submitted", Some(Note::WorkSubmitted), CLIENT),
        M::ExtendReview => ("milestone.review_extended", Some(Note::ReviewExtended), FREELANCER),
        M::RequestChanges => ("milestone.changes_requested", Some(Note::ChangesRequested), FREELANCER),
        M::Approve | M::PayEarly => ("milestone.approved", Some(Note::WorkApproved), FREELANCER),
        M::AutoApprove => ("milestone.approved", Some(Note::ApprovedBySilence), BOTH),
        M::Release => ("milestone.paid", None, NOBODY),
        M::WriteOff => ("milestone.unpaid", Some(Note::WrittenOff), CLIENT),
        _ => return None,
    })
}

fn of_payment(step: &Step) -> Option<Told> {
    Some(match P::parse(step.event)? {
        P::Claim => ("payment.claimed", Some(Note::PaymentClaimed), FREELANCER),
        P::Confirm => ("payment.confirmed", Some(Note::PaymentConfirmed), CLIENT),
        P::ConfirmBySilence => ("payment.confirmed", Some(Note::PaymentConfirmed), BOTH),
        P::Contradict => ("payment.contradicted", Some(Note::PaymentContradicted), CLIENT),
        // The milestone says it.
        P::WriteOff => return None,
    })
}
