//! Tells the story of a demo: each act through the verb that people use, at its time; what happens by itself in between
//! is done by the worker, at the time when it would have been.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use app::{
    App, projects,
    staff::{self, NewAccount, Role},
    talent::profile,
    timers,
};
use domain::{
    Actor, ContractId, Market, Party, ProjectId, ProposalId, SessionId, StaffRole, Stamp, Time,
    identity::UserStateName,
    projects::{CloseProject, Reason},
};
use store::Tx;
use tokio::runtime::Runtime;
use worker::Mailer;

use super::{
    COLLEAGUE, MODERATOR, SampleClock,
    bidding::{self, Move},
    hiring::{self, Turn, Whom},
    moderation::{self, Refused, Staff},
    people::{Arrival, Sample},
    plan::{Act, Deed, Plan, Step},
};
use crate::failure::Failure;

/// A little after a timer's time, when the worker would have found it.
const WORKER_REST: Duration = Duration::from_secs(1);

/// The teller.
pub(super) struct Stage<'a> {
    app: &'a Arc<App>,
    clock: &'a SampleClock,
    runtime: Runtime,
    password_hash: &'a str,
    people: BTreeMap<String, Actor>,
    projects: BTreeMap<usize, ProjectId>,
    bids: BTreeMap<usize, ProposalId>,
    deals: BTreeMap<usize, ContractId>,
    refused: Option<Refused>,
}

impl<'a> Stage<'a> {
    /// An empty stage.
    pub(super) fn new(
        app: &'a Arc<App>,
        clock: &'a SampleClock,
        password_hash: &'a str,
    ) -> Result<Self, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
        let runtime = runtime.map_err(|error| Failure::new(format!("the demo needs a thread: {error}")))?;
        let (people, projects, bids, deals) = Default::default();
        Ok(Self { app, clock, runtime, password_hash, people, projects, bids, deals, refused: None })
    }

    /// Makes an account; how it acts from now on.
    pub(super) fn join(&self, name: &str, email: &str, role: Role) -> Result<Actor, Failure> {
        let (market, staff) = match &role {
            Role::Market(market) => (*market, None),
            Role::Staff(role, _) => (Market::default(), Some(*role)),
        };
        let password_hash = self.password_hash.to_owned();
        let new = NewAccount { name: name.to_owned(), email: email.to_owned(), password_hash, role };
        let user = self.write(move |tx, stamp| staff::create(tx, stamp, &new))?;
        let (session, state) = (SessionId::new(0), UserStateName::Active);
        Ok(Actor { user, session, state, market, staff, recent: true })
    }

    /// A member of staff with an authenticator, who is known by the whole address from now on.
    pub(super) fn join_staff(&mut self, name: &str, email: &str, role: StaffRole) -> Result<(), Failure> {
        let role = Role::Staff(role, app::identity::staff_code::new_secret());
        let actor = self.join(name, email, role)?;
        self.people.insert(email.to_owned(), actor);
        Ok(())
    }

    /// Plays the whole plan up to `present`.
    pub(super) fn play(&mut self, plan: &Plan, present: Time) -> Result<(), Failure> {
        for act in &plan.acts {
            self.wait_until(present - minutes(act.ago))?;
            self.act(plan, act)?;
            self.work()?;
        }
        self.wait_until(present)?;
        self.clock.return_to_now();
        self.work().map(drop)
    }

    fn act(&mut self, plan: &Plan, act: &Act) -> Result<(), Failure> {
        match &act.deed {
            Deed::Join(person) => self.arrive(*person),
            Deed::Describe(who, form) => {
                let (actor, form) = (self.person(who)?, form.clone());
                self.write(move |tx, stamp| profile::edit(tx, stamp, &actor, &form, 0)).map(drop)
            }
            Deed::Project(number, step) => {
                let (text, _) = plan.projects.get(*number).ok_or_else(|| missing("brief"))?;
                let actor =
                    self.person(if matches!(step, Step::Remove(_)) { MODERATOR } else { text.owner })?;
                let id = self.projects.get(number).copied();
                let id = self.write(step_of(step.clone(), actor, id))?;
                self.projects.insert(*number, ProjectId::new(id));
                Ok(())
            }
            Deed::Bid(number, step) => self.bid(plan, *number, step),
            Deed::Hire(number, turn) => self.hire(plan, *number, *turn),
            Deed::Decide(who, step) => self.decide(who, *step),
        }
    }

    /// A person of the market comes, or only signs up.
    fn arrive(&mut self, person: Sample) -> Result<(), Failure> {
        if matches!(person.arrival, Arrival::Unconfirmed(_) | Arrival::Unreached(_)) {
            if matches!(person.arrival, Arrival::Unreached(_)) {
                self.refused = Some(Refused(person.email()));
            }
            return self.write(moderation::sign_up(person, self.password_hash.to_owned()));
        }
        let market = Market { client: person.client, freelancer: person.freelancer };
        let actor = self.join(person.name, &person.email(), Role::Market(market))?;
        self.people.insert(person.local(), actor);
        Ok(())
    }

    /// Something happens to an account: staff do it, or the person.
    fn decide(&self, who: &str, step: moderation::Step) -> Result<(), Failure> {
        let actor = match step.by() {
            Some(Staff::Moderator) => self.person(MODERATOR)?,
            Some(Staff::Colleague) => self.person(COLLEAGUE)?,
            None => self.person(who)?,
        };
        let done = self.write(moderation::verb(step, actor, self.person(who)?.user));
        done.map_err(|failure| told(format!("{who} {step:?}: {failure}")))
    }

    /// Something happens to a proposal: its freelancer or the project's client does it.
    fn bid(&mut self, plan: &Plan, number: usize, step: &Move) -> Result<(), Failure> {
        let (place, words) = plan.bids.get(number).ok_or_else(|| missing("proposal"))?;
        let (text, _) = plan.projects.get(*place).ok_or_else(|| missing("brief"))?;
        let actor = self.person(if step.of_client() { text.owner } else { words.who })?;
        let project = *self.projects.get(place).ok_or_else(|| missing(text.title))?;
        let id = self.bids.get(&number).copied();
        let id = self.write(bidding::verb(step.clone(), actor, project, id))?;
        self.bids.insert(number, ProposalId::new(id));
        Ok(())
    }

    /// Something happens to an offer or a contract: one of its sides does it, or staff.
    fn hire(&mut self, plan: &Plan, number: usize, turn: Turn) -> Result<(), Failure> {
        let (bid, deal) = plan.deals.get(number).ok_or_else(|| missing("offer"))?;
        let (place, words) = plan.bids.get(*bid).ok_or_else(|| missing("proposal"))?;
        let (text, _) = plan.projects.get(*place).ok_or_else(|| missing("brief"))?;
        let actor = match turn.side() {
            Some(Party::Client) => self.person(text.owner)?,
            Some(Party::Freelancer) => self.person(words.who)?,
            None => self.person(MODERATOR)?,
        };
        let project = *self.projects.get(place).ok_or_else(|| missing(text.title))?;
        let proposal = *self.bids.get(bid).ok_or_else(|| missing(words.who))?;
        let whom = Whom { actor, project, proposal, contract: self.deals.get(&number).copied() };
        let id = self.write(hiring::verb(turn, deal, whom));
        let id = id.map_err(|failure| told(format!("{} {turn:?}: {failure}", deal.project)))?;
        self.deals.insert(number, ContractId::new(id));
        Ok(())
    }

    /// Lets time pass; whatever is due on the way happens when it is due.
    fn wait_until(&mut self, time: Time) -> Result<(), Failure> {
        loop {
            let due = self.app.read(move |db| timers::due(db, time, 1)).wait().map_err(told)?;
            let Some(timer) = due.first() else { break };
            let due_at = timer.due_at.map_or(time, Time::from_micros);
            self.clock.go_to((due_at + WORKER_REST).min(time));
            if self.work()? == 0 {
                return Err(Failure::new(format!("the demo could not be filled: {} stuck", timer.kind)));
            }
        }
        self.clock.go_to(time);
        Ok(())
    }

    /// One round of the worker: timers, then mails, which go into the mailbox, or come back from an address that is
    /// refused.
    fn work(&mut self) -> Result<usize, Failure> {
        let (done, given_up) = match &self.refused {
            Some(refused) => refused.work(self.app).map_err(told)?,
            None => (0, false),
        };
        if given_up {
            self.refused = None;
        }
        let worked = self.runtime.block_on(worker::work(self.app, &Mailer::Mailbox, "demo"));
        worked.map(|count| count + done).map_err(told)
    }

    fn person(&self, who: &str) -> Result<Actor, Failure> {
        self.people.get(who).copied().ok_or_else(|| missing(who))
    }

    fn write<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Tx, &Stamp) -> app::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        self.app.write(f).wait().map_err(told)
    }
}

/// The verb of a step; it answers with the project's id.
fn step_of(
    step: Step,
    actor: Actor,
    id: Option<ProjectId>,
) -> impl FnMut(&mut dyn Tx, &Stamp) -> app::Result<i64> + Send + 'static {
    move |tx, stamp| {
        let a = &actor;
        let done = match (&step, id) {
            (Step::Write(form), _) => projects::draft::create(tx, stamp, a, form),
            (Step::PublishNew(form), _) => projects::publish::publish_new(tx, stamp, a, form),
            (_, None) => Err(app::Error::not_found()),
            (Step::Publish, Some(id)) => projects::publish::publish(tx, stamp, a, id),
            (Step::Edit(form), Some(id)) => {
                let (_, version) = projects::draft::form(tx.as_read(), a, id)?;
                projects::draft::edit(tx, stamp, a, id, form, version)
            }
            (Step::StillOpen, Some(id)) => projects::pause::still_open(tx, stamp, a, id),
            (Step::Pause, Some(id)) => projects::pause::pause(tx, stamp, a, id),
            (Step::Resume, Some(id)) => projects::pause::resume(tx, stamp, a, id),
            (Step::Close(reason), Some(id)) => {
                projects::close::close(tx, stamp, a, id, &CloseProject { reason: *reason })
            }
            (Step::Reopen, Some(id)) => projects::close::reopen(tx, stamp, a, id),
            (Step::Remove(reason), Some(id)) => {
                projects::review::remove(tx, stamp, a, id, &Reason { reason: (*reason).to_owned() })
            }
            (Step::Discard, Some(id)) => projects::draft::discard(tx, stamp, a, id),
        };
        done.map(|outcome| outcome.id)
    }
}

/// What went wrong, for the operator.
pub(super) fn told(error: impl std::fmt::Display) -> Failure {
    Failure::new(format!("the demo could not be filled: {error}"))
}

fn missing(what: &str) -> Failure {
    told(format!("{what} is missing"))
}

fn minutes(count: u32) -> Duration {
    Duration::from_secs(u64::from(count) * 60)
}
