//! The content compiler: the text in `content/` to a checked catalogue, to the data that the pages show.
//! It reads files and reports every fault at once; it knows no learner and no page's looks.
//!
//! Entry points: [`compile`] makes a [`Site`], [`bless`] appends new ids to the ledger, [`programs`] gives what the
//! tests run.

mod catalog;
mod fault;
mod fields;
mod graph;
mod hash;
mod ids;
mod ledger;
mod lesson;
mod markdown;
mod plan;
mod site;
mod source;
mod text;
mod track;

use std::path::Path;

use cairn_core::page::Licence;

use catalog::Catalog;
use ids::Declared;
use plan::Plan;
use track::Track;

pub use fault::{Fault, Faults};
pub use hash::short as short_hash;
pub use ledger::BlessReport;
pub use lesson::{Exercise, Interpreter, LessonRun, Program, RunKind, Way, programs};
pub use site::{RouteKey, Site};

/// What the content's own files do not say.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The licences of the packages that are shipped, for the settings page.
    pub licences: Vec<Licence>,
}

/// Reads and checks a content folder and makes all its pages.
///
/// # Errors
///
/// All faults of the content; where it has none, those of the ledger: that an id is not in it yet, or is
/// gone from the content.
pub fn compile(dir: &Path, options: Options) -> Result<Site, Faults> {
    let content = Content::read(dir)?;
    let mut faults = Faults::default();
    let ledger = ledger::check(dir, &content.ids, &mut faults);
    let Content {
        catalog,
        tracks,
        plan,
        ..
    } = faults.or(content)?;
    Ok(Site::new(catalog, tracks, plan, ledger, options.licences))
}

/// Appends the ids that are new to the ledger and seals it; changes nothing where there is a fault.
///
/// # Errors
///
/// All faults of the content, a ledger that is not as it was sealed, and ids that vanished.
pub fn bless(dir: &Path) -> Result<BlessReport, Faults> {
    let content = Content::read(dir)?;
    ledger::bless(dir, &content.ids)
}

/// All of a content folder but the ledger.
struct Content {
    catalog: Catalog,
    tracks: Vec<Track>,
    plan: Plan,
    ids: Declared,
}

impl Content {
    /// Reads it; content with a fault is not compared with the ledger, where what a fault hides would
    /// look as if it were gone.
    fn read(dir: &Path) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let mut ids = Declared::default();
        let catalog = Catalog::read(dir, &mut ids, &mut faults);
        graph::check_topics(&catalog, &mut faults);
        let tracks = track::read_tracks(dir, &catalog, &mut ids, &mut faults);
        graph::check_reachable(&catalog, &tracks, &mut faults);
        let plan = Plan::read(dir, &catalog, &tracks, &mut faults);
        faults.or(Self {
            catalog,
            tracks,
            plan,
            ids,
        })
    }
}
