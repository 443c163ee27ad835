//! Our icons: 24 px grid, 1.75 stroke, round joins. A page carries one sprite with the symbols it uses.

use crate::ui::css;
use maud::{Markup, PreEscaped, Render, html};

/// Declares the icons: variant, name in the sprite, drawing.
macro_rules! icons {
    ($($(#[$doc:meta])* $variant:ident $name:literal $drawing:literal)*) => {
        /// An icon. Splice it where it should stand: `(Icon::Check)`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($(#[$doc])* $variant),* }

        impl Icon {
            /// Every icon there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in the sprite.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The inside of its `<symbol>`.
            fn drawing(self) -> &'static str {
                match self { $(Self::$variant => $drawing),* }
            }
        }
    };
}

impl Icon {
    /// Whether it points along the line of reading and must be mirrored from right to left.
    fn directional(self) -> bool {
        matches!(
            self,
            Self::Right
                | Self::Left
                | Self::Arrow
                | Self::Back
                | Self::Send
                | Self::Undo
                | Self::Logout
                | Self::Rise
                | Self::Fall
        )
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        html! { svg.(css::ICON) data-flip[self.directional()] aria-hidden="true" { use href={ "#i-" (self.name()) } {} } }
    }
}

/// The sprite for a page: exactly the symbols that the given markup refers to.
pub fn sprite(page: &str) -> Markup {
    let mut used: Vec<&str> =
        page.split("href=\"#i-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    used.sort_unstable();
    used.dedup();
    html! {
        @for icon in used.iter().filter_map(|name| Icon::ALL.iter().find(|icon| icon.name() == *name)) {
            symbol id={ "i-" (icon.name()) } viewBox="0 0 24 24" { (PreEscaped(icon.drawing())) }
        }
    }
}

icons! {
    /// A magnifying glass.
    Search "search" r##"<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4 4"/>"##
    /// A bell.
    Bell "bell" r##"<path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5L19 18.5H5z"/><path d="M10.25 21.25h3.5"/>"##
    /// Speech bubble.
    Chat "chat" r##"<path d="M5.75 4.75h12.5a1.75 1.75 0 0 1 1.75 1.75v8a1.75 1.75 0 0 1-1.75 1.75h-6.5L7 20v-3.75H5.75A1.75 1.75 0 0 1 4 14.5v-8a1.75 1.75 0 0 1 1.75-1.75z"/>"##
    /// Briefcase.
    Briefcase "briefcase" r##"<rect x="3.75" y="7.5" width="16.5" height="11.75" rx="2"/><path d="M9 7.5V6.25A1.5 1.5 0 0 1 10.5 4.75h3A1.5 1.5 0 0 1 15 6.25V7.5"/><path d="M3.75 12.75h16.5"/>"##
    /// House.
    Home "home" r##"<path d="M4 11.25 12 4.75l8 6.5"/><path d="M6.25 9.75v9h11.5v-9"/>"##
    /// Document.
    File "file" r##"<path d="M6.75 3.75H14l3.75 3.75v12.75h-11z"/><path d="M13.75 3.75v4h4"/>"##
    /// Signed document.
    Contract "contract" r##"<path d="M6.75 3.75H14l3.75 3.75v12.75h-11z"/><path d="M9.75 11.5h5"/><path d="M9.75 15c1.2-1.6 1.9-.2 2.3.4.5.7 1.2.3 2.2-.6"/>"##
    /// One person.
    User "user" r##"<circle cx="12" cy="8.5" r="3.5"/><path d="M5 19.5c.9-3.3 3.6-5 7-5s6.1 1.7 7 5"/>"##
    /// Two people.
    Users "users" r##"<circle cx="9" cy="9" r="3.25"/><path d="M2.75 19c.7-3 3.1-4.5 6.25-4.5s5.55 1.5 6.25 4.5"/><path d="M15.5 6a3.25 3.25 0 0 1 0 6.1"/><path d="M18 14.9c1.7.7 2.8 2 3.25 4.1"/>"##
    /// Sliders, for settings.
    Sliders "sliders" r##"<path d="M4 7.5h8.5"/><path d="M17.5 7.5H20"/><path d="M4 16.5h2.5"/><path d="M11.5 16.5H20"/><circle cx="15" cy="7.5" r="2.5"/><circle cx="9" cy="16.5" r="2.5"/>"##
    /// Moon.
    Moon "moon" r##"<path d="M19.75 14.25A8 8 0 0 1 9.75 4.25a8 8 0 1 0 10 10z"/>"##
    /// Sun.
    Sun "sun" r##"<circle cx="12" cy="12" r="3.75"/><path d="M12 3.25v1.5M12 19.25v1.5M3.25 12h1.5M19.25 12h1.5M5.8 5.8l1.05 1.05M17.15 17.15l1.05 1.05M5.8 18.2l1.05-1.05M17.15 6.85l1.05-1.05"/>"##
    /// Screen.
    Monitor "monitor" r##"<rect x="3.5" y="4.75" width="17" height="11.5" rx="1.75"/><path d="M8.5 20h7"/><path d="M12 16.25V20"/>"##
    /// Telephone.
    Phone "phone" r##"<rect x="7.25" y="3.25" width="9.5" height="17.5" rx="2"/><path d="M11 17.75h2"/>"##
    /// Chevron down.
    Down "down" r##"<path d="m7 10 5 5 5-5"/>"##
    /// Chevron up.
    Up "up" r##"<path d="m7 14 5-5 5 5"/>"##
    /// Chevron in reading direction.
    Right "right" r##"<path d="m10 7 5 5-5 5"/>"##
    /// Chevron against reading direction.
    Left "left" r##"<path d="m14 7-5 5 5 5"/>"##
    /// Arrow in reading direction.
    Arrow "arrow" r##"<path d="M4.75 12h14"/><path d="m13.25 6.5 5.5 5.5-5.5 5.5"/>"##
    /// Arrow against reading direction.
    Back "back" r##"<path d="M19.25 12h-14"/><path d="M10.75 6.5 5.25 12l5.5 5.5"/>"##
    /// Rising arrow.
    Rise "rise" r##"<path d="M7 17 17 7"/><path d="M9 7h8v8"/>"##
    /// Falling arrow.
    Fall "fall" r##"<path d="M7 7l10 10"/><path d="M9 17h8V9"/>"##
    /// Plus.
    Plus "plus" r##"<path d="M12 5.25v13.5"/><path d="M5.25 12h13.5"/>"##
    /// Minus.
    Minus "minus" r##"<path d="M5.25 12h13.5"/>"##
    /// Cross, to close or remove.
    X "x" r##"<path d="m6.5 6.5 11 11"/><path d="m17.5 6.5-11 11"/>"##
    /// Check mark.
    Check "check" r##"<path d="m5 12.75 4.5 4.5L19 7.25"/>"##
    /// Check mark in a circle: finished.
    Done "done" r##"<circle cx="12" cy="12" r="8.25"/><path d="m8.5 12.25 2.5 2.5 4.5-5"/>"##
    /// Dashed circle: not started.
    Draft "draft" r##"<circle cx="12" cy="12" r="8.25" stroke-dasharray="2.6 2.6"/>"##
    /// Half-filled circle: under way.
    Half "half" r##"<circle cx="12" cy="12" r="8.25"/><path d="M12 7.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" stroke="none"/>"##
    /// Circle with a dot: open, or your turn.
    Open "open" r##"<circle cx="12" cy="12" r="8.25"/><circle cx="12" cy="12" r="2.5" fill="currentColor" stroke="none"/>"##
    /// Triangle: look here.
    Alert "alert" r##"<path d="M12 4.5 20.5 19h-17z"/><path d="M12 10v4"/><path d="M12 16.5v.1"/>"##
    /// The letter i in a circle.
    Info "info" r##"<circle cx="12" cy="12" r="8.25"/><path d="M12 11.25v4.5"/><path d="M12 8.25v.1"/>"##
    /// Question mark in a circle.
    Help "help" r##"<circle cx="12" cy="12" r="8.25"/><path d="M9.75 9.75c.2-1.3 1.1-2 2.3-2 1.3 0 2.2.8 2.2 1.9 0 1.7-2.25 1.8-2.25 3.6"/><path d="M12 16.25v.1"/>"##
    /// Padlock.
    Lock "lock" r##"<rect x="5.25" y="10.75" width="13.5" height="9" rx="2"/><path d="M8 10.75V8a4 4 0 0 1 8 0v2.75"/>"##
    /// Shield.
    Shield "shield" r##"<path d="M12 3.5 19 6v5.5c0 4.2-2.7 7.3-7 9-4.3-1.7-7-4.8-7-9V6z"/><path d="m9 12 2.25 2.25L15.25 10"/>"##
    /// Clock.
    Clock "clock" r##"<circle cx="12" cy="12" r="8.25"/><path d="M12 7.5V12l3 2"/>"##
    /// Calendar.
    Calendar "calendar" r##"<rect x="4" y="5.5" width="16" height="14.25" rx="2"/><path d="M4 10h16"/><path d="M8.25 3.5v3.5"/><path d="M15.75 3.5v3.5"/>"##
    /// Map pin.
    Pin "pin" r##"<path d="M12 20.5c4-4.3 6.25-7.5 6.25-10.3a6.25 6.25 0 1 0-12.5 0c0 2.8 2.25 6 6.25 10.3z"/><circle cx="12" cy="10" r="2.25"/>"##
    /// Globe.
    Globe "globe" r##"<circle cx="12" cy="12" r="8.25"/><path d="M3.75 12h16.5"/><path d="M12 3.75c2.3 2.3 3.4 5 3.4 8.25s-1.1 5.95-3.4 8.25c-2.3-2.3-3.4-5-3.4-8.25s1.1-5.95 3.4-8.25z"/>"##
    /// Star.
    Star "star" r##"<path d="m12 4 2.45 5.05 5.55.75-4.05 3.85 1 5.5L12 16.5l-4.95 2.65 1-5.5L4 9.8l5.55-.75z"/>"##
    /// Bookmark.
    Bookmark "bookmark" r##"<path d="M7 4.25h10v15.5l-5-4-5 4z"/>"##
    /// Flag.
    Flag "flag" r##"<path d="M5.5 20.5V4.25"/><path d="M5.5 5h11.75l-2.25 4 2.25 4H5.5"/>"##
    /// Paper clip.
    Clip "clip" r##"<path d="m18.5 11.25-6.6 6.6a4.1 4.1 0 0 1-5.8-5.8l6.9-6.9a2.7 2.7 0 0 1 3.85 3.85l-6.7 6.7a1.3 1.3 0 0 1-1.9-1.9l6-6"/>"##
    /// Paper plane.
    Send "send" r##"<path d="M20 4.25 3.75 10.5l6.5 3.25 3.25 6.5z"/><path d="M20 4.25l-9.75 9.5"/>"##
    /// Arrow into a tray.
    Download "download" r##"<path d="M12 4v10.75"/><path d="m7.25 10.5 4.75 4.75 4.75-4.75"/><path d="M4.75 19.75h14.5"/>"##
    /// Arrow out of a tray.
    Upload "upload" r##"<path d="M12 15.5V4.75"/><path d="M7.25 9 12 4.25 16.75 9"/><path d="M4.75 19.75h14.5"/>"##
    /// Bin.
    Trash "trash" r##"<path d="M4.5 7h15"/><path d="M9.5 7V4.5h5V7"/><path d="m6.5 7 .75 12.75h9.5L17.5 7"/>"##
    /// Pencil.
    Edit "edit" r##"<path d="M4.5 19.5 5.25 15.5 15.75 5a1.8 1.8 0 0 1 2.5 0l.75.75a1.8 1.8 0 0 1 0 2.5L8.5 18.75z"/>"##
    /// Three dots.
    More "more" r##"<path d="M6 12h.01M12 12h.01M18 12h.01" stroke-width="2.75"/>"##
    /// Three lines.
    Menu "menu" r##"<path d="M4 7h16"/><path d="M4 12h16"/><path d="M4 17h16"/>"##
    /// Wallet.
    Wallet "wallet" r##"<path d="M18.5 8.25V6.5A1.75 1.75 0 0 0 16.75 4.75H6A2 2 0 0 0 4 6.75v10.5a2 2 0 0 0 2 2h12.25A1.75 1.75 0 0 0 20 17.5v-7.5a1.75 1.75 0 0 0-1.75-1.75H6a2 2 0 0 1-2-1.6"/><path d="M15.75 13.75h.1"/>"##
    /// Bank.
    Bank "bank" r##"<path d="M4 9.25 12 4.5l8 4.75z"/><path d="M6.5 9.5v7M10.25 9.5v7M13.75 9.5v7M17.5 9.5v7"/><path d="M4 19.5h16"/>"##
    /// Key.
    Key "key" r##"<circle cx="8" cy="15.5" r="3.75"/><path d="m10.75 12.75 8-8"/><path d="m15.5 8 2.5 2.5"/>"##
    /// Laptop.
    Laptop "laptop" r##"<rect x="5" y="5.25" width="14" height="9.75" rx="1.5"/><path d="M2.75 18.5h18.5"/>"##
    /// Door with an arrow.
    Logout "logout" r##"<path d="M10 4.75H5.75v14.5H10"/><path d="M10.5 12h9"/><path d="m16 8.5 3.5 3.5-3.5 3.5"/>"##
    /// Eye.
    Eye "eye" r##"<path d="M3 12c2.2-4 5.2-6 9-6s6.8 2 9 6c-2.2 4-5.2 6-9 6s-6.8-2-9-6z"/><circle cx="12" cy="12" r="2.75"/>"##
    /// Chain link.
    Link "link" r##"<path d="M10.5 13.5a3.5 3.5 0 0 0 5 0l3-3a3.5 3.5 0 0 0-5-5l-1 1"/><path d="M13.5 10.5a3.5 3.5 0 0 0-5 0l-3 3a3.5 3.5 0 0 0 5 5l1-1"/>"##
    /// Arrow turning back.
    Undo "undo" r##"<path d="M8.5 5.5 4.5 9.5l4 4"/><path d="M4.5 9.5h9.25a5 5 0 0 1 0 10H9"/>"##
    /// Picture.
    Image "image" r##"<rect x="4" y="5" width="16" height="14" rx="2"/><circle cx="9" cy="10" r="1.5"/><path d="m5 17.5 5-4.5 3 2.5 2.75-2.5L20 17"/>"##
    /// Scales.
    Scale "scale" r##"<path d="M12 4.25v15.5"/><path d="M8 19.75h8"/><path d="M5 7.5c3 0 4.5-1.25 7-1.25s4 1.25 7 1.25"/><path d="M5.5 7.75 3 14h5z"/><path d="M18.5 7.75 16 14h5z"/>"##
    /// Printer.
    Print "print" r##"<path d="M7.5 9V4.25h9V9"/><path d="M7.5 16H5.75A1.75 1.75 0 0 1 4 14.25v-3.5A1.75 1.75 0 0 1 5.75 9h12.5A1.75 1.75 0 0 1 20 10.75v3.5A1.75 1.75 0 0 1 18.25 16H16.5"/><path d="M7.5 13.5h9v6.25h-9z"/>"##
    /// Circular arrow.
    Refresh "refresh" r##"<path d="M19 12a7 7 0 1 1-2.2-5.1"/><path d="M19.25 3.75V8H15"/>"##
    /// Envelope.
    Mail "mail" r##"<rect x="3.75" y="5.5" width="16.5" height="13" rx="2"/><path d="m4.5 7.5 7.5 5.5 7.5-5.5"/>"##
    /// Tag.
    Tag "tag" r##"<path d="M4.25 4.75h7l8.25 8.25-6.5 6.5-8.75-8.25z"/><path d="M8.25 8.75h.1"/>"##
    /// Layers.
    Layers "layers" r##"<path d="m12 4.25 8 4.25-8 4.25-8-4.25z"/><path d="m4.5 12.5 7.5 4 7.5-4"/>"##
    /// Bar chart.
    Chart "chart" r##"<path d="M5 19.25V11"/><path d="M12 19.25V5"/><path d="M19 19.25v-5.5"/>"##
    /// Angle brackets.
    Code "code" r##"<path d="m8.5 8-4.5 4 4.5 4"/><path d="m15.5 8 4.5 4-4.5 4"/><path d="M13.25 5.75l-2.5 12.5"/>"##
    /// Circle with a bar.
    Ban "ban" r##"<circle cx="12" cy="12" r="8.25"/><path d="m6.3 6.3 11.4 11.4"/>"##
    /// Play.
    Play "play" r##"<path d="M8 5.5v13l10.5-6.5z"/>"##
    /// Seal with a check mark.
    Verified "verified" r##"<path d="m12 3 2.3 1.9 3-.2.8 2.9 2.5 1.6-1.1 2.8 1.1 2.8-2.5 1.6-.8 2.9-3-.2L12 21l-2.3-1.9-3 .2-.8-2.9-2.5-1.6L4.5 12 3.4 9.2l2.5-1.6.8-2.9 3 .2z" fill="currentColor" stroke="none"/><path d="m8.5 12.25 2.4 2.4 4.6-5" stroke="var(--card-bg, #fff)" stroke-width="2"/>"##
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sprite_holds_exactly_the_icons_used() {
        let page = html! { (Icon::Check) (Icon::Wallet) (Icon::Check) };
        let sprite = sprite(&page.0).0;
        assert_eq!(sprite.matches("<symbol").count(), 2);
        assert!(sprite.contains(r#"id="i-check""#) && sprite.contains(r#"id="i-wallet""#));
    }

    #[test]
    fn typed_text_cannot_ask_for_a_symbol() {
        let page = html! { p { "href=\"#i-lock\"" } };
        assert_eq!(sprite(&page.0).0, "");
    }
}
