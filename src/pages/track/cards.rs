//! What can be done with the cards of a section: cram them, or add them to review.

use super::Track;
use crate::ui::{
    button::Button,
    erased::{Erase, Erased},
    layout::row,
    live::nothing,
    rich_text::plain,
};
use cairn_core::action::Action;
use leptos::prelude::*;

impl Track {
    /// The decks of the topics of a section and all that is nested in it.
    fn decks(&self, place: usize) -> Vec<String> {
        let range = self.course.sections.get(place).cloned().unwrap_or_default();
        let lines = self.course.lines.get(range).unwrap_or_default();
        let mut decks: Vec<String> = Vec::new();
        for unit in lines.iter().flat_map(|line| &line.units) {
            let topic = unit.id.split('#').next().unwrap_or_default();
            let deck = ["topic/", topic].concat();
            if !decks.contains(&deck) {
                decks.push(deck);
            }
        }
        decks
    }
}

/// The ways, for the section at a place.
pub fn view(track: Track, place: usize) -> Erased {
    let Some(section) = track.page.sections.get(place) else {
        return nothing();
    };
    let title = plain(&section.title);
    let cram = track.review_of(&section.slug, ("cram", "yes"));
    let (cram_name, add_name) = (
        ["Cram ", &title].concat(),
        ["Add its cards: ", &title].concat(),
    );
    let add = move || {
        track.store.dispatch(Action::DecksTaken {
            decks: track.decks(place),
            label: ["Cards of ", &title, " added to review"].concat(),
            taken: true,
        });
    };
    row(vec![
        view! { <a class="button" href=cram aria-label=cram_name>"Cram"</a> }.erased(),
        Button::plain("Add its cards", add).named(add_name).view(),
    ])
}
