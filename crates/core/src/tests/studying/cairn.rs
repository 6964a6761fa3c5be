//! The learner's cairn: stones are what they declared, and a link is only what is safe to follow.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::library::{data, index, topic};
use crate::action::{Action, Tick};
use crate::record::{EVIDENCE_LIMIT, Key, Kind, Status};
use crate::review::{Options, Standing, setting};
use crate::study::stones::{Evidence, evidence, paths, proposed, shown, stones};
use crate::tests::{Disk, Tab, learner};

/// What is proposed where topics stand in memory so.
fn reached(tab: &Tab, standings: &[(&str, Standing)]) -> Vec<String> {
    let standings: BTreeMap<String, Standing> = standings
        .iter()
        .map(|(topic, standing)| ((*topic).to_owned(), *standing))
        .collect();
    let data = data();
    let proposed = proposed(&tab.state, &index(), &data, &standings);
    let ids = proposed.iter().map(|(_, milestone)| milestone.id.clone());
    ids.collect()
}

fn recalled(recall: f32, new: u32) -> Standing {
    Standing {
        cards: 3,
        new,
        recall: Some(recall),
        ..Standing::default()
    }
}

#[test]
fn stones_stand_in_the_order_in_which_they_were_laid_with_what_shows_them() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    assert_eq!(stones(&tab.state, &data()), []);
    for milestone in ["games", "scripts", "unknown"] {
        tab.tick(&mut disk, Tick::Milestone, milestone);
    }
    let texts = vec![
        shown("games", " https://example.org/chess \n"),
        shown("classes", "Not declared"),
    ];
    tab.noted(&mut disk, texts);
    let data = data();
    let laid = stones(&tab.state, &data);
    let ids: Vec<&str> = laid
        .iter()
        .map(|stone| stone.milestone.id.as_str())
        .collect();
    assert_eq!(ids, ["games", "scripts"]);
    assert_eq!(
        laid[0].evidence,
        Some(Evidence::Link("https://example.org/chess"))
    );
    assert_eq!((laid[1].evidence, laid[1].after.phase), (None, 0));
    assert!(laid[0].since < laid[1].since);
    tab.noted(&mut disk, vec![shown("games", " ")]);
    assert_eq!(stones(&tab.state, &data)[0].evidence, None);
}

#[test]
fn what_asks_for_topics_alone_is_proposed_once_they_are_done_and_known() {
    let (mut disk, mut tab) = learner(&[("t0", Status::Done), ("t1", Status::Learning)]);
    assert_eq!(reached(&tab, &[]), [""; 0]);
    tab.mark(&mut disk, "t1", Status::Done);
    assert_eq!(reached(&tab, &[]), ["scripts"]);
    let target = Options::default().retention;
    assert_eq!(reached(&tab, &[("t1", recalled(target, 0))]), ["scripts"]);
    assert_eq!(
        reached(&tab, &[("t1", recalled(target - 0.01, 0))]),
        [""; 0]
    );
    assert_eq!(reached(&tab, &[("t1", recalled(1.0, 1))]), [""; 0]);
    let untouched = Standing {
        cards: 2,
        new: 2,
        ..Standing::default()
    };
    assert_eq!(reached(&tab, &[("t0", untouched)]), [""; 0]);
    // Another topic's cards are no matter, and suspended ones are not asked.
    assert_eq!(reached(&tab, &[("t2", recalled(0.1, 9))]), ["scripts"]);
    let suspended = Standing {
        cards: 2,
        ..Standing::default()
    };
    assert_eq!(reached(&tab, &[("t0", suspended)]), ["scripts"]);
    // By the learner's own target.
    let goal = Action::SettingChanged {
        id: setting::RETENTION.to_owned(),
        name: String::new(),
        text: "80".to_owned(),
    };
    tab.act(&mut disk, goal);
    assert_eq!(reached(&tab, &[("t1", recalled(0.81, 0))]), ["scripts"]);
    tab.tick(&mut disk, Tick::Milestone, "scripts");
    assert_eq!(reached(&tab, &[]), [""; 0]);
}

#[test]
fn a_project_and_a_link_are_the_learners_to_show() {
    let all: Vec<String> = (0..24).map(topic).collect();
    let all: Vec<(&str, Status)> = all.iter().map(|id| (id.as_str(), Status::Done)).collect();
    let (_, tab) = learner(&all);
    assert_eq!(reached(&tab, &[]), ["scripts", "classes"]);
}

#[test]
fn a_way_goes_on_where_a_track_has_nothing_left_to_do() {
    let ways = |tab: &Tab| paths(&tab.state, &index(), &data()).len();
    let done = ["t0", "t1", "t2", "t3", "t4"].map(|topic| (topic, Status::Done));
    let (mut disk, mut tab) = learner(&done);
    assert_eq!(ways(&tab), 0);
    for (status, open) in [
        (Status::Learning, 0),
        (Status::Skipped, 1),
        (Status::Done, 1),
    ] {
        tab.mark(&mut disk, "t5", status);
        assert_eq!(ways(&tab), open, "{status:?}");
    }
    // What is outside the percentage counts once it is taken in.
    let taken = Action::LineTakenIn {
        line: "first/extra".to_owned(),
        name: String::new(),
        taken: true,
    };
    tab.act(&mut disk, taken);
    assert_eq!(ways(&tab), 0);
    let skipped = ["t0", "t1", "t2", "t3", "t4", "t5"].map(|topic| (topic, Status::Skipped));
    assert_eq!(ways(&learner(&skipped).1), 0);
}

#[test]
fn an_address_of_the_web_is_a_link() {
    for url in [
        "https://example.org",
        "https://github.com/ada/engine#readme",
        "https://ada.github.io/?a=1&b=%C3%A4;c=(d)",
        "https://example.org:8443/~ada/@home",
        "https://xn--bcher-kva.example/",
        "https://127.0.0.1/",
    ] {
        assert_eq!(evidence(url), Evidence::Link(url));
        assert_eq!(evidence(&[" ", url, "\n"].concat()), Evidence::Link(url));
    }
}

#[test]
fn a_hostile_address_is_words() {
    for text in [
        "",
        "I gave a talk",
        "http://example.org",
        "HTTPS://example.org",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://",
        "https:///etc/passwd",
        "https://localhost/",
        "https://github.com@evil.example/",
        "https://user:pass@github.com/",
        "https://github.com\\@evil.example/",
        "https://example.org:port/",
        "https://example.org:/",
        "https://example..org/",
        "https://.example.org/",
        "https://-example.org/",
        "https://ex\u{430}mple.org/",
        "https://example.org/\u{202e}gpj",
        "https://example.org/\"onclick=\"alert(1)",
        "https://example.org/<b>",
        "https://example.org/ https://evil.example/",
        "https://example.org/\tx",
        "see https://example.org/",
        "//example.org/",
    ] {
        assert_eq!(evidence(text), Evidence::Words(text.trim()));
    }
}

proptest! {
    #[test]
    fn any_text_is_a_link_of_the_web_or_words(
        text in prop_oneof!["(?s).{0,40}", "https://[a-z.@:/\\\\<>\"'?#%\u{e4} -]{0,30}"],
    ) {
        match evidence(&text) {
            Evidence::Words(words) => prop_assert_eq!(words, text.trim()),
            Evidence::Link(link) => {
                prop_assert!(link.starts_with("https://") && link.bytes().all(|b| b.is_ascii_graphic()));
                let host = link[8..].split(['/', '?', '#']).next().unwrap_or_default();
                prop_assert!(host.contains('.') && !host.contains('@'), "{}", link);
            }
        }
    }

    #[test]
    fn what_shows_a_milestone_comes_back_on_one_line(text in "(?s).{0,60}") {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        tab.tick(&mut disk, Tick::Milestone, "scripts");
        tab.noted(&mut disk, vec![shown("scripts", &text)]);
        let data = data();
        let laid = stones(&tab.state, &data);
        let line = crate::markdown::one_line(&text);
        match laid[0].evidence {
            None => prop_assert_eq!(line, ""),
            Some(Evidence::Link(kept) | Evidence::Words(kept)) => prop_assert_eq!(kept, line),
        }
    }
}

#[test]
fn what_shows_a_milestone_has_its_limit() {
    let key = Key::new(Kind::Evidence, "scripts");
    let long = "\u{e4}".repeat(EVIDENCE_LIMIT + 1);
    let (known, text) = shown("scripts", &long);
    assert_eq!((known, text.chars().count()), (key, EVIDENCE_LIMIT + 1));
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let said = tab.noted(&mut disk, vec![shown("scripts", &long)]);
    assert!(said.is_some());
    assert_eq!(tab.state.texts(Kind::Evidence).count(), 0);
}
