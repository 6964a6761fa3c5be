//! Progress in a link: one's own to hand on, or somebody else's to look at. What a link says stands in the
//! fragment, which is read in an effect; looking at one changes nothing.

mod codes;
mod compare;
mod make;
mod making;
mod parcel;
mod received;
mod take;

use crate::{
    route::Route,
    site::use_site,
    state::{
        Store, focus,
        library::{Graph, Library},
        transfer, use_store,
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{page_head, paragraph, row},
        live::{effect, live, spawn},
    },
};
use cairn_core::{
    page::{TrackCard, TracksPage},
    parcel::PARAMETER as PART,
    share::{Ledger, Link, LinkFault, mend},
};
use leptos::{prelude::*, task};
use leptos_router::hooks::use_location;
use std::sync::Arc;

/// The heading of what a link holds; it gets the focus when another link is opened.
const TITLE: &str = "shared";

/// The fragment under which one's own file is shown as codes.
pub const CODES: &str = "codes";

/// What the address asks for.
#[derive(Clone)]
enum Asked {
    /// It is not read yet.
    Nothing,
    /// A link of one's own.
    Make,
    /// One's own file, as codes for another device.
    Hand,
    /// To take a part of a file, by its fragment.
    Arrive(String),
    /// To look at this link.
    Look(Box<Link>),
    /// Something that is no link.
    Refuse(LinkFault),
}

/// What links are read by: the content's graph, and what its numbers stand for.
#[derive(Clone)]
struct Keys {
    graph: Graph,
    ledger: Arc<Ledger>,
}

/// What the page's parts share. Cheap to copy.
#[derive(Clone, Copy)]
struct Desk {
    store: Store,
    library: Library,
    tracks: StoredValue<Vec<TrackCard>>,
    keys: RwSignal<Option<Keys>>,
    failed: RwSignal<bool>,
}

/// The page.
pub fn view(data: &TracksPage) -> Erased {
    let desk = Desk {
        store: use_store(),
        library: expect_context(),
        tracks: StoredValue::new(data.tracks.clone()),
        keys: RwSignal::new(None),
        failed: RwSignal::new(false),
    };
    let asked = RwSignal::new(Asked::Nothing);
    follow(desk, asked);
    let lead = "Your progress travels without a server: in a link, or in codes for another device's camera. It \
                stands behind the #, which a browser keeps to itself: only someone who has the link can read it.";
    vec![
        page_head("Shared progress", vec![paragraph("lead", lead)]),
        view! { <div class="shared" id=CODES>{live(move || show(desk, &asked.read()))}</div> }
            .erased(),
    ]
    .erased()
}

/// Reads the fragment, and again whenever it changes.
fn follow(desk: Desk, asked: RwSignal<Asked>) {
    let location = use_location();
    let site = use_site();
    let mut first = true;
    effect(move || {
        let hash = location.hash.get();
        let path = location.pathname.get_untracked();
        // On the way to another page the address is that page's, and this one still stands.
        let leaving =
            site.with_value(|site| site.base.strip(&path).map(Route::parse) != Some(Route::Shared));
        if leaving || !desk.store.is_ready() {
            return;
        }
        let fragment = mend(hash.trim_start_matches('#'));
        let known = !matches!(*asked.read_untracked(), Asked::Nothing);
        let is_place = transfer::is_place(&fragment);
        asked.set(if fragment.starts_with(PART) {
            Asked::Arrive(fragment)
        } else if fragment == CODES {
            Asked::Hand
        } else if is_place && known {
            // Such as the page's content: what is shown stays.
            return;
        } else if is_place || fragment.is_empty() {
            Asked::Make
        } else {
            // What is no link may have been one: that is said, and one's own is not put in its place.
            match site.with_value(|site| Link::read(&fragment, &site.id)) {
                Ok(link) => Asked::Look(Box::new(link)),
                Err(fault) => Asked::Refuse(fault),
            }
        });
        if std::mem::take(&mut first) {
            load(desk);
        } else {
            spawn(async {
                task::tick().await;
                focus(TITLE);
            });
        }
    });
}

/// Fetches what links are read by.
fn load(desk: Desk) {
    desk.failed.set(false);
    spawn(async move {
        let keys = async {
            let graph = desk.library.load_graph().await?;
            let ledger = Arc::new(desk.library.ledger().await?);
            Ok::<_, crate::state::library::Missing>(Keys { graph, ledger })
        };
        match keys.await {
            Ok(keys) => desk.keys.set(Some(keys)),
            Err(_) => desk.failed.set(true),
        }
    });
}

fn show(desk: Desk, asked: &Asked) -> Erased {
    match asked {
        Asked::Refuse(fault) => return received::refused(fault),
        Asked::Hand => return making::codes_view(desk),
        Asked::Arrive(fragment) => return parcel::view(desk.store, fragment),
        _ => {}
    }
    if desk.failed.get() {
        return not_fetched("The list that links are read by", move || load(desk));
    }
    match (asked, desk.keys.get()) {
        (Asked::Make, Some(keys)) => making::link_view(desk, &keys.ledger),
        (Asked::Look(link), Some(keys)) => received::view(desk, &keys, link),
        _ => paragraph("muted", "One moment…"),
    }
}

/// Something could not be fetched: there is no network, or another build took this one's place.
fn not_fetched(what: &'static str, again: impl FnMut() + 'static) -> Erased {
    let words = " could not be fetched: there is no network, or this site has a new version. Nothing was changed.";
    vec![
        paragraph("", [what, words].concat()),
        row(vec![
            Button::primary("Try again", again).view(),
            Button::plain("Load the page again", transfer::reload).view(),
        ]),
    ]
    .erased()
}

/// The heading of what is shown.
fn title(words: impl IntoView + 'static) -> Erased {
    let words = words.erased();
    view! {
        <h2 id=TITLE tabindex="-1">
            {words}
        </h2>
    }
    .erased()
}
