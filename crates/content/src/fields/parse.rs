//! From the text of TOML to tables that remember the lines. It knows the syntax and the front matter's
//! fence; which keys there are is none of its business.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::value::Value;
use super::{Entry, FieldMistake, Fields};
use crate::fault::{Faults, Placed};
use crate::source::Source;

/// A whole file of TOML.
pub(crate) fn document(source: &Source, of: &'static str, faults: &mut Faults) -> Fields {
    parse(source, 0, &source.text, of, faults)
}

/// The front matter of a Markdown file, and where its body starts.
pub(crate) fn front_matter(
    source: &Source,
    of: &'static str,
    faults: &mut Faults,
) -> Option<(Fields, usize)> {
    const FENCE: &str = "+++\n";
    let inner = source.text.strip_prefix(FENCE);
    let end = inner.and_then(|inner| inner.find("\n+++\n").map(|end| end + 1));
    let (Some(inner), Some(end)) = (inner, end) else {
        faults.add(&source.top(), FieldMistake::NoFrontMatter);
        return None;
    };
    let fields = parse(source, FENCE.len(), &inner[..end], of, faults);
    Some((fields, FENCE.len() + end + FENCE.len()))
}

fn parse(
    source: &Source,
    base: usize,
    text: &str,
    of: &'static str,
    faults: &mut Faults,
) -> Fields {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let offset = base + error.span().map_or(0, |span| span.start);
        let message = error.message().replace('\n', ", ");
        faults.add(&source.at(offset), FieldMistake::Syntax { message });
    }
    Fields {
        at: source.at(base),
        of,
        entries: entries(source, base, table.into_inner()),
        asked: Vec::new(),
    }
}

fn entries(source: &Source, base: usize, table: DeTable<'_>) -> Vec<Entry> {
    let place = |offset: usize| source.at(base + offset);
    let mut entries: Vec<(usize, Entry)> = table
        .into_iter()
        .map(|(key, found)| {
            let start = key.span().start;
            let key = Placed {
                at: place(start),
                value: key.into_inner().into_owned(),
            };
            let value = value(source, base, found);
            (start, Entry { key, value })
        })
        .collect();
    // The parser sorts the keys; here they stand as they were written.
    entries.sort_by_key(|(start, _)| *start);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn value(source: &Source, base: usize, found: Spanned<DeValue<'_>>) -> Placed<Value> {
    let at = source.at(base + found.span().start);
    let value = match found.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => Value::Number(number.to_string()),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Array(items) => Value::List(
            items
                .into_iter()
                .map(|item| value(source, base, item))
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(entries(source, base, table)),
        DeValue::Float(_) => Value::Other("a number with a fraction"),
        DeValue::Datetime(_) => Value::Other("a date without quotes"),
    };
    Placed { value, at }
}
