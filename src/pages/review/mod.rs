//! Reviews: what is due, the session, what was learnt. What is asked and when is for the core to say; the cards
//! come with the deck, their texts area by area.

mod address;
mod anki;
mod answer;
mod bench;
mod card;
mod decks;
mod editor;
mod finish;
mod goal;
mod options;
mod overview;
mod session;
mod shelf;

use crate::{
    route::Route,
    site::href,
    state::{library::Missing, reviews::Reviews, use_store},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, page_head, paragraph, row},
        live::{effect, live, spawn, truth},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use session::Session;

/// The page.
pub fn view() -> Erased {
    let store = use_store();
    let reviews = Reviews::new(store, expect_context());
    let session = Session::new(store, reviews);
    session.follow_address(use_location());
    effect(move || {
        if store.is_ready() {
            spawn(reviews.fetch());
        }
    });
    let body = live(move || match reviews.desk() {
        None => paragraph("muted", "Fetching the cards…"),
        Some(Err(missing)) => lacking(reviews, missing),
        Some(Ok(desk)) => bench::view(session, desk),
    });
    let interview = link("button", href(&Route::Interview), "Mock interview");
    let head = page_head(
        "Review",
        vec![paragraph("lead", LEAD), row(vec![interview])],
    );
    view! {
        <div class="review" data-under-way=truth(move || session.is_under_way())>
            {head}
            <p class="without-script">"Reviews need JavaScript: your answers decide when a card comes back."</p>
            {body}
        </div>
    }
    .erased()
}

const LEAD: &str = "Cards of what you finished come back just before you would forget them. \
                    Say the answer first, then look.";

/// Why there are no cards, and the way to try again.
fn lacking(reviews: Reviews, missing: Missing) -> Erased {
    let why = match missing {
        Missing::Unreachable => "The cards are not on this device yet, and there is no network.",
        Missing::Changed | Missing::NotFound => {
            "A newer version of this site was published. Load the page again for its cards."
        }
    };
    let again = Button::plain("Try again", move || spawn(reviews.fetch())).view();
    vec![paragraph("", why), row(vec![again])].erased()
}
