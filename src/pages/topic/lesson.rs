//! A topic's lesson: how long it takes, the text itself, and what one does at its end. The text is the compiler's.

use super::way;
use crate::{
    site::use_site,
    state::{Store, reading},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        fragment::fragment,
        layout::{item, list, paragraph, row, section},
        live::maybe,
        rich_text::rich,
    },
};
use cairn_core::{
    page::{Doc, LessonText, TopicPage},
    record::Status,
};
use leptos::prelude::*;

/// The lesson, with `mark` to say where one stands; a word in its place while it is not written.
pub fn view(
    store: Store,
    data: &TopicPage,
    status: Signal<Status>,
    mark: impl Fn(Status) + Clone + Send + 'static,
) -> Erased {
    let Some(lesson) = &data.lesson else {
        let words = "The lesson will stand here. Until it is written, the points below say what to learn, and \
                     your track what comes next.";
        return section("lesson", "Lesson", vec![paragraph("lesson-place", words)]);
    };
    let read = reading::progress();
    let tapped = move |event| reading::tapped(store, &event);
    let body = (
        view! {
            <progress class="lesson-read" max="100" aria-label="Read so far" prop:value=move || read.get()>
            </progress>
        },
        paragraph("muted", about(lesson)),
        fragment("lesson-text", lesson.html.clone(), Box::new(tapped)),
        documents(&lesson.docs),
        end(store, data, status, mark),
    );
    view! {
        <section class="lesson" aria-labelledby="lesson">
            <h2 id="lesson" class="visually-hidden">"Lesson"</h2>
            {body}
        </section>
    }
    .erased()
}

/// "5 min to read · its code ran on Python 3.14".
fn about(lesson: &LessonText) -> String {
    let minutes = lesson.minutes.to_string();
    let ran = [" · its code ran on Python ", &lesson.python].concat();
    let ran = if lesson.python.is_empty() { "" } else { &ran };
    [minutes.as_str(), " min to read", ran].concat()
}

/// The official documentation, which opens apart.
fn documents(docs: &[Doc]) -> Erased {
    let rows = docs.iter().map(|doc| {
        let link = view! {
            <a href=doc.url.clone() target="_blank" rel="noopener noreferrer external">
                {rich(&doc.title)}
            </a>
        };
        item(link)
    });
    section(
        "documentation",
        "Official documentation",
        vec![list("plain-list", rows.collect())],
    )
}

/// What one does at the end: say that it is done, go on, or say what is wrong.
fn end(
    store: Store,
    data: &TopicPage,
    status: Signal<Status>,
    mark: impl Fn(Status) + Clone + Send + 'static,
) -> Erased {
    let done = maybe(move || {
        let open = store.is_ready() && status.get() != Status::Done;
        let mark = mark.clone();
        open.then(|| Button::primary("Mark the topic done", move || mark(Status::Done)).view())
    });
    let page = data.clone();
    let site = use_site();
    let report = move || site.with_value(|site| reading::report(store, site, &page));
    view! {
        <div class="lesson-end">
            {row(vec![done, way::onward(data), Button::text("Report a mistake", report).view()])}
        </div>
    }
    .erased()
}
