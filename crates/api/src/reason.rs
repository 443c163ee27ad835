//! Why staff decide so.

use domain::projects;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::text::Text;

/// Why staff decide so.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    /// In plain words, 10 to 1000 characters.
    #[schema(value_type = String, min_length = 10, max_length = 1000, example = "Please take the telephone number out of the text.")]
    reason: Text<1000>,
}

impl From<Reason> for projects::Reason {
    fn from(reason: Reason) -> Self {
        Self { reason: reason.reason.0 }
    }
}
