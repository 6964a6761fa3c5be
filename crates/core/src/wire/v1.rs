//! Version 1 of every value. Frozen: what it writes stands in learners' storage and files. A change
//! of shape is a version of its own and a step in the chain of `migrate`.

use serde_json::Value as Json;

use super::Fault;
use crate::day::Day;
use crate::record::{Hold, Kind, Mark, Pick, Value};
use crate::review::{Memory, Phase};

/// Appends a value; `None` is `null`.
pub(super) fn write(value: Option<&Value>, text: &mut String) {
    match value {
        None => text.push_str("null"),
        Some(Value::Marked { mark, at }) => {
            text.push_str("{\"status\":\"");
            text.push_str(word(*mark));
            text.push_str("\",\"at\":");
            text.push_str(&at.to_string());
            text.push('}');
        }
        Some(Value::Ticked { at }) => {
            text.push_str("{\"at\":");
            text.push_str(&at.to_string());
            text.push('}');
        }
        Some(Value::Picked(pick)) => {
            text.push_str("{\"picked\":");
            match &pick.picked {
                Some(option) => quote(option, text),
                None => text.push_str("null"),
            }
            text.push_str(",\"added\":[");
            for (place, option) in pick.added.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                quote(option, text);
            }
            text.push_str("]}");
        }
        Some(Value::Taken(taken)) => text.push_str(if *taken { "true" } else { "false" }),
        Some(Value::Text(said)) => quote(said, text),
        Some(Value::Studied(memory)) => write_memory(memory, text),
        Some(Value::Held(hold)) => {
            text.push_str("{\"suspended\":");
            text.push_str(if hold.suspended { "true" } else { "false" });
            text.push_str(",\"buried\":");
            match hold.buried {
                Some(day) => text.push_str(&day.0.to_string()),
                None => text.push_str("null"),
            }
            text.push_str(",\"flagged\":");
            text.push_str(if hold.flagged { "true}" } else { "false}" });
        }
        Some(Value::Written { front, back }) => {
            text.push_str("{\"front\":");
            quote(front, text);
            text.push_str(",\"back\":");
            quote(back, text);
            text.push('}');
        }
    }
}

/// Reads the value of a record of `kind`.
pub(super) fn read(kind: Kind, json: &Json) -> Result<Option<Value>, Fault> {
    if json.is_null() {
        return Ok(None);
    }
    let value = match kind {
        Kind::Topic => Value::Marked {
            mark: mark(json)?,
            at: at(json)?,
        },
        Kind::Point | Kind::Focus | Kind::Tip | Kind::Milestone | Kind::NextStep => {
            Value::Ticked { at: at(json)? }
        }
        Kind::Choice => Value::Picked(pick(json)?),
        Kind::Line | Kind::Deck => Value::Taken(json.as_bool().ok_or(Fault::Field("value"))?),
        Kind::Profile
        | Kind::Place
        | Kind::Setting
        | Kind::Log
        | Kind::Run
        | Kind::Plan
        | Kind::Day
        | Kind::Journal
        | Kind::Evidence
        | Kind::Device => Value::Text(json.as_str().ok_or(Fault::Field("value"))?.to_owned()),
        Kind::Card => Value::Studied(memory(json).ok_or(Fault::Field("value"))?),
        Kind::Hold => Value::Held(hold(json)?),
        Kind::CardText => Value::Written {
            front: side(json, "front")?,
            back: side(json, "back")?,
        },
    };
    Ok(Some(value))
}

/// Appends a JSON string. By hand: it is the only JSON that the program writes, and serde_json's writer
/// of all that JSON can hold would weigh more than this whole module.
pub(crate) fn quote(said: &str, text: &mut String) {
    text.push('"');
    for character in said.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\0'..='\x1f' => {
                let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble & 15)]);
                let code = character as u8;
                text.push_str("\\u00");
                text.push(digit(code >> 4));
                text.push(digit(code));
            }
            other => text.push(other),
        }
    }
    text.push('"');
}

const fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Learning => "learning",
        Mark::Done => "done",
        Mark::Skipped => "skipped",
    }
}

/// `["r",at,day,due,stability,difficulty,reps,lapses]`: a card's schedule is written after every grade,
/// and there are thousands of them.
fn write_memory(memory: &Memory, text: &mut String) {
    text.push_str("[\"");
    let (letter, step) = match memory.phase {
        Phase::Learning(step) => ('l', Some(step)),
        Phase::Relearning(step) => ('x', Some(step)),
        Phase::Review => ('r', None),
    };
    text.push(letter);
    if let Some(step) = step {
        text.push_str(&step.to_string());
    }
    text.push('"');
    let numbers = [
        memory.at,
        memory.day.0.unsigned_abs(),
        memory.due,
        memory.stability,
        memory.difficulty,
        u64::from(memory.reps),
        u64::from(memory.lapses),
    ];
    for number in numbers {
        text.push(',');
        text.push_str(&number.to_string());
    }
    text.push(']');
}

fn memory(json: &Json) -> Option<Memory> {
    let number = |place: usize| json.get(place)?.as_u64();
    let count = |place: usize| u32::try_from(number(place)?).ok();
    let phase = json.get(0)?.as_str()?;
    let step = || phase.get(1..)?.parse::<u8>().ok();
    let phase = match phase.as_bytes().first()? {
        b'l' => Phase::Learning(step()?),
        b'x' => Phase::Relearning(step()?),
        b'r' if phase.len() == 1 => Phase::Review,
        _ => return None,
    };
    Some(Memory {
        phase,
        at: number(1)?,
        day: Day(i64::try_from(number(2)?).ok()?),
        due: number(3)?,
        stability: number(4)?,
        difficulty: number(5)?,
        reps: count(6)?,
        lapses: count(7)?,
    })
}

fn hold(json: &Json) -> Result<Hold, Fault> {
    let truth = |field| {
        let found = json.get(field).and_then(Json::as_bool);
        found.ok_or(Fault::Field(field))
    };
    let buried = match json.get("buried") {
        Some(Json::Null) => None,
        Some(Json::Number(day)) => Some(Day(day.as_i64().ok_or(Fault::Field("buried"))?)),
        _ => return Err(Fault::Field("buried")),
    };
    Ok(Hold {
        suspended: truth("suspended")?,
        buried,
        flagged: truth("flagged")?,
    })
}

fn side(json: &Json, field: &'static str) -> Result<String, Fault> {
    let found = json.get(field).and_then(Json::as_str);
    found.map(str::to_owned).ok_or(Fault::Field(field))
}

fn mark(json: &Json) -> Result<Mark, Fault> {
    match json.get("status").and_then(Json::as_str) {
        Some("learning") => Ok(Mark::Learning),
        Some("done") => Ok(Mark::Done),
        Some("skipped") => Ok(Mark::Skipped),
        _ => Err(Fault::Field("status")),
    }
}

fn at(json: &Json) -> Result<u64, Fault> {
    json.get("at")
        .and_then(Json::as_u64)
        .ok_or(Fault::Field("at"))
}

fn pick(json: &Json) -> Result<Pick, Fault> {
    let picked = match json.get("picked") {
        Some(Json::Null) => None,
        Some(Json::String(option)) => Some(option.clone()),
        _ => return Err(Fault::Field("picked")),
    };
    let added = json
        .get("added")
        .and_then(Json::as_array)
        .ok_or(Fault::Field("added"))?;
    let mut pick = Pick {
        picked,
        added: Vec::new(),
    };
    for option in added {
        // Sorted and without repeats, whoever wrote it.
        pick.add(option.as_str().ok_or(Fault::Field("added"))?);
    }
    Ok(pick)
}
