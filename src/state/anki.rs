//! Cards as a file for Anki, and such a file read. It gathers and offers; what stands in the file is the core's to
//! say, and what an import brings the learner's to accept.

use super::{
    Store,
    library::Missing,
    reviews::{Desk, Reviews, Scope},
    transfer,
};
use crate::browser::clock;
use cairn_core::{
    action::Action,
    anki::{self, FILE_LIMIT, FileFault, Note, Notes, Plan},
    review::queue::Item,
    state::State,
    text::counted,
};

/// Which cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those of a part of the content.
    Scope(Scope),
    /// Those that the learner wrote.
    Own,
}

fn items(state: &State, desk: &Desk, which: &Which) -> Vec<Item> {
    match which {
        Which::Scope(scope) => desk.items(state, scope),
        Which::Own => {
            let mut items = desk.items(state, &Scope::All);
            items.retain(|item| item.card.contains('+'));
            items
        }
    }
}

/// How many they are; woken when that may change.
#[must_use]
pub fn count(store: Store, desk: &Desk, which: &Which) -> usize {
    store.watch(|state| items(state, desk, which).len())
}

/// Offers cards as a file for Anki, under a name.
///
/// # Errors
/// Where a file with their texts cannot be had.
pub async fn save(
    store: Store,
    reviews: Reviews,
    desk: &Desk,
    which: &Which,
    name: &str,
) -> Result<(), Missing> {
    let mut notes = Vec::new();
    for item in store.read(|state| items(state, desk, which)) {
        // What the content no longer has, and the learner never wrote, has no text.
        let Some(text) = reviews.text(&item).await? else {
            continue;
        };
        let card = desk.deck.cards.iter().find(|card| card.id == item.card);
        let kind = card.map(|card| card.kind);
        let topic = item.topics.first().map_or("", String::as_str);
        notes.push(Note::of(&text, &item.area, topic, kind));
    }
    let name = ["cairn-", name, "-", &clock::today(), ".txt"].concat();
    let count = counted(notes.len(), "card", "cards");
    let said = [&count, " saved as ", &name, "."].concat();
    transfer::offer(store, &name, "text/plain", &anki::write(&notes), said);
    Ok(())
}

/// Reads the file that the learner chose in an input. `None` where none was chosen.
pub async fn choose(input: &str) -> Option<Result<Notes, FileFault>> {
    Some(match transfer::chosen(input, FILE_LIMIT).await? {
        Ok(bytes) => anki::read(&bytes),
        Err(bytes) => Err(FileFault::TooLarge { bytes }),
    })
}

/// What importing notes would do.
#[must_use]
pub fn plan(store: Store, desk: &Desk, notes: &Notes, chosen: Option<&str>) -> Plan {
    let is_topic = |topic: &str| desk.deck.topics.iter().any(|known| known.id == topic);
    let is_shipped = |card: &str| desk.deck.cards.iter().any(|known| known.id == card);
    store.read(|state| anki::plan(&notes.found, state, &is_topic, &is_shipped, chosen))
}

/// Adds cards, as one change.
pub fn take(store: Store, cards: Vec<(String, String, String)>, label: String) {
    store.dispatch(Action::CardsWritten { label, cards });
}
