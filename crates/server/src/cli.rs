//! The command line: what can be asked, and which small file answers it.

use std::ffi::OsString;

use clap::{Args, Parser, Subcommand};
use domain::StaffRole;

use crate::commands::{admin, demo, doctor, migrate, openapi, serve, work};
use crate::config::{Config, Flags, Sources, known};
use crate::failure::Failure;

/// Runs one command to its end.
///
/// # Errors
/// With a sentence for the operator.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<(), Failure> {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => return Err(Failure::usage(error.to_string())),
        Err(help) => return crate::say::line(help.to_string().trim_end()),
    };
    let variables: Vec<_> = variables.into_iter().collect();
    let config = |flags: &Flags, mode| Config::read(&Sources::new(flags, &variables)?, mode);
    match &cli.command {
        Command::Demo(args) => demo::run(&config(&args.flags, known::Mode::Demo)?, args.fresh),
        Command::Serve(flags) => serve::run(&config(flags, known::Mode::Serve)?),
        Command::Work(flags) => work::run(&config(flags, known::Mode::Work)?),
        Command::Migrate(flags) => migrate::run(&config(flags, known::Mode::Tool)?),
        Command::Admin(AdminCommand::Create(args)) => {
            admin::create(&config(&args.flags, known::Mode::Tool)?, args)
        }
        Command::Doctor(flags) => doctor::run(Sources::new(flags, &variables)),
        Command::Openapi => openapi::run(),
    }
}

#[derive(Debug, Parser)]
#[command(name = "megilance", version, about = "A marketplace for freelance work, in one program.")]
#[command(after_help = "Every flag can also be a variable: --listen is MEGILANCE_LISTEN.\n\
    `megilance serve --help` lists them all. Start with: megilance demo")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Try it: sample data, mails shown on a page, one process.
    #[command(after_help = "Examples:\n  megilance demo\n  megilance demo --fresh --listen 127.0.0.1:3000")]
    Demo(DemoArgs),
    /// Run the site, the API and the background worker.
    #[command(
        after_help = "Examples:\n  megilance serve --origin https://work.example.org --trusted-proxies 127.0.0.1\n  \
        MEGILANCE_SMTP_PASSWORD_FILE=/run/secrets/smtp megilance serve --smtp-url smtp://mail.example.org:587\n\n\
        Secrets come from variables or, better, from files: MEGILANCE_SMTP_PASSWORD_FILE, MEGILANCE_DATABASE_URL_FILE."
    )]
    Serve(Flags),
    /// Run the background worker alone; the same as `serve --only worker`. Not with SQLite: `serve` does both, and a
    /// second process on the same file is refused.
    #[command(after_help = "Example:\n  megilance work --data /var/lib/megilance")]
    Work(Flags),
    /// Bring the database to the newest step, and say what was done.
    #[command(after_help = "Example:\n  megilance migrate --data /var/lib/megilance")]
    Migrate(Flags),
    /// Manage staff accounts.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Check the configuration and surroundings, and say what to do about each finding.
    #[command(after_help = "Example:\n  megilance doctor --data /var/lib/megilance\n\n\
        Ends with 1 when a check fails.")]
    Doctor(Flags),
    /// Print the description of the API (OpenAPI, JSON).
    #[command(after_help = "Example:\n  megilance openapi > openapi.json")]
    Openapi,
}

#[derive(Debug, Args)]
struct DemoArgs {
    /// Throw the demo's data away first.
    #[arg(long)]
    fresh: bool,
    #[command(flatten)]
    flags: Flags,
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// Create a staff account; prints the authenticator's secret and its QR code.
    #[command(
        after_help = "Example:\n  megilance admin create --email ada@example.org --name \"Ada\" --role admin\n\n\
        The password is asked for, or read from the first line of standard input."
    )]
    Create(CreateArgs),
}

/// A staff account to be made.
#[derive(Debug, Args)]
pub(crate) struct CreateArgs {
    /// The mail address to sign in with.
    #[arg(long)]
    pub(crate) email: String,
    /// The name that others see.
    #[arg(long)]
    pub(crate) name: String,
    /// moderator, adjudicator or admin.
    #[arg(long, default_value = "admin", value_parser = role)]
    pub(crate) role: StaffRole,
    #[command(flatten)]
    flags: Flags,
}

fn role(text: &str) -> Result<StaffRole, String> {
    StaffRole::parse(text).ok_or_else(|| "choose moderator, adjudicator or admin".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    fn run_words(words: &[&str]) -> Result<(), Failure> {
        run(words.iter().map(OsString::from), [])
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn wrong_calls_end_with_2() {
        assert_eq!(run_words(&["megilance", "fly"]).unwrap_err().exit_code(), 2);
        assert_eq!(run_words(&["megilance", "serve", "--listen", "nowhere"]).unwrap_err().exit_code(), 2);
    }

    #[test]
    fn every_flag_is_a_known_setting() {
        let command = Cli::command();
        let serve = command.get_subcommands().find(|sub| sub.get_name() == "serve").unwrap();
        for arg in serve.get_arguments().filter(|arg| arg.get_id() != "help") {
            let flag = format!("--{}", arg.get_long().unwrap());
            assert!(known::ALL.iter().any(|setting| setting.flag == Some(flag.as_str())), "{flag}");
        }
    }
}
