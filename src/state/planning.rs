//! The plan as the learner's records make it now: what it is made of, fetched once, and the moment. It decides
//! nothing and knows no page.

use super::{
    Store,
    library::{Library, Missing},
    reviews::now,
    transfer,
};
use cairn_core::{
    action::Action,
    day::Day,
    index::Index,
    page::PlanData,
    plan::{Input, Plan, ics, plan, reviews, sources, wish, wish::Wish},
    record::{Key, Kind},
    review::{Options, log::Log},
    state::State,
    study::{
        Book,
        hours::{Asked, lost, studied},
        pace::speed,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The handle to the plan. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Planning {
    /// The learner's records.
    pub store: Store,
    library: Library,
    ground: RwSignal<Option<Result<Ground, Missing>>>,
}

/// What plans are made of, for every learner.
#[derive(Clone)]
pub struct Ground {
    /// The content's graph.
    pub index: Arc<Index>,
    /// What planning needs besides it.
    pub data: Arc<PlanData>,
}

/// A plan, and what it was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// The study day on which it was made.
    pub today: Day,
    /// What the learner wishes.
    pub wish: Wish,
    /// What is planned.
    pub input: Input,
    /// The plan.
    pub plan: Plan,
}

impl Planning {
    /// Without anything fetched so far.
    #[must_use]
    pub fn new(store: Store, library: Library) -> Self {
        Self {
            store,
            library,
            ground: RwSignal::new(None),
        }
    }

    /// What plans are made of, once it is here, or why it is not.
    #[must_use]
    pub fn ground(self) -> Option<Result<Ground, Missing>> {
        self.ground.get()
    }

    /// Fetches what plans are made of.
    pub async fn fetch(self) {
        let fetched = async {
            let data = self.library.plan().await?;
            let index = self.library.load_graph().await?.index;
            Ok(Ground { index, data })
        };
        let fetched = fetched.await;
        // The page may be gone by then.
        let _ = self.ground.try_set(Some(fetched));
    }

    /// The plan as it is now; woken by every change of the records.
    #[must_use]
    pub fn make(self, ground: &Ground) -> Made {
        self.store.watch(|state| make(state, ground))
    }

    /// Something of the plan is said, and stored: ids and texts as [`wish`] has them; an empty text takes back.
    pub fn note(self, label: &str, texts: Vec<(String, String)>) {
        let texts = texts.into_iter();
        let texts = texts.map(|(id, text)| (Key::new(Kind::Plan, id), text));
        self.store.dispatch(Action::Noted {
            label: label.to_owned(),
            texts: texts.collect(),
        });
    }

    /// Offers the plan as a calendar file.
    pub fn save(self, ground: &Ground, plan: &Plan) {
        let site = self.store.read(|state| state.site().id.clone());
        let text = ics::calendar(plan, &ground.index, &ground.data, &site, now().ms);
        let name = [site.as_str(), "-plan.ics"].concat();
        let said = ["Saved as ", &name, "."].concat();
        transfer::offer(self.store, &name, "text/calendar", &text, said);
    }
}

/// How many days of answers are looked back at: the weeks that say how much of a plan is lost.
const LOOKED_BACK: i64 = 70;

fn make(state: &State, ground: &Ground) -> Made {
    const DAY: u64 = 86_400_000;
    let (moment, hour) = (now(), Options::of(state).hour);
    let (today, wish) = (moment.at(hour).day, wish::read(state));
    let book = Book::of(state);
    let studied = studied(&book, &Log::since(state, Day(today.0 - LOOKED_BACK)));
    let lost = lost(&studied, &Asked::of(&wish, &ground.data), today);
    let input = sources::input(&sources::Sources {
        index: &ground.index,
        data: &ground.data,
        state,
        wish: &wish,
        today,
        began: (moment.ms + moment.left(hour)).saturating_sub(DAY),
        booked: &book.by_topic(),
        booked_today: studied.get(&today).copied().unwrap_or(0),
        reviews: reviews::minutes(state, today),
        speed: speed(&ground.index, state, &book, moment, hour, lost),
    });
    let plan = plan(&input);
    Made {
        today,
        wish,
        input,
        plan,
    }
}
