//! What the page's parts share: the run that is shown, what it asks, and the one way in which it goes on. It draws
//! nothing.

use crate::{
    state::{
        Store, focus, interview,
        library::{Library, Missing},
        search::Rest,
        use_store,
    },
    ui::live::spawn,
};
use cairn_core::{
    action::Action,
    interview::{
        Kept, Move, Run, Scope, Setup, asked, choose, in_scope, kept, latest_open, read, write,
    },
    page::{Card, CardText, Deck},
    record::{Key, Kind},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the heading of what is shown.
pub(super) const HEADING: &str = "interview-now";

/// The texts of an area, or why they are not here.
type Texts = Result<Arc<Vec<CardText>>, Missing>;

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// What is set before a run, and the runs before.
    Setup,
    /// A run, by its id.
    Run(String),
    /// What a run came to.
    Report(String),
}

/// The handle that the page's parts share. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) store: Store,
    pub(super) library: Library,
    pub(super) shown: Memo<Shown>,
    /// The run that is open.
    open: RwSignal<Option<String>>,
    /// All cards, or why they are not here.
    pub(super) deck: RwSignal<Option<Result<Arc<Deck>, Missing>>>,
    /// Texts by area, as far as they are here, or why not.
    texts: RwSignal<Vec<(String, Texts)>>,
    /// Notes that are not stored yet: the run, the question's place, the text.
    draft: StoredValue<Option<(String, usize, String)>>,
    rest: Rest,
    /// Whether the learner went on since the page came: the focus follows.
    moved: StoredValue<bool>,
}

impl Desk {
    pub(super) fn new() -> Self {
        let store = use_store();
        let open = RwSignal::new(None::<String>);
        let shown = Memo::new(move |_| {
            let Some(id) = open.get() else {
                return Shown::Setup;
            };
            match run_of(store, &id) {
                Some(run) if run.ended.is_some() => Shown::Report(id),
                Some(_) => Shown::Run(id),
                None => Shown::Setup,
            }
        });
        let desk = Self {
            store,
            library: expect_context(),
            shown,
            open,
            deck: RwSignal::new(None),
            texts: RwSignal::new(Vec::new()),
            draft: StoredValue::new(None),
            rest: Rest::new(),
            moved: StoredValue::new(false),
        };
        on_cleanup(move || desk.keep_notes());
        desk
    }

    /// Once the storage is read: fetches the cards, and goes on with a run that did not end.
    pub(super) fn arrive(self) {
        if self.store.is_ready() {
            self.open.set(self.store.read(latest_open));
            self.fetch_deck();
        }
    }

    /// Fetches all cards, and the texts of the run that is open.
    pub(super) fn fetch_deck(self) {
        spawn(async move {
            let deck = self.library.deck().await;
            let is_here = deck.is_ok();
            if self.deck.try_set(Some(deck)).is_none() && is_here {
                self.fetch_texts();
            }
        });
    }

    fn fetch_texts(self) {
        let open = self.open.get_untracked();
        if let Some(run) = open.and_then(|id| self.read(&id)) {
            let cards = run.questions.into_iter().map(|question| question.card);
            let cards = cards.collect::<Vec<_>>();
            spawn(async move {
                self.fetch_texts_of(&cards).await;
            });
        }
    }

    /// Fetches the texts of cards. False where some cannot be had.
    async fn fetch_texts_of(self, cards: &[String]) -> bool {
        let mut whole = true;
        for card in cards {
            let Some(area) = self.area(card) else {
                continue;
            };
            let answer = self.library.cards(&area).await;
            whole &= answer.is_ok();
            let _ = self.texts.try_update(|texts| {
                texts.retain(|(own, _)| *own != area);
                texts.push((area, answer));
            });
        }
        whole
    }

    /// The cards, if they are here.
    pub(super) fn cards(self) -> Option<Arc<Deck>> {
        self.deck.get()?.ok()
    }

    /// A card, if it is in the deck that is here.
    pub(super) fn card(self, id: &str) -> Option<Card> {
        let deck = self.cards()?;
        deck.cards.iter().find(|card| card.id == id).cloned()
    }

    fn area(self, card: &str) -> Option<String> {
        let deck = self.deck.get_untracked()?.ok()?;
        let card = deck.cards.iter().find(|own| own.id == card)?;
        let topic = deck.topics.get(usize::from(*card.topics.first()?))?;
        let area = deck.areas.get(usize::from(topic.area))?;
        Some(area.id.clone())
    }

    /// The text of a card, in the learner's words where they wrote some; the outer is `None` while it is on its way,
    /// the inner where it cannot be had.
    pub(super) fn text(self, card: &str) -> Option<Option<CardText>> {
        if self.deck.get()?.is_err() {
            return Some(None);
        }
        let Some(area) = self.area(card) else {
            return Some(None);
        };
        let texts = self.texts.get();
        let (_, answer) = texts.iter().find(|(own, _)| *own == area)?;
        let found = answer.as_ref().ok();
        let found = found.and_then(|texts| texts.iter().find(|text| text.id == card));
        let mut text = found.cloned();
        self.store.track(Key::new(Kind::CardText, card));
        self.store.read(|state| {
            if let (Some(text), Some((front, back))) = (&mut text, state.card_text(card)) {
                front.clone_into(&mut text.front);
                back.clone_into(&mut text.back);
            }
        });
        Some(text)
    }

    /// A run as it is stored; woken when that changes.
    pub(super) fn run(self, id: &str) -> Option<Run> {
        run_of(self.store, id)
    }

    fn read(self, id: &str) -> Option<Run> {
        self.store.read(|state| read(state.run(id)?).ok())
    }

    /// All stored runs; woken by every change.
    pub(super) fn runs(self) -> Vec<Kept> {
        self.store.watch(kept)
    }

    /// Something happened in a run: with the notes that are not stored yet, it is stored.
    pub(super) fn act(self, id: &str, act: Move) {
        let Some(mut run) = self.read(id) else { return };
        let (at, now) = (run.at, self.store.now().ms);
        if let Some((_, place, text)) = self.take_draft(id) {
            run.act(Move::Noted(place, text), now);
        }
        run.act(act, now);
        self.moved
            .set_value(run.at != at || run.ended.is_some() || self.moved.get_value());
        self.store.dispatch(Action::RunKept {
            id: id.to_owned(),
            text: write(&run),
        });
    }

    /// Notes were typed: they are stored once typing rests, and before anything else happens.
    pub(super) fn draft(self, id: &str, place: usize, text: String) {
        self.draft.set_value(Some((id.to_owned(), place, text)));
        self.rest.then(move || self.keep_notes());
    }

    /// Stores notes that are not stored yet.
    pub(super) fn keep_notes(self) {
        let draft = self.draft.try_get_value().flatten();
        if let Some((id, place, text)) = draft {
            self.draft.set_value(None);
            self.act(&id, Move::Noted(place, text));
        }
    }

    fn take_draft(self, id: &str) -> Option<(String, usize, String)> {
        let draft = self.draft.try_get_value().flatten();
        let draft = draft.filter(|(own, _, _)| own == id)?;
        self.draft.set_value(None);
        Some(draft)
    }

    /// Opens a run, or what is set before one.
    pub(super) fn show(self, id: Option<String>) {
        self.moved.set_value(true);
        self.open.set(id);
        self.fetch_texts();
    }

    /// The focus follows to what is shown now, once the learner went on.
    pub(super) fn follow(self) {
        if self.moved.get_value() {
            focus(HEADING);
        }
    }

    /// Draws the questions and begins, once their texts are here. False where they cannot be had, or there are none.
    pub(super) async fn begin(self, setup: Setup) -> bool {
        let Some(deck) = self.deck.get_untracked().and_then(Result::ok) else {
            return false;
        };
        let wanted = in_scope(&deck, &setup.scope, &self.topics(&setup.scope));
        let asked = asked(&self.store.read(kept));
        let places = choose(
            &deck,
            &wanted,
            &setup.rounds,
            setup.count,
            &asked,
            interview::seed(),
        );
        let cards: Vec<String> = places
            .into_iter()
            .map(|place| deck.cards[place].id.clone())
            .collect();
        if !self.fetch_texts_of(&cards).await {
            return false;
        }
        let now = self.store.now().ms;
        let Some(run) = Run::begin(setup, cards, now) else {
            return false;
        };
        let id = now.to_string();
        self.store.dispatch(Action::RunKept {
            id: id.clone(),
            text: write(&run),
        });
        self.show(Some(id));
        true
    }

    /// The topics of a track; none for another scope, or while the graph is not here.
    pub(super) fn topics(self, scope: &Scope) -> Vec<String> {
        let (Scope::Track(track), Some(graph)) = (scope, self.library.graph()) else {
            return Vec::new();
        };
        let course = graph.courses.iter().find(|course| course.id == *track);
        let lines = course.iter().flat_map(|course| &course.lines);
        let units = lines.flat_map(|line| &line.units);
        let topics = units.filter_map(|unit| unit.id.split('#').next());
        topics.map(str::to_owned).collect()
    }
}

fn run_of(store: Store, id: &str) -> Option<Run> {
    store.track(Key::new(Kind::Run, id));
    store.read(|state| read(state.run(id)?).ok())
}
