//! Recall by area: what is remembered today of the cards of each, by the forgetting curve.

use super::{Fetched, told};
use crate::{
    state::{library::Library, reviews},
    ui::{
        chart::{Bar, Ink, Table, picture, rows, without},
        erased::Erased,
    },
};
use cairn_core::{
    page::Deck,
    review::{Options, stats},
    state::State,
    text::percent,
};
use std::collections::HashMap;

/// The picture, once the deck is here, which knows the areas.
pub(super) fn view(state: &State, library: Library, deck: &Fetched) -> Erased {
    const TITLE: &str = "Recall by area";
    let deck = match deck {
        None => return without(TITLE, "Fetching the cards…"),
        Some(Err(_)) => {
            let words = "The list of cards could not be fetched, so it is not known to which area each belongs.";
            return without(TITLE, words);
        }
        Some(Ok(deck)) => deck,
    };
    let options = Options::of(state);
    let today = reviews::now().at(options.hour).day;
    let places = places(library, deck);
    let area_of = |card: &str| {
        let topic = card.split(['!', '+']).next().unwrap_or_default();
        places.get(card).or_else(|| places.get(topic)).copied()
    };
    let mut found: Vec<(String, stats::Area)> = stats::by_area(state, today, &area_of)
        .into_iter()
        .filter_map(|(place, area)| Some((deck.areas.get(place)?.title.clone(), area)))
        .collect();
    if found.is_empty() {
        return without(TITLE, "All your cards are suspended.");
    }
    found.sort_by(|one, other| one.1.recall.total_cmp(&other.1.recall));
    let bars: Vec<Bar> = found
        .iter()
        .map(|(title, area)| Bar {
            name: title.clone(),
            share: area.recall,
            value: percent(area.recall),
            mark: None,
        })
        .collect();
    let words = "Forecast by the forgetting curve: how likely you would remember a card of each area today. The \
                 weakest stands first."
        .to_owned();
    let name = ["Recall by area. ", &words, " ", &told(&bars)].concat();
    let drawing = rows(name, &bars, Ink::Forecast);
    let table = move || Table {
        head: ["Area", "Recall (forecast)", "Cards"]
            .map(str::to_owned)
            .to_vec(),
        rows: found
            .iter()
            .map(|(title, area)| vec![title.clone(), percent(area.recall), area.cards.to_string()])
            .collect(),
    };
    picture(TITLE, words, drawing, table)
}

/// The areas of cards and topics, by place in the deck: a card's by the deck, a topic's by the graph.
fn places(library: Library, deck: &Deck) -> HashMap<String, usize> {
    let mut places = HashMap::new();
    if let Some(graph) = library.graph() {
        let place = |area: &String| deck.areas.iter().position(|known| known.id == *area);
        let areas: Vec<Option<usize>> = graph.index.areas.iter().map(place).collect();
        for unit in &graph.index.units {
            if let Some(Some(place)) = areas.get(usize::from(unit.1)) {
                places.insert(unit.0.clone(), *place);
            }
        }
    }
    for card in &deck.cards {
        let topic = card.topics.first().map(|place| usize::from(*place));
        if let Some(topic) = topic.and_then(|place| deck.topics.get(place)) {
            places.insert(card.id.clone(), usize::from(topic.area));
        }
    }
    places
}
