//! What a journey has in its hands: a browser, a host that serves the site, and the means to wait for what
//! should become true. It knows how a page says that it is alive, and no more of the pages.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::WebDriver;
use xtask::base::Base;
use xtask::build::copy;
use xtask::engine::Engine;
use xtask::test::SUB_PATH;

use crate::axe::{self, Violation};
use crate::browser::{self, Browser};
use crate::host::Host;
use crate::journey::Scene;
use crate::sentry::Sentry;

/// How long something may take to become true.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A browser, fresh, and a host of its own.
#[derive(Debug)]
pub struct Stage {
    scene: Scene,
    browser: Browser,
    profile: TempDir,
    host: Host,
    sentry: Sentry,
}

impl Stage {
    /// Starts a host at the root, and a browser with nothing in it.
    pub(crate) async fn enter(scene: &Scene) -> anyhow::Result<Self> {
        let sentry = Sentry::start()?;
        let host = Host::start(scene, Base::default(), &sentry)?;
        let profile = fresh_profile()?;
        let browser = Browser::start(scene, profile.path(), &sentry).await?;
        Ok(Self {
            scene: scene.clone(),
            browser,
            profile,
            host,
            sentry,
        })
    }

    /// Ends the browser; a browser that does not quit is killed with its driver.
    pub(crate) async fn leave(self) {
        let _ = self.browser.quit().await;
    }

    /// The browser, for everything that WebDriver can do.
    #[must_use]
    pub fn page(&self) -> &WebDriver {
        &self.browser.page
    }

    /// Who came by at the ways out of the browser since this was last asked: requests that left this machine,
    /// and what the pages' policy forbade. On every page, in every engine.
    #[must_use]
    pub fn breaches(&self) -> Vec<String> {
        self.sentry.take()
    }

    /// The engine that is played in.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.scene.engine
    }

    /// The folder that the host serves.
    #[must_use]
    pub fn site(&self) -> PathBuf {
        self.host.folder().to_owned()
    }

    /// The address of a route, which begins with a slash: `/tracks/`.
    #[must_use]
    pub fn address(&self, route: &str) -> String {
        self.host.address(route)
    }

    /// Opens a route and waits until the page is alive.
    ///
    /// # Errors
    /// If it does not come alive.
    pub async fn open(&self, route: &str) -> anyhow::Result<()> {
        self.page().goto(self.address(route)).await?;
        self.until_alive().await
    }

    /// Loads the page again and waits until it is alive.
    ///
    /// # Errors
    /// If it does not come alive.
    pub async fn reload(&self) -> anyhow::Result<()> {
        self.page().refresh().await?;
        self.until_alive().await
    }

    /// Waits until the program has taken the page over.
    ///
    /// # Errors
    /// If it has not after a while.
    pub async fn until_alive(&self) -> anyhow::Result<()> {
        self.until(
            "the page is alive",
            "return 'alive' in document.documentElement.dataset",
        )
        .await
    }

    /// Opens another tab on a route, goes there, and waits until it is alive.
    ///
    /// # Errors
    /// If it does not come alive.
    pub async fn open_tab(&self, route: &str) -> anyhow::Result<()> {
        let tab = self.page().new_tab().await?;
        self.page().switch_to_window(tab).await?;
        self.open(route).await
    }

    /// Makes the page as wide as asked, and about as high. Windows of Firefox are never narrower than 500,
    /// of WebKit than 450.
    ///
    /// # Errors
    /// If the page does not become as wide.
    pub async fn resize(&self, width: u32, height: u32) -> anyhow::Result<()> {
        if self.engine() == Engine::Chromium {
            // A window of Chromium is never narrower than 500; what it emulates may be.
            let metrics =
                json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            self.page()
                .cdp()
                .send_raw("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
            // As on a phone, the scrollbar takes no room.
            let hidden = json!({"hidden": true});
            self.page()
                .cdp()
                .send_raw("Emulation.setScrollbarsHidden", hidden)
                .await?;
        } else {
            self.page().set_window_rect(0, 0, width, height).await?;
        }
        let wide = format!("the page is {width} wide");
        self.until(&wide, &format!("return innerWidth === {width}"))
            .await
    }

    /// Lets the system ask for `light` or `dark`. In Chromium only.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn prefer(&self, scheme: &str) -> anyhow::Result<()> {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.page()
            .cdp()
            .send_raw("Emulation.setEmulatedMedia", features)
            .await?;
        Ok(())
    }

    /// Closes the browser as a learner does, and opens it again with what it kept. Not in WebKit, which keeps
    /// nothing under automation.
    ///
    /// # Errors
    /// If it does not close, or not start again.
    pub async fn restart_browser(&mut self) -> anyhow::Result<()> {
        if self.engine() == Engine::Webkit {
            bail!("WebKit keeps no profile under automation");
        }
        let fresh = async |profile| Browser::start(&self.scene, profile, &self.sentry).await;
        self.browser
            .page
            .clone()
            .quit()
            .await
            .context("the browser did not quit")?;
        self.browser = fresh(self.profile.path()).await?;
        Ok(())
    }

    /// Puts the browser away and takes another, which knows nothing, as on another device.
    ///
    /// # Errors
    /// If the one does not close, or the other does not start.
    pub async fn change_browser(&mut self) -> anyhow::Result<()> {
        let left = self.browser.page.clone().quit().await;
        left.context("the browser did not quit")?;
        let profile = fresh_profile()?;
        self.browser = Browser::start(&self.scene, profile.path(), &self.sentry).await?;
        self.profile = profile;
        Ok(())
    }

    /// Takes the host off the net: every connection to it fails from now on.
    pub fn stop_host(&mut self) {
        self.host.stop();
    }

    /// Brings the host back, at the same address.
    ///
    /// # Errors
    /// If another program took its port.
    pub fn start_host(&mut self) -> anyhow::Result<()> {
        self.host.start_again()
    }

    /// Holds back every file whose name contains `part` until [`Self::let_go`]; what the browser has in its
    /// cache it still has. The first time, this moves the site to another port.
    ///
    /// # Errors
    /// If the host does not start.
    pub fn hold_back(&mut self, part: &'static str) -> anyhow::Result<()> {
        self.host.hold_back(part)
    }

    /// Lets come what was held back.
    pub fn let_go(&self) {
        self.host.let_go();
    }

    /// Serves the site under a path instead, at another port.
    ///
    /// # Errors
    /// If the host does not start.
    pub fn move_under_path(&mut self) -> anyhow::Result<()> {
        self.host = Host::start(&self.scene, SUB_PATH.parse()?, &self.sentry)?;
        Ok(())
    }

    /// Serves the site at the host's root, or under a path, with its service worker, from a folder of this
    /// journey's own: what is changed there is published.
    ///
    /// # Errors
    /// If the folder cannot be filled, or the host does not start.
    pub fn move_to_whole_host(&mut self, base: Base) -> anyhow::Result<()> {
        let folder = self.scratch().join("host");
        copy(&self.scene.site(&base), &folder)?;
        self.host = Host::start_whole(folder, base, &self.sentry)?;
        Ok(())
    }

    /// The folder of the site that was built to stand under a path.
    #[must_use]
    pub fn built_under_path(&self) -> PathBuf {
        self.scene.workspace.site_under_path()
    }

    /// A folder with the site's next version, to be published.
    ///
    /// # Errors
    /// If it cannot be filled.
    pub fn next_version(&self) -> anyhow::Result<PathBuf> {
        let folder = self.scratch().join("next");
        copy(&self.scene.workspace.site_next(), &folder)?;
        Ok(folder)
    }

    /// Publishes a folder on that host in place of what is there, all at once: a browser looks for a new version
    /// by itself, and must not meet one that is half copied unless the journey says so.
    ///
    /// # Errors
    /// If the folders cannot be moved.
    pub fn publish(&self, folder: &Path) -> anyhow::Result<()> {
        let served = self.host.folder();
        let before = self.scratch().join("before");
        std::fs::rename(served, &before)?;
        std::fs::rename(folder, served)?;
        std::fs::remove_dir_all(before)?;
        Ok(())
    }

    /// A folder for files of the journey's own; it goes when the journey ends.
    #[must_use]
    pub fn scratch(&self) -> &Path {
        self.profile.path()
    }

    /// Where downloads go. Not in WebKit.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        browser::downloads(self.profile.path())
    }

    /// Waits for a whole file in the downloads, and gives its path.
    ///
    /// # Errors
    /// If none comes.
    pub async fn downloaded(&self) -> anyhow::Result<PathBuf> {
        browser::downloaded(&self.downloads(), PATIENCE).await
    }

    /// What of the page as it is now is not accessible.
    ///
    /// # Errors
    /// If axe does not run.
    pub async fn violations(&self) -> anyhow::Result<Vec<Violation>> {
        axe::violations(self.page(), &self.scene.workspace).await
    }
}

/// A folder for a browser that knows nothing, with room for its downloads.
fn fresh_profile() -> anyhow::Result<TempDir> {
    let profile = tempfile::Builder::new()
        .prefix("cairn-profile-")
        .tempdir()?;
    std::fs::create_dir(browser::downloads(profile.path()))?;
    Ok(profile)
}
