//! Accounts: from signing up to being erased.

mod account;
mod closing;
mod confirm_email;
mod credentials;
mod logged;
mod reset_password;
mod sessions;
mod sign_in;
mod sign_up;
mod staff;

use testkit::{Browser, TestApp};

/// A password that nobody is given by the kit.
pub(crate) const ANOTHER: &str = "copper meadow whistle";

/// Fills in the form of a new freelancer and sends it.
pub(crate) async fn sign_up(browser: &mut Browser, name: &str, email: &str) {
    browser.open("/sign-up").await;
    browser.check("freelancer").fill("name", name).fill("email", email).fill("password", testkit::PASSWORD);
    browser.check("terms").submit("Create account").await;
}

/// A browser that signed up and looks at the page behind the link of its mail.
pub(crate) async fn at_the_link(app: &TestApp, name: &str, email: &str) -> (Browser, String) {
    let mut browser = app.browser();
    sign_up(&mut browser, name, email).await;
    let link = app.mail_to(email).await.link();
    browser.open(&link).await;
    (browser, link)
}
