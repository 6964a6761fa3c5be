//! What can be done on a day besides: a timer to be started, habits, time that was booked; each folded away until it is
//! wanted.

use super::{
    board::Board,
    field::{figure, what},
    habits, times,
};
use crate::{
    state::{
        Store,
        reviews::now,
        studying::{NOTICE, SOUND},
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::{effect, maybe, spawn, text},
    },
};
use cairn_core::{
    action::Action,
    study::{
        Timer,
        timer::{LENGTHS, LONGEST_BREAK, LONGEST_ROUND, Lengths, rounds},
    },
    text::counted,
};
use leptos::{ev::Event, prelude::*};
use leptos_router::hooks::use_location;

/// The tools.
pub(super) fn tools(store: Store) -> Erased {
    let board = Board::new(store);
    let kept = habits::all(board);
    let query = use_location().query;
    let topic = Memo::new(move |_| query.read().get("topic").unwrap_or_default());
    let booked = text(move || match board.standing.read().minutes {
        0 => "Time".to_owned(),
        minutes => ["Time · ", &minutes.to_string(), " min today"].concat(),
    });
    vec![
        fold(
            "timer",
            "Timer".erased(),
            Signal::derive(move || !topic.read().is_empty()),
            timer(board, topic.into()),
        ),
        fold(
            "habits",
            text(move || habits::title(&kept.read())),
            Signal::derive(|| false),
            habits::view(board, kept),
        ),
        fold("time", booked, Signal::derive(|| false), times::view(board)),
    ]
    .erased()
}

/// Something that opens; `open` says whether it does by itself.
pub(super) fn fold(id: &'static str, title: Erased, open: Signal<bool>, body: Erased) -> Erased {
    view! {
        <details class="fold" id=id prop:open=open>
            <summary>{title}</summary>
            <div class="stack fold-body">{body}</div>
        </details>
    }
    .erased()
}

/// The timer, before it runs.
fn timer(board: Board, topic: Signal<String>) -> Erased {
    let studying = board.studying;
    let chosen = RwSignal::new(topic.get_untracked());
    effect(move || chosen.set(topic.get()));
    let start = move || {
        let timer = Timer::start(&chosen.read_untracked(), studying.lengths(), now().ms);
        studying.set(Some(&timer));
    };
    let is_on = Memo::new(move |_| studying.timer().is_some());
    let begin = maybe(move || {
        let row = row(vec![Button::plain("Start the timer", start).view()]);
        (!is_on.get()).then_some(row)
    });
    let note = text(move || if is_on.get() { "It runs, above." } else { "" }.to_owned());
    let count = maybe(move || {
        let standing = board.standing.read();
        let today = standing.book.days.get(&standing.today?)?;
        match rounds(&today.sessions, studying.lengths()) {
            0 => None,
            rounds => Some(paragraph(
                "muted",
                [&counted(rounds, "whole round", "whole rounds"), " today."].concat(),
            )),
        }
    });
    vec![
        what("timer-what", "What do you study?", board, topic, chosen),
        lengths(board),
        told_by(
            board,
            SOUND,
            "A sound at the end of a round, on this device",
        ),
        told_by(
            board,
            NOTICE,
            "A notification at the end of a round, on this device",
        ),
        view! { <p class="field-help" role="status">{note}</p> }.erased(),
        begin,
        count,
    ]
    .erased()
}

/// The lengths of rounds and breaks, kept for every device.
fn lengths(board: Board) -> Erased {
    let studying = board.studying;
    let fault = RwSignal::new("");
    let keep = move |lengths: Lengths| {
        let text = lengths.text();
        // What is out of its bounds cannot be read back.
        let is_kept = Lengths::read(&text).is_some();
        fault.set(if is_kept {
            ""
        } else {
            "Not kept: a round has 1 to 180 minutes, a break 1 to 60."
        });
        if is_kept {
            board.store.dispatch(Action::SettingChanged {
                id: LENGTHS.to_owned(),
                name: "Lengths of the timer".to_owned(),
                text,
            });
        }
    };
    let number = |text: String, most: u32| text.parse().unwrap_or(0).min(most + 1);
    let round = figure(
        "timer-round".to_owned(),
        "Round, in minutes".to_owned(),
        move || studying.lengths().round.to_string(),
        move |text| {
            let round = number(text, LONGEST_ROUND);
            keep(Lengths {
                round,
                ..studying.lengths()
            });
        },
    );
    let rest = figure(
        "timer-break".to_owned(),
        "Break, in minutes".to_owned(),
        move || studying.lengths().rest.to_string(),
        move |text| {
            let rest = number(text, LONGEST_BREAK);
            keep(Lengths {
                rest,
                ..studying.lengths()
            });
        },
    );
    view! {
        <div class="day-figures">{round} {rest}</div>
        <p class="field-fault" role="status">{text(move || fault.get().to_owned())}</p>
    }
    .erased()
}

/// A box for what the end of a round is told by, on this device.
fn told_by(board: Board, what: &'static str, words: &'static str) -> Erased {
    let studying = board.studying;
    let is_on = Memo::new(move |_| studying.wants(what));
    // A box that was refused stands as it stood before.
    let asked = RwSignal::new(());
    let shown = move || {
        asked.track();
        is_on.get()
    };
    let toggle: Box<dyn FnMut(Event)> = Box::new(move |_| {
        let wanted = !is_on.get_untracked();
        spawn(async move {
            studying.want(what, wanted).await;
            asked.notify();
        });
    });
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=shown on:change=toggle/>
            <span>{words}</span>
        </label>
    }
    .erased()
}
