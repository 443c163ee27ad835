//! Decisions about a project: each consumes it and returns the changed one, or a refusal. The caller saves and records.

use crate::{
    ProjectId, UserId,
    actor::Actor,
    machine::By,
    next_action::{NextAction, Who},
    policy::{Relation, reads_all_projects},
    projects::{
        brief::{Brief, Visibility},
        machine::{PROJECT, ProjectEvent as E, ProjectStateName as S},
        rules::Rules,
        state::{CloseReason, PausedBy, ProjectState},
    },
    refusal::Refusal,
    time::Time,
};

/// A project as the rules see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Its client.
    pub owner: UserId,
    /// Its state, with what belongs to it.
    pub state: ProjectState,
    /// Who may see it while it is open.
    pub visibility: Visibility,
    /// How many people are wanted.
    pub places: u16,
    /// How many contracts were accepted, ended ones too.
    pub hired: u16,
    /// How many proposals it has.
    pub proposal_count: i64,
    /// How many proposals it takes.
    pub proposal_cap: u16,
    /// When its client last asked for publication.
    pub asked_at: Option<Time>,
    /// When it was first published.
    pub published_at: Option<Time>,
    /// When its client last did anything about it.
    pub activity_at: Time,
    /// For compare-and-swap.
    pub version: i64,
}

/// Who looks at a project.
#[derive(Debug, Clone, Copy)]
pub struct Viewer<'a> {
    /// The signed-in person, if any.
    pub actor: Option<&'a Actor>,
    /// True for those who have a proposal or contract there.
    pub involved: bool,
}

impl Project {
    /// Whether this person may know that the project exists.
    #[must_use]
    pub fn visible_to(&self, viewer: Viewer<'_>) -> bool {
        let owner = viewer.actor.is_some_and(|a| a.user == self.owner);
        let staff = viewer.actor.is_some_and(reads_all_projects);
        match self.state.name() {
            S::Discarded => staff,
            _ if owner || staff => true,
            S::Draft | S::PendingReview => false,
            S::Open | S::Paused | S::Filled => match self.visibility {
                Visibility::Public => true,
                Visibility::Members => viewer.actor.is_some() || viewer.involved,
            },
            S::Closed | S::Expired | S::Removed => viewer.involved,
        }
    }

    /// Notes one more person hired.
    ///
    /// # Errors
    /// Conflict, when every place is taken.
    pub fn take_place(self) -> Result<Self, Refusal> {
        if self.hired >= self.places {
            return Err(Refusal::conflict("no_place_free", "Every place is taken."));
        }
        Ok(Self { hired: self.hired + 1, ..self })
    }

    /// How this person stands to it.
    #[must_use]
    pub fn relation(&self, actor: &Actor) -> Relation {
        if actor.user == self.owner { Relation::Owner } else { Relation::Stranger }
    }

    /// Whether it takes another proposal.
    ///
    /// # Errors
    /// Why not.
    pub fn takes_proposals(&self) -> Result<(), Refusal> {
        if self.state != ProjectState::Open {
            return Err(Refusal::conflict("project_not_open", "This project takes no proposals now."));
        }
        if self.proposal_count >= i64::from(self.proposal_cap) {
            return Err(Refusal::conflict("proposal_cap", "This project has all the proposals it takes."));
        }
        Ok(())
    }

    /// When it ends unless its client does something; `None` when it cannot end by itself. While a suspension pauses it,
    /// its client can do nothing, so it does not end.
    #[must_use]
    pub fn expires_at(&self, rules: &Rules) -> Option<Time> {
        let theirs =
            matches!(self.state, ProjectState::Open | ProjectState::Paused { by: PausedBy::Client, .. });
        theirs.then(|| self.activity_at + rules.idle)
    }

    /// Until when it can be opened again; `None` when there is nothing to open.
    #[must_use]
    pub fn reopen_until(&self, rules: &Rules) -> Option<Time> {
        match self.state {
            ProjectState::Closed { at, .. } | ProjectState::Expired { at } => Some(at + rules.reopen),
            _ => None,
        }
    }

    /// The events that `by` may fire now, guards included as far as they can be known.
    #[must_use]
    pub fn allowed(&self, by: By, rules: &Rules, now: Time) -> Vec<E> {
        let mut events = PROJECT.allowed(self.state.name(), by);
        events.retain(|event| match event {
            E::Reopen => self.reopen_until(rules).is_some_and(|until| now < until),
            E::PublishFlagged => false,
            E::Resume => !matches!(self.state, ProjectState::Paused { by: PausedBy::System, .. }),
            _ => true,
        });
        events
    }

    /// Who must act next, for the client (`You`) and staff.
    #[must_use]
    pub fn next_action(&self, rules: &Rules) -> Option<NextAction> {
        match self.state {
            ProjectState::Draft { .. } => {
                Some(NextAction { who: Who::You, verb: E::Publish.as_str(), due: None, on_silence: None })
            }
            ProjectState::PendingReview { since } => Some(NextAction {
                who: Who::Staff,
                verb: E::Approve.as_str(),
                due: Some(since + rules.review_target),
                on_silence: None,
            }),
            ProjectState::Open | ProjectState::Paused { by: PausedBy::Client, .. } => Some(NextAction {
                who: Who::You,
                verb: "still_open",
                due: self.expires_at(rules),
                on_silence: Some(E::Expire.as_str()),
            }),
            _ => None,
        }
    }

    /// Takes the changed brief. Whether the brief is complete enough is asked when it is open, see [`Brief::ready`].
    ///
    /// # Errors
    /// Not now; conflict, when there would be fewer places than people were hired.
    pub fn edit(mut self, brief: &Brief) -> Result<Self, Refusal> {
        PROJECT.step(self.state.name(), E::Edit)?;
        if !matches!(self.state, ProjectState::Draft { .. }) {
            brief.ready().map_err(Refusal::Invalid)?;
            if brief.places <= self.hired {
                let message = format!("Enter more than {}; that many people are hired already.", self.hired);
                return Err(Refusal::field("places", message));
            }
        }
        (self.places, self.visibility, self.proposal_cap) =
            (brief.places, brief.visibility, brief.proposal_cap);
        Ok(self)
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// Not now.
    pub fn discard(self, now: Time) -> Result<Self, Refusal> {
        self.moved(E::Discard, ProjectState::Discarded { at: now })
    }

    /// Publishes a draft.
    ///
    /// # Errors
    /// Not now; the fields that are missing.
    pub fn publish(mut self, brief: &Brief, now: Time) -> Result<Self, Refusal> {
        PROJECT.step(self.state.name(), E::Publish)?;
        brief.ready().map_err(Refusal::Invalid)?;
        self.asked_at = Some(now);
        self.published_at = self.published_at.or(Some(now));
        self.moved(E::Publish, ProjectState::Open)
    }

    /// Asks for publication, which staff look at first.
    ///
    /// # Errors
    /// Not now; the fields that are missing.
    pub fn publish_flagged(mut self, brief: &Brief, now: Time) -> Result<Self, Refusal> {
        PROJECT.step(self.state.name(), E::PublishFlagged)?;
        brief.ready().map_err(Refusal::Invalid)?;
        self.asked_at = Some(now);
        self.moved(E::PublishFlagged, ProjectState::PendingReview { since: now })
    }

    /// Takes it back from review.
    ///
    /// # Errors
    /// Not now.
    pub fn withdraw_review(self) -> Result<Self, Refusal> {
        self.moved(E::WithdrawReview, ProjectState::Draft { rejected: None })
    }

    /// Lets it be published.
    ///
    /// # Errors
    /// Not now.
    pub fn approve(mut self, now: Time) -> Result<Self, Refusal> {
        PROJECT.step(self.state.name(), E::Approve)?;
        self.published_at = self.published_at.or(Some(now));
        self.moved(E::Approve, ProjectState::Open)
    }

    /// Sends it back to its client.
    ///
    /// # Errors
    /// Not now.
    pub fn reject(self, reason: &str) -> Result<Self, Refusal> {
        self.moved(E::Reject, ProjectState::Draft { rejected: Some(reason.to_owned()) })
    }

    /// Stops new proposals.
    ///
    /// # Errors
    /// Not now.
    pub fn pause(self, by: PausedBy, now: Time) -> Result<Self, Refusal> {
        self.moved(E::Pause, ProjectState::Paused { by, since: now })
    }

    /// Takes new proposals again. What a suspension paused is resumed by its end alone.
    ///
    /// # Errors
    /// Not now; conflict, when somebody else paused it.
    pub fn resume(self, by: PausedBy) -> Result<Self, Refusal> {
        if matches!(self.state, ProjectState::Paused { by: paused, .. } if paused != by) {
            return Err(Refusal::conflict(
                "paused_by_other",
                "This was paused with your account and resumes with it.",
            ));
        }
        self.moved(E::Resume, ProjectState::Open)
    }

    /// Notes that every place is taken.
    ///
    /// # Errors
    /// Not now; conflict, when places are free.
    pub fn fill(self, now: Time) -> Result<Self, Refusal> {
        if self.hired < self.places {
            return Err(Refusal::conflict("places_free", "Places are free."));
        }
        self.moved(E::Fill, ProjectState::Filled { since: now })
    }

    /// Asks for more people.
    ///
    /// # Errors
    /// Not now; the field, when the number is not larger.
    pub fn reopen_place(mut self, places: u16) -> Result<Self, Refusal> {
        PROJECT.step(self.state.name(), E::ReopenPlace)?;
        let taken = self.places.max(self.hired);
        if places <= taken {
            return Err(Refusal::field(
                "places",
                format!("Enter more than {taken}, the places that are taken."),
            ));
        }
        self.places = places;
        self.moved(E::ReopenPlace, ProjectState::Open)
    }

    /// Ends it.
    ///
    /// # Errors
    /// Not now.
    pub fn close(self, reason: CloseReason, now: Time) -> Result<Self, Refusal> {
        self.moved(E::Close, ProjectState::Closed { reason, at: now })
    }

    /// Ends it because nothing happened. `offers_out` counts offers that wait for an answer.
    ///
    /// # Errors
    /// Not now; conflict, while an offer is out or the time has not come.
    pub fn expire(self, offers_out: u64, rules: &Rules, now: Time) -> Result<Self, Refusal> {
        PROJECT.step(self.state.name(), E::Expire)?;
        if offers_out > 0 || self.expires_at(rules).is_none_or(|at| now < at) {
            return Err(Refusal::conflict("not_idle", "This project is not idle."));
        }
        self.moved(E::Expire, ProjectState::Expired { at: now })
    }

    /// Opens it again.
    ///
    /// # Errors
    /// Not now; conflict, when it is too late or no place is free.
    pub fn reopen(self, rules: &Rules, now: Time) -> Result<Self, Refusal> {
        PROJECT.step(self.state.name(), E::Reopen)?;
        if self.reopen_until(rules).is_none_or(|until| now >= until) {
            let message = "This can be opened again for 30 days only. Copy it into a new project.";
            return Err(Refusal::conflict("reopen_over", message));
        }
        if self.hired >= self.places {
            return Err(Refusal::conflict(
                "no_place_free",
                "Every place is taken. Write a new project instead.",
            ));
        }
        self.moved(E::Reopen, ProjectState::Open)
    }

    /// Takes it down.
    ///
    /// # Errors
    /// Not now.
    pub fn remove(self, reason: &str, now: Time) -> Result<Self, Refusal> {
        self.moved(E::Remove, ProjectState::Removed { reason: reason.to_owned(), at: now })
    }

    /// Checks that "still open" can be said.
    ///
    /// # Errors
    /// Conflict, when it is neither open nor paused.
    pub fn still_open(&self) -> Result<(), Refusal> {
        match self.state.name() {
            S::Open | S::Paused => Ok(()),
            state => Err(Refusal::NotNow {
                entity: PROJECT.entity,
                state: state.as_str(),
                allowed: PROJECT.allowed(state, By::Client).into_iter().map(E::as_str).collect(),
            }),
        }
    }

    fn moved(mut self, event: E, to: ProjectState) -> Result<Self, Refusal> {
        PROJECT.step(self.state.name(), event)?;
        self.state = to;
        Ok(self)
    }
}
