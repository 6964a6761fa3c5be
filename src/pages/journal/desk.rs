//! What the rooms of the journal share: the entries, what is being written, and how it is kept. It draws nothing.

use crate::{
    state::{
        Store, focus, journal,
        library::Library,
        planning::{Ground, Planning},
        reviews::now,
        search::Rest,
        use_store,
    },
    ui::live::spawn,
};
use cairn_core::{
    action::Action,
    record::{Key, Kind},
    review::{At, Options, log::Log},
    study::{
        Book,
        hours::studied,
        journal::{
            Draft, Entry, Learnt, Sort, begun, beyond, deleted, drafts, entries, free, is_blank,
            learnt, written,
        },
    },
};
use leptos::{prelude::*, task};

/// The field in which one writes.
pub(super) const WORDS: &str = "journal-words";
/// The heading over what was written.
pub(super) const LIST: &str = "entries";
/// The heading over the choice of what to write.
pub(super) const WRITE: &str = "write";

/// The handle that the rooms share. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// The learner's records.
    pub(super) store: Store,
    /// The plan, and what plans are made of: it knows what topics are called.
    pub(super) planning: Planning,
    /// The entries, the newest first.
    pub(super) entries: Memo<Vec<Entry>>,
    /// What is not saved yet, besides what is being written here.
    pub(super) drafts: Memo<Vec<Draft>>,
    /// What was done today.
    pub(super) learnt: Memo<Learnt>,
    /// What is being written: as it was opened, for its words go on in `words`.
    pub(super) writing: RwSignal<Option<Draft>>,
    /// The words as they stand in the field.
    pub(super) words: RwSignal<String>,
    /// Why it was not saved.
    pub(super) fault: RwSignal<String>,
    rest: Rest,
}

impl Desk {
    pub(super) fn new() -> Self {
        let store = use_store();
        let writing = RwSignal::new(None::<Draft>);
        let is_ready = move || store.is_ready();
        Self {
            store,
            planning: Planning::new(store, expect_context::<Library>()),
            entries: Memo::new(move |_| {
                let all = is_ready().then(|| store.watch(entries));
                all.unwrap_or_default()
            }),
            drafts: Memo::new(move |_| {
                let mut all = store.watch(drafts);
                let open = writing.read().as_ref().map(|draft| draft.slot.clone());
                all.retain(|draft| is_ready() && Some(&draft.slot) != open.as_ref());
                all
            }),
            learnt: Memo::new(move |_| {
                let today = is_ready().then(|| done_today(store));
                today.unwrap_or_default()
            }),
            writing,
            words: RwSignal::new(String::new()),
            fault: RwSignal::new(String::new()),
            rest: Rest::new(),
        }
    }

    /// Fetches what topics are called and plans are made of.
    pub(super) fn fetch(self) {
        spawn(self.planning.fetch());
    }

    /// What topics are called, where it is here.
    pub(super) fn ground(self) -> Option<Ground> {
        self.planning.ground()?.ok()
    }

    /// Whether what topics are called cannot be had.
    pub(super) fn is_without_ground(self) -> bool {
        matches!(self.planning.ground(), Some(Err(_)))
    }

    /// The moment, and the study day.
    pub(super) fn now(self) -> At {
        now().at(self.store.read(Options::hour_of))
    }

    /// A new entry is begun.
    pub(super) fn begin(self, sort: Sort) {
        let at = self.now();
        let draft = self.store.read(|state| Draft {
            slot: free(state),
            entry: begun(state, at),
            sort,
            words: sort.frame().to_owned(),
        });
        self.open(draft);
    }

    /// An entry is to be changed.
    pub(super) fn change(self, entry: &Entry) {
        let slot = self.store.read(free);
        self.open(Draft {
            slot,
            entry: entry.id.clone(),
            sort: entry.sort,
            words: entry.words.clone(),
        });
    }

    /// A draft is gone on with; what was open before is kept as one.
    pub(super) fn open(self, draft: Draft) {
        self.keep();
        self.words.set(draft.words.clone());
        self.fault.set(String::new());
        self.writing.set(Some(draft));
        focus_next(WORDS);
    }

    /// Something was typed: it is kept as soon as typing rests.
    pub(super) fn typed(self, words: String) {
        self.words.set(words);
        self.fault.set(String::new());
        self.rest.then(move || self.keep());
    }

    /// Keeps what is being written, if anything was.
    pub(super) fn keep(self) {
        // The page may be gone by then.
        let open = self.writing.try_get_untracked().flatten();
        let Some((mut draft, words)) = open.zip(self.words.try_get_untracked()) else {
            return;
        };
        let slot = &draft.slot;
        let is_kept = self.store.read(|state| state.device(slot).is_some());
        if words != draft.words || is_kept {
            draft.words = words;
            self.put(draft.slot.clone(), draft.text());
        }
    }

    fn put(self, id: String, text: String) {
        self.store
            .dispatch(Action::DeviceSettingChanged { id, text });
    }

    /// What is being written becomes an entry.
    pub(super) fn save(self) {
        let Some(draft) = self.writing.get_untracked() else {
            return;
        };
        let words = self.words.get_untracked();
        let key = Key::new(Kind::Journal, draft.entry.clone());
        let stands = self.entries.read_untracked();
        let is_new = !stands.iter().any(|entry| entry.id == draft.entry);
        drop(stands);
        let over = beyond(&words);
        if over > 0 {
            let over = over.to_string();
            return self.fault.set(["Not saved: ", &over, TOO_LONG].concat());
        }
        if is_blank(draft.sort, &words) {
            return self.fault.set(BLANK.to_owned());
        }
        let label = if is_new {
            "Entry written"
        } else {
            "Entry changed"
        };
        self.note(label, vec![written(&draft.entry, draft.sort, &words)]);
        // What could not be stored stays a draft, too.
        let is_stored = |key: &Key| {
            let store = self.store;
            store.read(|state| state.unsaved().all(|unsaved| unsaved != key))
        };
        if is_stored(&key) {
            self.put(draft.slot, String::new());
        }
        self.shut(anchor(&draft.entry));
    }

    /// The field is closed; what was written stays as a draft.
    pub(super) fn later(self) {
        self.keep();
        self.shut(WRITE.to_owned());
    }

    fn shut(self, then: String) {
        self.writing.set(None);
        spawn(async move {
            task::tick().await;
            if !focus(&then) {
                focus(WRITE);
            }
        });
    }

    /// A question is taken into the entry, to be answered there.
    pub(super) fn take(self, question: &str) {
        self.words.update(|words| {
            let before = words.trim_end().to_owned();
            let gap = if before.is_empty() { "" } else { "\n\n" };
            *words = [&before, gap, question, "\n"].concat();
        });
        self.keep();
        focus(WORDS);
    }

    /// A draft is thrown away.
    pub(super) fn drop(self, draft: &Draft) {
        self.put(draft.slot.clone(), String::new());
        focus_next(WRITE);
    }

    /// An entry is deleted.
    pub(super) fn delete(self, id: &str) {
        self.note("Entry deleted", vec![deleted(id)]);
        focus_next(LIST);
    }

    fn note(self, label: &str, texts: Vec<(Key, String)>) {
        let label = label.to_owned();
        self.store.dispatch(Action::Noted { label, texts });
    }

    /// Offers the journal as a file.
    pub(super) fn export(self) {
        journal::save(self.store, self.now().day);
    }

    /// Copies the journal.
    pub(super) fn copy(self) {
        spawn(journal::copy(self.store));
    }
}

const TOO_LONG: &str =
    " characters more than an entry takes. It is kept here; make two entries of it, or shorten it.";
const BLANK: &str = "Nothing is written yet.";

fn done_today(store: Store) -> Learnt {
    let moment = now();
    store.watch(|state| {
        let today = moment.at(Options::hour_of(state)).day;
        let log = Log::since(state, today);
        let studied = studied(&Book::of(state), &log);
        learnt(state, &log, &studied, today..=today, moment.ahead)
    })
}

/// The place of an entry on the page.
pub(in crate::pages) fn anchor(entry: &str) -> String {
    ["entry-", &entry.replace('/', "-")].concat()
}

fn focus_next(id: &'static str) {
    spawn(async move {
        task::tick().await;
        focus(id);
    });
}
