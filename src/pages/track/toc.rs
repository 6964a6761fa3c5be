//! The table of contents, made of the sections: closed on a phone, open beside the text on a desk.

use super::Track;
use crate::{
    route::Route,
    site::use_site,
    ui::{
        erased::{Erase, Erased},
        layout::{item, link, list},
        rich_text::rich,
    },
};
use leptos::prelude::*;

/// The id by which the frame opens it on a wide screen.
pub const ID: &str = "toc";

/// Where it stands beside the text, and is open.
pub const BESIDE: &str = "(min-width: 75em)";

/// The table of contents.
pub fn view(track: &Track) -> Erased {
    let own = Route::Track(track.page.id.clone());
    let sections = track
        .page
        .sections
        .iter()
        .filter(|section| section.depth <= 2);
    let links = sections.map(|section| {
        let href = use_site().with_value(|site| own.href_at(&site.base, &section.slug));
        let class = if section.depth == 1 {
            "toc-link"
        } else {
            "toc-link toc-link--2"
        };
        item(link(
            class,
            href,
            (
                [section.number.as_str(), " "].concat(),
                rich(&section.title),
            ),
        ))
    });
    view! {
        <details class="toc" id=ID>
            <summary>"On this track"</summary>
            <nav aria-label="On this track">{list("toc-list", links.collect())}</nav>
        </details>
    }
    .erased()
}
