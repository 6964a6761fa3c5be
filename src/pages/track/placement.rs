//! The way into placement: what asks the questions is fetched by who wants it.

use super::Track;
use crate::{
    pages::standing::known,
    ui::{
        button::Button,
        erased::Erased,
        live::{Maker, fetched, maybe},
    },
};
use leptos::prelude::*;

const MISSING: &str =
    "The questions are not on this device yet. Try again once you have a network.";

/// The button, and what it opens.
pub fn view(track: &Track) -> (Erased, Erased) {
    let open = RwSignal::new(false);
    let button = Button::text("I know some of this", move || {
        open.update(|open| *open = !*open)
    })
    .expands(move || open.get())
    .view();
    let track = track.clone();
    let panel = maybe(move || {
        let track = track.clone();
        let maker = async move {
            let make = known().await.ok()?.place;
            Some(Box::new(move || make(track, open)) as Maker)
        };
        open.get().then(|| fetched(Box::pin(maker), MISSING))
    });
    (button, panel)
}
