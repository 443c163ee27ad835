//! What mails about projects say.

use domain::{ProjectId, Stamp, projects::Rules};
use store::{
    Tx,
    projects::lists::{self, Listed},
};

use crate::{context::Links, error::Result, mail::Mail};

/// The subject and text of a mail about a project; `None` when it is no longer true.
pub(crate) fn compose(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    links: &Links,
    mail: &Mail,
) -> Result<Option<(&'static str, String)>> {
    let (Mail::ProjectIdle { project, .. }
    | Mail::ProjectExpired { project, .. }
    | Mail::ProjectRefused { project, .. }) = mail
    else {
        return Ok(None);
    };
    let Some(listed) = lists::one(tx.as_read(), ProjectId::new(*project))? else { return Ok(None) };
    let link = (links.project)(&listed.project.id.to_string());
    Ok(match mail {
        Mail::ProjectIdle { .. } if !is_idle(&listed, stamp) => None,
        Mail::ProjectIdle { day, .. } => {
            Some(("Is your project still open?", idle_text(&listed.title, *day, &link)))
        }
        Mail::ProjectExpired { .. } => Some(("Your project has ended", expired_text(&listed.title, &link))),
        Mail::ProjectRefused { reason, again: true, .. } => {
            Some(("Your project needs a change", rejected_text(&listed.title, reason, &link)))
        }
        Mail::ProjectRefused { reason, .. } => {
            Some(("Your project was taken down", removed_text(&listed.title, reason, &link)))
        }
        _ => None,
    })
}

/// The client may have answered between the timer and the mail.
fn is_idle(listed: &Listed, stamp: &Stamp) -> bool {
    let rules = &Rules::NOW;
    listed.project.expires_at(rules).is_some()
        && stamp.now() >= listed.project.activity_at + rules.reminders[0]
}

fn idle_text(title: &str, day: u16, link: &str) -> String {
    let left = 30_u16.saturating_sub(day);
    let span = if left == 1 { "tomorrow".to_owned() } else { format!("in {left} days") };
    format!(
        "nothing has happened with your project \"{title}\" for {day} days. It ends by itself {span}, unless you say \
         that it is still open:\n\n{link}"
    )
}

fn expired_text(title: &str, link: &str) -> String {
    format!(
        "your project \"{title}\" has ended, because nothing happened with it for 30 days. You can open it again within \
         30 days:\n\n{link}"
    )
}

fn rejected_text(title: &str, reason: &str, link: &str) -> String {
    format!(
        "we looked at your project \"{title}\" and did not publish it yet:\n\n{reason}\n\nYou can change it and send it \
         again:\n\n{link}"
    )
}

fn removed_text(title: &str, reason: &str, link: &str) -> String {
    format!("we took your project \"{title}\" down:\n\n{reason}\n\nIt stays visible to you:\n\n{link}")
}
