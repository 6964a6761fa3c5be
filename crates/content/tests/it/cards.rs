//! What is reviewed: the deck and its texts, of the small site and of the real content.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cairn_content::{Options, Site, compile};
use cairn_core::decode::decode;
use cairn_core::index::DECK;
use cairn_core::page::{CardKind, CardText, Deck, Difficulty};

use crate::fixture::Fixture;

/// A file of a site, as text.
pub fn file(site: &Site, name: &str) -> String {
    let (_, bytes) = site
        .files()
        .into_iter()
        .find(|(found, _)| found == name)
        .unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(bytes).expect("UTF-8")
}

/// The deck, and the texts by area, found as a page finds them.
pub fn read(site: &Site) -> (Deck, BTreeMap<String, Vec<CardText>>) {
    let hash = site.index().file(DECK).expect("a deck").to_owned();
    let deck: Deck = decode(&file(site, &format!("data/deck-{hash}.json"))).expect("a deck");
    let texts = deck.areas.iter().map(|area| {
        let name = format!("data/cards-{}-{}.json", area.id, area.file);
        let texts = decode(&file(site, &name)).expect("texts");
        (area.id.clone(), texts)
    });
    let texts = texts.collect();
    (deck, texts)
}

/// What the content of this repository compiles to.
pub fn real() -> Site {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    compile(&dir, Options::default()).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn a_deck_has_every_question_every_prompt_and_the_topics_of_which_nothing_is_asked() {
    let (deck, texts) = read(&Fixture::new().site());
    let cards: Vec<_> = deck
        .cards
        .iter()
        .map(|card| {
            (
                card.id.as_str(),
                card.kind,
                card.difficulty,
                card.topics.as_slice(),
            )
        })
        .collect();
    let (lists, records, tuples, django, flask) = (0, 1, 2, 3, 4);
    use CardKind::{Coding, Concept, Recall};
    use Difficulty::{Easy, Hard, Medium};
    let expected: [(&str, CardKind, Difficulty, &[u16]); 6] = [
        ("?how-lists-grow", Concept, Easy, &[lists, tuples]),
        ("lists!palindromes", Coding, Hard, &[lists]),
        ("records", Recall, Hard, &[records]),
        ("tuples", Recall, Easy, &[tuples]),
        ("django-basics", Recall, Medium, &[django]),
        ("flask-basics", Recall, Medium, &[flask]),
    ];
    assert_eq!(cards, expected);
    let topics: Vec<_> = deck
        .topics
        .iter()
        .map(|topic| (topic.id.as_str(), topic.area))
        .collect();
    let expected = [
        ("lists", 0),
        ("records", 0),
        ("tuples", 0),
        ("django-basics", 1),
        ("flask-basics", 1),
    ];
    assert_eq!(topics, expected);
    let core: Vec<&str> = texts["core"].iter().map(|text| text.id.as_str()).collect();
    assert_eq!(
        core,
        ["?how-lists-grow", "lists!palindromes", "records", "tuples"]
    );
}

#[test]
fn a_text_has_the_answer_with_its_code_what_to_mention_and_what_is_asked_next() {
    let (_, texts) = read(&Fixture::new().site());
    let [question, prompt, recall, _] = texts["core"].as_slice() else {
        panic!("{texts:?}")
    };
    assert_eq!(question.front, "How do lists grow?");
    let answer = "They over-allocate, so `append` is cheap.\n\nA tuple never grows.";
    assert_eq!(question.back, answer);
    assert_eq!(question.mention[1], "`append` in amortized O(1)");
    assert_eq!(question.follow_ups, ["What does `insert` cost?"]);
    let code = "```python\ndef is_palindrome(items):\n    return items == items[::-1]\n\nassert \
                is_palindrome([])\n```";
    assert_eq!(prompt.back, ["Compare from both ends.\n\n", code].concat());
    assert_eq!(
        (recall.back.as_str(), recall.front.starts_with("Records")),
        ("", true)
    );
    assert_eq!(recall.mention, ["Name the fields of a record"]);
}

#[test]
fn nobody_is_asked_to_recall_habits() {
    let site = Fixture::new()
        .edit(
            "areas.toml",
            "title = \"Web\"",
            "title = \"Web\"\nwithout_recall = true",
        )
        .site();
    let (deck, _) = read(&site);
    assert_eq!(
        (deck.areas.len(), deck.topics.len(), deck.cards.len()),
        (1, 3, 4)
    );
}

#[test]
fn a_change_of_one_card_renames_its_area_and_the_deck_and_no_other_area() {
    let before = Fixture::new().site();
    let after = Fixture::new()
        .edit("questions/core.md", "never grows", "is fixed")
        .site();
    assert_ne!(before.index().file(DECK), after.index().file(DECK));
    assert_ne!(before.index().build, after.index().build);
    let hashes = |site: &Site| {
        read(site)
            .0
            .areas
            .into_iter()
            .map(|area| area.file)
            .collect::<Vec<_>>()
    };
    let (before, after) = (hashes(&before), hashes(&after));
    assert_ne!(before[0], after[0]);
    assert_eq!(before[1], after[1]);
}

#[test]
fn every_real_card_has_an_id_of_its_own_a_topic_and_a_text_in_its_area() {
    let (deck, texts) = read(&real());
    let mut ids = BTreeSet::new();
    for card in &deck.cards {
        assert!(ids.insert(card.id.as_str()), "{} twice", card.id);
        let topic = &deck.topics[usize::from(card.topics[0])];
        let area = &deck.areas[usize::from(topic.area)];
        let text = texts[&area.id].iter().find(|text| text.id == card.id);
        let text = text.unwrap_or_else(|| panic!("{} has no text", card.id));
        assert!(!text.front.is_empty(), "{}", card.id);
        assert_eq!(
            text.back.is_empty(),
            card.kind == CardKind::Recall,
            "{}",
            card.id
        );
    }
    let all: usize = texts.values().map(Vec::len).sum();
    assert_eq!(all, deck.cards.len());
}
