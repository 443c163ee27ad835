//! What people enter about their account, with the rules for each field.

use garde::Validate;

use crate::{
    identity::{handle::Handle, password},
    text,
};

fn rule(result: Result<(), String>) -> garde::Result {
    result.map_err(garde::Error::new)
}

/// A person's name: one line, no marks that could imitate another name.
fn person_name(value: &str, (): &()) -> garde::Result {
    rule(text::line(&text::tidy(value), 1, 80))?;
    if text::has_invisible(value) {
        return Err(garde::Error::new("Remove invisible characters and direction marks."));
    }
    Ok(())
}

/// An address that mail can be sent to. The confirmation mail is the real check.
fn address(value: &str, (): &()) -> garde::Result {
    let value = text::tidy(value);
    let fine = value.len() <= 254
        && value.split_once('@').is_some_and(|(local, host)| {
            let label = |l: &str| {
                !l.is_empty()
                    && l.len() <= 63
                    && l.chars().all(|c| c.is_alphanumeric() || c == '-')
                    && !l.starts_with('-')
                    && !l.ends_with('-')
            };
            let atom = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
            !local.is_empty()
                && local.len() <= 64
                && local.chars().all(atom)
                && !local.starts_with('.')
                && !local.ends_with('.')
                && !local.contains("..")
                && host.contains('.')
                && host.split('.').all(label)
        });
    if fine { Ok(()) } else { Err(garde::Error::new("Enter an e-mail address like name@example.com.")) }
}

/// A password that is compared, not chosen.
fn entered_password(value: &str, (): &()) -> garde::Result {
    if value.is_empty() {
        return Err(garde::Error::new("Enter your password."));
    }
    if value.len() > password::MAX_BYTES {
        return Err(garde::Error::new("A password has at most 128 characters."));
    }
    Ok(())
}

fn accepted(value: &bool, (): &()) -> garde::Result {
    if *value {
        Ok(())
    } else {
        Err(garde::Error::new("Agree to the terms and the privacy notice to go on."))
    }
}

/// Signing up.
#[derive(Debug, Clone, Validate)]
pub struct SignUp {
    /// The name as others see it.
    #[garde(custom(person_name))]
    pub name: String,
    /// The address for the confirmation.
    #[garde(custom(address))]
    pub email: String,
    /// The chosen password.
    #[garde(custom(|v: &str, (): &()| rule(password::check(v, &[&self.name, &self.email]))))]
    pub password: String,
    /// Wants to hire.
    #[garde(custom(|v: &bool, (): &()| some_role(*v || self.freelancer)))]
    pub client: bool,
    /// Wants to work.
    #[garde(skip)]
    pub freelancer: bool,
    /// Agrees to the terms.
    #[garde(custom(accepted))]
    pub terms: bool,
}

fn some_role(any: bool) -> garde::Result {
    if any { Ok(()) } else { Err(garde::Error::new("Choose at least one: to hire, to work, or both.")) }
}

/// Signing in.
#[derive(Debug, Clone, Validate)]
pub struct SignIn {
    /// The account's address.
    #[garde(custom(address))]
    pub email: String,
    /// Its password.
    #[garde(custom(entered_password))]
    pub password: String,
    /// Keeps the session for up to 30 days.
    #[garde(skip)]
    pub stay: bool,
}

/// Confirming the address with the token from the mail.
#[derive(Debug, Clone, Validate)]
pub struct ConfirmEmail {
    /// The account's password, unless this is the browser that signed up.
    #[garde(inner(custom(entered_password)))]
    pub password: Option<String>,
}

/// Asking for a mail that lets one set a new password.
#[derive(Debug, Clone, Validate)]
pub struct RequestReset {
    /// The account's address.
    #[garde(custom(address))]
    pub email: String,
}

/// A new password, set with a token from a mail. Its quality is judged with the account's own words.
#[derive(Debug, Clone, Validate)]
pub struct NewPassword {
    /// The chosen password.
    #[garde(custom(|v: &str, (): &()| rule(password::check(v, &[]))))]
    pub password: String,
}

/// Changing the password while signed in.
#[derive(Debug, Clone, Validate)]
pub struct ChangePassword {
    /// The present password.
    #[garde(custom(entered_password))]
    pub current: String,
    /// The chosen one.
    #[garde(custom(|v: &str, (): &()| rule(password::check(v, &[]))))]
    pub new: String,
}

/// Changing the address; the new one is confirmed by mail first.
#[derive(Debug, Clone, Validate)]
pub struct ChangeEmail {
    /// The present password.
    #[garde(custom(entered_password))]
    pub current: String,
    /// The new address.
    #[garde(custom(address))]
    pub email: String,
}

/// Changing the name.
#[derive(Debug, Clone, Validate)]
pub struct Rename {
    /// The name as others see it.
    #[garde(custom(person_name))]
    pub name: String,
}

/// Changing the handle.
#[derive(Debug, Clone, Validate)]
pub struct ChangeHandle {
    /// The new handle.
    #[garde(custom(|v: &str, (): &()| rule(Handle::parse(v).map(drop))))]
    pub handle: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(input: &impl Validate<Context = ()>) -> Vec<String> {
        input.validate().err().map_or(vec![], |r| r.iter().map(|(p, _)| p.to_string()).collect())
    }

    #[test]
    fn sign_up_names_every_wrong_field() {
        let good = SignUp {
            name: "Ayesha Rahman".into(),
            email: "ayesha@example.com".into(),
            password: "violet harbour sings early".into(),
            client: false,
            freelancer: true,
            terms: true,
        };
        assert!(wrong(&good).is_empty());
        let bad = SignUp {
            name: "a\u{202E}b".into(),
            email: "nobody".into(),
            password: "short".into(),
            client: false,
            freelancer: false,
            terms: false,
        };
        assert_eq!(wrong(&bad), ["client", "email", "name", "password", "terms"].map(String::from).to_vec());
        let blank = SignUp { name: " \u{a0}\u{2003} ".into(), ..good.clone() };
        assert_eq!(wrong(&blank), ["name"]);
        let own_name = SignUp { password: "ayesha rahman 2026".into(), ..good };
        assert_eq!(wrong(&own_name), ["password"]);
    }

    #[test]
    fn addresses() {
        for good in ["a@b.co", " a@b.co ", "first.last+tag@sub.example.com", "jörg@bücher.example"] {
            assert!(address(good, &()).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a@b",
            "@b.co",
            "a@.co",
            "a b@c.de",
            "a@b.c\r\nBcc: x@y.z",
            "a..b@c.de",
            "a@-b.de",
            "<a@b.co>",
        ] {
            assert!(address(bad, &()).is_err(), "{bad}");
        }
        assert!(address(&format!("{}@b.co", "a".repeat(300)), &()).is_err());
    }
}
