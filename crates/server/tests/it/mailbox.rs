//! The mailbox of a demo.

use testkit::{TestApp, domain::time::days};

use crate::identity::sign_up;

#[tokio::test]
async fn where_mails_are_sent_there_is_no_mailbox() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    for path in ["/mailbox", "/mailbox/1"] {
        assert_eq!(browser.open(path).await.status(), 404);
    }
    assert!(!browser.open("/check-mail").await.sees("mailbox"));
    assert!(app.routes().iter().all(|(_, path)| !path.contains("mailbox")));
}

#[tokio::test]
async fn a_demo_shows_its_mails_and_their_links_lead_on() {
    let app = TestApp::setup().mailbox().start().await;
    let mut browser = app.browser();
    sign_up(&mut browser, "Ayesha Rahman", "ayesha@example.com").await;
    browser.follow().await;
    assert!(browser.sees("Open the mailbox of this demo"));
    browser.open("/mailbox").await;
    assert!(browser.sees("No mails yet"));
    app.settle().await;
    browser.open("/mailbox").await;
    let (_, mail) = browser
        .page()
        .links
        .iter()
        .find(|(words, _)| words == "Confirm your e-mail address")
        .expect("the mail")
        .clone();
    browser.open(&mail).await;
    assert!(
        browser.sees("Hello Ayesha Rahman,") && browser.sees("To ayesha@example.com"),
        "{}",
        browser.described()
    );
    let (_, link) = browser
        .page()
        .links
        .iter()
        .find(|(_, href)| href.contains("/confirm-email/"))
        .expect("its link")
        .clone();
    browser.open(&link).await;
    browser.submit("Confirm and sign in").await;
    assert_eq!(browser.location(), "/dashboard?done=confirmed");
    app.pass(days(8));
    app.clean().await;
    assert!(browser.open("/mailbox").await.sees("No mails yet"), "mails are kept for a week");
}

#[tokio::test]
async fn many_mails_come_in_pages() {
    let app = TestApp::setup().mailbox().start().await;
    let mut browser = app.browser();
    for n in 0..25 {
        sign_up(&mut browser, "Ayesha Rahman", &format!("a{n}@example.com")).await;
    }
    app.settle().await;
    browser.open("/mailbox").await;
    assert!(browser.sees("a24@example.com") && !browser.sees("a4@example.com"), "{}", browser.described());
    let (_, older) = browser.page().links.iter().find(|(words, _)| words == "Older").expect("more").clone();
    browser.open(&older).await;
    assert!(
        browser.sees("a4@example.com") && browser.sees("a0@example.com") && !browser.sees("a24@example.com")
    );
    assert!(browser.page().links.iter().all(|(words, _)| words != "Older"));
    assert_eq!(browser.open("/mailbox/7").await.status(), 404);
}
