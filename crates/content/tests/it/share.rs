//! The share link with the ledger of this repository: how long it gets, and that a stranger can read it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use cairn_content::{Options, Site, compile};
use cairn_core::action::{Action, Choose, Now, Tick};
use cairn_core::day::Day;
use cairn_core::decode::decode;
use cairn_core::record::Status;
use cairn_core::share::{Ledger, Link, Shared};
use cairn_core::state::{self, State};
use cairn_core::update::update;
use proptest::prelude::*;

use crate::fixture::Fixture;
use crate::ledger::{LEDGER, without_a_point};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The ledger as the site's own file has it.
fn ledger(site: &Site) -> Ledger {
    let (_, bytes) = site
        .files()
        .into_iter()
        .find(|(name, _)| name.starts_with("data/ledger-"))
        .expect("the ledger's file");
    decode(&String::from_utf8(bytes).expect("text")).expect("a ledger")
}

/// The ledger of this repository.
static REAL: LazyLock<Ledger> = LazyLock::new(|| {
    ledger(&compile(&root().join("content"), Options::default()).expect("content without a fault"))
});

fn dispatch(state: &mut State, action: Action) {
    let (ms, replica) = (1_795_165_200_000, 1);
    update(state, action, Now { ms, replica });
}

/// Somebody to whom chance gave each thing one of its states.
fn learner(ledger: &Ledger, dice: &[u8]) -> State {
    let mut state = State::new(state::Site {
        id: "cairn".to_owned(),
        ..state::Site::default()
    });
    let name = String::new();
    for (id, die) in ledger.0.iter().zip(dice) {
        let Some((kind, id)) = id.split_once(':') else {
            continue;
        };
        let (id, name) = (id.to_owned(), name.clone());
        let tick = match kind {
            "topic" => {
                let status = Status::ALL[usize::from(*die)];
                dispatch(
                    &mut state,
                    Action::TopicMarked {
                        topic: id,
                        name,
                        status,
                    },
                );
                continue;
            }
            "option" => {
                let (group, option) = id.split_once('/').expect("an option of a group");
                let choose = Choose {
                    group: group.to_owned(),
                    option: option.to_owned(),
                    name,
                };
                match die {
                    1 => dispatch(&mut state, Action::OptionAdded(choose)),
                    2 => dispatch(&mut state, Action::OptionPicked(choose)),
                    _ => {}
                }
                continue;
            }
            "line" => {
                if *die > 1 {
                    let taken = *die == 2;
                    dispatch(
                        &mut state,
                        Action::LineTakenIn {
                            line: id,
                            name,
                            taken,
                        },
                    );
                }
                continue;
            }
            "point" => Tick::Point,
            "focus" => Tick::Focus,
            "tip" => Tick::Tip,
            "milestone" => Tick::Milestone,
            "next-step" => Tick::NextStep,
            other => panic!("what is a {other}?"),
        };
        let done = *die > 1;
        dispatch(
            &mut state,
            Action::Ticked {
                kind: tick,
                id,
                name,
                done,
            },
        );
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn with_everything_in_a_random_state_the_link_takes_at_most_800_characters(
        dice in proptest::collection::vec(0..4_u8, REAL.0.len()), name in "[a-zA-Z ]{0,40}",
    ) {
        let ledger = &*REAL;
        let state = learner(ledger, &dice);
        let link = Link::of(&state, ledger, Day(20_777), Some(&name));
        let fragment = link.fragment();
        let address = ["https://example.org/shared/#", &fragment].concat();
        prop_assert!(address.len() <= 800, "{}", address.len());
        let read = Link::read(&fragment, "cairn").expect("a link");
        let shared = Shared::of(&read, ledger);
        prop_assert_eq!((&read, shared.unknown), (&link, 0));
        prop_assert_eq!(shared.would(&state), Default::default());
    }
}

#[test]
fn everything_that_can_be_marked_has_a_number_and_nothing_else() {
    let ledger = &*REAL;
    let text = fs::read_to_string(root().join("content/ids.toml")).expect("the ledger");
    let marked = [
        "topic",
        "point",
        "focus",
        "tip",
        "milestone",
        "next-step",
        "line",
        "option",
    ];
    for (number, id) in ledger.0.iter().enumerate() {
        let kind = id.split(':').next().unwrap_or_default();
        assert!(id.is_empty() || marked.contains(&kind), "{id}");
        let line = format!("\n{number} = \"{id}\"\n");
        assert!(id.is_empty() || text.contains(&line), "{line}");
    }
    for kind in marked {
        let start = format!("{kind}:");
        let here = ledger.0.iter().filter(|id| id.starts_with(&start)).count();
        let there = text.matches(&format!(" = \"{start}")).count();
        assert_eq!(here, there, "{kind}");
    }
}

#[test]
fn a_retired_ids_number_stands_for_its_successor() {
    let blessed = Fixture::new().blessed();
    let number = |ledger: &Ledger, id: &str| ledger.0.iter().position(|known| known == id);
    let old = number(&ledger(&blessed.site()), "point:lists#slicing").expect("a number");
    let retire = |successor: &str| {
        let retired = format!("\"point:lists#slicing\" = \"{successor}\"\n");
        let fixture = without_a_point().append(LEDGER, &retired).blessed();
        ledger(&fixture.site()).0[old].clone()
    };
    assert_eq!(retire("point:lists#sorting"), "point:lists#sorting");
    assert_eq!(retire(""), "");
}

const GOLDEN: &str = include_str!("../../../core/tests/golden/share-v1.txt");

#[test]
fn a_strangers_ten_lines_read_the_link_as_the_document_says() {
    let document = fs::read_to_string(root().join("docs/share-link.md")).expect("the document");
    let script = document
        .split_once("```python\n")
        .and_then(|(_, rest)| rest.split_once("```"))
        .map(|(script, _)| script)
        .expect("the script");
    let lines = script.lines().filter(|line| !line.trim().is_empty());
    assert!(lines.count() <= 10);
    let (link, expected) = GOLDEN.split_once('\n').expect("a link, then what it says");
    let output = Command::new("python3")
        .args(["-c", script, link])
        .arg(root().join("content/ids.toml"))
        .output()
        .expect("python3 runs: install Debian's `python3`");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
}
