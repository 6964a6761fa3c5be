//! The day on Today: the timer, what is booked, the streak, habits, a sitting.

mod book;
mod reach;
mod timer;

use anyhow::Result;
use serde_json::Value;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(
            EVERY,
            timer::a_timer_goes_on_over_a_reload_and_a_killed_tab_and_books_its_round,
        ),
        journey(
            EVERY,
            timer::a_sitting_keeps_its_place_and_books_what_it_took,
        ),
        journey(EVERY, book::what_was_forgotten_yesterday_is_put_right_today),
        journey(
            EVERY,
            book::a_habit_is_kept_in_one_tab_and_not_after_all_in_another,
        ),
        journey(CHROMIUM, timer::a_clock_that_is_set_back_books_nothing),
        journey(
            CHROMIUM,
            timer::what_is_thrown_away_comes_back_as_booked_time,
        ),
        journey(
            CHROMIUM,
            timer::a_break_follows_a_round_and_the_next_round_follows_a_break,
        ),
        journey(
            CHROMIUM,
            timer::the_system_notifies_of_a_rounds_end_only_where_i_asked_and_it_may,
        ),
        journey(CHROMIUM, book::a_day_off_in_the_week_keeps_the_streak),
        journey(CHROMIUM, book::a_hint_is_given_once_and_put_away_for_good),
        journey(CHROMIUM, reach::a_day_goes_by_keyboard_alone),
        journey(CHROMIUM, reach::without_a_network_a_day_goes_on),
        journey(
            CHROMIUM,
            reach::every_face_of_a_day_is_accessible_and_fits_a_phone,
        ),
    ]
}

/// Somebody who learns about sets. Their day begins half a day from now, whatever the clock of this machine says, so
/// that no journey of an hour ends on the next day.
async fn begin(stage: &Stage) -> Result<()> {
    stage.open("/tracks/").await?;
    let hour: u32 = stage
        .script("return (new Date().getHours() + 12) % 24", vec![])
        .await?;
    let hour = format!(r#"{{"v":1,"value":"{hour}","rev":[1720000000000,7]}}"#);
    stage.store("setting:review-hour", &hour).await?;
    stage.open("/topics/sets/").await?;
    stage.choose("Status", "Learning").await?;
    stage.remembers("sets", Some("learning")).await
}

/// From now on, until the page is loaded anew, its clock shows so many minutes more.
async fn pass(stage: &Stage, minutes: i64) -> Result<()> {
    stage
        .script::<Value>(
            "const Real = Date;
             const ahead = arguments[0] * 60000;
             globalThis.Date = class extends Real {
                 constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
                 static now() { return Real.now() + ahead; }
             };
             return null",
            vec![minutes.into()],
        )
        .await?;
    Ok(())
}

/// What the clock of a timer or a sitting shows: its minutes.
async fn shows(stage: &Stage, minutes: u32) -> Result<()> {
    stage
        .becomes(
            "the minutes that are left",
            "return Math.ceil(document.querySelector('[role=timer]')?.innerText.split(':').reduce((m, s) => 60 * m + +s) / 60)",
            vec![],
            minutes,
        )
        .await
}

/// What the day book says, all of it.
async fn booked(stage: &Stage) -> Result<Vec<String>> {
    let records = stage.of_kind("day").await?;
    let texts = records.values().filter_map(Value::as_str);
    Ok(texts
        .flat_map(|text| text.split(';'))
        .map(str::to_owned)
        .collect())
}
