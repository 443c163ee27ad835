//! People of a test: accounts that are confirmed already. They sign in by the front door.

use std::{sync::OnceLock, time::Duration};

use ::app::{
    identity::staff_code,
    password,
    staff::{self, NewAccount, Role},
};
use domain::{
    Market, StaffRole, UserId,
    identity::{UserState, suggest_handle},
};
use serde_json::json;
use store::identity::users;

use crate::{answer::Answer, api_client::ApiClient, app::TestApp, browser::Browser};

/// The password of everybody who was not given another.
pub const PASSWORD: &str = "lantern harbour violet";

/// Somebody with an account.
#[derive(Debug, Clone)]
pub struct Person {
    /// The account.
    pub id: UserId,
    /// The name.
    pub name: String,
    /// The address to sign in with: the first name at example.com.
    pub email: String,
    /// The handle that the account got.
    pub handle: String,
    /// The password.
    pub password: String,
    /// The authenticator's secret of a member of staff.
    pub secret: Option<String>,
}

impl TestApp {
    /// Somebody who hires.
    pub async fn client(&self, name: &str) -> Person {
        self.person(name, Role::Market(Market { client: true, freelancer: false })).await
    }

    /// Somebody who works.
    pub async fn freelancer(&self, name: &str) -> Person {
        self.person(name, Role::Market(Market { client: false, freelancer: true })).await
    }

    /// Somebody who hires and works.
    pub async fn both(&self, name: &str) -> Person {
        self.person(name, Role::Market(Market { client: true, freelancer: true })).await
    }

    /// A member of staff with an authenticator.
    pub async fn staff(&self, name: &str, role: StaffRole) -> Person {
        self.person(name, Role::Staff(role, staff_code::new_secret())).await
    }

    async fn person(&self, name: &str, role: Role) -> Person {
        let secret = if let Role::Staff(_, secret) = &role { Some(secret.clone()) } else { None };
        let first = suggest_handle(name, 0).as_str().split('-').next().unwrap_or_default().to_owned();
        let email = format!("{first}@example.com");
        let new = NewAccount {
            name: name.to_owned(),
            email: email.clone(),
            password_hash: hash_of_password(),
            role,
        };
        let id = self.write(move |tx, stamp| staff::create(tx, stamp, &new)).await;
        let handle =
            self.read(move |db| Ok(users::secrets(db, id)?.expect("the account is there").handle)).await;
        Person { id, name: name.to_owned(), email, handle, password: PASSWORD.to_owned(), secret }
    }

    /// A new browser in which the person has signed in.
    pub async fn sign_in(&self, person: &Person) -> Browser {
        let mut browser = self.browser();
        self.sign_in_with(&mut browser, person).await;
        browser
    }

    /// Signs the person in, in this browser.
    ///
    /// # Panics
    /// When it does not lead to the dashboard.
    pub async fn sign_in_with(&self, browser: &mut Browser, person: &Person) {
        browser.open("/sign-in").await;
        browser.fill("email", &person.email).fill("password", &person.password).submit("Sign in").await;
        if person.secret.is_some() {
            assert_eq!(browser.location(), "/sign-in/code");
            let code = self.next_code(person);
            browser.follow().await;
            browser.fill("code", &code).submit("Sign in").await;
        }
        assert_eq!(browser.location(), "/dashboard", "{} signs in: {}", person.name, browser.described());
        browser.follow().await;
    }

    /// The code that the person's authenticator shows now. It is good once.
    #[must_use]
    pub fn code(&self, person: &Person) -> String {
        let secret = person.secret.as_deref().expect("only staff have an authenticator");
        let seconds = u64::try_from(self.now().seconds()).expect("after 1970");
        staff_code::current_code(secret, seconds).expect("a code")
    }

    /// Waits 30 seconds, so that the authenticator shows a code that was not used.
    #[must_use]
    pub fn next_code(&self, person: &Person) -> String {
        self.pass(Duration::from_secs(30));
        self.code(person)
    }

    /// A program to which the person has given tokens.
    ///
    /// # Panics
    /// When no tokens are given.
    pub async fn tokens_of(&self, person: &Person) -> ApiClient {
        let mut api = self.api();
        let code = person.secret.is_some().then(|| self.next_code(person));
        let answer = self.open_tokens(&mut api, person, code.as_deref()).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        api
    }

    /// Asks for tokens, whatever comes of it.
    pub async fn open_tokens(&self, api: &mut ApiClient, person: &Person, code: Option<&str>) -> Answer {
        let mut body = json!({"email": person.email, "password": person.password});
        if let Some(code) = code {
            body["code"] = code.into();
        }
        api.open_tokens(body).await
    }

    /// Puts an account into a state to which no page leads yet.
    pub async fn put_into(&self, person: &Person, state: UserState) {
        let id = person.id;
        self.write(move |tx, _| {
            let mut user = users::by_id(tx.as_read(), id)?.expect("the account is there");
            user.state = state.clone();
            Ok(users::save(tx, &user)?)
        })
        .await;
    }
}

/// Hashing is slow on purpose, so it is done once; signing in still compares.
fn hash_of_password() -> String {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| password::hash(PASSWORD).expect("a hash")).clone()
}
