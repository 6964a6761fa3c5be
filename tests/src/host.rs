//! The host of the site during a journey: it can be taken off the net and brought back at the same address.
//! It knows no browser.

use std::fs;
use std::path::Path;

use anyhow::Context;
use xtask::base::Base;
use xtask::server::{Header, HeaderName, HeaderValue, Server};

use crate::gate::Gate;
use crate::journey::Scene;
use crate::sentry::Sentry;

/// A host, running or stopped.
#[derive(Debug)]
pub struct Host {
    base: Base,
    port: u16,
    server: Option<Server>,
    gate: Option<Gate>,
    /// Has the browser report to the sentry what the pages' policy forbids.
    header: Header,
}

impl Host {
    /// Serves the site that was built for a base, on any port that is free.
    pub fn start(scene: &Scene, base: Base, sentry: &Sentry) -> anyhow::Result<Self> {
        let site = scene.site(&base);
        let header = (
            HeaderName::from_static("content-security-policy-report-only"),
            HeaderValue::from_str(&sentry.reporting(&policy(&site)?))?,
        );
        let server = Server::start_with(&site, &base, None, Some(header.clone()))?;
        Ok(Self {
            base,
            port: server.port(),
            server: Some(server),
            gate: None,
            header,
        })
    }

    /// The path that the site stands under.
    pub fn base(&self) -> &Base {
        &self.base
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
    pub fn start_again(&mut self, scene: &Scene) -> anyhow::Result<()> {
        self.server = Some(Server::start_with(
            &scene.site(&self.base),
            &self.base,
            Some(self.port),
            Some(self.header.clone()),
        )?);
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
