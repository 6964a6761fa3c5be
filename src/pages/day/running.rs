//! What runs, above every page: the time that is left of a round or a break, and what can be done with it. Here it is
//! looked at every second, and what has run out is booked.

use super::{board::Board, sitting};
use crate::{
    route::Route,
    site::href,
    state::{Store, Told, reviews::now, studying::every_second},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, row},
        live::{maybe, text},
    },
};
use cairn_core::study::{
    Timer,
    book::{INTERVIEW, REVIEW},
    timer::Phase,
};
use leptos::prelude::*;

/// What runs.
pub(super) fn view(store: Store) -> Erased {
    let board = Board::new(store);
    let studying = board.studying;
    let ticks = RwSignal::new(now().ms);
    studying.tend();
    every_second(move || {
        studying.tend();
        let _ = ticks.try_set(now().ms);
    });
    let runs = Memo::new(move |_| studying.timer().is_some());
    let timer = maybe(move || runs.get().then(|| timer(board, ticks)));
    vec![timer, sitting::bar(board, ticks)].erased()
}

/// The bar of a timer.
fn timer(board: Board, ticks: RwSignal<u64>) -> Erased {
    let timer = Memo::new(move |_| board.studying.timer());
    let said = move |say: fn(&Timer, u64) -> String| {
        text(move || {
            let now = ticks.get();
            let timer = timer.read();
            timer
                .as_ref()
                .map(|timer| say(timer, now))
                .unwrap_or_default()
        })
    };
    let what = Memo::new(move |_| timer.read().as_ref().map(|timer| timer.what.clone()));
    let title = maybe(move || what.get().map(|what| title(board, &what)));
    let rests = Memo::new(move |_| timer.read().as_ref().is_some_and(is_break));
    // The same buttons all along, so that none loses the focus when what runs changes.
    let turn = Button::plain(said(turn), move || act(board, turned));
    let end = Button::plain(said(end), move || act(board, ended)).named_by(move || {
        let name = if rests.get() { "End" } else { "Stop and book" };
        name.to_owned()
    });
    let throw = maybe(move || {
        let throw = Button::text("Throw away", move || act(board, thrown));
        (!rests.get()).then(|| throw.view())
    });
    let left = said(|timer, now| clock(timer.left(now)));
    view! {
        <section class="running" aria-label="Timer">
            <p class="running-line">
                {title}
                <span class="muted">{said(state)}</span>
                <span class="running-time" role="timer">
                    {left}
                </span>
            </p>
            {row(vec![turn.view(), end.view(), throw])}
        </section>
    }
    .erased()
}

fn title(board: Board, what: &str) -> Erased {
    let own = what.to_owned();
    let name = text(move || board.name_of(&own));
    match what {
        "" | INTERVIEW => view! { <span>{name}</span> }.erased(),
        REVIEW => link("", href(&Route::Review), name),
        topic => link("", href(&Route::Topic(topic.to_owned())), name),
    }
}

fn is_break(timer: &Timer) -> bool {
    matches!(timer.phase, Phase::Resting { .. })
}

/// "18:05".
pub(super) fn clock(ms: u64) -> String {
    let seconds = ms.div_ceil(1000);
    let two = (100 + seconds % 60).to_string();
    [&(seconds / 60).to_string(), ":", &two[1..]].concat()
}

fn state(timer: &Timer, now: u64) -> String {
    let state = match timer.phase {
        Phase::Running { .. } => "",
        Phase::Paused { .. } => "paused",
        Phase::Resting { .. } if timer.is_over(now) => "The break is over",
        Phase::Resting { .. } => "Break",
    };
    state.to_owned()
}

/// What the first button does.
fn turn(timer: &Timer, _: u64) -> String {
    let turn = match timer.phase {
        Phase::Running { .. } => "Pause",
        Phase::Paused { .. } => "Go on",
        Phase::Resting { .. } => "Next round",
    };
    turn.to_owned()
}

/// What the second does.
fn end(timer: &Timer, _: u64) -> String {
    let end = if is_break(timer) { "End" } else { "Stop" };
    end.to_owned()
}

fn act(board: Board, act: fn(Board, Timer, u64)) {
    if let Some(timer) = board.studying.timer() {
        act(board, timer, now().ms);
    }
}

fn turned(board: Board, timer: Timer, now: u64) {
    let next = match timer.phase {
        Phase::Running { .. } => timer.paused(now),
        Phase::Paused { .. } => timer.resumed(now),
        Phase::Resting { .. } => timer.next(now),
    };
    board.studying.set(Some(&next));
}

fn ended(board: Board, timer: Timer, now: u64) {
    board.studying.set(None);
    match timer.session(now) {
        Some(session) => board.studying.book(&session),
        None if is_break(&timer) => {}
        None => {
            let words = "Less than half a minute: nothing is booked.";
            board.store.tell(Told::Said(words.to_owned()));
        }
    }
}

fn thrown(board: Board, timer: Timer, now: u64) {
    board.studying.set(None);
    if let Some(session) = timer.session(now) {
        board.studying.throw_away(&session);
    }
}
