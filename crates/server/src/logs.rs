//! Log lines on the error stream: JSON with RFC 3339 times in UTC, or text for eyes. Control characters never pass, so
//! that nobody can write a line of their own into the log.

use std::fmt;
use std::io::{self, Write};

use tracing::Subscriber;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::FormatTime;

use crate::config::{Config, LogFormat};
use crate::failure::Failure;

/// Starts logging for the whole process.
///
/// # Errors
/// When it was started before.
pub fn start(config: &Config) -> Result<(), Failure> {
    let subscriber = subscriber(config.log_format, &config.log_level, io::stderr)?;
    tracing::subscriber::set_global_default(subscriber).map_err(|error| Failure::new(error.to_string()))?;
    for warning in &config.warnings {
        tracing::warn!(event = "config.unknown", "{warning}");
    }
    Ok(())
}

fn subscriber<W>(
    format: LogFormat,
    level: &str,
    writer: W,
) -> Result<Box<dyn Subscriber + Send + Sync>, Failure>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let filter = EnvFilter::builder().parse(level).map_err(|error| Failure::usage(error.to_string()))?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_timer(Millis)
        .with_ansi(false)
        .with_writer(OneLine(writer));
    Ok(match format {
        LogFormat::Json => Box::new(builder.json().flatten_event(true).with_span_list(false).finish()),
        LogFormat::Text => Box::new(builder.with_target(false).finish()),
    })
}

/// `2026-11-24T12:00:00.000Z`.
struct Millis;

impl FormatTime for Millis {
    fn format_time(&self, out: &mut Writer<'_>) -> fmt::Result {
        write!(out, "{:.3}", app::Clock::now(&app::SystemClock).timestamp())
    }
}

/// Makes writers that take one whole event at a time.
struct OneLine<W>(W);

impl<'a, W: MakeWriter<'a>> MakeWriter<'a> for OneLine<W> {
    type Writer = Escaping<W::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        Escaping(self.0.make_writer())
    }
}

/// Writes control characters as `\u{1b}`; only the end of the line stays.
struct Escaping<W>(W);

impl<W: Write> Write for Escaping<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event);
        let line = text.strip_suffix('\n').unwrap_or(&text);
        if !line.contains(char::is_control) {
            self.0.write_all(event)?;
            return Ok(event.len());
        }
        let mut clean = String::with_capacity(text.len() + 16);
        for c in line.chars() {
            if c.is_control() { clean.extend(c.escape_default()) } else { clean.push(c) }
        }
        clean.push_str(&text[line.len()..]);
        self.0.write_all(clean.as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn logged(format: LogFormat, log: impl FnOnce()) -> String {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = subscriber(format, "info", move || writer.clone()).unwrap();
        tracing::subscriber::with_default(subscriber, log);
        String::from_utf8(lines.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn json_lines_are_flat_and_timed() {
        let text = logged(LogFormat::Json, || {
            let span = tracing::info_span!("request", id = "R1");
            span.in_scope(|| tracing::info!(route = "/x", status = 200, "line\nbreak"));
            tracing::debug!("not this");
        });
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["route"], "/x");
        assert_eq!(json["message"], "line\nbreak");
        assert_eq!(json["span"]["id"], "R1");
        let time = json["timestamp"].as_str().unwrap();
        assert!(time.ends_with('Z') && time.len() == "2026-11-24T12:00:00.000Z".len(), "{time}");
        assert_eq!(text.matches('\n').count(), 1);
    }

    #[test]
    fn nobody_writes_a_line_of_their_own() {
        for format in [LogFormat::Json, LogFormat::Text] {
            let text = logged(format, || tracing::info!(name = %"a\r\nb\u{1b}[31m\u{85}", "hello"));
            assert_eq!(text.matches('\n').count(), 1, "{text:?}");
            assert!(!text.trim_end().contains(char::is_control), "{text:?}");
        }
    }
}
