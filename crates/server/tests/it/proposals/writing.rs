//! Writing a proposal, keeping it as a draft, and sending it.

use testkit::{
    TestApp,
    domain::time::{MINUTE, days},
};

use super::{asking, at};

#[tokio::test]
async fn a_proposal_is_written_kept_and_sent() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = asking(&app, &jonas).await;
    let mut hers = at(&app, &noor, &project).await;
    let form = hers.link("Write a proposal").to_owned();
    hers.open(&form).await;
    assert!(hers.sees("Which shop are you proud of?") && hers.sees("You have 10 proposals left."));
    hers.fill("letter", "I have built three shops.").fill("price", "1200").submit("Add a milestone").await;
    hers.submit("Add a milestone").await;
    hers.submit("Add a milestone").await;
    hers.fill("plan[0].title", "Sketches").fill("plan[0].amount", "200").fill("plan[0].due", "2026-04-01");
    hers.fill("plan[1].title", "Nothing yet");
    hers.fill("plan[2].title", "The shop").fill("plan[2].amount", "900").fill("plan[2].due", "2026-05-01");
    hers.submit("Remove milestone 2").await;
    assert_eq!((hers.value("plan[1].title"), hers.value("plan[1].amount")), ("The shop", "900"));
    assert_eq!(hers.value("letter"), "I have built three shops.", "nothing typed is lost");
    hers.fill("answers[0]", "The one of the mill.").submit("Send proposal").await;
    assert_eq!(hers.status(), 422, "{}", hers.described());
    assert_eq!(hers.error_at("answers[1]"), "Answer this question.");
    let sum = "The lines add up to $1,100.00, the price is $1,200.00.";
    assert!(hers.sees(sum), "{}", hers.described());
    for href in hers.page().links.iter().filter_map(|(_, href)| href.strip_prefix('#')) {
        assert!(hers.page().ids.iter().any(|id| id == href), "#{href} leads nowhere");
    }
    hers.submit("Save draft").await;
    assert!(hers.location().ends_with("?done=draft"), "a draft may be unfinished: {}", hers.described());
    hers.follow().await;
    assert!(hers.sees("Draft saved.") && hers.sees("Not sent yet"), "{}", hers.described());
    let edit = hers.link("Finish and send").to_owned();
    let mut his = at(&app, &jonas, &format!("{project}/proposals")).await;
    assert!(his.sees("No proposals here"), "a draft is nobody else's business: {}", his.described());
    let proposal = edit.trim_end_matches("/edit").to_owned();
    assert_eq!(his.open(&proposal).await.status(), 404);
    hers.open(&edit).await;
    assert_eq!(hers.value("answers[0]"), "The one of the mill.");
    hers.fill("answers[1]", "On Monday.").fill("plan[1].amount", "1000").submit("Send proposal").await;
    assert_eq!(hers.location(), format!("{proposal}?done=sent"), "{}", hers.described());
    hers.follow().await;
    assert!(hers.sees("Your proposal is on its way.") && hers.sees("Not read yet"), "{}", hers.described());
    app.pass(MINUTE * 11);
    let mail = app.mail_to(&jonas.email).await;
    assert_eq!((mail.subject.as_str(), mail.link()), ("You have new proposals", project.clone()));
    assert!(!mail.text.contains("Noor") && !mail.text.contains("1,200"), "{}", mail.text);
    his.open(&proposal).await;
    for word in [
        "Proposal from Noor Haddad",
        "I have built three shops.",
        "The one of the mill.",
        "Sketches",
        "$1,200.00",
    ] {
        assert!(his.sees(word), "{word}: {}", his.described());
    }
}

#[tokio::test]
async fn a_double_click_sends_one() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let mut one = at(&app, &noor, &format!("{project}/proposals/new")).await;
    one.fill("letter", "I have built three shops.").fill("price", "1200");
    let mut two = one.twin();
    one.submit("Send proposal").await;
    two.submit("Send proposal").await;
    assert!(one.location().ends_with("?done=sent"), "{}", one.described());
    assert_eq!(one.location(), two.location(), "{}", two.described());
    let his = at(&app, &jonas, &format!("{project}/proposals")).await;
    assert_eq!(his.page().text.matches("I have built three shops.").count(), 1, "{}", his.described());
    app.forget_jobs();
}

#[tokio::test]
async fn a_double_click_sends_a_draft_once() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let draft = app.draft_for(&noor, &project, "1200").await;
    let mut one = at(&app, &noor, &format!("{draft}/edit")).await;
    let mut two = one.twin();
    one.submit("Send proposal").await;
    two.submit("Send proposal").await;
    assert_eq!(one.location(), format!("{draft}?done=sent"), "{}", one.described());
    assert!(two.location().starts_with(&draft), "{}", two.described());
    two.open(&draft).await;
    assert!(!two.sees("Earlier versions"), "{}", two.described());
    app.forget_jobs();
}

#[tokio::test]
async fn a_second_proposal_is_refused_kindly() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let mut late = at(&app, &noor, &format!("{project}/proposals/new")).await;
    let proposal = app.proposal_for(&noor, &project, "1200").await;
    late.fill("letter", "Once more.").fill("price", "1100").submit("Send proposal").await;
    assert_eq!(late.status(), 409);
    assert!(late.sees("You have a proposal here already."), "{}", late.described());
    assert_eq!(late.value("letter"), "Once more.", "what was typed is still there");
    late.open(&project).await;
    assert_eq!(late.link("See your proposal"), proposal);
    assert_eq!(late.link("Write a proposal"), "");
    app.forget_jobs();
}

#[tokio::test]
async fn the_own_project_takes_no_proposal_of_its_client() {
    let app = TestApp::start().await;
    let jonas = app.both("Jonas Lindqvist").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    let his = at(&app, &jonas, &format!("{project}/proposals/new")).await;
    assert_eq!(his.status(), 403);
    assert!(his.sees("This is your own project."), "{}", his.described());
}

#[tokio::test]
async fn ten_a_week_and_three_at_once() {
    let app = TestApp::start().await;
    let noor = app.freelancer("Noor Haddad").await;
    let mut projects = Vec::new();
    for n in 0..13 {
        let client = app.client(&format!("C{n} Lindqvist")).await;
        let project = app.project_of(&client, &format!("A shop number {n}")).await;
        let first = app.freelancer(&format!("F{n} Haddad")).await;
        // The first on a project is free.
        app.proposal_for(&first, &project, "1000").await;
        projects.push(project);
    }
    for project in &projects[..3] {
        app.proposal_for(&noor, project, "1200").await;
    }
    let mut hers = at(&app, &noor, &format!("{}/proposals/new", projects[3])).await;
    assert!(hers.sees("You have 7 proposals left."), "{}", hers.described());
    hers.fill("letter", "I have built three shops.").fill("price", "1200").submit("Send proposal").await;
    assert_eq!(hers.status(), 429, "{}", hers.described());
    assert!(hers.sees("You can send 3 proposals in 10 minutes"), "{}", hers.described());
    assert_eq!(hers.value("letter"), "I have built three shops.");
    for project in &projects[3..10] {
        app.pass(MINUTE * 11);
        app.proposal_for(&noor, project, "1200").await;
    }
    app.pass(MINUTE * 11);
    hers.open("/my-proposals").await;
    assert!(hers.sees("You have no proposals left this week."), "{}", hers.described());
    hers.open(&format!("{}/proposals/new", projects[10])).await;
    hers.fill("letter", "I have built three shops.").fill("price", "1200").submit("Send proposal").await;
    assert_eq!(hers.status(), 409, "{}", hers.described());
    assert!(hers.sees("10 more come on Monday"), "{}", hers.described());
    app.pass(days(7));
    app.proposal_for(&noor, &projects[10], "1200").await;
    app.forget_jobs();
}

#[tokio::test]
async fn what_is_written_is_text_whatever_it_looks_like() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = asking(&app, &jonas).await;
    let bad =
        "<script>alert(1)</script>\"><img src=x onerror=alert(2)></textarea><svg onload=alert(3)> {{7*7}}";
    let mut hers = at(&app, &noor, &format!("{project}/proposals/new")).await;
    hers.submit("Add a milestone").await;
    hers.fill("letter", bad).fill("answers[0]", bad).fill("answers[1]", bad).fill("price", "12");
    hers.fill("plan[0].title", bad).fill("plan[0].amount", bad).fill("plan[0].due", bad);
    hers.submit("Send proposal").await;
    assert_eq!(hers.status(), 422);
    assert_eq!((hers.value("letter"), hers.value("plan[0].title")), (bad, bad));
    harmless(&hers);
    hers.fill("plan[0].amount", "12").fill("plan[0].due", "2026-05-01").submit("Send proposal").await;
    assert!(hers.location().ends_with("?done=sent"), "{}", hers.described());
    let proposal = hers.location().split('?').next().unwrap_or_default().to_owned();
    hers.follow().await;
    let own = [format!("{proposal}/edit"), "/my-proposals".to_owned(), "/dashboard".to_owned()];
    for path in own {
        harmless(hers.open(&path).await);
    }
    let mut his = at(&app, &jonas, &format!("{project}/proposals")).await;
    harmless(&his);
    his.open(&proposal).await;
    assert_eq!(his.page().text.matches("<script>alert(1)</script>").count(), 4, "{}", his.described());
    harmless(&his);
    app.forget_jobs();
}

fn harmless(browser: &testkit::Browser) {
    let html = browser.answer().text();
    for made in ["<script>alert", "<img src=x", "<svg onload"] {
        let around = html.find(made).map(|at| html.get(at.saturating_sub(200)..at + 100));
        assert_eq!(around, None, "{made} in {}", browser.path());
    }
}

#[tokio::test]
async fn what_is_wrong_stands_at_its_own_line() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let mut hers = at(&app, &noor, &format!("{project}/proposals/new")).await;
    hers.fill("letter", "I have built three shops.").fill("price", "1200").submit("Add a milestone").await;
    hers.submit("Add a milestone").await;
    hers.fill("plan[1].title", "Sketches").fill("plan[1].amount", "lots").submit("Send proposal").await;
    assert_eq!(hers.status(), 422);
    assert_eq!(hers.value("plan[0].title"), "Sketches", "the empty line is gone: {}", hers.described());
    assert_ne!(hers.error_at("plan[0].amount"), "", "{}", hers.described());
}

#[tokio::test]
async fn a_draft_can_be_changed_while_the_project_is_paused() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let project = app.project_of(&jonas, "A shop for tea").await;
    let mut hers = at(&app, &noor, &format!("{project}/proposals/new")).await;
    hers.fill("letter", "I have built three shops.").submit("Save draft").await;
    let mut his = at(&app, &jonas, &project).await;
    his.submit("Pause").await;
    hers.follow().await;
    assert_eq!(hers.link("Finish and send"), "", "{}", hers.described());
    let edit = hers.link("Change").to_owned();
    hers.open(&edit).await;
    hers.fill("letter", "I have built four shops.").submit("Save draft").await;
    assert!(hers.location().ends_with("?done=saved"), "{}", hers.described());
}
