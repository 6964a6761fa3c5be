//! Habits: whether one is due today, and how often it was kept in the time that its rhythm goes by. It reads the day
//! book and decides nothing about streaks.

use super::book::Book;
use super::hours::Asked;
use crate::day::Day;
use crate::page::{Habit, PlanData, Rhythm};
use crate::record::Kind;
use crate::state::State;

/// How a habit stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether it was kept today.
    pub today: bool,
    /// Whether it is still to be kept today. On a day of which nothing is asked no habit is.
    pub due: bool,
    /// How often it was kept in this week, this month, or ever.
    pub kept: u32,
    /// How often it comes round in that time: of a daily one on each day of the week that is asked for or on which
    /// it was kept, of the others once.
    pub of: u32,
}

/// The habits that were adopted, in the order of the content: their tips are ticked.
pub fn adopted<'a>(state: &State, data: &'a PlanData) -> Vec<&'a Habit> {
    let all = data.habits.iter().flat_map(|group| &group.habits);
    all.filter(|habit| state.is_ticked(Kind::Tip, &habit.id))
        .collect()
}

/// How a habit stands on a day.
pub fn standing(book: &Book, tip: &str, rhythm: Rhythm, asked: &Asked, today: Day) -> Standing {
    let was_kept = |day: Day| {
        let book = book.days.get(&day);
        book.is_some_and(|book| book.kept.contains(tip))
    };
    let days = match rhythm {
        Rhythm::Daily | Rhythm::Weekly => {
            let monday = today.monday().0;
            monday..monday + 7
        }
        Rhythm::Monthly => {
            let first = today.0 - (today.civil().2 - 1);
            // The day after the 31 longest days of a month lies in the next one.
            let next = Day(first + 31);
            first..next.0 - (next.civil().2 - 1)
        }
        Rhythm::Once => i64::MIN..i64::MAX,
    };
    let within = book.days.range(Day(days.start)..Day(days.end));
    let kept = within.filter(|(_, book)| book.kept.contains(tip)).count();
    let (kept, of) = match rhythm {
        Rhythm::Daily => {
            let of = days
                .map(Day)
                .filter(|day| !asked.is_free(*day) || was_kept(*day));
            (kept, of.count())
        }
        Rhythm::Weekly | Rhythm::Monthly | Rhythm::Once => (kept.min(1), 1),
    };
    let today_kept = was_kept(today);
    let is_open = match rhythm {
        Rhythm::Daily => !today_kept,
        Rhythm::Weekly | Rhythm::Monthly | Rhythm::Once => kept == 0,
    };
    Standing {
        today: today_kept,
        due: is_open && !asked.is_free(today),
        kept: kept as u32,
        of: of as u32,
    }
}
