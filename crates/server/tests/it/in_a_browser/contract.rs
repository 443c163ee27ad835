//! From a proposal to an ended contract: offered, answered with other terms, worked on, sent back, approved, paid.

use super::{served::Served, sign_in, window::Window};

/// Both sides, by the addresses with which they sign in.
pub(super) struct Sides<'a> {
    pub client: &'a str,
    pub freelancer: &'a str,
}

/// The proposal is at this address, and its client has signed in.
pub(super) async fn from_an_offer_to_the_end(
    site: &Served,
    window: &Window,
    sides: &Sides<'_>,
    proposal: &str,
) {
    let contract = offer(window, proposal).await;
    sign_in(window, sides.freelancer).await;
    counter(window, &contract).await;
    sign_in(window, sides.client).await;
    window.click_link("Read").await;
    window.is_at(&contract).await;
    answer(window, "Accept for $1,200.00", "Accept for $1,200.00").await;
    window.is_at(&format!("{contract}?done=accepted")).await;
    window.open(&format!("{contract}/terms")).await;
    sign_in(window, sides.freelancer).await;
    hand_in(window, &contract, "The first shelf, with prices.").await;
    sign_in(window, sides.client).await;
    window.open(&contract).await;
    window.click_link("Ask for changes").await;
    window.fill("text", "Show the prices larger.").await;
    window.press("Ask for changes").await;
    window.sees("Changes asked for.").await;
    sign_in(window, sides.freelancer).await;
    hand_in(window, &contract, "With larger prices.").await;
    pay(window, sides, &contract, "$700.00").await;
    sign_in(window, sides.client).await;
    window.open(&contract).await;
    window.press("Start “The shop”").await;
    window.sees("Milestone started.").await;
    sign_in(window, sides.freelancer).await;
    hand_in(window, &contract, "The shop is open.").await;
    pay(window, sides, &contract, "$500.00").await;
    window.sees("Every milestone is finished").await;
    window.open("/my-contracts").await;
    window.sees("2 of 2 paid").await;
    site.app.settle().await;
}

/// With a mistake first; the address of the offer.
async fn offer(window: &Window, proposal: &str) -> String {
    window.open(proposal).await;
    window.click_link("Make an offer").await;
    window.press("Add a milestone").await;
    window.sees("Milestone 2").await;
    window.fill("milestones[0].title", "The shelf").await;
    window.fill("milestones[0].amount", "600").await;
    window.fill_day("milestones[0].due", "05012026").await;
    window.fill("milestones[1].title", "The shop").await;
    window.fill("milestones[1].amount", "-5").await;
    window.fill_day("milestones[1].due", "06012026").await;
    window.press("Send offer").await;
    window.sees("Enter an amount without a minus sign.").await;
    window.fill("milestones[1].amount", "500").await;
    window.press("Send offer").await;
    let contract = window.comes_to("/contracts/ctr_", "?done=offered").await;
    window.sees("Your offer is on its way.").await;
    contract
}

async fn counter(window: &Window, contract: &str) {
    window.open(contract).await;
    window.click_link("Propose other terms").await;
    window.fill("milestones[0].amount", "700").await;
    window.press("Propose these terms").await;
    window.is_at(&format!("{contract}?done=countered")).await;
    window.open(&format!("{contract}/terms")).await;
}

async fn hand_in(window: &Window, contract: &str, note: &str) {
    window.open(contract).await;
    window.click_link("Hand in work").await;
    window.fill("note", note).await;
    window.fill("links[0]", "https://files.example.com/shop").await;
    window.press("Hand in").await;
    window.is_at(&format!("{contract}?done=handed-in")).await;
    window.sees(note).await;
}

/// Approved and said to be paid by the client, received by the freelancer.
async fn pay(window: &Window, sides: &Sides<'_>, contract: &str, amount: &str) {
    sign_in(window, sides.client).await;
    window.open(contract).await;
    answer(window, &format!("Approve {amount}"), &format!("Approve {amount}")).await;
    window.sees("Payment due").await;
    window.click_link("I have paid").await;
    window.fill("reference", "Invoice 7").await;
    window.press("I have paid").await;
    window.is_at(&format!("{contract}?done=claimed")).await;
    sign_in(window, sides.freelancer).await;
    window.open(contract).await;
    answer(window, "Yes, it arrived", &format!("{amount} arrived")).await;
    window.is_at(&format!("{contract}?done=received")).await;
}

/// Follows a link to its question, and presses the button there.
async fn answer(window: &Window, link: &str, button: &str) {
    window.click_link(link).await;
    window.press(button).await;
}
