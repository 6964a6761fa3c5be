//! Days that are not like the others: the minutes of today, days away, holidays. Whatever is said re-plans at once.

use super::{
    board::Board,
    field::{Field, field},
    time::HOURS,
};
use crate::{
    state::planning::Made,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, list, paragraph, row},
        live::{live, nothing, text},
    },
};
use cairn_core::{
    day::Day,
    plan::{
        wish,
        words::{self, date},
    },
};
use leptos::{ev::Event, prelude::*};

/// What a list of days says of each: its first and last day, and its record.
type Spans = Vec<(Day, Day, String)>;

/// The minutes of today, and until when one is away.
pub(super) fn today(board: Board) -> Erased {
    let about = Field {
        id: "plan-today",
        label: "Hours that I have today",
        kind: "text",
        help: "Only for today; empty goes back to your weekday.",
        value: Signal::derive(move || {
            let hours = board.of(|made| made.wish.given.get(&made.today).copied());
            hours.map(words::written).unwrap_or_default()
        }),
    };
    let given = field(about, move |text| {
        let minutes = match text.as_str() {
            "" => String::new(),
            text => words::minutes(text).ok_or(HOURS)?.to_string(),
        };
        board.note(
            "Hours of today changed",
            wish::given(board.today()),
            minutes,
        );
        Ok(())
    });
    vec![given, away(board)].erased()
}

/// The pause that holds today, if there is one: its first and last day.
fn pause(made: &Made) -> Option<(Day, Day)> {
    let mut pauses = made.wish.away.iter();
    pauses
        .find(|(first, last)| (*first..=*last).contains(&made.today))
        .copied()
}

fn away(board: Board) -> Erased {
    // What is typed there stays, whatever else of the plan changes.
    let is_away = board.is(|made| pause(made).is_some());
    live(
        move || match is_away.get().then(|| board.now(pause)).flatten() {
            Some((first, last)) => {
                let back = move || {
                    // The days that are over stay a pause: no streak is broken by them.
                    let today = board.today();
                    let until = (first < today).then(|| Day(today.0 - 1).to_string());
                    board.note("Back again", wish::away(first), until.unwrap_or_default());
                };
                let words = [
                    "You are away until ",
                    &date(last),
                    ". Nothing waits for you.",
                ]
                .concat();
                vec![
                    paragraph("", words),
                    row(vec![Button::plain("I am back", back).view()]),
                ]
                .erased()
            }
            None => {
                let form = Form {
                    first: None,
                    last: "plan-away",
                    label: "I am away until",
                    button: "Away until then",
                };
                add(board, form, |board, _, last| {
                    board.note(
                        "Days away planned",
                        wish::away(board.today()),
                        last.to_string(),
                    );
                })
            }
        },
    )
}

/// Holidays and days away that are not over, and more of them.
pub(super) fn holidays(board: Board) -> Erased {
    let known = live(move || match spans(board) {
        none if none.is_empty() => nothing(),
        spans => list(
            "plan-spans",
            spans.into_iter().map(|span| one(board, span)).collect(),
        ),
    });
    let form = Form {
        first: Some("plan-holiday-from"),
        last: "plan-holiday-to",
        label: "Last day off",
        button: "Add days off",
    };
    let add = add(board, form, |board, first, last| {
        board.note("Days off added", wish::holiday(first), last.to_string());
    });
    vec![known, add].erased()
}

/// The days off that are not over, in order.
fn spans(board: Board) -> Spans {
    board.of(|made| {
        let named =
            |id: fn(Day) -> String| move |(first, last): &(Day, Day)| (*first, *last, id(*first));
        let holidays = made.wish.holidays.iter().map(named(wish::holiday));
        let away = made.wish.away.iter().map(named(wish::away));
        let ahead = holidays
            .chain(away)
            .filter(|(_, last, _)| *last >= made.today);
        let mut spans: Spans = ahead.collect();
        spans.sort();
        spans
    })
}

fn one(board: Board, (first, last, id): (Day, Day, String)) -> Erased {
    let words = match (first == last, date(first)) {
        (true, day) => day,
        (false, day) => [&day, " to ", &date(last)].concat(),
    };
    let name = ["Remove ", &words].concat();
    let remove = move || board.note("Days off removed", id.clone(), "");
    item((words, Button::text("Remove", remove).named(name).view()))
}

/// Days to be added: the fields' ids, what they say, and the button.
struct Form {
    first: Option<&'static str>,
    last: &'static str,
    label: &'static str,
    button: &'static str,
}

/// Fields for a first day, where it is not today, and a last one, with a button that adds what they say.
fn add(board: Board, form: Form, keep: fn(Board, Day, Day)) -> Erased {
    let (first, last) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let fault = RwSignal::new("");
    let from_today = form.first.is_none();
    let act = move || {
        let day = |text: RwSignal<String>| Day::parse(text.read_untracked().trim());
        let begin = if from_today {
            Some(board.today())
        } else {
            day(first)
        };
        fault.set(match (begin, day(last)) {
            (Some(begin), Some(end)) if begin <= end && end >= board.today() => {
                first.set(String::new());
                last.set(String::new());
                keep(board, begin, end);
                ""
            }
            (Some(begin), Some(end)) if begin <= end => "Not kept: these days are over.",
            (Some(_), Some(_)) => "Not kept: the last day comes before the first.",
            _ if from_today => "Not kept: say until which day.",
            _ => "Not kept: say the first and the last day.",
        });
    };
    let from = form.first.map(|id| date_field(id, "First day off", first));
    view! {
        <div class="stack">
            {from}
            {date_field(form.last, form.label, last)}
            <p class="field-help" aria-live="polite">{text(move || fault.get().to_owned())}</p>
            {row(vec![Button::plain(form.button, act).view()])}
        </div>
    }
    .erased()
}

fn date_field(id: &'static str, label: &'static str, value: RwSignal<String>) -> Erased {
    let typed: Box<dyn FnMut(Event)> = Box::new(move |event| value.set(event_target_value(&event)));
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input id=id type="date" autocomplete="off" prop:value=value on:input=typed/>
        </div>
    }
    .erased()
}
