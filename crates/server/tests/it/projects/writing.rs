//! Drafts, what is wrong with them, and publishing.

use testkit::TestApp;

use super::describe;

#[tokio::test]
async fn skills_come_and_go_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let mut browser = app.sign_in(&jonas).await;
    browser.open("/projects/new").await;
    describe(&mut browser, "A shop for tea");
    browser.fill("skill", "rust").submit("Add").await;
    assert_eq!((browser.status().as_u16(), browser.value("title")), (200, "A shop for tea"));
    browser.fill("skill", "Tea tasting").submit("Add").await;
    browser.fill("skill", "RUST").submit("Add").await;
    assert_eq!(browser.value("skills"), "rust\nTea tasting", "a skill is added once");
    browser.submit("Remove rust").await;
    assert_eq!((browser.value("skills"), browser.value("max")), ("Tea tasting", "1500"));
    browser.submit("Remove Tea tasting").await;
    browser.fill("skill", "rust").submit("Save draft").await;
    browser.follow().await;
    assert!(
        browser.sees("Draft saved.") && browser.sees("Only you see this draft."),
        "{}",
        browser.described()
    );
    assert!(browser.sees("Rust"), "the list spells it");
    assert_eq!(browser.page().heading, "A shop for tea");
}

#[tokio::test]
async fn an_incomplete_project_comes_back_with_what_is_missing() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let mut browser = app.sign_in(&jonas).await;
    browser.open("/projects/new").await;
    browser
        .fill("title", "A shop for tea")
        .fill("description", "Short.")
        .fill("min", "many")
        .fill("max", "-1");
    browser.fill("places", "0").fill("proposal_cap", "9").fill("question2", "How would you start?");
    browser.fill("question3", &"x".repeat(301)).submit("Publish project").await;
    assert_eq!(browser.status(), 422, "{}", browser.described());
    for field in ["min", "max", "places", "proposal_cap", "question3"] {
        assert!(!browser.error_at(field).is_empty(), "{field}: {}", browser.described());
    }
    for (field, value) in
        [("title", "A shop for tea"), ("min", "many"), ("question2", "How would you start?")]
    {
        assert_eq!(browser.value(field), value);
    }
    leads_to_the_fields(&browser, 5);
    browser.fill("min", "1000").fill("max", "900").fill("places", "1").fill("proposal_cap", "10");
    browser.fill("question3", "").submit("Publish project").await;
    assert!(browser.error_at("max").contains("Enter at least $1,000.00"), "{}", browser.described());
    browser.fill("max", "1500").submit("Publish project").await;
    assert!(
        browser.error_at("description").contains("Write at least 100 characters"),
        "{}",
        browser.described()
    );
    assert!(!browser.error_at("skill").is_empty(), "{}", browser.described());
    leads_to_the_fields(&browser, 2);
    browser.open("/my-projects").await;
    assert!(browser.sees("No projects here"), "what was refused left nothing behind");
}

/// Every link of the summary has a field to lead to.
fn leads_to_the_fields(browser: &testkit::Browser, count: usize) {
    let page = browser.page();
    let errors: Vec<&str> = page
        .links
        .iter()
        .filter(|(words, _)| page.alerts.iter().any(|alert| alert.contains(words.as_str())))
        .filter_map(|(_, href)| href.strip_prefix('#'))
        .collect();
    assert_eq!(errors.len(), count, "{errors:?} {:?}", page.alerts);
    for id in errors {
        assert!(page.ids.iter().any(|known| known == id), "#{id} leads nowhere");
    }
}

#[tokio::test]
async fn a_double_click_publishes_one_project() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let mut one = app.sign_in(&jonas).await;
    one.open("/projects/new").await;
    describe(&mut one, "A shop for tea");
    one.fill("skill", "Rust");
    let mut two = one.twin();
    one.submit("Publish project").await;
    two.submit("Publish project").await;
    assert_eq!(one.location(), two.location(), "{}", two.described());
    one.follow().await;
    assert!(one.sees("Your project is published.") && one.sees("Open for proposals"), "{}", one.described());
    one.open("/my-projects").await;
    assert_eq!(one.page().text.matches("A shop for tea").count(), 1, "{}", one.described());
}

#[tokio::test]
async fn only_five_are_published_in_a_day() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    for n in 1..=5 {
        app.project_of(&jonas, &format!("Shop number {n}")).await;
    }
    let mut browser = app.sign_in(&jonas).await;
    browser.open("/projects/new").await;
    describe(&mut browser, "Shop number 6");
    browser.fill("skill", "Rust").submit("Publish project").await;
    assert_eq!(browser.status(), 429, "{}", browser.described());
    assert_eq!(browser.value("title"), "Shop number 6", "what was typed is still there");
    assert!(!browser.page().alerts.is_empty());
    browser.submit("Save draft").await;
    assert!(browser.location().ends_with("?done=draft"), "{}", browser.described());
}

#[tokio::test]
async fn a_change_of_an_open_project_is_shown_with_its_date() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let project = app.project_of(&jonas, "A shop for tea").await;
    let mut browser = app.sign_in(&jonas).await;
    browser.open(&format!("{project}/edit")).await;
    assert!(!browser.has_button("Publish project"), "it is out already");
    let mut old = app.sign_in(&jonas).await;
    old.open(&format!("{project}/edit")).await;
    browser.fill("max", "2500").submit("Save changes").await;
    assert_eq!(browser.location(), format!("{project}?done=saved"), "{}", browser.described());
    let mut stranger = app.browser();
    stranger.open(&project).await;
    assert!(
        stranger.sees("Changed since it was posted") && stranger.sees("2,500"),
        "{}",
        stranger.described()
    );
    old.fill("max", "2000").submit("Save changes").await;
    assert_eq!(old.status(), 412, "{}", old.described());
    assert!(old.sees("Somebody changed this meanwhile."));
    assert_eq!(old.value("max"), "2000", "what was typed is still there");
    stranger.open(&project).await;
    assert!(!stranger.sees("2,000"));
    app.settle().await;
}

#[tokio::test]
async fn somebody_elses_draft_is_not_there() {
    let app = TestApp::start().await;
    let (jonas, mara) = (app.client("Jonas Lindqvist").await, app.client("Mara Petrescu").await);
    let draft = app.draft_of(&jonas, "A shop for coffee").await;
    let mut stranger = app.browser();
    assert_eq!(stranger.open(&draft).await.status(), 404);
    let mut hers = app.sign_in(&mara).await;
    for path in
        [draft.clone(), format!("{draft}/edit"), format!("{draft}/closing"), format!("{draft}/proposals")]
    {
        assert_eq!(hers.open(&path).await.status(), 404, "{path}");
        assert!(!hers.sees("coffee"), "{path}");
    }
    for step in ["publication", "discarding", "pause", "resumption", "reopening", "still-open"] {
        hers.post(&format!("{draft}/{step}"), &[]).await;
        assert_eq!(hers.status(), 404, "{step}");
    }
    hers.open("/projects").await;
    assert!(!hers.sees("coffee"));
}

#[tokio::test]
async fn who_only_works_is_told_how_to_hire() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    browser.open("/projects/new").await;
    assert_eq!(browser.status(), 403);
    assert!(browser.sees("Add the role"), "{}", browser.described());
}

#[tokio::test]
async fn a_brief_is_text_whatever_it_looks_like() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    let mut browser = app.sign_in(&jonas).await;
    let bad = "<script>alert(1)</script>\"><img src=x onerror=alert(2)> {{7*7}} &lt;b&gt;";
    browser.open("/projects/new").await;
    browser
        .fill("title", bad)
        .fill("description", &format!("{bad} </textarea><svg onload=alert(3)>").repeat(2));
    browser.fill("question1", bad).fill("skill", "<b>Rust</b>").fill("min", "1").fill("max", "2");
    browser.submit("Publish project").await;
    browser.follow().await;
    assert_eq!(browser.page().heading, bad, "{}", browser.described());
    let project = browser.path().split('?').next().unwrap_or_default().to_owned();
    let mut pages = vec![browser];
    for path in [project.clone(), "/projects".to_owned(), "/".to_owned()] {
        let mut stranger = app.browser();
        stranger.open(&path).await;
        pages.push(stranger);
    }
    for path in ["/my-projects".to_owned(), "/dashboard".to_owned(), format!("{project}/edit")] {
        let mut own = app.sign_in(&jonas).await;
        own.open(&path).await;
        pages.push(own);
    }
    for page in &pages {
        let html = page.answer().text();
        for made in ["<script>alert", "<img src=x", "<svg onload", "<b>Rust"] {
            let around = html.find(made).map(|at| html.get(at.saturating_sub(200)..at + 100));
            assert_eq!(around, None, "{made} in {}", page.path());
        }
        assert!(!html.contains(" 49 "), "nothing is calculated in {}", page.path());
    }
}
