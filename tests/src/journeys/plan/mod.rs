//! The plan: from a choice to weeks, and what becomes of them.

mod dates;
mod kept;
mod reach;

use anyhow::Result;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

const PAGE: &str = "/plan/";
const SHORT: &str = "Interview foundations";
const MONTHS: &str = "Backend and AI";

pub fn all() -> Vec<Journey> {
    vec![
        journey(
            EVERY,
            kept::what_i_choose_is_planned_and_stands_after_a_reload,
        ),
        journey(EVERY, kept::what_i_choose_in_one_tab_the_other_plans_with),
        journey(EVERY, kept::without_a_network_i_go_on_planning),
        journey(EVERY, reach::a_plan_is_made_by_keyboard_alone),
        journey(
            CHROMIUM,
            kept::rubbish_is_refused_with_a_word_and_nothing_is_lost,
        ),
        journey(
            CHROMIUM,
            kept::a_topic_that_two_tracks_share_is_planned_once_in_my_order,
        ),
        journey(
            CHROMIUM,
            dates::a_week_that_slipped_moves_the_rest_and_blames_nobody,
        ),
        journey(
            CHROMIUM,
            dates::each_of_three_ways_out_leads_out_and_is_one_undo,
        ),
        journey(CHROMIUM, dates::days_off_are_empty_and_come_back),
        journey(CHROMIUM, dates::what_i_have_today_counts_today_alone),
        journey(
            CHROMIUM,
            dates::a_later_calendar_file_names_the_same_days_alike,
        ),
        journey(CHROMIUM, dates::a_month_in_my_words_and_back),
        journey(
            CHROMIUM,
            reach::every_face_of_the_plan_is_accessible_and_fits_a_phone,
        ),
    ]
}

/// Chooses a track on the page, and has its plan.
async fn choose(stage: &Stage, track: &str) -> Result<()> {
    stage.open(PAGE).await?;
    stage.mark(track).await?;
    stage.is_told(&format!("{track} planned")).await?;
    stage.reads("Likely done in the week of").await
}

/// What stands in a field.
async fn stands(stage: &Stage, id: &str, text: &str) -> Result<()> {
    stage
        .becomes(
            &format!("what stands in “{id}”"),
            "return document.getElementById(arguments[0])?.value ?? null",
            vec![id.into()],
            text,
        )
        .await
}

/// The sentence that says when the plan is likely done.
async fn finish(stage: &Stage) -> Result<String> {
    stage
        .script(
            "return document.querySelector('#finish ~ .lead').innerText",
            vec![],
        )
        .await
}
