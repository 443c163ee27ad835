//! Accounts: their states, what people enter about themselves, sessions and the delays after wrong passwords.

mod account;
mod commands;
mod handle;
mod moderation;
mod password;
mod session;
mod throttle;
mod user;
mod views;

pub use account::{Origin, UserState};
pub use commands::{
    ChangeEmail, ChangeHandle, ChangePassword, ConfirmEmail, NewPassword, Rename, RequestReset, SignIn,
    SignUp,
};
pub use handle::{Handle, suggest as suggest_handle};
pub use password::{MAX_BYTES, MAX_CHARS, MIN_CHARS, check as check_password};
pub use session::{IDLE, Kind as SessionKind, Lifetime, STEP_UP_AGE};
pub use throttle::{SoftLock, Verdict, WINDOW};
pub use user::{USER, User, UserEvent, UserStateName};
pub use views::{AccountView, SessionView};
