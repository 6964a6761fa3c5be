//! A view whose type is forgotten. Leptos has `AnyView` for this, but that also keeps a view's owned
//! and asynchronous forms alive, none of which these pages use: they more than doubled the program.

use leptos::{
    IntoView,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        renderer::types::{Element, Node},
        view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
    },
};

/// A view whose type is forgotten. Put in place of another, it is built anew.
pub struct Erased(Box<dyn Piece>);

/// What is left of an [`Erased`] once it stands in the document.
pub struct ErasedState(Box<dyn Mountable>);

/// Forgets the type of a view.
pub trait Erase {
    /// The view without its type.
    fn erased(self) -> Erased;
}

impl<T: IntoView + 'static> Erase for T {
    fn erased(self) -> Erased {
        Erased(Box::new(self.into_view()))
    }
}

impl Erased {
    /// A view that is made of its own piece.
    pub(super) fn of(piece: impl Piece + 'static) -> Self {
        Self(Box::new(piece))
    }
}

/// What a view is asked for.
pub(super) trait Piece: Send {
    fn build(self: Box<Self>) -> Box<dyn Mountable>;
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> Box<dyn Mountable>;
    #[cfg(feature = "ssr")]
    fn html(
        self: Box<Self>,
        buffer: &mut String,
        position: &mut Position,
        escape: bool,
        mark: bool,
    );
}

impl<T: RenderHtml + 'static> Piece for T {
    fn build(self: Box<Self>) -> Box<dyn Mountable> {
        Box::new((*self).build())
    }

    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> Box<dyn Mountable> {
        Box::new((*self).hydrate::<true>(cursor, position))
    }

    #[cfg(feature = "ssr")]
    fn html(
        self: Box<Self>,
        buffer: &mut String,
        position: &mut Position,
        escape: bool,
        mark: bool,
    ) {
        (*self).to_html_with_buf(buffer, position, escape, mark, Vec::new());
    }
}

impl Render for Erased {
    type State = ErasedState;

    fn build(self) -> ErasedState {
        ErasedState(self.0.build())
    }

    fn rebuild(self, state: &mut ErasedState) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Erased {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Erased {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg_attr(
        not(feature = "ssr"),
        expect(unused_variables, reason = "the browser writes no HTML")
    )]
    fn to_html_with_buf(
        self,
        buffer: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        self.0.html(buffer, position, escape, mark_branches);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> ErasedState {
        ErasedState(self.0.hydrate(cursor, position))
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for ErasedState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}
