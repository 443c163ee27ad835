//! The running application: the store's lanes, the clock, chance, and what verbs need from the configuration.

use std::{sync::Arc, time::Duration};

use domain::{Stamp, Time};
use store::{Pending, Read, Store, Tx};

use crate::{
    chance::Chance,
    clock::{Clock, deadline},
    error::{Error, Result},
    token::Tokens,
};

/// How long a request waits for the store.
const READ_DEADLINE: Duration = Duration::from_secs(5);
const WRITE_DEADLINE: Duration = Duration::from_secs(10);

/// Makes an address of a page from a token.
pub type Link = Box<dyn Fn(&str) -> String + Send + Sync>;

/// Addresses that mails carry. The doorstep spells them, since it owns the paths.
pub struct Links {
    /// Confirms a new account's address.
    pub confirm_email: Link,
    /// Sets a new password.
    pub reset_password: Link,
    /// Confirms another address.
    pub change_email: Link,
    /// The sign-in page.
    pub sign_in: String,
    /// The page of sessions and password.
    pub security: String,
    /// The page of a project, by its id as text.
    pub project: Link,
    /// The page of a proposal, by its id as text.
    pub proposal: Link,
    /// The page of a contract or an offer, by its id as text.
    pub contract: Link,
}

/// What verbs need from the configuration.
pub struct Settings {
    /// Signs and checks access tokens.
    pub tokens: Tokens,
    /// Addresses for mails.
    pub links: Links,
    /// The key of the known-device cookie.
    pub device_key: [u8; 32],
}

/// The application. Cheap to clone through its `Arc`.
pub struct App {
    store: Store,
    clock: Arc<dyn Clock>,
    chance: Arc<Chance>,
    /// What verbs need from the configuration.
    pub settings: Settings,
}

impl App {
    /// Puts the parts together.
    pub fn new(store: Store, clock: Arc<dyn Clock>, settings: Settings) -> Self {
        Self { store, clock, chance: Arc::new(Chance::default()), settings }
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Time {
        self.clock.now()
    }

    /// The store's lanes, for health and shutdown.
    #[must_use]
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// Reads on a reader's thread.
    pub fn read<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Read) -> Result<T> + Send + 'static,
    ) -> Pending<T, Error> {
        self.store.read(deadline(READ_DEADLINE), f)
    }

    /// Writes on the writer's thread; answered after the commit. `f` may run several times, each time with a new stamp.
    pub fn write<T: Send + 'static>(
        &self,
        mut f: impl FnMut(&mut dyn Tx, &Stamp) -> Result<T> + Send + 'static,
    ) -> Pending<T, Error> {
        let (clock, chance) = (Arc::clone(&self.clock), Arc::clone(&self.chance));
        self.store.write(deadline(WRITE_DEADLINE), move |tx| f(tx, &chance.stamp(clock.now())))
    }
}
