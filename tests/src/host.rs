//! The host of the site during a journey: it can be taken off the net and brought back at the same address.
//! Mostly it has no service worker, so that what is asked of it is asked. It knows no browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use xtask::base::Base;
use xtask::server::{HeaderName, HeaderValue, Manner, Server};

use crate::gate::Gate;
use crate::journey::Scene;
use crate::sentry::Sentry;

/// A host, running or stopped.
#[derive(Debug)]
pub struct Host {
    base: Base,
    folder: PathBuf,
    port: u16,
    server: Option<Server>,
    gate: Option<Gate>,
    /// Has the browser report to the sentry what the pages' policy forbids.
    manner: Manner,
}

impl Host {
    /// Serves the site that was built for a base, on any port that is free.
    pub fn start(scene: &Scene, base: Base, sentry: &Sentry) -> anyhow::Result<Self> {
        Self::of(scene.site(&base), base, sentry, false)
    }

    /// Serves a folder with all that is in it, the service worker too.
    pub fn start_whole(folder: PathBuf, base: Base, sentry: &Sentry) -> anyhow::Result<Self> {
        Self::of(folder, base, sentry, true)
    }

    fn of(folder: PathBuf, base: Base, sentry: &Sentry, has_worker: bool) -> anyhow::Result<Self> {
        let header = (
            HeaderName::from_static("content-security-policy-report-only"),
            HeaderValue::from_str(&sentry.reporting(&policy(&folder)?))?,
        );
        let manner = Manner {
            header: Some(header),
            hides_worker: !has_worker,
        };
        let server = Server::start_with(&folder, &base, None, manner.clone())?;
        Ok(Self {
            base,
            folder,
            port: server.port(),
            server: Some(server),
            gate: None,
            manner,
        })
    }

    /// The folder that is served.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The address of a route, which begins with a slash.
    pub fn address(&self, route: &str) -> String {
        let base = self.base.as_str().trim_end_matches('/');
        let port = self.gate.as_ref().map_or(self.port, Gate::port);
        format!("http://127.0.0.1:{port}{base}{route}")
    }

    /// What has `part` in its address waits from now on until it is let go. The first time, this moves the
    /// host to another port.
    pub fn hold_back(&mut self, part: &'static str) -> anyhow::Result<()> {
        match &self.gate {
            Some(gate) => gate.shut(),
            None => self.gate = Some(Gate::before(self.port, part)?),
        }
        Ok(())
    }

    /// Lets go what was held back.
    pub fn let_go(&self) {
        if let Some(gate) = &self.gate {
            gate.open();
        }
    }

    /// Cuts every connection, and takes none any more.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// Serves again, at the same address.
    pub fn start_again(&mut self) -> anyhow::Result<()> {
        let manner = self.manner.clone();
        let server = Server::start_with(&self.folder, &self.base, Some(self.port), manner)?;
        self.server = Some(server);
        Ok(())
    }
}

/// The policy that a site's pages carry.
fn policy(site: &Path) -> anyhow::Result<String> {
    let page = fs::read_to_string(site.join("index.html"))?;
    let meta = page.split("http-equiv=\"Content-Security-Policy\" content=\"");
    let policy = meta.skip(1).find_map(|rest| rest.split('"').next());
    policy
        .map(str::to_owned)
        .context("the first page carries no policy")
}
