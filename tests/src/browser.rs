//! A browser with a fresh profile: what each engine must be told so that it runs without a screen, without
//! a network of its own, and writes downloads where we find them. It knows no page.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, io};

use anyhow::{Context, bail};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use xtask::engine::{CHROMIUM_FLAGS, Engine};

use crate::driver::Driver;
use crate::journey::Scene;
use crate::sentry::Sentry;

/// A page counts as opened when its text is there: what else it needs, a journey waits for by itself, or
/// holds back. Not in WebKit, which then answers from the page before.
const WAIT: &str = "eager";

/// Where the site is.
const HERE: &str = "127.0.0.1";

/// How often a browser may be started until it must be there.
const TRIES: u32 = 3;
/// How long a driver may take over one command; a driver of WebKitGTK that lost its browser never answers.
const ANSWER: Duration = Duration::from_secs(60);

/// A running browser.
#[derive(Debug)]
pub struct Browser {
    pub page: WebDriver,
    /// Dropped after the page: the driver outlives its session.
    _driver: Driver,
}

impl Browser {
    /// Starts one on a profile, which may hold what an earlier one left. The first browser of an engine
    /// after an installation is read from the disk, and its driver may give it up meanwhile: then another
    /// is started. What a journey promises begins after that.
    pub async fn start(scene: &Scene, profile: &Path, sentry: &Sentry) -> anyhow::Result<Self> {
        let mut tries = 1;
        loop {
            match Self::start_once(scene, profile, sentry).await {
                Err(why) if tries < TRIES => {
                    eprintln!(
                        "{} did not start, and is started again: {why:#}",
                        scene.engine
                    );
                    tries += 1;
                }
                outcome => return outcome,
            }
        }
    }

    async fn start_once(scene: &Scene, profile: &Path, sentry: &Sentry) -> anyhow::Result<Self> {
        let driver = Driver::start(scene).await?;
        let wanted = match scene.engine {
            Engine::Chromium => chromium(scene, profile, sentry),
            Engine::Firefox => firefox(scene, profile, sentry),
            Engine::Webkit => webkit(scene, sentry),
        };
        let Value::Object(wanted) = wanted else {
            unreachable!("capabilities are an object")
        };
        let page = WebDriver::builder(driver.url(), Capabilities::from(wanted))
            .request_timeout(ANSWER)
            .connect()
            .await
            .with_context(|| format!("{} gave no session", scene.drivers.driver.display()))?;
        Ok(Self {
            page,
            _driver: driver,
        })
    }

    /// Closes it properly, so that it writes what it holds.
    pub async fn quit(self) -> anyhow::Result<()> {
        self.page.quit().await.context("the browser did not quit")
    }
}

fn chromium(scene: &Scene, profile: &Path, sentry: &Sentry) -> Value {
    let mut flags: Vec<String> = CHROMIUM_FLAGS.into_iter().map(str::to_owned).collect();
    flags.extend(scene.flags.iter().map(|flag| (*flag).to_owned()));
    flags.push("--window-size=1280,800".to_owned());
    flags.push(format!("--user-data-dir={}", profile.display()));
    json!({
        "browserName": "chrome",
        "proxy": proxy(sentry),
        "pageLoadStrategy": WAIT,
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "goog:chromeOptions": {
            "binary": scene.drivers.browser,
            "args": flags,
            "prefs": {
                "download.default_directory": downloads(profile),
                "download.prompt_for_download": false,
                "profile.default_content_setting_values.automatic_downloads": 1,
            },
        },
    })
}

fn firefox(scene: &Scene, profile: &Path, sentry: &Sentry) -> Value {
    json!({
        "browserName": "firefox",
        "proxy": proxy(sentry),
        "pageLoadStrategy": WAIT,
        "moz:firefoxOptions": {
            "binary": scene.drivers.browser,
            "args": ["-headless", "-profile", profile, "--width=1280", "--height=800"],
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": downloads(profile),
                "browser.download.useDownloadDir": true,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.helperApps.neverAsk.saveToDisk": "application/json,text/plain,text/markdown",
                "app.normandy.enabled": false,
                "app.update.auto": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
            },
        },
    })
}

/// Under automation its profile is always its own and is forgotten at the end. Told of a proxy by its driver,
/// one start in ten ends with a segmentation fault, of which the driver never learns; told by its arguments, none.
fn webkit(scene: &Scene, sentry: &Sentry) -> Value {
    let proxy = format!("--proxy=http://{}", sentry.address());
    let near = format!("--ignore-host={HERE}");
    json!({
        "webkitgtk:browserOptions": {
            "binary": scene.drivers.browser,
            "args": ["--automation", proxy, near],
        },
    })
}

/// Everything but the host itself is asked of the sentry.
fn proxy(sentry: &Sentry) -> Value {
    let there = sentry.address();
    json!({"proxyType": "manual", "httpProxy": there, "sslProxy": there, "noProxy": [HERE]})
}

/// Where a profile's downloads go.
pub fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

/// Waits for a whole file in the downloads; half a file has a name of its own.
pub async fn downloaded(folder: &Path, patience: Duration) -> anyhow::Result<PathBuf> {
    let begun = Instant::now();
    while begun.elapsed() < patience {
        let files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
        let files = files.collect::<io::Result<Vec<_>>>()?;
        let half = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with('.') || name.ends_with(".crdownload") || name.ends_with(".part")
        };
        let filled = |path: &PathBuf| path.metadata().is_ok_and(|about| about.len() > 0);
        if !files.iter().any(half)
            && let Some(whole) = files.into_iter().find(filled)
        {
            return Ok(whole);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!(
        "nothing was downloaded after {} seconds",
        patience.as_secs()
    );
}
