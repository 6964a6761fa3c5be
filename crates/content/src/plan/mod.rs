//! `plan.toml`: the paces to choose from, and months for tracks that have them. What a track says for planning, line
//! by line, is read with the track.

mod mistake;
mod months;

use std::path::Path;

use cairn_core::page::{MonthTemplate, Pace};

use crate::catalog::Catalog;
use crate::fault::{Faults, Placed};
use crate::fields::{Fields, check_word, document};
use crate::ids::Firsts;
use crate::source::Source;
use crate::text;
use crate::track::Track;

pub(crate) use mistake::PlanMistake;

/// The paces; the program knows their ids, which a learner's plan keeps.
const PACES: &[&str] = &["accelerated", "standard", "thorough"];
/// What a pace may leave out.
const LINES: &[&str] = &["advanced", "on-demand"];

/// What `plan.toml` says.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(crate) paces: Vec<Pace>,
    pub(crate) templates: Vec<MonthTemplate>,
}

impl Plan {
    /// Reads it.
    pub(crate) fn read(
        dir: &Path,
        catalog: &Catalog,
        tracks: &[Track],
        faults: &mut Faults,
    ) -> Self {
        let mut plan = Self::default();
        let Some(source) = Source::read(dir, "plan.toml", faults) else {
            return plan;
        };
        let mut whole = document(&source, "this file", faults);
        let mut firsts = Firsts::default();
        for pace in whole.tables("pace", "a pace", faults) {
            plan.paces.extend(read_pace(pace, &mut firsts, faults));
        }
        for pace in PACES {
            if !plan.paces.iter().any(|known| known.id == *pace) {
                faults.add(&source.top(), PlanMistake::PaceMissing { pace });
            }
        }
        for template in whole.tables("template", "a template", faults) {
            let read = months::read_template(template, catalog, tracks, &mut firsts, faults);
            plan.templates.extend(read);
        }
        whole.finish(faults);
        plan
    }
}

fn read_pace(mut fields: Fields, firsts: &mut Firsts, faults: &mut Faults) -> Option<Pace> {
    let at = fields.at.clone();
    let id = fields.word("id", PACES, faults);
    let title = fields.label("title", faults).value;
    let hours = fields.raw("hours", faults);
    let hours = fields.need("hours", hours, faults);
    let hours = hours.and_then(|hours| span("hours", &hours, faults));
    let out = fields
        .optional_ids("leaves_out", faults)
        .unwrap_or_default();
    for word in &out {
        check_word("leaves_out", word, LINES, faults);
    }
    let text = fields.prose("text", faults);
    fields.finish(faults);
    let without = |lines: &str| out.iter().any(|word| word.value == lines);
    firsts.add("pace", &id, &at, faults).then(|| Pace {
        id,
        title,
        hours: hours.unwrap_or_default(),
        without_advanced: without("advanced"),
        without_on_demand: without("on-demand"),
        text,
    })
}

/// `4-6`, or one number for both.
fn span(key: &'static str, found: &Placed<String>, faults: &mut Faults) -> Option<(u16, u16)> {
    let read = text::span(&found.value);
    if read.is_none() {
        let (at, found) = (&found.at, found.value.clone());
        faults.add(at, PlanMistake::Span { key, found });
    }
    read
}
