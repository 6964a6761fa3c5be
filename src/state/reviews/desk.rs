//! The deck, ready to be asked: the content's cards and the learner's own, and parts of them. It knows no schedule.

use cairn_core::{
    page::{Card, Deck, DeckTopic},
    review::queue::Item,
    state::State,
};
use std::sync::Arc;

/// Cards of a part of the content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    #[default]
    All,
    /// Those of an area.
    Area(String),
    /// Those about these topics, under a name.
    Topics(String, Vec<String>),
}

impl Scope {
    fn holds(&self, item: &Item) -> bool {
        match self {
            Self::All => true,
            Self::Area(area) => item.area == *area,
            Self::Topics(_, topics) => item.topics.iter().any(|topic| topics.contains(topic)),
        }
    }
}

/// The deck, ready to be asked.
#[derive(Clone, Debug)]
pub struct Desk {
    /// As the build wrote it.
    pub deck: Arc<Deck>,
    items: Vec<Item>,
}

impl Desk {
    /// Of the deck as it was fetched.
    #[must_use]
    pub fn new(deck: Arc<Deck>) -> Self {
        let topic = |place: &u16| deck.topics.get(usize::from(*place));
        let area = |place: u16| {
            let area = deck.areas.get(usize::from(place));
            area.map(|area| area.id.clone()).unwrap_or_default()
        };
        let item = |card: &Card| Item {
            card: card.id.clone(),
            topics: card
                .topics
                .iter()
                .filter_map(topic)
                .map(|topic| topic.id.clone())
                .collect(),
            area: card
                .topics
                .first()
                .and_then(topic)
                .map(|topic| area(topic.area))
                .unwrap_or_default(),
        };
        let items = deck.cards.iter().map(item).collect();
        Self { deck, items }
    }

    /// All cards that there are: those of the content and the learner's own.
    #[must_use]
    pub fn items(&self, state: &State, scope: &Scope) -> Vec<Item> {
        let own = state.card_texts().filter_map(|(card, _, _)| {
            let topic = card.split_once('+')?.0;
            Some(Item {
                card: card.to_owned(),
                topics: vec![topic.to_owned()],
                area: self.area_of(topic).unwrap_or_default().to_owned(),
            })
        });
        let all = self.items.iter().cloned().chain(own);
        all.filter(|item| scope.holds(item)).collect()
    }

    /// A topic's title; its id where the content has no such topic.
    #[must_use]
    pub fn title<'a>(&'a self, topic: &'a str) -> &'a str {
        let found = self.deck.topics.iter().find(|known| known.id == topic);
        found.map_or(topic, |topic| &topic.title)
    }

    /// What a part of the cards is called; nothing for all of them.
    #[must_use]
    pub fn name_of(&self, scope: &Scope) -> String {
        let name = match scope {
            Scope::All => "",
            Scope::Area(area) => {
                let found = self.deck.areas.iter().find(|known| known.id == *area);
                found.map_or(area.as_str(), |area| &area.title)
            }
            Scope::Topics(name, topics) => match (name.as_str(), topics.first()) {
                ("", Some(topic)) => self.title(topic),
                (name, _) => name,
            },
        };
        name.replace('`', "")
    }

    /// The topic of this title, as a learner types it, or of this id.
    #[must_use]
    pub fn topic_named(&self, words: &str) -> Option<&DeckTopic> {
        let words = words.trim().to_lowercase();
        let mut topics = self.deck.topics.iter();
        topics
            .find(|topic| topic.title.replace('`', "").to_lowercase() == words || topic.id == words)
    }

    fn area_of(&self, topic: &str) -> Option<&str> {
        let topic = self.deck.topics.iter().find(|known| known.id == topic)?;
        let area = self.deck.areas.get(usize::from(topic.area))?;
        Some(&area.id)
    }
}
