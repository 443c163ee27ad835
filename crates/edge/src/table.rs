//! A router that remembers its routes, so that a test can walk every one of them.

use axum::{Router, handler::Handler};
use axum_extra::routing::{RouterExt as _, SecondElementIs, TypedPath};

use crate::cx::Cx;

/// A method and a path, as in `POST /sign-in`.
pub type Route = (&'static str, &'static str);

/// Routes and their handlers, and the list of the former.
#[derive(Default)]
pub struct Table {
    router: Router<Cx>,
    routes: Vec<Route>,
}

macro_rules! methods {
    ($($name:ident $typed:ident $method:literal $doc:literal;)*) => {
        $(
            #[doc = $doc]
            #[must_use]
            pub fn $name<H, T, P>(mut self, handler: H) -> Self
            where
                H: Handler<T, Cx>,
                T: SecondElementIs<P> + 'static,
                P: TypedPath,
            {
                self.routes.push(($method, P::PATH));
                self.router = self.router.$typed(handler);
                self
            }
        )*
    };
}

impl Table {
    /// An empty table.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    methods! {
        get typed_get "GET" "Answers GET and HEAD at the path of the handler's first argument.";
        post typed_post "POST" "Answers POST at the path of the handler's first argument.";
        put typed_put "PUT" "Answers PUT at the path of the handler's first argument.";
        patch typed_patch "PATCH" "Answers PATCH at the path of the handler's first argument.";
        delete typed_delete "DELETE" "Answers DELETE at the path of the handler's first argument.";
    }

    /// Takes over the routes of another table.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.routes.extend(other.routes);
        self.router = self.router.merge(other.router);
        self
    }

    /// The router and the list of its routes.
    pub fn into_parts(self) -> (Router<Cx>, Vec<Route>) {
        (self.router, self.routes)
    }
}
