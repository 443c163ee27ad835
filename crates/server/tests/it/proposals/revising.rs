//! Changing terms that were sent.

use testkit::TestApp;

use super::{asking, at};

#[tokio::test]
async fn terms_change_and_the_letter_stays_once_it_was_read() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    let mut hers = at(&app, &noor, &format!("{proposal}/edit")).await;
    hers.fill("letter", "I have built four shops.").submit("Save changes").await;
    assert_eq!(hers.location(), format!("{proposal}?done=saved"), "not read yet: {}", hers.described());
    let mut his = at(&app, &jonas, &proposal).await;
    assert!(his.sees("I have built four shops."));
    hers.open(&format!("{proposal}/edit")).await;
    assert!(hers.sees("The client has read your letter, so it stays as it is."), "{}", hers.described());
    let form = hers.page().forms.iter().find(|f| f.value("letter").is_some()).unwrap();
    assert!(form.read_only("letter") && !form.read_only("price"));
    // A form that somebody tampered with sends another letter all the same.
    hers.fill("letter", "I have built forty shops.").fill("price", "1300").submit("Save changes").await;
    assert!(hers.status().is_client_error(), "{}", hers.described());
    his.open(&proposal).await;
    assert!(
        his.sees("I have built four shops.") && !his.sees("forty") && his.sees("$1,200.00"),
        "{}",
        his.described()
    );
    hers.open(&format!("{proposal}/edit")).await;
    hers.fill("price", "1300").submit("Save changes").await;
    assert_eq!(hers.location(), format!("{proposal}?done=saved"), "{}", hers.described());
    his.open(&proposal).await;
    assert!(
        his.sees("$1,300.00") && his.sees("Earlier versions") && his.sees("I have built four shops."),
        "{}",
        his.described()
    );
    app.forget_jobs();
}

#[tokio::test]
async fn two_windows_do_not_overwrite_each_other() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    let edit = format!("{proposal}/edit");
    let (mut one, mut two) = (at(&app, &noor, &edit).await, at(&app, &noor, &edit).await);
    one.fill("price", "1300").submit("Save changes").await;
    two.fill("price", "1400").submit("Save changes").await;
    assert_eq!(two.status(), 412, "{}", two.described());
    assert_eq!(two.value("price"), "1400", "what was typed is still there");
    one.follow().await;
    assert!(one.sees("$1,300.00"), "{}", one.described());
    app.forget_jobs();
}

#[tokio::test]
async fn a_client_who_changes_the_terms_tells_those_who_proposed() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    let mut his = at(&app, &jonas, &format!("{project}/edit")).await;
    his.fill("max", "1250").submit("Save changes").await;
    assert_eq!(his.location(), format!("{project}?done=saved"), "{}", his.described());
    app.pass(testkit::domain::time::DAY);
    let mail = app.mail_to(&noor.email).await;
    assert_eq!(mail.subject, "A project that you proposed to has changed");
    assert_eq!(mail.link(), proposal);
}

#[tokio::test]
async fn terms_can_change_after_the_project_asks_otherwise() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = asking(&app, &jonas).await;
    let mut hers = at(&app, &noor, &format!("{project}/proposals/new")).await;
    hers.fill("letter", "I have built three shops.").fill("price", "1200");
    hers.fill("answers[0]", "The one of the mill.").fill("answers[1]", "On Monday.");
    hers.submit("Send proposal").await;
    let proposal = hers.location().split('?').next().unwrap().to_owned();
    let mut his = at(&app, &jonas, &proposal).await;
    app.settle().await;
    his.open(&format!("{project}/edit")).await;
    his.fill("question2", "").fill("currency", "EUR").submit("Save changes").await;
    assert_eq!(his.location(), format!("{project}?done=saved"), "{}", his.described());
    hers.open(&format!("{proposal}/edit")).await;
    assert!(hers.sees("EUR") && !hers.sees("USD"), "{}", hers.described());
    assert_eq!(hers.value("price"), "", "nothing is converted");
    hers.fill("price", "1300").submit("Save changes").await;
    assert_eq!(hers.location(), format!("{proposal}?done=saved"), "{}", hers.described());
    hers.follow().await;
    assert!(hers.sees("€1,300.00") && hers.sees("The one of the mill."), "{}", hers.described());
    hers.submit("Withdraw").await;
    hers.open(&format!("{proposal}/edit")).await;
    assert_eq!(hers.status(), 409, "what was taken back has no form: {}", hers.described());
    app.forget_jobs();
}
