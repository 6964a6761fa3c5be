//! What the server promises, asked over a real connection in plain HTTP.

use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use tempfile::TempDir;

use super::*;

struct Reply {
    head: String,
    body: String,
}

impl Reply {
    fn status(&self) -> u16 {
        self.head.split(' ').nth(1).unwrap().parse().unwrap()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

fn site() -> TempDir {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.txt"), "secret").unwrap();
    let folder = outside.path().join("site");
    fs::create_dir_all(folder.join("tracks")).unwrap();
    for (name, text) in [
        ("index.html", "home"),
        ("404.html", "lost"),
        ("tracks/index.html", "tracks"),
        ("app-0123456789abcdef.js", "script"),
        ("app-0123456789abcdef_bg.wasm", "module"),
        ("icon.svg", "<svg/>"),
        ("app.webmanifest", "{}"),
        ("long.json", &"0".repeat(10_000)),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    outside
}

fn start(outside: &TempDir, base: &str) -> Server {
    Server::start(&outside.path().join("site"), &base.parse().unwrap(), None).unwrap()
}

fn ask(server: &Server, method: &str, path: &str) -> Reply {
    ask_with(server, method, path, "")
}

fn ask_with(server: &Server, method: &str, path: &str, headers: &str) -> Reply {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: localhost\r\n{headers}Connection: close\r\n\r\n"
    )
    .unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    Reply {
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

#[test]
fn a_folder_is_answered_with_its_page() {
    let site = site();
    let server = start(&site, "/");
    let reply = ask(&server, "GET", "/tracks/?view=map");
    assert_eq!((reply.status(), reply.body.as_str()), (200, "tracks"));
}

#[test]
fn a_folder_without_its_slash_is_sent_to_it_with_the_query() {
    let site = site();
    assert_eq!(
        ask(&start(&site, "/"), "GET", "/tracks?view=map").header("location"),
        Some("/tracks/?view=map")
    );
    let server = start(&site, "/sub/path/");
    assert_eq!(
        ask(&server, "GET", "/sub/path/tracks").header("location"),
        Some("/sub/path/tracks/")
    );
    assert_eq!(
        ask(&server, "GET", "/sub/path").header("location"),
        Some("/sub/path/")
    );
}

#[test]
fn an_unknown_path_is_answered_with_the_404_page() {
    let site = site();
    let reply = ask(&start(&site, "/"), "GET", "/no/such/page/");
    assert_eq!((reply.status(), reply.body.as_str()), (404, "lost"));
    assert_eq!(reply.header("content-type"), Some("text/html"));
    assert_eq!(reply.header("cache-control"), Some("no-cache"));
}

#[test]
fn a_site_under_a_path_answers_there_and_nowhere_else() {
    let site = site();
    let server = start(&site, "/sub/path/");
    assert!(server.url().ends_with("/sub/path/"));
    assert_eq!(ask(&server, "GET", "/sub/path/").body, "home");
    assert_eq!(ask(&server, "GET", "/sub/path/nowhere/").body, "lost");
    assert_eq!(ask(&server, "GET", "/tracks/").status(), 404);
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let site = site();
    let server = start(&site, "/");
    for path in [
        "/../secret.txt",
        "/tracks/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        &format!("/{}", site.path().join("secret.txt").display()),
    ] {
        let reply = ask(&server, "GET", path);
        assert!(!reply.body.contains("secret"), "{path} gave the file");
        assert_ne!(reply.status(), 200, "{path}");
    }
}

#[test]
fn every_kind_of_file_has_the_type_that_a_browser_needs() {
    let site = site();
    let server = start(&site, "/");
    for (path, kind) in [
        ("/", "text/html"),
        ("/app-0123456789abcdef.js", "text/javascript"),
        ("/app-0123456789abcdef_bg.wasm", "application/wasm"),
        ("/icon.svg", "image/svg+xml"),
        ("/long.json", "application/json"),
        ("/app.webmanifest", "application/manifest+json"),
    ] {
        assert_eq!(
            ask(&server, "GET", path).header("content-type"),
            Some(kind),
            "{path}"
        );
    }
}

#[test]
fn a_hashed_file_is_kept_and_a_page_is_asked_for_again() {
    let site = site();
    let server = start(&site, "/");
    let script = ask(&server, "GET", "/app-0123456789abcdef.js");
    assert_eq!(
        script.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
    assert_eq!(
        ask(&server, "GET", "/").header("cache-control"),
        Some("no-cache")
    );
    let gone = ask(&server, "GET", "/app-fedcba9876543210.js");
    assert_eq!(
        (gone.status(), gone.header("cache-control")),
        (404, Some("no-cache"))
    );
}

#[test]
fn it_only_reads() {
    let site = site();
    let server = start(&site, "/");
    assert_eq!(ask(&server, "POST", "/").status(), 405);
    assert_eq!(ask(&server, "DELETE", "/icon.svg").status(), 405);
    let head = ask(&server, "HEAD", "/icon.svg");
    assert_eq!((head.status(), head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), Some("6"));
}

#[test]
fn a_long_file_travels_compressed_where_that_is_understood() {
    let site = site();
    let server = start(&site, "/");
    let packed = ask_with(&server, "GET", "/long.json", "Accept-Encoding: gzip\r\n");
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert!(packed.body.len() < 1_000);
    assert_eq!(
        ask(&server, "GET", "/long.json").header("content-encoding"),
        None
    );
}

#[test]
fn a_stopped_server_is_gone_and_starts_again_on_its_port() {
    let site = site();
    let server = start(&site, "/");
    let port = server.port();
    let mut open = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(open, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut first = [0; 12];
    open.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");

    server.stop();
    assert!(
        TcpStream::connect(("127.0.0.1", port)).is_err(),
        "it still listens"
    );
    // The kept connection is cut, too: reading on comes to an end instead of waiting.
    let mut rest = Vec::new();
    let _ = open.read_to_end(&mut rest);
    let _ = open.shutdown(Shutdown::Both);

    let again = Server::start(&site.path().join("site"), &Base::default(), Some(port)).unwrap();
    assert_eq!(ask(&again, "GET", "/").body, "home");
}

#[test]
fn a_taken_port_is_named_with_the_way_out() {
    let site = site();
    let server = start(&site, "/");
    let error = Server::start(site.path(), &Base::default(), Some(server.port()))
        .unwrap_err()
        .to_string();
    assert!(
        error.contains(&server.port().to_string()) && error.contains("--port"),
        "{error}"
    );
}

#[test]
fn what_lies_packed_beside_a_file_is_sent_to_who_takes_it() {
    let site = site();
    for ending in ["br", "gz"] {
        let name = format!("app-0123456789abcdef_bg.wasm.{ending}");
        fs::write(site.path().join("site").join(name), ending).unwrap();
    }
    let server = start(&site, "/");
    let get = |accept: &str| {
        let headers = format!("Accept-Encoding: {accept}\r\n");
        ask_with(&server, "GET", "/app-0123456789abcdef_bg.wasm", &headers)
    };
    for (accept, encoding, body) in [
        ("gzip, deflate, br", Some("br"), "br"),
        ("gzip", Some("gzip"), "gz"),
        ("identity", None, "module"),
    ] {
        let reply = get(accept);
        assert_eq!(reply.header("content-encoding"), encoding, "{accept}");
        assert_eq!(reply.header("content-type"), Some("application/wasm"));
        assert_eq!(reply.header("vary"), Some("accept-encoding"), "{accept}");
        assert_eq!(reply.body, body);
    }
}

#[test]
fn a_host_without_the_worker_has_all_but_that() {
    let site = site();
    fs::write(site.path().join("site/worker.js"), "worker").unwrap();
    let base = "/sub/".parse().unwrap();
    let folder = site.path().join("site");
    let manner = Manner {
        hides_worker: true,
        ..Manner::default()
    };
    let without = Server::start_with(&folder, &base, None, manner).unwrap();
    assert_eq!(ask(&without, "GET", "/sub/worker.js").status(), 404);
    assert_eq!(ask(&without, "GET", "/sub/").status(), 200);
    let whole = Server::start(&folder, &base, None).unwrap();
    assert_eq!(ask(&whole, "GET", "/sub/worker.js").status(), 200);
}
