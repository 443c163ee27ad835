//! One line for a verb: its handler goes into the router and its description into the document.

use axum::{Router, handler::Handler};
use axum_extra::routing::{RouterExt as _, SecondElementIs, TypedPath};
use edge::{Cx, Table, table::Route};

/// Declares a feature's verbs as `method verb;`, where `verb` is both a module and the handler in it. Makes the
/// feature's `table()` and `Doc`.
macro_rules! verbs {
    ($($method:ident $verb:ident;)*) => {
        /// The routes of this feature.
        pub(crate) fn table() -> crate::verbs::Verbs {
            crate::verbs::Verbs::default()$(.$method($verb::$verb))*
        }

        /// The description of this feature.
        #[derive(utoipa::OpenApi)]
        #[openapi(paths($($verb::$verb),*))]
        pub(crate) struct Doc;
    };
}

pub(crate) use verbs;

/// Routes and their handlers: those that pages know too, and PUT, which browsers' forms do not have.
#[derive(Default)]
pub(crate) struct Verbs {
    table: Table,
    puts: Router<Cx>,
    put_routes: Vec<Route>,
}

macro_rules! methods {
    ($($method:ident)*) => {
        $(
            pub(crate) fn $method<H, T, P>(mut self, handler: H) -> Self
            where
                H: Handler<T, Cx>,
                T: SecondElementIs<P> + 'static,
                P: TypedPath,
            {
                self.table = self.table.$method(handler);
                self
            }
        )*
    };
}

impl Verbs {
    methods! { get post patch delete }

    pub(crate) fn put<H, T, P>(mut self, handler: H) -> Self
    where
        H: Handler<T, Cx>,
        T: SecondElementIs<P> + 'static,
        P: TypedPath,
    {
        self.put_routes.push(("PUT", P::PATH));
        self.puts = self.puts.typed_put(handler);
        self
    }

    /// Takes over the verbs of another feature.
    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.table = self.table.merge(other.table);
        self.puts = self.puts.merge(other.puts);
        self.put_routes.extend(other.put_routes);
        self
    }

    /// The router and the list of its routes.
    pub(crate) fn into_parts(self) -> (Router<Cx>, Vec<Route>) {
        let (router, mut routes) = self.table.into_parts();
        routes.extend(self.put_routes);
        (router.merge(self.puts), routes)
    }
}
