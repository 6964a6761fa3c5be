//! Cards from a file: choose it, see what would come and what would not, then add them or leave them.

use crate::{
    pages::review::session::Session,
    state::{anki, focus, reviews::Desk},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{figures, item, list, paragraph, row},
        live::{live, nothing, spawn},
    },
};
use cairn_core::anki::{Notes, Plan};
use leptos::prelude::*;
use std::sync::Arc;

const INPUT: &str = "anki-file";
const TOPIC: &str = "anki-topic";
const WORDS: &str = "A file that Anki wrote as \u{201c}Notes in Plain Text\u{201d}, or one from here. Its notes become \
                     cards of your own; text and code stay, formatting goes. You see what would come before it \
                     does.";
/// How many topics are named in the preview.
const NAMED: usize = 8;

/// Where the import stands.
#[derive(Clone)]
enum Step {
    /// Nothing is chosen.
    Idle,
    /// The file cannot be taken, or it was.
    Said(&'static str, String),
    /// The file is read; nothing has changed yet.
    Offered(Arc<Notes>),
}

/// The import.
pub(super) fn view(session: Session, desk: &Arc<Desk>) -> Erased {
    let step = RwSignal::new(Step::Idle);
    let topic = RwSignal::new(String::new());
    let chosen = move |_| {
        spawn(async move {
            if let Some(answer) = anki::choose(INPUT).await {
                // The page may be gone by then.
                let _ = step.try_set(match answer {
                    Ok(notes) => Step::Offered(Arc::new(notes)),
                    Err(fault) => Step::Said("field-fault", fault.to_string()),
                });
            }
        });
    };
    let desk = Arc::clone(desk);
    let answer = live(move || match step.get() {
        Step::Idle => nothing(),
        Step::Said(class, words) => paragraph(class, words),
        Step::Offered(notes) => offer(session, &desk, &notes, topic, step),
    });
    view! {
        <h3>"From Anki"</h3>
        {paragraph("muted", WORDS)}
        <div class="field">
            <label for=INPUT>"Choose a file"</label>
            <input id=INPUT type="file" accept=".txt,.tsv,.csv,text/plain" on:change=chosen/>
        </div>
        <div aria-live="polite">{answer}</div>
    }
    .erased()
}

/// What would come of the file, and what to do with it.
fn offer(
    session: Session,
    desk: &Arc<Desk>,
    notes: &Arc<Notes>,
    topic: RwSignal<String>,
    step: RwSignal<Step>,
) -> Erased {
    let (looked, known) = (Arc::clone(desk), Arc::clone(notes));
    let plan = Memo::new(move |_| {
        session.store.watch(|_| ());
        let chosen = topic.with(|words| looked.topic_named(words).map(|topic| topic.id.clone()));
        anki::plan(session.store, &looked, &known, chosen.as_deref())
    });
    let untagged = plan.with_untracked(|plan| plan.homeless > 0);
    let field = if untagged || topic.with_untracked(|topic| !topic.is_empty()) {
        view! {
            <div class="field field--wide">
                <label for=TOPIC>"Topic for notes that name none"</label>
                <input
                    id=TOPIC
                    type="text"
                    list="own-topics"
                    maxlength="120"
                    autocomplete="off"
                    prop:value=topic
                    on:input=move |event| topic.set(event_target_value(&event))
                />
            </div>
        }
        .erased()
    } else {
        nothing()
    };
    let (told, found) = (Arc::clone(desk), Arc::clone(notes));
    let preview = live(move || plan.with(|plan| preview(&told, &found, plan)));
    let leave = move |said: Step| {
        step.set(said);
        focus(INPUT);
    };
    let add = live(move || {
        let count = plan.with(|plan| plan.cards.len());
        let left = Button::text("Leave it", move || leave(Step::Idle)).view();
        if count == 0 {
            return row(vec![left]);
        }
        let words = cards(count);
        let label = ["Add ", &words].concat();
        let take = move || {
            let cards = plan.with_untracked(|plan| plan.cards.clone());
            anki::take(session.store, cards, [&words, " imported"].concat());
            leave(Step::Said(
                "",
                [&words, " imported. They are new cards of their topics now."].concat(),
            ));
        };
        row(vec![Button::primary(label, take).view(), left])
    });
    view! {
        <div class="aside-box stack">
            {paragraph("field-name", "What this file would bring")}
            {field}
            {preview}
            {add}
        </div>
    }
    .erased()
}

fn cards(count: usize) -> String {
    let s = if count == 1 { "" } else { "s" };
    [&count.to_string(), " card", s].concat()
}

fn preview(desk: &Desk, notes: &Notes, plan: &Plan) -> Erased {
    let mut rows = vec![
        ("New cards", plan.cards.len() - plan.changed),
        ("Cards of yours, in other words", plan.changed),
        ("Here already, and left as they are", plan.here),
        ("Without a topic, and left out", plan.homeless),
    ];
    rows.retain(|(_, count)| *count > 0);
    let rows = rows
        .into_iter()
        .map(|(name, count)| (name, count.to_string()))
        .collect();
    let left = notes.left_out.iter().map(|(why, count)| {
        let s = if *count == 1 {
            " note is"
        } else {
            " notes are"
        };
        item([&count.to_string(), s, " left out: ", why.word(), "."].concat())
    });
    let mut lines: Vec<Erased> = left.collect();
    if notes.media > 0 {
        let count = notes.media.to_string();
        lines.push(item(
            [&count, " with pictures or sounds, which stay behind."].concat(),
        ));
    }
    let mut topics: Vec<String> = plan
        .topics
        .iter()
        .take(NAMED)
        .map(|(topic, count)| {
            [
                &desk.title(topic).replace('`', ""),
                " (",
                &count.to_string(),
                ")",
            ]
            .concat()
        })
        .collect();
    let more = plan.topics.len().saturating_sub(NAMED);
    if more > 0 {
        topics.push([&more.to_string(), " more"].concat());
    }
    if !topics.is_empty() {
        lines.insert(0, item(["They go to ", &topics.join(", "), "."].concat()));
    }
    vec![figures(rows), list("plain-list", lines)].erased()
}
