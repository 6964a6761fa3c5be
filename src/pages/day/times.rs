//! Time that was studied today and yesterday: what is booked, and what is added, put right or taken out by hand.

use super::{
    board::Board,
    field::{figure, what},
};
use crate::{
    state::{focus, reviews::now},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, list, paragraph, row},
        live::{live, spawn, text},
        segmented::{segmented, segments},
    },
};
use cairn_core::{
    day::Day,
    study::{Session, book::LONGEST},
};
use leptos::{prelude::*, task};

const DAY_MS: u64 = 86_400_000;

/// The days that can be put right, and how they are called.
const DAYS: [(&str, &str); 2] = [("today", "Today"), ("yesterday", "Yesterday")];

/// The room.
pub(super) fn view(board: Board) -> Erased {
    let which = RwSignal::new(DAYS[0].0.to_owned());
    let back = Signal::derive(move || i64::from(*which.read() == DAYS[1].0));
    let day = Memo::new(move |_| {
        let today = board.standing.read().today.unwrap_or(Day(0));
        Day(today.0 - back.get())
    });
    let sessions = Memo::new(move |_| board.standing.read().book.day(day.get()).sessions);
    let known = live(move || {
        let sessions = sessions.get();
        if sessions.is_empty() {
            return paragraph("muted", "Nothing is booked.");
        }
        let rows = sessions.into_iter().enumerate();
        let rows = rows.map(|(place, session)| one(board, day, place, session));
        list("day-times", rows.collect())
    });
    vec![
        segmented(
            "Day".to_owned(),
            segments(&DAYS),
            which.into(),
            move |picked| which.set(picked),
        ),
        known,
        add(board, day, back),
    ]
    .erased()
}

/// A session: its minutes can be changed, and it can be taken out.
fn one(board: Board, day: Memo<Day>, place: usize, session: Session) -> Erased {
    let studying = board.studying;
    let name = board.name_of(&session.what);
    let id = ["day-minutes-", &place.to_string()].concat();
    let own = session.clone();
    let (label, field) = (["Minutes of ", &name].concat(), id.clone());
    let minutes = figure(id, label, move || own.minutes.to_string(), {
        let session = session.clone();
        move |text| {
            let Some(minutes) = minutes(&text) else {
                return;
            };
            let label = "Time put right".to_owned();
            studying.write(label, day.get_untracked(), &|entries| {
                entries.correct(&session, minutes);
            });
            // The row was made anew.
            let field = field.clone();
            spawn(async move {
                task::tick().await;
                focus(&field);
            });
        }
    });
    let named = ["Remove ", &name].concat();
    let remove = move || {
        let label = "Time taken out".to_owned();
        studying.write(label, day.get_untracked(), &|entries| {
            entries.correct(&session, 0);
        });
        focus(MORE);
    };
    let remove = Button::text("Remove", remove).named(named).view();
    item((minutes, remove))
}

/// Minutes of a session, from 1.
fn minutes(text: &str) -> Option<u32> {
    let minutes = text.parse().ok();
    minutes.filter(|minutes| (1..=LONGEST).contains(minutes))
}

/// The id of the field for more.
const MORE: &str = "day-more";

/// Time that no timer counted.
fn add(board: Board, day: Memo<Day>, back: Signal<i64>) -> Erased {
    let (chosen, typed) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let fault = RwSignal::new("");
    let act = move || {
        let Some(minutes) = minutes(&typed.read_untracked()) else {
            return fault.set("Not added: say 1 to 720 minutes.");
        };
        fault.set("");
        typed.set(String::new());
        // Any moment of that day does: it only tells this session from others.
        let since = now()
            .ms
            .saturating_sub(back.get_untracked().unsigned_abs() * DAY_MS);
        let session = Session {
            since,
            what: chosen.get_untracked(),
            minutes,
        };
        let label = [&minutes.to_string(), " min added"].concat();
        let day = day.get_untracked();
        board
            .studying
            .write(label, day, &|entries| entries.book(&session));
    };
    let more = figure(
        MORE.to_owned(),
        "Minutes".to_owned(),
        move || typed.get(),
        move |text| typed.set(text),
    );
    let none = Signal::derive(String::new);
    view! {
        <div class="stack">
            {what("day-what", "Of what?", board, none, chosen)}
            {more}
            <p class="field-fault" role="status">{text(move || fault.get().to_owned())}</p>
            {row(vec![Button::plain("Add", act).view()])}
        </div>
    }
    .erased()
}
