//! What a person is waited for with in offers and contracts.

use crate::{
    ContractId, MilestoneId, Money, contracts::views::Person, next_action::NextAction, proposals::Party,
    words,
};

words! {
    /// What a person is waited for with.
    WaitingFor {
        /// Accept an offer, counter it, or decline it.
        AnswerOffer = "answer_offer",
        /// Look at what was handed in.
        ReviewWork = "review_work",
        /// Pay for what was approved.
        Pay = "pay",
        /// Say whether a payment arrived.
        ConfirmPayment = "confirm_payment",
        /// Hand work in.
        Deliver = "deliver",
        /// Hand work in again, or agree to cancel.
        AnswerCancel = "answer_cancel",
        /// Start the next milestone.
        StartMilestone = "start_milestone",
        /// Go on after a pause.
        Resume = "resume",
    }
}

/// Something that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// What to do.
    pub task: WaitingFor,
    /// The contract or offer.
    pub contract: ContractId,
    /// The project's title.
    pub title: String,
    /// On which side the person stands.
    pub side: Party,
    /// The other side.
    pub with: Person,
    /// The milestone, when it is about one.
    pub milestone: Option<(MilestoneId, String)>,
    /// How much it is about: the milestone's amount, or the sum of the offer.
    pub amount: Money,
    /// By when, and what silence does.
    pub next: NextAction,
}
