//! One of a few: a row of buttons of which one is pressed.

use leptos::prelude::*;

/// One choice of a [`Segmented`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What the callback gets.
    pub value: String,
    /// What it shows.
    pub label: String,
}

impl Segment {
    /// A segment from its value and label.
    pub fn new(value: &str, label: &str) -> Self {
        Self { value: value.to_owned(), label: label.to_owned() }
    }
}

/// A row of buttons of which one is pressed.
#[component]
pub fn Segmented(
    /// What is chosen, for a screen reader.
    #[prop(into)]
    name: String,
    /// The choices.
    segments: Vec<Segment>,
    /// The value of the pressed one.
    #[prop(into)]
    value: Signal<String>,
    /// Another was pressed.
    #[prop(into)]
    on_pick: Callback<String>,
) -> impl IntoView {
    let buttons = segments
        .into_iter()
        .map(|segment| {
            let own = segment.value.clone();
            let pressed = Memo::new(move |_| value.read() == own);
            view! {
                <button
                    type="button"
                    class="segment"
                    data-value=segment.value.clone()
                    aria-pressed=move || if pressed.get() { "true" } else { "false" }
                    on:click=move |_| on_pick.run(segment.value.clone())
                >
                    {segment.label}
                </button>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <div class="segmented" role="group" aria-label=name>
            {buttons}
        </div>
    }
}
