//! What stands under a heading besides counted lines: tips and milestones with their boxes, advice,
//! projects, resources, pitfalls.

use crate::{
    route::Route,
    site::href,
    state::use_store,
    ui::{
        rich_text::{plain, rich},
        tick::Tick as Ring,
    },
};
use cairn_core::{
    action::{Action, Tick},
    page::{Aside, Check, Pitfall, ProjectRef, ResourceRef, SectionKind},
    record::Status,
};
use crate::ui::erased::{Erase};
use leptos::prelude::*;

/// The kind of box that a section's checks are.
#[must_use]
pub fn tick_kind(kind: SectionKind) -> Tick {
    match kind {
        SectionKind::Milestones => Tick::Milestone,
        SectionKind::NextSteps => Tick::NextStep,
        _ => Tick::Tip,
    }
}

/// A tip, a milestone or a next step.
pub fn check(check: &Check, kind: Tick) -> impl IntoView + use<> {
    let store = use_store();
    let id = check.id.clone();
    let name = plain(&check.text);
    let done = {
        let id = id.clone();
        Memo::new(move |_| store.is_ticked(kind.into(), &id))
    };
    let status = Signal::derive(move || if done.get() { Status::Done } else { Status::ToDo });
    let on_tap = {
        let name = name.clone();
        move |()| {
            let done = !done.get_untracked();
            store.dispatch(Action::Ticked { kind, id: id.clone(), name: name.clone(), done });
        }
    };
    let links = check
        .topics
        .iter()
        .map(|topic| {
            view! {
                <a class="muted" href=href(&Route::Topic(topic.id.clone()))>
                    {topic.title.clone()}
                </a>
                " "
            }
        })
        .collect::<Vec<_>>();
    view! {
        <li>
            <Ring name status on_tap/>
            <div>{rich(&check.text)} <span class="check-links">{(!links.is_empty()).then_some(" ")} {links}</span></div>
        </li>
    }
}

/// A project to build.
pub fn project(project: &ProjectRef) -> impl IntoView + use<> {
    view! {
        <li>
            {rich(&project.title)} {project.domain.as_deref().map(badge)}
            {project.aside.iter().map(|aside| badge(aside_word(*aside))).collect::<Vec<_>>()}
        </li>
    }
}

/// A book, course, platform or other help.
pub fn resource(resource: &ResourceRef) -> impl IntoView + use<> {
    let title = match &resource.url {
        Some(url) => view! {
            <a href=url.clone() target="_blank" rel="noopener external">
                {resource.title.clone()}
            </a>
        }
        .erased(),
        None => resource.title.clone().erased(),
    };
    let note = resource.note.as_ref().map(|note| view! { <span class="muted">" " {rich(note)}</span> });
    view! { <li>{title} {badge(&resource.kind)} {note}</li> }
}

/// A mistake that learners make.
pub fn pitfall(pitfall: &Pitfall) -> impl IntoView + use<> {
    view! {
        <li id=pitfall.id.clone()>
            <strong>{rich(&pitfall.title)}</strong>
            <p>{rich(&pitfall.text)}</p>
        </li>
    }
}

/// A small word beside a label.
pub fn badge(word: &str) -> impl IntoView + use<> {
    view! {
        " "
        <span class="badge">{word.to_owned()}</span>
    }
}

/// Why something is outside what is expected of everyone.
#[must_use]
pub fn aside_word(aside: Aside) -> &'static str {
    match aside {
        Aside::Optional => "optional",
        Aside::Advanced => "advanced",
        Aside::Addition => "added by Cairn",
        Aside::Bonus => "bonus",
    }
}
