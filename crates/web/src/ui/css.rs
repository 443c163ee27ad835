//! Class names of the layout and the small utilities in `base.css`, for `div.(css::STACK)`.

include!(concat!(env!("OUT_DIR"), "/classes/css.rs"));
