//! What changes while a page is shown, under one type for each form. The compiler makes code anew for
//! every closure that stands in a view by itself; in these boxes all of them share theirs.

use crate::ui::erased::{Erase, Erased};
use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    prelude::*,
};
use std::{
    pin::Pin,
    sync::{Arc, Mutex},
};

/// A view that changes.
pub fn live(view: impl FnMut() -> Erased + Send + 'static) -> Erased {
    let view: Box<dyn FnMut() -> Erased + Send> = Box::new(view);
    view.erased()
}

/// A view that is there or not.
pub fn maybe(mut view: impl FnMut() -> Option<Erased> + Send + 'static) -> Erased {
    live(move || view().unwrap_or_else(nothing))
}

/// What makes a view, once it is fetched.
pub type Maker = Box<dyn FnOnce() -> Erased + Send>;

/// A view whose maker is fetched first: nothing until then, and the words `missing` where it cannot be had.
pub fn fetched(
    maker: Pin<Box<dyn Future<Output = Option<Maker>>>>,
    missing: &'static str,
) -> Erased {
    let is_here = RwSignal::new(false);
    let place: Arc<Mutex<Option<Maker>>> = Arc::default();
    let filled = Arc::clone(&place);
    spawn(async move {
        let maker = maker.await;
        if let Ok(mut place) = filled.lock() {
            *place = maker;
        }
        // The page may be gone by then.
        let _ = is_here.try_set(true);
    });
    maybe(move || {
        let maker = is_here.get().then(|| place.lock().ok()?.take())?;
        Some(maker.map_or_else(|| missing.to_owned().erased(), |make| make()))
    })
}

/// A text that changes.
pub fn text(text: impl FnMut() -> String + Send + 'static) -> Erased {
    let text: Box<dyn FnMut() -> String + Send> = Box::new(text);
    text.erased()
}

/// Nothing to show.
#[must_use]
pub fn nothing() -> Erased {
    ().erased()
}

/// An attribute's word that changes.
pub type Word = Box<dyn FnMut() -> &'static str + Send>;

/// An attribute's word that changes.
pub fn word(word: impl FnMut() -> &'static str + Send + 'static) -> Word {
    Box::new(word)
}

/// An attribute's text that changes.
pub type Words = Box<dyn FnMut() -> String + Send>;

/// `true` or `false`, as ARIA attributes have them.
pub fn truth(mut truth: impl FnMut() -> bool + Send + 'static) -> Word {
    word(move || if truth() { "true" } else { "false" })
}

/// An attribute that is there or not.
pub type Flag = Box<dyn FnMut() -> bool + Send>;

/// An attribute that is there or not.
pub fn flag(flag: impl FnMut() -> bool + Send + 'static) -> Flag {
    Box::new(flag)
}

/// What a tap does.
pub type Tap = Box<dyn FnMut(MouseEvent)>;

/// What a tap does.
pub fn tap(mut act: impl FnMut() + 'static) -> Tap {
    Box::new(move |_| act())
}

/// What a key does.
pub fn on_key(act: impl FnMut(KeyboardEvent) + 'static) -> Box<dyn FnMut(KeyboardEvent)> {
    Box::new(act)
}

/// A signal of "how many of how many", for a bar or a heading.
pub fn count(count: impl Fn() -> (u32, u32) + Send + Sync + 'static) -> Signal<(u32, u32)> {
    Signal::derive(count)
}

/// Does something at once after the page stands in the browser, and again when what it read changes.
pub fn effect(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_| act());
}

/// Waits for something without holding up the page.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    leptos::task::spawn_local(work);
}
