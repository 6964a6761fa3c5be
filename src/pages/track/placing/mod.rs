//! Placement: a few questions about each stretch of a track, and then what is proposed as done. What is asked and
//! what is proposed is for the core to say; nothing is kept before the learner says so.

mod asking;
mod found;

use super::Track;
use crate::{
    state::{focus, library::Missing},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::{effect, live, spawn},
    },
};
use cairn_core::{
    page::{CardText, Deck, Difficulty},
    placement::{Answer, Stretch, stretches},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The id of what is shown now: it has the focus whenever that changes.
const NOW: &str = "placement";

/// What is shown.
#[derive(Clone)]
enum Shown {
    Fetching,
    Lacking(Missing),
    Question(Arc<Asked>),
    Answer(Arc<Asked>),
    Found,
}

/// A question.
struct Asked {
    /// A place among the stretch's probes.
    probe: usize,
    level: Difficulty,
    text: CardText,
}

/// The handle. Cheap to copy.
#[derive(Clone, Copy)]
struct Placing {
    track: StoredValue<Track>,
    open: RwSignal<bool>,
    work: StoredValue<Work>,
    shown: RwSignal<Shown>,
}

/// What is asked, and what was answered.
#[derive(Default)]
struct Work {
    deck: Option<Arc<Deck>>,
    stretches: Vec<Stretch>,
    /// The answers of each stretch that was reached.
    answers: Vec<Vec<Answer>>,
}

impl Work {
    /// The place of the stretch that is asked about.
    fn at(&self) -> usize {
        self.answers.len().saturating_sub(1)
    }

    /// The next question: its place, its card, and the area that has the card's text.
    fn next(&mut self) -> Option<(usize, Difficulty, String, String)> {
        while let Some(stretch) = self.stretches.get(self.at()) {
            let answers = self.answers.last()?;
            let Some(place) = stretch.next(answers) else {
                self.answers.push(Vec::new());
                continue;
            };
            let probe = stretch.probes.get(place)?;
            let deck = self.deck.as_ref()?;
            let topic = deck.topics.iter().find(|topic| topic.id == probe.topic)?;
            let area = deck.areas.get(usize::from(topic.area))?;
            return Some((place, probe.level, probe.card.clone(), area.id.clone()));
        }
        None
    }
}

impl Placing {
    /// Fetches what can be asked, and asks.
    fn begin(self) {
        self.shown.set(Shown::Fetching);
        let track = self.track.get_value();
        spawn(async move {
            match track.library.deck().await {
                Ok(deck) => {
                    let stretches = track
                        .store
                        .read(|state| stretches(&track.page, &track.course, &deck, state));
                    let work = Work {
                        deck: Some(deck),
                        stretches,
                        answers: vec![Vec::new()],
                    };
                    // The page may be gone by then.
                    if self.work.try_set_value(work).is_none() {
                        self.ask();
                    }
                }
                Err(missing) => self.show(Shown::Lacking(missing)),
            }
        });
    }

    /// Shows something, if the page is still there.
    fn show(self, shown: Shown) {
        let _ = self.shown.try_set(shown);
    }

    /// Shows the next question, or what was found.
    fn ask(self) {
        let Some(Some((probe, level, card, area))) = self.work.try_update_value(Work::next) else {
            return self.show(Shown::Found);
        };
        let library = self.track.with_value(|track| track.library);
        spawn(async move {
            let text = match library.cards(&area).await {
                Ok(texts) => texts.iter().find(|text| text.id == card).cloned(),
                Err(missing) => return self.show(Shown::Lacking(missing)),
            };
            self.show(match text {
                Some(text) => Shown::Question(Arc::new(Asked { probe, level, text })),
                None => Shown::Lacking(Missing::Changed),
            });
        });
    }

    /// The learner said whether they knew it.
    fn answer(self, probe: usize, knew: bool) {
        self.work.update_value(|work| {
            if let Some(answers) = work.answers.last_mut() {
                answers.push(Answer { probe, knew });
            }
        });
        self.ask();
    }

    /// Goes on with the next stretch, with what was answered so far.
    fn skip(self) {
        self.work.update_value(|work| work.answers.push(Vec::new()));
        self.ask();
    }

    /// Whether there is more to ask.
    fn has_more(self) -> bool {
        self.work
            .with_value(|work| work.at() < work.stretches.len())
    }

    /// What a stretch is called: its section, or the first and the last of several.
    fn title(self, stretch: &Stretch) -> String {
        let name = |place: usize| {
            self.track.with_value(|track| {
                let section = track.page.sections.get(place);
                section.map_or_else(String::new, |section| {
                    [&section.number, " ", &section.title].concat()
                })
            })
        };
        let (first, last) = (*stretch.sections.start(), *stretch.sections.end());
        if first == last {
            name(first)
        } else {
            [&name(first), " to ", &name(last)].concat()
        }
    }

    fn close(self) {
        self.open.set(false);
        focus("main");
    }
}

/// The placement of a track, until `open` closes it.
pub fn view(track: Track, open: RwSignal<bool>) -> Erased {
    let placing = Placing {
        track: StoredValue::new(track),
        open,
        work: StoredValue::new(Work::default()),
        shown: RwSignal::new(Shown::Fetching),
    };
    placing.begin();
    effect(move || {
        placing.shown.with(|_| ());
        focus(NOW);
    });
    let body = live(move || match placing.shown.get() {
        Shown::Fetching => titled("One moment…", Vec::new()),
        Shown::Lacking(missing) => lacking(placing, missing),
        Shown::Question(asked) => asking::question(placing, &asked),
        Shown::Answer(asked) => asking::answer(placing, &asked),
        Shown::Found => found::view(placing),
    });
    view! { <section class="aside-box" aria-label="What you know already">{body}</section> }
        .erased()
}

/// What is shown now, under a title that takes the focus.
fn titled(title: &str, body: Vec<Erased>) -> Erased {
    view! {
        <div class="stack">
            <h2 id=NOW tabindex="-1">{title.to_owned()}</h2>
            {body}
        </div>
    }
    .erased()
}

fn lacking(placing: Placing, missing: Missing) -> Erased {
    let why = match missing {
        Missing::Unreachable => {
            "The questions are not on this device yet, and there is no network."
        }
        Missing::Changed | Missing::NotFound => {
            "A newer version of this site was published. Load the page again for its questions."
        }
    };
    let again = move || {
        if placing.work.with_value(|work| work.deck.is_some()) {
            placing.ask();
        } else {
            placing.begin();
        }
    };
    let buttons = vec![
        Button::plain("Try again", again).view(),
        Button::plain("Close", move || placing.close()).view(),
    ];
    titled(
        "The questions are missing",
        vec![paragraph("", why), row(buttons)],
    )
}
