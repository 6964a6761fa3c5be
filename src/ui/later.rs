//! Parts of a page that come alive in tasks of their own, so that a long page is never in the way of a tap
//! or a scroll while the program takes it over. It knows what waits, not what it is.

use crate::ui::erased::{Erased, ErasedState, Piece};
use leptos::{
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::{
            CastFrom,
            types::{Element, Node},
        },
        view::{Mountable, Position, PositionState, Render, RenderHtml},
    },
};
use std::{
    cell::RefCell,
    collections::VecDeque,
    mem,
    rc::{Rc, Weak},
    time::Duration,
};

thread_local! {
    static WAITING: RefCell<VecDeque<Box<dyn FnOnce()>>> = RefCell::default();
}

/// A view, the only child of its element, that comes alive a little later than the page. Its HTML stands
/// in the static page from the start; what is built in the browser is built at once.
pub fn later(make: impl FnOnce() -> Erased + Send + 'static) -> Erased {
    Erased::of(Later(Box::new(make)))
}

/// Does something when all that waits has come alive.
pub fn then(act: impl FnOnce() + 'static) {
    let owner = Owner::current().unwrap_or_default();
    push(Box::new(move || owner.with(act)));
}

struct Later(Box<dyn FnOnce() -> Erased + Send>);

impl Piece for Later {
    fn build(self: Box<Self>) -> Box<dyn Mountable> {
        Box::new((self.0)().build())
    }

    fn hydrate(self: Box<Self>, cursor: &Cursor, _: &PositionState) -> Box<dyn Mountable> {
        let state = Rc::new(RefCell::new(None));
        push(Box::new({
            let (state, parent) = (Rc::downgrade(&state), cursor.current());
            let owner = Owner::current().unwrap_or_default();
            move || owner.with(|| come_alive(&state, parent, self.0))
        }));
        Box::new(LaterState(state))
    }

    #[cfg(feature = "ssr")]
    fn html(
        self: Box<Self>,
        buffer: &mut String,
        position: &mut Position,
        escape: bool,
        mark: bool,
    ) {
        (self.0)().to_html_with_buf(buffer, position, escape, mark, Vec::new());
    }
}

/// Takes the children of `parent` over, unless the page has gone in the meantime.
fn come_alive(
    state: &Weak<RefCell<Option<ErasedState>>>,
    parent: Node,
    make: Box<dyn FnOnce() -> Erased + Send>,
) {
    let Some(state) = state.upgrade() else { return };
    let Some(parent) = Element::cast_from(parent) else {
        return;
    };
    let cursor = Cursor::new(parent);
    let position = PositionState::new(Position::FirstChild);
    let alive = make().hydrate::<true>(&cursor, &position);
    state.replace(Some(alive));
}

fn push(work: Box<dyn FnOnce()>) {
    let first = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(work);
        waiting.len() == 1
    });
    if first {
        set_timeout(work_off, Duration::ZERO);
    }
}

/// Does what has waited longest; the browser gets its turn before the next.
fn work_off() {
    loop {
        // It stays in the queue while it is under way, so that what it adds starts no second round.
        let work = WAITING.with_borrow_mut(|waiting| {
            waiting
                .front_mut()
                .map(|work| mem::replace(work, Box::new(|| {})))
        });
        if let Some(work) = work {
            work();
        }
        let more = WAITING.with_borrow_mut(|waiting| {
            waiting.pop_front();
            !waiting.is_empty()
        });
        if !more {
            return;
        }
        // In a tab that nobody looks at nobody waits for a turn, and a timer takes a second or more.
        if !document().hidden() {
            set_timeout(work_off, Duration::ZERO);
            return;
        }
    }
}

/// What is there of it: nothing until it has come alive.
struct LaterState(Rc<RefCell<Option<ErasedState>>>);

impl Mountable for LaterState {
    fn unmount(&mut self) {
        if let Some(state) = &mut *self.0.borrow_mut() {
            state.unmount();
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        if let Some(state) = &mut *self.0.borrow_mut() {
            state.mount(parent, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0
            .borrow()
            .as_ref()
            .is_some_and(|state| state.insert_before_this(child))
    }

    fn elements(&self) -> Vec<Element> {
        self.0
            .borrow()
            .as_ref()
            .map_or_else(Vec::new, ErasedState::elements)
    }
}
