//! A store with people in it, and a clock that the test moves.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use app::{Error, Kind, Read, Result, Tx, chance::Chance, clock::deadline, timers};
use domain::{
    Actor, Currency, Market, ProjectId, SessionId, StaffRole, Stamp, Time, UserId,
    identity::{Handle, UserStateName},
    projects::{BudgetKind, WriteProject},
};
use store::{
    Options, Store,
    identity::users::{self, NewUser},
};
use tempfile::TempDir;

pub(crate) struct World {
    store: Store,
    chance: Arc<Chance>,
    now: AtomicI64,
    _folder: TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("market.db").display());
        let store = Store::open(&url, Options { readers: 1, durable: false, ..Options::default() }).unwrap();
        store.migrate().unwrap();
        let world = Self {
            store,
            chance: Arc::new(Chance::default()),
            now: AtomicI64::new(1_800_000_000_000_000),
            _folder: folder,
        };
        world.write(app::talent::skills::put_in_place).unwrap();
        world
    }

    pub(crate) fn store(&self) -> Store {
        self.store.clone()
    }

    pub(crate) fn now(&self) -> Time {
        Time::from_micros(self.now.load(Ordering::Relaxed))
    }

    pub(crate) fn pass(&self, span: Duration) {
        self.now.store((self.now() + span).micros(), Ordering::Relaxed);
    }

    pub(crate) fn write<T: Send + 'static>(
        &self,
        mut f: impl FnMut(&mut dyn Tx, &Stamp) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (chance, now) = (Arc::clone(&self.chance), self.now());
        self.store.write(deadline(Duration::from_secs(60)), move |tx| f(tx, &chance.stamp(now))).wait()
    }

    pub(crate) fn read<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Read) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.store.read(deadline(Duration::from_secs(60)), f).wait()
    }

    pub(crate) fn person(&self, name: &'static str, client: bool, freelancer: bool) -> Actor {
        self.account(name, Market { client, freelancer }, None)
    }

    pub(crate) fn moderator(&self, name: &'static str) -> Actor {
        self.staff(name, StaffRole::Moderator)
    }

    pub(crate) fn staff(&self, name: &'static str, role: StaffRole) -> Actor {
        self.account(name, Market::default(), Some(role))
    }

    fn account(&self, name: &'static str, market: Market, staff: Option<StaffRole>) -> Actor {
        let user = self.write(move |tx, stamp| {
            let (id, handle): (UserId, _) = (stamp.id(), Handle::parse(name).unwrap());
            let email = format!("{name}@example.com");
            let user = NewUser {
                id,
                handle: &handle,
                name,
                email: &email,
                email_fold: &email,
                state: UserStateName::Active,
                market,
                staff,
                totp_secret: None,
                password_hash: "none",
                created_at: stamp.now(),
            };
            users::insert(tx, &user)?;
            users::use_handle(tx, &handle, id, stamp.now())?;
            Ok(id)
        });
        Actor {
            user: user.unwrap(),
            session: SessionId::new(1),
            state: UserStateName::Active,
            market,
            staff,
            recent: true,
        }
    }

    /// Publishes a good project, changed by `with`.
    pub(crate) fn publish(&self, actor: &Actor, with: impl FnOnce(&mut WriteProject)) -> Result<ProjectId> {
        let (actor, mut input) = (*actor, brief());
        with(&mut input);
        let done =
            self.write(move |tx, stamp| app::projects::publish::publish_new(tx, stamp, &actor, &input))?;
        Ok(ProjectId::new(done.id))
    }

    /// Fires everything that is due; how much that was.
    pub(crate) fn fire(&self) -> usize {
        let now = self.now();
        let due = self.read(move |db| timers::due(db, now, 100)).unwrap();
        due.into_iter()
            .filter(|timer| {
                let timer = timer.clone();
                self.write(move |tx, stamp| timers::fire(tx, stamp, &timer)).unwrap()
            })
            .count()
    }

    /// The kinds of waiting jobs, which are then done.
    pub(crate) fn jobs(&self) -> Vec<&'static str> {
        let held = self.write(|tx, stamp| app::jobs::claim(tx, stamp, "test", 100)).unwrap();
        held.into_iter()
            .map(|held| {
                let kind = held.job.clone().unwrap().kind();
                self.write(move |tx, _| app::jobs::finish(tx, &held)).unwrap();
                kind
            })
            .collect()
    }
}

pub(crate) fn brief() -> WriteProject {
    WriteProject {
        title: "A booking page for a small hotel".into(),
        description: "We need a page where guests see free rooms and book them. ".repeat(3),
        skills: vec!["rust".into(), "Postgres".into(), "Hotel lore".into()],
        kind: BudgetKind::Fixed,
        currency: Currency::Usd,
        min: "2,000".into(),
        max: "3,000".into(),
        ..WriteProject::blank()
    }
}

pub(crate) fn kind(result: Result<impl std::fmt::Debug>) -> Kind {
    result.unwrap_err().kind
}

pub(crate) fn fields(error: &Error) -> Vec<&str> {
    error.fields.iter().map(|field| field.field.as_str()).collect()
}
