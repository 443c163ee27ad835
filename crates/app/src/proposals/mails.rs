//! What mails about proposals say.

use domain::{ProjectId, ProposalId, projects::ProjectStateName, proposals::ProposalState};
use store::{
    Tx,
    projects::lists as projects,
    proposals::{
        inbox,
        lists::{self, Listed},
    },
};

use crate::{context::Links, error::Result, mail::Mail};

/// The subject and text of a mail about a proposal; `None` when it is no longer true.
pub(crate) fn compose(tx: &mut dyn Tx, links: &Links, mail: &Mail) -> Result<Option<(&'static str, String)>> {
    if let Mail::ProposalReceived { project, .. } = mail {
        return received(tx, links, ProjectId::new(*project));
    }
    let (Mail::ProposalDeclined { proposal, .. }
    | Mail::ProposalNotSelected { proposal, .. }
    | Mail::ProposalReopened { proposal, .. }
    | Mail::ProposalTermsChanged { proposal, .. }) = mail
    else {
        return Ok(None);
    };
    let Some(whole) = lists::one(tx.as_read(), ProposalId::new(*proposal))? else { return Ok(None) };
    let listed = whole.listed;
    let link = (links.proposal)(&listed.proposal.id.to_string());
    let title = &listed.project.title;
    Ok(match (mail, listed.proposal.state) {
        (Mail::ProposalDeclined { .. }, ProposalState::Declined { reason, .. }) => {
            Some(("Your proposal was declined", declined_text(title, reason.label(), &link)))
        }
        (Mail::ProposalNotSelected { returned, .. }, ProposalState::NotSelected { .. }) => {
            Some(("A project that you proposed to has ended", ended_text(title, *returned, &link)))
        }
        (Mail::ProposalReopened { .. }, _) if takes_more(&listed) => {
            let link = (links.project)(&listed.project.id.to_string());
            Some(("A project that you proposed to is open again", reopened_text(title, &link)))
        }
        (Mail::ProposalTermsChanged { .. }, state) if state.name().is_live() => {
            Some(("A project that you proposed to has changed", changed_text(title, &link)))
        }
        _ => None,
    })
}

/// One mail for everything that came within the span, unless it was all read or taken back.
fn received(tx: &mut dyn Tx, links: &Links, project: ProjectId) -> Result<Option<(&'static str, String)>> {
    let counts = inbox::counts(tx.as_read(), project)?;
    let unread = counts.iter().find(|(tab, _)| tab == inbox::UNREAD).map_or(0, |(_, count)| *count);
    let Some(listed) = projects::one(tx.as_read(), project)?.filter(|_| unread > 0) else {
        return Ok(None);
    };
    let link = (links.project)(&project.to_string());
    let text = format!("{} for your project \"{}\":\n\n{link}", waiting(unread), listed.title);
    Ok(Some(("You have new proposals", text)))
}

fn takes_more(listed: &Listed) -> bool {
    listed.project.state == ProjectStateName::Open
}

fn waiting(unread: i64) -> String {
    if unread == 1 {
        "a proposal that you have not read waits".to_owned()
    } else {
        format!("{unread} proposals that you have not read wait")
    }
}

fn declined_text(title: &str, reason: &str, link: &str) -> String {
    format!(
        "the client of \"{title}\" declined your proposal. The reason that they chose: {reason}.\n\nYour proposal:\n\n{link}"
    )
}

fn ended_text(title: &str, returned: bool, link: &str) -> String {
    let back = if returned { " The weekly proposal that it cost has come back to you." } else { "" };
    format!(
        "the project \"{title}\" takes no more proposals, and yours was not selected.{back}\n\nYour proposal:\n\n{link}"
    )
}

fn reopened_text(title: &str, link: &str) -> String {
    format!(
        "the project \"{title}\" is open again. You can send your proposal again without spending one of your weekly \
         proposals; the form is filled with what you wrote:\n\n{link}"
    )
}

fn changed_text(title: &str, link: &str) -> String {
    format!(
        "the client changed the terms of \"{title}\". Your proposal stands as it is; look at the changes, and revise it \
         if you like:\n\n{link}"
    )
}
