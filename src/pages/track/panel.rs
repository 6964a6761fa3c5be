//! What opens under a line: its four statuses, its topics, its points and prompts, whether it counts,
//! and where else it stands.

use super::{
    Track,
    line::{part_key, ref_href},
};
use crate::{
    pages::topic::questions,
    route::Route,
    site::href,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, link_list, list, paragraph},
        live::{maybe, nothing, text},
        rich_text::{plain, rich},
        tick::{status_control, tick, ticked_row},
    },
};
use cairn_core::{
    action::{Action, Tick},
    page::{Line, LineDetails, Part, Unit},
    record::{Key, Kind, Status},
    tally::{is_part_done, parts_done},
};
use leptos::prelude::*;

/// The details of a line; `mark` gives it a status.
pub fn view(
    track: &Track,
    line: &Line,
    place: usize,
    name: &str,
    status: Signal<Status>,
    mark: impl Fn(Status) + Clone + Send + Sync + 'static,
) -> Erased {
    let topics = if line.units.len() > 1 {
        titled(
            "Topics of this line",
            line.units
                .iter()
                .map(|unit| unit_row(track, unit))
                .collect(),
        )
    } else {
        nothing()
    };
    let own = track.clone();
    let rest = maybe(move || {
        let details = own.details.get()?;
        details.lines.get(place).map(|line| inner(&own, line))
    });
    let own = track.clone();
    let finish = mark.clone();
    let offer = maybe(move || {
        let details = own.details.get()?;
        let ready = all_parts_done(&own, details.lines.get(place)?) && status.get() != Status::Done;
        let finish = finish.clone();
        ready.then(|| {
            let button = Button::primary("Mark it done", move || finish(Status::Done)).view();
            paragraph("", ("Every point is ticked. ", button))
        })
    });
    view! {
        <div class="line-panel">
            {status_control(["Status of ", name].concat(), status, mark)}
            {topics}
            {rest}
            {offer}
            {taking(track, line, name)}
        </div>
    }
    .erased()
}

/// Whether everything under the line is ticked, so that it can be offered to mark it done.
fn all_parts_done(track: &Track, line: &LineDetails) -> bool {
    for id in line.parts.iter().flat_map(|part| &part.refs) {
        track.store.track(part_key(id));
    }
    let (done, all) = track.store.read(|state| parts_done(&line.parts, state));
    all > 0 && done == all
}

/// The question, the points and prompts, and where else the line's topics stand.
fn inner(track: &Track, line: &LineDetails) -> Erased {
    let (prompts, points): (Vec<&Part>, Vec<&Part>) = line
        .parts
        .iter()
        .partition(|part| part.refs.iter().any(|id| id.contains('!')));
    let rows = |parts: Vec<&Part>| {
        parts
            .into_iter()
            .map(|part| part_row(track, part))
            .collect::<Vec<_>>()
    };
    let also: Vec<_> = line
        .also_in
        .iter()
        .map(|track| {
            (
                href(&Route::Track(track.id.clone())),
                track.title.clone().erased(),
            )
        })
        .collect();
    let also_in = if also.is_empty() {
        nothing()
    } else {
        vec![paragraph("parts-label", "Also in"), link_list(also)].erased()
    };
    let closed = Signal::derive(|| false);
    vec![
        line.question
            .as_ref()
            .map_or_else(nothing, |question| questions::card(question, closed)),
        titled("Points", rows(points)),
        titled("In interviews", rows(prompts)),
        also_in,
    ]
    .erased()
}

fn titled(title: &'static str, rows: Vec<Erased>) -> Erased {
    if rows.is_empty() {
        return nothing();
    }
    vec![paragraph("parts-label", title), list("parts", rows)].erased()
}

/// One topic of a line that has several.
fn unit_row(track: &Track, unit: &Unit) -> Erased {
    let store = track.store;
    let (id, name) = (unit.id.clone(), plain(&unit.title));
    let own = id.clone();
    let status = Signal::derive(move || store.status(&own));
    let (own, label) = (track.clone(), name.clone());
    let on_tap = move || {
        let status = status.get_untracked().tapped();
        own.mark(Action::UnitsMarked {
            units: vec![id.clone()],
            name: label.clone(),
            status,
        });
    };
    item((
        tick([&name, " (topic)"].concat(), status, None, on_tap),
        link("line-label", ref_href(&unit.id), rich(&unit.title)),
    ))
}

/// A point, a topic in passing, or a focus prompt.
fn part_row(track: &Track, part: &Part) -> Erased {
    let store = track.store;
    let Some(first) = part.refs.first() else {
        return item(view! { <span class="parts-text">{rich(&part.label)}</span> });
    };
    let to = ref_href(first);
    let name = plain(&part.label);
    let own = part.clone();
    let done = Memo::new(move |_| {
        for id in &own.refs {
            store.track(part_key(id));
        }
        store
            .read(|state| is_part_done(&own, state))
            .unwrap_or(false)
    });
    let (track, refs, label) = (track.clone(), part.refs.clone(), name.clone());
    let on_tap = move || {
        let (done, name) = (!done.get_untracked(), label.clone());
        track.mark(match refs.as_slice() {
            [id] if id.contains('!') => Action::Ticked {
                kind: Tick::Focus,
                id: id.clone(),
                name,
                done,
            },
            _ => {
                let status = if done { Status::Done } else { Status::ToDo };
                Action::UnitsMarked {
                    units: refs.clone(),
                    name,
                    status,
                }
            }
        });
    };
    ticked_row(
        None,
        name,
        done,
        link("line-label", to, rich(&part.label)),
        on_tap,
    )
}

/// Take a line in that is outside the percentage, or leave it out again.
fn taking(track: &Track, line: &Line, name: &str) -> Erased {
    if line.aside.is_empty() {
        return nothing();
    }
    let store = track.store;
    let id = [track.page.id.as_str(), "/", &line.slug()].concat();
    let (key, name) = (id.clone(), name.to_owned());
    let taken = Memo::new(move |_| {
        store.track(Key::new(Kind::Line, key.as_str()));
        store.read(|state| state.taken(&key)) == Some(true)
    });
    let turn = move || {
        let taken = !taken.get_untracked();
        store.dispatch(Action::LineTakenIn {
            line: id.clone(),
            name: name.clone(),
            taken,
        });
    };
    let words = text(move || {
        if taken.get() {
            "Counts towards your track. "
        } else {
            "Does not count towards your track. "
        }
        .to_owned()
    });
    let label = text(move || {
        if taken.get() {
            "Leave it out"
        } else {
            "Take it in"
        }
        .to_owned()
    });
    paragraph("muted", (words, Button::text(label, turn).view()))
}
