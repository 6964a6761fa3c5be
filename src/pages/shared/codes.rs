//! One's own file as codes, one after the other, for another device's camera. Step by step and never by
//! itself: each code opens a link that has to be tapped, and a code that moved on would be gone before.

use crate::{
    route::Route,
    site::{href, use_site},
    state::{Store, handing},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, paragraph, row},
        live::{live, maybe, on_key, text},
        qr::qr_code,
    },
};
use cairn_core::{
    parcel::{PARTS_LIMIT, Part, places},
    receipt::{Sum, thousands},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The field for the numbers that are still missing there.
const MISSING: &str = "missing";

/// The codes, from the first, or why there are none.
pub fn view(store: Store) -> Erased {
    let outgoing = handing::pack(store);
    if outgoing.sum.records == 0 {
        let words = "There is nothing to hand over yet.";
        return vec![paragraph("", words), by_file()].erased();
    }
    match outgoing.parts {
        Some(parts) => shown(Arc::new(parts), &outgoing.sum),
        None => {
            let words = [
                "Your progress is more than ",
                &PARTS_LIMIT.to_string(),
                " codes can hold. Send it as a file instead.",
            ];
            vec![paragraph("", words.concat()), by_file()].erased()
        }
    }
}

fn by_file() -> Erased {
    row(vec![link(
        "button",
        href(&Route::Settings),
        "To the file, in Settings",
    )])
}

fn shown(parts: Arc<Vec<Part>>, sum: &Sum) -> Erased {
    let site = use_site();
    let all = parts.len();
    let steps = [
        "Point the other device's camera at the code, and open the link that it shows.",
        "When it says that the part has arrived, go to the next code here.",
        "At the end it shows what would change there, and you say what to do.",
    ];
    let steps: Vec<Erased> = steps.into_iter().map(item).collect();
    let what = [
        &thousands(sum.records),
        " records in ",
        &counted(all),
        ". Check number ",
        &sum.number,
        ": in the end the other device shows the same.",
    ];
    // Which codes are shown, as places from 1, and which of these is now.
    let among = RwSignal::new((1..=all).collect::<Vec<usize>>());
    let at = RwSignal::new(0_usize);
    let step = move |forward: bool| {
        let count = among.with_untracked(Vec::len).max(1);
        at.update(|at| *at = (*at + if forward { 1 } else { count - 1 }) % count);
    };
    let name = move || {
        let place = among.with(|among| among.get(at.get()).copied().unwrap_or(1));
        ["Code ", &place.to_string(), " of ", &all.to_string()].concat()
    };
    let picture = live(move || {
        let place = among.with(|among| among.get(at.get()).copied().unwrap_or(1));
        let address = parts
            .get(place - 1)
            .map(|part| site.with_value(|site| handing::address(site, part)));
        let too_long = || paragraph("field-fault", "This address is too long for a code.");
        address
            .and_then(|address| qr_code(&address, name()))
            .unwrap_or_else(too_long)
    });
    let keys = on_key(move |event| {
        let forward = match event.key().as_str() {
            "ArrowRight" => true,
            "ArrowLeft" => false,
            _ => return,
        };
        event.prevent_default();
        step(forward);
    });
    let which = view! {
        <p class="figure code-name" role="status">
            {text(name)}
        </p>
    };
    let buttons = row(vec![
        Button::plain("Previous", move || step(false)).view(),
        Button::primary("Next", move || step(true)).view(),
    ]);
    let turn = maybe(move || {
        (among.with(Vec::len) > 1)
            .then_some(())
            .map(|()| paragraph("muted", "The arrow keys turn the codes, too."))
    });
    view! {
        <ol class="plain-list code-steps">{steps}</ol>
        {paragraph("", what.concat())}
        <div class="codes" on:keydown=keys>
            {which}
            {picture}
            {buttons}
            {turn}
        </div>
        {only_missing(all, among, at)}
        {paragraph("muted", "The codes hold everything that an export holds. Whoever photographs them all has it, too.")}
    }
    .erased()
}

/// Shows only what the other device still misses.
fn only_missing(all: usize, among: RwSignal<Vec<usize>>, at: RwSignal<usize>) -> Erased {
    let fault = RwSignal::new(false);
    let on_change = move |event| {
        let said = event_target_value(&event);
        let found = places(&said, all);
        fault.set(found.is_none());
        if let Some(found) = found {
            at.set(0);
            among.set(found);
        }
    };
    let note = live(move || {
        if fault.get() {
            let words = [
                "Write numbers from 1 to ",
                &all.to_string(),
                ", such as 4, 7.",
            ];
            paragraph("field-fault", words.concat())
        } else {
            let words = [
                counted(among.with(Vec::len)).as_str(),
                " shown. Leave it empty to show all.",
            ]
            .concat();
            paragraph("muted", words)
        }
    });
    view! {
        <div class="field">
            <label for=MISSING>"Show only the codes that are still missing there"</label>
            <input id=MISSING type="text" inputmode="numeric" autocomplete="off" placeholder="4, 7" on:change=on_change/>
            <div aria-live="polite">{note}</div>
        </div>
    }
    .erased()
}

fn counted(codes: usize) -> String {
    let word = if codes == 1 { " code" } else { " codes" };
    [&codes.to_string(), word].concat()
}
