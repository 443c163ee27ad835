//! The state machines in code are those of the drawing in `machines.json`.

#![allow(clippy::unwrap_used)]

use domain::{
    contracts::{CONTRACT, DELIVERABLE, DIRECT_PAYMENT, MILESTONE},
    identity::USER,
    machine::{Machine, To, Word},
    projects::PROJECT,
    proposals::PROPOSAL,
    staff::SUSPENSION,
};
use serde_json::{Value, json};

/// Writes a machine of the code in the form of the drawing.
fn drawn<S: Word, E: Word>(machine: &Machine<S, E>) -> Value {
    let words = |states: &[S]| states.iter().map(|s| s.as_str()).collect::<Vec<_>>();
    let edges: Vec<Value> = machine
        .edges
        .iter()
        .map(|edge| {
            let by: Vec<_> = edge.by.iter().map(|b| b.as_str()).collect();
            let (event, from) = (edge.event.as_str(), words(edge.from));
            match edge.to {
                To::State(s) => json!({"event": event, "from": from, "to": s.as_str(), "by": by}),
                To::Same => json!({"event": event, "from": from, "to": "same", "by": by}),
                To::Origin(o) => {
                    json!({"event": event, "from": from, "to": "origin", "origins": words(o), "by": by})
                }
            }
        })
        .collect();
    json!({"initial": machine.initial.as_str(), "terminal": words(machine.terminal), "transitions": edges})
}

fn same<S: Word, E: Word>(machine: &Machine<S, E>) {
    let all: Value = serde_json::from_str(include_str!("machines.json")).unwrap();
    let wanted = &all[machine.entity];
    let is = drawn(machine);
    assert_eq!(is["transitions"], wanted["transitions"], "{}", machine.entity);
    assert_eq!(is["initial"], wanted["initial"]);
    assert_eq!(is["terminal"], wanted["terminal"]);
    for state in machine.terminal {
        assert!(machine.edges.iter().all(|e| !e.from.contains(state)), "{} is left", state.as_str());
    }
}

#[test]
fn user() {
    same(&USER);
}

#[test]
fn suspension() {
    same(&SUSPENSION);
}

#[test]
fn project() {
    same(&PROJECT);
}

#[test]
fn proposal() {
    same(&PROPOSAL);
}

#[test]
fn contract() {
    same(&CONTRACT);
}

#[test]
fn milestone() {
    same(&MILESTONE);
}

#[test]
fn deliverable() {
    same(&DELIVERABLE);
}

#[test]
fn direct_payment() {
    same(&DIRECT_PAYMENT);
}
