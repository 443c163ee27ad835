//! The codes of errors, each with an anchor to which a problem's `type` leads.

use axum_extra::routing::TypedPath as _;
use edge::{codes::Code, routes::pages::Docs};
use maud::{Markup, html};

use super::words::words;
use crate::ui::css;

/// The body of the page.
#[must_use]
pub fn errors(codes: &[Code]) -> Markup {
    html! {
        header.(css::PAGE_HEAD) {
            div {
                h1 { "Codes of errors" }
                p {
                    "An error of the API is a problem document (RFC 9457). Its code never changes its meaning; programs look at "
                    code { "status" } " and " code { "code" } ", never at the words. " a href=(Docs::PATH) { "To the reference" }
                }
            }
        }
        div.(css::STACK) data-gap="lg" {
            @for code in codes {
                section.(css::STACK) id=(code.code) data-gap="xs" {
                    h2 { code { (code.code) } " " span.(css::MUTED) { (code.status) } }
                    p.(css::STRONG) { (code.title) }
                    p { (words(code.when)) }
                    p { (words(code.remedy)) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_anchor() {
        let page = errors(edge::codes::CODES).0;
        for code in edge::codes::CODES {
            assert!(
                page.contains(&format!("<section class=\"stack\" id=\"{}\"", code.code)),
                "{}",
                code.code
            );
        }
        assert!(page.contains("<code>Retry-After</code>"));
    }
}
