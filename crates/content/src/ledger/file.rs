//! The ledger's file: a numbered line an id, the retired ids with their successors, the seal. It knows
//! the form and the seal, not the content.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::Path;

use super::LedgerMistake;
use crate::fault::{At, Faults, Placed};
use crate::fields::{Fields, document};
use crate::hash::sha256;
use crate::ids::Kind;
use crate::source::Source;

const HEAD: &str = "\
# The ledger of ids: every id that ever landed, with its number, which stands for it in links.
# Append only, written by `cargo xtask bless`. By hand, only this: to retire an id, add a line
# `\"kind:old-id\" = \"kind:its-successor\"` (or `\"\"`) at the end of [retired], then bless.
# In a merge conflict, take this file as it stands on main, then bless.
";

/// The ledger, as its file says.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// `kind:id`, the place being the number.
    pub(super) ids: Vec<Placed<String>>,
    /// Retired ids and their successors; an empty one means that nothing follows.
    pub(super) retired: Vec<(Placed<String>, String)>,
    pub(super) sealed: Sealed,
}

/// How much of the ledger the seal covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sealed {
    pub(super) ids: usize,
    pub(super) retired: usize,
}

impl Ledger {
    /// Reads the file; none if it cannot be trusted, which is a fault.
    pub(super) fn read(dir: &Path, file: &str, faults: &mut Faults) -> Option<Self> {
        let source = Source::read(dir, file, faults)?;
        let before = faults.len();
        let mut fields = document(&source, "the ledger", faults);
        let seal = fields.table("seal", "the seal", faults);
        let ids = check_lines(fields.texts("ids", faults), faults);
        let retired = fields.texts("retired", faults);
        fields.finish(faults);
        let mut seal = seal?;
        let sealed = Sealed {
            ids: count("ids", &mut seal, faults),
            retired: count("retired", &mut seal, faults),
        };
        let hash = seal.raw("sha256", faults);
        let at = seal.at.clone();
        seal.finish(faults);
        let ledger = Self {
            ids,
            retired,
            sealed,
        };
        if let Some(hash) = hash {
            ledger.check_seal(&hash.value, &at, faults);
        }
        (faults.len() == before).then_some(ledger)
    }

    /// The lines are those of the seal; only retirements may have been added after it.
    fn check_seal(&self, hash: &str, at: &At, faults: &mut Faults) {
        let (sealed, found) = (self.sealed.ids, self.ids.len());
        if sealed != found || self.sealed.retired > self.retired.len() || hash != self.seal() {
            faults.add(at, LedgerMistake::SealBroken { sealed, found });
        }
    }

    /// The hash over all lines that the seal covers.
    fn seal(&self) -> String {
        let mut text = String::new();
        for (number, id) in self.ids.iter().take(self.sealed.ids).enumerate() {
            let _ = writeln!(text, "{number} {}", id.value);
        }
        for (id, successor) in self.retired.iter().take(self.sealed.retired) {
            let _ = writeln!(text, "{} > {successor}", id.value);
        }
        sha256(text.as_bytes())
    }

    /// Adds ids at the end and seals everything.
    pub(super) fn append(&mut self, added: &[String], at: &At) {
        self.ids.extend(added.iter().map(|id| Placed {
            value: id.clone(),
            at: at.clone(),
        }));
        self.sealed = Sealed {
            ids: self.ids.len(),
            retired: self.retired.len(),
        };
    }

    /// The file.
    pub(super) fn to_text(&self) -> String {
        let mut text = format!(
            "{HEAD}\n[seal]\nids = {}\nretired = {}\nsha256 = \"{}\"\n\n[ids]\n",
            self.sealed.ids,
            self.sealed.retired,
            self.seal()
        );
        for (number, id) in self.ids.iter().enumerate() {
            let _ = writeln!(text, "{number} = \"{}\"", id.value);
        }
        text.push_str("\n[retired]\n");
        for (id, successor) in &self.retired {
            let _ = writeln!(text, "\"{}\" = \"{successor}\"", id.value);
        }
        text
    }
}

/// The ids in the order of the file, which must be that of their numbers, each once.
fn check_lines(
    numbered: Vec<(Placed<String>, String)>,
    faults: &mut Faults,
) -> Vec<Placed<String>> {
    let mut seen = HashSet::new();
    let mut ids = Vec::new();
    let mut expected = 0;
    for (number, id) in numbered {
        let at = number.at;
        let found = number.value;
        let counted: usize = found.parse().unwrap_or(expected);
        if found != expected.to_string() {
            faults.add(&at, LedgerMistake::Number { found, expected });
        }
        // One gap is one fault: the lines after it are counted from there.
        expected = counted.saturating_add(1);
        if !is_name(&id) {
            faults.add(&at, LedgerMistake::Name { id: id.clone() });
        }
        if !seen.insert(id.clone()) {
            faults.add(&at, LedgerMistake::Doubled { id: id.clone() });
        }
        ids.push(Placed { value: id, at });
    }
    ids
}

fn count(key: &'static str, seal: &mut Fields, faults: &mut Faults) -> usize {
    usize::try_from(seal.number(key, 0, u32::MAX, faults)).unwrap_or(usize::MAX)
}

/// Whether a text is `kind:id`, the id being made of the signs that ids are made of.
fn is_name(text: &str) -> bool {
    let Some((kind, id)) = text.split_once(':') else {
        return false;
    };
    let sign = |byte: u8| {
        byte.is_ascii_lowercase()
            || byte.is_ascii_digit()
            || matches!(byte, b'-' | b'#' | b'!' | b'?' | b'/')
    };
    Kind::ALL.iter().any(|known| known.name() == kind) && !id.is_empty() && id.bytes().all(sign)
}
