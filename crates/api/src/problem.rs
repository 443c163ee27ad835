//! The problem document as the description of the API shows it. `edge::http::Problem` writes it.

use utoipa::ToSchema;

/// What went wrong (RFC 9457).
#[derive(ToSchema)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct Problem {
    /// The page that explains the code.
    #[schema(format = "uri-reference", max_length = 200, example = "/docs/errors#invalid")]
    r#type: String,
    /// The kind of problem, the same for every occurrence.
    #[schema(max_length = 200, example = "The input is not acceptable")]
    title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599, example = 422)]
    status: u16,
    /// This occurrence, for the person who reads it.
    #[schema(max_length = 1000, example = "Some fields need another look.")]
    detail: String,
    /// A stable code for programs.
    #[schema(max_length = 64, pattern = "^[a-z][a-z0-9_]*$", example = "invalid")]
    code: String,
    /// The id to quote to the operator.
    #[schema(max_length = 64, example = "01JX2Q8Z3M9T4W7C5V0B6N1K2D")]
    request_id: String,
    /// What is wrong with each field; absent when it is not about fields.
    #[schema(nullable = false, max_items = 1000)]
    fields: Option<Vec<FieldProblem>>,
    /// The events that the present state allows; absent when it is not about a state.
    #[schema(nullable = false, value_type = Option<Vec<Word>>, max_items = 100)]
    allowed: Option<Vec<Word>>,
    /// Seconds to wait before another try, as in `Retry-After`; absent when waiting does not help.
    #[schema(nullable = false)]
    retry_after: Option<u64>,
}

/// What is wrong with one field.
#[derive(ToSchema)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct FieldProblem {
    /// JSON Pointer to the field.
    #[schema(format = "json-pointer", max_length = 1000, example = "/email")]
    pointer: String,
    /// `missing`, `unknown`, `duplicate`, `wrong_type`, or `invalid` for a rule of the product.
    #[schema(max_length = 64, example = "invalid")]
    code: String,
    /// The rule in words.
    #[schema(max_length = 1000, example = "Enter an e-mail address like name@example.com.")]
    detail: String,
}

/// An event, as the state machines name it.
#[derive(ToSchema)]
#[schema(max_length = 40, pattern = "^[a-z][a-z0-9_]*$")]
#[allow(dead_code, reason = "only described")]
pub(crate) struct Word(String);
