//! What was found, by kind: the best of each, or all of one.

use super::{Asked, Desk, marked::marked, nothing, own};
use crate::{
    route::Route,
    site::use_site,
    state::focus,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::paragraph,
        live::{nothing, spawn, tap, text, word},
        tick::css_name,
    },
};
use cairn_core::{
    record::{self, Key, Status},
    search::{Entry, Found, Group, Index, Kind},
};
use leptos::{prelude::*, task};

/// How many of a kind are shown if there are no more, and if there are.
const SHOWN: [usize; 2] = [8, 5];
/// How many of one kind alone.
const ALL_SHOWN: usize = 100;

/// What was found.
pub fn view(desk: Desk, index: &Index, asked: &Asked) -> Erased {
    let found = index.find(&asked.query);
    let mut groups = found.groups(index);
    if groups.is_empty() {
        return nothing::found_nothing(desk, index, &asked.query);
    }
    let all = total(&groups);
    let counted = text(move || match own::words(desk) {
        Some(own) => [&all, ", and ", &own].concat(),
        None => all.clone(),
    });
    let mut parts = vec![paragraph("search-count muted", counted)];
    if let Some(only) = asked.only {
        groups.retain(|group| group.kind == only);
        let label = "Show what was found of every kind";
        parts.push(Button::text(label, move || show(desk, None, only)).view());
    }
    if found.is_forgiving() {
        let words = "Nothing is written just so. This is what differs by one letter:";
        parts.push(paragraph("", words));
    }
    let shown = |group: &Group| match (asked.only, group.documents.len()) {
        (Some(_), _) => ALL_SHOWN,
        (None, count) if count <= SHOWN[0] => SHOWN[0],
        (None, _) => SHOWN[1],
    };
    parts.extend(
        groups
            .iter()
            .map(|group| group_view(desk, index, &found, group, shown(group))),
    );
    parts.erased()
}

/// How much was found, to be read out.
pub fn words(index: &Index, query: &str) -> String {
    let groups = index.find(query).groups(index);
    if groups.is_empty() {
        return "Nothing matches.".to_owned();
    }
    total(&groups)
}

/// "14 found: 6 topics, 8 points".
fn total(groups: &[Group]) -> String {
    let all: usize = groups.iter().map(|group| group.documents.len()).sum();
    let kinds: Vec<String> = groups
        .iter()
        .map(|group| counted(group.kind, group.documents.len()))
        .collect();
    [all.to_string().as_str(), " found: ", &kinds.join(", ")].concat()
}

/// What is called so, and several of them.
const fn names(kind: Kind) -> [&'static str; 3] {
    match kind {
        Kind::Topic => ["topic", "topics", "Topics"],
        Kind::Track => ["track", "tracks", "Tracks"],
        Kind::Section => ["section", "sections", "Sections of tracks"],
        Kind::Point => ["point", "points", "Points"],
        Kind::Focus => ["interview prompt", "interview prompts", "Interview prompts"],
        Kind::Question => ["question", "questions", "Questions"],
        Kind::Project => ["project", "projects", "Projects"],
        Kind::Resource => ["resource", "resources", "Books, courses and more"],
        Kind::Lesson => ["lesson", "lessons", "In lessons"],
    }
}

fn counted(kind: Kind, count: usize) -> String {
    let [one, several, _] = names(kind);
    let name = if count == 1 { one } else { several };
    [count.to_string().as_str(), " ", name].concat()
}

/// Shows all of a kind, or the best of each, and goes to a kind: what one tapped is gone.
fn show(desk: Desk, only: Option<Kind>, kind: Kind) {
    desk.show(only);
    spawn(async move {
        task::tick().await;
        focus(&heading(kind));
    });
}

/// The id of a kind's heading.
fn heading(kind: Kind) -> String {
    ["found-", kind.word()].concat()
}

fn group_view(desk: Desk, index: &Index, found: &Found, group: &Group, shown: usize) -> Erased {
    let kind = group.kind;
    let id = heading(kind);
    let labelled_by = id.clone();
    let count = group.documents.len();
    let rows: Vec<Erased> = group
        .documents
        .iter()
        .take(shown)
        .filter_map(|document| row(desk, index, found, *document))
        .collect();
    let more = if count <= shown {
        nothing()
    } else if shown == ALL_SHOWN {
        let more = (count - shown).to_string();
        paragraph(
            "muted",
            ["And ", &more, " more: another word finds fewer."].concat(),
        )
    } else {
        let all = move || show(desk, Some(kind), kind);
        Button::text(["Show all ", &counted(kind, count)].concat(), all).view()
    };
    let [_, _, title] = names(kind);
    view! {
        <section class="found" aria-labelledby=labelled_by>
            <h2 id=id tabindex="-1">{title}</h2>
            <ul class="hits">{rows}</ul>
            {more}
        </section>
    }
    .erased()
}

/// One thing that was found: a link, and a line on it.
fn row(desk: Desk, index: &Index, found: &Found, document: u32) -> Option<Erased> {
    let entry = index.entry(document)?;
    let parent = entry.parent.and_then(|parent| index.entry(parent));
    // Of a lesson's section its topic says more than that it is the Core.
    let (title, place) = match (entry.kind, &parent) {
        (Kind::Lesson, Some(topic)) => (topic.title, Some(entry.title)),
        (_, parent) => (entry.title, parent.as_ref().map(|parent| parent.title)),
    };
    let id = ["hit-", &document.to_string()].concat();
    let open = tap(move || desk.opened());
    let mut facts: Vec<Erased> = Vec::new();
    if let Some(key) = key(&entry, parent.as_ref()) {
        facts.push(status(desk, key));
    }
    if !entry.note.is_empty() {
        facts.push(marked(entry.note, &found.marks(entry.note)));
    }
    if let Some(place) = place {
        facts.push(("in ", marked(place, &found.marks(place))).erased());
    }
    let facts: Vec<Erased> = facts
        .into_iter()
        .enumerate()
        .map(|(place, fact)| ((place > 0).then_some(" · "), fact).erased())
        .collect();
    let row = view! {
        <li class="hit-row" id=id>
            <a class="hit" href=address(index, &entry)? on:click=open>
                {marked(title, &found.marks(title))}
            </a>
            <p class="hit-facts">{facts}</p>
        </li>
    };
    Some(row.erased())
}

/// What is known of it: of a topic its status, of a point or a prompt whether it is ticked.
fn key(entry: &Entry<'_>, parent: Option<&Entry<'_>>) -> Option<Key> {
    let within = |sign: &str| Some([parent?.id.as_str(), sign, &entry.id].concat());
    Some(match entry.kind {
        Kind::Topic => Key::of_unit(&entry.id),
        Kind::Point => Key::of_unit(&within("#")?),
        Kind::Focus => Key::new(record::Kind::Focus, within("!")?),
        _ => return None,
    })
}

/// Where the learner stands with it, as a shape and a word.
fn status(desk: Desk, key: Key) -> Erased {
    let store = desk.store;
    let status = move |key: &Key| match key.kind {
        record::Kind::Focus if store.is_ticked(key.kind, &key.id) => Status::Done,
        record::Kind::Focus => Status::ToDo,
        _ => store.status(&key.id),
    };
    let shape = key.clone();
    view! {
        <span class="hit-status" data-status=word(move || css_name(status(&shape)))>
            {text(move || status(&key).word().to_owned())}
        </span>
    }
    .erased()
}

/// The page that it stands on, and the place there.
fn address(index: &Index, entry: &Entry<'_>) -> Option<String> {
    let parent = entry.parent.and_then(|parent| index.entry(parent));
    use_site().with_value(|site| {
        let base = &site.base;
        let on = |route: Route, anchor: &str| route.href_at(base, anchor);
        Some(match entry.kind {
            Kind::Topic => Route::Topic(entry.id.clone()).href(base),
            Kind::Track => Route::Track(entry.id.clone()).href(base),
            Kind::Section => on(Route::Track(parent?.id), &entry.id),
            Kind::Point | Kind::Focus | Kind::Question | Kind::Lesson => {
                on(Route::Topic(parent?.id), &entry.id)
            }
            Kind::Project | Kind::Resource => {
                let section = parent?;
                let track = index.entry(section.parent?)?;
                on(Route::Track(track.id), &section.id)
            }
        })
    })
}
