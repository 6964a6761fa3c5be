//! The bar above the navigation that says what just happened and offers the way back. It stays until it
//! is dismissed or something else happens: nobody is hurried.

use leptos::prelude::*;

/// What the bar says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub text: String,
    /// What a button offers, if there is anything to do.
    pub action: Option<String>,
}

/// The bar.
#[component]
pub fn NoticeBar(
    /// What to say, or nothing.
    #[prop(into)]
    message: Signal<Option<Message>>,
    /// The button was pressed.
    #[prop(into)]
    on_action: Callback<()>,
    /// The bar was dismissed.
    #[prop(into)]
    on_dismiss: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="notice" role="status" aria-live="polite" data-shown=move || message.get().map(|_| "")>
            {move || {
                message
                    .get()
                    .map(|message| {
                        view! {
                            <p class="notice-text">{message.text}</p>
                            {message
                                .action
                                .map(|action| {
                                    view! {
                                        <button type="button" class="notice-action" on:click=move |_| on_action.run(())>
                                            {action}
                                        </button>
                                    }
                                })}
                            <button
                                type="button"
                                class="notice-close"
                                aria-label="Dismiss"
                                on:click=move |_| on_dismiss.run(())
                            ></button>
                        }
                    })
            }}
        </div>
    }
}
