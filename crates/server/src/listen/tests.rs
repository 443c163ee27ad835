//! Over real sockets, on ports that the system chooses.

use axum::routing::{get, post};
use axum::{Extension, extract::ConnectInfo};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use super::*;

const LONG: Duration = Duration::from_secs(30);

struct Server {
    address: SocketAddr,
    switch: watch::Sender<bool>,
    task: JoinHandle<()>,
}

async fn start(router: Router, options: Options) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (switch, stopping) = Stopping::new();
    let task = tokio::spawn(serve(listener, router, options, stopping));
    Server { address, switch, task }
}

fn hello() -> Router {
    Router::new()
        .route("/", get(|| async { "hello" }))
        .route("/", post(|body: String| async move { body }))
        .route(
            "/who",
            get(|Extension(ConnectInfo(peer)): Extension<ConnectInfo<SocketAddr>>| async move {
                peer.ip().to_string()
            }),
        )
}

fn hasty() -> Options {
    Options {
        head_time: Duration::from_millis(300),
        idle_time: Duration::from_millis(300),
        ..Options::default()
    }
}

async fn connect(server: &Server) -> TcpStream {
    TcpStream::connect(server.address).await.unwrap()
}

/// What comes until the other side closes, or a generous while.
async fn rest(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    let _ = tokio::time::timeout(LONG, stream.read_to_string(&mut text))
        .await
        .expect("the connection stayed open");
    text
}

async fn one_answer(stream: &mut TcpStream, request: &str) -> String {
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut buffer = vec![0; 4_096];
    let read = tokio::time::timeout(LONG, stream.read(&mut buffer)).await.unwrap().unwrap();
    String::from_utf8_lossy(&buffer[..read]).into_owned()
}

const GET: &str = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

#[tokio::test]
async fn answers_and_keeps_the_connection() {
    let server = start(hello(), Options::default()).await;
    let mut stream = connect(&server).await;
    for _ in 0..3 {
        let answer = one_answer(&mut stream, GET).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("hello"), "{answer}");
    }
    assert!(one_answer(&mut stream, "GET /who HTTP/1.1\r\nHost: x\r\n\r\n").await.ends_with("127.0.0.1"));
}

#[tokio::test]
async fn slow_heads_are_closed() {
    let server = start(hello(), hasty()).await;
    for beginning in ["", "P", "PRI * HTTP/2.0\r\n", "GET / HTTP/1.1\r\nX-Slow: "] {
        let mut stream = connect(&server).await;
        stream.write_all(beginning.as_bytes()).await.unwrap();
        assert!(!rest(&mut stream).await.starts_with("HTTP/1.1 200"), "{beginning:?}");
    }
}

#[tokio::test]
async fn dripping_bytes_do_not_buy_time() {
    let server = start(hello(), hasty()).await;
    let (mut reader, mut writer) = connect(&server).await.into_split();
    let drip = tokio::spawn(async move {
        let _ = writer.write_all(b"GET / HTTP/1.1\r\nX-Slow: ").await;
        while writer.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    let mut bytes = Vec::new();
    let _ =
        tokio::time::timeout(LONG, reader.read_to_end(&mut bytes)).await.expect("the connection stayed open");
    drip.abort();
}

#[tokio::test]
async fn idle_connections_are_closed_and_busy_ones_not() {
    let options = Options {
        head_time: Duration::from_millis(300),
        idle_time: Duration::from_secs(3),
        ..Options::default()
    };
    let server = start(hello(), options).await;
    let mut stream = connect(&server).await;
    one_answer(&mut stream, GET).await;
    tokio::time::sleep(Duration::from_millis(900)).await;
    assert!(one_answer(&mut stream, GET).await.ends_with("hello"), "idling is longer than a head's time");
    assert_eq!(rest(&mut stream).await, "");
}

#[tokio::test]
async fn heads_have_a_size() {
    let server = start(hello(), Options::default()).await;
    let many: String = (0..65).map(|n| format!("X-{n}: 1\r\n")).collect();
    let large = format!("X: {}\r\n", "x".repeat(17 * 1024));
    for headers in [many, large] {
        let mut stream = connect(&server).await;
        let answer = one_answer(&mut stream, &format!("GET / HTTP/1.1\r\n{headers}\r\n")).await;
        assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    }
}

#[tokio::test]
async fn the_cap_makes_newcomers_wait() {
    let server = start(hello(), Options { connections: 1, ..Options::default() }).await;
    let mut first = connect(&server).await;
    one_answer(&mut first, GET).await;
    let mut second = connect(&server).await;
    second.write_all(GET.as_bytes()).await.unwrap();
    let mut byte = [0; 1];
    let waited = tokio::time::timeout(Duration::from_millis(300), second.read(&mut byte)).await;
    assert!(waited.is_err(), "answered although the server was full");
    drop(first);
    assert_eq!(tokio::time::timeout(LONG, second.read(&mut byte)).await.unwrap().unwrap(), 1);
}

#[tokio::test]
async fn a_running_request_is_finished_at_the_end() {
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (tell, wait) = (Arc::clone(&begun), Arc::clone(&go_on));
    let slow = move || async move {
        tell.notify_one();
        wait.notified().await;
        "finished"
    };
    let server = start(Router::new().route("/", get(slow)), Options::default()).await;
    let mut idle = connect(&server).await;
    let mut busy = connect(&server).await;
    busy.write_all(GET.as_bytes()).await.unwrap();
    begun.notified().await;
    server.switch.send(true).unwrap();
    assert_eq!(rest(&mut idle).await, "", "an idle connection is closed at once");
    go_on.notify_one();
    let answer = rest(&mut busy).await;
    assert!(answer.ends_with("finished"), "{answer}");
    tokio::time::timeout(LONG, server.task).await.unwrap().unwrap();
    assert!(TcpStream::connect(server.address).await.is_err(), "nothing listens any more");
}

#[tokio::test]
async fn the_deadline_ends_what_never_ends() {
    let forever = Router::new().route("/", get(std::future::pending::<()>));
    let options = Options { drain_time: Duration::from_millis(200), ..Options::default() };
    let server = start(forever, options).await;
    let mut stream = connect(&server).await;
    stream.write_all(GET.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    server.switch.send(true).unwrap();
    tokio::time::timeout(LONG, server.task).await.unwrap().unwrap();
    assert_eq!(rest(&mut stream).await, "");
}

#[tokio::test]
async fn a_stream_hears_of_the_end() {
    let until = |Extension(mut stopping): Extension<Stopping>| async move {
        stopping.wait().await;
        "bye"
    };
    let server = start(Router::new().route("/", get(until)), Options::default()).await;
    let mut stream = connect(&server).await;
    stream.write_all(GET.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    server.switch.send(true).unwrap();
    assert!(rest(&mut stream).await.ends_with("bye"));
}
