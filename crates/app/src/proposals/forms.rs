//! The forms of proposals, filled with what is there.

use domain::{
    Actor, Currency, ProjectId, ProposalId, Time,
    policy::ReviseProposal,
    proposals::{Fare, PROPOSAL, ProposalEvent as E, ProposalStateName as S, WriteProposal},
};
use store::{Read, proposals::rows};

use super::{
    access,
    allowance::{self, Balance},
    mine,
};
use crate::{
    error::Result,
    projects::access::{self as projects, brief},
};

/// A form for a new proposal.
#[derive(Debug, Clone)]
pub struct New {
    /// The fields, filled with what this person sent to the project before, if anything.
    pub input: WriteProposal,
    /// What sending it costs, and why.
    pub fare: Fare,
    /// What is left of the allowance.
    pub balance: Balance,
}

/// A form for a draft or for changed terms.
#[derive(Debug, Clone)]
pub struct Edit {
    /// The fields.
    pub input: WriteProposal,
    /// The project.
    pub project: ProjectId,
    /// True for a draft, false for something that was sent.
    pub draft: bool,
    /// True while letter and answers may be changed.
    pub may_edit_letter: bool,
    /// To send back with it.
    pub version: i64,
}

/// The form for a new proposal to a project.
///
/// # Errors
/// Not found; forbidden to the project's client, without the freelancer's role, or by the policy; conflict, when the
/// project takes none or there is one already.
pub fn new(db: &mut dyn Read, actor: &Actor, project: ProjectId, now: Time) -> Result<New> {
    let project = projects::seen(db, Some(actor), project)?;
    let (posting, bidder) = access::standing(db, actor, &project, None, now)?;
    access::may_submit(actor, &posting, &bidder)?;
    let input = match rows::newest_sent(db, project.id, actor.user)? {
        Some(earlier) => {
            let bid = access::bid(db, &earlier)?;
            fitted(WriteProposal::of(&bid), posting.currency, posting.questions)
        }
        None => WriteProposal::blank(posting.currency, posting.questions),
    };
    let fare = Fare::of(&posting, &bidder);
    Ok(New { input, fare, balance: allowance::balance(db, actor, now)? })
}

/// The form for changing a draft, or the terms of what was sent.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn edit(db: &mut dyn Read, actor: &Actor, id: ProposalId) -> Result<Edit> {
    let (_, proposal) = access::permitted::<ReviseProposal>(db, actor, id)?;
    let draft = proposal.state.name() == S::Draft;
    PROPOSAL.step(proposal.state.name().seen_by_freelancer(), if draft { E::Edit } else { E::Revise })?;
    let bid = access::bid(db, &proposal)?;
    let mut input = WriteProposal::of(&bid);
    if draft && bid.price.minor() == 0 {
        input.price.clear();
    }
    let may_edit_letter = mine::may_edit_letter(&proposal);
    let brief = brief(db, proposal.project)?;
    let questions = if may_edit_letter { brief.questions.len() } else { input.answers.len() };
    input = fitted(input, brief.budget.currency, questions);
    Ok(Edit { input, project: proposal.project, draft, may_edit_letter, version: proposal.version })
}

/// The same as the project asks for it now. Amounts in another currency are left out, since nothing is converted.
fn fitted(mut input: WriteProposal, currency: Currency, questions: usize) -> WriteProposal {
    if input.currency != currency {
        input.currency = currency;
        input.price.clear();
        input.plan.iter_mut().for_each(|line| line.amount.clear());
    }
    input.answers.resize(questions, String::new());
    input
}
