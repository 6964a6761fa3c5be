//! Promises of the search: the same as a plain look through everything, an answer for anything.

mod finding;
mod folding;
mod naive;
mod reading;

use super::{Document, Index, Kind, write};

/// A document in short.
fn document(kind: Kind, title: &str, parent: Option<usize>, note: &str) -> Document {
    Document {
        kind,
        id: title.to_lowercase().replace(' ', "-"),
        title: title.to_owned(),
        note: note.to_owned(),
        parent,
        also: Vec::new(),
    }
}

fn index(documents: &[Document]) -> Index {
    Index::read(write(documents)).expect("what was written can be read")
}

/// A small library.
fn library() -> Vec<Document> {
    let topic = |title, note| document(Kind::Topic, title, None, note);
    let point = |title, parent| document(Kind::Point, title, Some(parent), "");
    vec![
        topic("Lists", "Store things in order"),
        topic("K-means clustering", "Group without labels"),
        topic("C++ from Python", "Call native code"),
        topic("Jupyter and `.ipynb` files", "Run cells"),
        topic("Pandas `DataFrame`", "Tables with an index"),
        topic("Schrödinger's naïve façade", "Accents"),
        topic("Recursion", "A function that calls itself"),
        topic("Listeners", "Wait for events; keep them in a list"),
        document(Kind::Track, "Python interview", None, "Ready for questions"),
        document(Kind::Section, "Data structures", Some(8), "1.2"),
        point("Slicing", 0),
        point("Comparison by value", 0),
        document(
            Kind::Question,
            "What is the difference between a list and a tuple",
            Some(0),
            "A list can be changed",
        ),
    ]
}

/// The titles that a query finds, in order.
fn titles(index: &Index, query: &str) -> Vec<String> {
    let found = index.find(query);
    let title = |hit: &super::Hit| index.title(hit.document).to_owned();
    found.hits.iter().map(title).collect()
}
