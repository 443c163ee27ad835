//! What tests of contracts do and ask.

use std::collections::HashMap;

use app::{
    Result,
    contracts::{answer, offer, paying, review, show, work},
    once::Outcome,
};
use domain::{
    Actor, ContractId, MilestoneId, PaymentId, ProjectId, ProposalId,
    contracts::{
        ClaimPayment, ContractState, ContractView, MilestoneState, PaymentState, RequestChanges, WriteOffer,
        WriteWork,
    },
    projects::WriteProject,
    proposals::WritePlanLine,
    time::MINUTE,
};
use store::{contracts::agreements, timers, transitions};

use crate::world::World;

/// A verb that needs nothing but the thing.
pub(crate) type Verb<T> = fn(&mut dyn app::Tx, &domain::Stamp, &Actor, T) -> Result<Outcome>;

/// A client, a freelancer, and a proposal between them.
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) carl: Actor,
    pub(crate) ayesha: Actor,
    pub(crate) project: ProjectId,
    pub(crate) proposal: ProposalId,
}

/// A scene with an offer that was accepted.
pub(crate) struct Deal {
    pub(crate) scene: Scene,
    pub(crate) id: ContractId,
}

pub(crate) fn scene(with: impl FnOnce(&mut WriteProject)) -> Scene {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let project = world.publish(&carl, with).unwrap();
    let proposal = world.propose(&ayesha, project, |_| {}).unwrap();
    world.pass(MINUTE * 11);
    world.mails();
    Scene { world, carl, ayesha, project, proposal }
}

pub(crate) fn deal() -> Deal {
    let scene = scene(|_| {});
    let id = scene.offer().unwrap();
    scene.world.accept(&scene.ayesha, id).unwrap();
    scene.world.mails();
    Deal { scene, id }
}

pub(crate) fn terms() -> WriteOffer {
    let line = |title: &str, amount: &str, due: &str| WritePlanLine {
        title: title.into(),
        amount: amount.into(),
        due: due.into(),
    };
    WriteOffer {
        scope: "A booking page.\n\nGuests see free rooms.".into(),
        currency: domain::Currency::Usd,
        milestones: vec![line("Sketches", "1,000", "2027-03-01"), line("Screens", "1500", "2027-04-01")],
        revisions: 1,
        ip: domain::contracts::IpClause::OnPayment,
        nda: domain::contracts::NdaClause::None,
        payment: domain::contracts::PaymentTerms::Direct,
    }
}

pub(crate) fn handed(note: &str) -> WriteWork {
    WriteWork { note: note.into(), links: vec!["https://example.com/work".into(), " ".into()] }
}

impl Scene {
    pub(crate) fn offer(&self) -> Result<ContractId> {
        self.world.offer(&self.carl, self.proposal, |_| {})
    }
}

impl Deal {
    pub(crate) fn view(&self) -> ContractView {
        self.scene.world.contract(&self.scene.carl, self.id).unwrap()
    }

    /// The nth milestone, counted from 0.
    pub(crate) fn milestone(&self, n: usize) -> MilestoneId {
        self.view().milestones[n].id
    }

    pub(crate) fn milestone_state(&self, n: usize) -> MilestoneState {
        self.view().milestones[n].state
    }

    pub(crate) fn version(&self, n: usize) -> i64 {
        self.view().milestones[n].version
    }

    pub(crate) fn payment(&self, n: usize) -> PaymentId {
        self.view().milestones[n].payment.as_ref().unwrap().id
    }

    pub(crate) fn payment_state(&self, n: usize) -> PaymentState {
        self.view().milestones[n].payment.as_ref().unwrap().state
    }

    pub(crate) fn state(&self) -> ContractState {
        self.view().state
    }

    pub(crate) fn hand_in(&self, n: usize) -> Result<Outcome> {
        let (ayesha, id) = (self.scene.ayesha, self.milestone(n));
        self.scene.world.write(move |tx, s| work::hand_in(tx, s, &ayesha, id, &handed("Here it is.")))
    }

    pub(crate) fn ask_changes(&self, n: usize) -> Result<Outcome> {
        let (carl, id, version) = (self.scene.carl, self.milestone(n), self.version(n));
        let input = RequestChanges { text: "Larger rooms, please.".into() };
        self.scene.world.write(move |tx, s| review::request_changes(tx, s, &carl, id, &input, version))
    }

    pub(crate) fn approve(&self, n: usize) -> Result<Outcome> {
        let (carl, id, version) = (self.scene.carl, self.milestone(n), self.version(n));
        self.scene.world.write(move |tx, s| review::approve(tx, s, &carl, id, version))
    }

    pub(crate) fn claim(&self, n: usize) -> Result<Outcome> {
        let (carl, id) = (self.scene.carl, self.payment(n));
        let input = ClaimPayment { reference: "Transfer 77".into() };
        self.scene.world.write(move |tx, s| paying::claim(tx, s, &carl, id, &input))
    }

    pub(crate) fn mine<T: Copy + Send + 'static>(&self, verb: Verb<T>, id: T) -> Result<Outcome> {
        self.scene.world.did(&self.scene.ayesha, verb, id)
    }

    pub(crate) fn clients<T: Copy + Send + 'static>(&self, verb: Verb<T>, id: T) -> Result<Outcome> {
        self.scene.world.did(&self.scene.carl, verb, id)
    }

    /// Hands in and approves.
    pub(crate) fn done(&self, n: usize) {
        self.hand_in(n).unwrap();
        self.approve(n).unwrap();
    }

    pub(crate) fn subjects(&self) -> Vec<(String, String)> {
        self.scene.world.subjects()
    }
}

impl World {
    pub(crate) fn offer(
        &self,
        client: &Actor,
        proposal: ProposalId,
        with: impl FnOnce(&mut WriteOffer),
    ) -> Result<ContractId> {
        let (client, mut input) = (*client, terms());
        with(&mut input);
        let done = self.write(move |tx, s| offer::make_offer(tx, s, &client, proposal, &input))?;
        Ok(ContractId::new(done.id))
    }

    pub(crate) fn contract(&self, actor: &Actor, id: ContractId) -> Result<ContractView> {
        Ok(self.opened_contract(actor, id)?.view)
    }

    pub(crate) fn opened_contract(&self, actor: &Actor, id: ContractId) -> Result<show::Opened> {
        let (actor, now) = (*actor, self.now());
        self.read(move |db| show::show(db, &actor, id, now))
    }

    /// Accepts the terms that stand there now.
    pub(crate) fn accept(&self, actor: &Actor, id: ContractId) -> Result<Outcome> {
        let (actor, seen) = (*actor, self.contract(actor, id)?.terms.hash);
        self.write(move |tx, s| answer::accept(tx, s, &actor, id, seen))
    }

    pub(crate) fn counter(
        &self,
        actor: &Actor,
        id: ContractId,
        with: impl FnOnce(&mut WriteOffer),
    ) -> Result<Outcome> {
        let (actor, version, mut input) = (*actor, self.contract(actor, id)?.version, terms());
        with(&mut input);
        self.write(move |tx, s| offer::counter(tx, s, &actor, id, &input, version))
    }

    pub(crate) fn did<T: Copy + Send + 'static>(
        &self,
        actor: &Actor,
        verb: Verb<T>,
        id: T,
    ) -> Result<Outcome> {
        let actor = *actor;
        self.write(move |tx, s| verb(tx, s, &actor, id))
    }

    /// To whom mails went, and their subjects.
    pub(crate) fn subjects(&self) -> Vec<(String, String)> {
        let mails = self.mails().into_iter();
        mails.map(|m| (m.to.split('@').next().unwrap().to_owned(), m.subject)).collect()
    }

    /// The kinds of what stands in this person's feed about contracts.
    pub(crate) fn deeds(&self, actor: &Actor) -> Vec<String> {
        let user = actor.user.get();
        let events = self.read(move |db| Ok(store::events::after_for_user(db, user, 0, 1_000)?)).unwrap();
        events.into_iter().filter(|e| e.entity == "contract").map(|e| e.kind).collect()
    }

    /// The kinds of the timers that wait for a contract and its parts.
    pub(crate) fn clocks(&self, id: ContractId) -> Vec<String> {
        let live = self.read(move |db| {
            let whole = agreements::whole(db, id)?.unwrap();
            let mut live = timers::live(db, "contract", id.get())?;
            for milestone in &whole.milestones {
                live.extend(timers::live(db, "milestone", milestone.id.get())?);
            }
            for payment in &whole.payments {
                live.extend(timers::live(db, "direct_payment", payment.id.get())?);
            }
            Ok(live)
        });
        live.unwrap().into_iter().map(|timer| timer.kind).collect()
    }

    /// Replays the transition log of a contract and its parts, which must lead to where they stand.
    pub(crate) fn replays(&self, id: ContractId) {
        let things = self
            .read(move |db| {
                let whole = agreements::whole(db, id)?.unwrap();
                let mut things: HashMap<(&str, i64), &str> = HashMap::new();
                things.insert(("contract", id.get()), whole.contract.state.name().as_str());
                for m in &whole.milestones {
                    things.insert(("milestone", m.id.get()), m.state.name().as_str());
                }
                for d in &whole.deliverables {
                    things.insert(("deliverable", d.id.get()), d.state.name().as_str());
                }
                for p in &whole.payments {
                    things.insert(("direct_payment", p.id.get()), p.state.name().as_str());
                }
                let logs = things.into_iter().map(|((entity, id), state)| {
                    Ok((entity, state, transitions::of(db, entity, id, 0, 1_000)?))
                });
                logs.collect::<Result<Vec<_>>>()
            })
            .unwrap();
        for (entity, state, log) in things {
            let mut at: Option<String> = None;
            for step in log {
                assert_eq!(step.from_state, at, "{entity} {}", step.event_name);
                at = Some(step.to_state);
            }
            assert_eq!(at.as_deref(), Some(state), "{entity}");
        }
    }
}
