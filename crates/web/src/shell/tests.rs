//! What every document promises.

use super::*;
use crate::texts::EN;
use crate::ui::avatar::hue;

fn frame() -> Frame<'static> {
    let person = Person { name: "<b>Ayesha</b>", hue: hue(7), ..Person::default() };
    let nav =
        |label, active| NavItem { label, href: "/x", icon: Icon::Home, turn: u32::from(active), active };
    Frame {
        title: "Find \"work\" <here>",
        viewer: Some(Viewer { person, handle: "@a", hat: Hat::Client, has_both_roles: true }),
        nav: vec![nav("Home", true), nav("Two", false)],
        once: "abc",
        path: "/projects",
        toast: Some("Saved"),
        ..Frame::new(&EN)
    }
}

#[test]
fn a_document_is_whole_and_holds_nothing_inline() {
    let html = page(&frame(), &html! { h1 { "Hello" } (Icon::Scale) }).0;
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\" dir=\"ltr\"><head>"));
    assert!(
        html.contains("<title>Find &quot;work&quot; &lt;here&gt; · MegiLance</title>")
            || html.contains("&lt;here&gt; · MegiLance</title>")
    );
    for banned in ["style=", "<script", "<style", "onclick", "<b>Ayesha", "javascript:"] {
        assert!(!html.contains(banned), "{banned}");
    }
    assert_eq!(html.matches("id=\"main\"").count(), 1);
    assert!(html.contains(assets::STYLESHEET));
}

#[test]
fn the_sprite_covers_the_frame_and_the_body() {
    let html = page(&frame(), &html! { (Icon::Scale) }).0;
    for used in html.split("href=\"#i-").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert_eq!(html.matches(&format!("<symbol id=\"i-{used}\"")).count(), 1, "{used}");
    }
    assert!(!html.contains("id=\"i-wallet\""));
}

#[test]
fn the_theme_is_an_attribute_only_when_chosen() {
    let dark = Frame { theme: Some(Theme::Dark), ..frame() };
    assert!(page(&dark, &html! {}).0.contains("data-theme=\"dark\""));
    assert!(!page(&frame(), &html! {}).0.contains("<html lang=\"en\" dir=\"ltr\" data-theme"));
}

#[test]
fn changes_are_posted_with_the_token() {
    let html = page(&frame(), &html! {}).0;
    let posts = html.matches("method=\"post\"").count();
    assert_eq!(posts, 6, "theme, hat and sign-out, in the bar and in the drawer");
    assert_eq!(html.matches("name=\"once\" value=\"abc\"").count(), posts);
}

#[test]
fn guests_have_no_tab_bar() {
    let html = page(&Frame { viewer: None, ..frame() }, &html! {}).0;
    assert!(!html.contains("class=\"tabbar\"") && html.contains("href=\"/sign-in\""));
}
