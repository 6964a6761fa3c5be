//! Everything that can be found, as documents of the search index. It knows what the catalogue and the tracks
//! say, and nothing of how a query is answered.

use std::collections::HashMap;

use cairn_core::page::{Item, Section};
use cairn_core::search::{Document, Kind};

use crate::catalog::{Catalog, Topic};
use crate::lesson::Lesson;
use crate::track::Track;

/// A section that holds something: its track and its slug.
type Holder<'a> = (&'a str, &'a str);

/// All documents: what belongs together stands together, which makes the index light.
pub(super) fn documents(catalog: &Catalog, tracks: &[Track]) -> Vec<Document> {
    let mut all = Documents::default();
    for topic in &catalog.topics {
        all.topic(topic, catalog);
    }
    for track in tracks {
        let page = &track.page;
        let place = all.add(Kind::Track, &page.id, &page.title, &page.summary);
        for section in &page.sections {
            all.section(&page.id, section, place);
        }
    }
    for section in tracks.iter().flat_map(|track| &track.page.sections) {
        all.labels(section);
    }
    let (projects, resources) = holders(tracks);
    for project in &catalog.projects {
        if let Some(holder) = projects.get(project.id.as_str()) {
            let domain = project.domain.as_deref().unwrap_or_default();
            let place = all.add(Kind::Project, &project.id, &project.title, domain);
            all.place_in(place, all.sections.get(&own(*holder)).copied());
        }
    }
    for resource in &catalog.resources {
        if let Some(holder) = resources.get(resource.id.as_str()) {
            let words = [Some(resource.kind.as_str()), resource.note.as_deref()];
            let words: Vec<&str> = words.into_iter().flatten().collect();
            let note = words.join(" · ");
            let place = all.add(Kind::Resource, &resource.id, &resource.title, &note);
            all.place_in(place, all.sections.get(&own(*holder)).copied());
        }
    }
    all.documents
}

/// The documents so far, and where the sections are among them.
#[derive(Default)]
struct Documents {
    documents: Vec<Document>,
    sections: HashMap<(String, String), usize>,
    /// Where topics, points and prompts are.
    units: HashMap<String, usize>,
    questions: HashMap<String, usize>,
}

impl Documents {
    fn add(&mut self, kind: Kind, id: &str, title: &str, note: &str) -> usize {
        self.documents.push(Document {
            kind,
            id: id.to_owned(),
            title: title.to_owned(),
            note: note.to_owned(),
            parent: None,
            also: Vec::new(),
        });
        self.documents.len() - 1
    }

    fn place_in(&mut self, document: usize, parent: Option<usize>) {
        self.documents[document].parent = parent;
    }

    /// A topic and what stands in it; a question stands in the first of its topics.
    fn topic(&mut self, topic: &Topic, catalog: &Catalog) {
        let (id, title, note) = (&topic.id, &topic.title, &topic.outcome);
        let parent = self.add(Kind::Topic, id, title, note);
        self.units.insert(id.clone(), parent);
        let points = topic.points.iter().map(|point| (Kind::Point, point));
        let focus = topic.focus.iter().map(|prompt| (Kind::Focus, prompt));
        for (kind, entry) in points.chain(focus) {
            let own = entry.id.get(id.len() + 1..).unwrap_or_default();
            let place = self.add(kind, own, &entry.title, "");
            self.place_in(place, Some(parent));
            self.units.insert(entry.id.clone(), place);
        }
        // What is only reviewed would make the index heavier by half a page of titles.
        let shown = super::topic::questions(catalog, topic).0;
        for asked in catalog.questions_of(topic).map(|asked| &asked.question) {
            if shown.contains(asked) {
                let place = self.add(Kind::Question, &asked.id, &asked.text, "");
                self.place_in(place, Some(parent));
                self.questions.insert(asked.id.clone(), place);
            }
        }
        if let Some(lesson) = &topic.lesson {
            self.lesson(lesson, parent);
        }
    }

    /// What a topic's lesson asks, and what its sections say.
    fn lesson(&mut self, lesson: &Lesson, parent: usize) {
        for (anchor, question) in lesson.asked() {
            let place = self.add(Kind::Question, &anchor, question, "");
            self.place_in(place, Some(parent));
        }
        for (anchor, title, said) in lesson.said() {
            let place = self.add(Kind::Lesson, anchor, title, "");
            self.place_in(place, Some(parent));
            self.documents[place].also.push(said);
        }
    }

    fn section(&mut self, track: &str, section: &Section, parent: usize) {
        let slug = &section.slug;
        let place = self.add(Kind::Section, slug, &section.title, "");
        self.place_in(place, Some(parent));
        self.sections.insert(own((track, slug)), place);
    }

    /// What a track calls a topic, a point, a prompt or a question is a name of it, too; of several, a name of the
    /// first.
    fn labels(&mut self, section: &Section) {
        for item in &section.items {
            let Item::Line(line) = item else { continue };
            let unit = line.units.first().map(|unit| &unit.id);
            let unit = unit.and_then(|unit| self.units.get(unit));
            let question = line.question.as_ref();
            let question = question.and_then(|question| self.questions.get(question));
            self.call(question.or(unit).copied(), &line.label);
            for part in &line.details.parts {
                let unit = part.refs.first().and_then(|unit| self.units.get(unit));
                self.call(unit.copied(), &part.label);
            }
        }
    }

    fn call(&mut self, document: Option<usize>, name: &str) {
        if let Some(document) = document {
            self.documents[document].also.push(name.to_owned());
        }
    }
}

fn own((track, slug): Holder) -> (String, String) {
    (track.to_owned(), slug.to_owned())
}

/// The section that has each project and each resource first.
fn holders(tracks: &[Track]) -> (HashMap<&str, Holder<'_>>, HashMap<&str, Holder<'_>>) {
    let mut projects = HashMap::new();
    let mut resources = HashMap::new();
    for track in tracks {
        for section in &track.page.sections {
            let here = (track.page.id.as_str(), section.slug.as_str());
            for item in &section.items {
                match item {
                    Item::Project(project) => {
                        projects.entry(project.id.as_str()).or_insert(here);
                    }
                    Item::Resource(resource) => {
                        resources.entry(resource.id.as_str()).or_insert(here);
                    }
                    _ => {}
                }
            }
        }
    }
    (projects, resources)
}
