//! The document is well-formed, and says no more and no less than the router does.

#[test]
fn dump() {
    println!("{}", super::openapi().to_pretty_json().unwrap());
}
