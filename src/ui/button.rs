//! Buttons, of one make.

use crate::ui::{
    erased::{Erase, Erased},
    live::{Tap, Word, Words, tap, truth},
};
use leptos::prelude::*;

/// A button to be.
pub struct Button {
    class: &'static str,
    label: Erased,
    name: Option<Words>,
    expanded: Option<Word>,
    key: Option<&'static str>,
    act: Tap,
}

impl Button {
    fn new(
        class: &'static str,
        label: impl IntoView + 'static,
        act: impl FnMut() + 'static,
    ) -> Self {
        Self {
            class,
            label: label.erased(),
            name: None,
            expanded: None,
            key: None,
            act: tap(act),
        }
    }

    /// The one primary action of a screen.
    pub fn primary(label: impl IntoView + 'static, act: impl FnMut() + 'static) -> Self {
        Self::new("button button--primary", label, act)
    }

    /// An ordinary button.
    pub fn plain(label: impl IntoView + 'static, act: impl FnMut() + 'static) -> Self {
        Self::new("button", label, act)
    }

    /// An action that takes something away.
    pub fn danger(label: impl IntoView + 'static, act: impl FnMut() + 'static) -> Self {
        Self::new("button button--danger", label, act)
    }

    /// A quiet action that reads like a link.
    pub fn text(label: impl IntoView + 'static, act: impl FnMut() + 'static) -> Self {
        Self::new("text-button", label, act)
    }

    /// A button with a look of its own.
    pub fn styled(
        class: &'static str,
        label: impl IntoView + 'static,
        act: impl FnMut() + 'static,
    ) -> Self {
        Self::new(class, label, act)
    }

    /// The accessible name, where the label alone does not say it.
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Self {
        let name = name.into();
        self.named_by(move || name.clone())
    }

    /// The accessible name, where it changes with the label.
    #[must_use]
    pub fn named_by(mut self, name: impl FnMut() -> String + Send + 'static) -> Self {
        self.name = Some(Box::new(name));
        self
    }

    /// It opens and closes something.
    #[must_use]
    pub fn expands(mut self, open: impl FnMut() -> bool + Send + 'static) -> Self {
        self.expanded = Some(truth(open));
        self
    }

    /// A key presses it wherever the focus is, as long as it is in sight; `Space` stands for Enter, too.
    #[must_use]
    pub fn keyed(mut self, key: &'static str) -> Self {
        self.key = Some(key);
        self
    }

    /// The button.
    #[must_use]
    pub fn view(self) -> Erased {
        let Self {
            class,
            label,
            name,
            expanded,
            key,
            act,
        } = self;
        view! {
            <button
                type="button"
                class=class
                aria-label=name
                aria-expanded=expanded
                data-key=key
                on:click=act
            >
                {label}
            </button>
        }
        .erased()
    }
}
