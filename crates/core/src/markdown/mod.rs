//! What leaves as Markdown: a track as a task list with the learner's state in it, an interview's report, the
//! journal. Texts that any editor opens and any Git host shows. It writes and never reads; nothing of it comes back
//! into the state.

mod escape;
mod interview;
mod journal;

use crate::action::{Field, Tick};
use crate::day::Day;
use crate::page::{Item, Line, LineDetails, Section, TrackDetails, TrackPage};
use crate::record::Status;
use crate::state::State;
use crate::tally::{Course, is_part_done};
pub(crate) use escape::one_line;
use escape::{address, label, opening};

pub use interview::{GONE, interview, interview_file_name};
pub use journal::{journal, journal_file_name};

/// Below its track's title a heading is at least of the second rank; Markdown has six.
const DEEPEST: usize = 6;

/// The track as a task list: sections as headings, lines and what stands under them as boxes. A box is
/// ticked where it is done; learning and skipped stand behind the label, in words. Points are in it where
/// `details` are.
pub fn track(page: &TrackPage, details: Option<&TrackDetails>, state: &State, day: Day) -> String {
    let course = Course::from_page(page);
    let tally = course.tally(state);
    let mut list = List {
        course: &course,
        details,
        state,
        options: course.options(state),
        line: 0,
        text: String::new(),
    };
    list.block(&["# ", &label(&page.title)]);
    list.block(&[
        "> ",
        &opening(page.goal.as_deref().unwrap_or(&page.summary)),
    ]);
    let (done, total) = (tally.done.to_string(), tally.total.to_string());
    let of_whom = state
        .profile(Field::Name)
        .map_or_else(String::new, |name| [", ", &label(name)].concat());
    list.block(&[
        &done,
        " of ",
        &total,
        " done, ",
        &day.to_string(),
        &of_whom,
        ".",
    ]);
    for section in &page.sections {
        list.section(page, section);
    }
    list.text
}

/// The file's name, by the learner's own day.
pub fn file_name(track: &str, day: Day) -> String {
    [track, "-", &day.to_string(), ".md"].concat()
}

/// The text as far as it is written.
struct List<'a> {
    course: &'a Course,
    details: Option<&'a TrackDetails>,
    state: &'a State,
    /// The options that count.
    options: Vec<String>,
    /// The next counted line's place.
    line: usize,
    text: String,
}

impl List<'_> {
    /// A heading or paragraph, apart from what stands before it.
    fn block(&mut self, pieces: &[&str]) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.put(pieces);
    }

    fn put(&mut self, pieces: &[&str]) {
        self.text.extend(pieces.iter().copied());
        self.text.push('\n');
    }

    /// A box: `depth` lists lie around it.
    fn task(&mut self, depth: usize, done: bool, text: &str, aside: &[&str]) {
        let words = if aside.is_empty() {
            String::new()
        } else {
            [" *(", &label(&aside.join(", ")), ")*"].concat()
        };
        let tick = if done { "- [x] " } else { "- [ ] " };
        self.put(&[&"  ".repeat(depth), tick, &label(text), &words]);
    }

    fn section(&mut self, page: &TrackPage, section: &Section) {
        let rank = (usize::from(section.depth) + 1).min(DEEPEST);
        self.block(&[
            &"#".repeat(rank),
            " ",
            &label(&[&section.number, " ", &section.title].concat()),
        ]);
        if let Some(goal) = &section.goal {
            self.block(&["> ", &opening(goal)]);
        }
        let choice = page
            .choices
            .iter()
            .find(|choice| section.choice.as_ref() == Some(&choice.id));
        if let Some(choice) = choice {
            let counted = |id: &String| self.options.contains(id);
            let counted: Vec<_> = choice
                .options
                .iter()
                .filter(|option| counted(&option.id))
                .map(|option| label(&option.title))
                .collect();
            let title = opening(&choice.title);
            self.block(&[&title, ": counted as ", &counted.join(", "), "."]);
        }
        let counts = |option: &String| self.options.contains(option);
        if section.option.as_ref().is_some_and(|own| !counts(own)) {
            self.block(&["Not chosen: it does not count."]);
        }
        if !section.items.is_empty() {
            self.text.push('\n');
        }
        for item in &section.items {
            self.item(section, item);
        }
    }

    fn item(&mut self, section: &Section, item: &Item) {
        match item {
            Item::Line(line) => self.counted(line),
            Item::Check(check) => {
                let done = self.state.is_ticked(Tick::from(section.kind), &check.id);
                self.task(0, done, &check.text, &[]);
            }
            Item::Advice(text) => self.put(&["- ", &opening(text)]),
            Item::Project(project) => {
                let mut words = vec![opening(&project.title)];
                words.extend(project.domain.as_deref().map(label));
                words.extend(project.aside.iter().map(|aside| aside.word().to_owned()));
                self.put(&["- ", &words.join(", ")]);
            }
            Item::Resource(resource) => {
                let mut words = vec![opening(&resource.title), label(&resource.kind)];
                words.extend(resource.note.as_deref().map(label));
                words.extend(resource.url.as_deref().map(address));
                self.put(&["- ", &words.join(", ")]);
            }
            Item::Pitfall(pitfall) => {
                self.put(&["- ", &opening(&pitfall.title), ": ", &label(&pitfall.text)]);
            }
        }
    }

    /// A counted line, its topics where it has several, and its points.
    fn counted(&mut self, line: &Line) {
        let place = self.line;
        self.line += 1;
        let status = self.course.line_state(place, self.state).status;
        let words = line.aside.iter().map(|aside| aside.word());
        let aside: Vec<&str> = said(status)
            .into_iter()
            .chain(words)
            .chain(line.badge.as_deref())
            .collect();
        self.task(0, status == Status::Done, &line.label, &aside);
        if line.units.len() > 1 {
            for unit in &line.units {
                let status = self.state.status(&unit.id);
                let said: Vec<&str> = said(status).into_iter().collect();
                self.task(1, status == Status::Done, &unit.title, &said);
            }
        }
        let details = self.details.and_then(|details| details.lines.get(place));
        for part in details.map_or(&[][..], |LineDetails { parts, .. }| parts) {
            match is_part_done(part, self.state) {
                Some(done) => self.task(1, done, &part.label, &[]),
                None => self.put(&["  - ", &opening(&part.label)]),
            }
        }
    }
}

/// What a box alone does not say.
fn said(status: Status) -> Option<&'static str> {
    match status {
        Status::Learning => Some("learning"),
        Status::Skipped => Some("skipped"),
        Status::ToDo | Status::Done => None,
    }
}
