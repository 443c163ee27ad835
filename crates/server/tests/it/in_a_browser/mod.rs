//! The product in a real browser, over a real socket: with scripts and without, on a phone and on a desk, by day and by
//! night. On every page that is reached: nothing in the console, no scrolling sideways, and nothing that axe objects to.
//!
//! Needs Chromium, its driver and axe-core; `scripts/test.sh` installs them.

mod business;
mod contract;
mod served;
mod window;

use served::Served;
use testkit::{PASSWORD, domain::StaffRole};
use window::Window;

#[tokio::test]
async fn from_signing_up_to_a_finished_contract_without_scripts() {
    let site = Served::start().await;
    let window = Window::without_scripts(&site).await;
    sign_up(&site, &window).await;
    business::from_a_project_to_a_finished_contract(&site, &window).await;
    window.close().await;
    site.stop().await;
}

#[tokio::test]
async fn from_signing_up_to_a_finished_contract_with_scripts() {
    let site = Served::start().await;
    let window = Window::with_axe(&site).await;
    sign_up(&site, &window).await;
    business::from_a_project_to_a_finished_contract(&site, &window).await;
    window.close().await;
    site.stop().await;
}

/// Somebody with an account comes in.
async fn sign_in(window: &Window, email: &str) {
    window.forget_cookies().await;
    window.open("/sign-in").await;
    window.fill("email", email).await;
    window.fill("password", PASSWORD).await;
    window.press("Sign in").await;
    window.is_at("/dashboard").await;
}

/// Somebody signs up and confirms the address, which also signs them in.
async fn join(site: &Served, window: &Window, role: &str, name: &str, email: &str) {
    window.forget_cookies().await;
    window.open(&format!("/sign-up?role={role}")).await;
    window.fill("name", name).await;
    window.fill("email", email).await;
    window.fill("password", PASSWORD).await;
    window.check("terms").await;
    window.press("Create account").await;
    window.is_at("/check-mail").await;
    let link = site.app.mail_to(email).await.link();
    window.open(&link).await;
    window.press("Confirm and sign in").await;
    window.is_at("/dashboard?done=confirmed").await;
}

/// Somebody signs up, makes mistakes, confirms, looks around, and signs out.
async fn sign_up(site: &Served, window: &Window) {
    window.open("/").await;
    window.click_link("Join").await;
    window.is_at("/sign-up").await;
    window.open("/sign-up?role=freelancer").await;
    window.fill("name", "Ayesha Rahman").await;
    window.fill("email", "ayesha@example.com").await;
    window.fill("password", "passwordpassword").await;
    window.check("terms").await;
    window.press("Create account").await;
    window.sees("This is easy to guess.").await;
    window.fill("password", PASSWORD).await;
    window.press("Create account").await;
    window.is_at("/check-mail").await;
    let link = site.app.mail_to("ayesha@example.com").await.link();
    window.open(&link).await;
    window.press("Confirm and sign in").await;
    window.is_at("/dashboard?done=confirmed").await;
    window.sees("Your address is confirmed.").await;
    window.open("/settings/account").await;
    window.open("/settings/security").await;
    window.press("End").await;
    window.is_at("/sign-in?done=signed-out").await;
    window.fill("email", "ayesha@example.com").await;
    window.fill("password", PASSWORD).await;
    window.press("Sign in").await;
    window.is_at("/dashboard").await;
    site.app.settle().await;
}

#[tokio::test]
async fn every_page_holds_on_a_phone_and_at_night() {
    let site = Served::start().await;
    let window = Window::with_axe(&site).await;
    let jonas = site.app.both("Jonas Lindqvist").await;
    let farah = site.app.staff("Farah Aziz", StaffRole::Admin).await;
    let project = site
        .app
        .project_of(&jonas, "A shop for tea, with a very long title that has to be broken somewhere")
        .await;
    let draft = site.app.draft_of(&jonas, "A shop for coffee").await;
    let (pages_of_staff, pages): (Vec<String>, Vec<String>) =
        site.plain_pages().into_iter().partition(|path| path.starts_with("/staff"));
    for path in
        pages.iter().map(String::as_str).chain([project.as_str(), "/@jonas-lindqvist", "/nothing-here"])
    {
        window.open(path).await;
    }
    window.open("/sign-in").await;
    window.fill("email", &jonas.email).await;
    window.fill("password", PASSWORD).await;
    window.press("Sign in").await;
    window.is_at("/dashboard").await;
    let edit = format!("{draft}/edit");
    // The reference is long and the same for everybody.
    let pages = pages.iter().map(String::as_str).filter(|path| !path.starts_with("/docs"));
    for path in pages.chain([project.as_str(), &draft, &edit, "/@jonas-lindqvist", "/nothing-here"]) {
        window.open(path).await;
    }
    window.forget_cookies().await;
    window.open("/sign-in").await;
    window.fill("email", &farah.email).await;
    window.fill("password", PASSWORD).await;
    window.press("Sign in").await;
    window.is_at("/sign-in/code").await;
    window.fill("code", &site.app.code(&farah)).await;
    window.press("Sign in").await;
    window.is_at("/dashboard").await;
    window.open("/settings/account").await;
    let person = format!("/staff/people/{}", jonas.id);
    let staff = pages_of_staff.iter().map(String::as_str);
    for path in
        staff.chain([person.as_str(), &format!("{person}/restriction"), &format!("{project}/removal")])
    {
        window.open(path).await;
    }
    window.close().await;
    site.app.settle().await;
    site.stop().await;
}
