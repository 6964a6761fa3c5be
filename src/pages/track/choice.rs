//! Pick one of several: which branch of a choice counts, and which count besides.

use super::Track;
use crate::{
    ui::segmented::{Segment, Segmented},
};
use cairn_core::{
    action::{Action, Choose},
    page::{Choice, Named},
    record::{Key, Kind},
};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The control of a choice group.
pub fn view(track: &Track, group: &str) -> Option<Erased> {
    let choice = track.page.choices.iter().find(|choice| choice.id == group)?.clone();
    let store = track.store;
    let id = choice.id.clone();
    let picked = Memo::new(move |_| {
        store.track(Key::new(Kind::Choice, id.as_str()));
        store.read(|state| state.pick(&id))
    });
    let value = Signal::derive(move || picked.read().picked.clone().unwrap_or_default());
    let segments = choice.options.iter().map(|option| Segment::new(&option.id, &option.title)).collect();
    let options = choice.options.clone();
    let own = choice.id.clone();
    let on_pick = move |option: String| {
        if let Some(named) = options.iter().find(|named| named.id == option) {
            let chosen = choose(&own, named);
            // A second press takes the pick back: the default holds again.
            let again = value.get_untracked() == option;
            store.dispatch(if again { Action::OptionDropped(chosen) } else { Action::OptionPicked(chosen) });
        }
    };
    Some(
        view! {
            <div class="choice">
                <p>{choice.prompt.clone()}</p>
                <Segmented name=choice.title.clone() segments value on_pick/>
                {standing(&choice, track)}
            </div>
        }
        .erased(),
    )
}

fn choose(group: &str, option: &Named) -> Choose {
    Choose { group: group.to_owned(), option: option.id.clone(), name: option.title.clone() }
}

/// What counts until something is picked, and the others that can count besides.
fn standing(choice: &Choice, track: &Track) -> impl IntoView + use<> {
    let (choice, store) = (choice.clone(), track.store);
    move || {
        store.track(Key::new(Kind::Choice, choice.id.as_str()));
        let pick = store.read(|state| state.pick(&choice.id));
        let Some(picked) = &pick.picked else {
            let default = choice.options.iter().find(|option| option.id == choice.default);
            let name = default.map(|option| option.title.clone()).unwrap_or_default();
            return view! { <p class="muted">"Not chosen yet: counted as " {name} "."</p> }.erased();
        };
        choice
            .options
            .iter()
            .filter(|option| option.id != *picked)
            .map(|option| {
                let added = pick.added.contains(&option.id);
                let chosen = choose(&choice.id, option);
                let turn = move |_| {
                    let chosen = chosen.clone();
                    store.dispatch(if added { Action::OptionDropped(chosen) } else { Action::OptionAdded(chosen) });
                };
                let label = if added { ["Do not count ", &option.title, " too"] } else { ["Count ", &option.title, " too"] };
                view! {
                    <button type="button" class="text-button" on:click=turn>
                        {label.concat()}
                    </button>
                }
            })
            .collect::<Vec<_>>()
            .erased()
    }
}
