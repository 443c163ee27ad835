//! `megilance admin create`: a staff account, with a password from standard input and an authenticator.

use std::io::{BufRead as _, IsTerminal as _};

use crate::cli::CreateArgs;
use crate::config::Config;
use crate::failure::Failure;
use crate::staff::{self, Made};
use crate::{logs, say, wiring};

pub(crate) fn create(config: &Config, args: &CreateArgs) -> Result<(), Failure> {
    logs::start(config)?;
    config.make_data_dir()?;
    let password = ask_password()?;
    let made = wiring::create_admin(config, &args.email, &args.name, args.role, &password)?;
    say::line(&words(&made))
}

fn ask_password() -> Result<String, Failure> {
    let input = std::io::stdin();
    if input.is_terminal() {
        say::line("Password for the new account (at least 15 characters; it is shown while you type):")?;
    }
    let mut line = String::new();
    let read = input.lock().read_line(&mut line);
    read.map_err(|error| Failure::new(format!("the password could not be read: {error}")))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn words(made: &Made) -> String {
    format!(
        "{email} is a member of staff.\n\nScan this with an authenticator, or enter the secret {secret} there:\n\n{qr}\n\n\
         Signing in asks for the password and for the code that the authenticator shows.",
        email = made.email,
        secret = made.secret,
        qr = staff::qr(&made.url),
    )
}
