//! The journal: what I write stays mine, is found again, and goes along when I take it.

mod looking;
mod week;
mod writing;

use anyhow::Result;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

const PAGE: &str = "/journal/";
const FIELD: &str = "journal-words";

pub fn all() -> Vec<Journey> {
    vec![
        journey(
            EVERY,
            writing::an_entry_stands_after_a_reload_is_found_and_taken_along,
        ),
        journey(EVERY, writing::nothing_that_i_typed_is_lost_by_a_reload),
        journey(EVERY, writing::a_deleted_entry_comes_back_by_undo),
        journey(EVERY, looking::an_entry_is_written_by_keyboard_alone),
        journey(CHROMIUM, writing::markup_in_an_entry_is_only_text),
        journey(CHROMIUM, writing::too_long_an_entry_is_said_and_kept),
        journey(
            CHROMIUM,
            writing::two_tabs_write_without_taking_each_others_words,
        ),
        journey(
            CHROMIUM,
            writing::a_draft_is_thrown_away_only_when_i_say_so_twice,
        ),
        journey(CHROMIUM, looking::what_i_did_today_is_said_and_asked_about),
        journey(CHROMIUM, looking::one_sort_alone_can_be_shown),
        journey(
            CHROMIUM,
            looking::who_wrote_nothing_fetches_nothing_for_it_in_the_search,
        ),
        journey(CHROMIUM, looking::without_a_network_i_go_on_writing),
        journey(
            CHROMIUM,
            looking::every_face_of_the_journal_is_accessible_and_fits_a_phone,
        ),
        journey(CHROMIUM, week::a_week_is_looked_back_on_and_has_its_goals),
    ]
}

/// Writes an entry and saves it.
async fn write(stage: &Stage, sort: &str, words: &str) -> Result<()> {
    stage.press(sort).await?;
    stage.reads("Not now").await?;
    stage.fill(FIELD, words).await?;
    stage.press("Save").await?;
    stage.is_told("Entry written").await
}

/// What stands in the field.
async fn field_holds(stage: &Stage, words: &str) -> Result<()> {
    stage
        .becomes(
            "what stands in the field",
            "return document.getElementById(arguments[0])?.value ?? null",
            vec![FIELD.into()],
            words,
        )
        .await
}

/// The entries in sight, as they read.
async fn entries(stage: &Stage) -> Result<Vec<String>> {
    stage
        .script(
            "return [...document.querySelectorAll('.journal-entry .journal-text')].map((one) => one.innerText)",
            vec![],
        )
        .await
}
