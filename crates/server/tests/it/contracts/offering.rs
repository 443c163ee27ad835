//! Offers: made from a proposal, answered with other terms, accepted, declined, taken back, left unanswered.

use testkit::{
    TestApp,
    domain::{identity::UserState, time::days},
};

use super::{Pair, answers};

#[tokio::test]
async fn an_offer_starts_with_the_proposal_and_comes_back_filled_in() {
    let app = TestApp::start().await;
    let mut pair = Pair::of(&app).await;
    let project = app.project_of(&pair.jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&pair.noor, &project, "1200").await;
    pair.his.open(&proposal).await;
    let form = pair.his.link("Make an offer").to_owned();
    pair.his.open(&form).await;
    assert!(pair.his.value("scope").starts_with("A shop for tea."), "{}", pair.his.described());
    assert_eq!((pair.his.value("milestones[0].amount"), pair.his.value("revisions")), ("1200", "2"));
    pair.his.fill("milestones[0].amount", "12x").fill("revisions", "99").submit("Send offer").await;
    assert_eq!(pair.his.status(), 422);
    assert_eq!(pair.his.value("milestones[0].amount"), "12x", "what was typed stays");
    assert!(!pair.his.error_at("milestones[0].amount").is_empty(), "{}", pair.his.described());
    assert!(!pair.his.error_at("milestones[0].due").is_empty() && !pair.his.error_at("revisions").is_empty());
    pair.his
        .fill("milestones[0].amount", "1,100")
        .fill("milestones[0].due", "2026-06-01")
        .fill("revisions", "1");
    pair.his.submit("Send offer").await;
    let offer = pair.his.location().split('?').next().unwrap_or_default().to_owned();
    pair.his.follow().await;
    assert!(pair.his.sees("Your offer is on its way.") && pair.his.sees("Noor Haddad has the offer"));
    assert!(
        pair.his.sees("$1,100.00") && pair.his.has_button("Take the offer back"),
        "{}",
        pair.his.described()
    );
    let mail = app.mail_to(&pair.noor.email).await;
    assert_eq!(mail.link(), offer);
    pair.hers.open("/dashboard").await;
    assert!(pair.hers.sees("Answer the offer of Jonas Lindqvist, $1,100.00"), "{}", pair.hers.described());
    assert_eq!(pair.hers.link("Read"), offer);
    pair.hers.open(&proposal).await;
    assert_eq!(pair.hers.link("See the offer"), offer, "{}", pair.hers.described());
    app.forget_jobs();
}

#[tokio::test]
async fn terms_go_back_and_forth_until_both_agree() {
    let app = TestApp::start().await;
    let (mut pair, [project, _, offer]) = Pair::with_an_offer(&app).await;
    pair.hers.open(&offer).await;
    let seen_first = pair.hers.twin();
    assert!(pair.hers.sees("Your turn") && pair.hers.sees("Jonas Lindqvist offers you this contract"));
    let other = pair.hers.link("Propose other terms").to_owned();
    pair.hers.open(&other).await;
    assert_eq!(pair.hers.value("milestones[1].title"), "The shop");
    let mut second_window = pair.hers.twin();
    pair.hers.fill("milestones[1].amount", "900").submit("Propose these terms").await;
    assert_eq!(pair.hers.location(), format!("{offer}?done=countered"), "{}", pair.hers.described());
    second_window.fill("milestones[1].amount", "950").submit("Propose these terms").await;
    assert!(second_window.status().is_client_error(), "out of turn: {}", second_window.described());
    pair.his.open(&offer).await;
    assert!(pair.his.sees("Noor Haddad proposes other terms") && pair.his.sees("$1,300.00"));
    assert!(pair.his.sees("Version 1, by Jonas Lindqvist"), "{}", pair.his.described());
    // Accepting what was seen before the terms changed accepts nothing.
    let old = seen_first.link("Accept for $1,200.00").to_owned();
    let mut late = pair.his.twin();
    late.open(&old).await;
    let hash = late.value("terms").to_owned();
    pair.his.open(&offer).await;
    answers(&mut pair.his, &offer, "Propose other terms", None, "Propose these terms").await;
    late.post(&old, &[("terms", &hash)]).await;
    assert!(late.status().is_client_error(), "{}", late.described());
    answers(&mut pair.hers, &offer, "Accept for $1,300.00", None, "Accept for $1,300.00").await;
    assert!(pair.hers.sees("Agreed. The first milestone has started."), "{}", pair.hers.described());
    assert!(pair.hers.sees("Active") && pair.hers.sees("Deliver “Sketches”"), "{}", pair.hers.described());
    pair.his.open(&format!("{offer}/terms")).await;
    for words in ["Noor Haddad (usr_", "Jonas Lindqvist (usr_", "agreed on", "Version 2, by Noor Haddad"] {
        assert!(pair.his.sees(words), "{words}: {}", pair.his.described());
    }
    pair.his.open(&project).await;
    assert!(pair.his.sees("More people") && pair.his.value("places") == "2", "{}", pair.his.described());
    pair.his.fill("places", "many").submit("Ask for more people").await;
    assert_eq!((pair.his.status().as_u16(), pair.his.value("places")), (422, "many"));
    pair.his.fill("places", "2").submit("Ask for more people").await;
    pair.his.follow().await;
    assert!(pair.his.sees("Your project takes proposals again."), "{}", pair.his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn an_offer_is_declined_with_words_or_taken_back() {
    let app = TestApp::start().await;
    let (mut pair, [_, proposal, first]) = Pair::with_an_offer(&app).await;
    let words = Some(("note", "The dates do not fit <b>me</b>."));
    answers(&mut pair.hers, &first, "Decline offer", words, "Decline offer").await;
    pair.his.open(&first).await;
    assert!(pair.his.sees("Noor Haddad wrote:") && pair.his.sees("The dates do not fit <b>me</b>."));
    assert!(!pair.his.has_button("Take the offer back"), "{}", pair.his.described());
    let second = app.offer_for(&pair.jonas, &proposal).await;
    pair.his.open(&second).await;
    let mut twice = pair.his.twin();
    pair.his.submit("Take the offer back").await;
    assert_eq!(pair.his.location(), format!("{second}?done=offer-withdrawn"));
    twice.submit("Take the offer back").await;
    assert_eq!(twice.location(), format!("{second}?done=offer-withdrawn"), "twice is answered alike");
    pair.hers.open(&second).await;
    assert!(pair.hers.sees("Offer gone") && pair.hers.link("Decline offer").is_empty());
    app.forget_jobs();
}

#[tokio::test]
async fn silence_ends_an_offer() {
    let app = TestApp::start().await;
    let (mut pair, [_, _, offer]) = Pair::with_an_offer(&app).await;
    pair.wait(&app, days(8)).await;
    pair.both_open(&offer).await;
    assert!(
        pair.hers.sees("Offer expired") && pair.hers.sees("Nobody answered in time"),
        "{}",
        pair.hers.described()
    );
    pair.hers.open(&format!("{offer}/acceptance")).await;
    assert_eq!(pair.hers.location(), offer, "there is nothing to accept any more");
    pair.his.open("/my-contracts?show=over").await;
    assert!(pair.his.sees("A shop for tea") && pair.his.sees("Offer expired"), "{}", pair.his.described());
    pair.his.open("/my-contracts?show=running").await;
    assert!(pair.his.sees("No contracts here"), "{}", pair.his.described());
}

#[tokio::test]
async fn pressing_twice_makes_one_offer() {
    let app = TestApp::start().await;
    let mut pair = Pair::of(&app).await;
    let project = app.project_of(&pair.jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&pair.noor, &project, "1200").await;
    pair.his.open(&format!("{proposal}/offers/new")).await;
    let mut twice = pair.his.twin();
    for browser in [&mut pair.his, &mut twice] {
        browser.fill("milestones[0].due", "2026-06-01").submit("Send offer").await;
    }
    assert_eq!(pair.his.location(), twice.location());
    pair.his.open("/my-contracts").await;
    assert_eq!(pair.his.page().text.matches("A shop for tea").count(), 1, "{}", pair.his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn whoever_is_restricted_can_only_say_no() {
    let app = TestApp::start().await;
    let (mut pair, [_, _, offer]) = Pair::with_an_offer(&app).await;
    app.put_into(&pair.noor, UserState::Restricted { until: None }).await;
    pair.hers.open("/dashboard").await;
    assert!(!pair.hers.sees("Answer the offer"), "{}", pair.hers.described());
    pair.hers.open(&offer).await;
    assert!(!pair.hers.sees("Your turn") && pair.hers.sees("It cannot be accepted at present."));
    assert!(pair.hers.link("Propose other terms").is_empty(), "{}", pair.hers.described());
    answers(&mut pair.hers, &offer, "Decline offer", None, "Decline offer").await;
    assert!(pair.hers.sees("Offer declined."), "{}", pair.hers.described());
    app.forget_jobs();
}

#[tokio::test]
async fn terms_that_changed_after_they_were_read_are_not_accepted() {
    let app = TestApp::start().await;
    let (mut pair, [_, _, offer]) = Pair::with_an_offer(&app).await;
    pair.hers.open(&offer).await;
    let accept = pair.hers.link("Accept for $1,200.00").to_owned();
    answers(&mut pair.hers, &offer, "Propose other terms", None, "Propose these terms").await;
    answers(&mut pair.his, &offer, "Propose other terms", None, "Propose these terms").await;
    pair.hers.open(&accept).await;
    pair.hers.submit("Accept for $1,200.00").await;
    assert_eq!(pair.hers.location(), format!("{offer}?done=changed"), "{}", pair.hers.described());
    pair.hers.follow().await;
    assert!(pair.hers.sees("Something changed meanwhile.") && pair.hers.sees("Your turn"));
    app.forget_jobs();
}
