//! The table: each figure with its goal, the last release and ten times the content beside it. It measures
//! and judges nothing by itself.

use std::fmt::Write as _;

use super::baseline::Run;
use super::figure::{Change, Figure, Unit};

/// Writes the table, and below it in words what cost points.
#[must_use]
pub fn table(run: &Run, last: Option<&Run>) -> String {
    let heads = ["now", "goal", "", "last release", "", "ten times"];
    let mut text = line("", heads);
    let mut group = "";
    let (mut goals, mut missed) = (0, 0);
    for figure in &run.figures {
        goals += usize::from(figure.goal.is_some()) + usize::from(figure.may_grow_a_tenth());
        missed += usize::from(figure.misses()) + usize::from(figure.grows_too_fast());
        if figure.detail {
            continue;
        }
        if figure.group != group {
            group = &figure.group;
            text.push_str(&["\n", group, "\n"].concat());
        }
        let before = last.and_then(|last| last.figure(figure));
        text.push_str(&row(figure, before.map(|before| before.value)));
    }
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n{goals} goals, {missed} missed.");
    for loss in &run.losses {
        let _ = writeln!(text, "  {loss}");
    }
    if run.machine.is_busy() {
        let load = run.machine.load.unwrap_or_default();
        let _ = writeln!(
            text,
            "Other programs were running (load {load}): do not trust the times."
        );
    }
    text
}

/// One figure, and what it was at the last release.
fn row(figure: &Figure, before: Option<f64>) -> String {
    let unit = figure.unit;
    let goal = figure.goal.map(|goal| goal_word(unit, goal));
    let change = before.map(|before| match unit.change(figure.value, before) {
        Change::Better => "better",
        Change::Worse => "worse",
        Change::Same => "same",
    });
    let mut large = figure
        .at_ten_times
        .map_or_else(String::new, |value| number(unit, value));
    if figure.grows_too_fast() {
        large.push_str(" TOO MUCH");
    }
    line(
        &figure.name,
        [
            &number(unit, figure.value),
            &goal.unwrap_or_default(),
            if figure.misses() { "MISSED" } else { "" },
            &before.map_or_else(String::new, |value| number(unit, value)),
            change.unwrap_or_default(),
            &large,
        ],
    )
}

fn line(name: &str, [now, goal, verdict, last, change, large]: [&str; 6]) -> String {
    let line = format!(
        "  {name:<20} {now:>12}  {goal:<13} {verdict:<6}  {last:>12} {change:<6}  {large:>12}"
    );
    [line.trim_end(), "\n"].concat()
}

fn goal_word(unit: Unit, goal: f64) -> String {
    match unit {
        Unit::Score => number(unit, goal),
        _ if goal == 0.0 => "0".to_owned(),
        _ => ["≤ ", &number(unit, goal)].concat(),
    }
}

fn number(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Bytes => thousands(value) + " B",
        Unit::Millis if value < 10.0 => format!("{value:.1} ms"),
        Unit::Millis => thousands(value) + " ms",
        Unit::Count | Unit::Score => thousands(value),
        Unit::Shift => format!("{value:.3}"),
    }
}

/// A number in groups of three digits.
fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

/// Sets beside each figure what the same is at ten times the content.
pub fn join(figures: &mut [Figure], large: &[Figure]) {
    for figure in figures {
        figure.at_ten_times = large
            .iter()
            .find(|other| other.is_of(figure))
            .map(|other| other.value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(value: f64) -> Run {
        Run {
            figures: vec![Figure::new("/", "all, brotli", Unit::Bytes, value).with_goal(180_000.0)],
            ..Run::default()
        }
    }

    #[test]
    fn the_table_says_what_is_missed_and_what_became_better() {
        let mut now = run(213_400.0);
        let large = run(253_400.0);
        join(&mut now.figures, &large.figures);
        let table = table(&now, Some(&run(252_000.0)));
        let row = table
            .lines()
            .find(|line| line.contains("all, brotli"))
            .unwrap();
        let words: Vec<&str> = row
            .split("  ")
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .collect();
        assert_eq!(
            words,
            [
                "all, brotli",
                "213 400 B",
                "≤ 180 000 B",
                "MISSED",
                "252 000 B better",
                "253 400 B TOO MUCH"
            ]
        );
        assert!(table.contains("2 goals, 2 missed."), "{table}");
    }

    #[test]
    fn without_a_last_release_the_table_has_no_comparison() {
        let table = table(&run(100.0), None);
        assert!(
            !table.contains("better") && !table.contains("same"),
            "{table}"
        );
        assert!(table.contains("0 missed."), "{table}");
    }

    #[test]
    fn numbers_are_written_to_be_read() {
        assert_eq!(number(Unit::Bytes, 1_234_567.0), "1 234 567 B");
        assert_eq!(number(Unit::Bytes, 999.0), "999 B");
        assert_eq!(number(Unit::Millis, 0.04), "0.0 ms");
        assert_eq!(number(Unit::Millis, 1_204.6), "1 205 ms");
        assert_eq!(number(Unit::Shift, 0.0), "0.000");
    }
}
