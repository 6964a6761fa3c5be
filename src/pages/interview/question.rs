//! A question while it is asked: what it asks, the clock, the notes, and the way on.

use super::{
    check,
    desk::{Desk, HEADING},
};
use crate::{
    pages::topic::questions::difficulty,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::{effect, live, maybe, nothing, text},
        prose::prose,
    },
};
use cairn_core::{
    interview::{EDGE_CASES, Move, Round, minutes, notes_limit},
    page::{CardKind, CardText},
};
use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};
use std::time::Duration;

/// A minute, in milliseconds.
const MINUTE: u64 = 60_000;

/// The question at which a run stands.
pub(super) fn view(desk: Desk, id: &str) -> Erased {
    let id = id.to_owned();
    let own = id.clone();
    let step = Memo::new(move |_| {
        let run = desk.run(&own)?;
        let question = run.question()?;
        Some((
            run.at,
            run.questions.len(),
            question.revealed,
            question.card.clone(),
        ))
    });
    live(move || {
        let Some((at, of, revealed, card)) = step.get() else {
            return nothing();
        };
        let place = Place {
            id: id.clone(),
            at,
            of,
        };
        effect(move || desk.follow());
        asked(desk, place, card, revealed)
    })
}

/// Where one is: the run, and the question's place of how many.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) id: String,
    pub(super) at: usize,
    pub(super) of: usize,
}

fn asked(desk: Desk, place: Place, card: String, revealed: bool) -> Erased {
    let number = [
        "Question ",
        &(place.at + 1).to_string(),
        " of ",
        &place.of.to_string(),
    ]
    .concat();
    let own = place.clone();
    let body = live(move || match desk.text(&card) {
        None => paragraph("muted", "The question is on its way."),
        Some(None) => gone(desk),
        Some(Some(text)) => {
            let kind = desk.card(&card).map_or(CardKind::Concept, |card| card.kind);
            if revealed {
                check::view(desk, &own, &text, kind)
            } else {
                answering(desk, &own, &text, kind)
            }
        }
    });
    let about = about(desk, &place, revealed);
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{number}</h2>
            {about}
            {body}
            {notes(desk, &place)}
            {ways(desk, &place, revealed)}
        </section>
    }
    .erased()
}

/// The text is not on this device, or the card is no longer in the content.
fn gone(desk: Desk) -> Erased {
    let again = Button::plain("Try again", move || desk.fetch_deck()).view();
    let words = "This question is not here now: there is no network, or it is no longer asked. Skip it, or try again.";
    vec![paragraph("field-fault", words), row(vec![again])].erased()
}

/// The round, and how hard it is where that is shown.
fn about(desk: Desk, place: &Place, revealed: bool) -> Erased {
    let (id, at) = (place.id.clone(), place.at);
    maybe(move || {
        let run = desk.run(&id)?;
        let card = desk.card(&run.questions.get(at)?.card)?;
        let round = Round::of(card.kind)?;
        let hard = (revealed || run.setup.shown).then(|| (" · ", difficulty(card.difficulty)));
        Some(view! { <p class="muted">{round.word()} {hard}</p> }.erased())
    })
}

fn answering(desk: Desk, place: &Place, text: &CardText, kind: CardKind) -> Erased {
    let mention = text.mention.len();
    let edges = match kind {
        CardKind::Coding => EDGE_CASES.len(),
        _ => 0,
    };
    let id = place.id.clone();
    let reveal = move || desk.act(&id, Move::Revealed { mention, edges });
    vec![
        view! { <div class="question">{prose(&text.front)}</div> }.erased(),
        clock(desk, place),
        row(vec![
            Button::primary("Show the answer", reveal).view(),
            pause(desk, place),
        ]),
    ]
    .erased()
}

/// How long one has been at it, counted from moments: a page that slept says the same as one that did not.
fn clock(desk: Desk, place: &Place) -> Erased {
    let now = RwSignal::new(None::<u64>);
    effect(move || {
        let tick = move || {
            let _ = now.try_set(Some(desk.store.now().ms));
        };
        tick();
        let ticking = set_interval_with_handle(tick, Duration::from_secs(1)).ok();
        on_cleanup(move || {
            if let Some(ticking) = ticking {
                IntervalHandle::clear(&ticking);
            }
        });
    });
    let id = place.id.clone();
    let times = Memo::new(move |_| {
        let run = desk.run(&id)?;
        // What was just paused stands at its own moment, not at the last tick.
        let now = now.get()?.max(run.since.unwrap_or(0));
        Some((run.spent(now), run.allowed(), run.since.is_some()))
    });
    let shown = text(move || {
        times
            .get()
            .map_or_else(String::new, |(spent, allowed, runs)| {
                let paused = if runs { "" } else { " · paused" };
                [&minutes(spent), " of ", &minutes(allowed), paused].concat()
            })
    });
    let said = Memo::new(move |_| match times.get() {
        Some((spent, allowed, _)) if spent >= allowed => {
            "Time is up. Finish your thought, then look at the answer."
        }
        Some((spent, allowed, _)) if spent + MINUTE >= allowed => "Less than a minute left.",
        _ => "",
    });
    let said = text(move || said.get().to_owned());
    view! {
        <p class="lead figure" role="timer" aria-label="Time for this question">
            {shown}
        </p>
        <p class="muted figure" aria-live="polite">{said}</p>
    }
    .erased()
}

fn pause(desk: Desk, place: &Place) -> Erased {
    let (id, own) = (place.id.clone(), place.id.clone());
    let label = text(move || {
        let runs = desk.run(&own).is_some_and(|run| run.since.is_some());
        if runs { "Pause the clock" } else { "Go on" }.to_owned()
    });
    Button::plain(label, move || desk.act(&id, Move::ClockTapped)).view()
}

/// The notes: stored once typing rests, when the field is left, and when the page goes.
fn notes(desk: Desk, place: &Place) -> Erased {
    const FIELD: &str = "interview-notes";
    let (id, at, limit) = (place.id.clone(), place.at, notes_limit(place.of));
    let value = Memo::new(move |_| {
        let run = desk.run(&id);
        let mut questions = run.map(|run| run.questions).unwrap_or_default();
        questions
            .get_mut(at)
            .map(|question| std::mem::take(&mut question.notes))
    });
    let id = place.id.clone();
    let typed = move |event| desk.draft(&id, at, event_target_value(&event));
    view! {
        <div class="field">
            <label for=FIELD>"Your notes"</label>
            <textarea
                id=FIELD
                rows="4"
                maxlength=limit.to_string()
                autocomplete="off"
                prop:value=move || value.get().unwrap_or_default()
                on:input=typed
                on:change=move |_| desk.keep_notes()
            ></textarea>
        </div>
    }
    .erased()
}

/// On to the next question, back, or to the end.
fn ways(desk: Desk, place: &Place, revealed: bool) -> Erased {
    let is_last = place.at + 1 == place.of;
    let to = |act: Move| {
        let id = place.id.clone();
        move || desk.act(&id, act.clone())
    };
    let mut ways = Vec::new();
    if revealed {
        let label = if is_last {
            "See the report"
        } else {
            "Next question"
        };
        ways.push(Button::primary(label, to(Move::Passed)).view());
    } else if !is_last {
        ways.push(Button::text("Skip this question", to(Move::Passed)).view());
    }
    if place.at > 0 {
        ways.push(Button::text("Question before", to(Move::WentBack)).view());
    }
    let asked = RwSignal::new(false);
    let label = text(move || {
        if asked.get() {
            "Keep going"
        } else {
            "End here…"
        }
        .to_owned()
    });
    if !(revealed && is_last) {
        ways.push(Button::text(label, move || asked.update(|asked| *asked = !*asked)).view());
        let end = to(Move::Ended);
        ways.push(maybe(move || {
            let end = end.clone();
            asked
                .get()
                .then(|| Button::danger("Yes, end the interview", end).view())
        }));
    }
    row(ways)
}
