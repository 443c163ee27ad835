//! The record of steps, replayed against the drawings.

use std::collections::BTreeMap;

use crate::{
    contracts::{Agreement, CONTRACT, DELIVERABLE, DIRECT_PAYMENT, MILESTONE, Step, Thing},
    machine::{By, Machine, To, Word},
};

/// The state of each thing that the steps so far lead to.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) states: BTreeMap<Thing, &'static str>,
    pub(super) events: Vec<(Thing, &'static str)>,
}

impl Log {
    /// Replays steps. Panics at one that is not drawn.
    pub(super) fn replay(&mut self, steps: &[Step]) {
        for step in steps {
            let known = self.states.insert(step.thing, step.to);
            assert_eq!(known, step.from, "{step:?} does not begin where the last one ended");
            self.events.push((step.thing, step.event));
            match step.thing {
                Thing::Contract(_) => drawn(&CONTRACT, step),
                Thing::Milestone(_) => drawn(&MILESTONE, step),
                Thing::Deliverable(_) => drawn(&DELIVERABLE, step),
                Thing::Payment(_) => drawn(&DIRECT_PAYMENT, step),
            }
        }
    }

    /// Panics when the steps lead elsewhere than to the states of this agreement.
    pub(super) fn assert_leads_to(&self, agreement: &Agreement) {
        let is = |thing, state: &'static str| assert_eq!(self.states.get(&thing), Some(&state), "{thing:?}");
        is(Thing::Contract(agreement.contract.id), agreement.contract.state.name().as_str());
        agreement.milestones.iter().for_each(|m| is(Thing::Milestone(m.id), m.state.name().as_str()));
        agreement.deliverables.iter().for_each(|d| is(Thing::Deliverable(d.id), d.state.name().as_str()));
        agreement.payments.iter().for_each(|p| is(Thing::Payment(p.id), p.state.name().as_str()));
    }
}

fn drawn<S: Word + std::fmt::Debug, E: Word>(machine: &Machine<S, E>, step: &Step) {
    let Some(from) = step.from else {
        assert_eq!(step.to, machine.initial.as_str(), "{step:?}");
        assert!(E::parse(step.event).is_none(), "{step:?} is a birth");
        return;
    };
    let (from, event) = (S::parse(from).unwrap(), E::parse(step.event).unwrap());
    assert!(!machine.terminal.contains(&from), "{step:?} leaves a terminal state");
    match machine.step(from, event).unwrap() {
        To::State(to) => assert_eq!(step.to, to.as_str(), "{step:?}"),
        To::Same => assert_eq!(step.to, from.as_str(), "{step:?}"),
        To::Origin(origins) => assert!(origins.iter().any(|o| o.as_str() == step.to), "{step:?}"),
    }
    let edge = machine.edges.iter().find(|e| e.event == event && e.from.contains(&from)).unwrap();
    let party = matches!(step.by, By::Client | By::Freelancer);
    let by_role =
        |by: &By| matches!(by, By::PartyInTurn | By::AuthorOfNewestVersion | By::Requester) && party;
    assert!(edge.by.contains(&step.by) || edge.by.iter().any(by_role), "{step:?} is not theirs");
}
