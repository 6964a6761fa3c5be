//! Figures of what a browser brought back: first visits by kind of file, and times by percentile. It visits
//! nothing.

use std::path::Path;

use super::figure::{Figure, Unit, percentile};
use super::pack::{self, Sizes};

/// What a first visit may take, in bytes as brotli sends them.
const FIRST_LOAD: f64 = 180_000.0;

/// Kinds of files, by the end of their name.
const SORTS: [(&str, &[&str]); 5] = [
    ("page", &[".html"]),
    ("program", &[".wasm"]),
    ("scripts", &[".js"]),
    ("style", &[".css"]),
    ("text", &[".json", ".txt"]),
];
const OTHER: &str = "other";

/// Packs every file that was asked for, and weighs each page's first visit.
///
/// # Errors
/// If a file is not there.
pub fn figures(site: &Path, visits: &[(String, Vec<String>)]) -> anyhow::Result<Vec<Figure>> {
    let mut packed: Vec<(&str, Sizes)> = Vec::new();
    for name in visits.iter().flat_map(|(_, names)| names) {
        if !packed.iter().any(|(known, _)| known == name) {
            packed.push((name, pack::pack(&site.join(name))?));
        }
    }
    let of = |name: &str| {
        packed
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, sizes)| *sizes)
    };
    Ok(visits
        .iter()
        .flat_map(|(route, names)| {
            visit(
                route,
                names
                    .iter()
                    .filter_map(|name| Some((name.as_str(), of(name)?))),
            )
        })
        .collect())
}

fn visit<'a>(route: &str, named: impl Iterator<Item = (&'a str, Sizes)>) -> Vec<Figure> {
    let mut sums = [Sizes::default(); SORTS.len() + 1];
    let mut all = Sizes::default();
    let mut files = 0;
    for (name, sizes) in named {
        files += 1;
        sums[sort(name)] += sizes;
        all += sizes;
    }
    let group = format!("first visit of {route}");
    #[expect(clippy::cast_precision_loss, reason = "no site has 2^52 bytes")]
    let figure = |name: &str, bytes: usize| Figure::new(&group, name, Unit::Bytes, bytes as f64);
    let names = SORTS.iter().map(|(name, _)| *name).chain([OTHER]);
    let mut figures = vec![
        figure("all, brotli", all.brotli).with_goal(FIRST_LOAD),
        figure("all, gzip", all.gzip),
        Figure {
            unit: Unit::Count,
            ..figure("files", files)
        },
    ];
    for (name, sizes) in names.zip(sums).filter(|(_, sizes)| sizes.raw > 0) {
        figures.push(figure(&[name, ", brotli"].concat(), sizes.brotli));
        figures.push(Figure {
            detail: true,
            ..figure(&[name, ", gzip"].concat(), sizes.gzip)
        });
    }
    figures
}

fn sort(name: &str) -> usize {
    let is = |(_, ends): &(&str, &[&str])| ends.iter().any(|end| name.ends_with(end));
    SORTS.iter().position(is).unwrap_or(SORTS.len())
}

/// What was timed again and again: the name that the browser's side gave the samples, what they are, and the
/// goal of the slowest twentieth.
const TIMED: [(&str, &str, Option<f64>); 14] = [
    ("tick-1x", "from a tap to its picture", Some(16.0)),
    (
        "tick-4x",
        "from a tap to its picture, processor 4 times slower",
        Some(50.0),
    ),
    ("key-1x", "from a key in search to its picture", Some(16.0)),
    (
        "key-4x",
        "from a key in search to its picture, processor 4 times slower",
        Some(50.0),
    ),
    (
        "start-empty",
        "start of the longest track, nothing stored",
        None,
    ),
    (
        "start-full",
        "start of the longest track, 1,300 records stored",
        None,
    ),
    (
        "grade-1x",
        "from an answer to the next card, 20,000 in the log",
        Some(16.0),
    ),
    (
        "grade-4x",
        "from an answer to the next card, 20,000 in the log, processor 4 times slower",
        Some(50.0),
    ),
    (
        "plan-1x",
        "from another pace to the plan of all tracks",
        Some(50.0),
    ),
    (
        "plan-4x",
        "from another pace to the plan of all tracks, processor 4 times slower",
        None,
    ),
    ("today-no-log", "start of Today, 490 cards, no log", None),
    (
        "today-log",
        "start of Today, 490 cards, 20,000 answers in the log",
        None,
    ),
    (
        "review-no-log",
        "start of the reviews, 490 cards, no log",
        None,
    ),
    (
        "review-log",
        "start of the reviews, 490 cards, 20,000 answers in the log",
        None,
    ),
];

/// What was counted once.
const COUNTED: [(&str, &str, Unit); 4] = [
    ("wasm-bytes", "memory of the program", Unit::Bytes),
    ("js-bytes", "memory of the browser's scripts", Unit::Bytes),
    ("nodes", "nodes", Unit::Count),
    ("listeners", "listeners", Unit::Count),
];

const SHARES: [(&str, usize); 3] = [("p50", 50), ("p95", 95), ("max", 100)];

/// The figures of what was timed or counted; what was not asked for is not there.
pub fn timings(samples: &[(String, Vec<f64>)]) -> Vec<Figure> {
    let of = |wanted: &str| {
        let found = samples.iter().find(|(name, _)| name == wanted);
        found.map_or(&[][..], |(_, values)| values)
    };
    let mut figures = Vec::new();
    for (name, group, goal) in TIMED {
        for (share, percent) in SHARES {
            let value = percentile(of(name), percent);
            let figure = value.map(|value| Figure::new(group, share, Unit::Millis, value));
            figures.extend(match goal {
                Some(goal) if percent == 95 => figure.map(|figure| figure.with_goal(goal)),
                _ => figure,
            });
        }
    }
    for (name, what, unit) in COUNTED {
        let value = of(name).first();
        figures.extend(value.map(|value| Figure::new("after ten pages", what, unit, *value)));
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_is_weighed_by_kind_of_file() {
        let site = tempfile::tempdir().unwrap();
        let names = [
            "index.html",
            "cairn_bg.wasm",
            "cairn.js",
            "start.js",
            "icon.svg",
        ];
        for name in names {
            std::fs::write(site.path().join(name), name.repeat(50)).unwrap();
        }
        let visits = [("/".to_owned(), names.map(str::to_owned).to_vec())];
        let figures = figures(site.path(), &visits).unwrap();
        let of = |name: &str| {
            figures
                .iter()
                .find(|figure| figure.name == name)
                .unwrap()
                .value
        };
        let parts = ["page", "program", "scripts", "other"];
        let sum: f64 = parts
            .iter()
            .map(|part| of(&[part, ", brotli"].concat()))
            .sum();
        assert_eq!(sum, of("all, brotli"));
        assert!(
            figures
                .iter()
                .all(|figure| !figure.name.starts_with("style"))
        );
    }

    #[test]
    fn a_goal_is_set_for_the_slowest_twentieth() {
        let samples = [("tick-4x".to_owned(), (1..=100).map(f64::from).collect())];
        let figures = timings(&samples);
        let values: Vec<f64> = figures.iter().map(|figure| figure.value).collect();
        assert_eq!(values, [50.0, 95.0, 100.0]);
        let missed: Vec<bool> = figures.iter().map(Figure::misses).collect();
        assert_eq!(missed, [false, true, false]);
    }
}
