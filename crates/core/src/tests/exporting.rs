//! A file holds everything that travels, in the shape that the published schema says.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{Disk, Tab, arb};
use crate::action::{Action, Field};
use crate::day::Day;
use crate::export::{export, file_name};
use crate::record::{Kind, Status};

const SCHEMA: &str = include_str!("../../schema/export-v1.json");

/// Whether `json` is as `rule` says: the part of JSON Schema that the published schema uses. A keyword
/// that it does not know is a fault of the schema, not a pass.
fn fits(schema: &Json, rule: &Json, json: &Json) -> bool {
    let rules = rule.as_object().expect("a rule is an object");
    rules.iter().all(|(keyword, limit)| match keyword.as_str() {
        "$schema" | "$id" | "$defs" | "title" | "description" => true,
        "$ref" => {
            let pointer = limit.as_str().and_then(|target| target.strip_prefix('#'));
            fits(
                schema,
                schema
                    .pointer(pointer.unwrap())
                    .expect("a rule that exists"),
                json,
            )
        }
        "const" => json == limit,
        "enum" => limit.as_array().unwrap().contains(json),
        "type" => match limit.as_array() {
            Some(types) => types.iter().any(|name| is(name, json)),
            None => is(limit, json),
        },
        "anyOf" => limit
            .as_array()
            .unwrap()
            .iter()
            .any(|rule| fits(schema, rule, json)),
        "oneOf" => {
            limit
                .as_array()
                .unwrap()
                .iter()
                .filter(|rule| fits(schema, rule, json))
                .count()
                == 1
        }
        "required" => limit
            .as_array()
            .unwrap()
            .iter()
            .all(|name| json.get(name.as_str().unwrap()).is_some()),
        "properties" => {
            let known = limit.as_object().unwrap();
            known
                .iter()
                .all(|(name, rule)| json.get(name).is_none_or(|part| fits(schema, rule, part)))
        }
        "additionalProperties" => {
            let known = rules["properties"].as_object().unwrap();
            *limit == json!(false)
                && json
                    .as_object()
                    .is_none_or(|parts| parts.keys().all(|name| known.contains_key(name)))
        }
        "items" => json
            .as_array()
            .is_none_or(|parts| parts.iter().all(|part| fits(schema, limit, part))),
        "prefixItems" => {
            let pairs = limit
                .as_array()
                .unwrap()
                .iter()
                .zip(json.as_array().into_iter().flatten());
            pairs
                .into_iter()
                .all(|(rule, part)| fits(schema, rule, part))
        }
        "minItems" => json
            .as_array()
            .is_none_or(|parts| parts.len() as u64 >= limit.as_u64().unwrap()),
        "maxItems" => json
            .as_array()
            .is_none_or(|parts| parts.len() as u64 <= limit.as_u64().unwrap()),
        "minimum" => json
            .as_i64()
            .is_none_or(|number| number >= limit.as_i64().unwrap()),
        "maximum" => json
            .as_u64()
            .is_none_or(|number| number <= limit.as_u64().unwrap()),
        "minLength" => json
            .as_str()
            .is_none_or(|text| text.chars().count() as u64 >= limit.as_u64().unwrap()),
        "maxLength" => json
            .as_str()
            .is_none_or(|text| text.chars().count() as u64 <= limit.as_u64().unwrap()),
        unknown => panic!("the schema uses {unknown}, which this test does not know"),
    })
}

fn is(name: &Json, json: &Json) -> bool {
    match name.as_str().unwrap() {
        "object" => json.is_object(),
        "array" => json.is_array(),
        "string" => json.is_string(),
        "integer" => json.is_i64() || json.is_u64(),
        "boolean" => json.is_boolean(),
        "null" => json.is_null(),
        unknown => panic!("no such type: {unknown}"),
    }
}

fn is_valid(file: &Json) -> bool {
    let schema: Json = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    fits(&schema, &schema, file)
}

#[test]
fn the_schema_names_every_kind_that_travels_and_no_other() {
    for kind in Kind::ALL {
        let quoted = ["\"", kind.word(), "\""].concat();
        let schema: Json = serde_json::from_str(SCHEMA).unwrap();
        let rules = schema["$defs"].as_object().unwrap().values();
        let named = rules
            .filter(|rule| rule["properties"]["kind"].to_string().contains(&quoted))
            .count();
        assert_eq!(named, usize::from(kind.travels()), "{}", kind.word());
    }
}

#[test]
fn the_schema_refuses_what_is_not_a_file_of_ours() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    let file: Json = serde_json::from_str(&export(&tab.state, 5)).unwrap();
    assert!(is_valid(&file));
    for (place, wrong) in [
        ("/format", json!("crane")),
        ("/version", json!(2)),
        ("/exported_at", json!("yesterday")),
        ("/content/ledger", json!(-1)),
        ("/records/0/kind", json!("device")),
        ("/records/0/kind", json!("tip")),
        ("/records/0/id", json!("")),
        ("/records/0/value", json!("done")),
        ("/records/0/value/status", json!("todo")),
        ("/records/0/value/at", json!(1.5)),
        ("/records/0/rev", json!([1])),
        ("/records/0/rev/0", json!(9_007_199_254_740_992_u64)),
    ] {
        let mut spoilt = file.clone();
        *spoilt.pointer_mut(place).unwrap() = wrong;
        assert!(!is_valid(&spoilt), "{place}");
    }
    let mut more = file;
    more["records"][0]["note"] = json!("x");
    assert!(!is_valid(&more));
}

#[test]
fn what_belongs_to_the_device_is_not_in_the_file_and_deletions_are() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.act(
        &mut disk,
        Action::DeviceSettingChanged {
            id: "theme".to_owned(),
            text: "dark".to_owned(),
        },
    );
    tab.mark(&mut disk, "lists", Status::Done);
    tab.mark(&mut disk, "lists", Status::ToDo);
    let file: Json = serde_json::from_str(&export(&tab.state, 5)).unwrap();
    let records = file["records"].as_array().unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(
        (&records[0]["id"], &records[0]["value"]),
        (&json!("lists"), &Json::Null)
    );
    assert_eq!(
        file["content"],
        json!({"site": "test", "build": "b1", "ledger": 7})
    );
    assert!(file["licence"].as_str().unwrap().contains("CC BY-SA 4.0"));
}

#[test]
fn a_learner_who_did_nothing_gets_a_valid_file_too() {
    let tab = Tab::fresh(&mut Disk::new());
    let file: Json = serde_json::from_str(&export(&tab.state, 0)).unwrap();
    assert!(is_valid(&file) && file["records"] == json!([]));
}

#[test]
fn the_file_bears_the_day() {
    assert_eq!(
        file_name(Day::of_ms(super::MORNING)),
        "cairn-2026-11-20.json"
    );
}

proptest! {
    #[test]
    fn every_export_is_as_the_schema_says_and_the_same_each_time(
        acts in proptest::collection::vec(arb::act(), 0..30),
        name in ".{0,80}",
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for act in acts {
            tab.act(&mut disk, act);
        }
        tab.act(&mut disk, Action::ProfileEdited { field: Field::Name, text: name });
        let text = export(&tab.state, tab.now.ms);
        prop_assert!(is_valid(&serde_json::from_str(&text).unwrap()), "{}", text);
        prop_assert_eq!(text, export(&Tab::open(&mut disk, 2).0.state, tab.now.ms));
    }
}
