//! Who may do what: one table, one function that reads it, and a value that proves it was read.
//!
//! A writing verb takes a [`Permit`] for its action; only [`permit`] makes one. Whether the thing's own state allows
//! the event is the state machine's business, not this table's.

use std::marker::PhantomData;

use crate::{
    actor::{Actor, StaffRole},
    identity::UserStateName::{self, Active, Closing, Restricted, Suspended, Unverified},
    refusal::Refusal,
};

/// The version of the rules and numbers in force; a contract keeps the one it was made under.
pub const VERSION: i64 = 1;

/// How the person stands to the thing that the action is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// None of the others.
    Stranger,
    /// Their own account, project or proposal.
    Owner,
    /// Whoever wrote the proposal.
    Bidder,
    /// The client of the proposal's project, or of the contract.
    Client,
    /// The freelancer of the contract.
    Freelancer,
}

/// One line of the table.
#[derive(Debug)]
pub struct Rule {
    /// The action's name, as the table prints it.
    pub action: &'static str,
    /// Relations that may do it.
    pub relations: &'static [Relation],
    /// Staff roles that may do it, whatever their relation.
    pub staff: &'static [StaffRole],
    /// States of the actor's own account in which it is open.
    pub states: &'static [UserStateName],
    /// True when staff must have shown their second factor within the last ten minutes.
    pub recent: bool,
}

/// An action as a type, so that a permit for one cannot serve another.
pub trait Action {
    /// Its line of the table.
    const RULE: Rule;
}

/// Proof that the policy allows `A` to this actor. Made by [`permit`] alone.
#[derive(Debug, Clone, Copy)]
pub struct Permit<A> {
    actor: Actor,
    action: PhantomData<A>,
}

impl<A> Permit<A> {
    /// Who may.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Asks the table.
///
/// # Errors
/// [`Refusal::Denied`] with the reason: the relation, the role, the state of the actor's account, or a second factor
/// that was shown too long ago.
pub fn permit<A: Action>(actor: &Actor, relation: Relation) -> Result<Permit<A>, Refusal> {
    let rule = &A::RULE;
    entitled(rule, actor, relation)?;
    if rule.recent && !actor.recent {
        let message = "Show the code of your authenticator again; the last one is more than 10 minutes old.";
        return Err(Refusal::Denied { code: "step_up_required", message });
    }
    Ok(Permit { actor: *actor, action: PhantomData })
}

/// Whether the table has a yes, for what is offered to a person: a code can still be asked for when it is done.
#[must_use]
pub fn may<A: Action>(actor: &Actor, relation: Relation) -> bool {
    entitled(&A::RULE, actor, relation).is_ok()
}

fn entitled(rule: &Rule, actor: &Actor, relation: Relation) -> Result<(), Refusal> {
    let by_role = actor.staff.is_some_and(|role| rule.staff.contains(&role));
    let by_relation = rule.relations.contains(&relation);
    if !by_role && !by_relation {
        return Err(Refusal::Denied { code: "not_allowed", message: "This is not yours to do." });
    }
    if rule.states.contains(&actor.state) { Ok(()) } else { Err(closed_by_state(actor.state)) }
}

/// Whether this person sees every project, whatever its state and whoever its client is.
#[must_use]
pub fn reads_all_projects(actor: &Actor) -> bool {
    permit::<ReadAllProjects>(actor, Relation::Stranger).is_ok()
}

/// Whether the account has the client's role.
///
/// # Errors
/// [`Refusal::Denied`].
pub const fn need_client(actor: &Actor) -> Result<(), Refusal> {
    let message = "Add the role \"I want to hire\" to your account first.";
    if actor.market.client { Ok(()) } else { Err(Refusal::Denied { code: "client_role_missing", message }) }
}

/// Whether the account has the freelancer's role.
///
/// # Errors
/// [`Refusal::Denied`].
pub const fn need_freelancer(actor: &Actor) -> Result<(), Refusal> {
    let message = "Add the role \"I want to work\" to your account first.";
    if actor.market.freelancer {
        Ok(())
    } else {
        Err(Refusal::Denied { code: "freelancer_role_missing", message })
    }
}

fn closed_by_state(state: UserStateName) -> Refusal {
    let (code, message) = match state {
        Unverified => ("email_unconfirmed", "Confirm your e-mail address first."),
        Restricted => ("account_restricted", "Your account is restricted. You can finish what is running."),
        Suspended => {
            ("account_suspended", "Your account is suspended. You can read, and look after your own account.")
        }
        Closing => ("account_closing", "Your account is being closed. Undo that first."),
        _ => ("not_allowed", "This is not possible with your account."),
    };
    Refusal::Denied { code, message }
}

const ADMIN: &[StaffRole] = &[StaffRole::Admin];
const MODERATORS: &[StaffRole] = &[StaffRole::Moderator, StaffRole::Admin];
const OWNER: &[Relation] = &[Relation::Owner];
const ANYBODY_ELSE: &[Relation] = &[Relation::Stranger];
const BIDDER: &[Relation] = &[Relation::Bidder];
const CLIENT: &[Relation] = &[Relation::Client];
const FREELANCER: &[Relation] = &[Relation::Freelancer];
const PARTIES: &[Relation] = &[Relation::Client, Relation::Freelancer];
const NOBODY: &[Relation] = &[];
const STAFF: &[StaffRole] = StaffRole::ALL;
const NO_STAFF: &[StaffRole] = &[];
/// What staff do to others asks for a fresh code. Source: the security policy, section 2.
const RECENT: bool = true;
/// Everything that a person does with the own account while it is not being closed.
const STANDING: &[UserStateName] = &[Active, Restricted, Suspended];
/// What starts nothing new.
const RUNNING: &[UserStateName] = &[Active, Restricted];
/// Whoever can sign in.
const SIGNED_IN: &[UserStateName] = &[Active, Restricted, Suspended, Closing];

const fn named(asked: &[bool]) -> bool {
    matches!(asked, [true, ..])
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $text:literal: $relations:expr, $staff:expr, $states:expr $(, $recent:ident)?;)*)
    => {
        $($(#[$doc])* #[derive(Debug, Clone, Copy)] pub struct $name;
          impl Action for $name {
              const RULE: Rule = Rule {
                  action: $text,
                  relations: $relations,
                  staff: $staff,
                  states: $states,
                  recent: named(&[$($recent)?]),
              };
          })*
        /// Every line of the table, in the order in which it is printed.
        pub const TABLE: &[Rule] = &[$($name::RULE),*];
    };
}

actions! {
    /// Read the own account and sessions.
    ReadAccount = "account.read": OWNER, NO_STAFF, SIGNED_IN;
    /// Change the own name, handle or preferences.
    EditAccount = "account.edit": OWNER, NO_STAFF, STANDING;
    /// Change the own password or e-mail address.
    ChangeCredentials = "account.change_credentials": OWNER, NO_STAFF, STANDING;
    /// Add the other market role.
    AddRole = "account.add_role": OWNER, NO_STAFF, &[Active];
    /// End own sessions.
    EndSession = "session.end": OWNER, NO_STAFF, SIGNED_IN;
    /// Close the own account.
    CloseAccount = "account.close": OWNER, NO_STAFF, STANDING;
    /// Take the closing back.
    UndoClose = "account.undo_close": OWNER, NO_STAFF, &[Closing];
    /// See health, queues and people.
    ReadStaffPages = "staff.read": NOBODY, MODERATORS, &[Active];
    /// Retry or drop dead jobs.
    ManageJobs = "staff.manage_jobs": NOBODY, ADMIN, &[Active], RECENT;
    /// Stop an account from starting anything new, and lift that.
    RestrictUser = "user.restrict": NOBODY, MODERATORS, &[Active], RECENT;
    /// Propose a suspension, confirm it or take it back, and reinstate.
    SuspendUser = "user.suspend": NOBODY, MODERATORS, &[Active], RECENT;
    /// Change the own public profile.
    EditProfile = "profile.edit": OWNER, NO_STAFF, RUNNING;
    /// Write a project as a draft.
    WriteProject = "project.write": OWNER, NO_STAFF, &[Active];
    /// Change the own project.
    EditProject = "project.edit": OWNER, NO_STAFF, RUNNING;
    /// Publish it, take proposals again, or open it again.
    PublishProject = "project.publish": OWNER, NO_STAFF, &[Active];
    /// Pause, close, keep or discard it.
    RunProject = "project.run": OWNER, NO_STAFF, RUNNING;
    /// Let a project be published, or send it back.
    ReviewProject = "project.review": NOBODY, MODERATORS, &[Active], RECENT;
    /// Take a project down.
    RemoveProject = "project.remove": NOBODY, MODERATORS, &[Active], RECENT;
    /// See every project whatever its state.
    ReadAllProjects = "project.read_all": NOBODY, STAFF, &[Active];
    /// Propose to somebody else's project.
    SubmitProposal = "proposal.submit": ANYBODY_ELSE, NO_STAFF, &[Active];
    /// See a proposal.
    ReadProposal = "proposal.read": &[Relation::Bidder, Relation::Client], MODERATORS, SIGNED_IN;
    /// Change the own proposal.
    ReviseProposal = "proposal.revise": BIDDER, NO_STAFF, RUNNING;
    /// Take the own proposal back.
    WithdrawProposal = "proposal.withdraw": BIDDER, NO_STAFF, RUNNING;
    /// Keep a proposal in sight, or say no to it.
    ReviewProposal = "proposal.review": CLIENT, NO_STAFF, RUNNING;
    /// Make an offer.
    MakeOffer = "offer.make": CLIENT, NO_STAFF, &[Active];
    /// Accept an offer, or counter it.
    AnswerOffer = "offer.answer": PARTIES, NO_STAFF, &[Active];
    /// Decline an offer, or take it back.
    EndOffer = "offer.end": PARTIES, NO_STAFF, RUNNING;
    /// See a contract or an offer.
    ReadContract = "contract.read": PARTIES, STAFF, SIGNED_IN;
    /// Pause and resume a contract.
    RunContract = "contract.run": CLIENT, NO_STAFF, RUNNING;
    /// End a contract, or ask for it.
    EndContract = "contract.end": PARTIES, NO_STAFF, RUNNING;
    /// Hold a contract, and release it.
    HoldContract = "contract.hold": NOBODY, MODERATORS, &[Active], RECENT;
    /// Start milestones, ask for changes, approve.
    DirectMilestone = "milestone.direct": CLIENT, NO_STAFF, RUNNING;
    /// Hand work in.
    DeliverMilestone = "milestone.deliver": FREELANCER, NO_STAFF, RUNNING;
    /// Cancel a milestone.
    CancelMilestone = "milestone.cancel": PARTIES, NO_STAFF, RUNNING;
    /// Say that a payment was made.
    ClaimPayment = "payment.claim": CLIENT, NO_STAFF, RUNNING;
    /// Say that a payment arrived or did not, or write it off.
    AnswerPayment = "payment.answer": FREELANCER, NO_STAFF, RUNNING;
}

/// The table as text: one line for each action, relation or role, and state of the account; "fresh code" is a yes to
/// whoever showed the second factor within ten minutes. A committed copy is compared with this in a test, so that a
/// change of policy is seen in review.
#[must_use]
pub fn print_table() -> String {
    use std::fmt::Write as _;
    let who: [(&str, Option<StaffRole>, Relation); 8] = [
        ("stranger", None, Relation::Stranger),
        ("owner", None, Relation::Owner),
        ("bidder", None, Relation::Bidder),
        ("client", None, Relation::Client),
        ("freelancer", None, Relation::Freelancer),
        ("moderator", Some(StaffRole::Moderator), Relation::Stranger),
        ("adjudicator", Some(StaffRole::Adjudicator), Relation::Stranger),
        ("admin", Some(StaffRole::Admin), Relation::Stranger),
    ];
    let mut text = format!("{:28} {:12}", "action", "who");
    for state in UserStateName::ALL {
        let _ = write!(text, " {:10}", state.as_str());
    }
    text.truncate(text.trim_end().len());
    for rule in TABLE {
        for (name, role, relation) in who {
            let _ = write!(text, "\n{:28} {name:12}", rule.action);
            for state in UserStateName::ALL {
                let by = role.is_some_and(|r| rule.staff.contains(&r)) || rule.relations.contains(&relation);
                let yes = by && rule.states.contains(state);
                let word = if rule.recent { "fresh code" } else { "yes" };
                let _ = write!(text, " {:10}", if yes { word } else { "-" });
            }
            text.truncate(text.trim_end().len());
        }
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Market, SessionId, UserId};

    #[test]
    fn staff_are_asked_for_a_fresh_code() {
        let stale = Actor {
            user: UserId::new(1),
            session: SessionId::new(2),
            state: Active,
            market: Market::default(),
            staff: Some(StaffRole::Moderator),
            recent: false,
        };
        let refused = permit::<SuspendUser>(&stale, Relation::Stranger).unwrap_err();
        assert!(matches!(refused, Refusal::Denied { code: "step_up_required", .. }));
        assert!(
            may::<SuspendUser>(&stale, Relation::Stranger) && !may::<ManageJobs>(&stale, Relation::Stranger)
        );
        let fresh = Actor { recent: true, ..stale };
        assert!(permit::<SuspendUser>(&fresh, Relation::Stranger).is_ok());
        let stranger = Actor { staff: None, ..fresh };
        assert!(permit::<SuspendUser>(&stranger, Relation::Owner).is_err());
    }

    #[test]
    fn the_table_is_the_committed_one() {
        let committed = include_str!("policy.table.txt");
        assert!(
            committed.trim() == print_table().trim(),
            "src/policy.table.txt should read:\n{}",
            print_table()
        );
    }
}
