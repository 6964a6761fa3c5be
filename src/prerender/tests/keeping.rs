//! What a device keeps, and what installs the site: nothing is left out, the first part is small, and what
//! the manifest names is there as it says.

use super::{CONTENT, FILES, PAGES, values};
use crate::prerender::{
    bundle::{FIELD_END, PAGE_END, with_lesson},
    offline::{FIRST, Files, WORKER, seal},
    webmanifest,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The list that the worker goes by.
fn list() -> Value {
    let is_list = |name: &&String| name.starts_with("offline-") && name.ends_with(".json");
    let name = FILES.keys().find(is_list).expect("a list");
    serde_json::from_slice(&FILES[name]).expect("JSON")
}

/// Its files, by name, each with the pages that it holds.
fn entries(list: &Value, part: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let entry = |entry: &Value| {
        let name = entry[0].as_str().expect("a name").to_owned();
        let bytes = &FILES[&name];
        assert_eq!(entry[1], cairn_content::short_hash(bytes), "{name}");
        assert_eq!(entry[2], bytes.len(), "{name}");
        let pages = serde_json::from_value::<Option<_>>(entry[3].clone()).expect("pages");
        (name, pages.unwrap_or_default())
    };
    list[part]
        .as_array()
        .expect("a list")
        .iter()
        .map(entry)
        .collect()
}

#[test]
fn every_file_is_kept_once_by_itself_or_in_a_bundle() {
    let list = list();
    let mut kept = BTreeSet::new();
    for part in ["first", "rest"] {
        for (name, pages) in entries(&list, part) {
            assert!(kept.insert(name.clone()), "{name} twice");
            for (page, text) in pages {
                let page = if page.is_empty() || page.ends_with('/') {
                    page + "index.html"
                } else {
                    page
                };
                assert!(kept.insert(page.clone()), "{page} twice");
                kept.insert(text);
            }
        }
    }
    let needless =
        |name: &str| name == WORKER || name.starts_with("offline-") && name.ends_with(".json");
    let left: Vec<_> = FILES
        .keys()
        .filter(|name| !kept.contains(*name) && !needless(name))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_page_out_of_its_bundle_is_the_page_byte_for_byte() {
    let list = list();
    let frame: Vec<String> = serde_json::from_value(list["frame"].clone()).expect("a frame");
    let mut seen = 0;
    for (name, pages) in entries(&list, "first")
        .into_iter()
        .chain(entries(&list, "rest"))
    {
        if pages.is_empty() {
            continue;
        }
        let bundle = String::from_utf8(FILES[&name].clone()).expect("UTF-8");
        for page in bundle.split(PAGE_END) {
            let own: Vec<&str> = page.split(FIELD_END).collect();
            let [address, title, description, part, app, data] = own[..] else {
                panic!("{name} holds a page of {} parts", own.len());
            };
            assert!(pages.contains_key(address), "{address}");
            if let Some(file) = pages.get(address).filter(|file| !file.is_empty()) {
                let text = with_lesson(app, &data.replace("\\u003c", "<"));
                assert!(
                    text.as_bytes() == FILES[file].as_slice(),
                    "{file} is another text"
                );
            }
            let path = super::base().file(address);
            let part: usize = part.parse().expect("a place");
            let parts = list["parts"][part].as_str().expect("a text");
            let mut whole = String::new();
            let values = [&path, title, description, parts, app, data, ""];
            for (piece, value) in frame.iter().zip(values) {
                whole.push_str(piece);
                whole.push_str(value);
            }
            assert!(whole == PAGES[&path], "{address} is another page");
            seen += 1;
        }
    }
    assert_eq!(seen, PAGES.len());
}

#[test]
fn what_is_kept_at_once_is_small_and_has_the_tracks() {
    let list = list();
    let first = entries(&list, "first");
    let size: usize = first.iter().map(|(name, _)| FILES[name].len()).sum();
    assert!(size <= FIRST, "{size}");
    let pages: BTreeSet<_> = first.iter().flat_map(|(_, pages)| pages.keys()).collect();
    for address in ["", "404.html", "offline.html", "tracks/"] {
        assert!(pages.contains(&address.to_owned()), "{address}");
    }
    let tracks = pages.iter().filter(|page| page.starts_with("tracks/"));
    assert_eq!(tracks.count(), 1 + CONTENT.index().tracks.len());
}

#[test]
fn the_topics_follow_area_by_area_each_with_its_text() {
    let rest = entries(&list(), "rest");
    let areas: Vec<&str> = rest
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("kept/area-")?.rsplit_once('-'))
        .map(|(area, _)| area)
        .collect();
    let of_content: Vec<&str> = CONTENT
        .index()
        .areas
        .iter()
        .map(String::as_str)
        .filter(|area| areas.contains(area))
        .collect();
    assert_eq!(areas, of_content);
    let lists = rest
        .iter()
        .find_map(|(_, pages)| pages.get("topics/lists/"));
    assert!(
        lists.is_some_and(|text| text.starts_with("data/topic-lists-")),
        "{lists:?}"
    );
    let order = ["data/index-", "data/deck-", "data/cards-", "kept/area-"].map(|start| {
        let mut names = rest.iter().map(|(name, _)| name);
        names.position(|name| name.starts_with(start)).expect(start)
    });
    assert!(
        order[0].max(order[1]) < order[2] && order[2] < order[3],
        "{order:?}"
    );
}

#[test]
fn a_change_of_one_page_makes_another_version_everywhere() {
    let version = |files: &Files| {
        let html = String::from_utf8_lossy(&files["index.html"]).into_owned();
        values(&html, "data-version").concat()
    };
    let mut before = FILES.clone();
    before.retain(|name, _| !name.ends_with(".json") || name.starts_with("data/"));
    before.values_mut().for_each(|bytes| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let own = format!(" data-version=\"{}\"", version(&FILES));
        *bytes = text.replacen(&own, " data-version=\"\"", 1).into_bytes();
    });
    let mut after = before.clone();
    if let Some(page) = after.get_mut("topics/lists/index.html") {
        let html = String::from_utf8_lossy(page);
        *page = html.replacen("<title>", "<title>New: ", 1).into_bytes();
    }
    seal(&mut before, &CONTENT).expect("a worker");
    seal(&mut after, &CONTENT).expect("a worker");
    let (before, after) = (version(&before), version(&after));
    assert!(
        before.len() == 8 && after.len() == 8 && before != after,
        "{before} {after}"
    );
}

#[test]
fn every_page_and_the_worker_name_one_version() {
    let worker = String::from_utf8_lossy(&FILES[WORKER]).into_owned();
    let versions: BTreeSet<_> = PAGES
        .values()
        .flat_map(|html| values(html, "data-version"))
        .collect();
    assert_eq!(versions.len(), 1);
    for version in versions {
        assert!(
            worker.contains(&format!("\"version\":\"{version}\"")),
            "{version}"
        );
    }
}

/// The width and height that a PNG says it has.
fn png(path: &Path) -> (u32, u32) {
    let bytes = fs::read(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    assert_eq!(&bytes[1..4], b"PNG", "{}", path.display());
    let number =
        |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    (number(16), number(20))
}

#[test]
fn the_manifest_names_pictures_of_the_size_that_they_have() {
    let manifest: Value = serde_json::from_slice(&FILES[webmanifest::NAME]).expect("JSON");
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let mut seen = 0;
    for list in ["icons", "screenshots"] {
        for picture in manifest[list].as_array().expect("a list") {
            let (source, sizes) = (picture["src"].as_str(), picture["sizes"].as_str());
            let (Some(source), Some(sizes)) = (source, sizes) else {
                panic!("{picture}");
            };
            if sizes != "any" {
                let (wide, high) = png(&public.join(source));
                assert_eq!(format!("{wide}x{high}"), sizes, "{source}");
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 6);
    assert_eq!(png(&public.join("icons/apple-touch-icon.png")), (180, 180));
}

#[test]
fn the_manifest_begins_and_leads_where_there_are_pages() {
    let manifest: Value = serde_json::from_slice(&FILES[webmanifest::NAME]).expect("JSON");
    let shortcuts = manifest["shortcuts"].as_array().expect("a list");
    let urls = shortcuts.iter().map(|shortcut| &shortcut["url"]);
    for url in urls.chain([&manifest["start_url"]]) {
        let address = url.as_str().and_then(|url| url.strip_prefix("./"));
        let address = address.map(|address| super::base().file(address));
        assert!(
            address.is_some_and(|address| PAGES.contains_key(&address)),
            "{url}"
        );
    }
    assert_eq!(manifest["id"], super::base().to_string());
}
