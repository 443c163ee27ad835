//! Closed lists of words on the wire.

/// Declares an enum of the wire that stands for one of `domain`, word for word. The compiler finds a forgotten one.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident of $domain:path { $($(#[$about:meta])* $word:ident = $text:tt),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
            pub(crate) enum $name { $($(#[$about])* #[serde(rename = $text)] $word),* }

            impl From<$domain> for $name {
                fn from(word: $domain) -> Self {
                    type Domain = $domain;
                    match word { $(Domain::$word => Self::$word),* }
                }
            }

            impl From<$name> for $domain {
                fn from(word: $name) -> Self {
                    match word { $($name::$word => Self::$word),* }
                }
            }
        )*
    };
}

pub(crate) use words;
