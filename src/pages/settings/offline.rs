//! What of the site is on this device, the newer version if there is one, and how to install it as an app.

use crate::{
    state::{
        focus,
        offline::{Offline, Standing, Wish, ask, offline},
        use_store,
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::{live, nothing},
        progress_bar::progress_bar,
    },
};
use leptos::prelude::*;

const STATE: &str = "offline-state";
const WHAT: &str =
    "The whole site is kept on this device, so that you can study without a network.";
const IOS: &str = "On an iPhone or iPad: tap Share, then Add to Home Screen. The app there starts with \
                   storage of its own: export here, import there.";

/// The offline section.
pub fn view() -> Vec<Erased> {
    let store = use_store();
    let known = Memo::new(move |_| store.is_ready().then(offline));
    vec![
        paragraph("", WHAT),
        view! {
            <div id=STATE tabindex="-1" class="stack">
                {live(move || known.get().map_or_else(nothing, kept))}
            </div>
        }
        .erased(),
        live(move || known.get().map_or_else(nothing, offers)),
        paragraph("muted", IOS),
    ]
}

/// How far it is, and what can be done about the rest.
fn kept(known: Offline) -> Erased {
    let bar = match known.standing {
        Standing::Fills | Standing::Waits | Standing::Asks | Standing::Full | Standing::Ready => {
            vec![
                paragraph("field-name", "Ready offline"),
                progress_bar(
                    "Ready offline".to_owned(),
                    Signal::derive(move || known.pages),
                ),
            ]
            .erased()
        }
        _ => nothing(),
    };
    let wish = match known.standing {
        Standing::Asks => Some(("Keep all pages here", Wish::Agree)),
        Standing::Waits | Standing::Full => Some(("Try again", Wish::Again)),
        _ => None,
    };
    let button = wish.map_or_else(nothing, |(label, wish)| {
        let act = move || {
            // The button goes; what it brought about is read instead.
            focus(STATE);
            ask(wish);
        };
        row(vec![Button::plain(label, act).view()])
    });
    vec![bar, paragraph("muted", words(known)), button].erased()
}

fn words(known: Offline) -> String {
    let text = match known.standing {
        Standing::Unknown => "It is not known yet how far that is.",
        Standing::Impossible => {
            "This browser does not keep pages here: it does so only for sites under https, and mostly not \
             in private windows. With a network everything works."
        }
        Standing::Failed => {
            "The pages did not come as they were built, so none are kept. With a network everything \
             works, and it is tried again when you come back."
        }
        Standing::Begins => "The first pages are on their way.",
        Standing::Fills => "The rest comes while you read.",
        Standing::Waits => "The rest comes when the network is back. What is here stays.",
        Standing::Asks => {
            return [
                "Your device is set to save data, so the rest waits for you: at most ",
                &known.megabytes.to_string(),
                " MB.",
            ]
            .concat();
        }
        Standing::Full => {
            "This device has no room for the rest. What is here stays; free some space, then try again."
        }
        Standing::Ready => "Everything is on this device.",
    };
    text.to_owned()
}

/// The newer version, and the app.
fn offers(known: Offline) -> Erased {
    let update = if known.update {
        vec![
            paragraph(
                "field-name",
                "A new version is ready. Nothing that you did is lost when you load it.",
            ),
            row(vec![
                Button::primary("Load the new version", || ask(Wish::Take)).view(),
            ]),
        ]
        .erased()
    } else {
        nothing()
    };
    let install = if known.install {
        let install = Button::plain("Install as an app", || ask(Wish::Install));
        row(vec![install.view()])
    } else {
        nothing()
    };
    vec![update, install].erased()
}
