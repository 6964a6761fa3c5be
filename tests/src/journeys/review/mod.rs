//! Reviews: cards come, are asked, and come back.

mod asking;
mod cards;
mod days;

use anyhow::Result;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(
            EVERY,
            asking::a_finished_topic_brings_its_cards_and_i_review_them,
        ),
        journey(EVERY, asking::by_keyboard_alone_i_answer_and_take_it_back),
        journey(CHROMIUM, asking::a_card_is_answered_once),
        journey(CHROMIUM, asking::a_swipe_to_the_right_means_good),
        journey(
            CHROMIUM,
            asking::what_i_hold_back_is_not_asked_until_i_want_it,
        ),
        journey(CHROMIUM, asking::a_leech_says_what_to_do_about_it),
        journey(CHROMIUM, asking::cramming_changes_no_schedule),
        journey(CHROMIUM, asking::answers_said_aloud_show_by_a_tap),
        journey(
            CHROMIUM,
            asking::with_an_interview_ahead_i_see_what_would_be_forgotten,
        ),
        journey(CHROMIUM, asking::reviews_are_accessible_in_light),
        journey(CHROMIUM, asking::reviews_are_accessible_in_dark),
        journey(
            CHROMIUM,
            cards::a_card_of_my_own_is_asked_changed_and_deleted,
        ),
        journey(CHROMIUM, cards::markup_on_a_card_is_only_text),
        journey(
            CHROMIUM,
            cards::a_shipped_card_can_be_put_in_my_words_and_back,
        ),
        journey(CHROMIUM, cards::rubbish_in_the_options_is_not_kept),
        journey(
            CHROMIUM,
            days::thirty_days_end_with_the_schedule_of_the_reference,
        ),
        journey(EVERY, days::answers_given_in_two_tabs_are_both_kept),
        journey(CHROMIUM, days::what_another_tab_answers_takes_nothing_back),
        journey(CHROMIUM, days::in_the_morning_the_page_shows_what_is_due),
        journey(EVERY, days::without_a_network_cards_are_asked_and_answered),
    ]
}

/// Marks a topic as done on its page, and goes to the reviews.
async fn finish(stage: &Stage, topic: &str) -> Result<()> {
    stage.open(&format!("/topics/{topic}/")).await?;
    stage.choose("Status", "Done").await?;
    stage.follow("Review").await?;
    stage.sees_heading("Review").await
}
