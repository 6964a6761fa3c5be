//! Finding anything: by keyboard, by touch, by link, and where there is nothing to find.

mod asking;
mod found;
mod missing;

use anyhow::Result;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, asking::by_keyboard_alone_i_find_open_and_come_back),
        journey(
            CHROMIUM,
            asking::ctrl_k_opens_the_search_but_not_while_i_write,
        ),
        journey(CHROMIUM, asking::what_i_just_type_goes_to_the_box),
        journey(EVERY, asking::a_blank_before_i_rest_stays_in_the_box),
        journey(CHROMIUM, asking::esc_never_leaves_the_site),
        journey(
            CHROMIUM,
            asking::a_single_key_that_is_switched_off_opens_nothing,
        ),
        journey(
            CHROMIUM,
            found::what_is_found_is_marked_and_says_where_i_stand,
        ),
        journey(CHROMIUM, found::a_prompt_that_i_practised_says_so),
        journey(
            CHROMIUM,
            found::the_query_is_in_the_address_and_not_in_the_history,
        ),
        journey(
            CHROMIUM,
            found::all_of_a_kind_can_be_shown_and_back_keeps_it,
        ),
        journey(CHROMIUM, found::a_result_opens_in_a_new_tab),
        journey(
            CHROMIUM,
            found::what_led_somewhere_is_offered_again_and_can_be_forgotten,
        ),
        journey(
            CHROMIUM,
            missing::a_typing_error_is_forgiven_and_nothing_found_offers_more,
        ),
        journey(
            CHROMIUM,
            found::how_much_was_found_is_read_out_once_typing_rests,
        ),
        journey(
            CHROMIUM,
            asking::on_a_phone_no_keyboard_slides_over_the_page,
        ),
        journey(
            CHROMIUM,
            missing::an_index_that_cannot_be_fetched_is_said_and_tried_again,
        )
        .may_complain(),
        journey(
            EVERY,
            asking::what_i_type_before_the_program_is_there_is_searched,
        ),
        journey(
            CHROMIUM,
            missing::rubbish_in_the_address_finds_nothing_and_breaks_nothing,
        ),
        journey(CHROMIUM, missing::who_comes_back_has_the_index_at_hand),
        journey(CHROMIUM, found::under_a_path_what_is_found_opens),
    ]
}

const BOX: &str = "#search-box";

async fn box_has_focus(stage: &Stage) -> Result<()> {
    stage
        .until(
            "the box of the search has the focus",
            &format!("return document.activeElement.matches('{BOX}')"),
        )
        .await
}

async fn box_holds(stage: &Stage, text: &str) -> Result<()> {
    stage
        .becomes(
            "what stands in the box",
            &format!("return document.querySelector('{BOX}')?.value ?? null"),
            vec![],
            text,
        )
        .await
}

/// What is found of a kind, in order.
async fn finds(stage: &Stage, kind: &str, first: &str) -> Result<()> {
    stage
        .becomes(
            &format!("the first of {kind}"),
            "return document.querySelector(`#found-${arguments[0]}`)?.parentElement.querySelector('.hit')?.innerText ?? null",
            vec![kind.into()],
            first,
        )
        .await
}

async fn focus_is_at(stage: &Stage, id: &str) -> Result<()> {
    stage
        .until(
            &format!("{id} has the focus"),
            &format!("return document.activeElement.id === '{id}'"),
        )
        .await
}

async fn focus_is_on(stage: &Stage, place: usize) -> Result<()> {
    stage
        .until(
            &format!("result {place} has the focus"),
            &format!(
                "return document.querySelectorAll('.hit')[{place}] === document.activeElement"
            ),
        )
        .await
}

async fn types(stage: &Stage, text: &str) -> Result<()> {
    box_has_focus(stage).await?;
    stage.keys(text).await
}
