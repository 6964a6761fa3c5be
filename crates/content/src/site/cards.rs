//! What is reviewed: the deck of all cards, and their texts by area. It knows no learner.

use std::collections::HashMap;

use cairn_core::page::{Card, CardKind, CardText, Deck, DeckArea, DeckTopic, Difficulty};

use super::File;
use crate::catalog::{Asked, Catalog, Topic, difficulty};

/// The deck, and the files with its cards' texts.
pub(super) fn deck(catalog: &Catalog) -> (Deck, Vec<File>) {
    let mut deck = Deck::default();
    let mut texts: Vec<Vec<CardText>> = Vec::new();
    let mut own = Vec::new();
    for topic in &catalog.topics {
        let cards = cards(catalog, topic);
        if cards.is_empty() {
            continue;
        }
        let area = &catalog.areas[topic.area];
        if deck.areas.last().is_none_or(|last| last.id != area.id) {
            deck.areas.push(DeckArea {
                id: area.id.clone(),
                title: area.title.clone(),
                file: String::new(),
            });
            texts.push(Vec::new());
        }
        deck.topics.push(DeckTopic {
            id: topic.id.clone(),
            title: topic.title.clone(),
            area: number(deck.areas.len() - 1),
        });
        for (card, text) in cards {
            own.push(card);
            if let Some(area) = texts.last_mut() {
                area.push(text);
            }
        }
    }
    let places: HashMap<&str, u16> = deck
        .topics
        .iter()
        .map(|topic| topic.id.as_str())
        .zip(0..)
        .collect();
    deck.cards = own.iter().map(|card| card.placed(&places)).collect();
    let mut files = Vec::new();
    for (area, texts) in deck.areas.iter_mut().zip(&texts) {
        let file = File::new(&["cards-", &area.id].concat(), texts);
        area.file.clone_from(&file.hash);
        files.push(file);
    }
    (deck, files)
}

/// A card that does not know the places of its topics yet.
pub(super) struct Found {
    id: String,
    topics: Vec<String>,
    kind: CardKind,
    difficulty: Difficulty,
}

impl Found {
    /// The card; a topic without a card of its own is none that it could be found under.
    fn placed(&self, places: &HashMap<&str, u16>) -> Card {
        let topics = self.topics.iter();
        Card {
            id: self.id.clone(),
            topics: topics
                .filter_map(|topic| places.get(topic.as_str()).copied())
                .collect(),
            kind: self.kind,
            difficulty: self.difficulty,
        }
    }
}

/// The cards that belong to a topic: what is asked of it, or else that it is recalled.
pub(super) fn cards(catalog: &Catalog, topic: &Topic) -> Vec<(Found, CardText)> {
    let questions = catalog.questions_of(topic);
    let questions = questions.map(|asked| card(["?", &asked.question.id].concat(), asked));
    let prompts = catalog.prompts_of(topic);
    let prompts = prompts.map(|asked| card(asked.question.id.clone(), asked));
    let mut cards: Vec<_> = questions.chain(prompts).collect();
    if catalog.is_recalled(topic) {
        cards.push(recall(topic));
    }
    let lesson = topic.lesson.iter().flat_map(|lesson| &lesson.cards);
    cards.extend(lesson.map(|asked| card(asked.question.id.clone(), asked)));
    cards
}

fn card(id: String, asked: &Asked) -> (Found, CardText) {
    let question = &asked.question;
    let text = CardText {
        id: id.clone(),
        front: question.text.clone(),
        back: question.answer.join("\n\n"),
        mention: asked.mention.clone(),
        follow_ups: asked.follow_ups.clone(),
        as_of: question.as_of.clone(),
    };
    let found = Found {
        id,
        topics: asked.topics.clone(),
        kind: asked.kind,
        difficulty: question.difficulty,
    };
    (found, text)
}

/// A topic of which nothing is asked is recalled as a whole: its points are the checklist, or, where it has
/// none, what one can do with it.
fn recall(topic: &Topic) -> (Found, CardText) {
    let points: Vec<String> = topic
        .points
        .iter()
        .map(|point| point.title.clone())
        .collect();
    let text = CardText {
        id: topic.id.clone(),
        front: [&topic.title, ": say aloud what matters, and why"].concat(),
        back: String::new(),
        mention: if points.is_empty() {
            vec![topic.outcome.clone()]
        } else {
            points
        },
        follow_ups: Vec::new(),
        as_of: topic.as_of.clone(),
    };
    let found = Found {
        id: topic.id.clone(),
        topics: vec![topic.id.clone()],
        kind: CardKind::Recall,
        difficulty: difficulty(&topic.level),
    };
    (found, text)
}

fn number(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}
