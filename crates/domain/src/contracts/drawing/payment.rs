//! The drawing of a payment that the parties make outside of the program.

use crate::{
    machine::{By, Edge, Machine, To},
    words,
};

words! {
    /// The name of a payment's state.
    PaymentStateName {
        /// The client should pay.
        Due = "due",
        /// The client says that it is paid.
        Claimed = "claimed",
        /// The freelancer says that it did not arrive.
        Contradicted = "contradicted",
        /// It arrived.
        Confirmed = "confirmed",
        /// The freelancer gave up waiting.
        WrittenOff = "written_off",
    }
}

words! {
    /// What happens to a payment.
    PaymentEvent {
        /// The client says that it is paid.
        Claim = "claim",
        /// The freelancer says that it arrived.
        Confirm = "confirm",
        /// Silence says so.
        ConfirmBySilence = "confirm_7d",
        /// The freelancer says that it did not arrive.
        Contradict = "contradict",
        /// The freelancer gives up waiting.
        WriteOff = "write_off",
    }
}

use PaymentEvent as E;
use PaymentStateName as S;

const FREELANCER: &[By] = &[By::Freelancer];

const fn edge(event: E, from: &'static [S], to: S, by: &'static [By]) -> Edge<S, E> {
    Edge { event, from, to: To::State(to), by }
}

/// The drawing.
pub static DIRECT_PAYMENT: Machine<S, E> = Machine {
    entity: "direct_payment",
    initial: S::Due,
    terminal: &[S::Confirmed, S::WrittenOff],
    edges: &[
        edge(E::Claim, &[S::Due, S::Contradicted], S::Claimed, &[By::Client]),
        edge(E::Confirm, &[S::Due, S::Claimed, S::Contradicted], S::Confirmed, FREELANCER),
        edge(E::ConfirmBySilence, &[S::Claimed], S::Confirmed, &[By::System]),
        edge(E::Contradict, &[S::Claimed], S::Contradicted, FREELANCER),
        edge(E::WriteOff, &[S::Due, S::Contradicted], S::WrittenOff, FREELANCER),
    ],
};
