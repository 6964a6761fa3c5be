//! Accessible names: where a label repeats in a track, the name says which one is meant. It knows
//! nothing of what the lines refer to.

use std::collections::{HashMap, HashSet};

use cairn_core::page::{Item, Line, Section};

use crate::text::spoken;

/// A line whose label repeats: its place, its label, the titles of its sections from the inside out.
struct Namesake {
    section: usize,
    item: usize,
    label: String,
    titles: Vec<String>,
}

/// Gives a name of its own to every line whose label repeats in the track.
pub(super) fn make_unique(sections: &mut [Section]) {
    let mut groups: HashMap<String, Vec<Namesake>> = HashMap::new();
    for (section, titles) in titles(sections).into_iter().enumerate() {
        for (item, found) in sections[section].items.iter().enumerate() {
            if let Item::Line(line) = found {
                groups
                    .entry(heard(&line.label))
                    .or_default()
                    .push(Namesake {
                        section,
                        item,
                        label: line.label.clone(),
                        titles: titles.clone(),
                    });
            }
        }
    }
    let mut taken: HashSet<String> = groups.keys().cloned().collect();
    let mut repeated: Vec<Vec<Namesake>> = groups
        .into_values()
        .filter(|namesakes| namesakes.len() > 1)
        .collect();
    repeated.sort_by_key(|namesakes| (namesakes[0].section, namesakes[0].item));
    for namesakes in repeated {
        let names = tell_apart(&namesakes, &taken);
        for (namesake, name) in namesakes.iter().zip(names) {
            taken.insert(heard(&name));
            if let Some(line) = line(sections, namesake) {
                line.name = Some(name);
            }
        }
    }
}

/// How two names are compared: as they are heard.
fn heard(text: &str) -> String {
    spoken(text).to_lowercase()
}

fn line<'a>(sections: &'a mut [Section], of: &Namesake) -> Option<&'a mut Line> {
    match &mut sections[of.section].items[of.item] {
        Item::Line(line) => Some(line),
        _ => None,
    }
}

/// The titles of each section and of those around it, from the inside out.
fn titles(sections: &[Section]) -> Vec<Vec<String>> {
    let mut open: Vec<&Section> = Vec::new();
    let mut all = Vec::new();
    for section in sections {
        open.retain(|above| above.depth < section.depth);
        open.push(section);
        all.push(open.iter().rev().map(|open| open.title.clone()).collect());
    }
    all
}

/// Names from the innermost title that tells all of them apart; where none does, numbers do.
fn tell_apart(namesakes: &[Namesake], taken: &HashSet<String>) -> Vec<String> {
    let levels = namesakes
        .iter()
        .map(|namesake| namesake.titles.len())
        .max()
        .unwrap_or(0);
    let name = |namesake: &Namesake, level: usize| {
        let title = namesake.titles.get(level).or(namesake.titles.last());
        let title = title.map(String::as_str).unwrap_or_default();
        format!("{} ({title})", namesake.label)
    };
    for level in 0..levels {
        let names: Vec<String> = namesakes
            .iter()
            .map(|namesake| name(namesake, level))
            .collect();
        let mut seen = HashSet::new();
        let unique = |name: &String| seen.insert(heard(name)) && !taken.contains(&heard(name));
        if names.iter().all(unique) {
            return names;
        }
    }
    let mut seen = taken.clone();
    let numbered = |namesake: &Namesake| {
        let plain = name(namesake, 0);
        let inner = plain.trim_end_matches(')');
        let counted = (2..).map(|nth| format!("{inner}, {nth})"));
        let mut names = std::iter::once(plain.clone()).chain(counted);
        names.find(|name| seen.insert(heard(name))).unwrap_or(plain)
    };
    namesakes.iter().map(numbered).collect()
}
