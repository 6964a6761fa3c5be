//! A run as it is stored, version 1. Frozen: what it writes stands in learners' storage and files.
//!
//! `{"v":1,"from":["area/dsa"],"rounds":"tcdb","count":5,"minutes":5,"shown":false,"at":0,"since":<ms>,"ended":null,
//! "questions":[["?id",<answered>,<spent ms>,"2-0",[<of>,<bits>],[<of>,<bits>],<follow-ups>,"notes"]]}`; `from` is
//! empty for everything, or `["track/<id>"]`. The steps are digits in the order of the criteria, `-` where one was
//! not judged.

use serde_json::Value;

use super::notes_limit;
use super::run::{self, HEAD_LIMIT};
use super::{COUNTS, LONGEST_MS, Level, MINUTES, Question, Round, Run, Scope, Setup, Ticks};
use crate::record::{Key, Kind};
use crate::wire::quote;

/// Why a stored run cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer version of Cairn wrote it.
    Newer,
    /// It is not as it was written.
    Spoilt,
}

/// How far the areas or the track may go in what is stored before a run: with more, it is as if everything
/// was asked. The questions are the same.
const FROM_LIMIT: usize = HEAD_LIMIT - 200;

/// The text of a run.
#[must_use]
pub fn write(run: &Run) -> String {
    let Setup {
        scope,
        rounds,
        count,
        minutes,
        shown,
    } = &run.setup;
    let mut text = String::from("{\"v\":1,\"from\":");
    text.push_str(&from(scope));
    text.push_str(",\"rounds\":\"");
    text.extend(rounds.iter().map(|round| round.letter()));
    text.push('"');
    for (name, figure) in [
        (",\"count\":", count.to_string()),
        (",\"minutes\":", minutes.to_string()),
        (",\"shown\":", shown.to_string()),
        (",\"at\":", run.at.to_string()),
        (",\"since\":", moment(run.since)),
        (",\"ended\":", moment(run.ended)),
    ] {
        text.push_str(name);
        text.push_str(&figure);
    }
    text.push_str(",\"questions\":[");
    for (place, question) in run.questions.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        write_question(question, &mut text);
    }
    text.push_str("]}");
    text
}

fn from(scope: &Scope) -> String {
    let ids = match scope {
        Scope::Everything => Vec::new(),
        Scope::Areas(areas) => areas.iter().map(|id| ["area/", id].concat()).collect(),
        Scope::Track(track) => vec![["track/", track].concat()],
    };
    let mut text = String::from("[");
    for (place, id) in ids.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        quote(id, &mut text);
    }
    text.push(']');
    if text.chars().count() > FROM_LIMIT {
        "[]".clone_into(&mut text);
    }
    text
}

fn moment(ms: Option<u64>) -> String {
    ms.map_or_else(|| "null".to_owned(), |ms| ms.to_string())
}

fn write_question(question: &Question, text: &mut String) {
    text.push('[');
    quote(&question.card, text);
    text.push_str(if question.revealed { ",1," } else { ",0," });
    text.push_str(&question.spent.to_string());
    text.push_str(",\"");
    text.extend(question.levels.iter().map(|level| match level {
        None => '-',
        Some(Level::Weak) => '0',
        Some(Level::Fair) => '1',
        Some(Level::Strong) => '2',
    }));
    text.push('"');
    for ticks in [question.mentioned, question.edges] {
        let pair = [
            ",[",
            &ticks.of.to_string(),
            ",",
            &ticks.bits.to_string(),
            "]",
        ];
        text.push_str(&pair.concat());
    }
    text.push(',');
    text.push_str(&question.followed.to_string());
    text.push(',');
    quote(&question.notes, text);
    text.push(']');
}

/// Reads a run. Any text has an answer.
///
/// # Errors
/// Where it is newer than this program, or not as it was written.
pub fn read(text: &str) -> Result<Run, Unreadable> {
    let json: Value = serde_json::from_str(text).map_err(|_| Unreadable::Spoilt)?;
    match json["v"].as_u64() {
        Some(1) => read_run(&json).ok_or(Unreadable::Spoilt),
        Some(2..) => Err(Unreadable::Newer),
        _ => Err(Unreadable::Spoilt),
    }
}

fn read_run(json: &Value) -> Option<Run> {
    let small = |name: &str| json[name].as_u64()?.try_into().ok();
    let setup = Setup {
        scope: read_scope(&json["from"])?,
        rounds: read_rounds(json["rounds"].as_str()?)?,
        count: small("count").filter(|count| COUNTS.contains(count))?,
        minutes: small("minutes").filter(|minutes| MINUTES.contains(minutes))?,
        shown: json["shown"].as_bool()?,
    };
    let entries = json["questions"].as_array()?;
    let most = usize::from(*COUNTS.last()?);
    if entries.is_empty() || entries.len() > most {
        return None;
    }
    let limit = notes_limit(entries.len());
    let mut questions = Vec::with_capacity(entries.len());
    for entry in entries {
        questions.push(read_question(entry, limit)?);
    }
    let at = usize::try_from(json["at"].as_u64()?).ok()?;
    let run = Run {
        setup,
        at: Some(at).filter(|at| *at < questions.len())?,
        since: read_moment(&json["since"])?,
        ended: read_moment(&json["ended"])?,
        questions,
    };
    // The clock runs only while a question is being answered.
    let runs = run.since.is_some();
    let may_run = run.ended.is_none() && !run.questions[run.at].revealed;
    (!runs || may_run).then_some(run)
}

fn read_scope(json: &Value) -> Option<Scope> {
    let mut areas = Vec::new();
    let ids = json.as_array()?;
    for id in ids {
        let id = id.as_str()?;
        match id.split_once('/') {
            Some(("track", track)) if ids.len() == 1 => {
                return Some(Scope::Track(track.to_owned()));
            }
            Some(("area", area)) => areas.push(area.to_owned()),
            _ => return None,
        }
    }
    Some(if areas.is_empty() {
        Scope::Everything
    } else {
        Scope::Areas(areas)
    })
}

fn read_rounds(letters: &str) -> Option<Vec<Round>> {
    let mut rounds = Vec::new();
    for letter in letters.chars() {
        let round = Round::ALL
            .into_iter()
            .find(|round| round.letter() == letter)?;
        if rounds.last().is_some_and(|last| *last >= round) {
            return None;
        }
        rounds.push(round);
    }
    (!rounds.is_empty()).then_some(rounds)
}

/// A moment, or that there is none.
fn read_moment(json: &Value) -> Option<Option<u64>> {
    if json.is_null() {
        return Some(None);
    }
    json.as_u64().map(Some)
}

fn read_question(json: &Value, limit: usize) -> Option<Question> {
    let card = json[0].as_str()?;
    Key::new(Kind::Card, card).check().ok()?;
    let notes = json[7].as_str()?;
    let notes = Some(notes.to_owned()).filter(|notes| *notes == run::kept(notes, limit))?;
    Some(Question {
        card: card.to_owned(),
        revealed: match json[1].as_u64()? {
            0 => false,
            1 => true,
            _ => return None,
        },
        spent: json[2].as_u64().filter(|ms| *ms <= LONGEST_MS)?,
        levels: read_levels(json[3].as_str()?)?,
        mentioned: read_ticks(&json[4])?,
        edges: read_ticks(&json[5])?,
        followed: json[6]
            .as_u64()?
            .try_into()
            .ok()
            .filter(|count| *count < 16)?,
        notes,
    })
}

fn read_levels(text: &str) -> Option<[Option<Level>; 3]> {
    let mut levels = [None; 3];
    let signs: Vec<char> = text.chars().collect();
    for (level, sign) in levels.iter_mut().zip(&signs) {
        *level = match sign {
            '-' => None,
            '0' => Some(Level::Weak),
            '1' => Some(Level::Fair),
            '2' => Some(Level::Strong),
            _ => return None,
        };
    }
    (signs.len() == levels.len()).then_some(levels)
}

fn read_ticks(json: &Value) -> Option<Ticks> {
    let of = json[0].as_u64()?.try_into().ok().filter(|of| *of <= 32)?;
    let bits: u32 = json[1].as_u64()?.try_into().ok()?;
    // No bit beyond the last thing.
    (u64::from(bits) >> of == 0).then_some(Ticks { of, bits })
}
