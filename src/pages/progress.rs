//! How far the learner has come: overall, by track, by area, and the milestones as stones of a cairn.

use crate::{
    pages::{
        track::items,
        tracks::{load_figures, progress},
    },
    route::Route,
    site::href,
    state::{library::Library, use_store},
    ui::progress_bar::ProgressBar,
};
use cairn_core::{
    action::Tick,
    page::{MilestoneGroup, Named, ProgressPage},
    record::Kind,
    tally::{Tally, area_tally, overall},
};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The page.
pub fn view(data: &ProgressPage) -> Erased {
    load_figures();
    let store = use_store();
    let library: Library = expect_context();
    let all = Signal::derive(move || {
        let Some(graph) = library.graph() else { return Tally::default() };
        store.watch(|state| overall(&graph.courses, state))
    });
    let tracks = data
        .tracks
        .iter()
        .map(|track| {
            view! {
                <div>
                    <h3>
                        <a href=href(&Route::Track(track.id.clone()))>{track.title.clone()}</a>
                    </h3>
                    <ProgressBar name=["Progress in ", &track.title].concat() count=progress(&track.id, 0)/>
                </div>
            }
        })
        .collect::<Vec<_>>();
    let areas = data.areas.iter().map(area).collect::<Vec<_>>();
    let milestones = data.milestones.iter().map(group).collect::<Vec<_>>();
    view! {
        <header class="page-head">
            <h1>"Progress"</h1>
            <p class="lead">
                "Counted on what the tracks require, each topic once however many tracks hold it."
            </p>
            <ProgressBar
                name="Progress over all tracks"
                count=Signal::derive(move || (all.read().done, all.read().total))
            />
            <p class="muted figure">{move || words(*all.read())}</p>
        </header>
        <section class="stack">
            <h2>"Tracks"</h2>
            {tracks}
        </section>
        <section class="section-gap stack">
            <h2>"Areas"</h2>
            {areas}
        </section>
        <section class="section-gap stack">
            <h2>"Milestones"</h2>
            <p class="muted">"Each is a stone of your cairn. Tick one when you can say it of yourself."</p>
            {milestones}
        </section>
    }
    .erased()
}

fn words(all: Tally) -> String {
    let hours = [(all.minutes_left / 60).to_string(), " hours left".to_owned()].concat();
    [
        [all.learning.to_string(), " in progress".to_owned()].concat(),
        [all.skipped.to_string(), " skipped".to_owned()].concat(),
        ["about ".to_owned(), hours].concat(),
    ]
    .join(" · ")
}

fn area(area: &Named) -> impl IntoView + use<> {
    let store = use_store();
    let library: Library = expect_context();
    let id = area.id.clone();
    let count = Signal::derive(move || {
        let Some(graph) = library.graph() else { return (0, 0) };
        let place = graph.index.areas.iter().position(|area| *area == id);
        let Some(place) = place.and_then(|place| u16::try_from(place).ok()) else { return (0, 0) };
        let tally = store.watch(|state| area_tally(&graph.courses, place, state));
        (tally.done, tally.total)
    });
    view! {
        <div>
            <h3>{area.title.clone()}</h3>
            <ProgressBar name=["Progress in ", &area.title].concat() count/>
        </div>
    }
}

fn group(group: &MilestoneGroup) -> impl IntoView + use<> {
    let store = use_store();
    let ids: Vec<String> = group.items.iter().map(|item| item.id.clone()).collect();
    let stones = move || {
        let laid = ids.iter().filter(|id| store.is_ticked(Kind::Milestone, id)).count();
        cairn(laid, ids.len())
    };
    let items = group.items.iter().map(|item| items::check(item, Tick::Milestone)).collect::<Vec<_>>();
    view! {
        <div class="milestones">
            {stones}
            <div>
                <h3>{group.title.clone()}</h3>
                <p class="muted">{group.track.title.clone()}</p>
                <ul class="parts">{items}</ul>
            </div>
        </div>
    }
}

/// Stones, one on the other: the laid ones filled, those to come in outline.
fn cairn(laid: usize, all: usize) -> impl IntoView {
    let stones = (0..all)
        .map(|place| {
            let shrink = 2 * place;
            view! {
                <ellipse
                    cx="32"
                    cy=(104usize.saturating_sub(16 * place)).to_string()
                    rx=(28usize.saturating_sub(shrink)).to_string()
                    ry="8"
                    class=if place < laid { "stone stone--laid" } else { "stone" }
                ></ellipse>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <svg class="cairn" viewBox="0 0 64 116" aria-hidden="true">
            {stones}
        </svg>
    }
}
