//! Offers and contracts by the front door: offered, negotiated, worked on, paid, ended; and who sees and does what.

mod ending;
mod offering;
mod paying;
mod rights;
mod working;

use std::time::Duration;

use testkit::{Browser, Person, TestApp};

/// The two sides of a test, each with a browser.
struct Pair {
    jonas: Person,
    noor: Person,
    his: Browser,
    hers: Browser,
}

impl Pair {
    async fn of(app: &TestApp) -> Self {
        let (jonas, noor) = (app.client("Jonas Lindqvist").await, app.freelancer("Noor Haddad").await);
        let (his, hers) = (app.sign_in(&jonas).await, app.sign_in(&noor).await);
        Self { jonas, noor, his, hers }
    }

    /// An offer between them that waits for the freelancer; its address, after those of project and proposal.
    async fn with_an_offer(app: &TestApp) -> (Self, [String; 3]) {
        let pair = Self::of(app).await;
        let project = app.project_of(&pair.jonas, "A shop for tea").await;
        let proposal = app.proposal_for(&pair.noor, &project, "1200").await;
        let offer = app.offer_for(&pair.jonas, &proposal).await;
        (pair, [project, proposal, offer])
    }

    /// A contract between them whose first milestone has started; both have its page open.
    async fn at_work(app: &TestApp) -> (Self, String) {
        let mut pair = Self::of(app).await;
        let contract = app.contract_of(&pair.jonas, &pair.noor, "A shop for tea").await;
        pair.both_open(&contract).await;
        app.settle().await;
        (pair, contract)
    }

    /// Days go by and what is due is done; then both sign in anew.
    async fn wait(&mut self, app: &TestApp, span: Duration) {
        app.settle().await;
        app.pass(span);
        app.settle().await;
        (self.his, self.hers) = (app.sign_in(&self.jonas).await, app.sign_in(&self.noor).await);
    }

    async fn both_open(&mut self, path: &str) {
        self.his.open(path).await;
        self.hers.open(path).await;
    }

    /// The freelancer hands in a note and a link.
    async fn hands_in(&mut self, contract: &str, note: &str) {
        self.hers.open(contract).await;
        let label = if self.hers.link("Hand in work").is_empty() {
            "Hand in another version"
        } else {
            "Hand in work"
        };
        let form = self.hers.link(label).to_owned();
        self.hers.open(&form).await;
        self.hers.fill("note", note).fill("links[0]", "https://files.example.com/shop");
        self.hers.submit("Hand in").await;
        assert_eq!(self.hers.location(), format!("{contract}?done=handed-in"), "{}", self.hers.described());
    }
}

/// Follows a link of the contract to its question and presses the button there, with a field filled in if one is named.
async fn answers(
    browser: &mut Browser,
    contract: &str,
    link: &str,
    field: Option<(&str, &str)>,
    button: &str,
) {
    browser.open(contract).await;
    let question = browser.link(link).to_owned();
    assert!(!question.is_empty(), "no link {link:?}: {}", browser.described());
    browser.open(&question).await;
    if let Some((name, words)) = field {
        browser.fill(name, words);
    }
    browser.submit(button).await;
    assert!(browser.location().starts_with(contract), "{link}: {}", browser.described());
    browser.follow().await;
}
