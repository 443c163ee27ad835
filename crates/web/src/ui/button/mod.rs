//! Buttons: links that look like one, submits, and openers of dialogs and menus.

use crate::ui::given;
use crate::ui::icon::Icon;
use maud::{Markup, Render, html};

classes!("button");

/// What a button means. One primary per view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary action.
    #[default]
    Plain,
    /// The action the page is for.
    Primary,
    /// A side action.
    Quiet,
    /// Releases money; nothing else.
    Good,
    /// Destructive, in place.
    Danger,
    /// Destructive, in the dialog that confirms it.
    DangerSolid,
}

/// How large a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// In dense rows.
    Sm,
    /// Everywhere else.
    #[default]
    Md,
    /// On the landing page and for signing in.
    Lg,
}

/// What a press does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Action<'a> {
    /// Submits the form around it.
    #[default]
    Submit,
    /// Goes to an address.
    Link(&'a str),
    /// Opens the dialog with this id.
    Dialog(&'a str),
    /// Opens or closes the popover with this id.
    Popover(&'a str),
    /// Closes the dialog around it, without checking the form.
    Close,
    /// Puts the form back to how it was.
    Reset,
}

/// A button. Splice it: `(Button { label: "Save", kind: Kind::Primary, ..Button::default() })`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Button<'a> {
    /// The words on it: a verb and what it acts on.
    pub label: &'a str,
    /// What it means.
    pub kind: Kind,
    /// How large it is.
    pub size: Size,
    /// Whether it fills the line.
    pub block: bool,
    /// The icon before the words.
    pub icon: Option<Icon>,
    /// The icon after the words.
    pub icon_end: Option<Icon>,
    /// What a press does.
    pub action: Action<'a>,
    /// The name sent with the form.
    pub name: &'a str,
    /// The value sent with the form.
    pub value: &'a str,
    /// The id of the form it belongs to, if it stands outside.
    pub form: &'a str,
    /// Another address to submit to.
    pub form_action: &'a str,
    /// Submits without the browser's checks: drafts, adding and removing rows.
    pub unchecked: bool,
    /// Whether it is pressed, for toggles.
    pub pressed: Option<bool>,
    /// Whether it cannot be used. Never to say that a form is not valid.
    pub disabled: bool,
    /// Whether the page or the dialog starts here.
    pub focus: bool,
    /// Its own id.
    pub id: &'a str,
    /// The ids of what names it, if its words alone do not.
    pub labelled_by: &'a str,
    /// What it acts on, said after its words to those who hear the page: for buttons that repeat in a list.
    pub about: &'a str,
    /// A further class, such as one that hides it on wide screens.
    pub class: &'a str,
}

/// A link that looks like a button.
pub fn link(label: &str, href: &str, kind: Kind) -> Markup {
    Button { label, kind, action: Action::Link(href), ..Button::default() }.render()
}

/// A submit button.
pub fn submit(label: &str, kind: Kind) -> Markup {
    Button { label, kind, ..Button::default() }.render()
}

/// A button that opens a dialog.
pub fn opens(label: &str, dialog: &str, kind: Kind) -> Markup {
    Button { label, kind, action: Action::Dialog(dialog), ..Button::default() }.render()
}

impl Kind {
    fn attr(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Primary => Some("primary"),
            Self::Quiet => Some("quiet"),
            Self::Good => Some("good"),
            Self::Danger => Some("danger"),
            Self::DangerSolid => Some("danger-solid"),
        }
    }
}

impl Size {
    pub(crate) fn attr(self) -> Option<&'static str> {
        match self {
            Self::Sm => Some("sm"),
            Self::Md => None,
            Self::Lg => Some("lg"),
        }
    }
}

impl Action<'_> {
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Self::Dialog(_) | Self::Popover(_) => "button",
            Self::Reset => "reset",
            Self::Submit | Self::Close | Self::Link(_) => "submit",
        }
    }

    pub(crate) fn dialog(self) -> Option<String> {
        if let Self::Dialog(id) = self { Some(id.to_owned()) } else { None }
    }

    pub(crate) fn popover(self) -> Option<String> {
        if let Self::Popover(id) = self { Some(id.to_owned()) } else { None }
    }
}

impl Render for Button<'_> {
    fn render(&self) -> Markup {
        let inner = html! {
            @if let Some(icon) = self.icon { (icon) }
            (self.label)
            @if let Some(icon) = self.icon_end { (icon) }
        };
        let (kind, size) = (self.kind.attr(), self.size.attr());
        let spoken = given(self.about).map(|about| format!("{}: {about}", self.label));
        let dialog = self.action.dialog();
        let close = self.action == Action::Close;
        let classes = html! { (class::BUTTON) @if let Some(more) = given(self.class) { " " (more) } };
        if let Action::Link(href) = self.action {
            return html! {
                a class=(classes) data-kind=[kind] data-size=[size] data-block[self.block]
                    id=[given(self.id)] href=(href) aria-label=[spoken] { (inner) }
            };
        }
        html! {
            button class=(classes) data-kind=[kind] data-size=[size] data-block[self.block]
                id=[given(self.id)] type=(self.action.kind()) name=[given(self.name)]
                value=[given(self.value).or(given(self.name).map(|_| ""))] form=[given(self.form)]
                formaction=[given(self.form_action)] formmethod=[close.then_some("dialog")]
                formnovalidate[self.unchecked || close] command=[dialog.as_ref().map(|_| "show-modal")]
                commandfor=[dialog] popovertarget=[self.action.popover()] aria-pressed=[self.pressed]
                aria-labelledby=[given(self.labelled_by)] aria-label=[spoken] disabled[self.disabled] autofocus[self.focus] { (inner) }
        }
    }
}
