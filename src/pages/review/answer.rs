//! The answer of a card, hidden and shown, and the grades with what each leads to.

use super::session::{Asked, Session};
use crate::{
    state::{focus, reviews::Desk},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, list, paragraph, row},
        live::{effect, nothing, text},
        prose::prose,
        rich_text::rich,
        swipe::Swipe,
    },
};
use cairn_core::{
    page::CardText,
    review::{Grade, words::span},
    state::setting,
};
use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};
use std::{sync::Arc, time::Duration};

/// How long one says an answer aloud before it shows by itself, in seconds.
const ALOUD_SECONDS: u32 = 60;

/// The way to the answer. Who says it aloud sees it after a while, or by a tap.
pub(super) fn hidden(session: Session) -> Erased {
    let is_aloud = session.is_aloud();
    let reveal = Button::primary("Show the answer", move || session.revealed.set(true))
        .keyed("Space")
        .view();
    let clock = if is_aloud {
        countdown(session)
    } else {
        nothing()
    };
    let toggle = Button::text(
        if is_aloud {
            "Stop saying answers aloud"
        } else {
            "Say answers aloud"
        },
        move || session.set_aloud(!is_aloud),
    )
    .view();
    vec![clock, row(vec![reveal, toggle])].erased()
}

/// Says how long is left, and shows the answer then.
fn countdown(session: Session) -> Erased {
    let left = RwSignal::new(ALOUD_SECONDS);
    effect(move || {
        let tick = move || {
            let now = left.try_update(|left| {
                *left = left.saturating_sub(1);
                *left
            });
            if now == Some(0) {
                session.revealed.set(true);
            }
        };
        let ticking = set_interval_with_handle(tick, Duration::from_secs(1)).ok();
        on_cleanup(move || {
            if let Some(ticking) = ticking {
                IntervalHandle::clear(&ticking);
            }
        });
    });
    let words = text(move || {
        let left = left.get();
        [
            "Say your answer aloud, as to an interviewer. It shows in ",
            &left.to_string(),
            if left == 1 { " second." } else { " seconds." },
        ]
        .concat()
    });
    view! { <p class="aloud" role="timer">{words}</p> }.erased()
}

/// The answer, what it must mention, what is asked next, and the grades.
pub(super) fn view(session: Session, desk: &Arc<Desk>, asked: &Asked) -> Erased {
    let text = &asked.text;
    let back = if text.back.is_empty() {
        nothing()
    } else {
        prose(&text.back)
    };
    vec![
        view! { <div class="card-back">{back}</div> }.erased(),
        mentions(text),
        follow_ups(text),
        grades(session, desk, asked),
    ]
    .erased()
}

/// What a strong answer mentions, to tick off what one said. The ticks are not kept.
fn mentions(text: &CardText) -> Erased {
    if text.mention.is_empty() {
        return nothing();
    }
    let said = if text.back.is_empty() {
        "Did you say"
    } else {
        "A strong answer mentions"
    };
    let points = text.mention.iter().map(|point| {
        view! {
            <li>
                <label class="mention">
                    <input type="checkbox"/>
                    <span>{rich(point)}</span>
                </label>
            </li>
        }
        .erased()
    });
    vec![
        paragraph("card-label", said),
        list("mentions", points.collect()),
    ]
    .erased()
}

fn follow_ups(text: &CardText) -> Erased {
    if text.follow_ups.is_empty() {
        return nothing();
    }
    let asked = text.follow_ups.iter().map(|question| item(rich(question)));
    view! {
        <details class="follow-ups">
            <summary>"What is asked next"</summary>
            {list("", asked.collect())}
        </details>
    }
    .erased()
}

/// Four buttons, each with when the card comes back then.
fn grades(session: Session, desk: &Arc<Desk>, asked: &Asked) -> Erased {
    let Some(offer) = session.reviews.offer(&asked.item.card) else {
        return nothing();
    };
    let offer = Arc::new(offer);
    let is_cram = session.is_cram();
    let buttons = Grade::ALL.map(|grade| {
        let (offer, desk) = (Arc::clone(&offer), Arc::clone(desk));
        let when = (!is_cram).then(|| {
            let when = span(&offer.next[grade.place()], offer.at);
            view! {
                <span class="visually-hidden">" again in "</span>
                <span class="grade-when">{when}</span>
            }
        });
        let label = view! {
            <span class="grade-word">{grade.word()}</span>
            {when}
        };
        Button::styled("grade", label, move || {
            session.answer(&desk, &offer, grade);
        })
        .keyed(KEYS[grade.place()])
        .view()
    });
    view! {
        <div class="grades" role="group" aria-label="How well did you know it?">
            {buttons.into_iter().collect::<Vec<_>>()}
        </div>
    }
    .erased()
}

/// Space means Good once the answer is there.
const KEYS: [&str; 4] = ["1", "2", "3 Space", "4"];

/// A swipe: to the left means Again, to the right Good; before the answer is there, either shows it.
pub(super) fn swiped(session: Session, desk: &Arc<Desk>, asked: &Asked, swipe: Swipe) {
    if !session.revealed.get_untracked() {
        return session.revealed.set(true);
    }
    let grade = match swipe {
        Swipe::Left => Grade::Again,
        Swipe::Right => Grade::Good,
    };
    if let Some(offer) = session.reviews.offer(&asked.item.card) {
        session.answer(desk, &offer, grade);
    }
}

impl Session {
    /// Whether answers are said aloud on this device.
    fn is_aloud(self) -> bool {
        self.store
            .read(|state| state.device(setting::ALOUD) == Some("on"))
    }

    fn set_aloud(self, aloud: bool) {
        self.store
            .dispatch(cairn_core::action::Action::DeviceSettingChanged {
                id: setting::ALOUD.to_owned(),
                text: if aloud { "on" } else { "" }.to_owned(),
            });
        // The same card, with or without its clock.
        self.shown.notify();
        focus("card");
    }
}
