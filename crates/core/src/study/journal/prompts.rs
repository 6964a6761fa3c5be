//! What a learner is asked at a day's end, by what was done. The day's number chooses, never chance: on the next day
//! nothing is asked in the same words.

use super::Learnt;
use crate::day::Day;

/// So many questions are put; more are a questionnaire.
const MOST: usize = 3;

/// Stands for the title of a topic.
const TOPIC: &str = "{topic}";

const FINISHED: &[&str] = &[
    "You finished {topic}. How would you explain it to a friend?",
    "{topic} is done. Where could you use it this week?",
    "What in {topic} was different from what you expected?",
    "What is the one thing of {topic} to remember in a year?",
];

const MISSED: &[&str] = &[
    "Which answer slipped your mind today? Write it in your own words.",
    "What got mixed up in a card today, and how do you tell the two apart?",
    "Which card was hard today? Find an example of your own for it.",
];

const BEGUN: &[&str] = &[
    "You began {topic}. What is still unclear?",
    "Where did you stop in {topic}, and what is the next small step?",
    "What would you ask somebody who knows {topic} well?",
];

const TICKED: &[&str] = &[
    "Which small thing that you tried today worked?",
    "What did your hands learn today that reading did not tell you?",
];

const ANSWERED: &[&str] = &[
    "Which answer came easily today that was hard some weeks ago?",
    "Which two things that you were asked today belong together?",
    "What do you know well by now? You may be proud of it.",
];

const STUDIED: &[&str] = &[
    "What did you spend your time on today, and was it what you wanted?",
    "What went well today, and what would make tomorrow easier?",
    "When did you concentrate best today?",
];

const NOTHING: &[&str] = &[
    "A day without study is fine. What would make it easy to begin tomorrow?",
    "Rest is part of learning. Is there something that you look forward to?",
    "Nothing to report is a report, too. What was on your mind today?",
];

/// At most three questions about a day, those about the most of it first. `title` names a topic by its id.
pub fn prompts(learnt: &Learnt, day: Day, title: &dyn Fn(&str) -> String) -> Vec<String> {
    let is_known = learnt.answers > 0 && learnt.missed.is_empty();
    let pools: [(bool, &[&str], &[String]); 6] = [
        (!learnt.finished.is_empty(), FINISHED, &learnt.finished),
        (!learnt.missed.is_empty(), MISSED, &[]),
        (!learnt.begun.is_empty(), BEGUN, &learnt.begun),
        (learnt.points > 0, TICKED, &[]),
        (is_known, ANSWERED, &[]),
        (learnt.minutes > 0, STUDIED, &[]),
    ];
    let fitting = pools.into_iter().filter(|(fits, ..)| *fits);
    let asked = fitting.map(|(_, pool, topics)| {
        let topic = turn(topics, day).map(|topic| title(topic));
        let words = turn(pool, day).copied().unwrap_or_default();
        words.replace(TOPIC, &topic.unwrap_or_default())
    });
    let mut asked: Vec<String> = asked.take(MOST).collect();
    if asked.is_empty() {
        asked.extend(turn(NOTHING, day).map(|words| (*words).to_owned()));
    }
    asked
}

/// The one of some whose turn it is on a day.
fn turn<T>(of: &[T], day: Day) -> Option<&T> {
    let len = i64::try_from(of.len()).ok().filter(|len| *len > 0)?;
    of.get(usize::try_from(day.0.rem_euclid(len)).ok()?)
}
