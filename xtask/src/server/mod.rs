//! A static host in small: it serves one folder on 127.0.0.1 the way a good host on the web would, so that
//! what works here works there. Stopping it cuts every connection. It knows nothing of what it serves.

mod answer;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread::{self, JoinHandle};
use std::{fmt, io};

use axum::Router;
pub use axum::http::{HeaderName, HeaderValue};
use tokio::sync::oneshot;
use tower_http::compression::CompressionLayer;

use crate::base::Base;
use answer::Site;

/// A header's name and value.
pub type Header = (HeaderName, HeaderValue);

/// How a server differs from a plain host.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// A header of its own on every answer.
    pub header: Option<Header>,
    /// It has no service worker, so that nothing is kept on the device: what changes is seen at once, and what
    /// does not come is missed.
    pub hides_worker: bool,
}

/// A running server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    port: u16,
    url: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Why a server does not run.
#[derive(Debug)]
pub enum ServerError {
    /// Another program listens there.
    PortTaken(u16),
    /// The system refused for another reason.
    System(io::Error),
}

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PortTaken(port) => {
                write!(
                    f,
                    "port {port} is taken by another program; stop that one, or name another with --port"
                )
            }
            Self::System(source) => write!(f, "the server could not start: {source}"),
        }
    }
}

impl std::error::Error for ServerError {}

impl Server {
    /// Serves `folder` under `base`, on the given port or on any that is free. It answers when this returns.
    ///
    /// # Errors
    /// If the port is taken, or the system gives none.
    pub fn start(folder: &Path, base: &Base, port: Option<u16>) -> Result<Self, ServerError> {
        Self::start_with(folder, base, port, Manner::default())
    }

    /// The same in another manner.
    ///
    /// # Errors
    /// As above.
    pub fn start_with(
        folder: &Path,
        base: &Base,
        port: Option<u16>,
        manner: Manner,
    ) -> Result<Self, ServerError> {
        let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, port.unwrap_or(0)));
        let listener = TcpListener::bind(wanted).map_err(|error| match (error.kind(), port) {
            (io::ErrorKind::AddrInUse, Some(port)) => ServerError::PortTaken(port),
            _ => ServerError::System(error),
        })?;
        listener
            .set_nonblocking(true)
            .map_err(ServerError::System)?;
        let port = listener.local_addr().map_err(ServerError::System)?.port();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(ServerError::System)?;
        let site = Site::new(folder, base.clone(), manner);
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            // Dropping the runtime at the end drops every connection with it: to a browser the host is gone.
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                let app = Router::new()
                    .fallback(answer::answer)
                    .with_state(site)
                    .layer(CompressionLayer::new());
                tokio::select! {
                    _ = axum::serve(listener, app) => {}
                    _ = stopped => {}
                }
            });
        });
        let url = format!("http://127.0.0.1:{port}{base}");
        Ok(Self {
            port,
            url,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The address of the site's first page, with its base and a trailing slash.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The port, to start again on it after a stop.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Stops, and waits until nothing is answered any more.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // If the thread has ended by itself, there is nothing to stop.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            // A panic in the thread has been printed there; stopping must not become a second one.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests;
