//! A topic's cards: how many there are, what is to be asked of them, and when the next one comes.

use crate::{
    route::Route,
    site::use_site,
    state::Store,
    ui::{
        erased::Erased,
        layout::{link, paragraph, row, section},
        live::{nothing, text},
    },
};
use cairn_core::{page::TopicPage, text::counted};
use leptos::prelude::*;

/// The section.
pub fn view(store: Store, data: &TopicPage) -> Erased {
    if data.cards == 0 {
        return nothing();
    }
    let (topic, cards) = (data.id.clone(), data.cards);
    let words = text(move || {
        let known = store.remembered(|all| {
            let known = all.iter().find(|known| known.topic == topic);
            known.map(|known| known.words.clone())
        });
        known.unwrap_or_else(|| counted(cards as usize, "card.", "cards."))
    });
    let way = |more: &[(&str, &str)], label: &'static str| {
        let words = [&[("topic", data.id.as_str())], more].concat();
        let to = use_site().with_value(|site| Route::review_of(&words, &site.base));
        link("button", to, label)
    };
    let ways = vec![
        way(&[], "Review these"),
        way(&[("write", "yes")], "Write a card"),
    ];
    section(
        "cards",
        "Cards",
        vec![paragraph("figure", words), row(ways)],
    )
}
