//! A card: what is asked, the answer behind a control, and what can be done with it besides.

use super::{
    answer, editor,
    session::{Asked, Session},
};
use crate::{
    route::Route,
    site::href,
    state::{focus, reviews::Desk},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, paragraph, row},
        live::{effect, live, maybe, text},
        prose::prose,
        swipe::swipes,
    },
};
use cairn_core::{
    page::CardKind,
    record::Hold,
    review::{Memory, Phase, recall},
    text::percent,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the card's element.
const CARD: &str = "card";

/// The card that is asked.
pub(super) fn view(session: Session, desk: &Arc<Desk>, asked: &Arc<Asked>) -> Erased {
    let editing = RwSignal::new(false);
    let (item, text_of) = (asked.item.clone(), asked.text.clone());
    let (own, own_desk) = (Arc::clone(asked), Arc::clone(desk));
    let below = live(move || {
        if editing.get() {
            let done = {
                let desk = Arc::clone(&own_desk);
                move || {
                    editing.set(false);
                    session.ask_again(&desk);
                }
            };
            return editor::edit(session, &own.item.card, &own.text, done);
        }
        if session.revealed.get() {
            answer::view(session, &own_desk, &own)
        } else {
            answer::hidden(session)
        }
    });
    let front = prose(&text_of.front);
    let swiped = {
        let desk = Arc::clone(desk);
        let asked = Arc::clone(asked);
        move |swipe| answer::swiped(session, &desk, &asked, swipe)
    };
    let (down, up) = swipes(swiped);
    let head = paragraph("card-about", about(desk, asked));
    let tools = tools(session, desk, asked, editing);
    let leech = session
        .store
        .read(|state| state.memory(&item.card).is_some_and(Memory::is_leech))
        .then(|| leech(desk, asked, editing));
    // The keys are for the card, and a reader begins with it.
    effect(|| {
        focus(CARD);
    });
    view! {
        <article class="review-card" id=CARD tabindex="-1" aria-label="Card" on:pointerdown=down on:pointerup=up>
            {head}
            <div class="card-front">{front}</div>
            {leech}
            {below}
        </article>
        {tools}
    }
    .erased()
}

/// Where the card comes from: its topic, kind and difficulty.
fn about(desk: &Desk, asked: &Asked) -> Erased {
    let topic = asked.item.topics.first().cloned().unwrap_or_default();
    let title = desk.title(&topic).replace('`', "");
    let known = desk
        .deck
        .cards
        .iter()
        .find(|card| card.id == asked.item.card);
    let words = match known {
        Some(card) if card.kind == CardKind::Recall => " · Recall".to_owned(),
        Some(card) => [" · ", card.kind.word(), " · ", card.difficulty.word()].concat(),
        None => " · Your own".to_owned(),
    };
    let is_known = desk.deck.topics.iter().any(|known| known.id == topic);
    let topic = if is_known {
        link("", href(&Route::Topic(topic)), title)
    } else {
        title.erased()
    };
    (topic, words).erased()
}

/// What helps with a card that is forgotten again and again.
fn leech(desk: &Desk, asked: &Asked, editing: RwSignal<bool>) -> Erased {
    let topic = asked.item.topics.first().cloned().unwrap_or_default();
    let known = desk.deck.topics.iter().any(|known| known.id == topic);
    let read = known.then(|| link("button", href(&Route::Topic(topic)), "Read the topic again"));
    let split = Button::plain("Split or reword it", move || editing.set(true)).view();
    view! {
        <aside class="aside-box aside-box--warn">
            <p>"You forgot this card eight times or more: a leech. More of the same rarely helps."</p>
            {row(read.into_iter().chain([split]).collect())}
        </aside>
    }
    .erased()
}

/// Flag, bury, suspend, edit, and what is known of the card.
fn tools(
    session: Session,
    desk: &Arc<Desk>,
    asked: &Arc<Asked>,
    editing: RwSignal<bool>,
) -> Erased {
    let card = asked.item.card.clone();
    let held = {
        let card = card.clone();
        Memo::new(move |_| session.store.watch(|state| state.hold(&card)))
    };
    let info = RwSignal::new(false);
    let hold = move |card: &str, verb: &str, change: fn(&mut Hold, cairn_core::day::Day)| {
        session.reviews.hold(card, verb, change);
    };
    let (flagged, buried, suspended) = (card.clone(), card.clone(), card.clone());
    let (after_bury, after_suspend) = (Arc::clone(desk), Arc::clone(desk));
    let flag = Button::plain(
        text(move || {
            if held.get().flagged {
                "Flagged"
            } else {
                "Flag"
            }
            .to_owned()
        }),
        move || hold(&flagged, "flagged", |hold, _| hold.flagged ^= true),
    )
    .keyed("f");
    let bury = Button::plain("Bury until tomorrow", move || {
        hold(&buried, "buried", |hold, today| hold.buried = Some(today));
        session.skip(&after_bury);
    })
    .keyed("-");
    let suspend = Button::plain("Suspend", move || {
        hold(&suspended, "suspended", |hold, _| hold.suspended = true);
        session.skip(&after_suspend);
    })
    .keyed("@");
    let edit = Button::plain("Edit", move || editing.set(true)).keyed("e");
    let about = Button::plain("Info", move || info.update(|info| *info = !*info))
        .expands(move || info.get())
        .keyed("i");
    let undo = Button::plain("Undo", move || {
        session.store.dispatch(cairn_core::action::Action::Undone);
    });
    let stop = Button::plain("End here", move || session.end());
    let facts = maybe(move || info.get().then(|| facts(session, &card)));
    let buttons = [flag, bury, suspend, edit, about, undo, stop];
    view! {
        <div class="card-tools" role="group" aria-label="This card">
            {buttons.into_iter().map(Button::view).collect::<Vec<_>>()}
        </div>
        {facts}
    }
    .erased()
}

/// What is known of a card, in figures.
fn facts(session: Session, card: &str) -> Erased {
    let today = session.reviews.now().day;
    let Some(memory) = session.store.read(|state| state.memory(card).copied()) else {
        return paragraph("muted", "New: you have not answered it yet.");
    };
    let phase = match memory.phase {
        Phase::Learning(_) => "Learning",
        Phase::Relearning(_) => "Learning again",
        Phase::Review if memory.is_mature() => "Mature",
        Phase::Review => "Young",
    };
    let tenth = |millionths: u64| {
        let tenths = millionths / 100_000;
        [(tenths / 10).to_string(), (tenths % 10).to_string()].join(".")
    };
    let mut rows = vec![
        ("State", phase.to_owned()),
        ("Answers", memory.reps.to_string()),
        ("Forgotten", memory.lapses.to_string()),
        ("Recall now", percent(recall(&memory, today))),
        ("Stability in days", tenth(memory.stability)),
        ("Difficulty, 1 to 10", tenth(memory.difficulty)),
        ("Last answer", memory.day.to_string()),
    ];
    if let Some(due) = memory.due_day() {
        rows.push(("Due", due.to_string()));
    }
    crate::ui::layout::figures(rows)
}
