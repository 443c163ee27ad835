//! How proposals end, and what comes back.

use testkit::{TestApp, domain::time::MINUTE};

use super::at;

#[tokio::test]
async fn a_proposal_is_withdrawn_and_another_may_be_sent() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    let mut hers = at(&app, &noor, &proposal).await;
    hers.submit("Withdraw").await;
    assert_eq!(hers.location(), format!("{proposal}?done=withdrawn"));
    hers.follow().await;
    assert!(hers.sees("Proposal withdrawn.") && !hers.has_button("Withdraw"), "{}", hers.described());
    let mut his = at(&app, &jonas, &format!("{project}/proposals")).await;
    assert!(!his.has_button("Shortlist"), "{}", his.described());
    his.open(&format!("{proposal}/declining")).await;
    assert_eq!(his.status(), 404, "{}", his.described());
    let again = app.proposal_for(&noor, &project, "1100").await;
    assert_ne!(again, proposal);
    app.pass(MINUTE * 11);
    app.settle().await;
}

#[tokio::test]
async fn a_draft_is_thrown_away() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let draft = app.draft_for(&noor, &project, "1200").await;
    let mut hers = at(&app, &noor, &draft).await;
    hers.submit("Discard draft").await;
    assert_eq!(hers.location(), "/my-proposals?done=discarded");
    hers.follow().await;
    assert!(hers.sees("Draft discarded."), "{}", hers.described());
    app.proposal_for(&noor, &project, "1100").await;
    app.forget_jobs();
}

#[tokio::test]
async fn a_project_that_closes_ends_its_proposals() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let (pia, project) = (app.freelancer("Pia Keller").await, app.project_of(&jonas, "A shop for tea").await);
    let free = app.proposal_for(&noor, &project, "1200").await;
    let paid = app.proposal_for(&pia, &project, "1100").await;
    let mut hers = at(&app, &pia, "/my-proposals").await;
    assert!(hers.sees("You have 9 proposals left."), "{}", hers.described());
    let mut his = at(&app, &jonas, &format!("{project}/closing")).await;
    his.fill("reason", "budget").submit("Close project").await;
    app.settle().await;
    for (person, proposal) in [(&noor, &free), (&pia, &paid)] {
        let mut browser = at(&app, person, proposal).await;
        assert!(browser.sees("Not selected"), "{}", browser.described());
        assert!(browser.sees("The client closed the project"), "{}", browser.described());
        assert_eq!(browser.open(&project).await.status(), 200, "they may still look at it");
        let mail = app.mail_to(&person.email).await;
        assert_eq!(
            (mail.subject.as_str(), &mail.link()),
            ("A project that you proposed to has ended", proposal)
        );
    }
    hers.open("/my-proposals").await;
    assert!(hers.sees("You have 10 proposals left."), "what it cost came back: {}", hers.described());
    his.open(&project).await;
    his.submit("Open again").await;
    assert_eq!(his.location(), format!("{project}?done=open-again"), "{}", his.described());
    let mail = app.mail_to(&pia.email).await;
    assert_eq!(mail.subject, "A project that you proposed to is open again");
    hers.open(&format!("{}/proposals/new", mail.link())).await;
    assert!(hers.value("letter").contains("I am Pia Keller."), "{}", hers.described());
    hers.submit("Send proposal").await;
    assert!(hers.location().ends_with("?done=sent"), "{}", hers.described());
    hers.open("/my-proposals").await;
    assert!(hers.sees("You have 10 proposals left."), "again is free: {}", hers.described());
    app.pass(MINUTE * 11);
    app.settle().await;
}
