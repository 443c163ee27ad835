//! Verbs of accounts: signing up and in, sessions, credentials, closing.

pub mod account;
pub mod closing;
pub mod confirm_email;
pub mod credentials;
pub mod device;
pub mod refresh;
pub mod reset_password;
pub mod secret;
pub mod sessions;
pub mod sign_in;
pub mod sign_up;
pub mod staff_code;

pub use secret::ClientInfo;
