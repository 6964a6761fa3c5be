//! What is reviewed: the cards of the content and the learner's own, the moment, and the answers. It knows no
//! page.

mod desk;

pub use desk::{Desk, Scope};

use super::{Store, library::Library, library::Missing};
use crate::browser::{clock, idle, locks};
use cairn_core::{
    action::Action,
    day::Day,
    page::CardText,
    record::Hold,
    review::{
        At, Grade, Graded, Memory, Moment, Options, Scheduler,
        log::{self, Log},
        missed,
        queue::{Done, Item, Queue, is_open},
    },
};
use leptos::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// The handle to the reviews. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Reviews {
    store: Store,
    library: Library,
    desk: RwSignal<Option<Result<Arc<Desk>, Missing>>>,
}

/// How things stand with some cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Known cards that are due.
    pub due: usize,
    /// New cards that may still be asked today.
    pub new: usize,
    /// Cards that the learner answered, or that are to come.
    pub yours: usize,
    /// All cards.
    pub all: usize,
}

impl Figures {
    fn add(&mut self, other: Self) {
        self.due += other.due;
        self.new += other.new;
        self.yours += other.yours;
        self.all += other.all;
    }
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
        // A tab that may write to the log keeps others from joining what it writes.
        locks::hold(&self.lock(self.store.now().replica));
        let desk = self.library.deck().await;
        self.desk
            .set(Some(desk.map(|deck| Arc::new(Desk::new(deck)))));
        // First the learner sees what there is.
        idle::when_idle(move || {
            self.settle();
            leptos::task::spawn_local(self.join());
        });
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

    /// How things stand with the cards of each area and of one topic, by their ids.
    #[must_use]
    pub fn figures(self, desk: &Desk, topic: &str) -> BTreeMap<String, Figures> {
        let (at, options) = (self.now(), self.options());
        self.store.watch(|state| {
            let done = Done::of(&Log::since(state, at.day), at.day);
            let mut all: BTreeMap<String, Figures> = BTreeMap::new();
            for item in desk.items(state, &Scope::All) {
                let mut own = Figures {
                    all: 1,
                    ..Figures::default()
                };
                match state.memory(&item.card) {
                    Some(memory) => {
                        own.yours = 1;
                        let is_asked = memory.is_due(at) && state.hold(&item.card).lets(at.day);
                        own.due = usize::from(is_asked);
                    }
                    None if is_open(state, &item, &options) => (own.yours, own.new) = (1, 1),
                    None => {}
                }
                if item.topics.iter().any(|known| known == topic) {
                    all.entry(topic.to_owned()).or_default().add(own);
                }
                all.entry(item.area).or_default().add(own);
            }
            let left = options.new.saturating_sub(done.new) as usize;
            for figures in all.values_mut() {
                figures.new = figures.new.min(left);
            }
            all
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
