//! A track taken along: as a Markdown list, copied or saved, and on paper. It offers; what stands in the
//! list is the core's to say.

use super::{Store, Told};
use crate::browser::{
    clock, file,
    hand::{self, Handed},
};
use cairn_core::{
    day::Day,
    markdown,
    page::{TrackDetails, TrackPage},
};

const NOT_COPIED: &str = "The browser did not let it be copied. Save it as a file instead.";
const NOT_SAVED: &str = "The browser did not let the file be saved. Copy the list instead.";

/// Where a list goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// The clipboard.
    Clipboard,
    /// A file to keep.
    File,
}

/// Hands out the track as a Markdown list.
pub async fn take_list(store: Store, page: &TrackPage, details: Option<&TrackDetails>, to: To) {
    let Some(day) = Day::parse(&clock::today()) else {
        return;
    };
    let name = markdown::file_name(&page.id, day);
    let text = store.read(|state| markdown::track(page, details, state, day));
    let handed = match to {
        To::Clipboard => hand::copy(&text).await,
        To::File if file::offer(&name, "text/markdown", &text) => Handed::Taken,
        To::File => Handed::Refused,
    };
    let told = match (handed, to) {
        (Handed::Taken, To::Clipboard) => ["Copied ", &page.title, ".", without(details)],
        (Handed::Taken, To::File) => ["Saved as ", &name, ".", without(details)],
        (Handed::Refused, To::Clipboard) => [NOT_COPIED, "", "", ""],
        (Handed::Refused, To::File) => [NOT_SAVED, "", "", ""],
    };
    store.tell(Told::Said(told.concat()));
}

fn without(details: Option<&TrackDetails>) -> &'static str {
    match details {
        Some(_) => "",
        None => " Its points are not on this device now, and not in the list.",
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    hand::print();
}

/// Tells the day now, and again whenever the page is about to be printed: a page may stay open for days.
pub fn on_print(mut tell: impl FnMut(String) + 'static) {
    tell(clock::today());
    hand::before_print(move || tell(clock::today()));
}
