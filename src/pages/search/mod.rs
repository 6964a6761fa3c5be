//! The search: one box for everything. It reads and writes the query in the address; what is found, and what
//! stands there while nothing is, have rooms of their own.

mod address;
mod empty;
mod marked;
mod nothing;
mod own;
mod results;

use crate::{
    site::{Site, use_site},
    state::{
        Store, focus,
        library::{Library, Missing},
        search::{self, Rest},
        use_store,
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::page_head,
        live::{effect, live, on_key, spawn, text},
    },
};
use cairn_core::{
    action::Action,
    page::TracksPage,
    search::{Index, Kind, QUERY_LIMIT, remembered},
    state::setting,
};
use leptos::{ev::KeyboardEvent, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use std::sync::Arc;

/// The id of the box.
pub const BOX: &str = "search-box";

/// What the arrows walk over.
const WALK: &str = ".search input, .search-body a, .search-body button";
/// The links to what was found.
const HIT: &str = ".hit";

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    query: String,
    /// All of one kind, in place of the best of each.
    only: Option<Kind>,
}

/// The index, once it is here, or why it is not.
type Shelf = Option<Result<Arc<Index>, Missing>>;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    store: Store,
    library: Library,
    site: StoredValue<Site>,
    asked: RwSignal<Asked>,
    shelf: RwSignal<Shelf>,
    /// How much was found in the learner's own journal.
    own: RwSignal<usize>,
    /// What is read out.
    said: RwSignal<String>,
    rest: Rest,
    /// What the address says, as it was last read or written.
    noted: StoredValue<Option<Asked>>,
    /// Where the learner is going.
    path: Memo<String>,
    /// Puts an address in place of the one in the address bar.
    replace: Callback<String>,
}

/// The page.
pub fn view(data: &TracksPage) -> Erased {
    let navigate = use_navigate();
    let desk = Desk {
        store: use_store(),
        library: expect_context(),
        site: use_site(),
        asked: RwSignal::default(),
        shelf: RwSignal::new(None),
        own: RwSignal::default(),
        said: RwSignal::default(),
        rest: Rest::new(),
        noted: StoredValue::new(None),
        path: use_location().pathname,
        replace: Callback::new(move |href: String| {
            let options = NavigateOptions {
                resolve: false,
                replace: true,
                scroll: false,
                // What the entry in the history is marked with stays.
                state: search::mark(),
            };
            navigate(&href, options);
        }),
    };
    desk.follow_address(use_location());
    effect(move || {
        search::arrive(BOX);
        desk.fetch();
    });
    let tracks = StoredValue::new(data.tracks.clone());
    let body = live(move || {
        let asked = desk.asked.get();
        if asked.query.trim().is_empty() {
            return empty::view(desk, &tracks.read_value());
        }
        match desk.shelf.get() {
            None => nothing::waiting(),
            Some(Err(missing)) => nothing::missing(desk, missing),
            Some(Ok(index)) => results::view(desk, &index, &asked),
        }
    });
    let own = own::view(desk);
    let clear = Button::styled("forget", "", move || {
        desk.put("");
        focus(BOX);
    })
    .named("Clear");
    view! {
        <div class="search" on:keydown=on_key(move |key| desk.key(&key))>
            {page_head("Search", Vec::new())}
            <p class="without-script">
                "Searching needs JavaScript. Everything that it would find stands in the tracks below."
            </p>
            <div class="search-form" role="search">
                <input
                    id=BOX
                    type="search"
                    aria-label="Search"
                    aria-describedby="search-help"
                    placeholder="What do you look for?"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    maxlength=QUERY_LIMIT.to_string()
                    on:input=move |event| desk.ask(event_target_value(&event))
                    on:change=move |_| desk.note()
                />
                {clear.view()}
            </div>
            <p class="search-help muted" id="search-help">
                "Arrow keys walk over what is found, Enter opens it."
            </p>
            <p class="visually-hidden" aria-live="polite">
                {text(move || desk.said.get())}
            </p>
            <div class="search-body">{body} {own}</div>
        </div>
    }
    .erased()
}

impl Desk {
    /// Fetches the index.
    fn fetch(self) {
        let here = self.library.search();
        self.shelf.set(here.clone().map(Ok));
        if here.is_some() {
            return;
        }
        spawn(async move {
            let index = self.library.load_search().await;
            // The learner may have left the page meanwhile.
            if self.shelf.try_set(Some(index)).is_none() {
                self.say();
            }
        });
    }

    fn set(self, asked: Asked) {
        if *self.asked.read_untracked() != asked {
            self.asked.set(asked);
            self.rest.then(move || {
                self.note();
                self.say();
            });
        }
    }

    /// Something else was typed.
    fn ask(self, query: String) {
        self.set(Asked { query, only: None });
    }

    /// Writes into the box, as if it were typed.
    fn put(self, query: &str) {
        search::write(BOX, query);
        self.ask(query.to_owned());
    }

    /// Shows all of a kind, or the best of each.
    fn show(self, only: Option<Kind>) {
        let query = self.asked.read_untracked().query.clone();
        self.set(Asked { query, only });
        self.note();
    }

    /// Says how much was found.
    fn say(self) {
        let Asked { query, .. } = self.asked.get_untracked();
        let mut words = match &*self.shelf.read_untracked() {
            _ if query.trim().is_empty() => String::new(),
            Some(Ok(index)) => results::words(index, &query),
            Some(Err(_)) => "The search index could not be fetched.".to_owned(),
            None => "Looking…".to_owned(),
        };
        if let Some(own) = untrack(move || own::words(self)) {
            words.extend([" ", &own, "."]);
        }
        self.said.set(words);
    }

    /// A search led somewhere: it is remembered, and the address says it.
    fn opened(self) {
        let query = self.asked.read_untracked().query.clone();
        let kept = self.store.read(|state| {
            let kept = state.device(setting::SEARCHES).unwrap_or_default();
            remembered(kept, &query)
        });
        self.store.dispatch(Action::DeviceSettingChanged {
            id: setting::SEARCHES.to_owned(),
            text: kept,
        });
        self.note();
    }

    fn key(self, key: &KeyboardEvent) {
        let held = key.ctrl_key() || key.meta_key();
        if key.is_composing() || key.alt_key() {
            return;
        }
        match (key.key().as_str(), held) {
            ("ArrowDown", false) => search::walk(WALK, 1),
            ("ArrowUp", false) => search::walk(WALK, -1),
            ("Enter", true) if search::open_aside(HIT) => self.opened(),
            ("Enter", false) if search::is_on("input") => {
                if search::is_touched() {
                    search::rest_hands();
                } else {
                    search::open_first(HIT);
                }
            }
            ("Escape", false) if self.asked.read_untracked().query.is_empty() => search::leave(),
            ("Escape", false) => {
                self.put("");
                focus(BOX);
            }
            _ => return,
        }
        key.prevent_default();
    }
}
