//! A finger drawn sideways over something. Only touch counts: a mouse that is drawn selects text. What can be
//! swiped has a button, too.

use leptos::ev::PointerEvent;
use std::{cell::RefCell, rc::Rc};

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swipe {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// How far a finger goes at least, in CSS pixels; and so much further sideways than up or down.
const FAR: i32 = 72;
const STEEP: i32 = 2;

/// Where a finger came down.
#[derive(Clone, Copy)]
struct Down {
    pointer: i32,
    x: i32,
    y: i32,
}

/// What a pointer does.
pub type Listener = Box<dyn FnMut(PointerEvent)>;

/// Listeners for where a finger comes down and goes up.
pub fn swipes(act: impl Fn(Swipe) + 'static) -> (Listener, Listener) {
    let down: Rc<RefCell<Option<Down>>> = Rc::default();
    let began = Rc::clone(&down);
    let on_down = move |event: PointerEvent| {
        *began.borrow_mut() = (event.pointer_type() == "touch").then(|| Down {
            pointer: event.pointer_id(),
            x: event.client_x(),
            y: event.client_y(),
        });
    };
    let on_up = move |event: PointerEvent| {
        let Some(began) = down.borrow_mut().take() else {
            return;
        };
        let (x, y) = (event.client_x() - began.x, event.client_y() - began.y);
        if event.pointer_id() == began.pointer && x.abs() >= FAR && x.abs() > STEEP * y.abs() {
            act(if x < 0 { Swipe::Left } else { Swipe::Right });
        }
    };
    (Box::new(on_down), Box::new(on_up))
}
