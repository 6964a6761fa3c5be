//! A track and memory: how many cards came with what was finished, what fades, and the cards of a section.

use super::{Track, placement};
use crate::{
    pages::standing::known,
    route::Route,
    site::use_site,
    state::standing::say_added,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::row,
        live::{Maker, fetched, maybe},
        rich_text::plain,
    },
};
use cairn_core::{
    action::Action,
    page::{Item, Section, Unit},
    record::Status,
};
use leptos::prelude::*;
use std::slice;

impl Track {
    /// Marks something, and says how many cards came with what it finished.
    pub(super) fn mark(&self, action: Action) {
        let finished = match &action {
            Action::TopicMarked {
                topic,
                status: Status::Done,
                ..
            } => slice::from_ref(topic),
            Action::UnitsMarked {
                units,
                status: Status::Done,
                ..
            } => units,
            _ => &[],
        };
        let mut counted: Vec<&str> = Vec::new();
        let mut cards = 0;
        let lines = self.page.sections.iter().flat_map(|section| &section.items);
        for item in lines {
            let Item::Line(line) = item else { continue };
            for unit in &line.units {
                let is_new = finished.contains(&unit.id)
                    && !counted.contains(&unit.id.as_str())
                    && self.store.read(|state| state.status(&unit.id)) != Status::Done;
                if is_new {
                    counted.push(&unit.id);
                    cards += unit.adds();
                }
            }
        }
        self.store.dispatch(action);
        say_added(self.store, cards);
    }

    /// Whether one of these units fades.
    pub(super) fn fades(&self, units: &[Unit]) -> bool {
        self.store.remembered(|all| {
            let mut fading = all.iter().filter(|known| known.fading);
            fading.any(|known| units.iter().any(|unit| unit.id == known.topic))
        })
    }

    /// How many topics of the track fade.
    fn fading(&self) -> u32 {
        let is_here = |topic: &str| {
            let mut units = self.course.lines.iter().flat_map(|line| &line.units);
            units.any(|unit| unit.id == topic)
        };
        let fading = self.store.remembered(|all| {
            let fading = all.iter().filter(|known| known.fading);
            let topics = fading.map(|known| known.topic.clone());
            topics.filter(|topic| is_here(topic)).collect::<Vec<_>>()
        });
        let is_done = |topic: &&String| self.store.status(topic) == Status::Done;
        u32::try_from(fading.iter().filter(is_done).count()).unwrap_or(u32::MAX)
    }

    pub(super) fn review_of(&self, section: &str, more: (&str, &str)) -> String {
        let words = [("track", self.page.id.as_str()), ("section", section), more];
        use_site().with_value(|site| Route::review_of(&words, &site.base))
    }
}

/// The ways to find out what is known: a few questions, and the topics that fade.
pub fn view(track: &Track) -> Erased {
    let own = track.clone();
    let fading = maybe(move || {
        let count = own.fading();
        let words = ["Review ", &count.to_string(), " fading"].concat();
        let name = [
            words.as_str(),
            if count == 1 { " topic" } else { " topics" },
        ]
        .concat();
        let to = own.review_of("all", ("fading", "yes"));
        (count > 0).then(|| {
            view! { <a class="text-button fading" href=to aria-label=name>{words}</a> }.erased()
        })
    });
    let (button, panel) = placement::view(track);
    vec![row(vec![button, fading]), panel].erased()
}

/// Opens what can be done with the cards of a section.
pub fn opener(section: &Section, open: RwSignal<bool>) -> Erased {
    Button::text("Cards", move || open.update(|open| *open = !*open))
        .named(["Cards: ", &plain(&section.title)].concat())
        .expands(move || open.get())
        .view()
}

/// What can be done with the cards of a section, by its place, once it is wanted.
pub fn actions(track: &Track, place: usize, open: RwSignal<bool>) -> Erased {
    const MISSING: &str = "This is not on the device yet. Try again once you have a network.";
    let track = track.clone();
    maybe(move || {
        let track = track.clone();
        let maker = async move {
            let make = known().await.ok()?.section;
            Some(Box::new(move || make(track, place)) as Maker)
        };
        open.get().then(|| fetched(Box::pin(maker), MISSING))
    })
}
