//! What tests of proposals say and ask.

use std::sync::Arc;

use app::{
    App, Clock, Links, Result,
    context::Link,
    mail::Message,
    once::Outcome,
    proposals::{
        allowance,
        decline::decline,
        draft,
        inbox::{self, Sort, Tab, TabCount},
        mine,
        revise::revise,
        show,
        submit::submit_new,
    },
    token::{self, Tokens},
};
use domain::{
    Actor, ProjectId, ProposalId, Time,
    page::PageRequest,
    projects::WriteProject,
    proposals::{
        DeclineProposal, DeclineReason, MyProposal, ProposalCard, ProposalState, ProposalView, WriteProposal,
    },
    time::MINUTE,
};

use crate::world::World;

/// A verb that needs nothing but the proposal.
pub(crate) type Move = fn(&mut dyn app::Tx, &domain::Stamp, &Actor, ProposalId) -> Result<Outcome>;

impl World {
    /// Sends a good proposal, changed by `with`.
    pub(crate) fn propose(
        &self,
        actor: &Actor,
        project: ProjectId,
        with: impl FnOnce(&mut WriteProposal),
    ) -> Result<ProposalId> {
        let (actor, mut input) = (*actor, bid());
        with(&mut input);
        let done = self.write(move |tx, stamp| submit_new(tx, stamp, &actor, project, &input))?;
        Ok(ProposalId::new(done.id))
    }

    /// Begins a draft.
    pub(crate) fn draft(
        &self,
        actor: &Actor,
        project: ProjectId,
        input: WriteProposal,
    ) -> Result<ProposalId> {
        let actor = *actor;
        let done = self.write(move |tx, stamp| draft::start(tx, stamp, &actor, project, &input))?;
        Ok(ProposalId::new(done.id))
    }

    pub(crate) fn act(&self, verb: Move, actor: &Actor, id: ProposalId) -> Result<Outcome> {
        let actor = *actor;
        self.write(move |tx, stamp| verb(tx, stamp, &actor, id))
    }

    pub(crate) fn revise(
        &self,
        actor: &Actor,
        id: ProposalId,
        version: i64,
        with: impl FnOnce(&mut WriteProposal),
    ) -> Result<Outcome> {
        let (actor, mut input) = (*actor, bid());
        with(&mut input);
        self.write(move |tx, stamp| revise(tx, stamp, &actor, id, &input, version))
    }

    pub(crate) fn decline(&self, actor: &Actor, id: ProposalId) -> Result<Outcome> {
        let (actor, input) = (*actor, DeclineProposal { reason: DeclineReason::Price });
        self.write(move |tx, stamp| decline(tx, stamp, &actor, id, &input))
    }

    pub(crate) fn opened(&self, actor: &Actor, id: ProposalId) -> Result<ProposalView> {
        let actor = *actor;
        self.read(move |db| show::show(db, &actor, id))
    }

    pub(crate) fn mine(&self, actor: &Actor, id: ProposalId) -> MyProposal {
        let actor = *actor;
        self.read(move |db| mine::one(db, &actor, id)).unwrap()
    }

    pub(crate) fn state_of(&self, actor: &Actor, id: ProposalId) -> ProposalState {
        self.mine(actor, id).state.state()
    }

    pub(crate) fn inbox(&self, actor: &Actor, project: ProjectId, tab: Tab) -> Result<Vec<ProposalCard>> {
        let (actor, request) = (*actor, PageRequest { cursor: None, size: 100 });
        let page = self.read(move |db| inbox::list(db, &actor, project, tab, Sort::Newest, request))?;
        Ok(page.items)
    }

    /// How many stand in each tab: all, unread, shortlisted, over.
    pub(crate) fn tabs(&self, actor: &Actor, project: ProjectId) -> Vec<i64> {
        let actor = *actor;
        let counts = self.read(move |db| inbox::counts(db, &actor, project)).unwrap();
        counts.into_iter().map(|TabCount { count, .. }| count).collect()
    }

    /// How many proposals this person may still send.
    pub(crate) fn left(&self, actor: &Actor) -> u32 {
        let (actor, now) = (*actor, self.now());
        self.read(move |db| allowance::balance(db, &actor, now)).unwrap().left
    }

    /// The kinds of what stands in this person's feed about proposals.
    pub(crate) fn feed(&self, actor: &Actor) -> Vec<String> {
        let user = actor.user.get();
        let events = self.read(move |db| Ok(store::events::after_for_user(db, user, 0, 1_000)?)).unwrap();
        events.into_iter().filter(|e| e.entity == "proposal").map(|e| e.kind).collect()
    }

    /// Does every job that is due and hands out the mails.
    pub(crate) fn mails(&self) -> Vec<Message> {
        let app = self.app();
        let mut sent = Vec::new();
        loop {
            let held = self.write(|tx, stamp| app::jobs::claim(tx, stamp, "test", 100)).unwrap();
            if held.is_empty() {
                return sent;
            }
            for held in held {
                if let app::jobs::Effect::Send(message) =
                    app.perform(held.job.clone().unwrap()).wait().unwrap()
                {
                    sent.push(message);
                }
                self.write(move |tx, _| app::jobs::finish(tx, &held)).unwrap();
            }
        }
    }

    /// A project that has a proposal already, so that the next one costs something.
    pub(crate) fn publish_taken(
        &self,
        client: &Actor,
        first: &Actor,
        with: impl FnOnce(&mut WriteProject),
    ) -> ProjectId {
        let id = self.publish(client, with).unwrap();
        self.propose(first, id, |_| {}).unwrap();
        self.pass(MINUTE * 11);
        id
    }

    fn app(&self) -> Arc<App> {
        let link = |name: &'static str| -> Link { Box::new(move |id| format!("https://here/{name}/{id}")) };
        let links = Links {
            confirm_email: link("confirm"),
            reset_password: link("reset"),
            change_email: link("change"),
            project: link("projects"),
            proposal: link("proposals"),
            contract: link("contracts"),
            sign_in: String::new(),
            security: String::new(),
        };
        let key = token::generate_key(self.now()).unwrap();
        let tokens = Tokens::new("https://here", &[key]).unwrap();
        let settings = app::Settings { tokens, links, device_key: [7; 32] };
        Arc::new(App::new(self.store(), Arc::new(Standing(self.now())), settings))
    }
}

struct Standing(Time);

impl Clock for Standing {
    fn now(&self) -> Time {
        self.0
    }
}

/// A proposal that every project without questions takes.
pub(crate) fn bid() -> WriteProposal {
    WriteProposal {
        letter: "I have built three booking pages.\n\nThis one would open on the free rooms.".into(),
        price: "2,500".into(),
        ..WriteProposal::blank(domain::Currency::Usd, 0)
    }
}
