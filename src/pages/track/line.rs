//! A line of the trail: the ring, the label, one quiet line of facts, and the control that opens what
//! belongs to it.

use super::{Track, items, offer, panel};
use crate::{
    route::Route,
    site::{href, use_site},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::link,
        live::{maybe, on_key, text, truth, word},
        progress_bar::words,
        rich_text::{plain, rich},
        tick::{css_name, for_key, tick},
    },
};
use cairn_core::{
    action::Action,
    page::Line,
    record::{Key, Kind, Status},
    tally::{LineState, parts_done},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A line, by its place among the track's lines.
pub fn view(track: &Track, line: &Line, place: usize) -> Erased {
    let line = Arc::new(line.clone());
    let stands = state_of(track, &line, place);
    let status = Signal::derive(move || stands.get().status);
    let open = RwSignal::new(false);
    let name = line
        .name
        .as_deref()
        .map_or_else(|| plain(&line.label), plain);
    let words_id = ["s-", &line.slug()].concat();
    let mark = marker(track, &line, place, &name);
    let tapped = mark.clone();
    let toggle = {
        let track = track.clone();
        move || {
            track.load_details();
            open.update(|open| *open = !*open);
        }
    };
    let keys = {
        let (mark, toggle, store) = (mark.clone(), toggle.clone(), track.store);
        on_key(move |event| {
            let taken = event.default_prevented()
                || event.ctrl_key()
                || event.alt_key()
                || event.meta_key();
            if taken || !store.keys_are_on() {
                return;
            }
            if let Some(status) = for_key(&event.key()) {
                event.prevent_default();
                mark(status);
            } else if event.key() == "o" {
                event.prevent_default();
                toggle();
            }
        })
    };
    let (fading, own) = (track.clone(), Arc::clone(&line));
    let fades = move || status.get() == Status::Done && fading.fades(&own.units);
    let looks_faded = fades.clone();
    let words = {
        let (track, parts) = (track.clone(), line.parts);
        text(move || {
            let status = status.get();
            let word = status.word();
            if fades() {
                [word, " · fading"].concat()
            } else if parts == 0 || status == Status::Done {
                word.to_owned()
            } else {
                [word, " · ", &counted(&track, place, parts)].concat()
            }
        })
    };
    let mut badges: Vec<Erased> = line
        .badge
        .as_deref()
        .map(items::badge)
        .into_iter()
        .collect();
    badges.extend(line.aside.iter().map(|aside| items::badge(aside.word())));
    let details = {
        let (track, line, name) = (track.clone(), Arc::clone(&line), name.clone());
        maybe(move || {
            open.get()
                .then(|| panel::view(&track, &line, place, &name, status, mark.clone()))
        })
    };
    view! {
        <li
            class="line"
            id=line.slug()
            data-status=word(move || if looks_faded() { "fading" } else { css_name(status.get()) })
            data-counts=truth(move || stands.get().counts)
            on:keydown=keys
        >
            {tick(name.clone(), status, Some(words_id.clone()), move || tapped(status.get_untracked().tapped()))}
            <div class="line-text">
                {label(track, &line)} {badges}
                <p class="facts">
                    <span class="status-word figure" id=words_id>
                        {words}
                    </span>
                    {facts(&line)}
                </p>
            </div>
            {Button::styled("opener", (), toggle)
                .named(["Details of ", &name].concat())
                .expands(move || open.get())
                .view()}
            {details}
        </li>
    }
    .erased()
}

/// "3 of 8": the parts that are done, by the details once they are here.
fn counted(track: &Track, place: usize, parts: u32) -> String {
    let Some(details) = track.details.get() else {
        return words((0, parts));
    };
    let parts = details.lines.get(place).map_or(&[][..], |line| &line.parts);
    for id in parts.iter().flat_map(|part| &part.refs) {
        track.store.track(part_key(id));
    }
    let (done, all) = track.store.read(|state| parts_done(parts, state));
    words((
        u32::try_from(done).unwrap_or(u32::MAX),
        u32::try_from(all).unwrap_or(u32::MAX),
    ))
}

/// How the line stands, woken only by what it is made of.
fn state_of(track: &Track, line: &Line, place: usize) -> Memo<LineState> {
    let store = track.store;
    let course = Arc::clone(&track.course);
    let mut keys: Vec<Key> = line
        .units
        .iter()
        .map(|unit| Key::of_unit(&unit.id))
        .collect();
    if line.units.iter().any(|unit| unit.option.is_some()) {
        keys.extend(
            course
                .groups
                .iter()
                .map(|group| Key::new(Kind::Choice, group.id.as_str())),
        );
    }
    if !line.aside.is_empty() {
        keys.push(Key::new(
            Kind::Line,
            [&course.id, "/", &line.slug()].concat(),
        ));
    }
    Memo::new(move |_| {
        for key in &keys {
            store.track(key.clone());
        }
        store.read(|state| course.line_state(place, state))
    })
}

/// Marks the line: its one topic, or all that it counts at once.
fn marker(
    track: &Track,
    line: &Arc<Line>,
    place: usize,
    name: &str,
) -> impl Fn(Status) + Clone + Send + Sync + use<> {
    let (track, line, name) = (track.clone(), Arc::clone(line), name.to_owned());
    move |status| {
        let store = track.store;
        let units: Vec<String> = store.read(|state| {
            track
                .course
                .units_of(place, state)
                .iter()
                .map(|unit| unit.id.clone())
                .collect()
        });
        if let Some(unit) = units.first() {
            store.dispatch(Action::PlaceVisited {
                track: track.page.id.clone(),
                unit: unit.clone(),
            });
        }
        let action = match units.as_slice() {
            [topic] if !topic.contains('#') => Action::TopicMarked {
                topic: topic.clone(),
                name: name.clone(),
                status,
            },
            _ => Action::UnitsMarked {
                units,
                name: name.clone(),
                status,
            },
        };
        track.mark(action);
        offer::option_of(&track, &line);
    }
}

/// The label: a link to the topic's page, or to the first topic of several.
fn label(track: &Track, line: &Line) -> Erased {
    let Some(unit) = line.units.first() else {
        return rich(&line.label);
    };
    let topic = unit.id.split('#').next().unwrap_or(&unit.id);
    let mut to = use_site().with_value(|site| Route::topic_from(topic, &track.page.id, &site.base));
    if let Some((_, point)) = unit.id.split_once('#') {
        to.push('#');
        to.push_str(point);
    } else if let Some(question) = &line.question {
        to.push('#');
        to.push_str(question);
    }
    link("line-label", to, rich(&line.label))
}

/// " · 40 min · also in 3 tracks", on one line of a phone.
fn facts(line: &Line) -> String {
    let mut facts = String::new();
    if line.parts == 0 {
        facts = [" · ", &line.minutes().to_string(), " min"].concat();
    }
    if line.question.is_some() {
        facts.push_str(" · 1 question");
    }
    match line.also_in {
        0 => {}
        1 => facts.push_str(" · also in 1 track"),
        tracks => {
            facts.push_str(" · also in ");
            facts.push_str(&tracks.to_string());
            facts.push_str(" tracks");
        }
    }
    facts
}

/// The record behind a part's reference.
pub(super) fn part_key(id: &str) -> Key {
    if id.contains('!') {
        Key::new(Kind::Focus, id)
    } else {
        Key::of_unit(id)
    }
}

/// The address of a topic, point or prompt on its topic's page.
pub(super) fn ref_href(id: &str) -> String {
    let (topic, rest) = id.split_once(['#', '!']).unwrap_or((id, ""));
    let mut to = href(&Route::Topic(topic.to_owned()));
    if !rest.is_empty() {
        to.push('#');
        to.push_str(rest);
    }
    to
}
