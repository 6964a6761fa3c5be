//! How far the learner has come: overall, by track, by area, and the milestones as stones of a cairn.

mod memory;
mod pictures;
mod studied;

use crate::{
    pages::{track::items, tracks::progress},
    route::Route,
    site::href,
    state::{library::Library, use_store},
    ui::{
        erased::{Erase, Erased},
        layout::{link, list, page_head, paragraph, row, section},
        live::{count, effect, live, spawn, text},
        progress_bar::progress_bar,
    },
};
use cairn_core::{
    action::Tick,
    page::{MilestoneGroup, Named, ProgressPage},
    record::Kind,
    tally::{Tally, area_tally, overall},
};
use leptos::prelude::*;

/// The page.
pub fn view(data: &ProgressPage) -> Erased {
    let store = use_store();
    let library: Library = expect_context();
    effect(move || {
        spawn(async move {
            // Without the graph the bars stay empty; the milestones are here all the same.
            let _ = library.load_graph().await;
        });
    });
    let all = Memo::new(move |_| {
        let Some(graph) = library.graph() else {
            return Tally::default();
        };
        store.watch(|state| overall(&graph.courses, state))
    });
    let lead = "Counted on what the tracks require, each topic once however many tracks hold it.";
    let head = page_head(
        "Progress",
        vec![
            paragraph("lead", lead),
            progress_bar(
                "Progress over all tracks".to_owned(),
                count(move || (all.read().done, all.read().total)),
            ),
            paragraph("muted figure", text(move || words(all.get()))),
            row(vec![
                link("button", href(&Route::Shared), "Share my progress"),
                link("button", href(&Route::Plan), "Your plan"),
                link("button", href(&Route::Journal), "Your journal"),
            ]),
        ],
    );
    let tracks: Vec<Erased> = data
        .tracks
        .iter()
        .map(|track| {
            let title = link(
                "",
                href(&Route::Track(track.id.clone())),
                track.title.clone(),
            );
            bar(title, &track.title, progress(&track.id, 0))
        })
        .collect();
    let mut milestones = vec![paragraph(
        "muted",
        "Each is a stone of your cairn. Tick one when you can say it of yourself.",
    )];
    milestones.extend(data.milestones.iter().map(group));
    vec![
        head,
        section("by-track", "Tracks", tracks),
        section("by-area", "Areas", data.areas.iter().map(area).collect()),
        studied::view(),
        section("milestones", "Milestones", milestones),
        memory::view(),
    ]
    .erased()
}

fn words(all: Tally) -> String {
    if all.total == 0 {
        return String::new();
    }
    [
        all.learning.to_string().as_str(),
        " learning · ",
        &all.skipped.to_string(),
        " skipped · ",
        &(all.minutes_left / 60).to_string(),
        " h left",
    ]
    .concat()
}

fn bar(title: Erased, name: &str, count: Signal<(u32, u32)>) -> Erased {
    view! {
        <div>
            <h3>{title}</h3>
            {progress_bar(["Progress in ", name].concat(), count)}
        </div>
    }
    .erased()
}

fn area(area: &Named) -> Erased {
    let store = use_store();
    let library: Library = expect_context();
    let id = area.id.clone();
    let count = count(move || {
        let Some(graph) = library.graph() else {
            return (0, 0);
        };
        let place = graph.index.areas.iter().position(|area| *area == id);
        let Some(place) = place.and_then(|place| u16::try_from(place).ok()) else {
            return (0, 0);
        };
        let tally = store.watch(|state| area_tally(&graph.courses, place, state));
        (tally.done, tally.total)
    });
    bar(area.title.clone().erased(), &area.title, count)
}

fn group(group: &MilestoneGroup) -> Erased {
    let store = use_store();
    let ids: Vec<String> = group.items.iter().map(|item| item.id.clone()).collect();
    let stones = live(move || {
        let laid = ids
            .iter()
            .filter(|id| store.is_ticked(Kind::Milestone, id))
            .count();
        cairn(laid, ids.len())
    });
    let items = group
        .items
        .iter()
        .map(|item| items::check(item, Tick::Milestone))
        .collect();
    view! {
        <div class="milestones">
            {stones}
            <div>
                <h3>{group.title.clone()}</h3>
                {paragraph("muted", group.track.title.clone())}
                {list("parts", items)}
            </div>
        </div>
    }
    .erased()
}

/// Stones, one on the other: the laid ones filled, those to come in outline.
fn cairn(laid: usize, all: usize) -> Erased {
    let stones: Vec<Erased> = (0..all)
        .map(|place| {
            view! {
                <ellipse
                    cx="32"
                    cy=104_usize.saturating_sub(16 * place).to_string()
                    rx=28_usize.saturating_sub(2 * place).to_string()
                    ry="8"
                    class=if place < laid { "stone stone--laid" } else { "stone" }
                ></ellipse>
            }
            .erased()
        })
        .collect();
    view! {
        <svg class="cairn" viewBox="0 0 64 116" aria-hidden="true">
            {stones}
        </svg>
    }
    .erased()
}
