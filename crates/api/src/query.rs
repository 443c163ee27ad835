//! Queries: the part of an address behind the question mark, read as strictly as a body.

use axum::{
    extract::{FromRequestParts, Query as Pairs},
    http::request::Parts,
};
use domain::{Cursor, PageRequest, page};
use edge::http::Problem;
use serde::{Deserialize, Deserializer, de::DeserializeOwned, de::Error as _};
use serde_json::{Map, Value};
use utoipa::IntoParams;

use crate::json;

/// A query. As an argument of a handler it refuses with a problem document what it does not know or understand.
pub(crate) struct Query<T>(pub(crate) T);

/// The parameters that may come several times.
const REPEATED: &[&str] = &["skill"];

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let pairs = Pairs::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        let Pairs(pairs) =
            pairs.map_err(|_| json::invalid(json::said("", "invalid", "The query cannot be read.")))?;
        object(pairs).and_then(json::from_value).map(Self).map_err(|problem| *problem)
    }
}

/// The parameters as an object; those without a value say nothing.
fn object(pairs: Vec<(String, String)>) -> Result<Value, Box<Problem>> {
    let mut fields = Map::new();
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        if REPEATED.contains(&name.as_str()) {
            let all = fields.entry(name).or_insert_with(|| Value::Array(Vec::new()));
            all.as_array_mut().into_iter().for_each(|all| all.push(value.clone().into()));
        } else if fields.contains_key(&name) {
            return Err(Box::new(json::invalid(json::duplicate(&name))));
        } else {
            fields.insert(name, value.into());
        }
    }
    Ok(Value::Object(fields))
}

/// Words that come several times, or separated by commas.
#[derive(Default)]
pub(crate) struct Words(pub(crate) Vec<String>);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let sent = Vec::<String>::deserialize(source)?;
        let words = sent.iter().flat_map(|text| text.split(',')).map(str::trim);
        Ok(Self(words.filter(|word| !word.is_empty()).map(str::to_owned).collect()))
    }
}

/// A place in a list, from an earlier answer.
#[derive(Clone, Copy)]
pub(crate) struct At(Cursor);

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = String::deserialize(source)?;
        let at = Cursor::parse(&text).map(Self);
        at.ok_or_else(|| D::Error::custom("Send newer or older of an earlier answer as it came."))
    }
}

/// How many things a page holds.
#[derive(Clone, Copy)]
pub(crate) struct Limit(u16);

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let number = String::deserialize(source)?.parse().ok().filter(|n| (1..=page::MAX_PAGE).contains(n));
        let most = page::MAX_PAGE;
        number.map(Self).ok_or_else(|| D::Error::custom(format!("Send a whole number from 1 to {most}.")))
    }
}

/// The query of a list that has nothing to choose.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Paging {
    /// `newer` or `older` of an earlier answer.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

impl Paging {
    /// The page that is asked for.
    pub(crate) fn page(self) -> PageRequest {
        page(self.cursor, self.limit)
    }
}

/// The page that is asked for.
pub(crate) fn page(cursor: Option<At>, limit: Option<Limit>) -> PageRequest {
    PageRequest { cursor: cursor.map(|at| at.0), size: limit.map_or(page::DEFAULT_PAGE, |limit| limit.0) }
}
