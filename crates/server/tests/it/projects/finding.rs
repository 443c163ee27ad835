//! The list of open projects: who sees what, filters, and pages.

use std::collections::BTreeSet;

use testkit::{Browser, TestApp};

use super::describe;

/// Addresses of the projects in the list.
fn listed(browser: &Browser) -> Vec<String> {
    let links = browser.page().links.iter().map(|(_, href)| href.clone());
    links.filter(|href| href.starts_with("/projects/prj_")).collect()
}

#[tokio::test]
async fn a_project_for_members_is_hidden_from_who_is_not_signed_in() {
    let app = TestApp::start().await;
    let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
    let mut his = app.sign_in(&jonas).await;
    his.open("/projects/new").await;
    describe(&mut his, "A quiet shop");
    his.fill("skill", "Rust").fill("visibility", "members").submit("Publish project").await;
    let project = his.location().split('?').next().unwrap_or_default().to_owned();
    let mut stranger = app.browser();
    assert_eq!(stranger.open(&project).await.status(), 404);
    for path in ["/projects", "/projects?skills=Rust", "/"] {
        stranger.open(path).await;
        assert!(!stranger.sees("A quiet shop"), "{path}");
    }
    let mut hers = app.sign_in(&noor).await;
    assert_eq!(hers.open(&project).await.status(), 200);
    hers.open("/projects").await;
    assert!(hers.sees("A quiet shop") && hers.sees("Members only"), "{}", hers.described());
}

#[tokio::test]
async fn pages_show_each_project_once_and_keep_the_filter() {
    let app = TestApp::start().await;
    let mut projects = BTreeSet::new();
    for client in 0..5 {
        let client = app.client(&format!("C{client} Lindqvist")).await;
        for n in 0..5 {
            projects.insert(app.project_of(&client, &format!("Shop {n} of {}", client.name)).await);
        }
    }
    let mut browser = app.browser();
    browser.open("/projects?skills=Rust&kind=fixed&currency=USD&sort=highest_budget").await;
    let mut seen = listed(&browser);
    assert_eq!(seen.len(), 20, "{}", browser.described());
    let older = browser.link("Older").to_owned();
    for part in ["skills=Rust", "kind=fixed", "currency=USD", "sort=highest_budget", "cursor="] {
        assert!(older.contains(part), "{older}");
    }
    browser.open(&older).await;
    assert_eq!(browser.link("Older"), "", "{}", browser.described());
    let second = listed(&browser);
    seen.extend(second.iter().cloned());
    assert_eq!(seen.iter().cloned().collect::<BTreeSet<_>>(), projects);
    assert_eq!(seen.len(), projects.len(), "each once");
    let newer = browser.link("Newer").to_owned();
    browser.open(&newer).await;
    assert_eq!(listed(&browser), seen[..20], "and back again");
}

#[tokio::test]
async fn a_filter_is_an_address_and_comes_off_again() {
    let app = TestApp::start().await;
    let jonas = app.client("Jonas Lindqvist").await;
    app.project_of(&jonas, "A shop for tea").await;
    let mut browser = app.browser();
    browser.open("/projects").await;
    browser.fill("skill", "rust").fill("kind", "fixed").submit("Show results").await;
    assert_eq!(browser.status(), 200, "{}", browser.described());
    assert_eq!(listed(&browser).len(), 1, "{}", browser.described());
    assert!(
        browser.path().contains("skill=rust") && browser.path().contains("kind=fixed"),
        "{}",
        browser.path()
    );
    browser.open("/projects?skills=Figma").await;
    assert!(listed(&browser).is_empty() && browser.sees("No project fits"), "{}", browser.described());
    assert_eq!(browser.link("Clear filters"), "/projects");
    browser.open("/projects?currency=USD&min=2000").await;
    assert!(listed(&browser).is_empty(), "{}", browser.described());
    browser.open("/projects?currency=USD&max=1200").await;
    assert_eq!(listed(&browser).len(), 1, "its lower end fits");
    browser.open("/projects").await;
    assert_eq!(browser.link("Highest budget"), "", "amounts compare within a currency only");
    browser.open("/projects?currency=USD").await;
    let highest = browser.link("Highest budget").to_owned();
    browser.open(&highest).await;
    assert_eq!(browser.status(), 200);
    assert_eq!(listed(&browser).len(), 1, "{}", browser.described());
    let without = browser.link("Remove USD").to_owned();
    assert_eq!(browser.open(&without).await.status(), 200, "{without}");
    browser.open("/projects?currency=USD&min=lots").await;
    assert_eq!(browser.status(), 422);
    assert_eq!(browser.value("min"), "lots");
    assert_ne!(browser.error_at("min"), "", "{}", browser.described());
    browser.open("/projects?currency=USD&max=lots").await;
    assert_ne!(browser.error_at("max"), "", "{}", browser.described());
    for odd in
        ["/projects?cursor=x", "/projects?kind=%00&sort=up&proposals=9&cursor=%27", "/projects?skills=%0A%0A"]
    {
        assert_eq!(browser.open(odd).await.status(), 200, "{odd}");
        assert_eq!(listed(&browser).len(), 1, "{odd}");
    }
}
