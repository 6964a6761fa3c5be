//! The ways to and from a topic: the track one came from, prerequisites, what it leads to, where else it
//! stands.

use crate::{
    route::Route,
    site::{href, use_site},
    ui::rich_text::rich,
};
use cairn_core::page::{Named, Place, TopicPage};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The place in the track that the learner came from, else the first.
fn chosen(data: &TopicPage) -> Signal<Option<Place>> {
    let places = data.places.clone();
    let query = use_location().query;
    // The query is not part of the static page: it is read after the first render.
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    Signal::derive(move || {
        let from = alive.get().then(|| query.read().get("track")).flatten();
        places
            .iter()
            .find(|place| Some(&place.track.id) == from.as_ref())
            .or_else(|| places.first())
            .cloned()
    })
}

fn place_href(place: &Place) -> String {
    use_site().with_value(|site| Route::Track(place.track.id.clone()).href_at(&site.base, &place.slug))
}

/// The way back to the track.
pub fn crumbs(data: &TopicPage) -> impl IntoView + use<> {
    let place = chosen(data);
    move || {
        place.get().map(|place| {
            view! {
                <nav class="crumbs" aria-label="Where this stands">
                    <a href=href(&Route::Track(place.track.id.clone()))>{place.track.title.clone()}</a>
                    " › "
                    <a href=place_href(&place)>{[place.number.as_str(), " ", &place.section].concat()}</a>
                </nav>
            }
        })
    }
}

/// Prerequisites, what it leads to, what is worth reading beside it.
pub fn neighbours(data: &TopicPage) -> impl IntoView + use<> {
    let list = |id: &'static str, title: &'static str, topics: &[Named]| {
        (!topics.is_empty()).then(|| {
            let links = topics
                .iter()
                .map(|topic| {
                    view! {
                        <li>
                            <a href=href(&Route::Topic(topic.id.clone()))>{rich(&topic.title)}</a>
                        </li>
                    }
                })
                .collect::<Vec<_>>();
            view! {
                <section>
                    <h2 id=id>{title}</h2>
                    <ul class="link-list">{links}</ul>
                </section>
            }
        })
    };
    (
        list("before", "Comes before", &data.prerequisites),
        list("after", "Leads to", &data.leads_to),
        list("beside", "Worth reading beside it", &data.related),
    )
}

/// Where the tracks have it.
pub fn places(data: &TopicPage) -> Option<Erased> {
    (!data.places.is_empty()).then(|| {
        let rows = data
            .places
            .iter()
            .map(|place| {
                view! {
                    <li>
                        <a href=place_href(place)>
                            {[place.track.title.as_str(), ", ", &place.number, " ", &place.section].concat()}
                        </a>
                    </li>
                }
            })
            .collect::<Vec<_>>();
        view! {
            <section>
                <h2 id="tracks">"In these tracks"</h2>
                <ul class="link-list">{rows}</ul>
            </section>
        }
        .erased()
    })
}

/// The topics before and after it in the track that the learner came from.
pub fn pager(data: &TopicPage) -> impl IntoView + use<> {
    let place = chosen(data);
    let link = |class: &'static str, word: &'static str, track: &str, topic: &Named| {
        let href = use_site().with_value(|site| Route::topic_from(&topic.id, track, &site.base));
        view! {
            <a class=class href=href>
                <span>{word}</span>
                {rich(&topic.title)}
            </a>
        }
    };
    move || {
        place.get().map(|place| {
            let track = &place.track.id;
            view! {
                <nav class="pager" aria-label=["Order of ", &place.track.title].concat()>
                    {place.previous.as_ref().map(|topic| link("pager-previous", "Before", track, topic))}
                    {place.next.as_ref().map(|topic| link("pager-next", "Next", track, topic))}
                </nav>
            }
        })
    }
}
