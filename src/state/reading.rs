//! Reading a lesson: what is copied from it, how far it is read, and what one says of a mistake in it. What stands in
//! a lesson is none of its business.

use super::{Store, transfer};
use crate::{browser::lesson, site::Site};
use cairn_core::page::{PageData, TopicPage};
use leptos::{
    ev::{self, MouseEvent},
    prelude::*,
    task::spawn_local,
};

/// Puts the lesson of a static page back among its data: there it stands once, in the page itself.
pub fn complete(data: &mut PageData) {
    if let PageData::Topic(page) = data
        && let Some(text) = &mut page.lesson
        && let Some(html) = lesson::written()
    {
        text.html = html;
    }
}

/// How much of the lesson is read, of a hundred, as long as the page is shown.
#[must_use]
pub fn progress() -> RwSignal<u32> {
    let read = RwSignal::new(0);
    Effect::new(move |_| {
        let look = move || {
            let now = lesson::read_so_far();
            if read.get_untracked() != now {
                read.set(now);
            }
        };
        look();
        let handle = window_event_listener(ev::scroll, move |_| look());
        on_cleanup(move || handle.remove());
    });
    read
}

/// A tap on the lesson: where it was on a button for copying, copies the code.
pub fn tapped(store: Store, event: &MouseEvent) {
    if let Some(code) = lesson::code_to_copy(event) {
        let refused =
            "The browser did not let it be copied. Select the code, and copy it with Ctrl+C.";
        spawn_local(async move {
            transfer::copy(store, &code, "The code is copied.", refused).await;
        });
    }
}

/// Copies what a report of a mistake begins with.
pub fn report(store: Store, site: &Site, page: &TopicPage) {
    let python = page.lesson.as_ref().map_or("", |text| &text.python);
    let words = [
        "A mistake in a lesson of ",
        &site.name,
        "\nLesson: ",
        &page.id,
        "\nBuild: ",
        &site.build,
        "\nPython: ",
        python,
        "\nWhere: \nWhat is wrong: \nWhat would be right: \n",
    ];
    let refused =
        "The browser did not let it be copied. Name the lesson and the section when you write.";
    let said = "The beginning of a report is copied. Send it to whoever runs this site.";
    let words = words.concat();
    spawn_local(async move {
        transfer::copy(store, &words, said, refused).await;
    });
}
