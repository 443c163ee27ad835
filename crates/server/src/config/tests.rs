//! What an operator meets when a value is right, wrong or misspelt.

use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt as _;

use super::*;

fn sources(flags: &Flags, variables: &[(&str, &str)]) -> Sources {
    let variables: Vec<(OsString, OsString)> =
        variables.iter().map(|(name, value)| (name.into(), value.into())).collect();
    Sources::new(flags, &variables).unwrap()
}

fn serve(variables: &[(&str, &str)]) -> Result<Config, Failure> {
    Config::read(&sources(&Flags::default(), variables), Mode::Serve)
}

fn complaint(variables: &[(&str, &str)]) -> String {
    serve(variables).unwrap_err().to_string()
}

#[test]
fn nothing_set_is_a_server_for_this_machine() {
    let config = serve(&[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.origin_at("127.0.0.1:4711".parse().unwrap()).as_str(), "http://127.0.0.1:4711");
    assert_eq!(config.database.reveal(), "sqlite:megilance-data/megilance.db");
    assert_eq!(config.metrics.unwrap().to_string(), "127.0.0.1:9090");
    assert!(config.web && config.worker && !config.review_before_publication);
    assert_eq!((config.mail.mode, config.log_format), (MailMode::Mailbox, LogFormat::Json));
    assert_eq!(config.rate_multiplier, 1);
}

#[test]
fn a_demo_is_quieter() {
    let config = Config::read(&sources(&Flags::default(), &[]), Mode::Demo).unwrap();
    assert_eq!((config.log_format, config.metrics), (LogFormat::Text, None));
}

#[test]
fn flags_win_over_variables() {
    let flags = Flags { listen: Some("[::1]:1".to_owned()), ..Flags::default() };
    let config = Config::read(&sources(&flags, &[("MEGILANCE_LISTEN", "127.0.0.1:2")]), Mode::Serve).unwrap();
    assert_eq!(config.listen.port(), 1);
    assert_eq!(serve(&[("MEGILANCE_LISTEN", "127.0.0.1:2")]).unwrap().listen.port(), 2);
}

#[test]
fn a_wrong_value_says_which_where_and_what_would_be_right() {
    let text = complaint(&[("MEGILANCE_LISTEN", "8080")]);
    assert!(text.contains("MEGILANCE_LISTEN (from the variable): \"8080\" is not an address"), "{text}");
    assert!(text.contains("right would be: an address and a port, such as 127.0.0.1:8080"), "{text}");
    let flags = Flags { metrics: Some("yes".to_owned()), ..Flags::default() };
    let text = Config::read(&sources(&flags, &[]), Mode::Serve).unwrap_err().to_string();
    assert!(text.contains("(from the flag --metrics)"), "{text}");
}

#[test]
fn all_wrong_values_are_told_at_once() {
    let text =
        complaint(&[("MEGILANCE_LISTEN", "x"), ("MEGILANCE_ONLY", "y"), ("MEGILANCE_RATE_MULTIPLIER", "0")]);
    assert_eq!(text.matches("right would be").count(), 3, "{text}");
}

#[test]
fn plain_http_for_others_does_not_start() {
    let text = complaint(&[("MEGILANCE_ORIGIN", "http://work.example.org")]);
    assert!(text.contains("MEGILANCE_ORIGIN (from the variable)") && text.contains("plain http"), "{text}");
    let text = complaint(&[("MEGILANCE_LISTEN", "0.0.0.0:8080")]);
    assert!(text.contains("MEGILANCE_ORIGIN (not set)"), "{text}");
    let (listen, origin) =
        (("MEGILANCE_LISTEN", "0.0.0.0:8080"), ("MEGILANCE_ORIGIN", "https://w.example.org"));
    assert!(complaint(&[listen, origin]).contains("MEGILANCE_SMTP_URL (not set)"), "nobody would read mails");
    assert!(serve(&[listen, origin, ("MEGILANCE_MAIL", "off")]).is_ok());
    assert!(serve(&[("MEGILANCE_ORIGIN", "http://localhost:8080")]).is_ok());
}

#[test]
fn mail_by_smtp_needs_all_of_it() {
    let text = complaint(&[("MEGILANCE_MAIL", "smtp")]);
    assert!(text.contains("MEGILANCE_SMTP_URL (not set)"), "{text}");
    let text = complaint(&[("MEGILANCE_SMTP_URL", "smtp://mail.example.org")]);
    assert!(text.contains("MEGILANCE_MAIL_FROM (not set)"), "{text}");
    let text = complaint(&[("MEGILANCE_SMTP_URL", "smtp://u:hunter2@mail.example.org")]);
    assert!(!text.contains("hunter2"), "{text}");
    let from = ("MEGILANCE_MAIL_FROM", "MegiLance <no-reply@example.org>");
    let config = serve(&[("MEGILANCE_SMTP_URL", "smtp://mail.example.org"), from]).unwrap();
    let MailMode::Smtp(smtp) = config.mail.mode else { panic!("not smtp") };
    assert_eq!((smtp.host.as_str(), smtp.port, smtp.tls), ("mail.example.org", 587, Tls::StartTls));
    assert!(serve(&[("MEGILANCE_SMTP_URL", "smtp://mail.example.org?tls=none"), from]).is_err());
    assert!(serve(&[("MEGILANCE_SMTP_URL", "smtp://127.0.0.1:1025?tls=none"), from]).is_ok());
}

#[test]
fn secrets_come_from_private_files() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("password");
    std::fs::write(&file, "hunter2 \n").unwrap();
    let read = |mode: u32| {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        serve(&[
            ("MEGILANCE_SMTP_URL", "smtps://mail.example.org"),
            ("MEGILANCE_MAIL_FROM", "a@example.org"),
            ("MEGILANCE_SMTP_PASSWORD_FILE", file.to_str().unwrap()),
        ])
    };
    let config = read(0o600).unwrap();
    assert!(!format!("{config:?}").contains("hunter2"));
    let MailMode::Smtp(smtp) = config.mail.mode else { panic!("not smtp") };
    assert_eq!(smtp.password.unwrap().reveal(), "hunter2");
    let text = read(0o644).unwrap_err().to_string();
    assert!(text.contains("MEGILANCE_SMTP_PASSWORD (from the file") && text.contains("chmod 600"), "{text}");
}

#[test]
fn a_misspelt_variable_is_pointed_out() {
    let config =
        serve(&[("MEGILANCE_LITSEN", "1"), ("MEGILANCE_SMTP_PASWORD_FILE", "x"), ("PATH", "x")]).unwrap();
    assert_eq!(
        config.warnings,
        [
            "MEGILANCE_LITSEN means nothing here; did you mean MEGILANCE_LISTEN?",
            "MEGILANCE_SMTP_PASWORD_FILE means nothing here; did you mean MEGILANCE_SMTP_PASSWORD_FILE?",
        ]
    );
}

#[test]
fn values_are_read_as_people_write_them() {
    let config = serve(&[
        ("MEGILANCE_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8"),
        ("MEGILANCE_CORS_ORIGINS", "https://tool.example.org"),
        ("MEGILANCE_REVIEW_BEFORE_PUBLICATION", "yes"),
        ("MEGILANCE_ONLY", "web"),
        ("MEGILANCE_METRICS", "off"),
        ("MEGILANCE_LOG_LEVEL", "info,edge=debug"),
    ])
    .unwrap();
    assert_eq!(config.trusted_proxies.len(), 2);
    assert_eq!(config.cors_origins[0].as_str(), "https://tool.example.org");
    assert!(config.review_before_publication && config.web && !config.worker && config.metrics.is_none());
}

#[test]
fn the_data_folder_is_private() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = serve(&[]).unwrap();
    config.data = folder.path().join("a/b");
    config.make_data_dir().unwrap();
    assert_eq!(std::fs::metadata(&config.data).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn a_database_is_named_without_its_password() {
    let mut config = serve(&[]).unwrap();
    config.database = Secret::new("postgres://u:hunter2@db/megilance");
    assert_eq!(config.database_name(), "postgres://***@db/megilance");
}
