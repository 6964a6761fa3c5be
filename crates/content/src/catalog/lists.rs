//! The lists of the content folder: `site.toml`, `areas.toml`, `choices.toml`, `projects.toml` and
//! `resources.toml`. It knows nothing of topics or tracks.

use std::path::Path;

use cairn_core::page::{Choice, Named, ResourceRef};

use super::url::check_address;
use super::{About, Catalog, CatalogMistake, Project};
use crate::fault::Faults;
use crate::fields::{Fields, document};
use crate::ids::{Declared, Firsts, Kind, unknown};
use crate::source::Source;

const RESOURCE_KINDS: &[&str] = &[
    "book",
    "course",
    "docs",
    "platform",
    "community",
    "channel",
    "podcast",
    "tool",
];

impl Catalog {
    /// Reads all lists.
    pub(super) fn read_lists(&mut self, dir: &Path, ids: &mut Declared, faults: &mut Faults) {
        self.read_site(dir, faults);
        let mut firsts = Firsts::default();
        for mut area in tables(dir, "areas.toml", "area", "an area", faults) {
            let title = area.label("title", faults).value;
            let without_recall = area.flag("without_recall", faults);
            if let Some(id) = area.id("id", faults)
                && firsts.add("area", &id.value, &id.at, faults)
            {
                if without_recall {
                    self.without_recall.insert(self.areas.len());
                }
                self.areas.push(Named {
                    id: id.value,
                    title,
                });
            }
            area.finish(faults);
        }
        for choice in tables(dir, "choices.toml", "choice", "a choice", faults) {
            self.choices
                .extend(read_choice(choice, &mut firsts, ids, faults));
        }
        for mut project in tables(dir, "projects.toml", "project", "a project", faults) {
            if let Some(id) = project.id("id", faults) {
                ids.add(Kind::Project, &id.value, &id.at, faults);
                self.projects.push(Project {
                    id: id.value,
                    title: project.label("title", faults).value,
                    domain: project.optional_prose("domain", faults),
                });
            }
            project.finish(faults);
        }
        for resource in tables(dir, "resources.toml", "resource", "a resource", faults) {
            self.resources.extend(read_resource(resource, ids, faults));
        }
    }

    fn read_site(&mut self, dir: &Path, faults: &mut Faults) {
        let Some(source) = Source::read(dir, "site.toml", faults) else {
            return;
        };
        let mut site = document(&source, "the site", faults);
        self.about = About {
            id: site.id("id", faults).map(|id| id.value).unwrap_or_default(),
            name: site.label("name", faults).value,
            tagline: site.prose("tagline", faults),
            updated: site.day("updated", faults),
            tracks: site.ids("tracks", faults),
        };
        site.finish(faults);
    }
}

/// The tables `[[key]]` of a file that holds nothing else.
fn tables(
    dir: &Path,
    file: &str,
    key: &'static str,
    of: &'static str,
    faults: &mut Faults,
) -> Vec<Fields> {
    let Some(source) = Source::read(dir, file, faults) else {
        return Vec::new();
    };
    let mut whole = document(&source, "this file", faults);
    let tables = whole.tables(key, of, faults);
    whole.finish(faults);
    tables
}

fn read_choice(
    mut fields: Fields,
    firsts: &mut Firsts,
    ids: &mut Declared,
    faults: &mut Faults,
) -> Option<Choice> {
    let id = fields.id("id", faults)?;
    ids.add(Kind::Choice, &id.value, &id.at, faults);
    let title = fields.label("title", faults).value;
    let prompt = fields.prose("prompt", faults);
    let default = fields.id("default", faults);
    let mut options = Vec::new();
    for mut option in fields.tables("option", "an option", faults) {
        if let Some(found) = option.id("id", faults) {
            // References name an option without its choice, so it is the only one with its id.
            if firsts.add("option", &found.value, &found.at, faults) {
                let full = format!("{}/{}", id.value, found.value);
                ids.add(Kind::Option, &full, &found.at, faults);
            }
            options.push(Named {
                id: found.value,
                title: option.label("title", faults).value,
            });
        }
        option.finish(faults);
    }
    if options.len() < 2 {
        let choice = id.value.clone();
        faults.add(&id.at, CatalogMistake::FewOptions { choice });
    }
    if let Some(default) = &default
        && !options.iter().any(|option| option.id == default.value)
    {
        let known = options.iter().map(|option| option.id.as_str());
        faults.add(&default.at, unknown("option", &default.value, known));
    }
    fields.finish(faults);
    Some(Choice {
        id: id.value,
        title,
        prompt,
        default: default.map(|default| default.value).unwrap_or_default(),
        options,
    })
}

fn read_resource(
    mut fields: Fields,
    ids: &mut Declared,
    faults: &mut Faults,
) -> Option<ResourceRef> {
    let id = fields.id("id", faults)?;
    ids.add(Kind::Resource, &id.value, &id.at, faults);
    let title = fields.label("title", faults).value;
    let kind = fields.word("kind", RESOURCE_KINDS, faults);
    let url = fields.raw("url", faults);
    let seen = fields.optional_day("seen", faults);
    if let Some(url) = &url {
        check_address(url, faults);
        if seen.is_none() {
            faults.add(&url.at, CatalogMistake::UrlUnseen);
        }
    }
    let note = fields.optional_prose("note", faults);
    fields.finish(faults);
    Some(ResourceRef {
        id: id.value,
        title,
        kind,
        url: url.map(|url| url.value),
        note,
    })
}
