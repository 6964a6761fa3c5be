//! A driver process on a port of its own. It and all it started end with it. It knows no page.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use rustix::process::{Pid, Signal, kill_process_group};
use xtask::engine::Engine;

use crate::journey::Scene;

const PATIENCE: Duration = Duration::from_secs(30);

/// A running driver; it ends, with its browser, when it is dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    url: String,
}

impl Driver {
    /// Starts the engine's driver and waits until it listens.
    pub async fn start(scene: &Scene) -> anyhow::Result<Self> {
        // The port is free when we look and may be taken when the driver comes; then another one is.
        for _ in 0..4 {
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
                .local_addr()?
                .port();
            if let Some(driver) = Self::start_on(scene, port).await? {
                return Ok(driver);
            }
        }
        bail!(
            "{} ended at once, four times",
            scene.drivers.driver.display()
        );
    }

    /// Where it takes commands.
    pub fn url(&self) -> &str {
        &self.url
    }

    async fn start_on(scene: &Scene, port: u16) -> anyhow::Result<Option<Self>> {
        let program = &scene.drivers.driver;
        let mut command = Command::new(program);
        match scene.engine {
            Engine::Chromium => command.arg(format!("--port={port}")),
            // Its second port would be the same for every driver.
            Engine::Firefox => command.args(["--port", &port.to_string(), "--websocket-port", "0"]),
            Engine::Webkit => command.arg(format!("--port={port}")),
        };
        if let Some(display) = &scene.display {
            command.env("DISPLAY", display.name());
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        // A group of its own, so that the browsers it starts can be ended with it.
        command.process_group(0);
        let process = command
            .spawn()
            .with_context(|| format!("{} could not be started", program.display()))?;
        let mut driver = Self {
            process,
            url: format!("http://127.0.0.1:{port}"),
        };
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if driver.process.try_wait()?.is_some() {
                return Ok(None);
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(Some(driver));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        bail!(
            "{} did not listen after {} seconds",
            program.display(),
            PATIENCE.as_secs()
        );
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // What has ended already cannot be killed; there is nobody to tell.
        if let Some(group) = Pid::from_raw(self.process.id().cast_signed()) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.process.wait();
    }
}
