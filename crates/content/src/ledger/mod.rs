//! The ledger of ids, `ids.toml`: which numbers ids have, which ids are retired, and the seal over both.
//! It compares the ledger with the ids that the content declares, and knows nothing else of the content.

mod file;
mod mistake;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::Path;

use cairn_core::share::Ledger as Numbers;

use crate::fault::Faults;
use crate::ids::Declared;
use crate::source::place;

pub(crate) use file::Ledger;
pub(crate) use mistake::LedgerMistake;

/// The ledger's file in the content folder.
const FILE: &str = "ids.toml";

/// What blessing the content did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlessReport {
    /// The ids that were added, as `kind:id`, in the order of their numbers.
    pub added: Vec<String>,
    /// How many retirements were sealed.
    pub retired: usize,
    /// How many ids the ledger holds now.
    pub ids: usize,
}

/// Checks that the ledger is as it was sealed and that every id of the content stands in it; gives what
/// its numbers stand for in links.
pub(crate) fn check(dir: &Path, declared: &Declared, faults: &mut Faults) -> Numbers {
    let at = place(dir, FILE);
    if !dir.join(FILE).exists() {
        faults.add(&at, LedgerMistake::NoLedger);
        return Numbers::default();
    }
    let Some(ledger) = Ledger::read(dir, FILE, faults) else {
        return Numbers::default();
    };
    compare(&ledger, declared, faults);
    let new = new_ids(&ledger, declared);
    if let Some(first) = new.first() {
        let (count, first) = (new.len(), first.clone());
        faults.add(&at, LedgerMistake::NotInLedger { count, first });
    }
    if ledger.sealed.retired < ledger.retired.len() {
        let count = ledger.retired.len() - ledger.sealed.retired;
        faults.add(&at, LedgerMistake::RetirementUnsealed { count });
    }
    numbers(&ledger)
}

/// What each number stands for: an id that can be marked, a retired one's successor, or nothing.
fn numbers(ledger: &Ledger) -> Numbers {
    let retired: HashMap<&str, &str> = ledger
        .retired
        .iter()
        .map(|(id, successor)| (id.value.as_str(), successor.as_str()))
        .collect();
    let meaning = |id: &str| {
        let mut current = id;
        // Each step leads on to another retired id, so that there are no more of them.
        for _ in 0..=retired.len() {
            match retired.get(current) {
                Some(next) => current = next,
                None => break,
            }
        }
        let marked = current
            .split_once(':')
            .is_some_and(|(kind, _)| Numbers::holds(kind));
        if marked {
            current.to_owned()
        } else {
            String::new()
        }
    };
    Numbers(ledger.ids.iter().map(|id| meaning(&id.value)).collect())
}

/// Appends the ids that are new and seals the ledger again; refuses where the ledger is not as it was
/// sealed, or where an id vanished without being retired.
pub(crate) fn bless(dir: &Path, declared: &Declared) -> Result<BlessReport, Faults> {
    let mut faults = Faults::default();
    let path = dir.join(FILE);
    let ledger = if path.exists() {
        Ledger::read(dir, FILE, &mut faults)
    } else {
        Some(Ledger::default())
    };
    if let Some(ledger) = &ledger {
        compare(ledger, declared, &mut faults);
    }
    let mut ledger = faults.or(ledger.unwrap_or_default())?;
    let added = new_ids(&ledger, declared);
    let report = BlessReport {
        retired: ledger.retired.len() - ledger.sealed.retired,
        ids: ledger.ids.len() + added.len(),
        added,
    };
    if report.added.is_empty() && report.retired == 0 && path.exists() {
        return Ok(report);
    }
    let at = place(dir, FILE);
    ledger.append(&report.added, &at);
    let mut faults = Faults::default();
    if let Err(error) = replace(&path, &ledger.to_text()) {
        let why = error.to_string();
        faults.add(&at, LedgerMistake::NotWritten { why });
    }
    faults.or(report)
}

/// Writes the file whole or not at all.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("toml.new");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}

/// The declared ids that the ledger does not have, in the order in which they enter it.
fn new_ids(ledger: &Ledger, declared: &Declared) -> Vec<String> {
    let known: HashSet<&str> = ledger.ids.iter().map(|id| id.value.as_str()).collect();
    let mut ids = declared.in_ledger_order();
    ids.retain(|id| !known.contains(id.as_str()));
    ids
}

/// Checks that nothing vanished, that nothing retired is used, and that successors are there.
fn compare(ledger: &Ledger, declared: &Declared, faults: &mut Faults) {
    let used: HashSet<String> = declared.in_ledger_order().into_iter().collect();
    let retired: HashMap<&str, &str> = ledger
        .retired
        .iter()
        .map(|(id, successor)| (id.value.as_str(), successor.as_str()))
        .collect();
    for id in &ledger.ids {
        let name = id.value.clone();
        if !used.contains(&name) && !retired.contains_key(name.as_str()) {
            faults.add(&id.at, LedgerMistake::Vanished { id: name });
        }
    }
    let known: HashSet<&str> = ledger.ids.iter().map(|id| id.value.as_str()).collect();
    for (id, successor) in &ledger.retired {
        let name = id.value.clone();
        if used.contains(&name) {
            faults.add(&id.at, LedgerMistake::RetiredInUse { id: name });
        } else if !known.contains(name.as_str()) {
            faults.add(&id.at, LedgerMistake::RetiredUnknown { id: name });
        } else if !successor.is_empty() && !succeeds(&name, &used, &retired) {
            let successor = successor.clone();
            let id_at = &id.at;
            faults.add(
                id_at,
                LedgerMistake::Successor {
                    id: name,
                    successor,
                },
            );
        }
    }
}

/// Whether the successors of a retired id lead, within its kind, to an id in use or to none on purpose.
fn succeeds(id: &str, used: &HashSet<String>, retired: &HashMap<&str, &str>) -> bool {
    let kind = |id: &str| id.split(':').next().map(str::to_owned);
    let mut seen = HashSet::new();
    let mut current = id;
    while let Some(&next) = retired.get(current) {
        if next.is_empty() {
            return true;
        }
        if kind(next) != kind(id) || !seen.insert(next) {
            return false;
        }
        if used.contains(next) {
            return true;
        }
        current = next;
    }
    false
}
