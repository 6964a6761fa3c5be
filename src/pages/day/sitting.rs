//! Twenty minutes: cards, a topic, a task, one after the other on their own pages, led by a bar above them. It keeps its
//! place over a reload and a killed tab, and books what it took.

use super::{board::Board, running::clock};
use crate::{
    route::Route,
    site::{Site, use_site},
    state::{Told, reviews::now, studying},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, row},
        live::{live, maybe, spawn, text},
    },
};
use cairn_core::{
    advice::next_up,
    page::PageData,
    plan::reviews,
    record::{Kind, Status},
    study::{
        Sitting,
        sitting::{Facts, Step, Task, What, steps},
    },
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Where a review has its question.
const QUESTION: &str = ".card-front";

/// The button that begins it; while anything runs, that comes first.
pub(super) fn start(board: Board) -> Erased {
    let runs =
        Memo::new(move |_| board.studying.timer().is_some() || board.studying.sitting().is_some());
    let go = go();
    maybe(move || {
        let begin = move || {
            spawn(async move {
                let today = board.studying.at().day;
                let steps = steps(facts(board).await, today);
                match Sitting::start(steps, now().ms) {
                    Some(sitting) => {
                        board.studying.sit(Some(&sitting));
                        go.run(sitting);
                    }
                    None => {
                        let words = "Nothing waits: choose a track, or add cards, and start then.";
                        board.store.tell(Told::Said(words.to_owned()));
                    }
                }
            });
        };
        let button = Button::primary("Start 20 minutes", begin).view();
        (!runs.get()).then(|| row(vec![button]))
    })
}

/// Goes to the page of the step that goes on.
fn go() -> Callback<Sitting> {
    let (navigate, site) = (use_navigate(), use_site());
    Callback::new(move |sitting: Sitting| {
        if let Some(step) = sitting.step() {
            let options = NavigateOptions {
                resolve: false,
                ..NavigateOptions::default()
            };
            navigate(&address(site, step), options);
        }
    })
}

/// What there is to do in it.
async fn facts(board: Board) -> Facts {
    let today = board.studying.at().day;
    let minutes = board.store.read(|state| reviews::minutes(state, today));
    let topic = topic(board).await;
    let mut tasks = Vec::new();
    if let Some(topic) = &topic {
        tasks = tasks_of(board, topic).await;
    }
    Facts {
        cards: minutes.first().copied().unwrap_or(0) * 60,
        topic,
        tasks,
    }
}

/// The topic that is next: the first of today's plan, one that is in progress, or what comes next in the track.
async fn topic(board: Board) -> Option<String> {
    let topic_of = |unit: &str| unit.split('#').next().unwrap_or(unit).to_owned();
    let ground = board.ground();
    if let Some(ground) = &ground {
        let made = board.planning.make(ground);
        let first = made.plan.on(made.today).and_then(|day| day.pieces.first());
        if let Some(piece) = first {
            let unit = ground.index.units.get(usize::from(piece.unit))?;
            return Some(topic_of(&unit.0));
        }
        let learning = board.store.read(|state| {
            let mut topics = ground.index.units.iter().map(|unit| unit.0.as_str());
            let open = topics.find(|id| !id.contains('#') && state.status(id) == Status::Learning);
            open.map(str::to_owned)
        });
        if learning.is_some() {
            return learning;
        }
    }
    let graph = board.library.load_graph().await.ok()?;
    board.store.read(|state| {
        let track = state.last_track()?;
        let place = graph
            .index
            .tracks
            .iter()
            .position(|known| known.id == track)?;
        let course = graph.courses.get(place)?;
        let line = *next_up(course, state, state.place(track), 1).first()?;
        let unit = course.lines.get(line)?.units.first()?;
        Some(topic_of(&unit.id))
    })
}

/// What is open of a topic.
async fn tasks_of(board: Board, topic: &str) -> Vec<Task> {
    let route = Route::Topic(topic.to_owned());
    let Ok(data) = board.library.page(&route).await else {
        return Vec::new();
    };
    let PageData::Topic(page) = &*data else {
        return Vec::new();
    };
    board.store.read(|state| {
        let focus = page.focus.iter();
        let focus = focus.filter(|focus| !state.is_ticked(Kind::Focus, &focus.id));
        let points = page.points.iter();
        let points = points.filter(|point| !state.status(&point.id).is_settled());
        let questions = page.questions.iter();
        let focus = focus.map(|focus| Task::Focus(focus.id.clone()));
        let points = points.map(|point| Task::Point(point.id.clone()));
        let questions = questions.map(|question| Task::Question(question.id.clone()));
        focus.chain(questions).chain(points).collect()
    })
}

/// Where a step is done.
fn address(site: StoredValue<Site>, step: &Step) -> String {
    let (route, anchor) = match &step.what {
        What::Cards => (Route::Review, ""),
        What::Topic(topic) => (Route::Topic(topic.clone()), ""),
        What::Task(task, topic) => {
            let anchor = match task {
                Task::Focus(_) => "focus",
                Task::Point(_) => "points",
                Task::Question(_) => "questions",
            };
            (Route::Topic(topic.clone()), anchor)
        }
    };
    site.with_value(|site| match anchor {
        "" => route.href(&site.base),
        anchor => route.href_at(&site.base, anchor),
    })
}

/// The bar of a sitting, as long as there is one.
pub(super) fn bar(board: Board, ticks: RwSignal<u64>) -> Erased {
    let own = board.studying;
    let sitting = Memo::new(move |_| own.sitting());
    let site = use_site();
    let sits = Memo::new(move |_| sitting.read().is_some());
    let go = go();
    let next = move || {
        if let Some(sitting) = sitting.get_untracked() {
            let next = sitting.next(now().ms);
            if next.step().is_some() {
                own.sit(Some(&next));
                go.run(next);
            } else {
                own.stand_up(&sitting);
            }
        }
    };
    let end = move || {
        if let Some(sitting) = sitting.get_untracked() {
            own.stand_up(&sitting);
        }
    };
    maybe(move || {
        let at = text(move || sitting.read().as_ref().map(place).unwrap_or_default());
        let to = live(move || {
            let step = sitting
                .read()
                .as_ref()
                .and_then(|sitting| sitting.step().cloned());
            step.map(|step| link("", address(site, &step), name(board, &step)))
                .erased()
        });
        let left = text(move || {
            let (now, sitting) = (ticks.get(), sitting.read());
            let left = sitting
                .as_ref()
                .map_or(0, |sitting| sitting.left_of_step(now));
            clock(left)
        });
        let last = move || sitting.read().as_ref().is_some_and(is_last);
        let label = text(move || if last() { "Done" } else { "Next" }.to_owned());
        let aloud = studying::can_speak().then(|| {
            let say = move || studying::say(QUESTION);
            let asks = Memo::new(move |_| {
                let sitting = sitting.read();
                let step = sitting.as_ref().and_then(Sitting::step);
                step.is_some_and(|step| step.what == What::Cards)
            });
            maybe(move || asks.get().then(|| Button::text("Read aloud", say).view()))
        });
        sits.get().then(|| {
            view! {
                <section class="running" aria-label="Sitting">
                    <p class="running-line">
                        <span class="muted">{at}</span>
                        {to}
                        <span class="running-time" role="timer">
                            {left}
                        </span>
                    </p>
                    {row(vec![
                        Button::plain(label, next).view(),
                        Button::text("End", end).view(),
                        aloud.erased(),
                    ])}
                </section>
            }
            .erased()
        })
    })
}

/// "Step 2 of 3".
fn place(sitting: &Sitting) -> String {
    let (at, of) = (sitting.spent.len() + 1, sitting.steps.len());
    ["Step ", &at.min(of).to_string(), " of ", &of.to_string()].concat()
}

fn is_last(sitting: &Sitting) -> bool {
    sitting.spent.len() + 1 >= sitting.steps.len()
}

/// What a step is called.
fn name(board: Board, step: &Step) -> String {
    let (task, topic) = match &step.what {
        What::Cards => return "Cards that are due".to_owned(),
        What::Topic(topic) => return board.name_of(topic),
        What::Task(Task::Focus(_), topic) => ("Practise: ", topic),
        What::Task(Task::Point(_), topic) => ("A point of ", topic),
        What::Task(Task::Question(_), topic) => ("A question on ", topic),
    };
    [task, &board.name_of(topic)].concat()
}
