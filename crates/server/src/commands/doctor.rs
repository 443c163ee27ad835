//! `megilance doctor`: looks at configuration and surroundings; one line each, with what to do.

use std::io::{BufRead as _, BufReader};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

use crate::config::{Config, MailMode, Mode, Smtp, Sources, Tls};
use crate::failure::Failure;
use crate::wiring::{self, Standing};
use crate::{disk, say};

/// Prints one line per check; fails when one of them does.
pub(crate) fn run(sources: Result<Sources, Failure>) -> Result<(), Failure> {
    let config = match sources.and_then(|sources| Config::read(&sources, Mode::Serve)) {
        Ok(config) => config,
        Err(failure) => {
            say::line(&format!("FAIL  configuration  {failure}"))?;
            return Err(Failure::new("1 check failed; the others need a configuration"));
        }
    };
    let findings = look(&config);
    for finding in &findings {
        say::line(&finding.line())?;
    }
    match findings.iter().filter(|finding| finding.grade == Grade::Fail).count() {
        0 => Ok(()),
        1 => Err(Failure::new("1 check failed")),
        count => Err(Failure::new(format!("{count} checks failed"))),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    Ok,
    Note,
    Warn,
    Fail,
}

#[derive(Debug)]
struct Finding {
    grade: Grade,
    name: &'static str,
    text: String,
}

impl Finding {
    fn new(grade: Grade, name: &'static str, text: impl Into<String>) -> Self {
        Self { grade, name, text: text.into() }
    }

    fn line(&self) -> String {
        let grade = match self.grade {
            Grade::Ok => "ok",
            Grade::Note => "note",
            Grade::Warn => "WARN",
            Grade::Fail => "FAIL",
        };
        format!("{grade:<5} {:<14} {}", self.name, self.text)
    }
}

fn look(config: &Config) -> Vec<Finding> {
    let mut findings = vec![Finding::new(Grade::Ok, "configuration", "can be read")];
    findings.extend(config.warnings.iter().map(|text| Finding::new(Grade::Warn, "configuration", text)));
    let folder = folder(&config.data);
    let usable = folder.grade == Grade::Ok;
    findings.push(folder);
    findings.push(space(config));
    findings.push(clock());
    if usable {
        findings.push(database(config));
    }
    findings.push(mail(&config.mail.mode));
    findings
}

fn folder(data: &Path) -> Finding {
    const NAME: &str = "data folder";
    let path = data.display();
    let Ok(found) = std::fs::metadata(data) else {
        let text =
            format!("{path} does not exist yet; `megilance serve` makes it. Check --data if it should");
        return Finding::new(Grade::Warn, NAME, text);
    };
    let mode = found.permissions().mode() & 0o777;
    if !found.is_dir() {
        return Finding::new(
            Grade::Fail,
            NAME,
            format!("{path} is not a folder. Choose another with --data"),
        );
    }
    if let Err(error) = tempfile_in(data) {
        return Finding::new(
            Grade::Fail,
            NAME,
            format!("{path} cannot be written: {error}. Run: chown this user {path}"),
        );
    }
    if mode & 0o077 != 0 {
        let text = format!("{path} is open to others (mode {mode:04o}). Run: chmod 700 {path}");
        return Finding::new(Grade::Fail, NAME, text);
    }
    Finding::new(Grade::Ok, NAME, format!("{path} is private and writable"))
}

/// Writes a small file and takes it away again.
fn tempfile_in(data: &Path) -> std::io::Result<()> {
    let path = data.join(format!(".doctor-{}", std::process::id()));
    std::fs::write(&path, b"x")?;
    std::fs::remove_file(&path)
}

fn space(config: &Config) -> Finding {
    const NAME: &str = "disk space";
    match disk::free(&config.data) {
        Ok(free) if free >= ENOUGH => Finding::new(Grade::Ok, NAME, format!("{} free", disk::human(free))),
        Ok(free) => {
            let text = format!("{} free, less than {}. Make room", disk::human(free), disk::human(ENOUGH));
            Finding::new(Grade::Warn, NAME, text)
        }
        Err(error) => Finding::new(Grade::Fail, NAME, format!("cannot be looked at: {error}")),
    }
}

/// Time to look after it, long before the database is in danger.
const ENOUGH: u64 = 1 << 30;

/// A clock before this program was written is wrong, and so would be every deadline.
fn clock() -> Finding {
    const NAME: &str = "clock";
    const WRITTEN: i64 = 1_761_955_200;
    let now = app::Clock::now(&app::SystemClock);
    if now.seconds() < WRITTEN || now.seconds() > WRITTEN + 50 * 365 * 86_400 {
        let text = format!("says {}, which cannot be. Turn on time synchronisation", now.rfc3339());
        return Finding::new(Grade::Fail, NAME, text);
    }
    Finding::new(Grade::Ok, NAME, format!("says {}", now.rfc3339()))
}

fn database(config: &Config) -> Finding {
    const NAME: &str = "database";
    let name = config.database_name();
    match wiring::look_at_database(config) {
        Ok(Standing::Ready(step)) => Finding::new(Grade::Ok, NAME, format!("{name} opens; at step {step}")),
        Ok(Standing::Missing) => {
            Finding::new(Grade::Warn, NAME, format!("{name} does not exist yet; `megilance serve` makes it"))
        }
        Ok(Standing::Behind(count)) => {
            let text = format!("{name} opens; {count} steps are missing, `megilance serve` applies them");
            Finding::new(Grade::Warn, NAME, text)
        }
        Ok(Standing::InUse(by)) => {
            let text =
                format!("was not looked at: {by}. A running server says how it is at /api/health/ready");
            Finding::new(Grade::Note, NAME, text)
        }
        Err(error) => Finding::new(Grade::Fail, NAME, format!("{name} cannot be used: {error}")),
    }
}

fn mail(mode: &MailMode) -> Finding {
    const NAME: &str = "mail";
    match mode {
        MailMode::Mailbox => {
            let text = "goes to the mailbox page only. Set MEGILANCE_SMTP_URL for a real site";
            Finding::new(Grade::Warn, NAME, text)
        }
        MailMode::Off => {
            Finding::new(Grade::Warn, NAME, "is off; nobody can confirm an address. Set MEGILANCE_SMTP_URL")
        }
        MailMode::Smtp(smtp) => match greet(smtp) {
            Ok(()) => Finding::new(Grade::Ok, NAME, format!("{}:{} answers", smtp.host, smtp.port)),
            Err(error) => {
                let text = format!(
                    "{}:{}: {error}. Check MEGILANCE_SMTP_URL and the firewall",
                    smtp.host, smtp.port
                );
                Finding::new(Grade::Fail, NAME, text)
            }
        },
    }
}

const PATIENCE: Duration = Duration::from_secs(5);

/// Connects, and waits for the greeting where it comes before TLS.
fn greet(smtp: &Smtp) -> Result<(), String> {
    let host = smtp.host.trim_matches(['[', ']']);
    let mut addresses = (host, smtp.port).to_socket_addrs().map_err(|error| error.to_string())?;
    let address = addresses.next().ok_or("has no address")?;
    let stream = TcpStream::connect_timeout(&address, PATIENCE).map_err(|error| error.to_string())?;
    if smtp.tls == Tls::Implicit {
        return Ok(());
    }
    stream.set_read_timeout(Some(PATIENCE)).map_err(|error| error.to_string())?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).map_err(|error| error.to_string())?;
    if line.starts_with("220") { Ok(()) } else { Err("does not greet like a mail server".to_owned()) }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::net::TcpListener;

    use super::*;
    use crate::config::Flags;

    fn smtp(port: u16) -> Smtp {
        Smtp { host: "127.0.0.1".to_owned(), port, tls: Tls::None, user: None, password: None }
    }

    fn speaking(text: &'static str) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || listener.accept().unwrap().0.write_all(text.as_bytes()));
        port
    }

    #[test]
    fn a_mail_server_is_told_by_its_greeting() {
        assert_eq!(mail(&MailMode::Smtp(smtp(speaking("220 hello\r\n")))).grade, Grade::Ok);
        assert_eq!(mail(&MailMode::Smtp(smtp(speaking("SSH-2.0\r\n")))).grade, Grade::Fail);
    }

    #[test]
    fn a_folder_must_be_private_and_there() {
        let parent = tempfile::tempdir().unwrap();
        let data = parent.path().join("data");
        assert_eq!(folder(&data).grade, Grade::Warn);
        std::fs::create_dir(&data).unwrap();
        std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o755)).unwrap();
        assert!(folder(&data).line().starts_with("FAIL") && folder(&data).line().contains("chmod 700"));
        std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(folder(&data).grade, Grade::Ok);
    }

    #[test]
    fn looking_at_a_database_neither_makes_nor_changes_it() {
        let parent = tempfile::tempdir().unwrap();
        let flags = Flags { data: Some(parent.path().display().to_string()), ..Flags::default() };
        let config = Config::read(&Sources::new(&flags, &[]).unwrap(), Mode::Serve).unwrap();
        assert_eq!(database(&config).grade, Grade::Warn);
        assert_eq!(std::fs::read_dir(parent.path()).unwrap().count(), 0, "nothing was made");
        std::fs::write(parent.path().join("megilance.db"), "").unwrap();
        let behind = database(&config);
        assert!(behind.grade == Grade::Warn && behind.text.contains("steps are missing"), "{behind:?}");
        wiring::migrate(&config).unwrap();
        assert_eq!(database(&config).grade, Grade::Ok);
        let server = store::Store::open(config.database.reveal(), store::Options::default()).unwrap();
        let held = database(&config);
        assert!(held.grade == Grade::Note && held.text.contains("in use by another process"), "{held:?}");
        server.close();
    }

    #[test]
    fn the_clock_of_this_machine_is_sane() {
        assert_eq!(clock().grade, Grade::Ok);
    }
}
