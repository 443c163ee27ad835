//! The frame around every page: the whole document, from the doctype to the drawer.

mod bars;
mod drawer;

use crate::assets;
use crate::texts::Texts;
use crate::ui::app_shell::{class, cta_bar};
use crate::ui::avatar::Person;
use crate::ui::footer::{FooterColumn, footer};
use crate::ui::icon::{Icon, sprite};
use crate::ui::toast::toast;
use crate::ui::{auth, css, given};
use axum_extra::routing::TypedPath as _;
use edge::routes::pages;
use maud::{DOCTYPE, Markup, html};

/// Everything the frame needs to know. Fill it in with `..Frame::new(t)`.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// The page's title, without the product's name.
    pub title: &'a str,
    /// What the page is, for search engines and previews.
    pub description: &'a str,
    /// The words.
    pub t: &'static Texts,
    /// The theme chosen; none follows the system.
    pub theme: Option<Theme>,
    /// Who is looking; none for a guest.
    pub viewer: Option<Viewer<'a>>,
    /// The main navigation, most important first. The first four also stand in the tab bar of phones.
    pub nav: Vec<NavItem<'a>>,
    /// The lines of the account menu.
    pub account: Vec<NavItem<'a>>,
    /// The columns of the footer.
    pub footer: Vec<FooterColumn<'a>>,
    /// The last line of the footer: (label, address).
    pub footer_links: Vec<(&'a str, &'a str)>,
    /// The first words of the last line, such as a copyright notice.
    pub notice: &'a str,
    /// Where the frame's own links and forms lead.
    pub paths: Paths<'a>,
    /// How wide the page is.
    pub width: Width,
    /// How the page is laid out.
    pub layout: Layout,
    /// The token of this rendering, for the frame's own forms.
    pub once: &'a str,
    /// A confirmation to show once.
    pub toast: Option<&'a str>,
    /// The page's primary action, repeated over the tab bar on phones.
    pub cta: Option<Markup>,
    /// The address of this page, without what does not identify it.
    pub path: &'a str,
    /// Dialogs of the page.
    pub extra: Markup,
}

/// A theme somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// Somebody who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Viewer<'a> {
    /// Name, hue, and whether it is an organisation.
    pub person: Person<'a>,
    /// The line under the name: a handle or an address.
    pub handle: &'a str,
    /// As what they are looking.
    pub hat: Hat,
    /// Whether they may switch between hiring and freelancing.
    pub has_both_roles: bool,
}

/// As what somebody looks at the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hat {
    /// Somebody who hires.
    Client,
    /// Somebody who works.
    Freelancer,
    /// Somebody who keeps the product in order.
    Staff,
}

/// A line of a navigation.
#[derive(Clone, Copy, Debug)]
pub struct NavItem<'a> {
    /// What it says.
    pub label: &'a str,
    /// Where it leads.
    pub href: &'a str,
    /// Its icon.
    pub icon: Icon,
    /// How many things wait for the viewer there. Orange.
    pub turn: u32,
    /// Whether it is the page shown, or the section it belongs to.
    pub active: bool,
}

/// Where the frame's own links and forms lead. Forms are posted.
#[derive(Clone, Copy, Debug)]
pub struct Paths<'a> {
    /// Where the mark leads.
    pub home: &'a str,
    /// The sign-in page.
    pub sign_in: &'a str,
    /// The sign-up page.
    pub join: &'a str,
    /// Ends the session.
    pub sign_out: &'a str,
    /// Takes `theme` (`system`, `light`, `dark`) and `next`.
    pub theme: &'a str,
    /// Takes `hat` (`client`, `freelancer`) and `next`.
    pub hat: &'a str,
}

impl Default for Paths<'_> {
    fn default() -> Self {
        Self {
            home: pages::Home::PATH,
            sign_in: pages::SignIn::PATH,
            join: pages::SignUp::PATH,
            sign_out: pages::SignOut::PATH,
            theme: pages::ThemeChoice::PATH,
            hat: pages::HatChoice::PATH,
        }
    }
}

/// How wide a page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// Lists with something beside them.
    #[default]
    Wide,
    /// Lists of text.
    Mid,
    /// Documents and short forms.
    Narrow,
}

/// How a page is laid out.
#[derive(Clone, Debug, Default)]
pub enum Layout {
    /// In the middle, with margins.
    #[default]
    Page,
    /// From edge to edge: the landing page, error pages.
    Raw,
    /// The same where nobody looked who is asking, so that no way to an account is offered.
    Unknown,
    /// A form and an aside, without bars: see [`crate::ui::auth`]. Holds the aside.
    Auth(Markup),
}

impl Frame<'_> {
    /// An empty frame in this language, for a guest.
    pub fn new(t: &'static Texts) -> Self {
        Self {
            title: "",
            description: "",
            t,
            theme: None,
            viewer: None,
            nav: Vec::new(),
            account: Vec::new(),
            footer: Vec::new(),
            footer_links: Vec::new(),
            notice: "",
            paths: Paths::default(),
            width: Width::Wide,
            layout: Layout::Page,
            once: "",
            toast: None,
            cta: None,
            path: "",
            extra: html! {},
        }
    }
}

/// The whole document around a page's body.
pub fn page(frame: &Frame<'_>, body: &Markup) -> Markup {
    let inside = match &frame.layout {
        Layout::Auth(aside) => auth_page(frame, body, aside),
        Layout::Page | Layout::Raw | Layout::Unknown => usual_page(frame, body),
    };
    let bar = frame.viewer.is_some() && !matches!(frame.layout, Layout::Auth(_));
    html! {
        (DOCTYPE)
        html lang=(frame.t.lang) dir=(frame.t.dir) data-theme=[frame.theme.map(Theme::attr)] {
            (head(frame))
            body class=[bar.then_some(class::HAS_TABBAR)] {
                svg.(class::SPRITE) width="0" height="0" aria-hidden="true" { (sprite(&inside.0)) }
                (inside)
            }
        }
    }
}

impl Theme {
    fn attr(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Width {
    fn attr(self) -> Option<&'static str> {
        match self {
            Self::Wide => None,
            Self::Mid => Some("mid"),
            Self::Narrow => Some("narrow"),
        }
    }
}

fn head(frame: &Frame<'_>) -> Markup {
    const PAPER: &str = "#ffffff";
    const NIGHT: &str = "#1d2127";
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
            meta name="color-scheme" content=(frame.theme.map_or("light dark", Theme::attr));
            @match frame.theme {
                Some(Theme::Light) => { meta name="theme-color" content=(PAPER); }
                Some(Theme::Dark) => { meta name="theme-color" content=(NIGHT); }
                None => {
                    meta name="theme-color" content=(PAPER) media="(prefers-color-scheme: light)";
                    meta name="theme-color" content=(NIGHT) media="(prefers-color-scheme: dark)";
                }
            }
            title { (frame.title) " · " (frame.t.shell.brand) }
            @if let Some(description) = given(frame.description) { meta name="description" content=(description); }
            @if let Some(path) = given(frame.path) { link rel="canonical" href=(path); }
            link rel="icon" href=(assets::FAVICON) type="image/svg+xml";
            link rel="manifest" href=(assets::MANIFEST);
            link rel="stylesheet" href=(assets::STYLESHEET);
        }
    }
}

fn usual_page(frame: &Frame<'_>, body: &Markup) -> Markup {
    let main = html! { (body) @if let Some(cta) = &frame.cta { (cta_bar(cta)) } };
    html! {
        (skip(frame))
        (bars::topbar(frame))
        @match frame.layout {
            Layout::Page => { main.(css::PAGE) id="main" tabindex="-1" data-width=[frame.width.attr()] { (main) } }
            _ => { main id="main" tabindex="-1" { (main) } }
        }
        (footer(&frame.footer, frame.notice, &frame.footer_links))
        (bars::tabbar(frame))
        (drawer::drawer(frame))
        (frame.extra)
        @if let Some(text) = frame.toast { (toast(frame.t, text)) }
    }
}

fn auth_page(frame: &Frame<'_>, body: &Markup, aside: &Markup) -> Markup {
    html! {
        (skip(frame))
        (auth::auth_layout(body, aside))
        @if let Some(text) = frame.toast { (toast(frame.t, text)) }
    }
}

fn skip(frame: &Frame<'_>) -> Markup {
    html! { a.(class::SKIP) href="#main" { (frame.t.shell.skip) } }
}

#[cfg(test)]
mod tests;
