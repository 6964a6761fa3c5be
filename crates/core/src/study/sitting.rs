//! Twenty minutes: cards that are due, one topic, one task, in this order. A sitting is arithmetic over moments, as
//! the timer is, and leads from step to step only when the learner says so. It knows neither cards nor topics but by
//! their ids.

use super::book::{REVIEW, Session, is_id};
use crate::base36;
use crate::day::Day;
use crate::record::Rev;

/// The id of the device's record that holds a sitting.
pub const SITTING: &str = "sitting";
/// How long a sitting is, in minutes.
pub const MINUTES: u32 = 20;
/// The most of it that cards take where there is a topic, too.
const CARDS: u32 = 8;
/// What a task takes.
const TASK: u32 = 4;

const MINUTE: u64 = 60_000;

/// What there is to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// How many seconds the cards that are due are likely to take.
    pub cards: u32,
    /// The topic that is next, if any is.
    pub topic: Option<String>,
    /// Tasks of that topic that are open.
    pub tasks: Vec<Task>,
}

/// Something short to do about a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// A focus prompt, by its id.
    Focus(String),
    /// A point, `lists#slicing`.
    Point(String),
    /// A question, by its card.
    Question(String),
}

/// What a step is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Cards that are due.
    Cards,
    /// A topic.
    Topic(String),
    /// A task, and the topic that it belongs to.
    Task(Task, String),
}

/// A step of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is about.
    pub what: What,
    /// Minutes that it is meant to take, and the most of it that counts.
    pub minutes: u32,
}

/// The steps of a sitting, [`MINUTES`] in all unless there are but few cards and no topic; none where there is
/// nothing to do. Another day has another task of the same topic.
pub fn steps(facts: Facts, today: Day) -> Vec<Step> {
    let wanted = facts.cards.div_ceil(60);
    let Facts { topic, tasks, .. } = facts;
    let most = if topic.is_some() { CARDS } else { MINUTES };
    let cards = wanted.min(most);
    let mut steps = Vec::new();
    if cards > 0 {
        steps.push(Step {
            what: What::Cards,
            minutes: cards,
        });
    }
    if let Some(topic) = topic {
        let place = today.0.rem_euclid(tasks.len().max(1) as i64) as usize;
        let task = tasks.into_iter().nth(place);
        let left = MINUTES - cards;
        steps.push(Step {
            minutes: if task.is_some() { left - TASK } else { left },
            what: What::Topic(topic.clone()),
        });
        steps.extend(task.map(|task| Step {
            what: What::Task(task, topic),
            minutes: TASK,
        }));
    }
    steps
}

/// A sitting that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// When it began, in milliseconds since 1970.
    pub began: u64,
    /// Its steps, at least one.
    pub steps: Vec<Step>,
    /// Milliseconds that counted of each step that is done.
    pub spent: Vec<u64>,
    /// Since when the step after those goes on.
    pub since: u64,
}

impl Sitting {
    /// One that begins now; nothing where there is nothing to do.
    pub fn start(steps: Vec<Step>, now: u64) -> Option<Self> {
        (!steps.is_empty()).then(|| Self {
            began: now,
            steps,
            spent: Vec::new(),
            since: now,
        })
    }

    /// The step that goes on; none once all are done.
    pub fn step(&self) -> Option<&Step> {
        self.steps.get(self.spent.len())
    }

    /// Milliseconds that are left of the step that goes on: with none left it is still the learner who goes on.
    pub fn left_of_step(&self, now: u64) -> u64 {
        self.step().map_or(0, |step| step.ms() - self.had(now))
    }

    /// Milliseconds that are left in all.
    pub fn left(&self, now: u64) -> u64 {
        let later = self.steps.iter().skip(self.spent.len() + 1);
        self.left_of_step(now) + later.map(Step::ms).sum::<u64>()
    }

    /// The step that goes on is done.
    #[must_use]
    pub fn next(&self, now: u64) -> Self {
        let mut next = self.clone();
        if self.step().is_some() {
            next.spent.push(self.had(now));
            next.since = now;
        }
        next
    }

    /// Going on since now, where the clock was set back behind what it ran since.
    #[must_use]
    pub fn resumed(&self, now: u64) -> Self {
        Self {
            since: self.since.min(now),
            ..self.clone()
        }
    }

    /// What there is to book if it ends at a moment: cards as reviews, a topic and its task together, each to the
    /// nearest minute. No step counts longer than it is meant to take, so a tab that was killed or a laptop that
    /// slept books no night.
    pub fn sessions(&self, now: u64) -> Vec<Session> {
        let mut spent: Vec<(&str, u64)> = Vec::new();
        let mut had = self.spent.clone();
        had.extend(self.step().map(|_| self.had(now)));
        for (step, had) in self.steps.iter().zip(had) {
            let what = step.what.booked();
            match spent.iter_mut().find(|(known, _)| *known == what) {
                Some((_, all)) => *all += had,
                None => spent.push((what, had)),
            }
        }
        let minutes = |ms: u64| u32::try_from((ms + MINUTE / 2) / MINUTE).unwrap_or(MINUTES);
        let sessions = spent.into_iter().map(|(what, ms)| Session {
            since: self.began,
            what: what.to_owned(),
            minutes: minutes(ms),
        });
        sessions.filter(|session| session.minutes > 0).collect()
    }

    /// Milliseconds that count of the step that goes on.
    fn had(&self, now: u64) -> u64 {
        let most = self.step().map_or(0, Step::ms);
        now.saturating_sub(self.since).min(most)
    }

    /// The text of [`SITTING`]: `<began>,<since>,<spent>,…` in base 36, then a step after each `;`: its minutes, a
    /// letter for what it is about, and ids with blanks before them, a task's after its topic's.
    pub fn text(&self) -> String {
        let moments = [self.began, self.since]
            .into_iter()
            .chain(self.spent.iter().copied());
        let moments: Vec<String> = moments.map(base36::text).collect();
        let mut text = moments.join(",");
        for step in &self.steps {
            let minutes = step.minutes.to_string();
            let (letter, ids) = match &step.what {
                What::Cards => ("c", [None, None]),
                What::Topic(topic) => ("t", [Some(topic), None]),
                What::Task(Task::Focus(id), topic) => ("f", [Some(topic), Some(id)]),
                What::Task(Task::Point(id), topic) => ("p", [Some(topic), Some(id)]),
                What::Task(Task::Question(id), topic) => ("q", [Some(topic), Some(id)]),
            };
            text.push_str(&[";", &minutes, letter].concat());
            for id in ids.into_iter().flatten() {
                text.push_str(&[" ", id].concat());
            }
        }
        text
    }

    /// Reads a sitting; what is none is nothing.
    pub fn read(text: &str) -> Option<Self> {
        let (moments, steps) = text.split_once(';')?;
        let steps: Vec<Step> = steps.split(';').map(Step::read).collect::<Option<_>>()?;
        let minutes: u32 = steps.iter().map(|step| step.minutes).sum();
        let mut moments = moments.split(',');
        let mut moment = || base36::read(moments.next()?, Rev::MAX_MS);
        let (began, since) = (moment()?, moment()?);
        let longest = u64::from(MINUTES) * MINUTE;
        let spent = moments.map(|spent| base36::read(spent, longest));
        let spent: Vec<u64> = spent.collect::<Option<_>>()?;
        let mut pairs = steps.iter().zip(&spent);
        let is_sound = minutes <= MINUTES
            && spent.len() <= steps.len()
            && pairs.all(|(step, spent)| *spent <= step.ms());
        is_sound.then_some(Self {
            began,
            steps,
            spent,
            since,
        })
    }
}

impl Step {
    fn ms(&self) -> u64 {
        u64::from(self.minutes) * MINUTE
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let head = words.next()?;
        let letter = head.chars().next_back()?;
        let minutes = head.strip_suffix(letter)?.parse().ok()?;
        let mut id = || words.next().filter(|id| is_id(id)).map(str::to_owned);
        let what = match letter {
            'c' => What::Cards,
            't' => What::Topic(id()?),
            'f' | 'p' | 'q' => {
                let (topic, id) = (id()?, id()?);
                let task = match letter {
                    'f' => Task::Focus(id),
                    'p' => Task::Point(id),
                    _ => Task::Question(id),
                };
                What::Task(task, topic)
            }
            _ => return None,
        };
        let is_whole = words.next().is_none() && (1..=MINUTES).contains(&minutes);
        is_whole.then_some(Self { what, minutes })
    }
}

impl What {
    /// What its minutes are booked on.
    fn booked(&self) -> &str {
        match self {
            Self::Cards => REVIEW,
            Self::Topic(topic) | Self::Task(_, topic) => topic,
        }
    }
}
