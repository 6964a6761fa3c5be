//! A track taken along: as a Markdown list, copied or saved, and on paper. It offers; what stands in the
//! list is the core's to say.

use super::{Store, Told, transfer};
use crate::browser::{clock, share};
use cairn_core::{
    day::Day,
    markdown,
    page::{TrackDetails, TrackPage},
    state::State,
};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

const NOT_COPIED: &str = "The browser did not let it be copied. Save it as a file instead.";

const NOT_HERE: &str =
    "What writes the list could not be fetched. Try again once you have a network.";

/// Where a list goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// The clipboard.
    Clipboard,
    /// A file to keep.
    File,
}

/// What writes a list.
type Writer = fn(&TrackPage, Option<&TrackDetails>, &State, Day) -> String;

/// The writer is a part of the program by itself: most learners never want a list.
#[wasm_split(markdown, fallible)]
fn writer() -> Result<Writer, SplitLoaderError> {
    Ok(markdown::track)
}

/// Fetches what writes lists, so that a tap on it is answered at once.
pub async fn prepare() {
    // Where it cannot be had now, the tap says so.
    let _ = writer().await;
}

/// Hands out the track as a Markdown list.
pub async fn take_list(store: Store, page: &TrackPage, details: Option<&TrackDetails>, to: To) {
    let Some(day) = Day::parse(&clock::today()) else {
        return;
    };
    let Ok(write) = writer().await else {
        return store.tell(Told::Said(NOT_HERE.to_owned()));
    };
    let name = markdown::file_name(&page.id, day);
    let text = store.read(|state| write(page, details, state, day));
    match to {
        To::Clipboard => {
            let said = ["Copied ", &page.title, ".", without(details)].concat();
            transfer::copy(store, &text, &said, NOT_COPIED).await;
        }
        To::File => {
            let said = ["Saved as ", &name, ".", without(details)].concat();
            transfer::offer(store, &name, "text/markdown", &text, said);
        }
    }
}

fn without(details: Option<&TrackDetails>) -> &'static str {
    match details {
        Some(_) => "",
        None => " Its points are not on this device now, and not in the list.",
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    share::print();
}

/// Tells the day now, and again whenever the page is about to be printed: a page may stay open for days.
pub fn on_print(mut tell: impl FnMut(String) + 'static) {
    tell(clock::today());
    share::before_print(move || tell(clock::today()));
}
