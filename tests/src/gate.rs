//! A gate between a browser and a host: it passes everything on, but holds back the requests for one file
//! until it is opened. So a journey can act in the moment before that file comes. It knows no page.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

/// A gate, shut until it is opened or dropped; it can be shut again.
#[derive(Debug)]
pub struct Gate {
    port: u16,
    bolt: Arc<Bolt>,
}

/// What the requests wait for.
#[derive(Debug, Default)]
struct Bolt {
    open: Mutex<bool>,
    opened: Condvar,
}

impl Gate {
    /// Stands before the host at a port, and holds back what has `part` in its address.
    pub fn before(host: u16, part: &'static str) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let bolt = Arc::<Bolt>::default();
        let own = Arc::clone(&bolt);
        // It ends with the process: what a browser keeps open must not keep a journey from ending.
        thread::spawn(move || {
            for browser in listener.incoming().flatten() {
                let bolt = Arc::clone(&own);
                // A connection that breaks is the browser's to notice.
                thread::spawn(move || pass(browser, host, part, &bolt));
            }
        });
        Ok(Self { port, bolt })
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Lets everything pass from now on.
    pub fn open(&self) {
        self.bolt.turn(true);
    }

    /// Holds back again from now on.
    pub fn shut(&self) {
        self.bolt.turn(false);
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.open();
    }
}

impl Bolt {
    fn turn(&self, open: bool) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = open;
        self.opened.notify_all();
    }

    fn wait(&self) {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.opened.wait_while(open, |open| !*open));
    }
}

/// One connection: requests to the host, answers back.
fn pass(mut browser: TcpStream, host: u16, part: &str, bolt: &Bolt) -> io::Result<()> {
    let mut host = TcpStream::connect((Ipv4Addr::LOCALHOST, host))?;
    let (mut from, mut to) = (host.try_clone()?, browser.try_clone()?);
    thread::spawn(move || {
        let copied = io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Both);
        copied
    });
    let mut request = [0; 16 * 1024];
    loop {
        // A browser sends a request whole, and the next one after the answer.
        let length = browser.read(&mut request)?;
        if length == 0 {
            return host.shutdown(Shutdown::Both);
        }
        let bytes = &request[..length];
        let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or(bytes);
        if String::from_utf8_lossy(line).contains(part) {
            bolt.wait();
        }
        host.write_all(bytes)?;
    }
}
