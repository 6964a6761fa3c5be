//! A part of somebody's own file that arrived by a code: what is still missing, and, once all is here, what
//! to do with it.

use super::{TITLE, title};
use crate::{
    pages::incoming,
    route::Route,
    site::href,
    state::{
        Store, focus,
        handing::{self, Stands},
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, paragraph, row},
        live::{live, spawn},
        progress_bar::progress_bar,
    },
};
use cairn_core::{
    import::ImportFile,
    parcel::{Part, Standing},
    receipt::{Receipt, Sum, thousands},
};
use leptos::{prelude::*, task};

const NEXT: &str = "Go to the next code on the other device, and point the camera at it. Every code opens a tab of \
                    its own: the last one has it all, and the others can be closed.";

/// What the learner said is to be done.
#[derive(Clone)]
enum Step {
    /// Nothing yet.
    Open,
    Done(Receipt),
    Left,
}

/// What a part's fragment came to.
pub fn view(store: Store, fragment: &str) -> Erased {
    let part = match handing::keep(store, fragment) {
        Ok(part) => part,
        Err(words) => return refused(words),
    };
    let step = RwSignal::new(Step::Open);
    // Another tab may have kept more, or thrown all away.
    let again = RwSignal::new(());
    handing::on_other_tab(store, move || {
        // The page may be gone by then.
        let _ = again.try_set(());
    });
    live(move || match step.get() {
        Step::Done(receipt) => ended("Your progress is here", incoming::told(&receipt)),
        Step::Left => {
            let words =
                "The parts that had arrived were thrown away. Nothing of yours was changed.";
            ended("Nothing was taken over", paragraph("", words))
        }
        Step::Open => {
            again.track();
            match handing::look(store, &part.parcel) {
                Stands::Gone => {
                    let words =
                        "The parts that had arrived were taken over or thrown away in another tab.";
                    ended("This hand-over is done", paragraph("", words))
                }
                Stands::Refused(words) => refused(words),
                Stands::Waiting(standing) => waiting(store, &part, standing, step),
                Stands::Whole(file) => whole(store, &part, file, step),
            }
        }
    })
}

fn refused(words: String) -> Erased {
    ended("This code cannot be taken", paragraph("", words))
}

fn ended(heading: &'static str, words: Erased) -> Erased {
    let on = row(vec![
        link(
            "button button--primary",
            href(&Route::Today),
            "Go on learning",
        ),
        link("button", href(&Route::Settings), "Settings"),
    ]);
    vec![title(heading), words, on].erased()
}

/// Some parts are here.
fn waiting(store: Store, part: &Part, standing: Standing, step: RwSignal<Step>) -> Erased {
    let here = standing.of - standing.missing.len();
    let (place, of) = (part.place.to_string(), standing.of.to_string());
    let missing: Vec<String> = standing.missing.iter().map(ToString::to_string).collect();
    let words = [
        &here.to_string(),
        " of ",
        &of,
        " parts are here. Still missing: ",
        &missing.join(", "),
        ".",
    ];
    let bar = (u32::try_from(here), u32::try_from(standing.of));
    let bar = (bar.0.unwrap_or_default(), bar.1.unwrap_or_default());
    vec![
        title(["Part ", &place, " of ", &of, " has arrived"].concat()),
        progress_bar(
            "Parts that have arrived".to_owned(),
            Signal::derive(move || bar),
        ),
        paragraph("figure", words.concat()),
        paragraph("", NEXT),
        paragraph(
            "muted",
            "They are kept in this browser for a day. Nothing of yours changes before you say so.",
        ),
        row(vec![throw_away(store, part, step)]),
    ]
    .erased()
}

/// All parts are here.
fn whole(store: Store, part: &Part, file: Box<ImportFile>, step: RwSignal<Step>) -> Erased {
    let sum = Sum::of_file(&file);
    let words = [
        "All ",
        &part.of.to_string(),
        " parts are here, as they were sent: ",
        &thousands(sum.records),
        " records, check number ",
        &sum.number,
        ". The other device shows the same number.",
    ];
    let parcel = part.parcel.clone();
    let decided = move |receipt: Option<Receipt>| {
        handing::discard(store, &parcel);
        step.set(receipt.map_or(Step::Left, Step::Done));
        spawn(async {
            task::tick().await;
            focus(TITLE);
        });
    };
    vec![
        title("All of it has arrived"),
        paragraph("figure", words.concat()),
        incoming::offer(store, file, decided),
    ]
    .erased()
}

fn throw_away(store: Store, part: &Part, step: RwSignal<Step>) -> Erased {
    let parcel = part.parcel.clone();
    let act = move || {
        handing::discard(store, &parcel);
        step.set(Step::Left);
    };
    Button::text("Throw these parts away", act).view()
}
