//! What fields promise to screen readers and to the typed text.

use super::*;
use crate::texts::EN;
use crate::ui::combobox::Combo;

fn shown(f: &Field<'_>) -> String {
    field(&EN, f).0
}

#[test]
fn hint_error_and_counter_are_tied_to_the_control() {
    let html = shown(&Field {
        label: "Title",
        name: "title",
        value: "Map",
        hint: "Name the result.",
        error: "Enter more.",
        limit: Some(90),
        ..Field::default()
    });
    assert!(html.contains(r#"<label class="label" for="title">Title"#));
    assert!(html.contains(r#"aria-describedby="title-h title-e title-c""#));
    assert!(html.contains(r#"aria-invalid="true""#));
    for id in ["title-h", "title-e", "title-c"] {
        assert_eq!(html.matches(&format!(r#"id="{id}""#)).count(), 1, "{id}");
    }
    assert!(html.contains("3 of 90"));
}

#[test]
fn a_plain_field_refers_to_nothing() {
    let html = shown(&Field { label: "Name", name: "name", ..Field::default() });
    assert!(!html.contains("aria-describedby") && !html.contains("aria-invalid") && !html.contains("value="));
}

#[test]
fn the_error_of_the_server_wins_over_the_one_of_the_browser() {
    let html =
        shown(&Field { name: "a", error: "From the server", live: "From the browser", ..Field::default() });
    assert!(html.contains("From the server") && !html.contains("From the browser"));
}

#[test]
fn hostile_values_stay_text() {
    let evil = "\"><script>alert(1)</script>";
    for kind in [Kind::Text, Kind::TextArea { tall: false }, Kind::Select(&[("\"><script>", "<script>")])] {
        let html = shown(&Field {
            label: evil,
            name: "a",
            value: evil,
            hint: evil,
            error: evil,
            kind,
            ..Field::default()
        });
        assert!(!html.contains("<script>"), "{html}");
    }
    let combo =
        Combo { chosen: &[evil], name: "skills", item: "skill", suggestions: &[evil], ..Combo::default() };
    assert!(
        !shown(&Field { name: "skill", kind: Kind::Combo(combo), ..Field::default() }).contains("<script>")
    );
}

#[test]
fn over_the_limit_is_marked() {
    let html = shown(&Field { name: "a", value: "four", limit: Some(3), ..Field::default() });
    assert!(html.contains("data-over") && html.contains("4 of 3"));
}

#[test]
fn the_chosen_option_is_selected() {
    let options = [("a", "First"), ("b", "Second")];
    let html = shown(&Field { name: "x", value: "b", kind: Kind::Select(&options), ..Field::default() });
    assert!(html.contains(r#"<option value="b" selected>Second"#));
    assert_eq!(html.matches("selected").count(), 1);
}
