//! What was really done today: from the records, in a line or two.

use super::desk::Desk;
use crate::{
    route::Route,
    site::href,
    state::planning::Ground,
    ui::{
        erased::{Erase, Erased},
        layout::{link, paragraph, section},
        live::live,
        rich_text::{plain, rich},
    },
};
use cairn_core::{plan::words::duration, study::journal::Learnt, text::counted};
use leptos::prelude::*;

const NOTHING: &str = "Nothing is on record for today. A day without study is worth a line, too.";

/// The section.
pub(super) fn view(desk: Desk) -> Erased {
    let body = live(move || {
        let (learnt, ground) = (desk.learnt.read(), desk.ground());
        if learnt.is_empty() {
            return paragraph("muted", NOTHING);
        }
        let mut lines = Vec::new();
        if let Some(ground) = &ground {
            lines.extend(topics("Finished: ", &learnt.finished, ground));
            lines.extend(topics("Begun: ", &learnt.begun, ground));
        }
        lines.extend(figures(&learnt));
        lines.erased()
    });
    section("learnt", "Learnt today", vec![body])
}

fn topics(word: &'static str, topics: &[String], ground: &Ground) -> Option<Erased> {
    let links = topics.iter().enumerate().map(|(place, topic)| {
        let to = href(&Route::Topic(topic.clone()));
        let comma = if place == 0 { "" } else { ", " };
        (comma, link("", to, rich(title(topic, ground)))).erased()
    });
    let links: Vec<Erased> = links.collect();
    (!links.is_empty()).then(|| paragraph("", (word, links)))
}

fn figures(learnt: &Learnt) -> Option<Erased> {
    let facts = [
        (learnt.minutes > 0).then(|| [&duration(learnt.minutes.into()), " studied"].concat()),
        (learnt.answers > 0)
            .then(|| counted(learnt.answers, "answer to a card", "answers to cards")),
        (!learnt.missed.is_empty())
            .then(|| counted(learnt.missed.len(), "card missed", "cards missed")),
        (learnt.points > 0).then(|| counted(learnt.points, "point ticked", "points ticked")),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    (!facts.is_empty()).then(|| paragraph("muted", facts.join(" · ")))
}

/// What a topic is called; its id where the content has no such topic any more.
fn title<'a>(topic: &'a str, ground: &'a Ground) -> &'a str {
    let mut units = ground.index.units.iter();
    let place = units.position(|unit| unit.0 == topic);
    let unit = place.and_then(|place| ground.data.units.get(place));
    unit.map_or(topic, |unit| &unit.title)
}

/// What a topic is called, in words alone.
pub(super) fn called(topic: &str, ground: Option<&Ground>) -> String {
    ground.map_or_else(|| topic.to_owned(), |ground| plain(title(topic, ground)))
}
