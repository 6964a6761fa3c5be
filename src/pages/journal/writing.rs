//! Where one writes: what to write about, the field with its questions, and what is not saved yet.

use super::{
    desk::{Desk, WORDS, WRITE},
    today::called,
    week,
};
use crate::ui::{
    button::Button,
    erased::{Erase, Erased},
    layout::{item, list, paragraph, row, section},
    live::{live, maybe, nothing, text, truth},
};
use cairn_core::{
    plan::words::date,
    study::journal::{Draft, Sort, WORDS_LIMIT, prompts},
    text::counted,
};
use leptos::{ev::Event, prelude::*};

/// From so many characters on, it is said how many are left.
const NEAR: usize = WORDS_LIMIT - 400;

/// The section.
pub(super) fn view(desk: Desk) -> Erased {
    let body = live(move || match desk.writing.get() {
        Some(draft) => editor(desk, &draft),
        None => choice(desk),
    });
    section(WRITE, "Write", vec![body, unsaved(desk)])
}

/// What to write about.
fn choice(desk: Desk) -> Erased {
    let buttons = Sort::ALL.into_iter().map(|sort| {
        let begin = move || desk.begin(sort);
        if sort == Sort::Day {
            Button::primary(sort.word(), begin).view()
        } else {
            Button::plain(sort.word(), begin).view()
        }
    });
    row(buttons.collect())
}

fn editor(desk: Desk, draft: &Draft) -> Erased {
    let typed: Box<dyn FnMut(Event)> =
        Box::new(move |event| desk.typed(event_target_value(&event)));
    let left: Box<dyn FnMut(Event)> = Box::new(move |_| desk.keep());
    let above = match draft.sort {
        Sort::Day => questions(desk),
        Sort::Week => week::view(desk),
        Sort::Bug | Sort::Reflection => nothing(),
    };
    let said = text(move || {
        let fault = desk.fault.get();
        if fault.is_empty() { room(desk) } else { fault }
    });
    view! {
        <div class="field journal-field">
            <label for=WORDS>{draft.sort.word()}</label>
            {above}
            <textarea
                id=WORDS
                rows="10"
                aria-describedby="journal-said"
                aria-invalid=truth(move || !desk.fault.read().is_empty())
                prop:value=desk.words
                on:input=typed
                on:change=left
            ></textarea>
            <p class="field-help" id="journal-said" aria-live="polite">{said}</p>
        </div>
        {row(vec![
            Button::primary("Save", move || desk.save()).view(),
            Button::plain("Not now", move || desk.later()).view(),
        ])}
    }
    .erased()
}

/// How much room is left, once there is little.
fn room(desk: Desk) -> String {
    let found = desk.words.read().trim_end().chars().count();
    if found > WORDS_LIMIT {
        let over = counted(found - WORDS_LIMIT, "character", "characters");
        [&over, " too many. What you typed stays."].concat()
    } else if found >= NEAR {
        [
            &counted(WORDS_LIMIT - found, "character", "characters"),
            " left.",
        ]
        .concat()
    } else {
        String::new()
    }
}

/// What a day's end asks, by what was done: a tap takes a question into the entry.
fn questions(desk: Desk) -> Erased {
    live(move || {
        let ground = desk.ground();
        let title = |topic: &str| called(topic, ground.as_ref());
        let asked = prompts(&desk.learnt.read(), desk.now().day, &title);
        let asked = asked.into_iter().map(|question| {
            let words = question.clone();
            let take = move || desk.take(&words);
            item(Button::text(question, take).view())
        });
        vec![
            paragraph(
                "muted",
                "Tap a question to answer it, or write what you like.",
            ),
            list("plain-list", asked.collect()),
        ]
        .erased()
    })
}

/// What was written and is not saved, on this device.
fn unsaved(desk: Desk) -> Erased {
    maybe(move || {
        let drafts = desk.drafts.get();
        let drafts: Vec<Erased> = drafts.into_iter().map(|draft| kept(desk, draft)).collect();
        (!drafts.is_empty()).then(|| {
            vec![
                paragraph("field-name", "Not saved yet"),
                list("journal-drafts", drafts),
            ]
            .erased()
        })
    })
}

fn kept(desk: Desk, draft: Draft) -> Erased {
    let asks = RwSignal::new(false);
    let day = draft.entry.split('/').next().unwrap_or_default();
    let day = cairn_core::day::Day::parse(day).map(date);
    let name = [draft.sort.word(), ", ", &day.unwrap_or_default()].concat();
    let words: String = draft.words.chars().take(160).collect();
    let (open, gone) = (draft.clone(), draft.clone());
    let go_on = Button::plain("Go on writing", move || desk.open(open.clone()))
        .named(["Go on writing: ", &name].concat());
    let ask =
        Button::text("Throw away", move || asks.set(true)).named(["Throw away: ", &name].concat());
    let (go_on, ask) = (go_on.view(), ask.view());
    let sure = maybe(move || {
        let gone = gone.clone();
        asks.get().then(|| {
            row(vec![
                "For good?".to_owned().erased(),
                Button::danger("Yes, throw it away", move || desk.drop(&gone)).view(),
                Button::plain("Keep it", move || asks.set(false)).view(),
            ])
        })
    });
    item((
        paragraph("muted", name),
        paragraph("journal-text", words),
        row(vec![go_on, ask]),
        sure,
    ))
}
