//! What is reviewed: the cards of the content and the learner's own, the moment, and the answers. It knows no
//! page.

use super::{Store, library::Library, library::Missing};
use crate::browser::{clock, document, locks};
use cairn_core::{
    action::Action,
    day::Day,
    page::{CardText, Deck},
    record::Hold,
    review::{
        At, Grade, Graded, Memory, Moment, Options, Scheduler,
        log::{self, Log},
        missed,
        queue::{Done, Item, Queue},
    },
    state::State,
};
use leptos::prelude::*;
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
    fn new(deck: Arc<Deck>) -> Self {
        let topic = |place: &u16| deck.topics.get(usize::from(*place));
        let area = |place: u16| {
            let area = deck.areas.get(usize::from(place));
            area.map(|area| area.id.clone()).unwrap_or_default()
        };
        let item = |card: &cairn_core::page::Card| Item {
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

    fn area_of(&self, topic: &str) -> Option<&str> {
        let topic = self.deck.topics.iter().find(|known| known.id == topic)?;
        let area = self.deck.areas.get(usize::from(topic.area))?;
        Some(&area.id)
    }
}

/// The handle to the reviews. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Reviews {
    store: Store,
    library: Library,
    desk: RwSignal<Option<Result<Arc<Desk>, Missing>>>,
}

/// What follows from each grade, for one card at one moment.
pub struct Offer {
    /// The card.
    pub card: String,
    /// When it was asked.
    pub at: At,
    /// From [`Grade::Again`] to [`Grade::Easy`].
    pub next: [Memory; 4],
}

impl Reviews {
    /// Without cards so far.
    #[must_use]
    pub fn new(store: Store, library: Library) -> Self {
        Self {
            store,
            library,
            desk: RwSignal::new(None),
        }
    }

    /// The deck, once it is here, or why it is not.
    #[must_use]
    pub fn desk(self) -> Option<Result<Arc<Desk>, Missing>> {
        self.desk.get()
    }

    /// Fetches the deck; then puts right what came together from several devices, and joins the log.
    pub async fn fetch(self) {
        let desk = self.library.deck().await;
        self.desk
            .set(Some(desk.map(|deck| Arc::new(Desk::new(deck)))));
        self.settle();
        self.join().await;
    }

    /// The text of a card: the learner's own words, where there are any; `None` where the content has no such
    /// card any more.
    ///
    /// # Errors
    /// Where the file with the texts cannot be had.
    pub async fn text(self, item: &Item) -> Result<Option<CardText>, Missing> {
        let own = self.store.read(|state| {
            let (front, back) = state.card_text(&item.card)?;
            Some((front.to_owned(), back.to_owned()))
        });
        let shipped = if item.card.contains('+') {
            None
        } else {
            let texts = self.library.cards(&item.area).await?;
            texts.iter().find(|text| text.id == item.card).cloned()
        };
        Ok(match (own, shipped) {
            (Some((front, back)), shipped) => {
                let shipped = shipped.unwrap_or_else(|| CardText::of(&item.card));
                Some(CardText {
                    front,
                    back,
                    ..shipped
                })
            }
            (None, shipped) => shipped,
        })
    }

    /// What the learner set about reviews.
    #[must_use]
    pub fn options(self) -> Options {
        self.store.read(Options::of)
    }

    /// The moment, and the learner's study day.
    #[must_use]
    pub fn now(self) -> At {
        now().at(self.options().hour)
    }

    /// What is asked today of a part of the cards.
    #[must_use]
    pub fn queue(self, desk: &Desk, scope: &Scope) -> Queue {
        let (at, options) = (self.now(), self.options());
        let goal = self.goal();
        self.store.read(|state| {
            let done = Done::of(&Log::since(state, at.day), at.day);
            let items = desk.items(state, scope);
            Queue::of(state, &items, done, at, &options, goal)
        })
    }

    /// The day of the interview, if one is set and still to come.
    #[must_use]
    pub fn goal(self) -> Option<Day> {
        let today = self.now().day;
        let goal = self.store.read(|state| {
            let text = state.profile(cairn_core::action::Field::InterviewDate)?;
            Day::parse(text)
        });
        goal.filter(|goal| *goal >= today)
    }

    /// What each grade would lead to now.
    #[must_use]
    pub fn offer(self, card: &str) -> Option<Offer> {
        let at = self.now();
        let before = self.store.read(|state| state.memory(card).copied());
        let next = Scheduler::new(self.options()).answers(card, before.as_ref(), at)?;
        Some(Offer {
            card: card.to_owned(),
            at,
            next,
        })
    }

    /// The learner answered.
    pub fn grade(self, offer: &Offer, name: &str, grade: Grade, seconds: u64) {
        // A tab that writes to the log keeps others from joining what it writes.
        locks::hold(&self.lock(self.store.now().replica));
        let replica = self.store.now().replica;
        let graded = self
            .store
            .read(|state| Graded::new(state, replica, &offer.card, &offer.next, grade, seconds));
        self.store.dispatch(Action::CardGraded {
            name: name.to_owned(),
            graded: Box::new(graded),
        });
    }

    /// A card is suspended, buried or flagged, or none of that any more.
    pub fn hold(self, card: &str, verb: &str, change: impl FnOnce(&mut Hold, Day)) {
        let today = self.now().day;
        let mut hold = self.store.read(|state| state.hold(card));
        change(&mut hold, today);
        self.store.dispatch(Action::CardHeld {
            card: card.to_owned(),
            label: ["Card ", verb].concat(),
            hold,
        });
    }

    /// Reckons anew what the log knows more of than the schedules do.
    fn settle(self) {
        let cards = self.store.read(|state| {
            let log = Log::of(state);
            missed(state, &log, &Scheduler::new(Options::of(state)))
        });
        if !cards.is_empty() {
            self.store.dispatch(Action::CardsReplayed(cards));
        }
    }

    /// Joins segments of the log whose tabs are gone; one tab at a time, where the browser can tell.
    async fn join(self) {
        let replica = self.store.now().replica;
        let all = self.lock_prefix();
        let Some(_lock) = locks::take(&[&all, "join"].concat()).await else {
            return;
        };
        let open: Vec<u32> = locks::held(&all)
            .await
            .iter()
            .filter_map(|name| name.parse().ok())
            .collect();
        let today = self.now().day;
        let joined = self
            .store
            .read(|state| log::join(state, replica, &open, today));
        if !joined.is_empty() {
            self.store.dispatch(Action::LogsJoined(joined.clone()));
            self.store.dispatch(Action::LogPartsSpent(joined));
        }
    }

    fn lock_prefix(self) -> String {
        let site = self.store.read(|state| state.site().id.clone());
        ["cairn-log:", &site, ":"].concat()
    }

    fn lock(self, replica: u32) -> String {
        [self.lock_prefix(), replica.to_string()].concat()
    }
}

/// The moment, and what the learner's clock shows.
#[must_use]
pub fn now() -> Moment {
    Moment {
        ms: clock::now_ms(),
        ahead: clock::minutes_ahead(),
    }
}

/// A number drawn at random, to shuffle by.
#[must_use]
pub fn seed() -> u32 {
    clock::random_u32()
}

/// Gives an element the focus.
pub fn focus(id: &str) {
    document::focus(id);
}
