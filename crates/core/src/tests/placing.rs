//! Placement: never more than three questions a stretch, and what is proposed follows from the answers.

use proptest::prelude::*;

use super::content::{Short, page};
use super::{Disk, Tab, marked};
use crate::page::{Card, CardKind, Deck, DeckTopic, Difficulty};
use crate::placement::{Answer, Candidate, Probe, QUESTIONS, Stretch, stretches};
use crate::record::Status;
use crate::tally::Course;

use Difficulty::{Easy, Hard, Medium};

fn candidate(unit: &str, level: Option<Difficulty>) -> Candidate {
    Candidate {
        unit: unit.to_owned(),
        label: unit.to_owned(),
        level,
    }
}

fn probe(nth: usize, topic: usize, level: Difficulty) -> Probe {
    Probe {
        card: format!("?{nth}"),
        topic: format!("t{topic}"),
        level,
    }
}

/// A topic a level, with a question each, and one of which nothing is asked.
fn plain() -> Stretch {
    let levels = [Easy, Medium, Hard];
    let units = levels.iter().enumerate();
    let units = units.map(|(nth, level)| candidate(&format!("t{nth}"), Some(*level)));
    Stretch {
        sections: 0..=0,
        units: units.chain([candidate("t3#point", None)]).collect(),
        probes: (0..6)
            .map(|nth| probe(nth, nth % 3, levels[nth % 3]))
            .collect(),
    }
}

/// Asks until nothing more is asked.
fn play(stretch: &Stretch, mut knows: impl FnMut(&Probe) -> bool) -> Vec<Answer> {
    let mut answers = Vec::new();
    while let Some(probe) = stretch.next(&answers) {
        let knew = knows(&stretch.probes[probe]);
        answers.push(Answer { probe, knew });
        assert!(answers.len() <= QUESTIONS);
    }
    answers
}

fn units<'a>(proposed: &[&'a Candidate]) -> Vec<&'a str> {
    proposed.iter().map(|unit| unit.unit.as_str()).collect()
}

/// The levels asked, when what is not harder than `knows` is known, and what is proposed then.
fn outcome(knows: Option<Difficulty>) -> (Vec<Difficulty>, Vec<String>) {
    let stretch = plain();
    let answers = play(&stretch, |probe| Some(probe.level) <= knows);
    let levels = answers
        .iter()
        .map(|answer| stretch.probes[answer.probe].level);
    let proposed = units(&stretch.proposed(&answers));
    (
        levels.collect(),
        proposed.into_iter().map(str::to_owned).collect(),
    )
}

#[test]
fn questions_become_harder_after_a_hit_and_easier_after_a_miss() {
    let is = |knows, levels: &[Difficulty], units: &[&str]| {
        let (asked, proposed) = outcome(knows);
        assert_eq!(asked, levels);
        assert_eq!(proposed, units);
    };
    is(Some(Hard), &[Medium, Hard], &["t0", "t1", "t2", "t3#point"]);
    is(Some(Medium), &[Medium, Hard, Medium], &["t0", "t1"]);
    is(Some(Easy), &[Medium, Easy, Medium], &["t0"]);
    is(None, &[Medium, Easy], &[]);
}

#[test]
fn one_answer_alone_is_not_believed_where_more_can_be_asked() {
    let mut stretch = plain();
    stretch.probes.retain(|probe| probe.level == Medium);
    assert_eq!(play(&stretch, |_| true).len(), 2);
    assert_eq!(stretch.proposed(&play(&stretch, |_| true)).len(), 4);
    // Half known is known a level lower.
    let mut first = true;
    let answers = play(&stretch, |_| std::mem::take(&mut first));
    assert_eq!(stretch.known(&answers), Some(Easy));
    stretch.probes.truncate(1);
    assert_eq!(play(&stretch, |_| true).len(), 1);
}

#[test]
fn a_topic_of_which_a_question_was_missed_is_not_proposed() {
    let mut stretch = plain();
    stretch.units[1].level = Some(Easy);
    let answers = [
        Answer {
            probe: 1,
            knew: false,
        },
        Answer {
            probe: 0,
            knew: true,
        },
    ];
    assert_eq!(units(&stretch.proposed(&answers)), ["t0"]);
}

fn level() -> impl Strategy<Value = Difficulty> {
    prop::sample::select(Difficulty::ALL.to_vec())
}

fn stretch() -> impl Strategy<Value = Stretch> {
    let probes = prop::collection::vec((0..6_usize, level()), 0..9);
    let units = prop::collection::vec(prop::option::of(level()), 0..6);
    (probes, units).prop_map(|(probes, units)| {
        let probes = probes.into_iter().enumerate();
        let units = units.into_iter().enumerate();
        Stretch {
            sections: 0..=0,
            units: units
                .map(|(nth, level)| candidate(&format!("t{nth}"), level))
                .collect(),
            probes: probes
                .map(|(nth, (topic, level))| probe(nth, topic, level))
                .collect(),
        }
    })
}

proptest! {
    #[test]
    fn a_stretch_asks_three_questions_at_most_and_none_twice(
        stretch in stretch(),
        knows in prop::collection::vec(any::<bool>(), 3),
    ) {
        let mut knows = knows.into_iter();
        let answers = play(&stretch, |_| knows.next().unwrap());
        prop_assert!(answers.len() <= QUESTIONS);
        prop_assert_eq!(answers.is_empty(), stretch.probes.is_empty());
        let mut asked: Vec<usize> = answers.iter().map(|answer| answer.probe).collect();
        asked.sort_unstable();
        asked.dedup();
        prop_assert_eq!(asked.len(), answers.len());
    }

    #[test]
    fn who_knows_nothing_is_proposed_nothing_and_who_knows_the_hardest_everything(
        stretch in stretch(),
    ) {
        let none = play(&stretch, |_| false);
        prop_assert!(stretch.proposed(&none).is_empty());
        let all = play(&stretch, |_| true);
        let expected = if stretch.probes.is_empty() { 0 } else { stretch.units.len() };
        prop_assert_eq!(stretch.proposed(&all).len(), expected);
    }

    #[test]
    fn nothing_harder_than_what_was_known_is_proposed_and_nothing_missed(
        stretch in stretch(),
        knows in prop::collection::vec(any::<bool>(), 3),
    ) {
        let mut knows = knows.into_iter();
        let answers = play(&stretch, |_| knows.next().unwrap());
        let top = stretch.probes.iter().map(|probe| probe.level).max();
        let known = stretch.known(&answers);
        for unit in stretch.proposed(&answers) {
            prop_assert!(known.is_some() && (known == top || unit.level <= known));
            for answer in answers.iter().filter(|answer| !answer.knew) {
                prop_assert_ne!(&stretch.probes[answer.probe].topic, &unit.unit);
            }
        }
    }

    #[test]
    fn placement_is_total_on_any_answers(
        stretch in stretch(),
        answers in prop::collection::vec((any::<u8>(), any::<bool>()), 0..6),
    ) {
        let answers: Vec<Answer> = answers
            .into_iter()
            .map(|(probe, knew)| Answer { probe: probe.into(), knew })
            .collect();
        let next = stretch.next(&answers);
        prop_assert!(next.is_none_or(|next| next < stretch.probes.len()));
        prop_assert!(stretch.proposed(&answers).len() <= stretch.units.len());
    }
}

/// A deck with a card a topic, as hard as its number says.
fn deck() -> Deck {
    let topics = ["t0", "t1", "t2", "t3"];
    let card = |nth: u16, id: &str, kind, difficulty| Card {
        id: id.to_owned(),
        topics: vec![nth],
        kind,
        difficulty,
    };
    Deck {
        areas: Vec::new(),
        topics: topics
            .map(|id| DeckTopic {
                id: id.to_owned(),
                title: String::new(),
                area: 0,
            })
            .to_vec(),
        cards: vec![
            card(0, "t0", CardKind::Recall, Easy),
            card(1, "?1", CardKind::Concept, Easy),
            card(1, "?2", CardKind::Coding, Hard),
            card(2, "?3", CardKind::Behavioural, Medium),
            card(3, "t3", CardKind::Recall, Hard),
        ],
    }
}

#[test]
fn a_stretch_holds_what_is_open_and_counts_and_small_sections_stand_together() {
    let line = |unit| -> Short { (vec![unit], false) };
    let page = page(&[
        (1, vec![]),
        (2, vec![line("t0"), line("t1"), (vec!["t2"], true)]),
        (2, vec![line("t0"), line("t3#point"), line("t5@green")]),
        (1, vec![]),
        (2, vec![line("t3")]),
        (1, vec![line("t2")]),
    ]);
    let course = Course::from_page(&page);
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let cut = |tab: &Tab| stretches(&page, &course, &deck(), &tab.state);
    let all = cut(&tab);
    let ids = |stretch: &Stretch| -> Vec<String> {
        stretch.units.iter().map(|unit| unit.unit.clone()).collect()
    };
    assert_eq!(all.len(), 2, "nothing can be asked about the last");
    assert_eq!(ids(&all[0]), ["t0", "t1", "t3#point"]);
    assert_eq!(
        (all[0].sections.clone(), all[1].sections.clone()),
        (1..=2, 4..=4)
    );
    assert_eq!(all[0].probes.len(), 4);
    // Of an easy and a hard card the topic is as hard as the harder half.
    let levels: Vec<_> = all[0].units.iter().map(|unit| unit.level).collect();
    assert_eq!(levels, [Some(Easy), Some(Hard), Some(Hard)]);

    tab.act(&mut disk, marked("t0", Status::Skipped));
    tab.act(&mut disk, marked("t3", Status::Done));
    let rest = cut(&tab);
    assert_eq!(rest.len(), 1);
    assert_eq!(ids(&rest[0]), ["t1", "t3#point"]);
}

#[test]
fn a_long_section_is_a_stretch_of_its_own() {
    let many: Vec<Short> = ["t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8"]
        .into_iter()
        .map(|unit| (vec![unit], false))
        .collect();
    let page = page(&[(1, many), (2, vec![(vec!["t3#point"], false)])]);
    let course = Course::from_page(&page);
    let tab = Tab::fresh(&mut Disk::new());
    let all = stretches(&page, &course, &deck(), &tab.state);
    let sections: Vec<_> = all.iter().map(|stretch| stretch.sections.clone()).collect();
    assert_eq!(sections, [0..=0, 1..=1]);
}
