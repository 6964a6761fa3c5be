//! What is set before a run: where the questions come from, of which kinds, how many, how long.

use super::desk::{Desk, HEADING};
use crate::{
    state::library::Missing,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row, section},
        live::{effect, live, maybe, nothing, spawn, text},
        segmented::{segmented, segments},
    },
};
use cairn_core::{
    interview::{COUNTS, MINUTES, Round, Scope, Setup, available, in_scope},
    page::{Deck, DeckArea, TrackCard},
};
use leptos::prelude::*;
use std::sync::Arc;

const AWAY: &str = "The questions could not be fetched. Try again once you have a network.";
const NONE: &str = "Nothing to ask yet: choose an area or a track, or more kinds.";

/// The form, once the cards are here.
pub(super) fn view(desk: Desk, tracks: &[TrackCard]) -> Erased {
    let runs = desk.store.read(cairn_core::interview::kept);
    let last = runs.into_iter().find_map(|kept| kept.run.ok());
    let setup = RwSignal::new(last.map(|run| run.setup).unwrap_or_default());
    let tracks: Arc<[TrackCard]> = tracks.into();
    effect(move || desk.follow());
    live(move || match desk.deck.get() {
        None => paragraph("muted", "The questions are on their way."),
        Some(Err(missing)) => away(desk, missing),
        Some(Ok(deck)) => form(desk, setup, &deck, &tracks),
    })
}

/// The cards cannot be had.
fn away(desk: Desk, missing: Missing) -> Erased {
    let words = match missing {
        Missing::Unreachable => AWAY,
        _ => "There is a newer version. Load the page anew for its questions.",
    };
    let again = Button::plain("Try again", move || desk.fetch_deck()).view();
    vec![paragraph("field-fault", words), row(vec![again])].erased()
}

fn form(desk: Desk, setup: RwSignal<Setup>, deck: &Arc<Deck>, tracks: &Arc<[TrackCard]>) -> Erased {
    let (own, tracks) = (Arc::clone(deck), Arc::clone(tracks));
    let kind = Memo::new(move |_| kind(&setup.read().scope));
    let from = live(move || match kind.get() {
        AREAS => areas(setup, &own),
        TRACK => track_choice(setup, &tracks),
        _ => nothing(),
    });
    let pick = move |picked: String| {
        setup.update(|setup| setup.scope = scope(&picked));
    };
    let froms = [
        (EVERYTHING, "Everything"),
        (AREAS, "Areas"),
        (TRACK, "A track"),
    ];
    let fields = vec![
        field(
            "Questions from",
            segmented(
                "Questions from".to_owned(),
                segments(&froms),
                Signal::derive(move || kind.get().to_owned()),
                pick,
            ),
        ),
        from,
        field("What is asked", rounds(setup)),
        number("Questions", &COUNTS, setup, |setup| &mut setup.count),
        number("Minutes each", &MINUTES, setup, |setup| &mut setup.minutes),
        field("Difficulty", difficulty(setup)),
        begin(desk, setup, deck),
    ];
    section(HEADING, "Set it up", fields)
}

const EVERYTHING: &str = "everything";
const AREAS: &str = "areas";
const TRACK: &str = "track";

fn kind(scope: &Scope) -> &'static str {
    match scope {
        Scope::Everything => EVERYTHING,
        Scope::Areas(_) => AREAS,
        Scope::Track(_) => TRACK,
    }
}

/// Which area or track is for the learner to choose.
fn scope(kind: &str) -> Scope {
    match kind {
        AREAS => Scope::Areas(Vec::new()),
        TRACK => Scope::Track(String::new()),
        _ => Scope::Everything,
    }
}

fn field(name: &'static str, control: Erased) -> Erased {
    view! { <div class="field">{paragraph("field-name", name)} {control}</div> }.erased()
}

fn areas(setup: RwSignal<Setup>, deck: &Deck) -> Erased {
    let asks = |area: &&DeckArea| {
        let only = Scope::Areas(vec![area.id.clone()]);
        available(deck, &in_scope(deck, &only, &[])) != [0; 4]
    };
    let boxes: Vec<Erased> = deck
        .areas
        .iter()
        .filter(asks)
        .map(|area| {
            let (id, own) = (area.id.clone(), area.id.clone());
            let is_in = Memo::new(
                move |_| matches!(&setup.read().scope, Scope::Areas(areas) if areas.contains(&own)),
            );
            let toggle = move |_| {
                setup.update(|setup| {
                    if let Scope::Areas(areas) = &mut setup.scope {
                        match areas.iter().position(|area| *area == id) {
                            Some(place) => drop(areas.remove(place)),
                            None => areas.push(id.clone()),
                        }
                    }
                });
            };
            check(area.title.clone(), is_in, toggle)
        })
        .collect();
    group("Areas", boxes)
}

fn track_choice(setup: RwSignal<Setup>, tracks: &[TrackCard]) -> Erased {
    let radios: Vec<Erased> = tracks
        .iter()
        .map(|track| {
            let (id, own) = (track.id.clone(), track.id.clone());
            let is_it = Memo::new(move |_| setup.read().scope == Scope::Track(own.clone()));
            let pick = move |_| setup.update(|setup| setup.scope = Scope::Track(id.clone()));
            view! {
                <label class="check">
                    <input type="radio" name="interview-track" prop:checked=is_it on:change=pick/>
                    {track.title.clone()}
                </label>
            }
            .erased()
        })
        .collect();
    group("Track", radios)
}

fn group(name: &'static str, boxes: Vec<Erased>) -> Erased {
    view! {
        <div class="link-list" role="group" aria-label=name>
            {boxes}
        </div>
    }
    .erased()
}

/// A box with its words.
pub(super) fn check(
    words: impl IntoView + 'static,
    is_ticked: Memo<bool>,
    toggle: impl FnMut(leptos::ev::Event) + 'static,
) -> Erased {
    let (words, toggle): (_, Box<dyn FnMut(leptos::ev::Event)>) =
        (words.erased(), Box::new(toggle));
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=is_ticked on:change=toggle/>
            <span>{words}</span>
        </label>
    }
    .erased()
}

fn rounds(setup: RwSignal<Setup>) -> Erased {
    let boxes = Round::ALL.map(|round| {
        let is_in = Memo::new(move |_| setup.read().rounds.contains(&round));
        check(round.word(), is_in, move |_| {
            setup.update(|setup| setup.toggle(round))
        })
    });
    group("What is asked", boxes.into())
}

fn number(
    name: &'static str,
    of: &[u8],
    setup: RwSignal<Setup>,
    own: fn(&mut Setup) -> &mut u8,
) -> Erased {
    let words = of
        .iter()
        .map(|number| (number.to_string(), number.to_string()));
    let value = Signal::derive(move || own(&mut setup.get()).to_string());
    let pick = move |picked: String| {
        if let Ok(number) = picked.parse() {
            setup.update(|setup| *own(setup) = number);
        }
    };
    field(
        name,
        segmented(name.to_owned(), words.collect(), value, pick),
    )
}

fn difficulty(setup: RwSignal<Setup>) -> Erased {
    let value = Signal::derive(move || {
        if setup.read().shown {
            "shown"
        } else {
            "hidden"
        }
        .to_owned()
    });
    let pick = move |picked: String| setup.update(|setup| setup.shown = picked == "shown");
    let words = [("hidden", "Hidden"), ("shown", "Shown")];
    segmented("Difficulty".to_owned(), segments(&words), value, pick)
}

/// How many questions there are to draw from, and the button.
fn begin(desk: Desk, setup: RwSignal<Setup>, deck: &Arc<Deck>) -> Erased {
    let deck = Arc::clone(deck);
    let there = Memo::new(move |_| {
        let setup = setup.read();
        let counts = available(
            &deck,
            &in_scope(&deck, &setup.scope, &desk.topics(&setup.scope)),
        );
        let asked = setup.rounds.iter();
        asked.map(|round| counts[*round as usize]).sum::<usize>()
    });
    let fault = RwSignal::new(false);
    let words = text(move || match there.get() {
        0 => NONE.to_owned(),
        1 => "One question to draw from.".to_owned(),
        count => [&count.to_string(), " questions to draw from."].concat(),
    });
    let go = move || {
        spawn(async move {
            let begun = desk.begin(setup.get_untracked()).await;
            let _ = fault.try_set(!begun);
        });
    };
    let said = maybe(move || fault.get().then(|| paragraph("field-fault", AWAY)));
    let button = maybe(move || (there.get() > 0).then(|| Button::primary("Begin", go).view()));
    view! {
        <p class="muted" aria-live="polite">{words}</p>
        <div role="alert">{said}</div>
        {row(vec![button])}
    }
    .erased()
}
