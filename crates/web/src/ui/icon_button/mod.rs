//! Buttons that show only an icon. They always have a name.

use crate::ui::button::Action;
use crate::ui::given;
use crate::ui::icon::Icon;
use maud::{Markup, Render, html};

classes!("icon_button");

/// A button with an icon and a name for those who do not see it.
#[derive(Clone, Copy, Debug)]
pub struct IconButton<'a> {
    /// What it shows.
    pub icon: Icon,
    /// Its name, also shown on hover.
    pub label: &'a str,
    /// What a press does.
    pub action: Action<'a>,
    /// The name sent with the form.
    pub name: &'a str,
    /// The value sent with the form.
    pub value: &'a str,
    /// Whether it is small, for dense rows.
    pub small: bool,
    /// Whether it has a border.
    pub outline: bool,
    /// Submits without the browser's checks.
    pub unchecked: bool,
    /// Whether it is pressed, for toggles.
    pub pressed: Option<bool>,
}

impl<'a> IconButton<'a> {
    /// The usual one; set other fields with `..IconButton::new(icon, label)`.
    pub fn new(icon: Icon, label: &'a str) -> Self {
        Self {
            icon,
            label,
            action: Action::Submit,
            name: "",
            value: "",
            small: false,
            outline: false,
            unchecked: false,
            pressed: None,
        }
    }
}

impl Render for IconButton<'_> {
    fn render(&self) -> Markup {
        let size = self.small.then_some("sm");
        let dialog = self.action.dialog();
        let close = self.action == Action::Close;
        if let Action::Link(href) = self.action {
            return html! {
                a.(class::ICON_BUTTON) data-size=[size] data-outline[self.outline] href=(href)
                    aria-label=(self.label) title=(self.label) { (self.icon) }
            };
        }
        html! {
            button.(class::ICON_BUTTON) data-size=[size] data-outline[self.outline] type=(self.action.kind())
                name=[given(self.name)] value=[given(self.value)] formmethod=[close.then_some("dialog")]
                formnovalidate[self.unchecked || close] aria-label=(self.label) title=(self.label)
                command=[dialog.as_ref().map(|_| "show-modal")] commandfor=[dialog]
                popovertarget=[self.action.popover()] aria-pressed=[self.pressed] { (self.icon) }
        }
    }
}
