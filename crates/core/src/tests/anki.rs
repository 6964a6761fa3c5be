//! Cards to Anki and back: what goes out comes back as it was, what others wrote is read without their markup,
//! and importing shows what it does, does that, and doubles nothing.

use proptest::prelude::*;

use super::{Disk, Tab};
use crate::action::Action;
use crate::anki::{self, FILE_LIMIT, FileFault, Found, NOTES_LIMIT, Note, Plan, Why};
use crate::page::{CardKind, CardText};
use crate::record::SIDE_LIMIT;
use crate::state::State;

const OURS: &str = include_str!("../../tests/golden/anki-ours.txt");
const THEIRS: &str = include_str!("../../tests/golden/anki-theirs.txt");

fn note(card: &str, front: &str, back: &str) -> Note {
    Note {
        card: card.to_owned(),
        front: front.to_owned(),
        back: back.to_owned(),
        area: "python-core".to_owned(),
        topic: "lists".to_owned(),
        kind: None,
    }
}

fn read(text: &str) -> anki::Notes {
    anki::read(text.as_bytes()).unwrap()
}

/// What comes back of one note.
fn back(front: &str, back: &str) -> Found {
    let mut notes = read(&anki::write(&[note("lists+1", front, back)])).found;
    assert_eq!(notes.len(), 1, "{front:?} {back:?}");
    notes.remove(0)
}

/// A side made of what could be misread, that says something.
fn side() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "a",
        "b c",
        " ",
        "  ",
        "\n",
        "\n\n",
        "`",
        "``",
        "```",
        "```python",
        "```\n",
        "\n```\n",
        "<",
        ">",
        "<br>",
        "</pre>",
        "&",
        "&amp;",
        "&#9;",
        "\t",
        "\"",
        "\"\"",
        "'",
        "#",
        "\u{a0}",
        "ü",
        "{{c1::",
        "[sound:x]",
        "- ",
        "🪨",
    ]);
    let pieces = proptest::collection::vec(piece, 1..14).prop_map(|pieces| pieces.concat());
    let any = proptest::string::string_regex("(?s).{1,20}").expect("a valid pattern");
    prop_oneof![4 => pieces, 1 => any].prop_map(|text| {
        let keep = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        ["x", &text.chars().filter(keep).collect::<String>()]
            .concat()
            .trim()
            .to_owned()
    })
}

proptest! {
    #[test]
    fn what_goes_out_comes_back_as_it_was(sides in proptest::collection::vec((side(), side()), 1..4)) {
        let notes: Vec<Note> = sides.iter().map(|(front, back)| note("lists+1", front, back)).collect();
        let text = anki::write(&notes);
        let read = read(&text);
        let back: Vec<_> = read.found.into_iter().map(|found| (found.front, found.back)).collect();
        prop_assert_eq!(&back, &sides, "{}", text);
    }

    #[test]
    fn a_side_may_begin_with_anything(text in side()) {
        for begin in ["```\ncode\n```", "`code`", "#", "\"", "&lt;"] {
            let side = [begin, &text[1..]].concat().trim().to_owned();
            prop_assert_eq!(back(&side, "answer").front, side);
        }
    }

    #[test]
    fn reading_is_total_on_any_file(
        header in proptest::sample::select(vec!["", "#html:true\n", "#separator:;\n#html:false\n", "tags:a b\n"]),
        text in proptest::collection::vec(side(), 0..8),
        bytes in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let text = [header, &text.join("\t")].concat();
        if let Ok(notes) = anki::read(text.as_bytes()) {
            let total = |(_, count): &(Why, usize)| *count;
            let left: usize = notes.left_out.iter().map(total).sum();
            prop_assert!(!notes.found.is_empty() || left > 0);
        }
        let _ = anki::read(&[text.as_bytes(), &bytes].concat());
    }
}

#[test]
fn the_file_for_anki_is_as_its_manual_says() {
    let lists = "It compares item by item.\n```python\n[1, 2] < [1, 3]\n    # True\n```\nThe first pair that differs decides.";
    let mut concept = note(
        "?compare-lists",
        "What does `a < b` give for two lists?",
        lists,
    );
    concept.kind = Some("concept".to_owned());
    let own = note(
        "lists+k3j9x2",
        "#1: say \"why\"",
        "Because.\r\n\r\n  An indent, and a \"quote\".  ",
    );
    let text = anki::write(&[concept, own]);
    assert_eq!(text, OURS);
    let notes = read(&text);
    assert_eq!(notes.found[0].back, lists);
    assert_eq!(
        notes.found[0].tags,
        ["cairn::python-core::lists", "kind::concept"]
    );
    assert_eq!(notes.found[1].card.as_deref(), Some("lists+k3j9x2"));
    assert_eq!(notes.found[1].front, "#1: say \"why\"");
}

#[test]
fn what_to_mention_and_what_is_asked_next_stand_below_the_answer() {
    let mut text = CardText {
        id: "?compare-lists".to_owned(),
        front: "Why?".to_owned(),
        back: "Because.".to_owned(),
        mention: vec!["`a`".to_owned(), "b".to_owned()],
        follow_ups: vec!["And then?".to_owned()],
        as_of: None,
    };
    let of = |text: &CardText| Note::of(text, "python-core", "lists", Some(CardKind::Recall));
    let all = "Because.\n\nTo mention:\n- `a`\n- b\n\nAsked next:\n- And then?";
    assert_eq!(of(&text).back, all);
    assert_eq!(of(&text).kind.as_deref(), Some("recall"));
    (text.back, text.follow_ups) = (String::new(), Vec::new());
    assert_eq!(of(&text).back, "To mention:\n- `a`\n- b");
}

#[test]
fn what_anki_exports_is_read_without_its_markup() {
    let notes = read(THEIRS);
    let sides: Vec<_> = notes
        .found
        .iter()
        .map(|found| (found.front.as_str(), found.back.as_str()))
        .collect();
    assert_eq!(
        sides,
        [
            ("What is a set?", "Unique items.\n\nNo order & no index."),
            (
                "A tree's height?",
                "Its longest path.\n- root: 0\n- leaf: h"
            ),
            (
                "[sound:a.mp3] To yield",
                "```python\ndef f():\n    yield 1\n\n```"
            ),
            ("What does `a < b` give?", "Other words."),
        ]
    );
    assert_eq!(notes.found[0].tags, ["leech", "python"]);
    assert_eq!(notes.left_out, [(Why::Empty, 1), (Why::Cloze, 1)]);
    assert_eq!(notes.media, 2);
}

#[test]
fn a_plain_list_of_two_columns_is_read() {
    let notes = read(
        "\u{feff}tags:kept\r\n#separator:Comma\r\nfront,\"ba,ck\n\"\"two\"\"\"\r\n#a comment\r\n,\r\na < b,c & d\r\n",
    );
    let sides: Vec<_> = notes
        .found
        .iter()
        .map(|found| (&*found.front, &*found.back))
        .collect();
    assert_eq!(sides, [("front", "ba,ck\n\"two\""), ("a < b", "c & d")]);
    assert_eq!(notes.found[0].tags, ["kept"]);
    // Without a word on it, markup is known by its look.
    let notes = read("a &lt; b\t<b>c</b><script>alert('d')</script><!-- e --> f\n");
    assert_eq!(
        (&*notes.found[0].front, &*notes.found[0].back),
        ("a < b", "c f")
    );
    let notes = read("#html:false\na &lt; b\t<b>\n");
    assert_eq!(
        (&*notes.found[0].front, &*notes.found[0].back),
        ("a &lt; b", "<b>")
    );
    // More fields than two stand below the answer.
    assert_eq!(read("a\tb\t\tc\n").found[0].back, "b\n\nc");
}

#[test]
fn a_file_without_notes_is_refused_and_a_side_that_is_too_long_is_told() {
    assert_eq!(anki::read(b"#html:true\n\n"), Err(FileFault::Empty));
    assert_eq!(anki::read(&[0xff, 0xfe, b'a', 0]), Err(FileFault::NotText));
    let large = vec![b'a'; FILE_LIMIT + 1];
    assert_eq!(
        anki::read(&large),
        Err(FileFault::TooLarge {
            bytes: FILE_LIMIT + 1
        })
    );
    let long = "ä".repeat(SIDE_LIMIT);
    let notes = read(&format!("a\t{long}\nb\t{long}c\nd\te\n"));
    assert_eq!(
        (notes.found.len(), notes.left_out),
        (2, vec![(Why::TooLong, 1)])
    );
    let many: String = (0..NOTES_LIMIT + 5)
        .map(|number| format!("{number}\tb\n"))
        .collect();
    let notes = read(&many);
    assert_eq!(
        (notes.found.len(), notes.left_out),
        (NOTES_LIMIT, vec![(Why::TooMany, 5)])
    );
    let heavy = format!("a\t{long}\n").repeat(400);
    let notes = read(&heavy);
    assert!(notes.found.len() < 260 && notes.left_out.len() == 1);
}

/// What importing a text would do, where there are the topics `lists` and `sets`, and the card `?compare-lists`.
fn plan(text: &str, state: &State, chosen: Option<&str>) -> Plan {
    let is_topic = |topic: &str| ["lists", "sets"].contains(&topic);
    let is_shipped = |card: &str| card == "?compare-lists";
    anki::plan(&read(text).found, state, &is_topic, &is_shipped, chosen)
}

fn import(tab: &mut Tab, disk: &mut Disk, plan: Plan) {
    let label = "Import".to_owned();
    tab.act(
        disk,
        Action::CardsWritten {
            label,
            cards: plan.cards,
        },
    );
}

#[test]
fn importing_twice_doubles_nothing() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let text = "#tags column:3\na\tb\tcairn::core::lists\nc\td\tother\na\tb\tcairn::core::lists\ne\tf\tcairn::core::gone\n";
    let first = plan(text, &tab.state, None);
    assert_eq!((first.cards.len(), first.here, first.homeless), (1, 1, 2));
    let first = plan(text, &tab.state, Some("sets"));
    assert_eq!((first.cards.len(), first.here, first.homeless), (3, 1, 0));
    assert_eq!(
        first.topics.into_iter().collect::<Vec<_>>(),
        [("lists".to_owned(), 1), ("sets".to_owned(), 2)]
    );
    let first = plan(text, &tab.state, Some("sets"));
    import(&mut tab, &mut disk, first);
    assert_eq!(tab.state.card_texts().count(), 3);
    // Words that the learner gave a card since stay.
    let (card, ..) = tab.state.card_texts().next().unwrap();
    let (card, label) = (card.to_owned(), String::new());
    let words = Some(("mine".to_owned(), "too".to_owned()));
    tab.act(
        &mut disk,
        Action::CardWritten {
            card,
            label,
            text: words,
        },
    );
    let again = plan(text, &tab.state, Some("sets"));
    assert_eq!((again.cards.len(), again.here), (0, 4));
    // One undo takes the import back.
    tab.act(&mut disk, Action::Undone);
    tab.act(&mut disk, Action::Undone);
    assert_eq!(tab.state.card_texts().count(), 0);
}

#[test]
fn my_own_cards_come_back_as_themselves_and_those_of_the_site_stay() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    // On a new device my card is written as it was; the site's needs nothing.
    let there = plan(OURS, &tab.state, None);
    assert_eq!(
        (there.cards[0].0.as_str(), there.cards.len(), there.here),
        ("lists+k3j9x2", 1, 1)
    );
    import(&mut tab, &mut disk, there);
    assert_eq!(plan(OURS, &tab.state, None).here, 2);
    // What I changed in Anki changes here.
    let changed = OURS.replace("Because.", "Since.");
    let plan = plan(&changed, &tab.state, None);
    assert_eq!((plan.cards.len(), plan.changed, plan.here), (1, 1, 1));
    import(&mut tab, &mut disk, plan);
    let (_, back) = tab.state.card_text("lists+k3j9x2").unwrap();
    assert!(back.starts_with("Since."));
    assert_eq!(tab.state.card_texts().count(), 1);
}
