//! The tracks: from headings and lists that refer to the catalogue to the text of the track pages. It
//! knows the rules of a track's lines, and nothing of other tracks but their ids.

mod heading;
mod items;
mod kind;
mod line;
mod mistake;
mod names;
mod planning;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use cairn_core::page::{Choice, Item, Named, Pitfall, Section, TrackPage};

use crate::catalog::Catalog;
use crate::fault::{At, Faults, Placed};
use crate::fields::front_matter;
use crate::ids::{Declared, Kind, unknown};
use crate::markdown::{Block, blocks};
use crate::source::{Source, markdown_files};
use crate::text::check_prose;

use heading::Frame;
pub(crate) use mistake::TrackMistake;
use planning::Planning;
pub(crate) use planning::{checks, phases};

/// A track: its page, what only a list of tracks says, and what only planning needs.
#[derive(Debug)]
pub(crate) struct Track {
    pub(crate) page: TrackPage,
    pub(crate) prepares_for: String,
    pub(crate) planning: Planning,
}

/// Reads all tracks, in the order of `site.toml`.
pub(crate) fn read_tracks(
    dir: &Path,
    catalog: &Catalog,
    ids: &mut Declared,
    faults: &mut Faults,
) -> Vec<Track> {
    let sources = markdown_files(dir, "tracks", &[], faults);
    let listed = &catalog.about.tracks;
    for source in &sources {
        if !listed.iter().any(|track| track.value == source.stem) {
            let id = source.stem.clone();
            faults.add(&source.top(), TrackMistake::Unlisted { id });
        }
    }
    let mut titles: Vec<Named> = Vec::new();
    let mut tracks = Vec::new();
    for listed in listed {
        let Some(source) = sources.iter().find(|source| source.stem == listed.value) else {
            let known = sources.iter().map(|source| source.stem.as_str());
            faults.add(&listed.at, unknown("track", &listed.value, known));
            continue;
        };
        ids.add(Kind::Track, &listed.value, &listed.at, faults);
        if let Some((track, assumes)) = read_track(source, catalog, ids, faults) {
            titles.push(Named {
                id: track.page.id.clone(),
                title: track.page.title.clone(),
            });
            tracks.push((track, assumes));
        }
    }
    let assumed = |assumes: Placed<String>, faults: &mut Faults| {
        let found = titles.iter().find(|track| track.id == assumes.value);
        if found.is_none() {
            let known = titles.iter().map(|track| track.id.as_str());
            faults.add(&assumes.at, unknown("track", &assumes.value, known));
        }
        found.cloned()
    };
    let finish = |(mut track, assumes): (Track, Option<Placed<String>>)| {
        track.page.assumes_track = assumes.and_then(|assumes| assumed(assumes, faults));
        track
    };
    tracks.into_iter().map(finish).collect()
}

/// Reads one track, and the track that it assumes.
fn read_track(
    source: &Source,
    catalog: &Catalog,
    ids: &mut Declared,
    faults: &mut Faults,
) -> Option<(Track, Option<Placed<String>>)> {
    let (mut fields, body) = front_matter(source, "a track", faults)?;
    let title = fields.label("title", faults).value;
    let summary = fields.prose("summary", faults);
    let prepares_for = fields.label("prepares_for", faults).value;
    let goal = fields.optional_prose("goal", faults);
    let updated = fields.day("updated", faults);
    let assumes = fields.optional_ids("assumes", faults).unwrap_or_default();
    let assumes = assumes
        .into_iter()
        .filter_map(|id| Some(catalog.need_topic(&id.value, &id.at, faults)?.named()))
        .collect();
    let assumes_track = fields.optional_id("assumes_track", faults);
    fields.finish(faults);

    let id = source.stem.clone();
    let mut reader = Reader {
        catalog,
        ids,
        faults,
        track: id.clone(),
        advice: Vec::new(),
        sections: Vec::new(),
        frames: vec![Frame::outermost()],
        pitfall: None,
        anchors: HashMap::new(),
        options: BTreeSet::new(),
        planning: Planning::default(),
    };
    for block in blocks(source, body..source.text.len(), reader.faults) {
        reader.block(block);
    }
    reader.close(0);
    reader.close_planning();
    let choices = reader.choices(&source.top());
    let Reader {
        advice,
        mut sections,
        planning,
        ..
    } = reader;
    if sections.is_empty() {
        faults.add(&source.top(), TrackMistake::NoSections);
    }
    names::make_unique(&mut sections);
    let page = TrackPage {
        id,
        title,
        summary,
        goal,
        updated,
        assumes,
        assumes_track: None,
        advice,
        choices,
        sections,
    };
    let track = Track {
        page,
        prepares_for,
        planning,
    };
    Some((track, assumes_track))
}

/// Reads the body of one track, block by block.
struct Reader<'a> {
    catalog: &'a Catalog,
    ids: &'a mut Declared,
    faults: &'a mut Faults,
    track: String,
    advice: Vec<String>,
    sections: Vec<Section>,
    /// The open headings, outermost first; the first stands for the track itself.
    frames: Vec<Frame>,
    /// The pitfall whose text is awaited.
    pitfall: Option<(Pitfall, At)>,
    /// Slugs of sections and lines, and where they stand.
    anchors: HashMap<String, At>,
    /// Options that occur.
    options: BTreeSet<String>,
    planning: Planning,
}

impl Reader<'_> {
    fn block(&mut self, block: Block) {
        match block {
            Block::Heading(level, text) => self.heading(level, text),
            Block::Quote(text) => self.goal(text),
            Block::Paragraph(text) => self.paragraph(text),
            Block::Code(code) => code.refuse(self.faults),
            Block::List(bullets) => {
                for bullet in bullets {
                    self.bullet(bullet);
                }
            }
        }
    }

    /// A quote is the goal of the heading above it.
    fn goal(&mut self, text: Placed<String>) {
        check_prose(&text.value, "the goal", &text.at, self.faults);
        match self.sections.last_mut() {
            Some(section)
                if section.goal.is_none() && section.items.is_empty() && self.pitfall.is_none() =>
            {
                section.goal = Some(text.value);
            }
            _ => self.faults.add(&text.at, TrackMistake::GoalPlace),
        }
    }

    /// A paragraph is the text of a pitfall, and nothing else.
    fn paragraph(&mut self, text: Placed<String>) {
        check_prose(&text.value, "the text", &text.at, self.faults);
        match &mut self.pitfall {
            Some((pitfall, _)) if pitfall.text.is_empty() => pitfall.text = text.value,
            _ => self.faults.add(&text.at, TrackMistake::LooseText),
        }
    }

    /// Ends the pitfall whose text is awaited.
    fn close_pitfall(&mut self) {
        let Some((pitfall, at)) = self.pitfall.take() else {
            return;
        };
        if pitfall.text.is_empty() {
            let title = pitfall.title.clone();
            self.faults.add(&at, TrackMistake::Empty { title });
        }
        if let Some(section) = self.sections.last_mut() {
            section.items.push(Item::Pitfall(pitfall));
        }
    }

    /// Notes an anchor of the page; a second one with the same slug is a fault.
    fn anchor(&mut self, slug: &str, at: &At) {
        match self.anchors.get(slug) {
            None => {
                self.anchors.insert(slug.to_owned(), at.clone());
            }
            Some(first) => {
                let (slug, first) = (slug.to_owned(), first.clone());
                self.faults
                    .add(at, TrackMistake::DoubledSlug { slug, first });
            }
        }
    }

    /// The choice groups of which an option occurs, with those options.
    fn choices(&mut self, at: &At) -> Vec<Choice> {
        let mut choices = Vec::new();
        for choice in &self.catalog.choices {
            let occurs = |option: &Named| self.options.contains(&option.id);
            let options: Vec<Named> = choice
                .options
                .iter()
                .filter(|option| occurs(option))
                .cloned()
                .collect();
            if options.is_empty() {
                continue;
            }
            if !options.iter().any(|option| option.id == choice.default) {
                let (choice, default) = (choice.id.clone(), choice.default.clone());
                self.faults
                    .add(at, TrackMistake::DefaultAbsent { choice, default });
            }
            choices.push(Choice {
                options,
                ..choice.clone()
            });
        }
        choices
    }
}
