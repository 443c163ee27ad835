//! Changing name and handle of the own account.

use app::identity::account;
use axum_extra::routing::TypedPath as _;
use domain::{FieldError, Refusal, identity};
use edge::{Bearer, error::ApiError, routes::api::Me};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    identity::account::Account,
    if_match::{Basis, IfMatchHeader},
    json::Json,
    text::Text,
};

/// What to change; what is left out or null stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EditAccount {
    /// The name as others see it.
    #[schema(value_type = Option<String>, max_length = 80, example = "Ayesha R. Rahman")]
    name: Option<Text<80>>,
    /// The name in a profile's address: 3 to 30 letters `a` to `z`, digits and single hyphens. The old one stays
    /// reserved for this account.
    #[schema(value_type = Option<String>, max_length = 31, example = "ayesha")]
    handle: Option<Text<31>>,
}

/// Edit the own account
#[utoipa::path(
    patch,
    path = Me::PATH,
    tag = "Account",
    params(IfMatchHeader),
    responses((status = 200, description = "The account after the change.", body = Account)),
    extensions(("x-errors" = json!(["account_closing"]))),
)]
pub(crate) async fn edit_account(
    _: Me,
    who: Bearer,
    basis: Basis,
    Json(body): Json<EditAccount>,
) -> Result<Account, ApiError> {
    let (name, handle) = body.checked()?;
    let (actor, now) = (who.actor(), who.cx.app().now());
    let edited = who.cx.write(move |tx, stamp| {
        let mut version = basis.or(account::show(tx.as_read(), &actor, now)?.version);
        if let Some(input) = &name {
            version = account::rename(tx, &actor, &input.name, version)?.version;
        }
        if let Some(input) = &handle {
            account::change_handle(tx, stamp, &actor, &input.handle, version)?;
        }
        account::show(tx.as_read(), &actor, now)
    });
    Ok(edited.await?.into())
}

impl EditAccount {
    /// The commands, once every field is acceptable.
    fn checked(self) -> Result<(Option<identity::Rename>, Option<identity::ChangeHandle>), Refusal> {
        let name = self.name.map(|name| identity::Rename { name: name.0 });
        let handle = self.handle.map(|handle| identity::ChangeHandle { handle: handle.0 });
        if name.is_none() && handle.is_none() {
            return Err(Refusal::field("", "Send name, handle, or both."));
        }
        let mut wrong = name.as_ref().map(problems).unwrap_or_default();
        wrong.extend(handle.as_ref().map(problems).unwrap_or_default());
        if wrong.is_empty() { Ok((name, handle)) } else { Err(Refusal::Invalid(wrong)) }
    }
}

fn problems(input: &impl Validate<Context = ()>) -> Vec<FieldError> {
    let report = input.validate().err();
    let each = report.iter().flat_map(|r| r.iter());
    each.map(|(path, e)| FieldError::new(path.to_string(), e.message())).collect()
}
