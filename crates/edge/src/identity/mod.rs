//! Identity verbs that hash a password between two steps in the database; pages and API call the same ones.

mod noted;

use std::net::IpAddr;

use app::{
    Error, Kind, Result,
    identity::{
        ClientInfo, account,
        confirm_email::{self, Proof},
        credentials, refresh,
        refresh::{Opening, Pair, Refreshed},
        reset_password, sessions,
        sign_in::{self, Opened, SignedIn},
        sign_up,
        staff_code::{self, Checked, SteppedUp},
    },
    once::{Done, Once, once},
    password::Verdict,
};
use domain::{
    Actor, FieldError, Market, Refusal, UserId,
    identity::{ChangeEmail, ChangePassword, NewPassword, RequestReset, SignIn, SignUp, check_password},
};
use garde::Validate as _;

use crate::{
    cx::Cx,
    http::{Class, Key},
    once::earlier,
};

/// Signs up. The answer never says whether the address was known.
///
/// # Errors
/// Invalid fields; too many attempts.
pub async fn sign_up(cx: &Cx, input: SignUp, ip: IpAddr, browser: String) -> Result<()> {
    input.validate()?;
    cx.limit_ip(Class::SignupIp, ip)?;
    cx.limit_email(Class::VerifyEmail, &input.email)?;
    let hash = cx.hash(input.password.clone()).await?;
    cx.write(move |tx, stamp| sign_up::sign_up(tx, stamp, &input, &hash, &browser)).await
}

/// How the person wants to prove that a new account is theirs.
#[derive(Debug, Clone)]
pub enum Claim {
    /// By the browser alone.
    Browser,
    /// By the password.
    Password(String),
    /// By setting a new one.
    NewPassword(String),
}

/// Confirms the address of a new account and signs the browser in.
///
/// # Errors
/// Not found for a link that is over; an invalid field for a wrong or weak password.
pub async fn confirm_email_and_enter(
    cx: &Cx,
    token: String,
    browser: Option<String>,
    claim: Claim,
    client: ClientInfo,
) -> Result<Opened> {
    let proof = proof(cx, &token, browser.as_deref(), claim).await?;
    let opened = cx
        .write(move |tx, stamp| {
            confirm_email::confirm_and_enter(tx, stamp, &token, browser.as_deref(), &proof, &client)
        })
        .await?;
    noted::ok(opened.user, "confirmation");
    Ok(opened)
}

/// Confirms the address of a new account.
///
/// # Errors
/// Not found for a link that is over; an invalid field for a wrong or weak password.
pub async fn confirm_email(cx: &Cx, token: String, claim: Claim) -> Result<()> {
    let proof = proof(cx, &token, None, claim).await?;
    cx.write(move |tx, stamp| confirm_email::confirm(tx, stamp, &token, None, &proof).map(drop)).await
}

/// Turns what the person claims into what the verb can check: compares or hashes the password.
async fn proof(cx: &Cx, token: &str, browser: Option<&str>, claim: Claim) -> Result<Proof> {
    let now = cx.app().now();
    let (token, browser) = (token.to_owned(), browser.map(str::to_owned));
    let look = cx.read(move |db| confirm_email::look(db, &token, browser.as_deref(), now)).await?;
    match claim {
        Claim::Browser => Ok(Proof::Browser),
        Claim::Password(password) => {
            cx.limit(Class::Code, Key::name(&look.user.to_string()))?;
            let (verdict, _) = cx.verify(password, Some(look.password_hash.clone())).await?;
            if verdict == Verdict::Wrong {
                noted::fail(Some(look.user), "password");
                let message = "This is not the password of the account. Set a new one below.";
                return Err(Error::field("password", message));
            }
            Ok(Proof::Password { compared_with: look.password_hash })
        }
        Claim::NewPassword(password) => {
            good_password("new_password", &password, &look.own_words)?;
            Ok(Proof::NewPassword { hash: cx.hash(password).await? })
        }
    }
}

/// Signs a browser in.
///
/// # Errors
/// Unauthorized with the same words for a wrong address and a wrong password; too many attempts.
pub async fn sign_in(
    cx: &Cx,
    input: SignIn,
    ip: IpAddr,
    known: Option<UserId>,
    client: ClientInfo,
) -> Result<SignedIn> {
    input.validate()?;
    cx.limit_ip(Class::LoginIp, ip)?;
    let (attempt, verdict, renewed) = judged(cx, &input, known).await?;
    let (stay, meant) = (input.stay, attempt.user);
    let done = cx
        .write(move |tx, stamp| {
            sign_in::finish(tx, stamp, &attempt, verdict, renewed.as_deref(), stay, &client)
        })
        .await?;
    match &done {
        SignedIn::Wrong => {
            noted::fail(meant, "password");
            return Err(sign_in::credentials_wrong());
        }
        SignedIn::Open(opened) => noted::ok(opened.user, "password"),
        SignedIn::CodeNeeded { .. } | SignedIn::Unconfirmed => {}
    }
    Ok(done)
}

async fn judged(
    cx: &Cx,
    input: &SignIn,
    known: Option<UserId>,
) -> Result<(sign_in::Attempt, Verdict, Option<String>)> {
    let email = input.email.clone();
    let begun = cx.write(move |tx, stamp| sign_in::begin(tx, stamp, &email, known)).await;
    let attempt = begun.map_err(noted::lock)?;
    let (verdict, renewed) = cx.verify(input.password.clone(), attempt.password_hash.clone()).await?;
    Ok((attempt, verdict, renewed))
}

/// Enters the code of a pending sign-in.
///
/// # Errors
/// An invalid field for a wrong code; not found when the sign-in is over.
pub async fn enter_code(cx: &Cx, pending: String, code: String, client: ClientInfo) -> Result<Opened> {
    let checked = cx.write(move |tx, stamp| staff_code::check(tx, stamp, &pending, &code, &client)).await;
    match checked.map_err(noted::lock)? {
        Checked::Open(opened) => {
            noted::ok(opened.user, "code");
            Ok(opened)
        }
        Checked::Wrong(user) => {
            noted::fail(Some(user), "code");
            Err(wrong_code())
        }
        Checked::Over => Err(Error::new(Kind::NotFound, "link_over", "Too many wrong codes. Sign in again.")),
    }
}

/// Takes another code from staff whose browser is signed in; the session's new token.
///
/// # Errors
/// An invalid field for a wrong code; too many attempts.
pub async fn step_up(cx: &Cx, actor: Actor, code: String) -> Result<String> {
    let shown = cx.write(move |tx, stamp| staff_code::step_up(tx, stamp, &actor, &code)).await;
    match shown.map_err(noted::lock)? {
        SteppedUp::Done { token } => Ok(token),
        SteppedUp::Wrong => {
            noted::fail(Some(actor.user), "code");
            Err(wrong_code())
        }
    }
}

fn wrong_code() -> Error {
    Error::field("code", "This code is not right, or was used already. Wait for the next.")
}

/// A pair of API tokens, ready to be sent.
#[derive(Debug, Clone)]
pub struct Tokens {
    /// The access token.
    pub access: String,
    /// The refresh token.
    pub refresh: String,
    /// Seconds that the access token is good.
    pub expires_in: u64,
}

/// Opens a family of API tokens.
///
/// # Errors
/// Unauthorized for wrong credentials or a missing or wrong code; too many attempts.
pub async fn open_tokens(
    cx: &Cx,
    input: SignIn,
    code: Option<String>,
    ip: IpAddr,
    client: ClientInfo,
) -> Result<Tokens> {
    input.validate()?;
    cx.limit_ip(Class::LoginIp, ip)?;
    let (attempt, verdict, renewed) = judged(cx, &input, None).await?;
    let meant = attempt.user;
    let opening = cx
        .write(move |tx, stamp| {
            refresh::open(tx, stamp, &attempt, verdict, renewed.as_deref(), code.as_deref(), &client)
        })
        .await;
    match opening.map_err(noted::lock)? {
        Opening::Pair(pair) => {
            noted::ok(pair.bearer.user, if pair.with_code { "code" } else { "password" });
            signed(cx, &pair)
        }
        Opening::Unconfirmed => {
            Err(Error::new(Kind::Forbidden, "email_unconfirmed", "Confirm your e-mail address first."))
        }
        Opening::Wrong => {
            noted::fail(meant, "password");
            Err(sign_in::credentials_wrong())
        }
        Opening::WrongCode => {
            noted::fail(meant, "code");
            Err(Error::new(Kind::Unauthorized, "code_wrong", "The code is not right, or was used already."))
        }
    }
}

/// Replaces a refresh token.
///
/// # Errors
/// Unauthorized, when it is not good, or was used before, which ends its family.
pub async fn refresh_tokens(cx: &Cx, token: String, client: ClientInfo) -> Result<Tokens> {
    if !refresh::well_formed(&token) {
        return Err(refresh_invalid());
    }
    let shown = token.clone();
    if let Some(family) = cx.read(move |db| refresh::family(db, &shown)).await? {
        cx.limit(Class::Refresh, Key::name(&family.to_string()))?;
    }
    let refreshed = cx.write(move |tx, stamp| refresh::refresh(tx, stamp, &token, &client)).await?;
    match refreshed {
        Refreshed::Pair(pair) => signed(cx, &pair),
        Refreshed::Replayed => {
            tracing::warn!(event = "token.replay", "a refresh token was used twice; its family was ended");
            Err(refresh_invalid())
        }
    }
}

fn refresh_invalid() -> Error {
    Error::new(Kind::Unauthorized, "refresh_invalid", "The refresh token is not valid. Sign in again.")
}

fn signed(cx: &Cx, pair: &Pair) -> Result<Tokens> {
    let methods: &[&str] = if pair.with_code { &["pwd", "otp"] } else { &["pwd"] };
    let (tokens, now) = (&cx.app().settings.tokens, cx.app().now());
    let access = tokens.sign(&pair.bearer, &pair.token_id, now, pair.auth_at, methods)?;
    Ok(Tokens { access, refresh: pair.refresh.clone(), expires_in: app::token::LIFETIME.as_secs() })
}

/// Asks for a mail to set a new password. The answer never says whether the address was known.
///
/// # Errors
/// Invalid fields; too many attempts.
pub async fn request_reset(cx: &Cx, input: RequestReset, ip: IpAddr) -> Result<()> {
    input.validate()?;
    cx.limit_ip(Class::ResetIp, ip)?;
    cx.limit_email(Class::ResetEmail, &input.email)?;
    cx.write(move |tx, stamp| reset_password::request(tx, stamp, &input.email)).await
}

/// Sets a new password with the token of a mail.
///
/// # Errors
/// Not found for a link that is over; an invalid field for a weak password.
pub async fn reset_password(cx: &Cx, token: String, input: NewPassword) -> Result<()> {
    let now = cx.app().now();
    let own_words = {
        let token = token.clone();
        cx.read(move |db| reset_password::look(db, &token, now)).await?
    };
    good_password("password", &input.password, &own_words)?;
    let hash = cx.hash(input.password).await?;
    let user = cx.write(move |tx, stamp| reset_password::set(tx, stamp, &token, &hash)).await?;
    noted::reset(user);
    Ok(())
}

/// What became of a wish that renews the session.
#[derive(Debug, Clone)]
pub struct Renewed {
    /// What happened.
    pub done: Done,
    /// The new token of the session, where a browser carries it.
    pub token: Option<String>,
}

/// Adds market roles to the account of the person, whose session is renewed.
///
/// # Errors
/// Forbidden by the policy; conflict for staff accounts.
pub async fn add_roles(cx: &Cx, actor: Actor, market: Market, key: Option<Once>) -> Result<Renewed> {
    cx.write(move |tx, stamp| {
        let done = once(tx, stamp, key.as_ref(), |tx| account::add_roles(tx, stamp, &actor, market))?;
        Ok(Renewed { done, token: sessions::renew(tx, stamp, actor.session, false)? })
    })
    .await
}

/// Changes the password of the person, whose session is renewed. A repeat renews it too, because of a double click only
/// the second answer is sure to be read.
///
/// # Errors
/// Invalid fields, among them a wrong present password; too many attempts.
pub async fn change_password(
    cx: &Cx,
    actor: Actor,
    input: ChangePassword,
    key: Option<Once>,
) -> Result<Renewed> {
    if let Some(done) = earlier(cx, key.as_ref()).await? {
        let token = cx.write(move |tx, stamp| sessions::renew(tx, stamp, actor.session, false)).await?;
        return Ok(Renewed { done, token });
    }
    let check = present_password(cx, actor, "current", input.current).await?;
    good_password("new", &input.new, &check.own_words)?;
    let hash = cx.hash(input.new).await?;
    cx.write(move |tx, stamp| {
        let done = once(tx, stamp, key.as_ref(), |tx| {
            credentials::change_password(tx, stamp, &actor, &check.password_hash, &hash)
        })?;
        Ok(Renewed { done, token: sessions::renew(tx, stamp, actor.session, true)? })
    })
    .await
}

/// Asks to use another address.
///
/// # Errors
/// Invalid fields, among them a wrong present password; too many attempts.
pub async fn change_email(cx: &Cx, actor: Actor, input: ChangeEmail, key: Option<Once>) -> Result<Done> {
    if let Some(done) = earlier(cx, key.as_ref()).await? {
        return Ok(done);
    }
    input.validate()?;
    cx.limit_email(Class::VerifyEmail, &input.email)?;
    let check = present_password(cx, actor, "current", input.current).await?;
    cx.write(move |tx, stamp| {
        once(tx, stamp, key.as_ref(), |tx| {
            credentials::change_email(tx, stamp, &actor, &check.password_hash, &input.email)
        })
    })
    .await
}

/// Checks the present password of the person, who is signed in.
async fn present_password(
    cx: &Cx,
    actor: Actor,
    field: &str,
    password: String,
) -> Result<credentials::Check> {
    let begun = cx.write(move |tx, stamp| credentials::begin(tx, stamp, &actor)).await;
    let check = begun.map_err(noted::lock)?;
    let (verdict, _) = cx.verify(password, Some(check.password_hash.clone())).await?;
    if verdict == Verdict::Wrong {
        noted::fail(Some(actor.user), "present password");
        let fails = check.fails;
        cx.write(move |tx, stamp| credentials::wrong(tx, stamp, &actor, fails)).await?;
        return Err(Error::field(field, "This is not your present password."));
    }
    Ok(check)
}

/// Closes the account of the person, who shows the password again.
///
/// # Errors
/// An invalid field for a wrong password; conflict when the account cannot be closed.
pub async fn close_account(cx: &Cx, actor: Actor, password: String, key: Option<Once>) -> Result<Done> {
    if let Some(done) = earlier(cx, key.as_ref()).await? {
        return Ok(done);
    }
    present_password(cx, actor, "password", password).await?;
    cx.write(move |tx, stamp| {
        once(tx, stamp, key.as_ref(), |tx| app::identity::closing::request(tx, stamp, &actor))
    })
    .await
}

fn good_password(field: &str, password: &str, own_words: &[String]) -> Result<()> {
    let words: Vec<&str> = own_words.iter().map(String::as_str).collect();
    check_password(password, &words).map_err(|m| Refusal::Invalid(vec![FieldError::new(field, m)]).into())
}
