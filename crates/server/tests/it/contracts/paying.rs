//! Direct payments: said to be made, received, not received, given up; and what silence does.

use testkit::{TestApp, domain::time::days};

use super::{Pair, answers};

/// A contract whose first milestone is approved.
async fn owed(app: &TestApp) -> (Pair, String) {
    let (mut pair, contract) = Pair::at_work(app).await;
    pair.hands_in(&contract, "Three sketches.").await;
    answers(&mut pair.his, &contract, "Approve $400.00", None, "Approve $400.00").await;
    app.settle().await;
    (pair, contract)
}

#[tokio::test]
async fn a_payment_is_made_missed_made_again_and_received() {
    let app = TestApp::start().await;
    let (mut pair, contract) = owed(&app).await;
    let reference = Some(("reference", "Invoice 7"));
    answers(&mut pair.his, &contract, "I have paid", reference, "I have paid").await;
    assert!(pair.his.sees("Noted that you have paid.") && pair.his.sees("Noor Haddad confirms $400.00"));
    pair.hers.open("/dashboard").await;
    assert!(pair.hers.sees("Did $400.00 from Jonas Lindqvist arrive?"), "{}", pair.hers.described());
    answers(&mut pair.hers, &contract, "It did not arrive", None, "It did not arrive").await;
    pair.his.open(&contract).await;
    assert!(pair.his.sees("did not arrive. Sort it out together"), "{}", pair.his.described());
    answers(&mut pair.his, &contract, "I have paid", None, "I have paid").await;
    pair.hers.open(&contract).await;
    let confirm = pair.hers.link("Yes, it arrived").to_owned();
    pair.hers.open(&confirm).await;
    let mut twice = pair.hers.twin();
    for browser in [&mut pair.hers, &mut twice] {
        browser.submit("$400.00 arrived").await;
        assert_eq!(browser.location(), format!("{contract}?done=received"), "{}", browser.described());
    }
    pair.hers.follow().await;
    assert!(pair.hers.sees("Paid") && pair.hers.sees("Jonas Lindqvist starts the next milestone"));
    app.forget_jobs();
}

#[tokio::test]
async fn silence_receives_a_payment() {
    let app = TestApp::start().await;
    let (mut pair, contract) = owed(&app).await;
    answers(&mut pair.his, &contract, "I have paid", None, "I have paid").await;
    pair.wait(&app, days(8)).await;
    pair.hers.open(&contract).await;
    assert!(
        pair.hers.sees("Received without an answer: the payment for Sketches"),
        "{}",
        pair.hers.described()
    );
    assert!(pair.hers.link("It did not arrive").is_empty());
}

#[tokio::test]
async fn what_is_never_paid_is_written_off() {
    let app = TestApp::start().await;
    let (mut pair, contract) = owed(&app).await;
    pair.hers.open(&contract).await;
    assert!(pair.hers.link("Write it off").is_empty(), "not yet: {}", pair.hers.described());
    pair.wait(&app, days(31)).await;
    answers(&mut pair.hers, &contract, "Write it off", None, "Write it off").await;
    assert!(pair.hers.sees("Unpaid"), "{}", pair.hers.described());
    app.forget_jobs();
}
