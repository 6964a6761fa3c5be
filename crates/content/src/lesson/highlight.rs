//! Code as HTML in which a few kinds of words have classes, which the style sheets colour. It knows no colour.

use std::sync::LazyLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::html::escape;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// What begins a scope, and the class it gets: of the scopes of a word the innermost that is here decides.
const CLASSES: [(&str, &str); 16] = [
    ("comment", "c"),
    ("constant.numeric", "n"),
    ("constant.language", "k"),
    ("constant.character.escape", "e"),
    ("string", "s"),
    ("storage.type.string", "s"),
    ("storage", "k"),
    ("keyword.control", "k"),
    ("keyword.other", "k"),
    ("keyword.operator.logical", "k"),
    ("entity.name.function", "f"),
    ("entity.name.class", "f"),
    ("entity.name.tag", "k"),
    ("support", "b"),
    ("markup.inserted", "s"),
    ("markup.deleted", "e"),
];

static SCOPES: LazyLock<Vec<(Scope, &str)>> = LazyLock::new(|| {
    CLASSES
        .iter()
        .filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class)))
        .collect()
});

/// Words that are keywords of Python where they begin a line that ends in a colon; the grammar is older than they are.
const SOFT: [&str; 2] = ["match", "case"];

/// Code in a language as HTML. A language without a grammar is only escaped.
pub(super) fn highlighted(code: &str, language: &str) -> String {
    match language {
        "pycon" => prompted(code, &[">>> ", "... "], Some("python")),
        "console" => prompted(code, &["$ "], None),
        _ => match syntax(language) {
            Some(syntax) => Highlighter::new(syntax).code(code),
            None => escape(code),
        },
    }
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    SYNTAXES.find_syntax_by_token(language)
}

/// A session: what was typed, after its prompt, and what was answered.
fn prompted(text: &str, prompts: &[&str], language: Option<&str>) -> String {
    let mut typed = language.and_then(syntax).map(Highlighter::new);
    let mut html = String::new();
    for line in LinesWithEndings::from(text) {
        let prompt = prompts
            .iter()
            .find(|prompt| line.starts_with(**prompt) || line.trim_end() == prompt.trim_end());
        let Some(prompt) = prompt else {
            push(&mut html, Some("o"), line);
            continue;
        };
        let (prompt, rest) = line.split_at(prompt.len().min(line.trim_end_matches('\n').len()));
        push(&mut html, Some("p"), prompt);
        match &mut typed {
            Some(typed) => html.push_str(&typed.line(rest)),
            None => html.push_str(&escape(rest)),
        }
    }
    html
}

/// A grammar, and where in it we are.
struct Highlighter {
    state: ParseState,
    stack: ScopeStack,
}

impl Highlighter {
    fn new(syntax: &SyntaxReference) -> Self {
        Self {
            state: ParseState::new(syntax),
            stack: ScopeStack::new(),
        }
    }

    fn code(mut self, code: &str) -> String {
        LinesWithEndings::from(code)
            .map(|line| self.line(line))
            .collect()
    }

    /// One line. A line that the grammar cannot read is only escaped.
    fn line(&mut self, line: &str) -> String {
        let Ok(changes) = self.state.parse_line(line, &SYNTAXES) else {
            return escape(line);
        };
        let mut pieces: Vec<(Option<&str>, &str)> = Vec::new();
        let mut from = 0;
        for (at, change) in &changes {
            self.piece(&line[from..*at], &mut pieces);
            from = *at;
            // Only a grammar that closes what it never opened fails here; the classes are then a little off.
            let _ = self.stack.apply(change);
        }
        self.piece(&line[from..], &mut pieces);
        soften(line, &mut pieces);
        let mut html = String::new();
        for alike in pieces.chunk_by(|one, next| one.0 == next.0) {
            let text: String = alike.iter().map(|(_, text)| *text).collect();
            push(&mut html, alike[0].0, &text);
        }
        html
    }

    /// Adds a stretch of the line.
    fn piece<'a>(&self, text: &'a str, pieces: &mut Vec<(Option<&'static str>, &'a str)>) {
        if text.is_empty() {
            return;
        }
        let class = if text.trim().is_empty() {
            None
        } else {
            class(&self.stack)
        };
        pieces.push((class, text));
    }
}

/// The class of what stands in these scopes.
fn class(stack: &ScopeStack) -> Option<&'static str> {
    stack.scopes.iter().rev().find_map(|scope| {
        // What is embedded in a string is code again.
        if EMBEDDED
            .iter()
            .any(|embedded| embedded.is_prefix_of(*scope))
        {
            return Some(None);
        }
        let found = SCOPES
            .iter()
            .filter(|(known, _)| known.is_prefix_of(*scope));
        found
            .max_by_key(|(known, _)| known.len())
            .map(|(_, class)| Some(*class))
    })?
}

static EMBEDDED: LazyLock<Vec<Scope>> = LazyLock::new(|| {
    ["meta.interpolation", "source.python.embedded"]
        .iter()
        .filter_map(|name| Scope::new(name).ok())
        .collect()
});

/// Marks a soft keyword at the beginning of a line.
fn soften(line: &str, pieces: &mut [(Option<&'static str>, &str)]) {
    let code = line.split('#').next().unwrap_or_default().trim_end();
    let mut words = pieces
        .iter_mut()
        .filter(|(_, text)| !text.trim().is_empty());
    if let Some((class, text)) = words.next()
        && class.is_none()
        && SOFT.contains(text)
        && code.ends_with(':')
    {
        *class = Some("k");
    }
}

fn push(html: &mut String, class: Option<&str>, text: &str) {
    match class {
        Some(class) => {
            html.push_str("<span class=\"");
            html.push_str(class);
            html.push_str("\">");
            html.push_str(&escape(text));
            html.push_str("</span>");
        }
        None => html.push_str(&escape(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::highlighted;

    #[test]
    fn a_few_kinds_of_words_have_classes_and_the_rest_is_plain() {
        assert_eq!(
            highlighted("def total(n: int):\n    return n < 1  # ok\n", "python"),
            "<span class=\"k\">def</span> <span class=\"f\">total</span>(n: <span class=\"b\">int</span>):\n    \
             <span class=\"k\">return</span> n &lt; <span class=\"n\">1</span>  <span class=\"c\"># ok\n</span>"
        );
    }

    #[test]
    fn what_an_f_string_holds_is_code() {
        let html = highlighted("f\"{x} <\"\n", "python");
        assert!(html.contains("{x}"), "{html}");
        assert!(
            html.ends_with("<span class=\"s\"> &lt;&quot;</span>\n"),
            "{html}"
        );
    }

    #[test]
    fn match_and_case_are_keywords_where_they_open_a_block() {
        assert!(highlighted("match x:\n", "python").starts_with("<span class=\"k\">match</span>"));
        assert!(highlighted("match = 3\n", "python").starts_with("match"));
    }

    #[test]
    fn a_session_has_prompts_code_and_answers() {
        assert_eq!(
            highlighted(">>> 1\n1\n...\n", "pycon"),
            "<span class=\"p\">&gt;&gt;&gt; </span><span class=\"n\">1</span>\n<span class=\"o\">1\n</span>\
             <span class=\"p\">...</span>\n"
        );
        assert_eq!(
            highlighted("$ git log\nhi\n", "console"),
            "<span class=\"p\">$ </span>git log\n<span class=\"o\">hi\n</span>"
        );
    }

    #[test]
    fn a_language_without_a_grammar_is_escaped() {
        assert_eq!(highlighted("a < b\n", "text"), "a &lt; b\n");
    }
}
