//! The learner's cairn: stones that may be laid, those that lie, with what shows them, and the ways on from a finished
//! track. A stone is the learner's to lay.

use super::evidence;
use crate::{
    pages::boxes::ticked,
    route::Route,
    site::href,
    state::{
        Store,
        library::Library,
        planning::{Ground, Planning},
        reviews::{Desk, Scope, now},
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, list, paragraph, section},
        live::{effect, live, maybe, spawn},
        rich_text::{plain, rich},
    },
};
use cairn_core::{
    action::{Action, Tick},
    page::{Deck, NextPath, PhaseMilestones},
    plan::words::date,
    review::{Moment, Options, standings},
    state::State,
    study::stones::{Evidence, paths, proposed, stones},
    text::counted,
};
use leptos::prelude::*;
use std::sync::Arc;

/// A milestone that was declared, or may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stone {
    pub(super) id: String,
    pub(super) text: String,
    /// "Backend and AI, after phase 1".
    after: String,
    /// On which day it was declared; of one that may be, why.
    note: String,
    /// What shows it.
    pub(super) shown: String,
    /// Whether that is a link.
    pub(super) is_link: bool,
}

pub(super) fn view(planning: Planning, library: Library) -> Erased {
    let store = planning.store;
    let deck: RwSignal<Option<Arc<Deck>>> = RwSignal::new(None);
    effect(move || {
        spawn(async move {
            // Without the cards nothing is proposed: the stones that lie are here all the same.
            let fetched = library.deck().await.ok();
            let _ = deck.try_set(fetched);
        });
    });
    let ground = move || planning.ground()?.ok();
    let open = Memo::new(move |_| {
        let (ground, deck) = (ground()?, deck.get()?);
        Some(store.watch(|state| reached(state, &ground, deck)))
    });
    let laid = Memo::new(move |_| {
        let ground = ground()?;
        Some(store.watch(|state| laid(state, &ground)))
    });
    let writing = RwSignal::new(None::<String>);
    let proposals = live(move || {
        let open = open.get().unwrap_or_default().into_iter();
        let rows: Vec<Erased> = open.map(|stone| proposal(store, stone)).collect();
        rows.erased()
    });
    let lying = live(move || match laid.get() {
        Some(laid) if !laid.is_empty() => {
            let rows = laid.into_iter().map(|stone| {
                item((
                    paragraph("muted", [&stone.note, " · ", &stone.after].concat()),
                    paragraph("", rich(&stone.text)),
                    evidence::view(store, writing, stone),
                ))
            });
            let rows: Vec<Erased> = rows.collect();
            view! { <ol class="plain-list stone-list">{rows}</ol> }.erased()
        }
        _ => paragraph(
            "muted",
            "The milestones that you declare lie here as stones, by date.",
        ),
    });
    let ways = maybe(move || {
        let ground = ground()?;
        let finished = Memo::new(move |_| store.watch(|state| finished(state, &ground)));
        Some(live(move || ways(planning, &finished.get())))
    });
    vec![section("cairn", "Your cairn", vec![proposals, lying]), ways].erased()
}

fn after(after: &PhaseMilestones, ground: &Ground) -> String {
    let track = ground.data.tracks.get(usize::from(after.track));
    let track = track.map(|track| plain(&track.title)).unwrap_or_default();
    [&track, ", ", &after.title.to_lowercase()].concat()
}

fn reached(state: &State, ground: &Ground, deck: Arc<Deck>) -> Vec<Stone> {
    let options = Options::of(state);
    let items = Desk::new(deck).items(state, &Scope::All);
    let standings = standings(state, &items, now().at(options.hour), &options);
    let proposed = proposed(state, &ground.index, &ground.data, &standings);
    let stones = proposed.into_iter().map(|(phase, milestone)| Stone {
        id: milestone.id.clone(),
        text: milestone.text.clone(),
        after: after(phase, ground),
        note: [
            "All of it is done (",
            &counted(milestone.topics.len(), "topic", "topics"),
            "), and you remember what you were asked.",
        ]
        .concat(),
        shown: String::new(),
        is_link: false,
    });
    stones.collect()
}

fn laid(state: &State, ground: &Ground) -> Vec<Stone> {
    let (moment, hour) = (now(), Options::hour_of(state));
    let stones = stones(state, &ground.data).into_iter().map(|stone| {
        let since = Moment {
            ms: stone.since,
            ..moment
        };
        let (shown, is_link) = match stone.evidence {
            Some(Evidence::Link(text)) => (text, true),
            Some(Evidence::Words(text)) => (text, false),
            None => ("", false),
        };
        Stone {
            id: stone.milestone.id.clone(),
            text: stone.milestone.text.clone(),
            after: after(stone.after, ground),
            note: date(since.at(hour).day),
            shown: shown.to_owned(),
            is_link,
        }
    });
    stones.collect()
}

fn proposal(store: Store, stone: Stone) -> Erased {
    let name = plain(&stone.text);
    let lay = {
        let (id, name) = (stone.id.clone(), name.clone());
        move || {
            store.dispatch(Action::Ticked {
                kind: Tick::Milestone,
                id: id.clone(),
                name: name.clone(),
                done: true,
            });
        }
    };
    view! {
        <div class="stone-proposed">
            <p class="muted">"You seem to have reached a milestone. " {stone.after}</p>
            <p>{rich(&stone.text)}</p>
            <p class="muted">{stone.note}</p>
            <p class="button-row">
                {Button::plain("Lay this stone", lay).named(["Lay this stone: ", &name].concat()).view()}
            </p>
        </div>
    }
    .erased()
}

/// The places of the ways on whose track is finished.
fn finished(state: &State, ground: &Ground) -> Vec<usize> {
    let open = paths(state, &ground.index, &ground.data);
    let all = ground.data.paths.iter().enumerate();
    let open = all.filter(|(_, path)| open.iter().any(|known| std::ptr::eq(*known, *path)));
    open.map(|(place, _)| place).collect()
}

fn ways(planning: Planning, finished: &[usize]) -> Erased {
    let Some(ground) = planning.ground().and_then(Result::ok) else {
        return ().erased();
    };
    let ways = finished
        .iter()
        .filter_map(|place| ground.data.paths.get(*place));
    let ways: Vec<Erased> = ways.map(|path| way(path, &ground)).collect();
    if ways.is_empty() {
        return ().erased();
    }
    section("ways-on", "Where to go from here", ways)
}

fn way(path: &NextPath, ground: &Ground) -> Erased {
    let steps = path.steps.iter().map(|step| {
        let topics = step.topics.iter().filter_map(|topic| {
            let place = usize::from(*topic);
            let (unit, words) = (
                ground.index.units.get(place)?,
                ground.data.units.get(place)?,
            );
            let topic = unit.0.split('#').next().unwrap_or_default().to_owned();
            Some(link(
                "check-link",
                href(&Route::Topic(topic)),
                rich(&words.title),
            ))
        });
        let topics: Vec<Erased> = topics.collect();
        let words = view! { <div class="line-text">{rich(&step.text)} " " {topics}</div> };
        ticked(None, Tick::NextStep, &step.id, &step.text, words.erased())
    });
    let goal = path
        .goal
        .as_deref()
        .map(|goal| paragraph("muted", rich(goal)));
    view! {
        <h3>{rich(&path.title)}</h3>
        {goal}
        {list("parts", steps.collect())}
    }
    .erased()
}
