//! Pick one of several: which branch of a choice counts, and which count besides.

use super::Track;
use crate::ui::{
    button::Button,
    erased::{Erase, Erased},
    layout::paragraph,
    live::{live, nothing},
    segmented::segmented,
};
use cairn_core::{
    action::{Action, Choose},
    page::{Choice, Named},
    record::{Key, Kind},
};
use leptos::prelude::*;

/// The control of a choice group.
pub fn view(track: &Track, group: &str) -> Erased {
    let Some(choice) = track
        .page
        .choices
        .iter()
        .find(|choice| choice.id == group)
        .cloned()
    else {
        return nothing();
    };
    let store = track.store;
    let id = choice.id.clone();
    let value = Signal::derive(move || {
        store.track(Key::new(Kind::Choice, id.as_str()));
        store
            .read(|state| state.pick(&id))
            .picked
            .unwrap_or_default()
    });
    let segments = choice
        .options
        .iter()
        .map(|option| (option.id.clone(), option.title.clone()))
        .collect();
    let own = choice.clone();
    let pick = move |option: String| {
        if let Some(named) = own.options.iter().find(|named| named.id == option) {
            let chosen = choose(&own.id, named);
            // A second press takes the pick back: the default holds again.
            let again = value.get_untracked() == option;
            store.dispatch(if again {
                Action::OptionDropped(chosen)
            } else {
                Action::OptionPicked(chosen)
            });
        }
    };
    view! {
        <div class="choice">
            {paragraph("", choice.prompt.clone())} {segmented(choice.title.clone(), segments, value, pick)}
            {live(standing(choice, track))}
        </div>
    }
    .erased()
}

fn choose(group: &str, option: &Named) -> Choose {
    Choose {
        group: group.to_owned(),
        option: option.id.clone(),
        name: option.title.clone(),
    }
}

/// What counts until something is picked, and the others that can count besides.
fn standing(choice: Choice, track: &Track) -> impl FnMut() -> Erased + Send + use<> {
    let store = track.store;
    move || {
        store.track(Key::new(Kind::Choice, choice.id.as_str()));
        let pick = store.read(|state| state.pick(&choice.id));
        let Some(picked) = &pick.picked else {
            let default = choice
                .options
                .iter()
                .find(|option| option.id == choice.default);
            let name = default
                .map(|option| option.title.as_str())
                .unwrap_or_default();
            return paragraph("muted", ["Not chosen yet: counted as ", name, "."].concat());
        };
        let others: Vec<Erased> = choice
            .options
            .iter()
            .filter(|option| option.id != *picked)
            .map(|option| {
                let added = pick.added.contains(&option.id);
                let chosen = choose(&choice.id, option);
                let turn = move || {
                    let chosen = chosen.clone();
                    store.dispatch(if added {
                        Action::OptionDropped(chosen)
                    } else {
                        Action::OptionAdded(chosen)
                    });
                };
                let words = if added { "Do not count " } else { "Count " };
                Button::text([words, &option.title, " too"].concat(), turn).view()
            })
            .collect();
        others.erased()
    }
}
