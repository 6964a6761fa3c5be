//! The journal: what was learnt today, a place to write, and all that was written, by day. Text only: nothing that
//! stands in an entry is ever followed or run.

mod desk;
mod list;
mod today;
mod week;
mod writing;

use crate::ui::{
    erased::{Erase, Erased},
    layout::{page_head, paragraph},
    live::effect,
};
use desk::Desk;
pub(super) use desk::anchor;
use leptos::prelude::*;

const LEAD: &str = "A few words at the day\u{2019}s end, a bug that you solved, what helped.";
const OWN: &str =
    "Yours alone: it stays in this browser, and goes along in the files that you save.";

/// The page.
pub fn view() -> Erased {
    let desk = Desk::new();
    effect(move || desk.fetch());
    let head = page_head(
        "Journal",
        vec![paragraph("lead", LEAD), paragraph("muted", OWN)],
    );
    view! {
        <div class="settings journal">
            {head} {today::view(desk)} {writing::view(desk)} {list::view(desk)}
        </div>
    }
    .erased()
}
