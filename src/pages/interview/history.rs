//! The runs before, the last first. What cannot be read stays as it is, and can be saved or thrown away.

use super::desk::Desk;
use crate::{
    state::interview,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, list, paragraph, row, section},
        live::{count, maybe},
        progress_bar::progress_bar,
    },
};
use cairn_core::{
    action::Action,
    interview::{Kept, Run, Unreadable, minutes},
};

/// The list, once there is a run.
pub(super) fn view(desk: Desk) -> Erased {
    maybe(move || {
        let runs = if desk.store.is_ready() {
            desk.runs()
        } else {
            Vec::new()
        };
        if runs.is_empty() {
            return None;
        }
        let items = runs.into_iter().map(|kept| item(entry(desk, kept)));
        let items = list("stack plain-list", items.collect());
        Some(section("interviews", "Your interviews", vec![items]))
    })
}

fn entry(desk: Desk, kept: Kept) -> Erased {
    let when = kept.begun.map_or_else(
        || "At an unknown time".to_owned(),
        |ms| {
            let (day, time) = interview::local(ms);
            [day, time].join(", ")
        },
    );
    match kept.run {
        Ok(run) => readable(desk, kept.id, when, &run),
        Err(fault) => unreadable(desk, kept.id, when, fault),
    }
}

fn readable(desk: Desk, id: String, when: String, run: &Run) -> Erased {
    let score = run.score();
    let asked = run.asked();
    let spent = asked.iter().map(|question| question.spent).sum();
    let mut facts = vec![match asked.len() {
        1 => "one question".to_owned(),
        count => [&count.to_string(), " questions"].concat(),
    }];
    facts.push(minutes(spent));
    facts.push(match (run.ended, score.percent()) {
        (None, _) => "not finished".to_owned(),
        (_, None) => "not judged".to_owned(),
        (_, Some(percent)) => [&percent.to_string(), " %"].concat(),
    });
    let bar = (score.of > 0).then(|| {
        let name = ["Points in the interview of ", &when].concat();
        progress_bar(name, count(move || (score.points, score.of)))
    });
    let open = Button::text(when, move || desk.show(Some(id.clone()))).view();
    vec![open, paragraph("muted", facts.join(" · ")), bar.erased()].erased()
}

fn unreadable(desk: Desk, id: String, when: String, fault: Unreadable) -> Erased {
    let words = match fault {
        Unreadable::Newer => {
            ": written by a newer version of Cairn. Load the page anew to read it."
        }
        Unreadable::Spoilt => ": could not be read, and is kept as it is.",
    };
    let (own, name) = (id.clone(), ["interview-", &id, ".txt"].concat());
    let save = move || {
        let text = desk.store.read(|state| state.run(&own).map(str::to_owned));
        interview::save(desk.store, &name, "text/plain", &text.unwrap_or_default());
    };
    let throw = move || desk.store.dispatch(Action::RunDropped { id: id.clone() });
    vec![
        paragraph("", [&when, words].concat()),
        row(vec![
            Button::text("Save as a file", save)
                .named(["Save as a file: ", &when].concat())
                .view(),
            Button::text("Throw away", throw)
                .named(["Throw away: ", &when].concat())
                .view(),
        ]),
    ]
    .erased()
}
