//! What mails say about decisions of staff: what was decided and why, what the person can still do, and how to object.

use domain::{
    UserId,
    identity::{UserState, UserStateName as S},
    staff::{Suspension, SuspensionStateName},
};
use serde::{Deserialize, Serialize};
use store::{Tx, identity::users, staff::suspensions};

use crate::{context::Links, error::Result, mail::day};

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// The account starts nothing new.
    Restricted,
    /// It does again.
    Lifted,
    /// A suspension is proposed, and restricts.
    SuspensionProposed,
    /// That came to nothing.
    SuspensionDropped,
    /// The account only reads.
    Suspended,
    /// It is in good standing.
    Reinstated,
}

impl Note {
    /// The kind as the operator sees it.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Restricted => "mail.account_restricted",
            Self::Lifted => "mail.account_lifted",
            Self::SuspensionProposed => "mail.suspension_proposed",
            Self::SuspensionDropped => "mail.suspension_dropped",
            Self::Suspended => "mail.account_suspended",
            Self::Reinstated => "mail.account_reinstated",
        }
    }
}

const OBJECT: &str = "If you think that this is wrong, answer this mail.";

/// The subject and text of a mail about a decision; `None` when it is no longer true.
pub(crate) fn compose(
    tx: &mut dyn Tx,
    links: &Links,
    user: UserId,
    note: Note,
    reason: Option<&str>,
) -> Result<Option<(&'static str, String)>> {
    let Some(state) = users::by_id(tx.as_read(), user)?.map(|user| user.state) else { return Ok(None) };
    let open = suspensions::open(tx.as_read(), user)?.map(|named| named.suspension);
    let alone = open.as_ref().is_some_and(Suspension::alone);
    let proposed = open.filter(|s| s.state.name() == SuspensionStateName::Proposed);
    let free = !matches!(state.name(), S::Restricted | S::Suspended);
    let why = reason.unwrap_or_default();
    Ok(match (note, &state, &proposed) {
        (Note::Restricted, UserState::Restricted { until }, None) => {
            Some(("Your account is restricted", restricted(why, until.map(day))))
        }
        (Note::Lifted, _, None) if free => {
            Some(("Your account is no longer restricted", free_again(reason, &links.sign_in)))
        }
        (Note::SuspensionProposed, _, Some(proposed)) => {
            Some(("We are looking into your account", under_review(why, &day(proposed.lapses_at()))))
        }
        (Note::SuspensionDropped, state, None) if state.name() != S::Suspended => {
            Some(("Your account will not be suspended", dropped(reason, state.name(), &links.sign_in)))
        }
        (Note::Suspended, UserState::Suspended, _) => {
            Some(("Your account is suspended", suspended(why, alone, &links.sign_in)))
        }
        (Note::Reinstated, state, _) if state.name() != S::Suspended => {
            Some(("Your account is no longer suspended", reinstated(why, &links.sign_in)))
        }
        _ => None,
    })
}

fn restricted(why: &str, until: Option<String>) -> String {
    let until = until.map_or("Until we lift this".to_owned(), |day| format!("Until {day}"));
    format!(
        "we restricted your account. The reason:\n\n{why}\n\n{until} you publish no projects, send no proposals, and make \
         or accept no offers. What is running you can finish, and your contracts go on. {OBJECT}"
    )
}

fn free_again(reason: Option<&str>, link: &str) -> String {
    let why = reason.map(|why| format!(" The reason:\n\n{why}")).unwrap_or_default();
    format!("your account is no longer restricted; everything is open to you again.{why}\n\n{link}")
}

fn under_review(why: &str, until: &str) -> String {
    format!(
        "a member of staff proposes to suspend your account, and a second one looks at it until {until}. The reasons:\n\n\
         {why}\n\nUntil then your account is restricted: you publish no projects, send no proposals, and make or accept no \
         offers. What is running you can finish. If nobody agrees in time, this ends by itself. {OBJECT}"
    )
}

fn dropped(reason: Option<&str>, state: S, link: &str) -> String {
    let why = reason.map_or_else(
        || "nobody agreed to suspend your account within 7 days, so the proposal is over.".to_owned(),
        |why| format!("the proposal to suspend your account was taken back. The reason:\n\n{why}\n\n"),
    );
    let now = if state == S::Restricted {
        "The earlier restriction goes on."
    } else {
        "Your account is as before."
    };
    format!("{} {now}\n\n{link}", why.trim_end())
}

fn suspended(why: &str, alone: bool, link: &str) -> String {
    let who = if alone { "The only member of staff decided so" } else { "Two members of staff decided so" };
    format!(
        "your account is suspended. {who}. The reasons:\n\n{why}\n\nYour open projects are paused, and your contracts are on hold: their clocks stand still. You can still \
         sign in and read everything:\n\n{link}\n\n{OBJECT}"
    )
}

fn reinstated(why: &str, link: &str) -> String {
    format!(
        "your account is no longer suspended. The reason:\n\n{why}\n\nThe projects that the suspension paused are open \
         again, and the contracts that it held go on with what was left of their time:\n\n{link}"
    )
}
