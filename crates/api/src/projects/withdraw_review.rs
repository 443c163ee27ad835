//! Taking a project back from review.

use app::projects::publish;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectReviewWithdrawal};

use crate::{
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
};

/// Take a project back from review
///
/// It is a draft again, to be changed or discarded.
#[utoipa::path(
    post,
    path = ProjectReviewWithdrawal::PATH,
    tag = "Projects",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The draft.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn withdraw_review(
    path: ProjectReviewWithdrawal,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "withdraw_review", &path.id);
    moved(&who, id, key, publish::withdraw_review).await
}
