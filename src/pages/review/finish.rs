//! The end of a session, and the wait for a card at a step.

use super::{
    overview::minutes,
    session::{Session, Shown},
};
use crate::{route::Route, site::href};
use crate::{
    state::{
        focus,
        library::Missing,
        reviews::{self, Desk},
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{figures, item, link, list, paragraph, row, section},
        live::{effect, nothing},
    },
};
use cairn_core::{
    review::{Grade, queue::forecast},
    text::counted,
};
use leptos::prelude::*;
use std::{collections::BTreeMap, sync::Arc, time::Duration};

/// What was learnt.
pub(super) fn view(session: Session, desk: &Arc<Desk>) -> Erased {
    let answers = session.answers.get();
    let total: u64 = answers.iter().map(|answer| answer.seconds).sum();
    let of = |grade: Grade| {
        answers
            .iter()
            .filter(|answer| answer.grade == grade)
            .count()
    };
    let ahead = session
        .store
        .read(|state| forecast(state, session.reviews.now().day, 2));
    let tomorrow = ahead.get(1).copied().unwrap_or(0) as usize;
    let summary = match answers.len() {
        0 => "There is nothing to ask now.".to_owned(),
        count => [
            counted(count, "answer", "answers").as_str(),
            " in ",
            &minutes(total),
            ".",
        ]
        .concat(),
    };
    let grades = Grade::ALL.map(|grade| (grade.word(), of(grade).to_string()));
    let mut topics: BTreeMap<&str, Vec<Grade>> = BTreeMap::new();
    for answer in &answers {
        let topic = answer.item.topics.first().map_or("", String::as_str);
        topics.entry(topic).or_default().push(answer.grade);
    }
    let learnt = topics.into_iter().map(|(topic, grades)| {
        let again = grades
            .iter()
            .filter(|grade| **grade == Grade::Again)
            .count();
        let words = if again == 0 {
            [": ", &counted(grades.len(), "card", "cards"), ", all known"].concat()
        } else {
            [
                ": ",
                &again.to_string(),
                " of ",
                &counted(grades.len(), "answer", "answers"),
                " Again",
            ]
            .concat()
        };
        let title = desk.title(topic).replace('`', "");
        item((
            link("", href(&Route::Topic(topic.to_owned())), title),
            words,
        ))
    });
    let learnt = if answers.is_empty() {
        nothing()
    } else {
        vec![
            figures(grades.to_vec()),
            section(
                "learnt",
                "What you went through",
                vec![list("plain-list", learnt.collect())],
            ),
        ]
        .erased()
    };
    let tomorrow = [
        "Tomorrow ",
        &counted(tomorrow, "card comes", "cards come"),
        " back.",
    ]
    .concat();
    let back = Button::primary("Back to the overview", move || {
        session.show(Shown::Overview);
    })
    .view();
    effect(|| {
        focus("review-done");
    });
    let title = if session.is_cram() {
        "Done cramming"
    } else {
        "Done for now"
    };
    view! {
        <section class="stack">
            <h2 id="review-done" tabindex="-1">{title}</h2>
            {paragraph("lead", summary)}
            {(!session.is_cram()).then(|| paragraph("muted", tomorrow))}
            {row(vec![back])}
            {learnt}
        </section>
    }
    .erased()
}

/// A card is at a step; it comes by itself.
pub(super) fn waiting(session: Session, desk: &Arc<Desk>, due: u64) -> Erased {
    let left = due.saturating_sub(reviews::now().ms);
    let (soon, at_once) = (Arc::clone(desk), Arc::clone(desk));
    effect(move || {
        let desk = Arc::clone(&soon);
        let waiting = set_timeout_with_handle(
            move || session.next(&desk),
            Duration::from_millis(left.saturating_add(100)),
        )
        .ok();
        on_cleanup(move || {
            if let Some(waiting) = waiting {
                waiting.clear();
            }
        });
    });
    let words = [
        "The next card comes back in ",
        &minutes(left / 1000),
        ", by itself. You may leave: it will be here.",
    ]
    .concat();
    let look = Button::plain("Look now", move || session.next(&at_once)).view();
    let stop = Button::plain("End here", move || session.end()).view();
    vec![paragraph("lead", words), row(vec![look, stop])].erased()
}

/// The text of the next card cannot be had.
pub(super) fn lacking(session: Session, desk: &Arc<Desk>, missing: Missing) -> Erased {
    let why = match missing {
        Missing::Unreachable => {
            "The text of the next card is not on this device yet, and there is no network."
        }
        Missing::Changed | Missing::NotFound => {
            "A newer version of this site was published. Load the page again for its cards."
        }
    };
    let desk = Arc::clone(desk);
    let again = Button::plain("Try again", move || session.next(&desk)).view();
    let stop = Button::plain("End here", move || session.end()).view();
    vec![paragraph("", why), row(vec![again, stop])].erased()
}
