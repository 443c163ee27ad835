//! Parts that several answers about projects have.

use domain::projects::{self, Band as Rough, Proposals as Counted};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    money::{Currency, Money},
    projects::words::{Band, BudgetKind},
};

/// What the client wants to pay.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    /// One price or by the hour.
    pub(crate) kind: BudgetKind,
    /// The currency of the project, its offers and contracts.
    pub(crate) currency: Currency,
    /// The lower end; left out it is the same as the upper. A draft need not say either.
    #[serde(default)]
    pub(crate) min: Option<Money>,
    /// The upper end.
    #[serde(default)]
    pub(crate) max: Option<Money>,
}

impl From<projects::Budget> for Budget {
    fn from(budget: projects::Budget) -> Self {
        Self {
            kind: budget.kind.into(),
            currency: budget.currency.into(),
            min: budget.min().map(Money::from),
            max: budget.max().map(Money::from),
        }
    }
}

/// The client of a project.
#[derive(Serialize, ToSchema)]
pub(crate) struct Client {
    /// The account.
    #[schema(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    id: String,
    /// The name.
    #[schema(max_length = 80, example = "Ayesha Rahman")]
    name: String,
    /// Since when the account exists.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    member_since: String,
}

impl From<projects::Client> for Client {
    fn from(client: projects::Client) -> Self {
        Self { id: client.id.to_string(), name: client.name, member_since: client.member_since.rfc3339() }
    }
}

/// How many proposals a project has.
#[derive(Serialize, ToSchema)]
pub(crate) struct Proposals {
    /// Roughly.
    band: Band,
    /// The number; null for everybody but the client and staff.
    #[schema(example = 4)]
    exact: Option<i64>,
}

impl From<Counted> for Proposals {
    fn from(counted: Counted) -> Self {
        match counted {
            Counted::Exact(number) => Self { band: Rough::of(number).into(), exact: Some(number) },
            Counted::Band(band) => Self { band: band.into(), exact: None },
        }
    }
}

/// The address of a project in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct ProjectParam {
    /// The project's id.
    #[param(max_length = 17, pattern = "^prj_[0-9a-hjkmnp-tv-z]{13}$", example = "prj_02q8v3m1k7x4d")]
    id: String,
}
