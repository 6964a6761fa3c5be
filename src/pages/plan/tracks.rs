//! Which tracks are planned, in which order, and how fast. It plans nothing.

use super::board::{Board, topics};
use crate::{
    state::{focus, planning::Made},
    ui::{
        erased::{Erase, Erased},
        layout::paragraph,
        live::{live, maybe, nothing, spawn, tap, text},
        segmented::segmented,
    },
};
use cairn_core::{
    page::TrackCard,
    plan::wish::{self, Choice},
};
use leptos::{ev::Event, prelude::*, task};
use std::{collections::BTreeMap, sync::Arc};

/// The tracks to choose from, and their order.
pub(super) fn choice(board: Board, tracks: &[TrackCard]) -> Erased {
    let boxes: Vec<Erased> = tracks.iter().map(|track| one(board, track)).collect();
    let titles: Arc<[(String, String)]> = tracks
        .iter()
        .map(|track| (track.id.clone(), track.title.clone()))
        .collect();
    let order = live(move || order(board, &chosen(board), &titles));
    view! {
        <div class="plan-tracks" role="group" aria-label="Tracks">
            {boxes}
        </div>
        {order}
    }
    .erased()
}

fn chosen(board: Board) -> Vec<String> {
    board.of(|made| made.wish.tracks.clone())
}

fn one(board: Board, track: &TrackCard) -> Erased {
    let (own, id, title) = (track.id.clone(), track.id.clone(), track.title.clone());
    let is_in = Memo::new(move |_| board.of(|made| made.wish.tracks.contains(&own)));
    let toggle: Box<dyn FnMut(Event)> = Box::new(move |_| {
        let mut tracks = board.now(|made| made.wish.tracks.clone());
        let verb = match tracks.iter().position(|known| *known == id) {
            Some(place) => {
                tracks.remove(place);
                " taken out of the plan"
            }
            None => {
                tracks.push(id.clone());
                " planned"
            }
        };
        let mut texts = vec![(wish::TRACKS.to_owned(), wish::tracks_text(&tracks))];
        // The months of a plan begin with it, not anew every day.
        let has_start = |made: &Made| made.wish.start.is_some();
        let has_start = board.made.read_untracked().as_ref().is_some_and(has_start);
        if has_start == tracks.is_empty() {
            let start = (!tracks.is_empty()).then(|| board.today().to_string());
            texts.push((wish::START.to_owned(), start.unwrap_or_default()));
        }
        board.planning.note(&[&title, verb].concat(), texts);
    });
    let facts = [
        track.topics.to_string().as_str(),
        " to learn, about ",
        &(track.minutes / 60).to_string(),
        " hours",
    ]
    .concat();
    view! {
        <div>
            <label class="check">
                <input type="checkbox" prop:checked=is_in on:change=toggle/>
                <span>{track.title.clone()}</span>
            </label>
            {paragraph("muted", facts)}
        </div>
    }
    .erased()
}

/// The chosen tracks in their order, where there is more than one.
fn order(board: Board, chosen: &[String], titles: &Arc<[(String, String)]>) -> Erased {
    if chosen.len() < 2 {
        return nothing();
    }
    let last = chosen.len() - 1;
    let rows: Vec<Erased> = chosen
        .iter()
        .enumerate()
        .map(|(place, id)| {
            let mut known = titles.iter();
            let title = known.find(|(known, _)| known == id);
            let title = title.map_or(id.clone(), |(_, title)| title.clone());
            let earlier = (place > 0).then(|| mover(board, chosen, place, place - 1, &title));
            let later = (place < last).then(|| mover(board, chosen, place, place + 1, &title));
            view! {
                <li>
                    <span>{title}</span>
                    {earlier}
                    {later}
                </li>
            }
            .erased()
        })
        .collect();
    let shared = text(move || match shared(board) {
        0 => "They share no topics.".to_owned(),
        count => [
            &topics(count),
            " that they share are planned once, where they come first.",
        ]
        .concat(),
    });
    view! {
        {paragraph("field-name", "In this order")}
        <ol class="plan-order">{rows}</ol>
        {paragraph("muted", shared)}
    }
    .erased()
}

/// A button that moves a track from one place to another.
fn mover(board: Board, chosen: &[String], from: usize, to: usize, title: &str) -> Erased {
    let mut tracks = chosen.to_vec();
    tracks.swap(from, to);
    let (arrow, word) = if to < from {
        ("↑", " earlier")
    } else {
        ("↓", " later")
    };
    let label = [title, " moved", word].concat();
    let moved = move || {
        board.note(&label, wish::TRACKS, wish::tracks_text(&tracks));
        // The list is another one now: the focus goes with the track, to where it can go on.
        spawn(async move {
            task::tick().await;
            let _ = focus(&button_id(to, to < from)) || focus(&button_id(to, to > from));
        });
    };
    let (name, id) = ([title, word].concat(), button_id(from, to < from));
    view! {
        <button type="button" class="button" id=id aria-label=name on:click=tap(moved)>
            {arrow}
        </button>
    }
    .erased()
}

/// Where the button of a place stands that moves its track earlier, or later.
fn button_id(place: usize, earlier: bool) -> String {
    let way = if earlier { "earlier-" } else { "later-" };
    ["plan-", way, &place.to_string()].concat()
}

/// How many topics more than one of the chosen tracks has.
fn shared(board: Board) -> usize {
    let made = board.made.read();
    let Some(made) = made.as_ref() else { return 0 };
    let mut first: BTreeMap<u16, (u16, bool)> = BTreeMap::new();
    for phase in &made.input.phases {
        for unit in &phase.units {
            let known = first.entry(*unit).or_insert((phase.track, false));
            known.1 |= known.0 != phase.track;
        }
    }
    first.values().filter(|(_, is_shared)| *is_shared).count()
}

/// How fast to go.
pub(super) fn pace(board: Board) -> Erased {
    let own = move || board.of(|made| made.wish.pace);
    let value = Signal::derive(move || own().id().to_owned());
    let names = Choice::ALL.iter().filter_map(|choice| {
        let title = match choice {
            Choice::Own => "Own hours".to_owned(),
            choice => choice.pace(&board.ground()?.data)?.title.clone(),
        };
        Some((choice.id().to_owned(), title))
    });
    let pick = move |picked: String| {
        let made = board.made.read_untracked();
        let (Some(made), Some(ground)) = (made.as_ref(), board.ground()) else {
            return;
        };
        // Other hours than those of the pace hold until a pace is chosen anew.
        let hours = match picked.as_str() {
            "own" => wish::hours_text(made.wish.hours(&ground.data)),
            _ => String::new(),
        };
        let texts = vec![
            (wish::PACE.to_owned(), picked),
            (wish::HOURS.to_owned(), hours),
        ];
        board.planning.note("Pace changed", texts);
    };
    let words = maybe(move || {
        let ground = board.ground()?;
        let pace = own().pace(&ground.data)?;
        let (from, to) = pace.hours;
        let words = match own() {
            Choice::Own => "Your hours, below, and the topics of the standard pace.".to_owned(),
            _ => [
                &from.to_string(),
                " to ",
                &to.to_string(),
                " hours a week. ",
                &pace.text,
            ]
            .concat(),
        };
        Some(paragraph("muted", words))
    });
    let names = names.collect();
    vec![segmented("Pace".to_owned(), names, value, pick), words].erased()
}
