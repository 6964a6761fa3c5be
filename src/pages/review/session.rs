//! A session: which cards it is about, the one that is asked, and what was answered. It draws nothing.

use crate::{
    state::{
        Store, Told,
        library::{Library, Missing},
        reviews::{self, Desk, Offer, Reviews, Scope},
    },
    ui::live::spawn,
};
use cairn_core::{
    page::CardText,
    review::{
        Grade,
        queue::{Counts, Item, Next},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the page shows.
#[derive(Clone)]
pub(super) enum Shown {
    /// What is due, and everything about reviews.
    Overview,
    /// A card.
    Card(Arc<Asked>),
    /// The next card is at a step until this moment, in milliseconds since 1970.
    Later(u64),
    /// There is nothing more.
    Finished,
    /// The text of the next card cannot be had.
    Lacking(Missing),
}

/// The card that is asked.
#[derive(Debug)]
pub(super) struct Asked {
    /// Which it is.
    pub(super) item: Item,
    /// What stands on it.
    pub(super) text: CardText,
}

/// One answer of this session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) item: Item,
    pub(super) grade: Grade,
    /// When, as the schedule says: an earlier moment there means that it was taken back.
    at: u64,
    /// How long it took.
    pub(super) seconds: u64,
}

/// The handle. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Session {
    pub(super) store: Store,
    pub(super) reviews: Reviews,
    pub(super) library: Library,
    pub(super) scope: RwSignal<Scope>,
    /// What is left to cram: nothing of that changes a schedule.
    cram: RwSignal<Option<Vec<Item>>>,
    pub(super) shown: RwSignal<Shown>,
    pub(super) revealed: RwSignal<bool>,
    /// A card is to be written.
    pub(super) writing: RwSignal<bool>,
    pub(super) answers: RwSignal<Vec<Answer>>,
    since: StoredValue<u64>,
    /// Counts what was shown or asked for: a text that comes when the learner has gone on is not shown, and a card
    /// is answered once.
    turn: StoredValue<u32>,
    /// The turn whose card stands there to be answered.
    asked: StoredValue<Option<u32>>,
}

impl Session {
    pub(super) fn new(store: Store, reviews: Reviews) -> Self {
        Self {
            store,
            reviews,
            library: expect_context(),
            scope: RwSignal::default(),
            cram: RwSignal::new(None),
            shown: RwSignal::new(Shown::Overview),
            revealed: RwSignal::new(false),
            writing: RwSignal::new(false),
            answers: RwSignal::default(),
            since: StoredValue::new(0),
            turn: StoredValue::new(0),
            asked: StoredValue::new(None),
        }
    }

    /// Is about these cards from now on, and begins with the overview.
    pub(super) fn aim(self, scope: Scope, cram: bool) {
        self.scope.set(scope);
        self.cram.set(cram.then(Vec::new));
        self.answers.set(Vec::new());
        self.show(Shown::Overview);
    }

    /// Shows something other than a card; whatever was on its way is not wanted any more.
    pub(super) fn show(self, shown: Shown) {
        self.take_turn();
        self.shown.set(shown);
    }

    fn take_turn(self) -> u32 {
        self.asked.set_value(None);
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    /// Whether schedules stay as they are.
    pub(super) fn is_cram(self) -> bool {
        self.cram.with(Option::is_some)
    }

    /// What is left, by pile; crammed cards count as reviews.
    pub(super) fn counts(self, desk: &Desk) -> Counts {
        let left = self.cram.with(|cram| cram.as_ref().map(Vec::len));
        match left {
            Some(review) => Counts {
                review,
                ..Counts::default()
            },
            None => {
                self.store.watch(|_| ());
                self.scope
                    .with(|scope| self.reviews.queue(desk, scope))
                    .counts()
            }
        }
    }

    /// Whether a card is asked, or waited for.
    pub(super) fn is_under_way(self) -> bool {
        self.shown
            .with(|shown| matches!(shown, Shown::Card(_) | Shown::Later(_)))
    }

    /// Begins.
    pub(super) fn start(self, desk: &Arc<Desk>) {
        self.answers.set(Vec::new());
        if self.cram.with_untracked(Option::is_some) {
            let scope = self.scope.get_untracked();
            let mut items = self.store.read(|state| desk.items(state, &scope));
            shuffle(&mut items, reviews::seed());
            self.cram.set(Some(items));
        }
        self.next(desk);
    }

    /// Shows what comes next.
    pub(super) fn next(self, desk: &Arc<Desk>) {
        let next = match self.cram.with_untracked(Clone::clone) {
            Some(left) => match left.first() {
                Some(item) => return self.ask(desk, item.clone(), false),
                None => Next::Nothing,
            },
            None => {
                let queue = self
                    .scope
                    .with_untracked(|scope| self.reviews.queue(desk, scope));
                queue.next(reviews::now().ms)
            }
        };
        match next {
            Next::Card { card, .. } => {
                if let Some(item) = self.item(desk, &card) {
                    self.ask(desk, item, false);
                }
            }
            Next::Later(due) => self.show(Shown::Later(due)),
            Next::Nothing => self.show(Shown::Finished),
        }
    }

    fn item(self, desk: &Desk, card: &str) -> Option<Item> {
        let items = self.store.read(|state| desk.items(state, &Scope::All));
        items.into_iter().find(|item| item.card == card)
    }

    /// Asks a card, perhaps with its answer open.
    fn ask(self, desk: &Arc<Desk>, item: Item, revealed: bool) {
        let desk = Arc::clone(desk);
        let turn = self.take_turn();
        spawn(async move {
            let text = self.reviews.text(&item).await;
            // The learner may have gone on, or the page be gone.
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match text {
                Ok(text) => {
                    let text = text.unwrap_or_else(|| CardText {
                        front: desk.title(&item.card).to_owned(),
                        ..CardText::of(&item.card)
                    });
                    self.since.set_value(reviews::now().ms);
                    self.revealed.set(revealed);
                    self.shown.set(Shown::Card(Arc::new(Asked { item, text })));
                    self.asked.set_value(Some(turn));
                }
                Err(missing) => self.show(Shown::Lacking(missing)),
            }
        });
    }

    /// Ends here; what was answered stays answered.
    pub(super) fn end(self) {
        if self.answers.with_untracked(Vec::is_empty) {
            self.show(Shown::Overview);
        } else {
            self.cram.update(|left| {
                if let Some(left) = left {
                    left.clear();
                }
            });
            self.show(Shown::Finished);
        }
    }

    /// Asks the same card again, with what stands on it now.
    pub(super) fn ask_again(self, desk: &Arc<Desk>) {
        if let Shown::Card(asked) = self.shown.get_untracked() {
            self.ask(desk, asked.item.clone(), self.revealed.get_untracked());
        }
    }

    /// The learner answered the card that is shown.
    pub(super) fn answer(self, desk: &Arc<Desk>, offer: &Offer, grade: Grade) {
        let Shown::Card(asked) = self.shown.get_untracked() else {
            return;
        };
        // While the next card is on its way this one still stands there: it is answered already.
        if self
            .asked
            .try_update_value(Option::take)
            .flatten()
            .is_none()
        {
            return;
        }
        let seconds = reviews::now().ms.saturating_sub(self.since.get_value()) / 1000;
        let answer = Answer {
            item: asked.item.clone(),
            grade,
            at: offer.at.ms,
            seconds: seconds.min(60),
        };
        if self.cram.with_untracked(Option::is_some) {
            self.cram.update(|left| {
                let Some(left) = left else { return };
                let card = left.remove(0);
                // What was not known comes once more.
                if grade == Grade::Again {
                    left.push(card);
                }
            });
        } else {
            let name = self.name(desk, &asked.item);
            self.reviews.grade(offer, &name, grade, seconds);
            // The way back stands below every card; the message would stand before it.
            if let Some(Told::Changed(_)) = self.store.told() {
                self.store.dismiss();
            }
        }
        self.answers.update(|answers| answers.push(answer));
        self.next(desk);
    }

    /// Goes back to a card whose answer was taken back.
    pub(super) fn follow_undo(self, desk: &Arc<Desk>) {
        self.store.watch(|_| ());
        let Some(last) = self
            .answers
            .with_untracked(|answers| answers.last().cloned())
        else {
            return;
        };
        // A later answer, by another tab or a file, takes nothing back.
        let is_gone = self.store.read(|state| {
            let memory = state.memory(&last.item.card);
            memory.is_none_or(|memory| memory.at < last.at)
        });
        if self.cram.with_untracked(Option::is_none) && is_gone {
            self.answers.update(|answers| {
                answers.pop();
            });
            self.ask(desk, last.item, true);
        }
    }

    /// Passes over the card that is shown, which is held back.
    pub(super) fn skip(self, desk: &Arc<Desk>) {
        self.cram.update(|left| {
            if let Some(left) = left
                && !left.is_empty()
            {
                left.remove(0);
            }
        });
        self.next(desk);
    }

    /// What the undo calls a card.
    pub(super) fn name(self, desk: &Desk, item: &Item) -> String {
        let topic = item
            .topics
            .first()
            .map_or(item.card.as_str(), String::as_str);
        desk.title(topic).replace('`', "")
    }
}

/// Puts things in an order by a seed (Fisher and Yates, with a linear congruential generator).
fn shuffle(items: &mut [Item], seed: u32) {
    let mut state = u64::from(seed);
    for place in (1..items.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let other = (state >> 33) % (place as u64 + 1);
        items.swap(place, other as usize);
    }
}
