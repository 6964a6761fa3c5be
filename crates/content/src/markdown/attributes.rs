//! Attributes in braces, `{#slug .flag key=value}`, and the arrow before references. It knows the syntax;
//! which attributes there are belongs to the caller.

use super::MarkdownMistake;
use super::reference::Ref;
use crate::fault::{At, Faults, Placed};
use crate::fields::FieldMistake;
use crate::ids::{check_id, nearest};
use crate::text::find_outside_code;

/// The attributes of a heading or an entry, taken one by one; what is left over at the end is a fault.
#[derive(Debug)]
pub(crate) struct Attributes {
    at: At,
    slug: Option<String>,
    flags: Vec<String>,
    values: Vec<(String, String)>,
    asked: Vec<String>,
}

impl Attributes {
    /// The slug, which has the form of an id.
    pub(crate) fn slug(&mut self, faults: &mut Faults) -> Option<String> {
        let slug = self.written_slug();
        if let Some(slug) = &slug {
            check_id(slug, &self.at, faults);
        }
        slug
    }

    /// The slug, which must be there.
    pub(crate) fn needed_slug(&mut self, of: &'static str, faults: &mut Faults) -> Option<String> {
        let slug = self.slug(faults);
        if slug.is_none() {
            faults.add(&self.at, MarkdownMistake::NoSlug { of });
        }
        slug
    }

    /// A slug that names a focus prompt by its topic, `strings!palindromes`; another is left where it is.
    pub(crate) fn focus(&mut self, faults: &mut Faults) -> Option<(String, String)> {
        let (topic, focus) = self.slug.as_deref()?.split_once('!')?;
        let found = (topic.to_owned(), focus.to_owned());
        for id in [topic, focus] {
            check_id(id, &self.at, faults);
        }
        self.written_slug();
        Some(found)
    }

    fn written_slug(&mut self) -> Option<String> {
        self.asked.push("#slug".to_owned());
        self.slug.take()
    }

    /// Whether the flag is there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        self.asked.push(format!(".{name}"));
        let before = self.flags.len();
        self.flags.retain(|flag| flag != name);
        self.flags.len() < before
    }

    /// The value of a key.
    pub(crate) fn value(&mut self, key: &str) -> Option<String> {
        self.asked.push(format!("{key}="));
        let place = self.values.iter().position(|(found, _)| found == key)?;
        Some(self.values.remove(place).1)
    }

    /// One of some things by its word, where the key is there; another word is a fault.
    pub(crate) fn word<T: Copy>(
        &mut self,
        key: &'static str,
        among: &[T],
        word_of: fn(T) -> &'static str,
        faults: &mut Faults,
    ) -> Option<T> {
        let found = self.value(key)?;
        self.among(key, found, among, word_of, faults)
    }

    /// The same where the key must be there.
    pub(crate) fn needed_word<T: Copy>(
        &mut self,
        key: &'static str,
        among: &[T],
        word_of: fn(T) -> &'static str,
        faults: &mut Faults,
    ) -> Option<T> {
        let found = self.value(key).unwrap_or_default();
        self.among(key, found, among, word_of, faults)
    }

    fn among<T: Copy>(
        &self,
        key: &'static str,
        found: String,
        among: &[T],
        word_of: fn(T) -> &'static str,
        faults: &mut Faults,
    ) -> Option<T> {
        let thing = among.iter().copied().find(|it| word_of(*it) == found);
        if thing.is_none() {
            let allowed = among.iter().copied().map(word_of).collect();
            let mistake = FieldMistake::Word {
                key,
                found,
                allowed,
            };
            faults.add(&self.at, mistake);
        }
        thing
    }

    /// Ends the attributes: what nobody asked for does not belong there.
    pub(crate) fn finish(self, of: &'static str, faults: &mut Faults) {
        let slug = self.slug.into_iter().map(|slug| format!("#{slug}"));
        let flags = self.flags.into_iter().map(|flag| format!(".{flag}"));
        let values = self.values.into_iter().map(|(key, _)| format!("{key}="));
        for attribute in slug.chain(flags).chain(values) {
            let mistake = MarkdownMistake::Attribute {
                nearest: nearest(&attribute, self.asked.iter().map(String::as_str)),
                known: self.asked.clone(),
                attribute,
                of,
            };
            faults.add(&self.at, mistake);
        }
    }
}

/// Takes the attributes off the end of a text.
pub(crate) fn split_attributes(text: Placed<String>, faults: &mut Faults) -> (String, Attributes) {
    let mut attributes = Attributes {
        at: text.at,
        slug: None,
        flags: Vec::new(),
        values: Vec::new(),
        asked: Vec::new(),
    };
    let whole = text.value.trim();
    let start = find_outside_code(whole, "{").pop();
    let (Some(start), true) = (start, whole.ends_with('}')) else {
        return (whole.to_owned(), attributes);
    };
    let braces = &whole[start..];
    if read(&braces[1..braces.len() - 1], &mut attributes, faults).is_none() {
        let text = braces.to_owned();
        faults.add(&attributes.at, MarkdownMistake::Attributes { text });
    }
    (whole[..start].trim_end().to_owned(), attributes)
}

/// Reads what stands between the braces; none if it cannot be read.
fn read(inner: &str, into: &mut Attributes, faults: &mut Faults) -> Option<()> {
    let mut rest = inner.trim_start();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = if let Some(after) = after.strip_prefix('=') {
            let (value, after) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"')?,
                None => after.split_at(after.find(' ').unwrap_or(after.len())),
            };
            if word.is_empty() || value.is_empty() {
                return None;
            }
            if into.values.iter().any(|(key, _)| key == word) {
                twice(word, into, faults);
            } else {
                into.values.push((word.to_owned(), value.to_owned()));
            }
            after.trim_start()
        } else {
            if let Some(slug) = word.strip_prefix('#') {
                if into.slug.replace(slug.to_owned()).is_some() {
                    twice("#slug", into, faults);
                }
            } else {
                into.flags.push(word.strip_prefix('.')?.to_owned());
            }
            after.trim_start()
        };
    }
    Some(())
}

fn twice(attribute: &str, on: &Attributes, faults: &mut Faults) {
    let attribute = attribute.to_owned();
    faults.add(&on.at, MarkdownMistake::Twice { attribute });
}

/// Takes the references off the end of a text: `label → refs`.
pub(crate) fn split_references(text: &str, at: &At, faults: &mut Faults) -> (String, Vec<Ref>) {
    let mut arrows: Vec<(usize, usize)> = Vec::new();
    for arrow in ["→", "->"] {
        let found = find_outside_code(text, arrow);
        arrows.extend(found.into_iter().map(|start| (start, arrow.len())));
    }
    let Some((start, width)) = arrows.into_iter().max() else {
        return (text.trim().to_owned(), Vec::new());
    };
    let references = text[start + width..]
        .split(',')
        .filter_map(|written| Ref::read(written.trim(), at, faults))
        .collect();
    (text[..start].trim().to_owned(), references)
}
