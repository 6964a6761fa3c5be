//! What stands under a heading besides counted lines: tips and milestones with their boxes, advice,
//! projects, resources, pitfalls.

use crate::{
    pages::boxes::ticked,
    route::Route,
    site::href,
    ui::{
        erased::{Erase, Erased},
        layout::{item, link},
        rich_text::rich,
    },
};
use cairn_core::{
    action::Tick,
    page::{Check, Pitfall, ProjectRef, ResourceRef},
};
use leptos::prelude::*;

/// A tip, a milestone or a next step.
pub fn check(check: &Check, kind: Tick) -> Erased {
    let links: Vec<Erased> = check
        .topics
        .iter()
        .map(|topic| {
            link(
                "check-link",
                href(&Route::Topic(topic.id.clone())),
                rich(&topic.title),
            )
        })
        .collect();
    let words = view! { <div class="line-text">{rich(&check.text)} " " {links}</div> }.erased();
    ticked(None, kind, &check.id, &check.text, words)
}

/// A project to build.
pub fn project(project: &ProjectRef) -> Erased {
    let mut words = vec![rich(&project.title)];
    words.extend(project.domain.as_deref().map(badge));
    words.extend(project.aside.iter().map(|aside| badge(aside.word())));
    item(words)
}

/// A book, course, platform or other help.
pub fn resource(resource: &ResourceRef) -> Erased {
    let title = match &resource.url {
        Some(url) => view! {
            <a href=url.clone() target="_blank" rel="noopener noreferrer external">
                {resource.title.clone()}
            </a>
        }
        .erased(),
        None => resource.title.clone().erased(),
    };
    let note = resource
        .note
        .as_deref()
        .map(|note| view! { <span class="muted">" " {rich(note)}</span> }.erased());
    item((title, badge(&resource.kind), note))
}

/// A mistake that learners make.
pub fn pitfall(pitfall: &Pitfall) -> Erased {
    view! {
        <li id=pitfall.id.clone()>
            <strong>{rich(&pitfall.title)}</strong>
            <p>{rich(&pitfall.text)}</p>
        </li>
    }
    .erased()
}

/// A small word beside a label.
pub fn badge(word: &str) -> Erased {
    view! {
        " "
        <span class="badge">{word.to_owned()}</span>
    }
    .erased()
}
