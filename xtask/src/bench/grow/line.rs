//! One line of a content file, copied: its ids renamed, its words others. It knows the marks of a line,
//! and no file.

use super::words::reworded;

/// Where a line stands, which decides what its marks mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// A topic's file: what it names is known only beneath the topic's own id.
    Topic,
    /// A track's file: lines refer to topics.
    Track,
    /// Questions and their answers.
    Questions,
    /// A list of choices, projects or resources.
    List,
}

/// One of the copies, by its number.
#[derive(Clone, Copy, Debug)]
pub struct Copy(usize);

/// Front matter and lists: a key whose value is ids, and one whose value a learner reads.
const IDS: [&str; 6] = [
    "prerequisites",
    "related",
    "assumes",
    "assumes_track",
    "id",
    "default",
];
const WORDS: [&str; 8] = [
    "title",
    "outcome",
    "summary",
    "prepares_for",
    "goal",
    "prompt",
    "note",
    "domain",
];

impl Copy {
    /// The copy with a number; the content itself is the first.
    pub fn new(number: usize) -> Self {
        Self(number)
    }

    /// The name that an id has in this copy.
    pub fn id(self, id: &str) -> String {
        format!("{id}-x{}", self.0)
    }

    /// A file's text in this copy.
    pub fn text(self, text: &str, place: Place) -> String {
        let mut fields = place == Place::List;
        let mut code = false;
        let mut list_of_ids = false;
        let mut copied = String::with_capacity(text.len());
        for line in text.lines() {
            if line.starts_with("```") || code {
                code ^= line.starts_with("```");
                copied.push_str(line);
            } else if line == "+++" {
                fields = !fields;
                copied.push_str(line);
            } else if fields {
                copied.push_str(&self.field(line, &mut list_of_ids));
            } else {
                copied.push_str(&self.line(line, place));
            }
            copied.push('\n');
        }
        copied
    }

    /// A line of TOML; `list` says whether a list of ids is open.
    fn field(self, line: &str, list: &mut bool) -> String {
        let key = line.split('=').next().unwrap_or_default().trim();
        let opens = line.contains('=');
        if opens {
            *list = IDS.contains(&key);
        }
        if *list {
            return quoted(line, |id| self.id(id));
        }
        if opens && WORDS.contains(&key) {
            return quoted(line, |words| reworded(words, self.0));
        }
        line.to_owned()
    }

    /// A line of Markdown.
    fn line(self, line: &str, place: Place) -> String {
        let (mark, rest) = split_mark(line);
        let heading = mark.starts_with('#');
        if heading && (place == Place::Topic || place == Place::Questions && !rest.ends_with('}')) {
            // The headings of a topic, and those under a question, are words of the form.
            return line.to_owned();
        }
        let marked = heading || mark.contains('-');
        let (rest, attributes) = match rest.rfind('{') {
            Some(at) if marked && rest.ends_with('}') => rest.split_at(at),
            _ => (rest, ""),
        };
        let (label, references) = match arrow(rest) {
            Some(at) if place == Place::Track && marked => rest.split_at(at),
            _ => (rest, ""),
        };
        [
            mark,
            &self.words(label),
            &self.references(references),
            &self.attributes(attributes, place),
        ]
        .concat()
    }

    /// Words, in which a lesson's links lead to this copy's topics, and its form stays.
    fn words(self, text: &str) -> String {
        const FORM: &str = "**Follow-up:**";
        const LINK: &str = "](topic:";
        let (form, text) = match text.strip_prefix(FORM) {
            Some(rest) => (FORM, rest),
            None => ("", text),
        };
        let mut pieces = text.split(LINK);
        let first = pieces.next().unwrap_or_default();
        let mut worded = [form, &reworded(first, self.0)].concat();
        for piece in pieces {
            let (id, rest) = piece.split_once(')').unwrap_or((piece, ""));
            worded.push_str(&[LINK, &self.id(id), ")", &reworded(rest, self.0)].concat());
        }
        worded
    }

    /// `→ lists, lists#slicing, flask-basics@flask ` with the ids of this copy.
    fn references(self, text: &str) -> String {
        each_id(text, |id| {
            // A point or prompt is named beneath its topic, an option beside its topic.
            match id.find(['#', '!', '@']) {
                Some(at) if id[at..].starts_with('@') => {
                    [&self.id(&id[..at]), "@", &self.id(&id[at + 1..])].concat()
                }
                Some(at) => [&self.id(&id[..at]), &id[at..]].concat(),
                None => self.id(id),
            }
        })
    }

    /// `{#slug topics=a,b choice=c .flag}` with the ids of this copy; a rhythm or a trigger is a word.
    fn attributes(self, text: &str, place: Place) -> String {
        let mut words: Vec<String> = Vec::new();
        for word in text.trim_matches(['{', '}']).split(' ') {
            words.push(match word.split_once('=') {
                Some((key @ ("topics" | "choice" | "option" | "phase" | "projects"), ids)) => {
                    [key, "=", &each_id(ids, |id| self.id(id))].concat()
                }
                // A focus prompt is named beneath its topic.
                None if word.starts_with('#') && place != Place::Topic => {
                    match word.split_once('!') {
                        Some((topic, focus)) => [&self.id(topic), "!", focus].concat(),
                        None => self.id(word),
                    }
                }
                _ => word.to_owned(),
            });
        }
        if text.is_empty() {
            String::new()
        } else {
            ["{", &words.join(" "), "}"].concat()
        }
    }
}

/// What a line begins with, up to its words: spaces, `- [ ] `, `## `, `> `.
fn split_mark(line: &str) -> (&str, &str) {
    let start = line.len() - line.trim_start().len();
    let rest = &line[start..];
    let mark = if rest.starts_with("- [ ] ") {
        6
    } else if rest.starts_with("- ") || rest.starts_with("> ") {
        2
    } else if rest.starts_with('#') {
        rest.len() - rest.trim_start_matches('#').len()
    } else {
        0
    };
    line.split_at(start + mark)
}

/// Where a line's references begin.
fn arrow(text: &str) -> Option<usize> {
    let mut code = false;
    text.char_indices().find_map(|(at, letter)| {
        code ^= letter == '`';
        (!code && (letter == '→' || text[at..].starts_with("->"))).then_some(at)
    })
}

/// A text with every string between quotes changed.
fn quoted(line: &str, change: impl Fn(&str) -> String) -> String {
    let mut changed = String::new();
    let mut rest = line;
    while let Some(open) = rest.find('"') {
        let inside = &rest[open + 1..];
        let mut escaped = false;
        let close = inside.find(|letter: char| {
            let ends = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        });
        let Some(close) = close else { break };
        changed.push_str(&rest[..=open]);
        changed.push_str(&change(&inside[..close]));
        changed.push('"');
        rest = &inside[close + 1..];
    }
    changed + rest
}

/// A text with every id in it changed; a reference's `?` and arrow stay.
fn each_id(text: &str, change: impl Fn(&str) -> String) -> String {
    let of_id = |letter: char| letter.is_ascii_alphanumeric() || "-#!@".contains(letter);
    let mut changed = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_alphanumeric()) {
        let end = rest[start..]
            .find(|letter| !of_id(letter))
            .map_or(rest.len(), |length| start + length);
        changed.push_str(&rest[..start]);
        changed.push_str(&change(&rest[start..end]));
        rest = &rest[end..];
    }
    changed + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, place: Place) -> String {
        Copy::new(2).text(text, place).trim_end().to_owned()
    }

    #[test]
    fn a_line_refers_to_what_its_copy_is_called() {
        for (was, is) in [
            ("- [ ] → lists {.addition}", "- [ ] → lists-x2 {.addition}"),
            (
                "  - `a -> b` → lists#slicing",
                "  - `i -> d` → lists-x2#slicing",
            ),
            (
                "- [ ] → a!b, ?q, f@o {#a-b badge=\"since 3.14\"}",
                "- [ ] → a-x2!b, ?q-x2, f-x2@o-x2 {#a-b-x2 badge=\"since 3.14\"}",
            ),
            (
                "### {#x .option option=flask}",
                "### {#x-x2 .option option=flask-x2}",
            ),
            (
                "- [ ] → a {#b projects=c,d enough=2 .link}",
                "- [ ] → a-x2 {#b-x2 projects=c-x2,d-x2 enough=2 .link}",
            ),
            (
                "### {#x phase=y trigger=no-tests}",
                "### {#x-x2 phase=y-x2 trigger=no-tests}",
            ),
        ] {
            assert_eq!(line(was, Place::Track), is);
        }
    }

    #[test]
    fn a_question_asks_of_the_topics_of_its_copy() {
        assert_eq!(
            line("## A? {#q topics=a,b kind=concept}", Place::Questions),
            "## I? {#q-x2 topics=a-x2,b-x2 kind=concept}"
        );
        let answer = "A -> b, `code` {so}";
        assert_eq!(line(answer, Place::Questions), "I -> d, `fago` {va}");
    }

    #[test]
    fn what_stands_under_a_question_keeps_its_form() {
        assert_eq!(
            line("## A? {#a!b kind=coding}", Place::Questions),
            "## I? {#a-x2!b kind=coding}"
        );
        assert_eq!(line("### Mention", Place::Questions), "### Mention");
        let code = "```python\na = 'b'\n```";
        assert_eq!(line(code, Place::Questions), code);
        assert_eq!(line("- a", Place::Questions), "- i");
    }

    #[test]
    fn a_point_keeps_the_name_that_it_has_beneath_its_topic() {
        assert_eq!(line("## Points", Place::Topic), "## Points");
        assert_eq!(line("- A `b` {#ab}", Place::Topic), "- I `d` {#ab}");
    }

    #[test]
    fn a_lesson_links_to_the_topics_of_its_copy() {
        assert_eq!(
            line("A [b](topic:lists), **c**.", Place::Topic),
            "I [d](topic:lists-x2), **f**."
        );
        assert_eq!(line("**Follow-up:** A?", Place::Topic), "**Follow-up:** I?");
    }

    #[test]
    fn fields_of_ids_are_renamed_and_fields_of_words_reworded() {
        let was = "+++\ntitle = \"A \\\"b\\\"\"\nlevel = \"easy\"\nrelated = [\n  \"a\",\n  \"b\",\n]\n+++";
        let is = "+++\ntitle = \"I \\\"d\\\"\"\nlevel = \"easy\"\nrelated = [\n  \"a-x2\",\n  \"b-x2\",\n]\n+++";
        assert_eq!(line(was, Place::Topic), is);
    }
}
