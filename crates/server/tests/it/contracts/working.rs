//! Work: prepared, handed in, sent back, handed in again, approved; and the clocks beside it.

use testkit::{TestApp, domain::time::days};

use super::{Pair, answers};

#[tokio::test]
async fn work_goes_back_once_and_is_then_approved() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    assert!(pair.hers.sees("Your turn") && pair.hers.sees("Deliver “Sketches”"), "{}", pair.hers.described());
    pair.hands_in(&contract, "Three sketches of the shelf.").await;
    let mail = app.mail_to(&pair.jonas.email).await;
    assert_eq!(mail.link(), contract);
    pair.his.open(&contract).await;
    assert!(pair.his.sees("Review “Sketches”") && pair.his.sees("Three sketches of the shelf."));
    assert!(pair.his.sees("https://files.example.com/shop") && pair.his.sees("Leads to files.example.com"));
    let approving = pair.his.link("Approve $400.00").to_owned();
    let mut earlier = pair.his.twin();
    earlier.open(&approving).await;
    let asking = pair.his.link("Ask for changes").to_owned();
    pair.his.open(&asking).await;
    pair.his.submit("Ask for changes").await;
    assert_eq!((pair.his.status().as_u16(), pair.his.error_at("text").is_empty()), (422, false));
    answers(
        &mut pair.his,
        &contract,
        "Ask for changes",
        Some(("text", "Larger letters, please.")),
        "Ask for changes",
    )
    .await;
    pair.hers.open(&contract).await;
    assert!(pair.hers.sees("Larger letters, please.") && pair.hers.sees("Changes asked for 1 of 2 times"));
    pair.hands_in(&contract, "With larger letters.").await;
    pair.hers.follow().await;
    assert!(pair.hers.sees("One earlier version"), "{}", pair.hers.described());
    earlier.submit("Approve $400.00").await;
    assert_eq!(earlier.location(), format!("{contract}?done=changed"), "{}", earlier.described());
    earlier.follow().await;
    assert!(earlier.sees("Review “Sketches”"), "nothing was approved: {}", earlier.described());
    answers(&mut pair.his, &contract, "Approve $400.00", None, "Approve $400.00").await;
    assert!(
        pair.his.sees("Pay $400.00 to Noor Haddad") && pair.his.sees("Payment due"),
        "{}",
        pair.his.described()
    );
    app.forget_jobs();
}

#[tokio::test]
async fn a_draft_is_the_freelancers_alone() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    let form = pair.hers.link("Hand in work").to_owned();
    pair.hers.open(&form).await;
    pair.hers.fill("note", "Half of it.").submit("Add a link").await;
    assert_eq!((pair.hers.status().as_u16(), pair.hers.value("note")), (200, "Half of it."));
    pair.hers
        .fill("links[0]", "javascript:alert(1)")
        .fill("links[1]", "https://a.example")
        .submit("Save draft")
        .await;
    assert_eq!(pair.hers.status(), 422);
    assert!(pair.hers.error_at("links[0]").contains("https://"), "{}", pair.hers.described());
    pair.hers.fill("links[0]", "").submit("Save draft").await;
    pair.hers.follow().await;
    assert!(
        pair.hers.sees("Half of it.") && pair.hers.sees("Only you see this draft."),
        "{}",
        pair.hers.described()
    );
    pair.his.open(&contract).await;
    assert!(!pair.his.sees("Half of it.") && !pair.his.sees("Draft"), "{}", pair.his.described());
    let form = pair.hers.link("Finish your draft").to_owned();
    pair.hers.open(&form).await;
    let mut other = pair.hers.twin();
    pair.hers.fill("note", "Two thirds of it.").submit("Save draft").await;
    other.fill("note", "Another two thirds.").submit("Save draft").await;
    assert!(
        other.status().is_client_error() && other.value("note") == "Another two thirds.",
        "{}",
        other.described()
    );
    pair.hers.follow().await;
    let mut twice = pair.hers.twin();
    for browser in [&mut pair.hers, &mut twice] {
        browser.submit("Discard draft").await;
        assert_eq!(browser.location(), format!("{contract}?done=discarded"), "{}", browser.described());
    }
    other.submit("Save draft").await;
    assert!(other.sees("The draft was discarded meanwhile."), "{}", other.described());
    other.fill("note", "It was not lost.").submit("Save draft").await;
    assert_eq!(
        other.location(),
        format!("{contract}?done=draft"),
        "what was typed is kept: {}",
        other.described()
    );
    pair.hers.follow().await;
    assert!(!pair.hers.sees("thirds of it"), "{}", pair.hers.described());
    app.forget_jobs();
}

#[tokio::test]
async fn more_time_is_taken_once_and_silence_approves() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    pair.hands_in(&contract, "Three sketches.").await;
    pair.his.open(&contract).await;
    pair.his.submit("Take 7 more days").await;
    pair.his.follow().await;
    assert!(pair.his.sees("You have 7 more days.") && !pair.his.has_button("Take 7 more days"));
    pair.wait(&app, days(15)).await;
    pair.his.open(&contract).await;
    assert!(!pair.his.link("Approve $400.00").is_empty(), "{}", pair.his.described());
    pair.wait(&app, days(7)).await;
    pair.his.open(&contract).await;
    assert!(pair.his.sees("Pay $400.00 to Noor Haddad"), "{}", pair.his.described());
    assert!(pair.his.sees("Approved without an answer: Sketches"), "{}", pair.his.described());
}

#[tokio::test]
async fn what_is_handed_in_cannot_become_markup() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    pair.hands_in(&contract, "<img src=x onerror=alert(1)>").await;
    for browser in [&mut pair.his, &mut pair.hers] {
        browser.open(&contract).await;
        let page = browser.answer().text();
        assert!(!page.contains("<img") && page.contains("&lt;img"), "{}", browser.described());
        assert!(page.contains("rel=\"noopener noreferrer nofollow ugc\""));
    }
    app.forget_jobs();
}

#[tokio::test]
async fn a_milestone_is_called_off_or_asked_for() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    pair.hands_in(&contract, "Three sketches.").await;
    answers(&mut pair.his, &contract, "Ask for changes", Some(("text", "Start anew.")), "Ask for changes")
        .await;
    pair.his.submit("Ask to cancel it").await;
    pair.his.follow().await;
    assert!(pair.his.sees("Your wish to cancel is on its way."), "{}", pair.his.described());
    pair.hers.open("/dashboard").await;
    assert!(pair.hers.sees("Jonas Lindqvist asks to cancel “Sketches”"), "{}", pair.hers.described());
    answers(&mut pair.hers, &contract, "Cancel milestone", None, "Cancel milestone").await;
    assert!(pair.hers.sees("Milestone cancelled."), "{}", pair.hers.described());
    pair.his.open(&contract).await;
    assert!(pair.his.sees("Start the next milestone"), "{}", pair.his.described());
    pair.his.submit("Start “The shop”").await;
    pair.his.follow().await;
    assert!(pair.his.sees("Milestone started.") && pair.his.sees("Noor Haddad works on “The shop”"));
    answers(&mut pair.his, &contract, "Approve early", None, "Approve $800.00").await;
    assert!(pair.his.sees("Pay $800.00 to Noor Haddad"), "{}", pair.his.described());
    app.forget_jobs();
}
