//! What the rooms of the day share: how it stands, what it is made of, and how sessions are called. It draws nothing.

use crate::{
    state::{
        Store,
        library::Library,
        planning::{Ground, Planning},
        studying::{Standing, Studying},
    },
    ui::live::{effect, spawn},
};
use cairn_core::{
    record::Status,
    study::book::{INTERVIEW, REVIEW},
};
use leptos::prelude::*;

/// The handle that the rooms share. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Board {
    /// The learner's records.
    pub(super) store: Store,
    /// What runs and what is booked.
    pub(super) studying: Studying,
    /// What pages are made of.
    pub(super) library: Library,
    /// What the content says, once it is here.
    pub(super) planning: Planning,
    /// How the day stands.
    pub(super) standing: Memo<Standing>,
}

impl Board {
    pub(super) fn new(store: Store) -> Self {
        let studying = Studying { store };
        let library: Library = expect_context();
        let planning = Planning::new(store, library);
        effect(move || spawn(planning.fetch()));
        let standing = Memo::new(move |_| {
            let ground = planning.ground().and_then(Result::ok);
            studying.standing(ground.as_ref())
        });
        Self {
            store,
            studying,
            library,
            planning,
            standing,
        }
    }

    /// What the content says, where it is here.
    pub(super) fn ground(self) -> Option<Ground> {
        self.planning.ground()?.ok()
    }

    /// Whether it is known whether the content can be had: until then a plan may be missing that is only on its way.
    pub(super) fn is_settled(self) -> bool {
        self.planning.ground().is_some()
    }

    /// What a session is called.
    pub(super) fn name_of(self, what: &str) -> String {
        name_of(self.ground().as_ref(), what)
    }

    /// What can be studied: anything, reviews, and topics that are in progress, with `first` before them.
    pub(super) fn choices(self, first: &str) -> Vec<(String, String)> {
        const MOST: usize = 12;
        let ground = self.ground();
        let mut ids = vec![String::new(), REVIEW.to_owned()];
        if !first.is_empty() && !ids.iter().any(|id| id == first) {
            ids.push(first.to_owned());
        }
        let learning = self.store.watch(|state| {
            let units = ground.iter().flat_map(|ground| &ground.index.units);
            let topics = units.map(|unit| unit.0.as_str());
            let topics = topics.filter(|id| {
                !id.contains('#') && *id != first && state.status(id) == Status::Learning
            });
            topics.take(MOST).map(str::to_owned).collect::<Vec<_>>()
        });
        ids.extend(learning);
        let named = ids.into_iter().map(|id| {
            let name = name_of(ground.as_ref(), &id);
            (id, name)
        });
        named.collect()
    }
}

/// What a session is called.
pub(super) fn name_of(ground: Option<&Ground>, what: &str) -> String {
    let known = match what {
        "" => Some("Anything"),
        REVIEW => Some("Reviews"),
        INTERVIEW => Some("Mock interview"),
        _ => None,
    };
    let title = || {
        let ground = ground?;
        let place = ground.index.units.iter().position(|unit| unit.0 == what)?;
        Some(ground.data.units.get(place)?.title.clone())
    };
    known
        .map(str::to_owned)
        .or_else(title)
        .unwrap_or_else(|| what.to_owned())
}
