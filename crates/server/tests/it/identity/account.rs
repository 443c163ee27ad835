//! The account page: name, handle, roles, hat, colours.

use testkit::{Browser, TestApp};

async fn at_the_account(app: &TestApp, person: &testkit::Person) -> Browser {
    let mut browser = app.sign_in(person).await;
    browser.open("/settings/account").await;
    browser
}

#[tokio::test]
async fn the_name_changes_everywhere() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = at_the_account(&app, &ayesha).await;
    browser.fill("name", "  Ayesha R. Siddiqui ").submit("Save").await;
    assert_eq!(browser.location(), "/settings/account?done=name");
    browser.follow().await;
    assert_eq!(browser.value("name"), "Ayesha R. Siddiqui");
    assert!(browser.sees("Name saved.") && browser.sees("Account menu, Ayesha R. Siddiqui"));
}

#[tokio::test]
async fn two_windows_do_not_overwrite_each_other() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut one = at_the_account(&app, &ayesha).await;
    let mut two = one.twin();
    one.fill("name", "Ayesha One").submit("Save").await;
    two.fill("name", "Ayesha Two").submit("Save").await;
    assert_eq!(two.status(), 412, "{}", two.described());
    assert!(two.sees("Somebody changed this meanwhile."));
    assert_eq!(two.value("name"), "Ayesha Two", "what was typed is still there");
    two.submit_to("/settings/account/name", "Save").await;
    assert_eq!(two.location(), "/settings/account?done=name", "now it started from the newest");
}

#[tokio::test]
async fn a_handle_is_taken_or_reserved_or_free() {
    let app = TestApp::start().await;
    app.client("Jonas Lindqvist").await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = at_the_account(&app, &ayesha).await;
    for (handle, says) in [
        ("jonas-lindqvist", "This handle is taken."),
        ("JONAS-Lindqvist", "This handle is taken."),
        ("admin", "This handle is reserved."),
        ("ab", "Use 3 to 30 characters."),
        ("two--hyphens", "one at a time"),
        ("аyesha", "Use only letters a to z"),
        ("123", "at least one letter"),
        ("", "Use 3 to 30 characters."),
    ] {
        browser.fill("handle", handle).submit("Save").await;
        assert_eq!(browser.status(), 422, "{handle}");
        assert!(browser.error_at("handle").contains(says), "{handle}: {}", browser.error_at("handle"));
        assert_eq!(browser.value("handle"), handle);
    }
    browser.fill("handle", "@Ayesha").submit("Save").await;
    assert_eq!(browser.location(), "/settings/account?done=handle");
    browser.follow().await;
    assert_eq!(browser.value("handle"), "ayesha");
}

#[tokio::test]
async fn an_old_handle_stays_with_its_owner() {
    let app = TestApp::start().await;
    let (ayesha, jonas) = (app.freelancer("Ayesha Rahman").await, app.client("Jonas Lindqvist").await);
    let mut hers = at_the_account(&app, &ayesha).await;
    hers.fill("handle", "ayesha").submit("Save").await;
    let mut his = at_the_account(&app, &jonas).await;
    his.fill("handle", "ayesha-rahman").submit("Save").await;
    assert!(his.error_at("handle").contains("This handle is taken."), "{}", his.described());
    hers.follow().await;
    hers.fill("handle", "ayesha-rahman").submit("Save").await;
    assert_eq!(hers.location(), "/settings/account?done=handle", "its owner may go back");
}

#[tokio::test]
async fn the_other_role_is_one_press_away() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = at_the_account(&app, &ayesha).await;
    assert!(!browser.sees("Switch to hiring"));
    let mut copy = browser.twin();
    browser.submit("Add role").await;
    assert_eq!(browser.status(), 422);
    assert_eq!(browser.error_at("roles"), "Choose a role to add.", "{}", browser.described());
    browser.check("client").submit("Add role").await;
    assert_eq!(browser.location(), "/settings/account?done=role");
    browser.follow().await;
    assert!(browser.sees("Role added."), "{}", browser.described());
    assert!(browser.sees("Switch to"), "there are two hats now");
    assert_eq!(copy.open("/dashboard").await.status(), 303, "the session has another token now");
    browser.post("/settings/account/roles", &[]).await;
    browser.open("/settings/account").await;
    assert!(browser.sees("Switch to"), "no role is ever taken away");
}

#[tokio::test]
async fn a_hat_is_worn_in_one_session() {
    let app = TestApp::start().await;
    let sana = app.both("Sana Malik").await;
    let (mut one, mut two) = (app.sign_in(&sana).await, app.sign_in(&sana).await);
    assert!(one.sees("Switch to freelancing"));
    one.submit_to("/hat", "Switch to freelancing").await;
    assert_eq!(one.location(), "/dashboard");
    one.follow().await;
    two.open("/dashboard").await;
    assert!(one.sees("Switch to hiring") && two.sees("Switch to freelancing"));
}

#[tokio::test]
async fn a_hat_that_one_does_not_have_is_refused() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    for hat in ["client", "staff", "admin", ""] {
        browser.post("/hat", &[("hat", hat)]).await;
        assert_eq!(browser.status(), 422, "{hat:?}");
    }
    browser.post("/hat", &[("hat", "freelancer")]).await;
    assert_eq!(browser.status(), 303);
}

#[tokio::test]
async fn colours_are_remembered_for_a_year_without_an_account() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    browser.open("/terms").await;
    assert_eq!(browser.page().theme, None);
    browser.submit("Dark").await;
    assert_eq!(browser.location(), "/terms", "back to where it was pressed");
    browser.close_and_open().follow().await;
    assert_eq!(browser.page().theme.as_deref(), Some("dark"));
    browser.set_cookie("__Host-theme", "\"><script>");
    assert_eq!(browser.open("/terms").await.page().theme, None);
    browser.submit("Light").await;
    browser.follow().await;
    browser.submit("Match system").await;
    assert!(browser.cookie("theme").is_none());
}
