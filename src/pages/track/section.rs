//! A section: its heading with number and count, its goal, its lines as a trail, and what else stands in
//! it.

use super::{Track, choice, items, line};
use crate::ui::{
    progress_bar::{ProgressBar, words},
    rich_text::{plain, rich},
};
use cairn_core::{
    action::Action,
    page::{Item, Section, SectionKind},
    record::Status,
    state::State,
};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// A section by its place in the track.
pub fn view(track: &Track, place: usize) -> Option<Erased> {
    let section = track.page.sections.get(place)?;
    let total = track.course.section_tally(place, &State::default()).total;
    let course = std::sync::Arc::clone(&track.course);
    let store = track.store;
    let count = Signal::derive(move || {
        if !store.is_ready() {
            return (0, total);
        }
        let tally = store.watch(|state| course.section_tally(place, state));
        (tally.done, tally.total)
    });
    let has_lines = track.course.sections.get(place).is_some_and(|range| !range.is_empty());
    let folded = RwSignal::new(false);
    fold_with_choice(track, section, folded);
    fold_with_all(track, folded);
    let body_id = ["body-", &section.slug].concat();
    let meter = (has_lines && section.depth == 1)
        .then(|| view! { <ProgressBar name=["Progress in ", &section.title].concat() count/> });
    let figures = (has_lines && section.depth > 1).then(|| {
        view! { <span class="section-count figure">{move || words(count.get())}</span> }
    });
    let own_lines = section.items.iter().any(|item| matches!(item, Item::Line(_)));
    Some(
        view! {
            <section class=if has_lines { "track-section" } else { "track-section not-counted" }>
                <div class=if section.depth == 1 { "section-head section-head--1" } else { "section-head" }>
                    {heading(section)} {figures}
                    {(!section.items.is_empty())
                        .then(|| view! { <div class="section-tools">
                            {own_lines.then(|| known(track, place, section))}
                            <button
                                type="button"
                                class="text-button"
                                aria-expanded=move || if folded.get() { "false" } else { "true" }
                                aria-controls=body_id.clone()
                                aria-label=["Show or hide ", &plain(&section.title)].concat()
                                on:click=move |_| folded.update(|folded| *folded = !*folded)
                            >
                                {move || if folded.get() { "Show" } else { "Hide" }}
                            </button>
                        </div> })}
                </div>
                {meter}
                {effort(section)}
                {section.goal.as_ref().map(|goal| view! { <p class="section-goal">{rich(goal)}</p> })}
                {section.choice.as_ref().and_then(|group| choice::view(track, group))}
                <div id=body_id.clone() hidden=move || folded.get()>
                    {body(track, place, section)}
                </div>
            </section>
        }
        .erased(),
    )
}

/// The heading in its rank: the track's title is the first.
fn heading(section: &Section) -> Erased {
    let content = (
        view! { <span class="section-number">{section.number.clone()} " "</span> },
        rich(&section.title),
    );
    let id = section.slug.clone();
    match section.depth {
        1 => view! { <h2 id=id>{content}</h2> }.erased(),
        2 => view! { <h3 id=id>{content}</h3> }.erased(),
        3 => view! { <h4 id=id>{content}</h4> }.erased(),
        _ => view! { <h5 id=id>{content}</h5> }.erased(),
    }
}

/// "4–6 weeks · 15–20 hours a week".
fn effort(section: &Section) -> Option<impl IntoView + use<>> {
    let range = |(from, to): (u16, u16), unit: &str| {
        let from_to = if from == to { from.to_string() } else { [from.to_string(), to.to_string()].join("–") };
        [from_to.as_str(), " ", unit].concat()
    };
    let words: Vec<String> = [
        section.weeks.map(|weeks| range(weeks, "weeks")),
        section.hours.map(|hours| range(hours, "hours a week")),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!words.is_empty()).then(|| view! { <p class="muted">{words.join(" · ")}</p> })
}

/// "I know this section": everything that counts in it becomes done, with one undo.
fn known(track: &Track, place: usize, section: &Section) -> impl IntoView + use<> {
    let (course, store) = (std::sync::Arc::clone(&track.course), track.store);
    let name = [section.number.as_str(), " ", &plain(&section.title)].concat();
    let label = ["I know this section: ", &plain(&section.title)].concat();
    let mark = move |_| {
        let units: Vec<String> = store.read(|state| {
            let range = course.sections.get(place).cloned().unwrap_or_default();
            course.required(range, state).iter().map(|unit| unit.id.clone()).collect()
        });
        store.dispatch(Action::UnitsMarked { units, name: name.clone(), status: Status::Done });
    };
    view! {
        <button type="button" class="text-button" aria-label=label on:click=mark>
            "I know this"
        </button>
    }
}

/// What stands directly in the section, lines first to last, in lists by their kind.
fn body(track: &Track, place: usize, section: &Section) -> Vec<Erased> {
    let mut lines = Vec::new();
    let mut checks = Vec::new();
    let mut advice = Vec::new();
    let mut projects = Vec::new();
    let mut resources = Vec::new();
    let mut pitfalls = Vec::new();
    let mut next = track.course.sections.get(place).map_or(0, |range| range.start);
    for item in &section.items {
        match item {
            Item::Line(text) => {
                lines.push(line::view(track, text, next));
                next += 1;
            }
            Item::Check(check) => checks.push(items::check(check, items::tick_kind(section.kind))),
            Item::Advice(text) => advice.push(view! { <li>{rich(text)}</li> }),
            Item::Project(project) => projects.push(items::project(project)),
            Item::Resource(resource) => resources.push(items::resource(resource)),
            Item::Pitfall(pitfall) => pitfalls.push(items::pitfall(pitfall)),
        }
    }
    let mut body = Vec::new();
    if !lines.is_empty() {
        body.push(view! { <ul class="trail">{lines}</ul> }.erased());
    }
    if !checks.is_empty() {
        body.push(view! { <ul class="parts check-list">{checks}</ul> }.erased());
    }
    if !advice.is_empty() {
        body.push(view! { <ul class="plain-list">{advice}</ul> }.erased());
    }
    if !projects.is_empty() {
        body.push(view! { <ul class="plain-list project-list">{projects}</ul> }.erased());
    }
    if !resources.is_empty() {
        body.push(view! { <ul class="plain-list resource-list">{resources}</ul> }.erased());
    }
    if !pitfalls.is_empty() {
        body.push(view! { <ul class="pitfalls">{pitfalls}</ul> }.erased());
    }
    body
}

/// A branch that does not count is folded, its ticks kept.
fn fold_with_choice(track: &Track, section: &Section, folded: RwSignal<bool>) {
    let Some(option) = section.option.clone().filter(|_| section.kind == SectionKind::Option) else { return };
    let track = track.clone();
    Effect::new(move |before: Option<bool>| {
        let counts = track.option_counts(&option);
        if track.store.is_ready() && before != Some(counts) {
            folded.set(!counts);
            return counts;
        }
        before.unwrap_or(true)
    });
}

fn fold_with_all(track: &Track, folded: RwSignal<bool>) {
    let all_open = track.all_open;
    Effect::new(move |_| {
        if let Some(open) = all_open.get() {
            folded.set(!open);
        }
    });
}
