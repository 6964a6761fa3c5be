//! The ways to and from a topic: the track one came from, prerequisites, what it leads to, where else it
//! stands.

use crate::{
    route::Route,
    site::{href, use_site},
    state::use_store,
    ui::{
        erased::{Erase, Erased},
        layout::{item, link, link_list, list, paragraph, section},
        live::{effect, maybe, nothing, text},
        rich_text::rich,
    },
};
use cairn_core::{
    advice::missed_fundamentals,
    page::{Named, Place, TopicPage},
    record::Key,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The place in the track that the learner came from, else the first.
fn chosen(data: &TopicPage) -> Signal<Option<Place>> {
    let places = data.places.clone();
    let query = use_location().query;
    // The query is not part of the static page: it is read after the first render.
    let alive = RwSignal::new(false);
    effect(move || alive.set(true));
    Signal::derive(move || {
        let from = alive.get().then(|| query.read().get("track")).flatten();
        let own = places
            .iter()
            .find(|place| Some(&place.track.id) == from.as_ref());
        own.or_else(|| places.first()).cloned()
    })
}

fn place_href(place: &Place) -> String {
    use_site()
        .with_value(|site| Route::Track(place.track.id.clone()).href_at(&site.base, &place.slug))
}

/// The way to a timer for this topic.
pub fn timer(data: &TopicPage) -> Erased {
    let to = use_site().with_value(|site| Route::timer_of(&data.id, &site.base));
    paragraph("", link("", to, "Study with a timer"))
}

/// The way back to the track.
pub fn crumbs(data: &TopicPage) -> Erased {
    let place = chosen(data);
    maybe(move || {
        let place = place.get()?;
        let section = [place.number.as_str(), " ", &place.section].concat();
        let crumbs = view! {
            <nav class="crumbs" aria-label="Where this stands">
                {link("", href(&Route::Track(place.track.id.clone())), place.track.title.clone())}
                " › "
                {link("", place_href(&place), section)}
            </nav>
        };
        Some(crumbs.erased())
    })
}

/// What it leads to, what is worth reading beside it.
pub fn neighbours(data: &TopicPage) -> Erased {
    let links_to = |id: &'static str, title: &'static str, topics: &[Named]| {
        if topics.is_empty() {
            return nothing();
        }
        let links = topics
            .iter()
            .map(|topic| (href(&Route::Topic(topic.id.clone())), rich(&topic.title)));
        section(id, title, vec![link_list(links)])
    };
    vec![
        links_to("after", "Leads to", &data.leads_to),
        links_to("beside", "Worth reading beside it", &data.related),
    ]
    .erased()
}

/// What the topic builds on, each with where the learner stands, and a word while something is missing.
/// Advice, never a lock.
pub fn prerequisites(topics: &[Named]) -> Erased {
    if topics.is_empty() {
        return nothing();
    }
    let store = use_store();
    let all = topics.to_vec();
    let advice = text(move || {
        for topic in &all {
            store.track(Key::of_unit(&topic.id));
        }
        let missing = store.read(|state| missed_fundamentals(&all, state).len());
        if missing > 0 {
            "This builds on topics that are not done yet. Take them first, or go on: the order is advice."
        } else {
            "You have what this builds on."
        }
        .to_owned()
    });
    let rows = topics
        .iter()
        .map(|topic| {
            let id = topic.id.clone();
            let word = text(move || store.status(&id).word().to_owned());
            item((
                link(
                    "",
                    href(&Route::Topic(topic.id.clone())),
                    rich(&topic.title),
                ),
                " ",
                view! { <span class="muted figure">{word}</span> }.erased(),
            ))
        })
        .collect();
    section(
        "before",
        "Comes before",
        vec![paragraph("muted figure", advice), list("link-list", rows)],
    )
}

/// Where the tracks have it.
pub fn places(data: &TopicPage) -> Erased {
    if data.places.is_empty() {
        return nothing();
    }
    let links = data.places.iter().map(|place| {
        let words = [
            place.track.title.as_str(),
            ", ",
            &place.number,
            " ",
            &place.section,
        ]
        .concat();
        (place_href(place), words.erased())
    });
    section("tracks", "In these tracks", vec![link_list(links)])
}

/// The way to the topic that comes next in the track that the learner came from.
pub fn onward(data: &TopicPage) -> Erased {
    let place = chosen(data);
    maybe(move || {
        let place = place.get()?;
        let next = place.next.as_ref()?;
        let track = &place.track.id;
        let to = use_site().with_value(|site| Route::topic_from(&next.id, track, &site.base));
        Some(link("button", to, ("Next: ", rich(&next.title))))
    })
}

/// The topics before and after it in the track that the learner came from.
pub fn pager(data: &TopicPage) -> Erased {
    let place = chosen(data);
    let step = |class: &'static str, word: &'static str, track: &str, topic: Option<&Named>| {
        let topic = topic?;
        let href = use_site().with_value(|site| Route::topic_from(&topic.id, track, &site.base));
        Some(link(
            class,
            href,
            (
                view! { <span class="pager-word">{word}</span> },
                view! { <span>{rich(&topic.title)}</span> },
            ),
        ))
    };
    maybe(move || {
        let place = place.get()?;
        let track = &place.track.id;
        let pager = view! {
            <nav class="pager" aria-label=["Order of ", &place.track.title].concat()>
                {step("pager-previous", "Before", track, place.previous.as_ref())}
                {step("pager-next", "Next", track, place.next.as_ref())}
            </nav>
        };
        Some(pager.erased())
    })
}
