//! Pictures of figures: squares over a year, columns, rows of bars; each with its words, and its table behind a
//! toggle. What is drawn has a size, not only a colour; what lies ahead is drawn hollow. They know no learner.

use crate::ui::{
    erased::{Erase, Erased},
    layout::paragraph,
    live::maybe,
};
use cairn_core::{
    day::{Day, month_name},
    review::stats::Year,
};
use leptos::{ev::Event, prelude::*};

/// The width of every picture, in its own units.
const WIDTH: usize = 352;
/// From one day to the next, and the room for a line of words.
const STEP: usize = 12;
const LINE: usize = 16;

/// A table with a head: the first cell of each row names it.
pub struct Table {
    /// What the columns are.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The days of a year, a row a week, the last first.
    pub fn of_year(year: &Year) -> Self {
        let head = ["Week from", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        let weeks = year.weeks().map(|(monday, week)| {
            let mut row = vec![monday.to_string()];
            row.extend(week.iter().map(u32::to_string));
            row.resize(head.len(), "–".to_owned());
            row
        });
        let mut rows: Vec<_> = weeks.collect();
        rows.reverse();
        let head = head.map(str::to_owned).to_vec();
        Self { head, rows }
    }
}

/// A drawing under its title, with its words, and its table behind a toggle. The table is made when it is asked
/// for.
pub fn picture(
    title: &'static str,
    words: String,
    drawing: Erased,
    table: impl Fn() -> Table + Send + 'static,
) -> Erased {
    let asked = RwSignal::new(false);
    let opened: Box<dyn FnMut(Event)> = Box::new(move |_| asked.set(true));
    let table = maybe(move || asked.get().then(|| shown(table())));
    view! {
        <div class="picture">
            <h3>{title}</h3>
            {paragraph("muted", words)}
            {drawing}
            <details on:toggle=opened>
                <summary>{title} ", as a table"</summary>
                {table}
            </details>
        </div>
    }
    .erased()
}

/// The place of a drawing for which there is nothing to draw yet.
pub fn without(title: &'static str, words: &'static str) -> Erased {
    view! {
        <div class="picture">
            <h3>{title}</h3>
            {paragraph("muted", words)}
        </div>
    }
    .erased()
}

fn shown(table: Table) -> Erased {
    let head: Vec<Erased> = table
        .head
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> }.erased())
        .collect();
    let row = |row: Vec<String>| {
        let mut cells = row.into_iter();
        let name = cells.next().unwrap_or_default();
        let cells: Vec<Erased> = cells
            .map(|cell| view! { <td>{cell}</td> }.erased())
            .collect();
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells}
            </tr>
        }
        .erased()
    };
    let rows: Vec<Erased> = table.rows.into_iter().map(row).collect();
    view! {
        <div class="table-scroll" tabindex="0">
            <table class="table figure">
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .erased()
}

/// A bar among others.
pub struct Bar {
    /// What it is.
    pub name: String,
    /// How large it is, from 0 to 1.
    pub share: f32,
    /// The same in words.
    pub value: String,
    /// Where a column has a line of its own across it, from 0 to 1.
    pub mark: Option<f32>,
}

/// How bars are drawn: what happened is filled, what is reckoned is hollow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// It happened.
    Fact,
    /// It is to be expected.
    Forecast,
}

impl Ink {
    fn class(self) -> &'static str {
        match self {
            Self::Fact => "picture-fact",
            Self::Forecast => "picture-forecast",
        }
    }
}

/// The squares of a year, in two halves one below the other: the more, the larger.
pub fn squares(year: &Year, name: String) -> Erased {
    const WEEKS: usize = 27;
    const LEFT: usize = 28;
    const BAND: usize = 7 * STEP + LINE + 6;
    let (mut days, mut none) = (String::new(), String::new());
    let mut words = Vec::new();
    let most = year.most().max(1) as f32;
    for (place, (monday, week)) in year.weeks().enumerate() {
        // The first half has a week less: the second ends today.
        let place = place + 1;
        let (x, y) = (LEFT + place % WEEKS * STEP, place / WEEKS * BAND + LINE);
        for (weekday, count) in week.iter().enumerate() {
            let y = y + weekday * STEP;
            let half = (5.0 * (*count as f32 / most).sqrt()).round().max(2.0) as usize;
            match count {
                0 => rectangle(&mut none, (x + 5, y + 5), (2, 2)),
                _ => rectangle(
                    &mut days,
                    (x + 6 - half, y + 6 - half),
                    (2 * half, 2 * half),
                ),
            }
        }
        // A month is named over the week in which it begins.
        let mut dates = (0..7).map(|weekday| Day(monday.0 + weekday).civil());
        if let Some((_, month, _)) = dates.find(|(_, _, day)| *day == 1)
            && place % WEEKS < WEEKS - 2
        {
            words.push(label(x, y - 4, "start", month_name(month).to_owned()));
        }
    }
    for band in 0..2 {
        for (weekday, word) in [(0, "Mon"), (2, "Wed"), (4, "Fri")] {
            let y = band * BAND + LINE + weekday * STEP + 10;
            words.push(label(0, y, "start", word.to_owned()));
        }
    }
    let body = vec![
        path("picture-none", none),
        path("picture-fact", days),
        words.erased(),
    ];
    drawing(name, 2 * BAND, body)
}

/// Columns side by side with their values and names below; `every` says how many share a name. A dashed line
/// stands where a target is.
pub fn columns(
    name: String,
    bars: &[Bar],
    every: usize,
    ink: Ink,
    target: Option<(f32, String)>,
) -> Erased {
    const HEIGHT: usize = 96;
    let step = WIDTH / bars.len().max(1);
    // Hollow bars are as wide with their line as filled ones.
    let (width, inset) = match ink {
        Ink::Fact => (step.min(24) * 3 / 4, 0),
        Ink::Forecast => (step * 3 / 4, 1),
    };
    let height = |share: f32| (share.clamp(0.0, 1.0) * HEIGHT as f32).round() as usize;
    let (mut drawn, mut marks) = (String::new(), String::new());
    let mut words = Vec::new();
    for (place, bar) in bars.iter().enumerate() {
        let tall = height(bar.share).max(usize::from(bar.share > 0.0) * 2);
        let x = place * step + (step - width) / 2;
        if tall > 0 {
            let corner = (x, LINE + HEIGHT - tall + inset);
            rectangle(&mut drawn, corner, (width, tall - inset));
        }
        if let Some(mark) = bar.mark {
            let y = LINE + HEIGHT - height(mark);
            let (from, to) = (x.saturating_sub(4), x + width + 4);
            let parts = [
                "M",
                &from.to_string(),
                " ",
                &y.to_string(),
                "H",
                &to.to_string(),
            ];
            marks.push_str(&parts.concat());
        }
        if place % every == 0 {
            let at = |x| (x, if every == 1 { "middle" } else { "start" });
            let (x, anchor) = at(if every == 1 { x + width / 2 } else { x });
            words.push(label(x, LINE + HEIGHT + 14, anchor, bar.name.clone()));
            if every == 1 {
                words.push(label(x, 2 * LINE + HEIGHT + 12, anchor, bar.value.clone()));
            }
        }
    }
    let ground = ["M0 ", &(LINE + HEIGHT).to_string(), "H", &WIDTH.to_string()].concat();
    let mut body = vec![
        path(ink.class(), drawn),
        path("picture-ground", ground),
        path("picture-target", marks),
    ];
    if let Some((share, words)) = target {
        let y = LINE + HEIGHT - height(share);
        let line = ["M0 ", &y.to_string(), "H", &WIDTH.to_string()].concat();
        body.push(path("picture-target", line));
        body.push(label(WIDTH, 11, "end", words));
    }
    body.push(words.erased());
    drawing(
        name,
        HEIGHT + (3 + usize::from(every == 1)) * LINE - 8,
        body,
    )
}

/// A line over time.
pub struct Line {
    /// Whether it happened, or is reckoned.
    pub fact: bool,
    /// Its points in order: how far along, and how high, each from 0 to 1.
    pub points: Vec<(f32, f32)>,
}

/// Lines over time, between the names of two days; `most` is what the height stands for.
pub fn lines(name: String, lines: &[Line], names: [String; 2], most: String) -> Erased {
    const HEIGHT: usize = 120;
    let place = |share: f32, of: usize| (share.clamp(0.0, 1.0) * of as f32).round() as usize;
    let ground = ["M0 ", &(LINE + HEIGHT).to_string(), "H", &WIDTH.to_string()].concat();
    let mut body = vec![path("picture-ground", ground)];
    for line in lines {
        let mut drawn = String::new();
        for (nth, (across, high)) in line.points.iter().enumerate() {
            let x = place(*across, WIDTH).to_string();
            let y = (LINE + HEIGHT - place(*high, HEIGHT)).to_string();
            drawn.push_str(&[if nth == 0 { "M" } else { "L" }, &x, " ", &y].concat());
        }
        let class = if line.fact {
            "picture-way"
        } else {
            "picture-forecast"
        };
        body.push(path(class, drawn));
    }
    let [first, last] = names;
    body.push(label(0, LINE + HEIGHT + 14, "start", first));
    body.push(label(WIDTH, LINE + HEIGHT + 14, "end", last));
    body.push(label(0, 11, "start", most));
    drawing(name, HEIGHT + 2 * LINE + 4, body)
}

/// Bars one below the other, each under its name and value.
pub fn rows(name: String, bars: &[Bar], ink: Ink) -> Erased {
    const ROW: usize = 32;
    let mut drawn = String::new();
    let mut ground = String::new();
    let mut words = Vec::new();
    for (place, bar) in bars.iter().enumerate() {
        let y = place * ROW;
        words.push(label(0, y + 12, "start", bar.name.clone()));
        words.push(label(WIDTH, y + 12, "end", bar.value.clone()));
        let wide = (bar.share.clamp(0.0, 1.0) * (WIDTH - 2) as f32).round() as usize;
        if bar.share > 0.0 {
            rectangle(&mut drawn, (1, y + 18), (wide.max(2), 7));
        }
        let line = ["M0 ", &(y + 25).to_string(), "H", &WIDTH.to_string()].concat();
        ground.push_str(&line);
    }
    let body = vec![
        path("picture-ground", ground),
        path(ink.class(), drawn),
        words.erased(),
    ];
    drawing(name, bars.len() * ROW, body)
}

fn drawing(name: String, height: usize, body: Vec<Erased>) -> Erased {
    let view_box = ["0 0 ", &WIDTH.to_string(), " ", &height.to_string()].concat();
    view! {
        <svg viewBox=view_box role="img" aria-label=name>
            {body}
        </svg>
    }
    .erased()
}

fn path(class: &'static str, d: String) -> Erased {
    view! { <path class=class d=d></path> }.erased()
}

fn label(x: usize, y: usize, anchor: &'static str, words: String) -> Erased {
    view! {
        <text x=x.to_string() y=y.to_string() text-anchor=anchor>
            {words}
        </text>
    }
    .erased()
}

fn rectangle(into: &mut String, (x, y): (usize, usize), (wide, tall): (usize, usize)) {
    let [x, y, wide, tall] = [x, y, wide, tall].map(|number| number.to_string());
    let parts = ["M", &x, " ", &y, "h", &wide, "v", &tall, "h-", &wide, "z"];
    into.push_str(&parts.concat());
}
