//! What opens under a line: its four statuses, its topics, its points and prompts, whether it counts,
//! and where else it stands.

use super::{
    Track,
    line::{part_key, ref_href},
};
use crate::{
    route::Route,
    site::href,
    ui::{
        rich_text::{plain, rich},
        segmented::{Segment, Segmented},
        tick::{Tick as Ring, css_name},
    },
};
use cairn_core::{
    action::{Action, Tick},
    page::{Line, LineDetails, Named, Part, Question},
    record::{Key, Kind, Status},
    tally::is_part_done,
};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;
use std::sync::Arc;

/// The details of a line.
pub fn view(track: &Track, line: &Arc<Line>, place: usize, name: &str, status: Signal<Status>) -> Erased {
    let store = track.store;
    let value = Signal::derive(move || css_name(status.get()).to_owned());
    let segments = Status::ALL
        .into_iter()
        .map(|status| Segment::new(css_name(status), if status == Status::Skipped { "Skip" } else { status.word() }))
        .collect();
    let (course, own_name) = (Arc::clone(&track.course), name.to_owned());
    let on_pick = move |picked: String| {
        let Some(status) = Status::ALL.into_iter().find(|status| css_name(*status) == picked) else { return };
        let units =
            store.read(|state| course.units_of(place, state).iter().map(|unit| unit.id.clone()).collect());
        store.dispatch(Action::UnitsMarked { units, name: own_name.clone(), status });
    };
    let topics = (line.units.len() > 1).then(|| {
        let rows = line.units.iter().map(|unit| unit_row(track, &unit.id, &unit.title)).collect::<Vec<_>>();
        list("Topics of this line", rows)
    });
    let own = track.clone();
    let rest = move || {
        let details = own.details.get()?;
        details.lines.get(place).map(|line| inner(&own, line))
    };
    view! {
        <Segmented name=["Status of ", name].concat() segments value on_pick/>
        {topics}
        {rest}
        {taking(track, line, name)}
    }
    .erased()
}

/// The question, the points and prompts, and where else the line's topics stand.
fn inner(track: &Track, line: &LineDetails) -> Erased {
    let is_focus = |part: &&Part| part.refs.iter().any(|id| id.contains('!'));
    let points: Vec<_> =
        line.parts.iter().filter(|part| !is_focus(part)).map(|part| part_row(track, part)).collect();
    let prompts: Vec<_> = line.parts.iter().filter(is_focus).map(|part| part_row(track, part)).collect();
    view! {
        {line.question.as_ref().map(question)}
        {(!points.is_empty()).then(|| list("Points", points))}
        {(!prompts.is_empty()).then(|| list("In interviews", prompts))}
        {also_in(&line.also_in)}
    }
    .erased()
}

fn list(title: &'static str, rows: Vec<Erased>) -> impl IntoView {
    view! {
        <div>
            <p class="parts-label">{title}</p>
            <ul class="parts">{rows}</ul>
        </div>
    }
}

/// One topic of a line that has several.
fn unit_row(track: &Track, id: &str, title: &str) -> Erased {
    let store = track.store;
    let (unit, name) = (id.to_owned(), plain(title));
    let status = {
        let unit = unit.clone();
        Signal::derive(move || store.status(&unit))
    };
    let on_tap = {
        let name = name.clone();
        move |()| {
            let status = status.get_untracked().tapped();
            store.dispatch(Action::UnitsMarked { units: vec![unit.clone()], name: name.clone(), status });
        }
    };
    view! {
        <li>
            <Ring name=[&name, " (topic)"].concat() status on_tap/>
            <a class="line-label" href=ref_href(id)>
                {rich(title)}
            </a>
        </li>
    }
    .erased()
}

/// A point, a topic in passing, or a focus prompt.
fn part_row(track: &Track, part: &Part) -> Erased {
    let store = track.store;
    let Some(first) = part.refs.first().cloned() else {
        return view! { <li><span class="parts-text">{rich(&part.label)}</span></li> }.erased();
    };
    let name = plain(&part.label);
    let own = part.clone();
    let done = Memo::new(move |_| {
        for id in &own.refs {
            store.track(part_key(id));
        }
        store.read(|state| is_part_done(&own, state)).unwrap_or(false)
    });
    let status = Signal::derive(move || if done.get() { Status::Done } else { Status::ToDo });
    let (refs, label) = (part.refs.clone(), name.clone());
    let on_tap = move |()| {
        let done = !done.get_untracked();
        let name = label.clone();
        match refs.as_slice() {
            [id] if id.contains('!') => {
                store.dispatch(Action::Ticked { kind: Tick::Focus, id: id.clone(), name, done });
            }
            _ => {
                let status = if done { Status::Done } else { Status::ToDo };
                store.dispatch(Action::UnitsMarked { units: refs.clone(), name, status });
            }
        }
    };
    view! {
        <li>
            <Ring name=name status on_tap/>
            <a class="line-label" href=ref_href(&first)>
                {rich(&part.label)}
            </a>
        </li>
    }
    .erased()
}

/// Take a line in that is outside the percentage, or leave it out again.
fn taking(track: &Track, line: &Line, name: &str) -> Option<Erased> {
    if line.aside.is_empty() {
        return None;
    }
    let store = track.store;
    let id = [track.page.id.as_str(), "/", &line.slug].concat();
    let name = name.to_owned();
    let key = id.clone();
    let taken = Memo::new(move |_| {
        store.track(Key::new(Kind::Line, key.as_str()));
        store.read(|state| state.taken(&key)) == Some(true)
    });
    let turn = move |_| {
        store.dispatch(Action::LineTakenIn { line: id.clone(), name: name.clone(), taken: !taken.get_untracked() });
    };
    Some(
        view! {
            <p class="muted">
                {move || if taken.get() { "Counts towards your track. " } else { "Does not count towards your track. " }}
                <button type="button" class="text-button" aria-pressed=move || if taken.get() { "true" } else { "false" } on:click=turn>
                    {move || if taken.get() { "Leave it out" } else { "Take it in" }}
                </button>
            </p>
        }
        .erased(),
    )
}

fn also_in(tracks: &[Named]) -> Option<Erased> {
    (!tracks.is_empty()).then(|| {
        let links = tracks
            .iter()
            .map(|track| {
                view! {
                    <li>
                        <a href=href(&Route::Track(track.id.clone()))>{track.title.clone()}</a>
                    </li>
                }
            })
            .collect::<Vec<_>>();
        view! {
            <div>
                <p class="parts-label">"Also in"</p>
                <ul class="link-list">{links}</ul>
            </div>
        }
        .erased()
    })
}

/// The question of a question line, as it is asked.
fn question(question: &Question) -> impl IntoView + use<> {
    let open_all = RwSignal::new(false);
    crate::pages::topic::questions::card(question, open_all)
}
