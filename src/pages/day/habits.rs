//! Habits: those that were adopted, to be ticked when they are kept, and all that can be.

use super::board::Board;
use crate::ui::{
    button::Button,
    erased::{Erase, Erased},
    layout::{list, paragraph, row},
    live::{live, maybe},
    rich_text::{plain, rich},
    tick::ticked_row,
};
use cairn_core::{
    action::{Action, Tick},
    page::{Habit, HabitGroup, Rhythm},
    record::Kind,
    study::habits::{Standing, adopted, standing},
};
use leptos::prelude::*;

/// A habit that was adopted, and how it stands today.
type Kept = (Habit, Standing);

/// The habits of today.
pub(super) fn all(board: Board) -> Memo<Vec<Kept>> {
    Memo::new(move |_| {
        let (day, ground) = (board.standing.read(), board.ground());
        let (Some(ground), Some(today)) = (ground, day.today) else {
            return Vec::new();
        };
        let habits = board.store.watch(|state| {
            let own = adopted(state, &ground.data).into_iter();
            own.cloned().collect::<Vec<_>>()
        });
        let kept = habits.into_iter().map(|habit| {
            let standing = standing(&day.book, &habit.id, habit.rhythm, &day.asked_of, today);
            (habit, standing)
        });
        // What is done once and for all stays done.
        let is_over =
            |(habit, kept): &Kept| habit.rhythm == Rhythm::Once && kept.kept > 0 && !kept.today;
        kept.filter(|kept| !is_over(kept)).collect()
    })
}

/// "Habits · 1 of 3 today".
pub(super) fn title(all: &[Kept]) -> String {
    let kept = all.iter().filter(|(_, kept)| kept.today).count();
    let due = all.iter().filter(|(_, kept)| kept.due).count();
    match kept + due {
        0 => "Habits".to_owned(),
        of => [
            "Habits · ",
            &kept.to_string(),
            " of ",
            &of.to_string(),
            " today",
        ]
        .concat(),
    }
}

/// The room.
pub(super) fn view(board: Board, all: Memo<Vec<Kept>>) -> Erased {
    // A row stays as long as its habit does, so that the focus stays in it.
    let habits = Memo::new(move |_| {
        let own = all.get().into_iter();
        own.map(|(habit, _)| habit).collect::<Vec<_>>()
    });
    let rows = live(move || {
        let habits = habits.get();
        if habits.is_empty() {
            return paragraph(
                "muted",
                "None yet. One or two small ones are a good beginning.",
            );
        }
        let rows = habits.into_iter().map(|habit| one(board, all, habit));
        list("parts", rows.collect())
    });
    let open = RwSignal::new(false);
    let choose = Button::plain("Choose habits", move || open.update(|open| *open = !*open));
    let choice = maybe(move || {
        let ground = board.ground().filter(|_| open.get())?;
        let groups = ground.data.habits.iter().map(|known| group(board, known));
        Some(groups.collect::<Vec<_>>().erased())
    });
    vec![
        rows,
        row(vec![choose.expands(move || open.get()).view()]),
        choice,
    ]
    .erased()
}

fn one(board: Board, all: Memo<Vec<Kept>>, habit: Habit) -> Erased {
    let id = habit.id.clone();
    let kept = Memo::new(move |_| {
        let all = all.read();
        let own = all.iter().find(|(habit, _)| habit.id == id);
        own.map(|(_, kept)| *kept).unwrap_or_default()
    });
    let done = Memo::new(move |_| kept.read().today);
    let rhythm = habit.rhythm;
    let how = live(move || {
        let words = words(rhythm, kept.get());
        view! { <span class="muted">{words}</span> }.erased()
    });
    let name = plain(&habit.text);
    let words = view! { <p>{rich(&habit.text)} " " {how}</p> }.erased();
    ticked_row(None, name, done, words, move || {
        let is_kept = !done.get_untracked();
        let label = if is_kept {
            "Habit kept"
        } else {
            "Habit not kept"
        };
        let today = board.studying.at().day;
        board.studying.write(label.to_owned(), today, &|entries| {
            entries.keep(&habit.id, is_kept);
        });
    })
}

/// " · daily, 3 of 6 this week".
fn words(rhythm: Rhythm, kept: Standing) -> String {
    let count = [
        kept.kept.to_string(),
        " of ".to_owned(),
        kept.of.to_string(),
    ]
    .concat();
    match rhythm {
        Rhythm::Daily => [" · daily, ", &count, " this week"].concat(),
        Rhythm::Weekly => [" · weekly, ", &count, " this week"].concat(),
        Rhythm::Monthly => [" · monthly, ", &count, " this month"].concat(),
        Rhythm::Once => " · once".to_owned(),
    }
}

/// Habits to adopt or to leave.
fn group(board: Board, group: &HabitGroup) -> Erased {
    let rows = group.habits.iter().map(|habit| {
        let store = board.store;
        let (id, own) = (habit.id.clone(), habit.id.clone());
        let done = Memo::new(move |_| store.is_ticked(Kind::Tip, &own));
        let name = plain(&habit.text);
        let called = name.clone();
        let words = view! { <p>{rich(&habit.text)} <span class="muted">" · " {habit.rhythm.key()}</span></p> };
        ticked_row(None, ["Adopt: ", &name].concat(), done, words.erased(), move || {
            store.dispatch(Action::Ticked {
                kind: Tick::Tip,
                id: id.clone(),
                name: called.clone(),
                done: !done.get_untracked(),
            });
        })
    });
    let rows = list("parts", rows.collect());
    let title = rich(&group.title);
    vec![paragraph("field-name", title), rows].erased()
}
