//! A day that the plan cannot meet: three ways out, each one tap; and what is left out, to be put back. It reckons
//! nothing.

use super::board::{Board, topics};
use crate::{
    route::Route,
    site::href,
    state::planning::Made,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, list, paragraph, row},
        live::{live, maybe, nothing, text},
        rich_text::{plain, rich},
    },
};
use cairn_core::{
    day::Day,
    plan::{
        Leave, More, Verdict, wish,
        words::{date, duration},
    },
};
use leptos::prelude::*;

/// The ways out, where they are needed.
pub(super) fn view(board: Board) -> Erased {
    let verdict = |made: &Made| match &made.plan.verdict {
        Verdict::Misses { .. } => Some((made.plan.verdict.clone(), is_bound(made))),
        Verdict::NoGoal | Verdict::Fits { .. } => None,
    };
    live(move || match board.of(verdict) {
        Some((
            Verdict::Misses {
                goal,
                more,
                later,
                leave,
            },
            is_bound,
        )) => view! {
            <aside class="aside-box stack" aria-label="Three ways out">
                {paragraph("", [
                    "Your plan does not end by ", &date(goal), ". The ways out:",
                ].concat())}
                {hours(board, more)}
                {day(board, goal, later, is_bound)}
                {less(board, leave)}
            </aside>
        }
        .erased(),
        _ => nothing(),
    })
}

/// Whether the interview is the day that binds: a later last day would change nothing.
fn is_bound(made: &Made) -> bool {
    let without = wish::Wish {
        interview: None,
        ..made.wish.clone()
    };
    made.wish.goal(made.today) != without.goal(made.today)
}

fn hours(board: Board, more: Option<More>) -> Erased {
    let Some(More {
        a_day,
        a_week,
        hours,
    }) = more
    else {
        return paragraph("muted", "More hours: no day has as many as it would take.");
    };
    let words = [
        "More hours: ",
        &duration(a_day.into()),
        " more on each day of study, ",
        &duration(a_week.into()),
        " more a week.",
    ]
    .concat();
    let act = move || board.note("Hours added", wish::HOURS, wish::hours_text(hours));
    way(words, Button::plain("Add these hours", act).view())
}

fn day(board: Board, goal: Day, later: Option<Day>, is_bound: bool) -> Erased {
    let Some(later) = later else {
        let words = "A later day: with these hours it takes more than ten years.";
        return paragraph("muted", words);
    };
    let day = date(later);
    if is_bound {
        let words = [
            "A later day: ",
            &day,
            " would do. Your interview is on ",
            &date(Day(goal.0 + 1)),
            "; where it can be moved, change its date under “Your time”.",
        ];
        return paragraph("muted", words.concat());
    }
    let words = ["A later day: ", &day, "."].concat();
    let act = move || board.note("Last day moved", wish::END, later.to_string());
    way(words, Button::plain("Take the later day", act).view())
}

fn less(board: Board, leave: Option<Leave>) -> Erased {
    let (Some(Leave { units, minutes }), Some(ground)) = (leave, board.ground()) else {
        let words = "Less to learn: what could be left out is not enough.";
        return paragraph("muted", words);
    };
    let count = topics(units.len());
    let words = [
        "Less to learn: leave out ",
        &count,
        ", ",
        &duration(minutes),
        ", the least needed first.",
    ]
    .concat();
    let ids = units
        .iter()
        .filter_map(|unit| Some(ground.index.units.get(usize::from(*unit))?.0.clone()));
    let ids: Vec<String> = ids.collect();
    let named = units.iter().filter_map(|unit| {
        Some(item(rich(
            &ground.data.units.get(usize::from(*unit))?.title,
        )))
    });
    let named = list("plain-list", named.collect());
    let act = move || {
        let out = ids.iter().map(|id| (wish::out(id), wish::YES.to_owned()));
        board
            .planning
            .note(&[&count, " left out"].concat(), out.collect());
    };
    let button = Button::plain("Leave these out", act).view();
    view! {
        {way(words, button)}
        <details>
            <summary>"Which ones"</summary>
            {named}
        </details>
    }
    .erased()
}

fn way(words: String, button: Erased) -> Erased {
    vec![paragraph("", words), row(vec![button])].erased()
}

/// What is left out of the plan; nothing where nothing is.
pub(super) fn left_out(board: Board) -> Erased {
    let is_less = board.is(|made| !made.wish.out.is_empty());
    maybe(move || {
        if !is_less.get() {
            return None;
        }
        let title = text(move || {
            let count = board.of(|made| made.wish.out.len());
            ["Left out: ", &topics(count)].concat()
        });
        let rows = live(move || list("plan-spans", rows(board)));
        let back = move || {
            let out = board.now(|made| made.wish.out.clone());
            let texts = out.iter().map(|id| (wish::out(id), String::new()));
            board.planning.note("All put back", texts.collect());
        };
        Some(
            view! {
                <details class="fold">
                    <summary>{title}</summary>
                    <div class="stack fold-body">
                        {rows}
                        {row(vec![Button::plain("Put all back", back).view()])}
                    </div>
                </details>
            }
            .erased(),
        )
    })
}

fn rows(board: Board) -> Vec<Erased> {
    let out = board.of(|made| made.wish.out.clone());
    let Some(ground) = board.ground() else {
        return Vec::new();
    };
    let known = ground.index.units.iter().zip(&ground.data.units);
    let known = known.filter(|(unit, _)| out.contains(&unit.0));
    known
        .map(|(unit, words)| one(board, &unit.0, &words.title))
        .collect()
}

fn one(board: Board, unit: &str, title: &str) -> Erased {
    let (id, name) = (wish::out(unit), plain(title));
    let label = [&name, " put back"].concat();
    let back = move || board.note(&label, id.clone(), "");
    let topic = unit.split('#').next().unwrap_or(unit).to_owned();
    item((
        link("", href(&Route::Topic(topic)), rich(title)),
        Button::text("Put back", back)
            .named(["Put back ", &name].concat())
            .view(),
    ))
}
