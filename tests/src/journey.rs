//! A journey: what a learner sets out to do, in the engines it is tried in. It sets the scene, plays it,
//! and keeps a picture of the page where it broke off. It knows no page.

use std::any::type_name;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::bail;
use xtask::base::Base;
use xtask::engine::Engine;
use xtask::setup::{self, Drivers};
use xtask::workspace::Workspace;

use crate::display::Display;
use crate::stage::Stage;

/// Long past what any journey takes; a browser that hangs must not stop the others.
const LIMIT: Duration = Duration::from_secs(180);

/// What all journeys in one engine share.
#[derive(Clone, Debug)]
pub struct Scene {
    pub(crate) engine: Engine,
    pub(crate) workspace: Workspace,
    pub(crate) drivers: Drivers,
    pub(crate) display: Option<Arc<Display>>,
    /// The site at a host's root.
    pub(crate) site: PathBuf,
    /// What Chromium is told besides what it is always told.
    pub(crate) flags: &'static [&'static str],
}

impl Scene {
    /// Finds the engine's browser and driver, and starts a display where the engine needs one.
    ///
    /// # Errors
    /// If one of them is missing, or the site was not built.
    pub fn set(workspace: &Workspace, engine: Engine) -> anyhow::Result<Self> {
        for site in [
            workspace.site_at_root(),
            workspace.site_under_path(),
            workspace.site_next(),
        ] {
            if !site.join("index.html").is_file() {
                bail!(
                    "no site in {}: run `cargo xtask test --only journeys`",
                    site.display()
                );
            }
        }
        Self::on(workspace, engine, workspace.site_at_root())
    }

    /// The same on another site, which has no second one under a path.
    ///
    /// # Errors
    /// If the engine's browser or driver is missing.
    pub fn on(workspace: &Workspace, engine: Engine, site: PathBuf) -> anyhow::Result<Self> {
        let drivers = setup::for_engine(workspace, engine)?;
        let display = drivers
            .display
            .as_deref()
            .map(Display::start)
            .transpose()?
            .map(Arc::new);
        Ok(Self {
            engine,
            workspace: workspace.clone(),
            drivers,
            display,
            site,
            flags: &[],
        })
    }
}

impl Scene {
    /// The folder of the site that was built for a base.
    pub(crate) fn site(&self, base: &Base) -> PathBuf {
        if *base == Base::default() {
            self.site.clone()
        } else {
            self.workspace.site_under_path()
        }
    }
}

type Play = dyn Fn(&Scene, bool) -> anyhow::Result<()> + Send + Sync;

/// One journey.
pub struct Journey {
    name: &'static str,
    engines: &'static [Engine],
    may_complain: bool,
    play: Box<Play>,
}

/// Registers an async function as a journey; its path below `journeys` is its name.
pub fn journey<F>(engines: &'static [Engine], steps: F) -> Journey
where
    F: AsyncFn(&mut Stage) -> anyhow::Result<()> + Send + Sync + 'static,
{
    let path = type_name::<F>();
    let name = path.split_once("journeys::").map_or(path, |(_, name)| name);
    Journey {
        name,
        engines,
        may_complain: false,
        play: Box::new(move |scene, may_complain| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            runtime.block_on(play(scene, name, may_complain, &steps))
        }),
    }
}

impl Journey {
    /// Lets the page write errors to the console: for journeys that break something on purpose.
    #[must_use]
    pub fn may_complain(self) -> Self {
        Self {
            may_complain: true,
            ..self
        }
    }

    /// The promise, as its function is named.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it is tried in an engine.
    #[must_use]
    pub fn runs_in(&self, engine: Engine) -> bool {
        self.engines.contains(&engine)
    }

    /// Plays it in a browser of its own, on a host of its own.
    ///
    /// # Errors
    /// If a step is not as promised, if a request left this machine or the policy forbade something, or if the
    /// console holds an error at the end.
    pub fn play(&self, scene: &Scene) -> anyhow::Result<()> {
        (self.play)(scene, self.may_complain)
    }
}

async fn play(
    scene: &Scene,
    name: &str,
    may_complain: bool,
    steps: &impl AsyncFn(&mut Stage) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut stage = Stage::enter(scene)
        .await
        .map_err(|error| anyhow::anyhow!("the browser did not start: {error:#}"))?;
    let whole = async {
        steps(&mut stage).await?;
        let breaches = stage.breaches();
        if !breaches.is_empty() {
            bail!("something left, or was forbidden:\n{}", breaches.join("\n"));
        }
        if !may_complain {
            let complaints = stage.complaints().await?;
            if !complaints.is_empty() {
                bail!("the console holds errors:\n{}", complaints.join("\n"));
            }
        }
        Ok(())
    };
    let result = match tokio::time::timeout(LIMIT, whole).await {
        Ok(result) => result,
        Err(_) => Err(anyhow::anyhow!(
            "it was not done after {} seconds",
            LIMIT.as_secs()
        )),
    };
    let result = match result {
        Ok(()) => Ok(()),
        Err(error) => Err(keep_a_picture(scene, name, &stage, error).await),
    };
    stage.leave().await;
    // With its causes, which the harness would not print.
    result.map_err(|error| anyhow::anyhow!("{error:#}"))
}

/// Where it broke off, for whoever mends it.
async fn keep_a_picture(
    scene: &Scene,
    name: &str,
    stage: &Stage,
    error: anyhow::Error,
) -> anyhow::Error {
    let folder = scene.workspace.pictures();
    let stem = format!("{}-{}", scene.engine, name.replace("::", "-"));
    let kept = async {
        fs::create_dir_all(&folder)?;
        stage
            .page()
            .screenshot(&folder.join(format!("{stem}.png")))
            .await?;
        fs::write(
            folder.join(format!("{stem}.html")),
            stage.page().source().await?,
        )?;
        let words: String = stage
            .script(
                "return (document.querySelector('main') ?? document.body).innerText.slice(0, 600)",
                vec![],
            )
            .await?;
        anyhow::Ok((stage.page().current_url().await?, words))
    };
    match kept.await {
        Ok((url, words)) => error.context(format!(
            "at {url} (the page is in {}/{stem}.png and .html, and begins: {words:?})",
            folder.display()
        )),
        Err(why) => error.context(format!("(no picture of the page: {why})")),
    }
}
