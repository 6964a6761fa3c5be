//! The browser engines that the journeys run in. It knows their names, not how they are driven.

use std::fmt;

use clap::ValueEnum;

/// A browser engine.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, ValueEnum)]
pub enum Engine {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox ESR with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser with WebKitWebDriver.
    Webkit,
}

/// How Chromium runs without a screen, and without a network of its own.
pub const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

impl Engine {
    /// All engines, the fullest suite first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}
