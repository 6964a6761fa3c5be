//! Small tracks to count: as a page, and as the index that the compiler would make of it.

use std::collections::BTreeSet;

use crate::index::{Index, IndexLine, IndexTrack, IndexUnit};
use crate::page::{
    Aside, Choice, Item, Line, LineDetails, Named, Section, SectionKind, TrackPage, Unit,
};
use crate::tally::Course;

/// A line in short: its units as `id` or `id@option`, and whether it is flagged.
pub(super) type Short = (Vec<&'static str>, bool);

pub(super) const UNITS: [&str; 8] = [
    "t0", "t1", "t2", "t3", "t3#point", "t4@red", "t5@green", "t0@blue",
];

fn unit(short: &str) -> Unit {
    let (id, option) = short
        .split_once('@')
        .map_or((short, None), |(id, option)| (id, Some(option)));
    Unit {
        id: id.to_owned(),
        title: String::new(),
        minutes: minutes(id),
        option: option.map(str::to_owned),
        cards: 0,
    }
}

pub(super) fn minutes(id: &str) -> u32 {
    id.bytes().map(u32::from).sum()
}

pub(super) fn page(sections: &[(u8, Vec<Short>)]) -> TrackPage {
    let mut slug = 0;
    let mut item = |(units, flagged): &Short| {
        slug += 1;
        Item::Line(Box::new(Line {
            // Only these can be taken in by an arbitrary act.
            own_slug: Some(format!("t{}", slug % 6)),
            label: String::new(),
            name: None,
            units: units.iter().map(|short| unit(short)).collect(),
            aside: if *flagged {
                vec![Aside::Optional]
            } else {
                Vec::new()
            },
            badge: None,
            parts: 0,
            question: None,
            details: LineDetails::default(),
            also_in: 0,
        }))
    };
    let sections = sections.iter().map(|(depth, lines)| Section {
        slug: String::new(),
        number: String::new(),
        title: String::new(),
        depth: *depth,
        kind: SectionKind::Topics,
        goal: None,
        weeks: None,
        hours: None,
        choice: None,
        option: None,
        items: lines
            .iter()
            .flat_map(|line| [Item::Advice("Rest.".to_owned()), item(line)])
            .collect(),
    });
    let named = |id: &str| Named {
        id: id.to_owned(),
        title: id.to_owned(),
    };
    TrackPage {
        id: "track".to_owned(),
        title: String::new(),
        summary: String::new(),
        goal: None,
        updated: String::new(),
        assumes: Vec::new(),
        assumes_track: None,
        advice: Vec::new(),
        choices: vec![Choice {
            id: "colour".to_owned(),
            title: String::new(),
            prompt: String::new(),
            default: "red".to_owned(),
            options: ["red", "green", "blue"].map(named).to_vec(),
        }],
        sections: sections.collect(),
    }
}

/// The index of one track, as the compiler would make it of the page.
pub(super) fn index(page: &TrackPage) -> Index {
    let ids: BTreeSet<&str> = UNITS
        .iter()
        .map(|short| short.split('@').next().unwrap())
        .collect();
    let units: Vec<_> = ids.into_iter().collect();
    let place =
        |id: &str| u16::try_from(units.iter().position(|unit| *unit == id).unwrap()).unwrap();
    let items = page.sections.iter().flat_map(|section| &section.items);
    let lines = items.filter_map(|item| match item {
        Item::Line(line) => {
            let units = line
                .units
                .iter()
                .map(|unit| (place(&unit.id), unit.option.clone().unwrap_or_default()));
            let flagged = if line.aside.is_empty() {
                ""
            } else {
                &line.slug()
            };
            Some(IndexLine(units.collect(), flagged.to_owned()))
        }
        _ => None,
    });
    let options = ["red", "green", "blue"].map(str::to_owned).to_vec();
    Index {
        build: String::new(),
        ledger: 0,
        areas: vec!["even".to_owned(), "odd".to_owned()],
        units: units
            .iter()
            .map(|id| {
                IndexUnit(
                    (*id).to_owned(),
                    u16::from(!minutes(id).is_multiple_of(2)),
                    minutes(id),
                    String::new(),
                )
            })
            .collect(),
        tracks: vec![IndexTrack {
            id: page.id.clone(),
            hash: String::new(),
            details: String::new(),
            choices: vec![("colour".to_owned(), "red".to_owned(), options)],
            lines: lines.collect(),
        }],
        pages: Vec::new(),
    }
}

/// A track of one section.
pub(super) fn course(lines: &[Short]) -> Course {
    Course::from_page(&page(&[(1, lines.to_vec())]))
}
