//! A page as somebody reads it.

use scraper::{ElementRef, Html, Node};

use super::form::{Form, select};

/// A page that was read.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The title, as it stands in the window.
    pub title: String,
    /// The first heading.
    pub heading: String,
    /// All words that can be seen, with single spaces.
    pub text: String,
    /// Its forms.
    pub forms: Vec<Form>,
    /// What links within the page can lead to.
    pub ids: Vec<String>,
    /// Its links: words and address.
    pub links: Vec<(String, String)>,
    /// What is wrong: the field's name and the words beside it.
    pub errors: Vec<(String, String)>,
    /// What is announced at once: alerts.
    pub alerts: Vec<String>,
    /// The colours that the page insists on.
    pub theme: Option<String>,
}

impl Page {
    /// Reads a document.
    #[must_use]
    pub fn read(html: &str) -> Self {
        let document = Html::parse_document(html);
        let first = |selector: &str| document.select(&select(selector)).next().map(words).unwrap_or_default();
        Self {
            title: first("title"),
            heading: first("h1"),
            text: first("body"),
            forms: Form::all(&document),
            ids: document.select(&select("[id]")).filter_map(|e| e.attr("id").map(str::to_owned)).collect(),
            links: links(&document),
            errors: errors(&document),
            alerts: document.select(&select("[role=alert]")).map(words).collect(),
            theme: document.root_element().attr("data-theme").map(str::to_owned),
        }
    }
}

fn links(document: &Html) -> Vec<(String, String)> {
    let anchors = select("a[href]");
    // What stands on it, as a person would call it; what is only heard where nothing does.
    let name = |a: ElementRef<'_>| {
        Some(words(a))
            .filter(|seen| !seen.is_empty())
            .unwrap_or_else(|| a.attr("aria-label").unwrap_or_default().to_owned())
    };
    let pair = |a: ElementRef<'_>| (name(a), a.attr("href").unwrap_or_default().to_owned());
    document.select(&anchors).map(pair).collect()
}

/// What stands beside controls that are marked as wrong, found as a screen reader finds it.
fn errors(document: &Html) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for control in document.select(&select("[aria-describedby]")) {
        let group = control.value().name() == "fieldset";
        if !group && control.attr("aria-invalid") != Some("true") {
            continue;
        }
        let name = control.attr("name").or(control.attr("id")).unwrap_or_default().to_owned();
        for id in
            control.attr("aria-describedby").unwrap_or_default().split(' ').filter(|id| id.ends_with("-e"))
        {
            let by_id = select(&format!("[id=\"{id}\"]:not([data-live])"));
            if let Some(message) = document.select(&by_id).next() {
                found.push((name.clone(), words(message)));
            }
        }
    }
    found
}

/// The words that can be seen inside an element, with single spaces.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    let mut out = String::new();
    gather(element, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(element: ElementRef<'_>, out: &mut String) {
    const UNSEEN: [&str; 6] = ["script", "style", "template", "svg", "head", "noscript"];
    const INLINE: [&str; 12] =
        ["a", "b", "strong", "em", "i", "span", "bdi", "small", "time", "code", "abbr", "wbr"];
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(inner) => {
                let closed = inner.attr("hidden").is_some()
                    || inner.attr("data-live").is_some()
                    || inner.name() == "dialog" && inner.attr("open").is_none();
                let Some(inner_ref) = ElementRef::wrap(child) else { continue };
                if closed || UNSEEN.contains(&inner.name()) {
                    continue;
                }
                let apart = !INLINE.contains(&inner.name());
                if apart {
                    out.push(' ');
                }
                gather(inner_ref, out);
                if apart {
                    out.push(' ');
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_it_is_seen() {
        let page = Page::read(
            r#"<html data-theme="dark"><head><title>T</title><style>x</style></head><body><h1>Hello  <b>you</b>.</h1>
            <form action="/a" method="post"><input type="hidden" name="once" value="1"><input id="e" name="email"
            value="x@y.z" aria-invalid="true" aria-describedby="e-h e-e"><p id="e-h">hint</p><p id="e-e">Wrong.</p>
            <input id="n" name="n" aria-describedby="n-e"><p id="n-e" data-live>not seen</p>
            <input type=checkbox name=c checked><input type=checkbox name=d><textarea name=t>
one
two</textarea><button>Go</button><button type=button>Not</button></form><dialog>closed</dialog></body></html>"#,
        );
        assert_eq!((page.heading.as_str(), page.theme.as_deref()), ("Hello you.", Some("dark")));
        assert_eq!(page.text, "Hello you. hint Wrong. one two Go Not");
        assert_eq!(page.errors, [("email".to_owned(), "Wrong.".to_owned())]);
        let form = &page.forms[0];
        let sent = super::super::form::encode(&form.pairs(form.button("Go").unwrap()));
        assert_eq!(sent, "once=1&email=x%40y.z&n=&c=on&t=one%0Atwo");
        assert!(form.button("Not").is_none());
    }
}
