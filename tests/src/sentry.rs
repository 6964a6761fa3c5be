//! Stands at the ways out of a browser and notes who comes by: it is the proxy for every address that is not
//! on this machine, and it takes the reports of what a page's policy forbids. It lets nothing through. It
//! knows no page and no engine.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use serde_json::Value;

/// The path that reports are sent to.
const REPORTS: &str = "/forbidden";
/// No report and no request that a page makes by mistake is longer.
const LONGEST: u64 = 64 * 1024;

/// Whom browsers call by themselves, whatever page they show: updates, the time, the account, the search
/// engine. What a page asks of them its policy forbids, and that is reported.
const BROWSERS_OWN: [&str; 8] = [
    "accounts.google.com",
    "clients2.google.com",
    "content-autofill.googleapis.com",
    "firefox.settings.services.mozilla.com",
    "optimizationguide-pa.googleapis.com",
    "redirector.gvt1.com",
    "start.duckduckgo.com",
    "update.googleapis.com",
];

/// A sentry at its post; it stays until the process ends.
#[derive(Debug)]
pub struct Sentry {
    port: u16,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Sentry {
    /// Takes up its post.
    pub fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let seen = Arc::<Mutex<Vec<String>>>::default();
        let own = Arc::clone(&seen);
        // It ends with the process: what a browser keeps open must not keep a journey from ending.
        thread::spawn(move || {
            for caller in listener.incoming().flatten() {
                let seen = Arc::clone(&own);
                // A connection that breaks is the browser's to notice.
                thread::spawn(move || {
                    if let Ok(Some(note)) = hear(caller) {
                        seen.lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(note);
                    }
                });
            }
        });
        Ok(Self { port, seen })
    }

    /// Where it listens, host and port.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// A policy that forbids nothing itself, and has everything reported that `policy` forbids.
    pub fn reporting(&self, policy: &str) -> String {
        format!(
            "{policy}; report-uri http://127.0.0.1:{}{REPORTS}",
            self.port
        )
    }

    /// Whom it has seen since it was last asked.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Hears one request to its end, and refuses it.
fn hear(mut caller: TcpStream) -> io::Result<Option<String>> {
    let mut from = BufReader::new(caller.try_clone()?).take(LONGEST);
    let mut first = String::new();
    from.read_line(&mut first)?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        if from.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = Vec::new();
    from.take(length).read_to_end(&mut body)?;
    // Nothing comes back, so that a page that wanted to go elsewhere stays where it is; a tunnel is refused.
    let status = if first.starts_with("CONNECT") {
        "403 Forbidden"
    } else {
        "204 No Content"
    };
    write!(
        caller,
        "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )?;
    let asked = first.split_whitespace().nth(1).unwrap_or_default();
    Ok(match asked {
        "" => None,
        own if BROWSERS_OWN.iter().any(|host| is_of(own, host)) => None,
        REPORTS => Some(forbidden(&body)),
        elsewhere => Some(format!("asked for {elsewhere}")),
    })
}

/// Whether an address, as a proxy is asked for it, is of a host.
fn is_of(asked: &str, host: &str) -> bool {
    let asked = asked.strip_prefix("http://").unwrap_or(asked);
    asked
        .strip_prefix(host)
        .is_some_and(|rest| rest.starts_with([':', '/']))
}

/// "forbidden by script-src-elem: inline, at http://…"
fn forbidden(report: &[u8]) -> String {
    let report: Value = serde_json::from_slice(report).unwrap_or_default();
    let report = &report["csp-report"];
    let said = |name: &str| report[name].as_str().filter(|said| !said.is_empty());
    let rule = said("effective-directive").or(said("violated-directive"));
    format!(
        "forbidden by {}: {}, at {}",
        rule.unwrap_or("a rule without a name"),
        said("blocked-uri").unwrap_or("something"),
        said("document-uri").unwrap_or("a page without an address"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(sentry: &Sentry, request: &str) -> String {
        let mut line = TcpStream::connect((Ipv4Addr::LOCALHOST, sentry.port)).unwrap();
        line.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Notes are made after the answer is written.
    fn seen(sentry: &Sentry) -> Vec<String> {
        loop {
            let seen = sentry.take();
            if !seen.is_empty() {
                return seen;
            }
            thread::yield_now();
        }
    }

    #[test]
    fn whoever_leaves_is_seen_and_stopped() {
        let sentry = Sentry::start().unwrap();
        let answer = call(
            &sentry,
            "CONNECT fonts.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
        );
        assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
        assert_eq!(seen(&sentry), ["asked for fonts.example:443"]);
        call(&sentry, "GET http://a.example/x.js HTTP/1.1\r\n\r\n");
        assert_eq!(seen(&sentry), ["asked for http://a.example/x.js"]);
        assert_eq!(sentry.take(), Vec::<String>::new());
    }

    #[test]
    fn only_what_a_browser_asks_by_itself_is_let_be() {
        assert!(is_of("update.googleapis.com:443", "update.googleapis.com"));
        assert!(is_of(
            "http://clients2.google.com/time/1",
            "clients2.google.com"
        ));
        assert!(!is_of(
            "update.googleapis.com.evil.example:443",
            "update.googleapis.com"
        ));
        assert!(!is_of("fonts.googleapis.com:443", "update.googleapis.com"));
        assert!(!is_of(
            "http://elsewhere.example/clients2.google.com/",
            "clients2.google.com"
        ));
    }

    #[test]
    fn what_the_policy_forbids_is_noted_by_rule_and_page() {
        let sentry = Sentry::start().unwrap();
        let report = r#"{"csp-report":{"effective-directive":"img-src","blocked-uri":"inline","document-uri":"http://h/"}}"#;
        let length = report.len();
        call(
            &sentry,
            &format!("POST {REPORTS} HTTP/1.1\r\ncontent-length: {length}\r\n\r\n{report}"),
        );
        assert_eq!(
            seen(&sentry),
            ["forbidden by img-src: inline, at http://h/"]
        );
        call(
            &sentry,
            &format!("POST {REPORTS} HTTP/1.1\r\nContent-Length: 2\r\n\r\n??"),
        );
        assert!(seen(&sentry)[0].starts_with("forbidden by a rule without a name"));
    }
}
