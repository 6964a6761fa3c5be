//! What the plan has for today. It plans nothing and changes nothing.

use super::board::{Board, name_of};
use crate::{
    route::Route,
    site::href,
    ui::{
        erased::{Erase, Erased},
        layout::{item, link, list, paragraph, section},
        live::{live, nothing},
        rich_text::rich,
    },
};
use leptos::prelude::*;

/// So many topics stand here; the plan has the rest.
const FEW: usize = 3;

/// Topics of today, each with its minutes: their ids and titles.
type Pieces = Vec<(String, String, u32)>;

/// The topics of today.
pub(super) fn view(board: Board) -> Erased {
    let pieces = Memo::new(move |_| pieces(board));
    live(move || match pieces.get() {
        None => nothing(),
        Some(pieces) => made(&pieces),
    })
}

/// `None` without a plan, or before it is known.
fn pieces(board: Board) -> Option<Pieces> {
    let ground = board.ground()?;
    let made = board.planning.make(&ground);
    if made.wish.tracks.is_empty() {
        return None;
    }
    let today = made.plan.on(made.today);
    let pieces = today.map(|day| day.pieces.as_slice()).unwrap_or_default();
    let pieces = pieces.iter().filter_map(|piece| {
        let unit = &ground.index.units.get(usize::from(piece.unit))?.0;
        let title = name_of(Some(&ground), unit);
        Some((unit.clone(), title, piece.minutes))
    });
    Some(pieces.collect())
}

fn made(pieces: &Pieces) -> Erased {
    let rows = pieces.iter().take(FEW).map(|(unit, title, minutes)| {
        let topic = unit.split('#').next().unwrap_or(unit).to_owned();
        let minutes = [" · ", &minutes.to_string(), " min"].concat();
        item((
            link("", href(&Route::Topic(topic)), rich(title)),
            view! { <span class="muted">{minutes}</span> }.erased(),
        ))
    });
    let mut body = vec![list("link-list", rows.collect())];
    if pieces.is_empty() {
        body = vec![paragraph("muted", "Nothing more is planned for today.")];
    } else if pieces.len() > FEW {
        let more = [
            "And ",
            &(pieces.len() - FEW).to_string(),
            " more in your plan",
        ]
        .concat();
        body.push(paragraph("", link("", href(&Route::Plan), more)));
    }
    section("planned", "Planned today", body)
}
