//! A client publishes a project, a freelancer proposes, the client keeps the proposal in mind and makes an offer.

use super::{
    contract::{self, Sides},
    join,
    served::Served,
    sign_in,
    window::Window,
};

const DESCRIPTION: &str = "Our tea shop sells in three towns and on paper only. We want a small shop page where people \
    order, pay at the door, and see what is in stock today.";

/// Ayesha has signed up as a freelancer already.
pub(super) async fn from_a_project_to_a_finished_contract(site: &Served, window: &Window) {
    let jonas = "jonas@example.com";
    join(site, window, "client", "Jonas Lindqvist", jonas).await;
    let project = publish(window).await;
    sign_in(window, "ayesha@example.com").await;
    let proposal = propose(window, &project).await;
    sign_in(window, jonas).await;
    shortlist(window, &project, &proposal).await;
    let sides = Sides { client: jonas, freelancer: "ayesha@example.com" };
    contract::from_an_offer_to_the_end(site, window, &sides, &proposal).await;
    site.app.forget_jobs();
}

/// With a mistake first; the address of the project.
async fn publish(window: &Window) -> String {
    window.open("/projects/new").await;
    window.fill("title", "A shop for tea").await;
    window.fill("description", "Too short.").await;
    window.fill("skill", "Rust").await;
    window.press("Add").await;
    window.sees("Rust").await;
    window.fill("min", "1000").await;
    window.fill("max", "1500").await;
    window.press("Publish project").await;
    window.sees("Write at least 100 characters").await;
    window.fill("description", DESCRIPTION).await;
    window.press("Publish project").await;
    let project = window.comes_to("/projects/prj_", "?done=published").await;
    window.sees("Your project is published.").await;
    window.open("/my-projects").await;
    project
}

/// With a milestone that is one too many; the address of the proposal.
async fn propose(window: &Window, project: &str) -> String {
    window.open("/projects").await;
    window.click_link("A shop for tea").await;
    window.is_at(project).await;
    window.click_link("Write a proposal").await;
    window.is_at(&format!("{project}/proposals/new")).await;
    window.fill("letter", "I have built three shops, and would start with the shelf that sells most.").await;
    window.fill("price", "1200").await;
    window.press("Add a milestone").await;
    window.sees("Milestone 1").await;
    window.fill("plan[0].title", "The shop").await;
    window.fill("plan[0].amount", "1000").await;
    window.fill_day("plan[0].due", "05012026").await;
    window.press("Send proposal").await;
    window.sees("The lines add up to $1,000.00, the price is $1,200.00.").await;
    window.fill("plan[0].amount", "1200").await;
    window.press("Send proposal").await;
    let proposal = window.comes_to("/proposals/prp_", "?done=sent").await;
    window.sees("Not read yet").await;
    window.open("/my-proposals").await;
    proposal
}

async fn shortlist(window: &Window, project: &str, proposal: &str) {
    window.sees("Read one new proposal for “A shop for tea”").await;
    window.click_link("Read").await;
    window.is_at(&format!("{project}/proposals?tab=unread")).await;
    window.click_link("Open").await;
    window.is_at(proposal).await;
    window.press("Shortlist").await;
    window.is_at(&format!("{proposal}?done=shortlisted")).await;
    window.sees("On your shortlist.").await;
    window.open(&format!("{project}/proposals?tab=shortlisted")).await;
    window.open(&format!("{proposal}/declining")).await;
}
