//! How topics stand in the learner's memory, for pages that do not review. It knows no page.

use super::{
    Store, Told,
    library::Library,
    reviews::{Desk, Scope, now},
};
use cairn_core::{
    review::{Options, Standing, standings},
    state::State,
    text::counted,
};

/// How a topic stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// The topic.
    pub topic: String,
    /// Whether it fades.
    pub fading: bool,
    /// Its cards in words: "4 cards, 2 to review now."
    pub words: String,
}

/// Reckons how topics stand: [`Store::remembered`] has it then. Without the cards, nothing is said of it. It is heavy:
/// for a part of the program that comes only for who has cards.
pub async fn reckon(store: Store, library: Library) {
    let Ok(deck) = library.deck().await else {
        return;
    };
    let desk = Desk::new(deck);
    let all = store.read(|state| {
        let options = Options::of(state);
        let items = desk.items(state, &Scope::All);
        standings(state, &items, now().at(options.hour), &options)
    });
    let all = all.into_iter().map(|(topic, standing)| Remembered {
        topic,
        fading: standing.fading,
        words: words(&standing),
    });
    store.remember(all.collect());
}

/// Whether the learner answered or wrote any card: before that, nothing can fade, and the build knows all cards.
#[must_use]
pub fn has_cards(state: &State) -> bool {
    state.memories().next().is_some() || state.card_texts().next().is_some()
}

/// Says beside the change that was just made how many cards came with it, unless the learner adds cards by hand.
pub fn say_added(store: Store, cards: u32) {
    if cards == 0 || !store.read(Options::unlock_of) {
        return;
    }
    if let Some(Told::Changed(label)) = store.told() {
        let added = counted(cards as usize, "card added", "cards added");
        store.tell(Told::Changed([label.as_str(), " · ", &added].concat()));
    }
}

/// "4 cards, 2 to review now. The topic fades: you would remember about 84 % of it now."
fn words(standing: &Standing) -> String {
    let mut said = counted(standing.cards as usize, "card", "cards");
    if standing.due > 0 {
        said.push_str(&[", ", &standing.due.to_string(), " to review now"].concat());
    }
    if standing.new > 0 {
        said.push_str(&[", ", &standing.new.to_string(), " new"].concat());
    }
    said.push('.');
    let recall = standing.recall.filter(|_| standing.fading);
    let next = standing.next.filter(|_| standing.due == 0);
    if let Some(recall) = recall {
        let percent = ((recall * 100.0) as u32).to_string();
        said.push_str(" The topic fades: you would remember about ");
        said.push_str(&[&percent, " % of it now."].concat());
    } else if let Some(days) = next {
        said.push_str(&match days {
            0 => " The next comes later today.".to_owned(),
            1 => " The next comes tomorrow.".to_owned(),
            _ => [" The next comes in ", &days.to_string(), " days."].concat(),
        });
    }
    said
}
