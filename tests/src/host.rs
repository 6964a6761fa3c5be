//! The host of the site during a journey: it can be taken off the net and brought back at the same address.
//! It knows no browser.

use xtask::base::Base;
use xtask::server::Server;

use crate::journey::Scene;

/// A host, running or stopped.
#[derive(Debug)]
pub struct Host {
    base: Base,
    port: u16,
    server: Option<Server>,
}

impl Host {
    /// Serves the site that was built for a base, on any port that is free.
    pub fn start(scene: &Scene, base: Base) -> anyhow::Result<Self> {
        let server = Server::start(&scene.site(&base), &base, None)?;
        Ok(Self {
            base,
            port: server.port(),
            server: Some(server),
        })
    }

    /// The path that the site stands under.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The address of a route, which begins with a slash.
    pub fn address(&self, route: &str) -> String {
        let base = self.base.as_str().trim_end_matches('/');
        format!("http://127.0.0.1:{}{base}{route}", self.port)
    }

    /// Cuts every connection, and takes none any more.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// Serves again, at the same address.
    pub fn start_again(&mut self, scene: &Scene) -> anyhow::Result<()> {
        self.server = Some(Server::start(
            &scene.site(&self.base),
            &self.base,
            Some(self.port),
        )?);
        Ok(())
    }
}
