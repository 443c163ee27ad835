//! One line for a verb: its handler goes into the router and its description into the document.

/// Declares a feature's verbs as `method verb;`, where `verb` is both a module and the handler in it. Makes the
/// feature's `table()` and `Doc`.
macro_rules! verbs {
    ($($method:ident $verb:ident;)*) => {
        /// The routes of this feature.
        pub(crate) fn table() -> edge::Table {
            edge::Table::new()$(.$method($verb::$verb))*
        }

        /// The description of this feature.
        #[derive(utoipa::OpenApi)]
        #[openapi(paths($($verb::$verb),*))]
        pub(crate) struct Doc;
    };
}

pub(crate) use verbs;
