//! A window of Chromium, driven as somebody would, and looked at after each step.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{
    By, ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WebElement,
};

use super::served::Served;

/// Colours and widths at which a page is looked at: a phone at night, and a desk by day.
const LOOKS_LIKE: [(&str, u32); 2] = [("dark", 390), ("light", 1440)];
/// How often something that is about to come is looked for, and the pause between.
const LOOKS: u32 = 200;
const PAUSE: Duration = Duration::from_millis(50);

pub(super) struct Window {
    driver: WebDriver,
    chromedriver: Chromedriver,
    origin: String,
    /// The text of axe, where it is to look.
    axe: Option<String>,
    _profile: TempDir,
}

impl Window {
    /// A window in which scripts run, and axe looks at every page.
    pub(super) async fn with_axe(site: &Served) -> Self {
        let axe = Some(axe());
        Self { axe, ..Self::start(site, true).await }
    }

    /// A window in which no script of a page runs.
    pub(super) async fn without_scripts(site: &Served) -> Self {
        Self::start(site, false).await
    }

    async fn start(site: &Served, scripts: bool) -> Self {
        let chromedriver = Chromedriver::start();
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let mut wanted = DesiredCapabilities::chrome();
        for flag in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            &format!("--user-data-dir={}", profile.path().display()),
        ] {
            wanted.add_arg(flag).expect("a flag");
        }
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All).expect("a log level");
        if !scripts {
            let no_scripts = json!({"profile.managed_default_content_settings.javascript": 2});
            wanted.add_experimental_option("prefs", no_scripts).expect("a preference");
        }
        let address = format!("http://127.0.0.1:{}", chromedriver.port);
        let driver = WebDriver::new(&address, wanted).await.unwrap_or_else(|error| {
            panic!("Chromium does not start ({error}). Install chromium and chromium-driver, or run scripts/test.sh")
        });
        Self { driver, chromedriver, origin: site.origin.clone(), axe: None, _profile: profile }
    }

    /// Opens a page and looks at it.
    pub(super) async fn open(&self, path: &str) {
        self.driver.goto(format!("{}{path}", self.origin)).await.expect("the page opens");
        self.look().await;
    }

    /// Waits until this page is open, and looks at it.
    pub(super) async fn is_at(&self, path: &str) {
        let wanted = format!("{}{path}", self.origin);
        for _ in 0..LOOKS {
            if self.address().await == wanted {
                return self.look().await;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{wanted} never came; this is {}: {}", self.address().await, self.text().await);
    }

    /// Waits until a page with such an address is open, looks at it, and returns its path.
    pub(super) async fn comes_to(&self, start: &str, end: &str) -> String {
        for _ in 0..LOOKS {
            let address = self.address().await;
            let path = address.strip_prefix(&self.origin).unwrap_or_default();
            if path.starts_with(start) && path.ends_with(end) {
                self.look().await;
                return path.split('?').next().unwrap_or_default().to_owned();
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{start}…{end} never came; this is {}: {}", self.address().await, self.text().await);
    }

    /// Waits until the page says this, and looks at it.
    pub(super) async fn sees(&self, text: &str) {
        for _ in 0..LOOKS {
            if self.text().await.contains(text) {
                return self.look().await;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{text:?} is not seen at {}: {}", self.address().await, self.text().await);
    }

    pub(super) async fn fill(&self, name: &str, text: &str) {
        let field = self.seen(&format!("//*[@name='{name}']")).await;
        field.clear().await.expect("the field is emptied");
        field.send_keys(text).await.expect("the field is typed into");
    }

    /// Types a day, as the field for it takes it here: month, day, year.
    pub(super) async fn fill_day(&self, name: &str, digits: &str) {
        let field = self.seen(&format!("//*[@name='{name}']")).await;
        field.send_keys(digits).await.expect("the day is typed");
    }

    pub(super) async fn check(&self, name: &str) {
        self.seen(&format!("//input[@name='{name}']")).await.click().await.expect("the box is clicked");
    }

    pub(super) async fn press(&self, label: &str) {
        // Not the button that only stands for the Enter key.
        let path = format!("//main//button[normalize-space()='{label}' and not(@aria-hidden)]");
        let button = self.seen(&path).await;
        button.click().await.expect("the button is pressed");
    }

    pub(super) async fn click_link(&self, words: &str) {
        self.seen(&format!("//a[normalize-space()='{words}']"))
            .await
            .click()
            .await
            .expect("the link is followed");
    }

    pub(super) async fn forget_cookies(&self) {
        self.driver.delete_all_cookies().await.expect("the cookies are deleted");
    }

    pub(super) async fn close(self) {
        self.driver.quit().await.expect("Chromium ends");
        drop(self.chromedriver);
    }

    /// The first such element that can be seen.
    async fn seen(&self, path: &str) -> WebElement {
        for _ in 0..LOOKS {
            for element in self.driver.find_all(By::XPath(path)).await.unwrap_or_default() {
                if element.is_displayed().await.unwrap_or(false) {
                    return element;
                }
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{path} is not seen at {}: {}", self.address().await, self.text().await);
    }

    async fn address(&self) -> String {
        self.driver.current_url().await.map(String::from).unwrap_or_default()
    }

    async fn text(&self) -> String {
        match self.driver.find(By::Tag("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Looks at the page on a phone at night and on a desk by day, and into the console.
    async fn look(&self) {
        let mut wrong = Vec::new();
        for (colours, width) in LOOKS_LIKE {
            // Without motion nothing is under way when the width changes.
            let features = json!([{"name": "prefers-color-scheme", "value": colours},
                {"name": "prefers-reduced-motion", "value": "reduce"}]);
            let devtools = self.driver.cdp();
            let media = json!({"features": features});
            devtools.send_raw("Emulation.setEmulatedMedia", media).await.expect("the colours are set");
            let narrow = width < 600;
            devtools.emulation().set_device_metrics_override(width, 900, 1.0, narrow).await.expect("a width");
            let script = "return document.documentElement.scrollWidth";
            let wide = self.script(script).await.as_u64().unwrap_or_default();
            if wide > u64::from(width) {
                wrong.push(format!("sideways by {} at {width}", wide - u64::from(width)));
            }
            wrong.extend(self.objections().await.into_iter().map(|o| format!("{o} ({colours}, {width})")));
        }
        wrong.extend(self.complaints().await);
        assert!(wrong.is_empty(), "at {}: {wrong:#?}", self.address().await);
    }

    /// What stands in the console.
    async fn complaints(&self) -> Vec<String> {
        let address = self.address().await;
        let entries = self.driver.browser_log().await.expect("the console's messages").into_iter();
        // Advice is for developers. The status of a page that was refused is what was asked for.
        let refused = |m: &str| m.contains("Failed to load resource") && m.starts_with(&address);
        let wrong = entries.filter(|e| e.level != "DEBUG" && !refused(&e.message));
        wrong.map(|e| format!("console: {} {}", e.level, e.message)).collect()
    }

    async fn script(&self, script: &str) -> Value {
        self.driver.execute(script, Vec::new()).await.expect("the script runs").json().clone()
    }

    /// What axe objects to.
    async fn objections(&self) -> Vec<String> {
        let Some(axe) = &self.axe else { return Vec::new() };
        // What is out of sight is not laid out, and keeps old colours: all of it is brought into sight. The colours are
        // there with the next frame.
        let frames = "const done = arguments[0], sheet = new CSSStyleSheet();
            sheet.replaceSync('* { content-visibility: visible !important }');
            document.adoptedStyleSheets = [sheet];
            requestAnimationFrame(() => requestAnimationFrame(() => done()));";
        self.driver.execute_async(frames, Vec::new()).await.expect("a frame is drawn");
        if self.script("return typeof axe").await == "undefined" {
            self.script(axe).await;
        }
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
                r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join('; '))),
                e => done(['axe failed: ' + e]));";
        let found = self.driver.execute_async(run, Vec::new()).await.expect("axe runs").json().clone();
        let texts = found.as_array().cloned().unwrap_or_default();
        texts.iter().map(|text| text.as_str().unwrap_or("no text").to_owned()).collect()
    }
}

fn axe() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/axe/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!("axe-core is missing. Run scripts/test.sh, or: npm install --prefix target/axe axe-core")
    })
}

/// The driver's process, ended with the window.
struct Chromedriver {
    child: Child,
    port: u16,
}

impl Chromedriver {
    fn start() -> Self {
        let started =
            Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = started.unwrap_or_else(|error| {
            panic!("chromedriver does not start ({error}). Install chromium and chromium-driver, or run scripts/test.sh")
        });
        let lines = BufReader::new(child.stdout.take().expect("its words")).lines();
        let said = lines.map_while(Result::ok).find(|line| line.contains("started successfully on port"));
        let port = said.and_then(|line| line.trim_end_matches('.').rsplit(' ').next()?.parse().ok());
        Self { child, port: port.expect("chromedriver says its port") }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
