//! How fast a demo answers: `cargo run --release -p server --example bench`.
//!
//! Starts the release binary on a new demo and asks for each page from many connections at once. Machines differ and are
//! noisy, so what counts is each line's ratio to the first one of the same run.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program for the terminal; it ends when something fails"
)]

use std::{
    fmt::Write as _,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use reqwest::{Client, header, redirect::Policy};
use server::samples::{CLIENT, FREELANCER, PASSWORD};

/// Connections that ask at once.
const CONNECTIONS: usize = 16;
/// How long each request is repeated.
const SPAN: Duration = Duration::from_secs(4);

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut demo, origin) = start(folder.path());
    let anybody = Client::builder().redirect(Policy::none()).build().expect("a client");
    let (his, hers) = (sign_in(&origin, CLIENT).await, sign_in(&origin, FREELANCER).await);
    let project = first(&anybody, &origin, "/projects", "/projects/prj_").await;
    let contract = first(&hers, &origin, "/my-contracts", "/contracts/ctr_").await;
    let requests = [
        (&anybody, "live, the measure", "/api/health/live".to_owned()),
        (&anybody, "landing page", "/".to_owned()),
        (&anybody, "projects", "/projects".to_owned()),
        (
            &anybody,
            "projects by skill and budget",
            "/projects?skills=Rust&currency=EUR&sort=highest_budget".to_owned(),
        ),
        (&anybody, "a project", project),
        (&anybody, "a profile", "/@ayesha-rahman".to_owned()),
        (&anybody, "projects, JSON", "/api/v1/projects".to_owned()),
        (&his, "dashboard of a client", "/dashboard".to_owned()),
        (&hers, "dashboard of a freelancer", "/dashboard".to_owned()),
        (&hers, "a contract", contract),
    ];
    println!("{:30} {:>9} {:>9} {:>9} {:>7}", "request", "a second", "median", "P99", "ratio");
    let mut measure = None;
    for (client, name, path) in &requests {
        let times = ask(client, &format!("{origin}{path}")).await;
        let median = at(&times, 50);
        let ratio = median.as_secs_f64() / measure.get_or_insert(median).as_secs_f64();
        let rate = times.len() as f64 / SPAN.as_secs_f64();
        println!("{name:30} {rate:>9.0} {:>6.1} ms {:>6.1} ms {ratio:>7.1}", ms(median), ms(at(&times, 99)));
    }
    println!("{}", memory(demo.id()));
    demo.kill().expect("the demo ends");
    demo.wait().expect("the demo has ended");
}

/// The demo and its address, once it is ready.
fn start(data: &Path) -> (Child, String) {
    let binary = std::env::current_exe().expect("this program").with_file_name("../megilance");
    let mut demo = Command::new(binary)
        .args(["demo", "--listen", "127.0.0.1:0", "--rate-multiplier", "10000", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the release binary; build it with cargo build --release");
    let lines = BufReader::new(demo.stdout.take().expect("its output")).lines();
    let ready =
        lines.map_while(Result::ok).find_map(|line| Some(line.split_once("is ready: ")?.1.to_owned()));
    (demo, ready.expect("the demo says where it is"))
}

/// A client that has signed in.
async fn sign_in(origin: &str, email: &str) -> Client {
    let plain = Client::builder().redirect(Policy::none()).build().expect("a client");
    let form = format!("email={email}&password={}", PASSWORD.replace(' ', "+"));
    let answer = plain
        .post(format!("{origin}/sign-in"))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form)
        .send()
        .await
        .expect("an answer");
    let mut cookies = String::new();
    for line in answer.headers().get_all("set-cookie") {
        let pair = line.to_str().expect("a cookie").split(';').next().unwrap_or_default();
        let _ = write!(cookies, "{pair}; ");
    }
    assert!(!cookies.is_empty(), "{email} cannot sign in: {}", answer.status());
    let mut headers = header::HeaderMap::new();
    headers.insert("cookie", cookies.trim_end_matches("; ").parse().expect("a header"));
    Client::builder().redirect(Policy::none()).default_headers(headers).build().expect("a client")
}

/// The first address on a page that begins like this.
async fn first(client: &Client, origin: &str, page: &str, start: &str) -> String {
    let text =
        client.get(format!("{origin}{page}")).send().await.expect("a page").text().await.expect("text");
    let found = text.split('"').find(|part| part.starts_with(start) && !part[start.len()..].contains('/'));
    found.expect("the page names one").to_owned()
}

/// The times of all answers, the shortest first.
async fn ask(client: &Client, url: &str) -> Vec<Duration> {
    let tasks: Vec<_> =
        (0..CONNECTIONS).map(|_| tokio::spawn(repeat(client.clone(), url.to_owned()))).collect();
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await.expect("the connection ends"));
    }
    times.sort_unstable();
    times
}

async fn repeat(client: Client, url: String) -> Vec<Duration> {
    let (begun, mut times) = (Instant::now(), Vec::new());
    while begun.elapsed() < SPAN {
        let asked = Instant::now();
        let answer = client.get(&url).send().await.expect("an answer");
        assert!(answer.status().is_success(), "{url}: {}", answer.status());
        answer.bytes().await.expect("a body");
        times.push(asked.elapsed());
    }
    times
}

fn at(times: &[Duration], percent: usize) -> Duration {
    times.get(times.len() * percent / 100).copied().unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The most memory that the demo took, where the system tells.
fn memory(process: u32) -> String {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let most =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map_or("not known here", str::trim);
    format!("most memory: {most}")
}
