//! The API about itself.

mod describe_api;

crate::verbs::verbs! {
    get describe_api;
}
