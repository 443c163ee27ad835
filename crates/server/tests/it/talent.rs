//! Public profiles: writing one, and how others see it.

use testkit::TestApp;

#[tokio::test]
async fn a_profile_is_written_and_read_by_everybody() {
    let app = TestApp::start().await;
    let noor = app.freelancer("Noor Haddad").await;
    let mut hers = app.sign_in(&noor).await;
    let mut stranger = app.browser();
    hers.open("/@noor-haddad").await;
    assert!(hers.sees("Your profile is not complete"), "{}", hers.described());
    stranger.open("/@noor-haddad").await;
    assert!(stranger.sees("Nothing here yet") && !stranger.sees("Your profile"), "{}", stranger.described());
    hers.open("/settings/profile").await;
    hers.fill("headline", "I draw maps").fill("skill", "rust").submit("Add").await;
    hers.fill("skill", "Tea tasting").submit("Add").await;
    hers.submit("Remove Tea tasting").await;
    assert_eq!((hers.value("headline"), hers.value("skills")), ("I draw maps", "rust"));
    hers.fill("rate", "lots")
        .fill("time_zone", "Europe/Berlin")
        .fill("bio", "One.\n\n- Two")
        .submit("Save profile")
        .await;
    assert_eq!(hers.status(), 422);
    assert!(!hers.error_at("rate").is_empty(), "{}", hers.described());
    assert_eq!((hers.value("rate"), hers.value("time_zone")), ("lots", "Europe/Berlin"));
    hers.fill("rate", "60")
        .fill("currency", "EUR")
        .fill("location", "Berlin, Germany")
        .submit("Save profile")
        .await;
    assert_eq!(hers.location(), "/settings/profile?done=profile", "{}", hers.described());
    hers.follow().await;
    assert!(hers.sees("Profile saved."));
    stranger.open("/@noor-haddad").await;
    for word in ["Noor Haddad", "I draw maps", "Rust", "€60 an hour", "Berlin, Germany"] {
        assert!(stranger.sees(word), "{word}: {}", stranger.described());
    }
    assert!(!stranger.sees("Edit profile"));
    app.client("Jonas Lindqvist").await;
    assert_eq!(stranger.open("/@jonas-lindqvist").await.status(), 404, "who only hires has no such page");
    assert!(!stranger.answer().text().contains("noor@example.com"), "an address is nobody's business");
}

#[tokio::test]
async fn an_old_handle_leads_to_the_new_one() {
    let app = TestApp::start().await;
    let noor = app.freelancer("Noor Haddad").await;
    let mut hers = app.sign_in(&noor).await;
    hers.open("/settings/profile").await;
    hers.fill("headline", "I draw maps").fill("skill", "Rust").submit("Save profile").await;
    hers.open("/settings/account").await;
    hers.fill("handle", "noor").submit("Save").await;
    let mut stranger = app.browser();
    stranger.open("/@noor-haddad").await;
    assert!(stranger.status().is_redirection(), "{}", stranger.described());
    assert_eq!(stranger.location(), "/@noor");
    stranger.follow().await;
    assert!(stranger.sees("I draw maps"));
    assert_eq!(stranger.open("/@nobody-at-all").await.status(), 404);
}

#[tokio::test]
async fn two_windows_do_not_overwrite_each_other() {
    let app = TestApp::start().await;
    let noor = app.freelancer("Noor Haddad").await;
    let mut one = app.sign_in(&noor).await;
    one.open("/settings/profile").await;
    let mut two = one.twin();
    one.fill("headline", "I draw maps").fill("skill", "Rust").submit("Save profile").await;
    two.fill("headline", "I draw plans").fill("skill", "Rust").submit("Save profile").await;
    assert_eq!(two.status(), 412, "{}", two.described());
    assert_eq!(two.value("headline"), "I draw plans", "what was typed is still there");
    one.open("/@noor-haddad").await;
    assert!(one.sees("I draw maps"));
}

#[tokio::test]
async fn a_profile_is_text_whatever_it_looks_like() {
    let app = TestApp::start().await;
    let noor = app.freelancer("Noor Haddad").await;
    let mut hers = app.sign_in(&noor).await;
    let bad = "<script>alert(1)</script>\"><img src=x>";
    hers.open("/settings/profile").await;
    hers.fill("headline", bad)
        .fill("bio", &format!("{bad}</textarea><svg onload=alert(3)>"))
        .fill("location", bad);
    hers.fill("skill", "<i>Rust\"").submit("Save profile").await;
    assert_eq!(hers.location(), "/settings/profile?done=profile", "{}", hers.described());
    for path in ["/settings/profile", "/@noor-haddad"] {
        hers.open(path).await;
        let html = hers.answer().text();
        for made in ["<script>alert", "<img src=x", "<svg onload", "<i>Rust"] {
            assert!(!html.contains(made), "{made} in {path}");
        }
    }
    assert!(hers.sees(bad), "{}", hers.described());
}
