//! A section: its heading with number and count, its goal, its lines as a trail, and what else stands in
//! it.

use super::{Track, choice, items, line, memory};
use crate::ui::{
    button::Button,
    erased::{Erase, Erased},
    later::later,
    layout::{item, list, paragraph},
    live::{effect, flag, nothing, text},
    progress_bar::{progress_bar, words},
    rich_text::{plain, rich},
};
use cairn_core::{
    action::Action,
    page::{Item, Section},
    record::Status,
    state::State,
};
use leptos::prelude::*;
use std::sync::Arc;

/// A section by its place in the track. It comes alive in a task of its own: a long track has dozens.
pub fn view(track: &Track, place: usize) -> Erased {
    let counts = track
        .course
        .sections
        .get(place)
        .is_some_and(|range| !range.is_empty());
    let class = if counts {
        "track-section"
    } else {
        "track-section not-counted"
    };
    let track = track.clone();
    let content = later(move || content(&track, place, counts));
    view! { <section class=class>{content}</section> }.erased()
}

fn content(track: &Track, place: usize, counts: bool) -> Erased {
    let Some(section) = track.page.sections.get(place) else {
        return nothing();
    };
    let count = count(track, place);
    let (folded, cards) = (folded(track, section), RwSignal::new(false));
    let required = track.course.section_tally(place, &State::default()).total > 0;
    let meter = if !counts || !required && section.depth == 1 {
        nothing()
    } else if section.depth == 1 {
        progress_bar(["Progress in ", &plain(&section.title)].concat(), count)
    } else {
        let figure = text(move || words(count.get()));
        view! { <span class="section-count figure">{figure}</span> }.erased()
    };
    let tools = if section.items.is_empty() {
        nothing()
    } else {
        tools(track, place, section, folded, cards)
    };
    let head = if section.depth == 1 {
        "section-head section-head--1"
    } else {
        "section-head"
    };
    let inline = section.depth > 1;
    let (beside, below) = if inline {
        (meter, nothing())
    } else {
        (nothing(), meter)
    };
    view! {
        <div class=head>{heading(section)} {beside} {tools}</div>
        {vec![memory::actions(track, place, cards), below]}
        {effort(section)}
        {section.goal.as_deref().map(|goal| paragraph("section-goal", rich(goal)))}
        {section.choice.as_deref().map(|group| choice::view(track, group))}
        <div class=class_of_body(track, section) hidden=flag(move || folded.get())>
            {body(track, place, section)}
        </div>
    }
    .erased()
}

/// A branch of a choice that does not count from the start is folded before the program is there, too.
fn class_of_body(track: &Track, section: &Section) -> &'static str {
    let defaults = || track.page.choices.iter().map(|choice| &choice.default);
    match &section.option {
        Some(option) if !defaults().any(|default| default == option) => {
            "section-body section-body--aside"
        }
        _ => "section-body",
    }
}

/// How much of the section is done.
fn count(track: &Track, place: usize) -> Signal<(u32, u32)> {
    let (store, course) = (track.store, Arc::clone(&track.course));
    let total = course.section_tally(place, &State::default()).total;
    Memo::new(move |_| {
        if !store.is_ready() {
            return (0, total);
        }
        let tally = store.watch(|state| course.section_tally(place, state));
        (tally.done, tally.total)
    })
    .into()
}

/// The heading in its rank: the track's title is the first.
fn heading(section: &Section) -> Erased {
    let content = (
        view! { <span class="section-number">{section.number.clone()}</span> }.erased(),
        " ",
        rich(&section.title),
    );
    let (id, content) = (section.slug.clone(), content.erased());
    match section.depth {
        1 => view! { <h2 id=id>{content}</h2> }.erased(),
        2 => view! { <h3 id=id>{content}</h3> }.erased(),
        3 => view! { <h4 id=id>{content}</h4> }.erased(),
        _ => view! { <h5 id=id>{content}</h5> }.erased(),
    }
}

/// "4–6 weeks · 15–20 hours a week".
fn effort(section: &Section) -> Erased {
    let range = |(from, to): (u16, u16), unit: &str| {
        let from_to = if from == to {
            from.to_string()
        } else {
            [from.to_string(), to.to_string()].join("–")
        };
        [from_to.as_str(), " ", unit].concat()
    };
    let words: Vec<String> = [
        section.weeks.map(|weeks| range(weeks, "weeks")),
        section.hours.map(|hours| range(hours, "hours a week")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if words.is_empty() {
        nothing()
    } else {
        paragraph("muted", words.join(" · "))
    }
}

/// "I know this section": everything that counts in it becomes done, with one undo. And show or hide.
fn tools(
    track: &Track,
    place: usize,
    section: &Section,
    folded: RwSignal<bool>,
    cards: RwSignal<bool>,
) -> Erased {
    let (own, course, store) = (track.clone(), Arc::clone(&track.course), track.store);
    let title = plain(&section.title);
    let name = [section.number.as_str(), " ", &title].concat();
    let mark = move || {
        let units: Vec<String> = store.read(|state| {
            let range = course.sections.get(place).cloned().unwrap_or_default();
            let required = course.required(range.clone(), state);
            let lines = course.lines.get(range).unwrap_or_default();
            let all = || lines.iter().flat_map(|line| &line.units).collect();
            // Where nothing counts, such as in a branch not chosen, all of it is meant.
            let known = if required.is_empty() { all() } else { required };
            known.into_iter().map(|unit| unit.id.clone()).collect()
        });
        own.mark(Action::UnitsMarked {
            units,
            name: name.clone(),
            status: Status::Done,
        });
    };
    let own_lines = section
        .items
        .iter()
        .any(|item| matches!(item, Item::Line(_)));
    let known = own_lines.then(|| {
        Button::text("I know this", mark)
            .named(["I know this: ", &title].concat())
            .view()
    });
    let cards = own_lines.then(|| memory::opener(section, cards));
    let label = text(move || if folded.get() { "Show" } else { "Hide" }.to_owned());
    let fold = Button::text(label, move || folded.update(|folded| *folded = !*folded))
        .named_by(move || [if folded.get() { "Show " } else { "Hide " }, &title].concat())
        .expands(move || !folded.get())
        .view();
    view! { <div class="section-tools">{known} {cards} {fold}</div> }.erased()
}

/// What stands directly in the section, in lists by their kind.
fn body(track: &Track, place: usize, section: &Section) -> Vec<Erased> {
    const CLASSES: [&str; 6] = [
        "trail",
        "parts check-list",
        "plain-list",
        "plain-list project-list",
        "plain-list resource-list",
        "pitfalls",
    ];
    let mut lists: [Vec<Erased>; 6] = Default::default();
    let mut next = track
        .course
        .sections
        .get(place)
        .map_or(0, |range| range.start);
    for entry in &section.items {
        let (kind, view) = match entry {
            Item::Line(text) => {
                next += 1;
                (0, line::view(track, text, next - 1))
            }
            Item::Check(check) => (1, items::check(check, section.kind.into())),
            Item::Advice(text) => (2, item(rich(text))),
            Item::Project(project) => (3, items::project(project)),
            Item::Resource(resource) => (4, items::resource(resource)),
            Item::Pitfall(pitfall) => (5, items::pitfall(pitfall)),
        };
        lists[kind].push(view);
    }
    let filled = lists
        .into_iter()
        .zip(CLASSES)
        .filter(|(entries, _)| !entries.is_empty());
    filled
        .map(|(entries, class)| match class {
            "trail" => list(trail(entries.len()), entries),
            _ => list(class, entries),
        })
        .collect()
}

/// A trail's class, with the room that it is given while it is off the screen.
fn trail(lines: usize) -> &'static str {
    const CLASSES: [&str; 16] = [
        "trail rows-1",
        "trail rows-2",
        "trail rows-3",
        "trail rows-4",
        "trail rows-5",
        "trail rows-6",
        "trail rows-7",
        "trail rows-8",
        "trail rows-9",
        "trail rows-10",
        "trail rows-11",
        "trail rows-12",
        "trail rows-13",
        "trail rows-14",
        "trail rows-15",
        "trail rows-16",
    ];
    CLASSES[lines.clamp(1, CLASSES.len()) - 1]
}

/// Whether the section is folded: by hand, with all others, or because its option does not count.
fn folded(track: &Track, section: &Section) -> RwSignal<bool> {
    let folded = RwSignal::new(false);
    let (track, option) = (track.clone(), section.option.clone());
    let (mut counted, mut opened) = (true, None);
    effect(move || {
        let counts = option
            .as_ref()
            .is_none_or(|option| track.option_counts(option))
            || !track.store.is_ready();
        if std::mem::replace(&mut counted, counts) != counts {
            folded.set(!counts);
        }
        let all = track.all_open.get();
        if std::mem::replace(&mut opened, all) != all {
            folded.set(all == Some(false));
        }
    });
    folded
}
