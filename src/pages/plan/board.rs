//! What the rooms of the page share: the plan as it stands, and how something of it is said. It draws nothing.

use crate::{
    state::{
        Store,
        library::Library,
        planning::{Ground, Made, Planning},
        use_store,
    },
    ui::live::spawn,
};
use cairn_core::{
    day::Day,
    plan::{
        End, Range,
        words::{date, duration},
    },
    text::counted,
};
use leptos::prelude::*;

/// The handle that the rooms share. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Board {
    /// The learner's records.
    pub(super) store: Store,
    /// How the plan is made and changed.
    pub(super) planning: Planning,
    /// The plan, once there is one to be made.
    pub(super) made: Memo<Option<Made>>,
}

impl Board {
    pub(super) fn new() -> Self {
        let store = use_store();
        let planning = Planning::new(store, expect_context::<Library>());
        let made = Memo::new(move |_| {
            let ground = planning.ground()?.ok()?;
            store.is_ready().then(|| planning.make(&ground))
        });
        Self {
            store,
            planning,
            made,
        }
    }

    /// Fetches what plans are made of.
    pub(super) fn fetch(self) {
        spawn(self.planning.fetch());
    }

    /// What plans are made of, where it is here.
    pub(super) fn ground(self) -> Option<Ground> {
        self.planning.ground()?.ok()
    }

    /// What the plan says now; woken when it is another one.
    pub(super) fn of<T: Default>(self, read: impl Fn(&Made) -> T) -> T {
        self.made.read().as_ref().map(read).unwrap_or_default()
    }

    /// What the plan says now.
    pub(super) fn now<T: Default>(self, read: impl Fn(&Made) -> T) -> T {
        let made = self.made.read_untracked();
        made.as_ref().map(read).unwrap_or_default()
    }

    /// Whether the plan is such; woken when that changes.
    pub(super) fn is(self, read: fn(&Made) -> bool) -> Memo<bool> {
        Memo::new(move |_| self.of(read))
    }

    /// The study day; before anything is known, the first there is.
    pub(super) fn today(self) -> Day {
        let made = self.made.read_untracked();
        made.as_ref().map_or(Day(0), |made| made.today)
    }

    /// Something of the plan is said, and stored.
    pub(super) fn note(self, label: &str, id: impl Into<String>, text: impl Into<String>) {
        self.planning.note(label, vec![(id.into(), text.into())]);
    }
}

/// "between 3 Nov 2026 and 2 Feb 2027".
pub(super) fn between(range: Range) -> String {
    let (early, late) = (date(range.early), date(range.late));
    if early == late {
        return ["on ", &early].concat();
    }
    ["between ", &early, " and ", &late].concat()
}

/// When something ends, in short.
pub(super) fn ends(end: End) -> String {
    match end {
        End::Settled => "done".to_owned(),
        End::Beyond => "more than ten years ahead".to_owned(),
        End::Between(range) => [
            "likely in the week of ",
            &date(range.likely.monday()),
            ", ",
            &between(range),
        ]
        .concat(),
    }
}

/// "3 h 20 min of practice", or nothing where there is none.
pub(super) fn part(minutes: u32, of: &str) -> Option<String> {
    (minutes > 0).then(|| [&duration(minutes.into()), " of ", of].concat())
}

/// "1 topic", "12 topics".
pub(super) fn topics(count: usize) -> String {
    counted(count, "topic", "topics")
}
