//! The build's own HTML: the one place where text becomes markup. What comes in was written by the content compiler,
//! which escapes every text and knows no element but its own; nothing that a learner wrote ever comes here.

use crate::ui::erased::{Erase, Erased};
use leptos::{ev::MouseEvent, prelude::*};

/// What the compiler wrote, in a box of a class; taps on it are told. In a static page the browser keeps what stands
/// there.
pub fn fragment(class: &'static str, html: String, on_tap: Box<dyn FnMut(MouseEvent)>) -> Erased {
    view! { <div class=class inner_html=html on:click=on_tap></div> }.erased()
}
