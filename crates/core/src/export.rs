//! The learner's data as a file: `cairn-YYYY-MM-DD.json`. It knows what stands in it and in which
//! order; how it reaches the disk is the browser's business.

use crate::day::Day;
use crate::record::{Kind, Record};
use crate::state::State;
use crate::wire;

/// The notice that every file carries.
pub const LICENCE: &str =
    "Your progress is yours. Names of tracks and topics: CC BY-SA 4.0, see About in the Settings.";

/// Everything that travels, as a file: the same state and moment give the same text. Deletions are in
/// it, so that a merge knows them; preferences of the device are not, nor what [`State::newer`] names.
pub fn export(state: &State, exported_at: u64) -> String {
    written(state, exported_at, |_| true)
}

/// As [`export`], without what [`Kind::is_log`]: the copy before a change that takes nothing from there.
pub(crate) fn export_without_logs(state: &State, exported_at: u64) -> String {
    written(state, exported_at, |kind| !kind.is_log())
}

fn written(state: &State, exported_at: u64, is_wanted: fn(Kind) -> bool) -> String {
    let site = state.site();
    let mut text = String::from("{\"format\":\"cairn\",\"version\":");
    text += &wire::head(wire::CHAIN).to_string();
    text += ",\"exported_at\":";
    text += &exported_at.to_string();
    text += ",\"content\":{\"site\":";
    wire::quote(&site.id, &mut text);
    text += ",\"build\":";
    wire::quote(&site.build, &mut text);
    text += ",\"ledger\":";
    text += &site.ledger.to_string();
    text += "},\"licence\":";
    wire::quote(LICENCE, &mut text);
    text += ",\"records\":[";
    let mut separator = "\n";
    let wanted = |record: &&Record| record.key.kind.travels() && is_wanted(record.key.kind);
    for record in state.records().filter(wanted) {
        text += separator;
        wire::write_exported(record, &mut text);
        separator = ",\n";
    }
    text += "\n]}\n";
    text
}

/// The file's name, by the learner's own day.
pub fn file_name(day: Day) -> String {
    ["cairn-", &day.to_string(), ".json"].concat()
}
