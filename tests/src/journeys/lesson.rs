//! A lesson: read, searched, copied from, done, and there without a network.

use anyhow::{Result, ensure};
use serde_json::Value;
use xtask::base::Base;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, a_lesson_stays_whole_when_i_leave_and_come_back),
        journey(CHROMIUM, what_a_lesson_says_is_found_and_leads_to_its_place),
        journey(CHROMIUM, code_is_copied_or_says_what_to_do),
        journey(CHROMIUM, how_far_i_have_read_is_shown),
        journey(
            CHROMIUM,
            at_its_end_a_topic_is_done_its_cards_come_and_the_next_follows,
        ),
        journey(
            CHROMIUM,
            a_report_of_a_mistake_names_the_lesson_and_the_build,
        ),
        journey(EVERY, without_a_network_a_lesson_reads_and_opens_its_cards),
        journey(CHROMIUM, a_lesson_is_accessible_in_light),
        journey(CHROMIUM, a_lesson_is_accessible_in_dark),
    ]
}

const LESSON: &str = "/topics/dictionaries/";

/// How much of a lesson stands on the page: its sections, blocks of code, cards.
async fn parts(stage: &Stage) -> Result<Value> {
    stage
        .script(
            "const count = (what) => document.querySelectorAll(`.lesson-text ${what}`).length;
             return ['h2', '.code', '.output', 'details.question', '.pitfall'].map(count)",
            vec![],
        )
        .await
}

pub async fn a_lesson_stays_whole_when_i_leave_and_come_back(stage: &mut Stage) -> Result<()> {
    stage.open(LESSON).await?;
    let before = parts(stage).await?;
    ensure!(
        before[0] == 5 && before[1].as_u64() > Some(1),
        "the lesson has {before}"
    );
    // To another topic by a link of the lesson's own kind, and back by the browser's button.
    stage.follow("Lists").await?;
    stage.sees_heading("Lists").await?;
    stage
        .until(
            "its lesson stands there",
            "return !!document.querySelector('.lesson-text #core')",
        )
        .await?;
    stage.page().back().await?;
    stage.sees_heading("Dictionaries").await?;
    stage
        .until(
            "the lesson is back",
            "return !!document.querySelector('.lesson-text #core')",
        )
        .await?;
    let after = parts(stage).await?;
    ensure!(before == after, "it had {before}, now {after}");
    Ok(())
}

pub async fn what_a_lesson_says_is_found_and_leads_to_its_place(stage: &mut Stage) -> Result<()> {
    // Said in the pitfalls of this lesson, and named by no title.
    stage.open("/search/?q=hides+typo").await?;
    stage.reads("In lessons").await?;
    stage.follow("Dictionaries").await?;
    stage.is_at("/topics/dictionaries/#pitfalls").await?;
    stage
        .until(
            "the section is in sight",
            "const box = document.getElementById('pitfalls').getBoundingClientRect();
             return box.top >= 0 && box.bottom <= innerHeight",
        )
        .await
}

pub async fn code_is_copied_or_says_what_to_do(stage: &mut Stage) -> Result<()> {
    stage.open(LESSON).await?;
    // What the clipboard gets can be seen only where it is ours.
    stage
        .script::<Value>(
            "const clipboard = { writeText: async (text) => { window.copied = text; } };
             Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => clipboard, configurable: true });
             document.querySelector('.lesson-text .copy').click()",
            vec![],
        )
        .await?;
    stage.is_told("The code is copied").await?;
    stage
        .until(
            "the clipboard has the code",
            "return window.copied === document.querySelector('.lesson-text .code code').textContent",
        )
        .await?;
    stage
        .script::<Value>(
            "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
             document.querySelector('.lesson-text .copy').click()",
            vec![],
        )
        .await?;
    stage.is_told("Select the code").await
}

pub async fn how_far_i_have_read_is_shown(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    stage.open(LESSON).await?;
    let read = "return document.querySelector('.lesson-read').value";
    stage
        .becomes(
            "what is read at first",
            &format!("{read} < 20"),
            vec![],
            true,
        )
        .await?;
    stage
        .script::<Value>(
            "document.querySelector('.lesson-end').scrollIntoView({ block: 'end' })",
            vec![],
        )
        .await?;
    stage
        .becomes("what is read at the end", read, vec![], 100)
        .await
}

pub async fn at_its_end_a_topic_is_done_its_cards_come_and_the_next_follows(
    stage: &mut Stage,
) -> Result<()> {
    stage
        .open("/topics/dictionaries/?track=python-interview")
        .await?;
    stage.press("Mark the topic done").await?;
    stage.sees_chosen("Status", "Done").await?;
    stage.remembers("dictionaries", Some("done")).await?;
    stage.is_told("added").await?;
    ensure!(
        !stage.is_readable("Mark the topic done").await?,
        "it is done, and still asks"
    );
    let next: String = stage
        .script(
            "return [...document.querySelectorAll('.lesson-end a')].map((a) => a.innerText.trim())[0]",
            vec![],
        )
        .await?;
    let next = next.strip_prefix("Next: ").unwrap_or(&next).to_owned();
    stage.open("/review/?topic=dictionaries").await?;
    stage.reads("4 new").await?;
    stage.press("Start").await?;
    stage.reads("Show the answer").await?;
    stage
        .open("/topics/dictionaries/?track=python-interview")
        .await?;
    stage.follow(&["Next: ", &next].concat()).await?;
    stage.sees_heading(&next).await
}

pub async fn a_report_of_a_mistake_names_the_lesson_and_the_build(stage: &mut Stage) -> Result<()> {
    stage.open(LESSON).await?;
    stage
        .script::<Value>(
            "const clipboard = { writeText: async (text) => { window.copied = text; } };
             Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => clipboard });",
            vec![],
        )
        .await?;
    stage.press("Report a mistake").await?;
    stage.is_told("The beginning of a report is copied").await?;
    stage
        .until(
            "it says what was read",
            "const build = document.documentElement.dataset.build;
             return ['Lesson: dictionaries', `Build: ${build}`, 'Python: 3.14']
                 .every((line) => window.copied.split('\\n').includes(line))",
        )
        .await
}

pub async fn without_a_network_a_lesson_reads_and_opens_its_cards(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/").await?;
    stage.is_kept().await?;
    stage.stop_host();
    stage.open(LESSON).await?;
    stage.reads("Core").await?;
    stage
        .press("How does a lookup take constant time, and when does it not? Medium")
        .await?;
    stage.reads("The table is an array").await?;
    stage.follow("Lists").await?;
    stage.sees_heading("Lists").await?;
    stage.reads("Pitfalls").await
}

pub async fn a_lesson_is_accessible_in_light(stage: &mut Stage) -> Result<()> {
    accessible(stage, "light").await
}

pub async fn a_lesson_is_accessible_in_dark(stage: &mut Stage) -> Result<()> {
    accessible(stage, "dark").await
}

/// Lessons with tables, sessions, consoles and exercises, everything in them open, on a phone and at a desk.
async fn accessible(stage: &mut Stage, scheme: &str) -> Result<()> {
    stage.prefer(scheme).await?;
    for (width, height) in [(360, 740), (1280, 800)] {
        stage.resize(width, height).await?;
        for lesson in [
            "dictionaries",
            "git-basics",
            "asyncio",
            "pytest",
            "first-program",
        ] {
            stage.open(&["/topics/", lesson, "/"].concat()).await?;
            stage
                .script::<Value>(
                    "for (const folded of document.querySelectorAll('.lesson-text details')) folded.open = true",
                    vec![],
                )
                .await?;
            stage
                .looks_right(&format!("{lesson} in {scheme} at {width}"))
                .await?;
        }
    }
    Ok(())
}
