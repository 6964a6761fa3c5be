//! Somebody else's progress, to be looked at; and what to say of a link that cannot be opened.

use super::{Desk, Keys, compare, take, title};
use crate::{
    route::Route,
    site::href,
    ui::{
        erased::{Erase, Erased},
        layout::{link, paragraph, row},
    },
};
use cairn_core::share::{Link, LinkFault, Shared};
use leptos::prelude::*;
use std::sync::Arc;

/// A link that cannot be opened.
pub fn refused(fault: &LinkFault) -> Erased {
    vec![
        title("This link cannot be opened"),
        paragraph("", fault.to_string()),
        paragraph("", "Nothing of yours was changed."),
        row(vec![link(
            "button",
            href(&Route::Shared),
            "Make a link of your own",
        )]),
    ]
    .erased()
}

/// A link that can.
pub fn view(desk: Desk, keys: &Keys, link: &Link) -> Erased {
    let shared = Arc::new(Shared::of(link, &keys.ledger));
    let name = shared.name.clone();
    let heading = match &name {
        Some(name) => view! { "Progress of " <bdi>{name.clone()}</bdi> }.erased(),
        None => "Progress that was shared with you".to_owned().erased(),
    };
    let stands = [
        "As of ",
        &shared.day.to_string(),
        ". You are only looking: nothing of yours changes unless you say so below.",
    ];
    let mut parts = vec![title(heading), paragraph("muted", stands.concat())];
    parts.extend(mismatch(&shared, link, keys).map(|words| {
        let words = paragraph("", words);
        view! { <div class="aside-box aside-box--warn">{words}</div> }.erased()
    }));
    parts.push(compare::view(desk, keys, &shared));
    parts.push(take::view(desk, shared));
    parts.erased()
}

/// What the two sides' contents do to the figures.
fn mismatch(shared: &Shared, link: &Link, keys: &Keys) -> Option<String> {
    let added = keys.ledger.since(link.ledger);
    if shared.unknown > 0 {
        let (unknown, items) = (shared.unknown.to_string(), shared.items.to_string());
        let words = [
            "Made with other content: ",
            &unknown,
            " of ",
            &items,
            " items are unknown here.",
        ];
        Some(words.concat())
    } else if added > 0 {
        let words = [
            "Made with earlier content: ",
            &added.to_string(),
            " of today's items were not in it yet.",
        ];
        Some(words.concat())
    } else {
        None
    }
}
