//! What a placement found: the topics that seem to be known, to be looked through and marked at once.

use super::{Placing, titled};
use crate::ui::{
    button::Button,
    erased::{Erase, Erased},
    layout::{list, paragraph, row},
    live::text,
    rich_text::{plain, rich},
};
use cairn_core::{action::Action, record::Status, text::counted};
use leptos::prelude::*;

/// A topic that is proposed: what is marked, and what it is called.
type Proposal = (String, String);

/// The list, or why there is none.
pub(super) fn view(placing: Placing) -> Erased {
    let groups = proposals(placing);
    let mut end = Vec::new();
    if placing.has_more() {
        end.push(Button::plain("Ask me more", move || placing.ask()).view());
    }
    end.push(Button::plain("Close", move || placing.close()).view());
    if groups.is_empty() {
        let nothing_to_ask = placing.work.with_value(|work| work.stretches.is_empty());
        let words = if nothing_to_ask {
            "Everything that counts in this track is done or set aside: there is nothing left to ask."
        } else {
            "So far nothing is to be passed over. The track begins at its first line, and every line is short."
        };
        return titled("Nothing to mark", vec![paragraph("", words), row(end)]);
    }
    let all: Vec<Proposal> = groups.iter().flat_map(|(_, units)| units.clone()).collect();
    let dropped = RwSignal::new(Vec::<String>::new());
    let left = move |all: &[Proposal]| -> Vec<Proposal> {
        dropped.with(|dropped| {
            let left = all.iter().filter(|(unit, _)| !dropped.contains(unit));
            left.cloned().collect()
        })
    };
    let shown = all.clone();
    let label = text(move || {
        let count = u32::try_from(left(&shown).len()).unwrap_or(u32::MAX);
        [
            "Mark ",
            &counted(count as usize, "topic", "topics"),
            " as done",
        ]
        .concat()
    });
    let mark = move || {
        let units = left(&all);
        let name = match units.as_slice() {
            [] => return,
            [(_, name)] => plain(name),
            _ => [&units.len().to_string(), " topics"].concat(),
        };
        let action = Action::UnitsMarked {
            units: units.into_iter().map(|(unit, _)| unit).collect(),
            name,
            status: Status::Done,
        };
        placing.track.with_value(|track| track.mark(action));
        placing.close();
    };
    end.insert(0, Button::primary(label, mark).view());
    let words = "By your answers these seem to be known. Clear what you would rather learn; the rest is \
                 marked as done, with one undo.";
    let lists = groups.into_iter().map(|(title, units)| {
        let rows = units.into_iter().map(|unit| choice(unit, dropped));
        vec![
            view! { <h3>{title}</h3> }.erased(),
            list("mentions", rows.collect()),
        ]
        .erased()
    });
    let body = [paragraph("", words)]
        .into_iter()
        .chain(lists)
        .chain([row(end)]);
    titled("What you seem to know", body.collect())
}

/// What is proposed, by stretch.
fn proposals(placing: Placing) -> Vec<(String, Vec<Proposal>)> {
    placing.work.with_value(|work| {
        let answered = work.stretches.iter().zip(&work.answers);
        let groups = answered.map(|(stretch, answers)| {
            let units = stretch.proposed(answers).into_iter();
            let units = units.map(|unit| (unit.unit.clone(), unit.label.clone()));
            (plain(&placing.title(stretch)), units.collect())
        });
        groups
            .filter(|(_, units): &(String, Vec<Proposal>)| !units.is_empty())
            .collect()
    })
}

/// A proposal with its box.
fn choice((unit, label): Proposal, dropped: RwSignal<Vec<String>>) -> Erased {
    let turn = move |_| {
        dropped.update(|dropped| {
            let before = dropped.len();
            dropped.retain(|known| *known != unit);
            if dropped.len() == before {
                dropped.push(unit.clone());
            }
        });
    };
    view! {
        <li>
            <label class="mention">
                <input type="checkbox" checked="checked" on:change=turn/>
                <span>{rich(&label)}</span>
            </label>
        </li>
    }
    .erased()
}
