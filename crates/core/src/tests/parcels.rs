//! A file that goes to another device part by part: whole in any order, never by half, never another one.

use proptest::prelude::*;

use super::{Disk, MORNING, Tab};
use crate::export::export;
use crate::parcel::{
    AGE_LIMIT_MS, PARTS_LIMIT, Part, PartFault, Shelf, SpoiltParcel, cut, places, prefix,
};
use crate::receipt::thousands;
use crate::record::Status;
use crate::share::{base64url, deflate};

const SITE: &str = "test";

/// Entries as a browser holds them, and a shelf that is read from them anew for every part: as many tabs.
#[derive(Default)]
struct Phone(std::collections::BTreeMap<String, String>);

impl Phone {
    fn shelf(&mut self, now: u64) -> Shelf {
        let entries = self.0.clone().into_iter().collect();
        let (shelf, gone) = Shelf::read(SITE, entries, now);
        for name in gone {
            self.0.remove(&name);
        }
        shelf
    }

    fn open(&mut self, fragment: &str, now: u64) -> Result<Shelf, PartFault> {
        let part = Part::read(fragment)?;
        let mut shelf = self.shelf(now);
        let (entry, gone) = shelf.put(SITE, part, now);
        for name in gone {
            self.0.remove(&name);
        }
        self.0.insert(entry.name, entry.text);
        Ok(shelf)
    }
}

/// A text that packs badly.
fn noise(mut seed: u64, length: usize) -> String {
    let next = |_| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        char::from(b'!' + ((seed >> 33) % 90) as u8)
    };
    (0..length).map(next).collect()
}

/// A file of several parts.
fn long_text() -> impl Strategy<Value = String> {
    (any::<u64>(), 3_000..6_000_usize).prop_map(|(seed, length)| noise(seed, length))
}

fn parts(file: &str) -> Vec<Part> {
    cut(file).expect("it fits")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_parcel_arrives_whole_in_any_order_and_with_repeats(
        file in long_text(),
        order in proptest::collection::vec(any::<prop::sample::Index>(), 0..20),
    ) {
        let parts = parts(&file);
        let mut phone = Phone::default();
        let mut shelf = Shelf::default();
        let all = order.iter().map(|index| index.get(&parts)).chain(parts.iter().rev());
        for part in all {
            shelf = phone.open(&part.fragment(), MORNING).unwrap();
        }
        let parcel = &parts[0].parcel;
        prop_assert_eq!(shelf.standing(parcel).unwrap().missing, Vec::<usize>::new());
        prop_assert_eq!(shelf.file(parcel).unwrap().unwrap(), file);
    }

    #[test]
    fn what_is_still_missing_is_named(
        file in long_text(),
        lost in proptest::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let parts = parts(&file);
        let lost: std::collections::BTreeSet<usize> =
            lost.iter().map(|index| index.get(&parts).place).collect();
        let mut phone = Phone::default();
        for part in parts.iter().filter(|part| !lost.contains(&part.place)) {
            phone.open(&part.fragment(), MORNING).unwrap();
        }
        let parcel = &parts[0].parcel;
        let shelf = phone.shelf(MORNING);
        if let Some(standing) = shelf.standing(parcel) {
            prop_assert_eq!(standing.of, parts.len());
            prop_assert_eq!(standing.missing, lost.into_iter().collect::<Vec<_>>());
        }
        prop_assert_eq!(shelf.file(parcel), None);
    }

    #[test]
    fn a_changed_character_never_arrives_as_the_file(
        file in long_text(),
        part in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        other in proptest::char::range('0', 'z'),
    ) {
        let parts = parts(&file);
        let spoilt = part.index(parts.len());
        let mut phone = Phone::default();
        for (place, part) in parts.iter().enumerate() {
            let mut fragment = part.fragment();
            if place == spoilt {
                let at = at.index(fragment.len());
                prop_assume!(!fragment[at..].starts_with(other));
                fragment.replace_range(at..=at, &other.to_string());
            }
            // Refused at once is as good.
            let _ = phone.open(&fragment, MORNING);
        }
        let shelf = phone.shelf(MORNING);
        if let Some(Ok(arrived)) = shelf.file(&parts[0].parcel) {
            prop_assert_eq!(arrived, file);
        }
    }

    #[test]
    fn reading_a_part_is_total(text in "(?s).{0,200}", tail in "[p=0-9a-f.A-Z_-]{0,80}") {
        let _ = Part::read(&text);
        let tail = ["p=1.", &tail].concat();
        if let Ok(part) = Part::read(&tail) {
            prop_assert_eq!(part.fragment(), tail);
        }
    }

    #[test]
    fn a_shelf_reads_whatever_stands_in_storage_and_keeps_only_what_is_ours(
        name in "(?s).{0,40}",
        text in "(?s).{0,60}",
    ) {
        let entry = (prefix(SITE) + &name, text);
        let (shelf, gone) = Shelf::read(SITE, vec![entry.clone()], MORNING);
        prop_assert_eq!((shelf, gone), (Shelf::default(), vec![entry.0]));
    }
}

#[test]
fn what_is_no_part_says_so() {
    let fragment = parts("file")[0].fragment();
    for (text, fault) in [
        ("s=1.abc".to_owned(), PartFault::NoPart),
        (fragment.replace("p=1.", "p=2."), PartFault::Version(2)),
        (fragment.replace("p=1.", "p=x."), PartFault::NoPart),
        (fragment.replace(".1.1.", ".2.1."), PartFault::NoPart),
        (fragment.replace(".1.1.", ".0.1."), PartFault::CutOff),
        (fragment.replace(".1.1.", ".1.97."), PartFault::NoPart),
        (fragment.replace(".1.1.", ".01.1."), PartFault::CutOff),
        (fragment.replace(".1.1.", ".1."), PartFault::CutOff),
        (fragment.clone() + "<", PartFault::CutOff),
        (fragment.clone() + ".x", PartFault::CutOff),
        (fragment + &"A".repeat(3000), PartFault::TooLong),
        ("p=1.".to_owned(), PartFault::CutOff),
    ] {
        assert_eq!(Part::read(&text), Err(fault), "{text}");
        assert!(fault.to_string().ends_with("Nothing was changed."));
    }
}

#[test]
fn a_part_fits_a_code_that_a_phone_reads() {
    let parts = parts(
        &(0..40_000)
            .map(|number| number.to_string())
            .collect::<String>(),
    );
    assert!(parts.len() > 20, "{}", parts.len());
    for part in &parts {
        let link = ["https://learn.example.org/cairn/shared/#", &part.fragment()].concat();
        let code = crate::qr::qr(&link).expect("a code");
        // With the quiet zone of four on either side.
        assert!(code.size <= 117 + 8, "{}", code.size);
    }
}

#[test]
fn a_year_of_progress_is_few_enough_codes_and_what_is_too_much_is_refused() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for number in 0..1_204_u64 {
        // At some moment of some evening, as people study.
        tab.now.ms += number * 7_919 % 40_000_000;
        tab.mark(
            &mut disk,
            &format!("topic-{}", number * 7_919 % 100_003),
            Status::Done,
        );
    }
    let file = export(&tab.state, tab.now.ms);
    let parts = parts(&file);
    assert!(parts.len() <= 24, "{} codes", parts.len());

    assert_eq!(cut(&noise(1, 200_000)), None);
    assert!(cut(&noise(1, 60_000)).is_some_and(|parts| parts.len() <= PARTS_LIMIT));
}

#[test]
fn a_parcel_that_would_unfold_without_end_is_refused() {
    let packed = deflate::deflate(&vec![b' '; 8 * 1024 * 1024]);
    let text = base64url::encode(&packed);
    let chunks: Vec<&[u8]> = text.as_bytes().chunks(1_200).collect();
    // The digest is right: whoever means harm can make one.
    let digest = format!("{:016x}", crate::hash::hash(&packed));
    let mut phone = Phone::default();
    for (place, chunk) in chunks.iter().enumerate() {
        let chunk = std::str::from_utf8(chunk).unwrap();
        let fragment = format!("p=1.{digest}.{}.{}.{chunk}", place + 1, chunks.len());
        phone.open(&fragment, MORNING).unwrap();
    }
    assert_eq!(phone.shelf(MORNING).file(&digest), Some(Err(SpoiltParcel)));
}

#[test]
fn what_was_never_finished_goes_after_a_day_and_only_two_parcels_stand_at_a_time() {
    let files = ["one", "two", "three"].map(|name| name.repeat(3_000));
    let parcels = files.each_ref().map(|file| parts(file));
    let mut phone = Phone::default();
    for (later, parts) in (0..).zip(&parcels) {
        phone.open(&parts[0].fragment(), MORNING + later).unwrap();
    }
    let shelf = phone.shelf(MORNING + 2);
    assert_eq!(shelf.standing(&parcels[0][0].parcel), None);
    assert!(shelf.standing(&parcels[1][0].parcel).is_some());
    assert!(shelf.standing(&parcels[2][0].parcel).is_some());

    let shelf = phone.shelf(MORNING + 1 + AGE_LIMIT_MS);
    assert_eq!(shelf.standing(&parcels[1][0].parcel), None);
    assert!(shelf.standing(&parcels[2][0].parcel).is_some());
    assert_eq!(phone.0.len(), 1);
    // Dated from a clock that was wrong: it would stand for ever.
    phone.shelf(MORNING - 1);
    assert!(phone.0.is_empty());
}

#[test]
fn what_is_typed_as_missing_is_read_as_people_write_it() {
    for (typed, read) in [
        ("4, 7", Some(vec![4, 7])),
        ("  7;4 4,", Some(vec![7, 4])),
        ("", Some(vec![1, 2, 3, 4, 5, 6, 7])),
        ("8", None),
        ("0", None),
        ("-1", None),
        ("four", None),
        ("99999999999999999999999", None),
    ] {
        assert_eq!(places(typed, 7), read, "{typed}");
    }
    assert_eq!(
        [0, 999, 1_204, 1_234_567].map(thousands),
        ["0", "999", "1,204", "1,234,567"]
    );
}

#[test]
fn parts_that_count_differently_do_not_mix() {
    let parts = parts(
        &(0..2_000)
            .map(|number| number.to_string())
            .collect::<String>(),
    );
    let mut phone = Phone::default();
    phone.open(&parts[0].fragment(), MORNING).unwrap();
    let liar = parts[1]
        .fragment()
        .replace(&format!(".{}.", parts.len()), ".90.");
    let shelf = phone.open(&liar, MORNING).unwrap();
    assert_eq!(shelf.standing(&parts[0].parcel).unwrap().of, 90);
    for part in &parts {
        phone.open(&part.fragment(), MORNING).unwrap();
    }
    let file = phone.shelf(MORNING).file(&parts[0].parcel);
    assert!(file.is_some_and(|file| file.is_ok()));
}
