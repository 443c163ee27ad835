//! Projects of a test, written and published by the front door.

use crate::{app::TestApp, people::Person};

impl TestApp {
    /// A draft of this client; the address of its page.
    pub async fn draft_of(&self, client: &Person, title: &str) -> String {
        self.written_by(client, title, "Save draft").await
    }

    /// An open project of this client that everybody sees; the address of its page.
    pub async fn project_of(&self, client: &Person, title: &str) -> String {
        self.written_by(client, title, "Publish project").await
    }

    async fn written_by(&self, client: &Person, title: &str, button: &str) -> String {
        let mut browser = self.sign_in(client).await;
        browser.open("/projects/new").await;
        let description =
            format!("{title}. What is there, what should be there, and how one sees that it is done. ")
                .repeat(2);
        browser.fill("title", title).fill("description", &description).fill("skill", "Rust");
        browser.fill("min", "1000").fill("max", "1500").submit(button).await;
        let path = browser.location().split('?').next().unwrap_or_default().to_owned();
        assert!(path.starts_with("/projects/prj_"), "{}", browser.described());
        path
    }
}
