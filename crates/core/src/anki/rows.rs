//! Records of fields, as the csv crate reads them for Anki: fields may stand in quotes, a quote within them
//! doubled; a record that begins with `#` is a comment. It knows nothing of what the fields mean.

/// Reads all records; empty lines are none. Any text has an answer: a quote that nothing closes goes on to the
/// end.
pub fn read(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut records = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if rest.starts_with('#') {
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
            continue;
        }
        let (fields, after) = record(rest, separator);
        if fields.iter().any(|field| !field.is_empty()) {
            records.push(fields);
        }
        rest = after;
    }
    records
}

/// The first record, and what follows it.
fn record(text: &str, separator: char) -> (Vec<String>, &str) {
    let mut fields = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut begun = false;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' if quoted && chars.next_if(|(_, next)| *next == '"').is_some() => field.push('"'),
            '"' if quoted => quoted = false,
            '"' if !begun => quoted = true,
            _ if quoted => field.push(c),
            '\n' => {
                fields.push(field);
                return (fields, &text[at + 1..]);
            }
            '\r' if text[at..].starts_with("\r\n") => {}
            _ if c == separator => fields.push(std::mem::take(&mut field)),
            _ => field.push(c),
        }
        begun = quoted || c != separator;
    }
    fields.push(field);
    (fields, "")
}

/// Writes a record at the end of a text: a field that would be misread stands in quotes.
pub fn write(fields: &[&str], into: &mut String) {
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            into.push('\t');
        }
        if field.starts_with('#') || field.contains(['\t', '\n', '\r', '"']) {
            into.push('"');
            into.push_str(&field.replace('"', "\"\""));
            into.push('"');
        } else {
            into.push_str(field);
        }
    }
    into.push('\n');
}
