//! The table of contents, made of the sections: closed on a phone, open beside the text on a desk.

use super::Track;
use crate::{
    route::Route,
    site::use_site,
    ui::rich_text::rich,
};
use leptos::prelude::*;

/// The id by which the frame opens it on a wide screen.
pub const ID: &str = "toc";

/// The table of contents.
pub fn view(track: &Track) -> impl IntoView + use<> {
    let own = Route::Track(track.page.id.clone());
    let links = track
        .page
        .sections
        .iter()
        .filter(|section| section.depth <= 2)
        .map(|section| {
            let href = use_site().with_value(|site| own.href_at(&site.base, &section.slug));
            let class = if section.depth == 1 { "toc-link" } else { "toc-link toc-link--2" };
            view! {
                <li>
                    <a class=class href=href>
                        {section.number.clone()}
                        " "
                        {rich(&section.title)}
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <details class="toc" id=ID>
            <summary>"On this track"</summary>
            <nav aria-label="On this track">
                <ul class="toc-list">{links}</ul>
            </nav>
        </details>
    }
}
