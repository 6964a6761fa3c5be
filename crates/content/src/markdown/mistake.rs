//! What can be wrong with the syntax of a document. It knows nothing of what the document is.

use std::fmt;

/// A fault of Markdown, attributes or references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum MarkdownMistake {
    Markup {
        what: &'static str,
    },
    Block {
        what: &'static str,
    },
    OpenFence,
    FilledBox,
    Boxed {
        of: &'static str,
    },
    Nested {
        of: &'static str,
    },
    Attributes {
        text: String,
    },
    Attribute {
        attribute: String,
        of: &'static str,
        nearest: Option<String>,
        known: Vec<String>,
    },
    Twice {
        attribute: String,
    },
    NoSlug {
        of: &'static str,
    },
    EmptyReference,
}

impl fmt::Display for MarkdownMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Markup { what } => {
                write!(
                    f,
                    "{what} in a text, a text is plain but for code between backticks"
                )
            }
            Self::Block { what } => write!(
                f,
                "{what} has no place here, write headings, `>` quotes, plain paragraphs and `-` lists"
            ),
            Self::OpenFence => write!(
                f,
                "a code block without an end, close it with a line of three backticks"
            ),
            Self::FilledBox => write!(f, "a filled box `[x]`, in the content every box is `[ ]`"),
            Self::Boxed { of } => write!(f, "{of} has a box, write it as `- ` without `[ ]`"),
            Self::Nested { of } => {
                write!(f, "a list nested under {of}, nothing stands under it")
            }
            Self::Attributes { text } => write!(
                f,
                "the attributes `{text}` cannot be read, write `{{#slug .flag key=value \
                 key=\"some words\"}}`"
            ),
            Self::Attribute {
                attribute,
                of,
                nearest,
                known,
            } => {
                write!(f, "`{attribute}` does not belong on {of}, ")?;
                match nearest {
                    Some(nearest) => write!(f, "did you mean `{nearest}`?"),
                    None if known.is_empty() => write!(f, "which has no attributes"),
                    None => write!(f, "its attributes are `{}`", known.join("`, `")),
                }
            }
            Self::Twice { attribute } => {
                write!(f, "`{attribute}` stands twice on one entry, once is enough")
            }
            Self::NoSlug { of } => write!(f, "{of} has no slug, give it one: `{{#slug}}`"),
            Self::EmptyReference => write!(
                f,
                "a reference is empty, after `→` stand ids separated by commas"
            ),
        }
    }
}
