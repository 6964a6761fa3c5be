//! With an interview ahead: what would be remembered on the day, and what to leave when time is short. All of it
//! is a forecast, and says so.

use super::session::Session;
use crate::{
    route::Route,
    site::{href, use_site},
    state::reviews::{Desk, Scope},
    ui::{
        erased::Erased,
        layout::{item, link, list, paragraph, section},
        live::maybe,
    },
};
use cairn_core::{
    review::goal::{Outlook, outlook},
    text::{counted, percent},
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many topics are named.
const NAMED: usize = 8;

/// The outlook, where a day is set in the settings.
pub(super) fn view(session: Session, desk: &Arc<Desk>) -> Erased {
    let desk = Arc::clone(desk);
    maybe(move || {
        session.store.watch(|_| ());
        let goal = session.reviews.goal()?;
        let (at, options) = (session.reviews.now(), session.reviews.options());
        let ahead = session.store.read(|state| {
            let items = desk.items(state, &Scope::All);
            outlook(state, &items, at, &options, goal)
        })?;
        Some(section(
            "interview",
            "Your interview",
            words(&desk, &goal.to_string(), &ahead),
        ))
    })
}

fn words(desk: &Desk, day: &str, ahead: &Outlook) -> Vec<Erased> {
    let when = match ahead.days {
        0 => "It is today.".to_owned(),
        days => [
            "It is on ",
            day,
            ", in ",
            &counted(days as usize, "day", "days"),
            ".",
        ]
        .concat(),
    };
    let how = "What you would have forgotten by then is asked first.";
    let mut body = vec![paragraph("", [when.as_str(), " ", how].concat())];
    if !ahead.areas.is_empty() {
        let areas = ahead.areas.iter().map(|area| {
            let known = desk.deck.areas.iter().find(|known| known.id == area.id);
            let title = known.map_or(area.id.clone(), |known| known.title.clone());
            let to = use_site()
                .with_value(|site| Route::review_of(&[("area", area.id.as_str())], &site.base));
            let recall = [
                ": ",
                &percent(area.recall),
                " of ",
                &counted(area.cards, "card", "cards"),
            ]
            .concat();
            item((link("", to, title), recall))
        });
        let topics = ahead.topics.iter().take(NAMED).map(|topic| {
            let title = desk.title(&topic.id).replace('`', "");
            let recall = [": ", &percent(topic.recall)].concat();
            item((
                link("", href(&Route::Topic(topic.id.clone())), title),
                recall,
            ))
        });
        body.extend([
            paragraph(
                "card-label",
                "Forecast: recall on that day, if you reviewed nothing more",
            ),
            list("plain-list", areas.collect()),
            paragraph("card-label", "The weakest topics, by the same forecast"),
            list("plain-list", topics.collect()),
        ]);
    }
    if !ahead.leave.is_empty() {
        let left = ahead.leave.iter().take(NAMED).map(|topic| {
            let title = desk.title(topic).replace('`', "");
            item(link("", href(&Route::Topic(topic.clone())), title))
        });
        let more = ahead.leave.len().saturating_sub(NAMED);
        let rest = if more == 0 {
            String::new()
        } else {
            [" And ", &counted(more, "other", "others"), "."].concat()
        };
        body.extend([
            paragraph(
                "card-label",
                "What to leave: at today's number of new cards, these would not come up before the day",
            ),
            list("plain-list", left.collect()),
            paragraph(
                "muted",
                ["Raise the number of new cards under “How you review”, or let them go.", &rest].concat(),
            ),
        ]);
    }
    body
}
