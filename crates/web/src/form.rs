//! Reading forms, and showing them again with what was typed and what is wrong.

use app::{Error, Kind};
use axum::{
    extract::{FromRequest, Request, rejection::FormRejection},
    response::{IntoResponse as _, Response},
};
use domain::FieldError;
use http::StatusCode;
use serde::de::DeserializeOwned;

use crate::errors::PageError;

/// A submitted form. Fields that are missing are empty, so that the rules answer and not the parser.
pub(crate) struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        match axum::Form::<T>::from_request(request, state).await {
            Ok(axum::Form(value)) => Ok(Self(value)),
            Err(FormRejection::BytesRejection(error)) => Err(error.into_response()),
            Err(_) => {
                let error = Error::new(
                    Kind::Invalid,
                    "form_unreadable",
                    "This form could not be read. Open the page again.",
                );
                Err(PageError(error).into_response())
            }
        }
    }
}

/// What is wrong with a form, to be shown beside its fields.
#[derive(Debug, Default)]
pub(crate) struct Wrong {
    /// The fields.
    pub fields: Vec<FieldError>,
    /// What concerns the whole form.
    pub whole: Option<String>,
}

impl Wrong {
    /// The sentence for a field; empty when it is fine.
    pub(crate) fn at(&self, field: &str) -> &str {
        self.fields.iter().find(|f| f.field == field).map_or("", |f| f.message.as_str())
    }

    /// The sentence for a field or the first of its parts, as `skills[2]` is one of `skills`.
    pub(crate) fn under(&self, field: &str) -> &str {
        let part = |path: &str| {
            path.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
        };
        self.fields.iter().find(|f| part(&f.field)).map_or("", |f| f.message.as_str())
    }

    /// The fields for the summary: id and sentence.
    pub(crate) fn list(&self) -> Vec<(String, &str)> {
        self.fields.iter().map(|f| (id_of(&f.field), f.message.as_str())).collect()
    }
}

/// The id of the control for a field's path: `plan[0].title` is `plan-0-title`. All skills share one control.
pub(crate) fn id_of(path: &str) -> String {
    if path.starts_with("skills[") {
        return "skills".to_owned();
    }
    path.replace(']', "").replace(['[', '.'], "-")
}

/// A form whose fields are not known beforehand, because it has rows.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(transparent)]
pub(crate) struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// What was typed into a field; empty when it was not sent.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }
}

/// Sorts an error: what the person can mend in the form comes back as [`Wrong`] with the status of its page; anything
/// else goes on to an error page.
pub(crate) fn mendable(error: Error) -> Result<(StatusCode, Wrong), PageError> {
    let status = edge::error::status(error.kind);
    match error.kind {
        Kind::Invalid if !error.fields.is_empty() => {
            Ok((status, Wrong { fields: error.fields.clone(), whole: None }))
        }
        Kind::Invalid | Kind::TooMany | Kind::Conflict | Kind::Stale => {
            Ok((status, Wrong { fields: Vec::new(), whole: Some(error.message.clone()) }))
        }
        Kind::Unauthorized if error.code == "credentials_wrong" => Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            Wrong { fields: Vec::new(), whole: Some(error.message.clone()) },
        )),
        _ => Err(PageError(error)),
    }
}

/// The same for forms with long texts, which are shown again whatever was wrong.
pub(crate) fn kept(error: Error) -> Result<(StatusCode, Wrong), PageError> {
    match error.kind {
        Kind::Forbidden | Kind::NotFound => {
            let status = edge::error::status(error.kind);
            Ok((status, Wrong { fields: Vec::new(), whole: Some(error.message.clone()) }))
        }
        _ => mendable(error),
    }
}

/// A page with another status.
pub(crate) fn with_status(status: StatusCode, mut response: Response) -> Response {
    *response.status_mut() = status;
    response
}

/// A path of this site that a redirect may follow; anything that could lead elsewhere is `None`.
pub(crate) fn local_path(path: &str) -> Option<&str> {
    let plain = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 500
        && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    plain.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_followed() {
        assert_eq!(local_path("/projects?a=b"), Some("/projects?a=b"));
        for bad in [
            "",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/a\r\nb",
            "javascript:x",
            "/a b",
        ] {
            assert_eq!(local_path(bad), None, "{bad}");
        }
    }
}
