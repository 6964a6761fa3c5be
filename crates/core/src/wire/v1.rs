//! Version 1 of every value. Frozen: what it writes stands in learners' storage and files. A change
//! of shape is a version of its own and a step in the chain of `migrate`.

use serde_json::Value as Json;

use super::Fault;
use crate::record::{Kind, Mark, Pick, Value};

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
        Kind::Line => Value::Taken(json.as_bool().ok_or(Fault::Field("value"))?),
        Kind::Profile | Kind::Place | Kind::Setting | Kind::Device => {
            Value::Text(json.as_str().ok_or(Fault::Field("value"))?.to_owned())
        }
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
