//! `megilance demo`: something to look at within seconds.

use std::fs;
use std::io::IsTerminal as _;
use std::path::Path;

use app::identity::staff_code;
use axum_extra::routing::TypedPath as _;
use edge::http::Origin;
use edge::routes::pages::Mailbox;

use crate::config::Config;
use crate::failure::Failure;
use crate::{samples, say, serving, wiring};

pub(crate) fn run(config: &Config, fresh: bool) -> Result<(), Failure> {
    if fresh {
        empty(&config.data)?;
    }
    config.make_data_dir()?;
    mark(&config.data)?;
    let secret = wiring::fill_with_samples(config)?;
    serving::run(config, |origin| {
        say::line(&welcome(origin, &code(&secret)?))?;
        if std::io::stdout().is_terminal() {
            keep_saying_the_code(secret);
        }
        Ok(())
    })
}

fn welcome(origin: &Origin, code: &str) -> String {
    let (client, freelancer, staff, password) =
        (samples::CLIENT, samples::FREELANCER, samples::STAFF, samples::PASSWORD);
    format!(
        "MegiLance is ready: {origin}\n\n\
         Sign in with the password \"{password}\" as\n  \
           client      {client}\n  \
           freelancer  {freelancer}\n  \
           staff       {staff}, code {code}\n\n\
         Mails go to {origin}{mailbox}\nPress Ctrl+C to stop.\n",
        mailbox = Mailbox::PATH,
    )
}

fn code(secret: &str) -> Result<String, Failure> {
    let seconds = app::Clock::now(&app::SystemClock).seconds().cast_unsigned();
    staff_code::current_code(secret, seconds).map_err(|error| Failure::new(error.to_string()))
}

/// A code is good for half a minute, so the last line of the terminal always shows the present one.
fn keep_saying_the_code(secret: String) {
    std::thread::spawn(move || {
        let mut last = String::new();
        while let Ok(now) = code(&secret) {
            if now != last && say::again(&format!("Staff code now: {now}")).is_err() {
                return;
            }
            last = now;
            std::thread::sleep(std::time::Duration::from_secs(1));
        }
    });
}

/// The name of a file that says: this folder was made by a demo and may be emptied by one.
const MARK: &str = "this-is-a-demo";

fn mark(data: &Path) -> Result<(), Failure> {
    let is_empty = fs::read_dir(data).is_ok_and(|mut entries| entries.next().is_none());
    if is_empty {
        let written =
            fs::write(data.join(MARK), "Made by `megilance demo`; `--fresh` empties this folder.\n");
        written.map_err(|error| Failure::new(format!("cannot write to {}: {error}", data.display())))?;
    }
    Ok(())
}

/// Empties a demo's folder, and refuses any other: it could be somebody's real data.
fn empty(data: &Path) -> Result<(), Failure> {
    if !data.exists() {
        return Ok(());
    }
    if !data.join(MARK).is_file() {
        let path = data.display();
        return Err(Failure::usage(format!("{path} was not made by a demo, so --fresh leaves it alone")));
    }
    fs::remove_dir_all(data)
        .map_err(|error| Failure::new(format!("cannot empty {}: {error}", data.display())))
}

/// Refuses a demo's folder to a real installation.
///
/// # Errors
/// When the folder bears the mark.
pub(crate) fn refuse(data: &Path) -> Result<(), Failure> {
    if !data.join(MARK).exists() {
        return Ok(());
    }
    let path = data.display();
    Err(Failure::usage(format!(
        "{path} was made by `megilance demo`, and the passwords of its accounts, staff included, are published. \
         Choose another folder with --data, or look at this one with `megilance demo`"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_demos_folder_is_emptied() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        empty(&data).unwrap();
        fs::create_dir(&data).unwrap();
        fs::write(data.join("megilance.db"), "precious").unwrap();
        mark(&data).unwrap();
        assert!(empty(&data).is_err() && data.join("megilance.db").exists());
        fs::remove_file(data.join("megilance.db")).unwrap();
        assert!(refuse(&data).is_ok());
        mark(&data).unwrap();
        assert!(refuse(&data).unwrap_err().to_string().contains("passwords"));
        empty(&data).unwrap();
        assert!(!data.exists());
    }
}
