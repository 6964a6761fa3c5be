//! What is found: how it is shown, opened and come back to.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use super::{box_has_focus, box_holds, finds, focus_is_at, focus_is_on, types};
use crate::stage::Stage;

pub async fn what_is_found_is_marked_and_says_where_i_stand(stage: &mut Stage) -> Result<()> {
    stage.open("/topics/lists/").await?;
    stage.choose("Status", "Learning").await?;
    stage.remembers("lists", Some("learning")).await?;
    stage.follow("Search").await?;
    types(stage, "li").await?;
    stage.reads("found:").await?;
    stage.keys("st").await?;
    stage
        .becomes(
            "the row of the topic",
            "const row = [...document.querySelectorAll('.hit-row')].find((row) => row.querySelector('.hit').innerText === 'Lists');
             return [row?.querySelector('.hit mark')?.innerText ?? null, row?.querySelector('.hit-status')?.innerText ?? null]",
            vec![],
            json!(["List", "Learning"]),
        )
        .await?;
    // Another tab changes it.
    let here = stage.page().window().await?;
    stage.open_tab("/topics/lists/").await?;
    stage.choose("Status", "Done").await?;
    stage.page().switch_to_window(here).await?;
    stage
        .until(
            "the row says what the other tab did",
            "return [...document.querySelectorAll('.hit-status')].some((word) => word.innerText === 'Done')",
        )
        .await
}

pub async fn a_prompt_that_i_practised_says_so(stage: &mut Stage) -> Result<()> {
    const SAYS: &str = "return document.querySelector('#found-prompts')
        ?.parentElement.querySelector('.hit-status')?.innerText ?? null";
    stage.open("/search/?q=palindromes").await?;
    stage.becomes("what it says", SAYS, vec![], "To do").await?;
    stage.open("/topics/strings/").await?;
    stage
        .script::<()>(
            "document.querySelector('#palindromes .tick').click()",
            vec![],
        )
        .await?;
    stage
        .until(
            "it is stored",
            "return Object.keys(localStorage).some((key) => key.endsWith(':focus:strings!palindromes'))",
        )
        .await?;
    stage.open("/search/?q=palindromes").await?;
    stage.becomes("what it says", SAYS, vec![], "Done").await
}

pub async fn the_query_is_in_the_address_and_not_in_the_history(stage: &mut Stage) -> Result<()> {
    stage.open("/").await?;
    stage.follow("Search").await?;
    types(stage, "k-means & c++").await?;
    stage.is_at("/search/?q=k-means%20%26%20c%2B%2B").await?;
    stage.reload().await?;
    box_holds(stage, "k-means & c++").await?;
    stage.page().back().await?;
    stage.is_at("/").await?;
    stage.open("/search/?q=recrusion").await?;
    stage.reads("Recursion").await
}

pub async fn all_of_a_kind_can_be_shown_and_back_keeps_it(stage: &mut Stage) -> Result<()> {
    const ROWS: &str = "return document.querySelectorAll('.hit').length";
    stage.open("/search/?q=data").await?;
    stage.reads("found:").await?;
    let few: usize = stage.script(ROWS, vec![]).await?;
    ensure!(few <= 40, "{few} rows at once");
    let label: String = stage
        .script(
            "return document.querySelector('#found-topics').parentElement.querySelector('button').innerText",
            vec![],
        )
        .await?;
    let all: usize = label
        .split(' ')
        .find_map(|word| word.parse().ok())
        .unwrap_or_default();
    stage.press(&label).await?;
    stage.becomes("all rows", ROWS, vec![], all).await?;
    stage.is_at("/search/?q=data&kind=topics").await?;
    let last: String = stage
        .script(
            "return [...document.querySelectorAll('.hit')].at(-1).innerText",
            vec![],
        )
        .await?;
    stage.follow(&last).await?;
    stage.sees_heading(&last).await?;
    stage.page().back().await?;
    stage.becomes("all rows", ROWS, vec![], all).await?;
    focus_is_on(stage, all - 1).await?;
    stage.press("Show what was found of every kind").await?;
    stage.becomes("the first rows", ROWS, vec![], few).await?;
    focus_is_at(stage, "found-topics").await
}

pub async fn a_result_opens_in_a_new_tab(stage: &mut Stage) -> Result<()> {
    stage.open("/search/").await?;
    types(stage, "tuples").await?;
    finds(stage, "topics", "Tuples").await?;
    stage
        .page()
        .action_chain()
        .key_down(Key::Control)
        .send_keys(Key::Enter)
        .key_up(Key::Control)
        .perform()
        .await?;
    stage
        .patiently("another tab is there", async || {
            ensure!(stage.page().windows().await?.len() == 2, "it is not");
            Ok(())
        })
        .await?;
    box_holds(stage, "tuples").await?;
    let windows = stage.page().windows().await?;
    let other = windows.into_iter().next_back();
    if let Some(other) = other {
        stage.page().switch_to_window(other).await?;
    }
    stage.sees_heading("Tuples").await
}

pub async fn what_led_somewhere_is_offered_again_and_can_be_forgotten(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/search/").await?;
    for query in ["tuples", "sets"] {
        types(stage, query).await?;
        stage.reads("found:").await?;
        stage.key(Key::Enter).await?;
        stage
            .until(
                "the topic is open",
                "return location.pathname.startsWith('/topics/')",
            )
            .await?;
        stage.follow("Search").await?;
        stage.reads("Searched for before").await?;
    }
    stage.reload().await?;
    stage.press("tuples").await?;
    finds(stage, "topics", "Tuples").await?;
    stage.press("Clear").await?;
    stage.press("Forget tuples").await?;
    focus_is_at(stage, "search-recent").await?;
    stage.press("Forget sets").await?;
    box_has_focus(stage).await?;
    stage
        .until(
            "nothing is left of them",
            "return !document.body.innerText.includes('Searched for before')",
        )
        .await?;
    let kept: Vec<String> = stage
        .script(
            "return Object.keys(localStorage).filter((key) => !key.includes(':device:'))",
            vec![],
        )
        .await?;
    ensure!(kept.is_empty(), "a search left {kept:?}");
    Ok(())
}

pub async fn how_much_was_found_is_read_out_once_typing_rests(stage: &mut Stage) -> Result<()> {
    stage.open("/search/").await?;
    stage
        .script::<()>(
            "window.said = [];
             new MutationObserver(() => said.push(document.querySelector('[aria-live=polite]').innerText))
                 .observe(document.querySelector('[aria-live=polite]'), { childList: true, characterData: true, subtree: true })",
            vec![],
        )
        .await?;
    types(stage, "slicing").await?;
    stage
        .until(
            "it is said",
            "return window.said.some((words) => words.includes('found:'))",
        )
        .await?;
    let said: Vec<String> = stage.script("return window.said", vec![]).await?;
    ensure!(
        said.len() <= 2,
        "it was said {} times: {said:?}",
        said.len()
    );
    Ok(())
}

pub async fn under_a_path_what_is_found_opens(stage: &mut Stage) -> Result<()> {
    stage.move_under_path()?;
    stage.open("/search/?q=list%20methods").await?;
    finds(stage, "points", "List methods").await?;
    stage.follow("List methods").await?;
    stage.sees_heading("Lists").await?;
    stage.is_at("/topics/lists/#methods").await?;
    stage.keys("/").await?;
    box_has_focus(stage).await
}
