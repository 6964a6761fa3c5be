//! The rules of the house, as tests over the repository's own files. Each rule is a function from a text to
//! its offences, tried on an offender first: a rule that cannot fail is none.

mod files;
mod layers;
mod licences;
mod sheets;
mod shell;
mod words;

/// Fails with every offence at once.
fn none(offences: Vec<String>) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}
