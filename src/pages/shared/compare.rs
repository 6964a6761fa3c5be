//! The sender's progress beside one's own: per track, and on demand by topic.

use super::{Desk, Keys};
use crate::{
    route::Route,
    site::href,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, list, paragraph, section},
        live::{count, live, maybe, spawn},
        progress_bar::progress_bar,
        rich_text::rich,
    },
};
use cairn_core::{
    page::{Item, PageData, TrackCard, TrackPage},
    share::Shared,
    state::State,
    tally::{Course, Tally, overall},
};
use leptos::prelude::*;
use std::{collections::BTreeSet, sync::Arc};

/// Both sides' bars.
pub fn view(desk: Desk, keys: &Keys, shared: &Arc<Shared>) -> Erased {
    let theirs = shared.state();
    let courses = Arc::clone(&keys.graph.courses);
    let all = overall(&courses, &theirs);
    let own = bars(desk, shared, "all tracks", all, move |state| {
        overall(&courses, state)
    });
    let tracks = desk.tracks.get_value();
    let mut parts = vec![
        paragraph(
            "muted",
            "What each track requires, by each one's own choices; a topic counts once.",
        ),
        view! { <div class="compare"><h3>"All tracks together"</h3> {own}</div> }.erased(),
    ];
    for card in tracks {
        let courses = &keys.graph.courses;
        if let Some(course) = courses.iter().find(|course| course.id == card.id) {
            parts.push(track(desk, &card, course.clone(), shared, &theirs));
        }
    }
    section("side-by-side", "Side by side", parts)
}

/// What the sender is called in front of a bar.
fn sender(shared: &Shared) -> String {
    shared.name.clone().unwrap_or_else(|| "Sender".to_owned())
}

/// The sender's bar over one's own.
fn bars(
    desk: Desk,
    shared: &Shared,
    of: &str,
    theirs: Tally,
    own: impl Fn(&State) -> Tally + Send + Sync + 'static,
) -> Erased {
    let own = count(move || {
        let tally = desk.store.watch(&own);
        (tally.done, tally.total)
    });
    let theirs = count(move || (theirs.done, theirs.total));
    let row = |who: String, count| {
        let bar = progress_bar([who.as_str(), " in ", of].concat(), count);
        view! {
            <div class="compare-row">
                <span class="compare-who">
                    <bdi>{who}</bdi>
                </span>
                {bar}
            </div>
        }
        .erased()
    };
    vec![row(sender(shared), theirs), row("You".to_owned(), own)].erased()
}

fn track(
    desk: Desk,
    card: &TrackCard,
    course: Course,
    shared: &Arc<Shared>,
    theirs: &State,
) -> Erased {
    let their_tally = course.tally(theirs);
    let own = bars(desk, shared, &card.title, their_tally, move |state| {
        course.tally(state)
    });
    let open = RwSignal::new(false);
    let page = RwSignal::new(None::<Arc<PageData>>);
    let route = Route::Track(card.id.clone());
    let heading = link("", href(&route), card.title.clone());
    let library = desk.library;
    let toggle = move || {
        open.update(|open| *open = !*open);
        let route = route.clone();
        let is_here = matches!(page.read_untracked().as_deref(), Some(PageData::Track(_)));
        if open.get_untracked() && !is_here {
            page.set(None);
            spawn(async move {
                let text = library.page(&route).await;
                page.set(Some(text.unwrap_or_else(|_| Arc::new(PageData::Plain))));
            });
        }
    };
    let button = Button::text("What differs", toggle)
        .named(["What differs in ", &card.title].concat())
        .expands(move || open.get());
    let shared = Arc::clone(shared);
    let differences = maybe(move || {
        let shared = Arc::clone(&shared);
        open.get().then(|| match page.get().as_deref() {
            None => paragraph("muted", "One moment…"),
            Some(PageData::Track(track)) => differing(desk, track, shared),
            Some(_) => paragraph(
                "muted",
                "This track's text could not be fetched. Try again when you are online.",
            ),
        })
    });
    view! {
        <div class="compare">
            <h3>{heading}</h3>
            {own}
            {button.view()}
            {differences}
        </div>
    }
    .erased()
}

/// The units of a track that stand differently on the two sides, in the track's order.
fn differing(desk: Desk, track: &TrackPage, shared: Arc<Shared>) -> Erased {
    let mut seen = BTreeSet::new();
    let mut units = Vec::new();
    let items = track.sections.iter().flat_map(|section| &section.items);
    for line in items.filter_map(|item| match item {
        Item::Line(line) => Some(line),
        _ => None,
    }) {
        for unit in line
            .units
            .iter()
            .filter(|unit| seen.insert(unit.id.clone()))
        {
            let title = if unit.title.is_empty() {
                &line.label
            } else {
                &unit.title
            };
            units.push((unit.id.clone(), title.clone()));
        }
    }
    live(move || {
        let rows: Vec<Erased> = units
            .iter()
            .filter_map(|(unit, title)| row(desk, unit, title, &shared))
            .collect();
        if rows.is_empty() {
            paragraph(
                "muted",
                "Nothing: every topic stands the same on both sides.",
            )
        } else {
            list("differences", rows)
        }
    })
}

fn row(desk: Desk, unit: &str, title: &str, shared: &Shared) -> Option<Erased> {
    let (theirs, own) = (
        shared.status(unit),
        desk.store.watch(|state| state.status(unit)),
    );
    (theirs != own).then(|| {
        let topic = unit.split('#').next().unwrap_or(unit);
        let words = [": ", theirs.word(), " · You: ", own.word()].concat();
        item(vec![
            link("", href(&Route::Topic(topic.to_owned())), rich(title)),
            view! { <span class="muted"><bdi>{sender(shared)}</bdi> {words}</span> }.erased(),
        ])
    })
}
