//! A line of a branch that does not count was marked: offer once to count the branch, and never pick by
//! itself.

use super::Track;
use crate::state::Told;
use cairn_core::{action::Action, page::Line};

/// A line of an option that does not count was marked: offer once to count it, never pick by itself.
pub fn option_of(track: &Track, line: &Line) {
    let store = track.store;
    let mut options: Vec<&str> = line
        .units
        .iter()
        .filter_map(|unit| unit.option.as_deref())
        .collect();
    if options.len() != line.units.len() {
        return;
    }
    options.dedup();
    let [option] = options.as_slice() else { return };
    if store
        .read(|state| track.course.options(state))
        .iter()
        .any(|counting| counting == option)
    {
        return;
    }
    let Some((choice, named)) = track.page.choices.iter().find_map(|choice| {
        choice
            .options
            .iter()
            .find(|named| named.id == *option)
            .map(|named| (choice, named))
    }) else {
        return;
    };
    let asked = ["asked-", &choice.id].concat();
    if store.read(|state| state.device(&asked).is_some()) {
        return;
    }
    store.dispatch(Action::DeviceSettingChanged {
        id: asked,
        text: "yes".to_owned(),
    });
    let after = store.read(|state| state.undo_label().unwrap_or_default().to_owned());
    store.tell(Told::OfferOption {
        after,
        group: choice.id.clone(),
        option: named.id.clone(),
        name: named.title.clone(),
    });
}
