//! The months of a track's template on the days of the plan, in its words or the learner's. It knows no week.

use super::board::Board;
use crate::{
    state::{
        focus,
        planning::{Ground, Made},
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, list, paragraph, row, section},
        live::{live, nothing, spawn},
        rich_text::plain,
    },
};
use cairn_core::{
    page::MonthTemplate,
    plan::{
        End,
        months::{Month, months},
        wish,
        words::date,
    },
    record::TEXT_LIMIT,
};
use leptos::{ev::Event, prelude::*, task};

/// What is written of the months. It outlasts their being drawn anew. Cheap to copy.
#[derive(Clone, Copy)]
struct Desk {
    board: Board,
    /// Which of them is being written.
    writing: RwSignal<Option<u16>>,
    /// Its words so far.
    words: RwSignal<String>,
}

/// The months, for the tracks that have them.
pub(super) fn view(board: Board) -> Erased {
    let desk = Desk {
        board,
        writing: RwSignal::new(None),
        words: RwSignal::new(String::new()),
    };
    live(move || {
        let (made, ground) = (board.made.read(), board.ground());
        let Some((made, ground)) = made.as_ref().zip(ground) else {
            return nothing();
        };
        let templates = ground.data.templates.iter();
        let all: Vec<Erased> = templates
            .filter_map(|template| track(desk, made, &ground, template))
            .collect();
        all.erased()
    })
}

fn track(desk: Desk, made: &Made, ground: &Ground, template: &MonthTemplate) -> Option<Erased> {
    let id = &ground.index.tracks.get(usize::from(template.track))?.id;
    let title = &ground.data.tracks.get(usize::from(template.track))?.title;
    let End::Between(range) = made.plan.end_of(template.track) else {
        return None;
    };
    if !made.wish.tracks.contains(id) {
        return None;
    }
    let first = made.wish.start.unwrap_or(made.today);
    let months: Vec<Erased> = months(template, &made.wish, first, range.likely)
        .iter()
        .map(|month| one(desk, ground, month, made))
        .collect();
    let lead = [
        "The months of ",
        &plain(title),
        ", from your first day to its likely end. Change what does not fit.",
    ];
    Some(section(
        "months",
        "Month by month",
        vec![paragraph("muted", lead.concat()), months.erased()],
    ))
}

fn one(desk: Desk, ground: &Ground, month: &Month<'_>, made: &Made) -> Erased {
    let from = month.goal.from;
    let is_now = month.first <= made.today && month.last.is_none_or(|last| last >= made.today);
    let days = match month.last {
        Some(last) => [&date(month.first), " to ", &date(last)].concat(),
        None => ["from ", &date(month.first)].concat(),
    };
    let body = if desk.writing.get() == Some(from) {
        editor(desk, from)
    } else {
        shown(desk, ground, month)
    };
    let open = is_now || desk.writing.get() == Some(from);
    view! {
        <details class="fold" open=open>
            <summary id=head_id(from)>
                {month.goal.title.clone()}
                " "
                <span class="muted">{days}</span>
            </summary>
            <div class="stack fold-body">{body}</div>
        </details>
    }
    .erased()
}

fn shown(desk: Desk, ground: &Ground, month: &Month<'_>) -> Erased {
    let from = month.goal.from;
    let words = match month.own {
        Some(own) => own
            .lines()
            .map(|line| paragraph("", line.to_owned()))
            .collect(),
        None => template(ground, month),
    };
    let text = text(ground, month);
    let mut buttons = vec![
        Button::text("Write your own", move || desk.write(from, &text))
            .named(["Write your own: ", &month.goal.title].concat())
            .view(),
    ];
    if month.own.is_some() {
        let back = move || desk.board.note("Month put back", wish::month(from), "");
        let back = Button::text("Back to the original", back);
        let name = ["Back to the original: ", &month.goal.title].concat();
        buttons.push(back.named(name).view());
    }
    vec![words.erased(), row(buttons)].erased()
}

fn template(ground: &Ground, month: &Month<'_>) -> Vec<Erased> {
    let steps = month.steps.iter().map(|(days, step)| {
        let days = days.map(|(first, last)| [&first.short(), " to ", &last.short(), ": "].concat());
        item([&days.unwrap_or_default(), step.text.as_str()].concat())
    });
    let mut words = vec![
        paragraph("", month.goal.goal.clone()),
        list("plain-list", steps.collect()),
    ];
    let projects = projects(ground, month);
    if !projects.is_empty() {
        words.push(paragraph("", ["A project: ", &projects, "."].concat()));
    }
    words
}

/// "Calculator or To-do list app".
fn projects(ground: &Ground, month: &Month<'_>) -> String {
    let known = ground.data.projects.iter();
    let named = known.filter(|known| month.goal.projects.contains(&known.id));
    let titles: Vec<&str> = named.map(|project| project.title.as_str()).collect();
    titles.join(" or ")
}

/// What one begins to write from: one's own words, or those of the template.
fn text(ground: &Ground, month: &Month<'_>) -> String {
    if let Some(own) = month.own {
        return own.to_owned();
    }
    let mut lines = vec![month.goal.goal.clone()];
    lines.extend(month.steps.iter().map(|(_, step)| step.text.clone()));
    let projects = projects(ground, month);
    if !projects.is_empty() {
        lines.push(["A project: ", &projects, "."].concat());
    }
    lines.join("\n")
}

fn editor(desk: Desk, from: u16) -> Erased {
    let id = field_id(from);
    let label_for = id.clone();
    let typed: Box<dyn FnMut(Event)> =
        Box::new(move |event| desk.words.set(event_target_value(&event)));
    let save = move || {
        let words = desk.words.get_untracked();
        desk.close(from);
        desk.board.note("Month changed", wish::month(from), words);
    };
    view! {
        <div class="field field--wide">
            <label for=label_for>"Goal, weeks and project of these months"</label>
            <textarea
                id=id
                rows="7"
                maxlength=TEXT_LIMIT.to_string()
                prop:value=desk.words
                on:input=typed
            ></textarea>
        </div>
        {row(vec![
            Button::plain("Save", save).view(),
            Button::plain("Cancel", move || desk.close(from)).view(),
        ])}
    }
    .erased()
}

impl Desk {
    /// The learner writes; the focus goes along.
    fn write(self, from: u16, text: &str) {
        self.words.set(text.to_owned());
        self.writing.set(Some(from));
        focus_next(field_id(from));
    }

    fn close(self, from: u16) {
        self.writing.set(None);
        focus_next(head_id(from));
    }
}

fn focus_next(id: String) {
    spawn(async move {
        task::tick().await;
        focus(&id);
    });
}

fn field_id(from: u16) -> String {
    ["plan-month-", &from.to_string()].concat()
}

fn head_id(from: u16) -> String {
    ["plan-month-", &from.to_string(), "-head"].concat()
}
