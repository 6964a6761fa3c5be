//! The journal as Markdown: every entry under its day, its words as they were written.

use super::escape::verbatim;
use crate::day::Day;
use crate::study::journal::Entry;

/// Entries as they come from [`crate::study::journal::entries`], the oldest first here, as a diary is read.
#[must_use]
pub fn journal(entries: &[Entry]) -> String {
    let mut text = "# Journal\n".to_owned();
    let mut under = None;
    for entry in entries.iter().rev() {
        if under != Some(entry.day) {
            text.extend(["\n## ", &entry.day.to_string(), "\n"]);
            under = Some(entry.day);
        }
        text.extend(["\n### ", entry.sort.word(), "\n\n"]);
        // In a quotation a line stays a line, and can begin nothing else.
        for line in entry.words.lines() {
            text.extend(["> ", &verbatim(line), "  \n"]);
        }
    }
    text
}

/// The file's name, by the learner's own day.
#[must_use]
pub fn journal_file_name(day: Day) -> String {
    ["journal-", &day.to_string(), ".md"].concat()
}
