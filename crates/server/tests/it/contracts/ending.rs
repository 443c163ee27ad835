//! Contracts that pause, end, are taken on again; and what lasts after the end.

use testkit::{TestApp, domain::time::days};

use super::{Pair, answers};

#[tokio::test]
async fn a_contract_ends_with_its_last_payment() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    for (amount, note) in [("$400.00", "Three sketches."), ("$800.00", "The shop is up.")] {
        pair.hands_in(&contract, note).await;
        answers(&mut pair.his, &contract, &format!("Approve {amount}"), None, &format!("Approve {amount}"))
            .await;
        answers(&mut pair.his, &contract, "I have paid", None, "I have paid").await;
        answers(&mut pair.hers, &contract, "Yes, it arrived", None, &format!("{amount} arrived")).await;
        pair.his.open(&contract).await;
        if pair.his.has_button("Start “The shop”") {
            pair.his.submit("Start “The shop”").await;
        }
    }
    pair.both_open(&contract).await;
    for browser in [&pair.his, &pair.hers] {
        assert!(
            browser.sees("Ended") && browser.sees("Every milestone is finished"),
            "{}",
            browser.described()
        );
        assert!(!browser.sees("Your turn") && browser.link("End contract").is_empty());
    }
    pair.hers.open("/my-contracts?side=freelancer&show=over").await;
    assert!(pair.hers.sees("2 of 2 paid"), "{}", pair.hers.described());
    app.forget_jobs();
}

#[tokio::test]
async fn a_pause_stops_what_is_new() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    pair.his.submit("Pause").await;
    pair.his.follow().await;
    assert!(pair.his.sees("Contract paused.") && pair.his.has_button("Go on"), "{}", pair.his.described());
    pair.hers.open(&contract).await;
    assert!(pair.hers.sees("Paused") && !pair.hers.has_button("Go on"), "{}", pair.hers.described());
    pair.his.submit("Go on").await;
    pair.his.follow().await;
    assert!(pair.his.sees("Active"), "{}", pair.his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn asking_to_end_waits_for_what_is_under_way() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    pair.hands_in(&contract, "Three sketches.").await;
    answers(&mut pair.hers, &contract, "End contract", None, "End contract").await;
    assert!(
        pair.hers.sees("Ending") && pair.hers.sees("The freelancer asked to end it"),
        "{}",
        pair.hers.described()
    );
    pair.his.open(&contract).await;
    assert!(!pair.his.has_button("Keep it going"), "only who asked takes it back");
    pair.hers.submit("Keep it going").await;
    pair.hers.follow().await;
    assert!(pair.hers.sees("Active"), "{}", pair.hers.described());
    answers(&mut pair.his, &contract, "End contract", None, "End contract").await;
    answers(&mut pair.his, &contract, "Approve $400.00", None, "Approve $400.00").await;
    answers(&mut pair.his, &contract, "I have paid", None, "I have paid").await;
    answers(&mut pair.hers, &contract, "Yes, it arrived", None, "$400.00 arrived").await;
    assert!(pair.hers.sees("Ended") && pair.hers.sees("The client ended it"), "{}", pair.hers.described());
    app.forget_jobs();
}

#[tokio::test]
async fn nothing_is_lost_when_the_server_starts_anew() {
    let app = TestApp::start().await;
    let (mut pair, contract) = Pair::at_work(&app).await;
    pair.hands_in(&contract, "Three sketches.").await;
    app.restart().await;
    pair.wait(&app, days(15)).await;
    pair.both_open(&contract).await;
    assert!(pair.his.sees("Pay $400.00 to Noor Haddad"), "the clock went on: {}", pair.his.described());
}
