//! Every page of the real content, rendered without a browser: what a learner without JavaScript reads,
//! and what the program takes over.

mod guarded;
mod keeping;

use super::{Shell, offline, render_site};
use crate::{
    pages::parts::Part,
    route::{Base, Route},
};
use cairn_content::{Options, RouteKey, Site, compile};
use cairn_core::{decode::decode, page::PageData};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::LazyLock,
};

/// Where the site lies in these tests: not at the root of its host.
fn base() -> Base {
    Base::new("sub/path")
}

static CONTENT: LazyLock<Site> = LazyLock::new(|| {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    compile(&content, Options::default()).unwrap_or_else(|faults| panic!("{faults}"))
});

/// The site's files under a sub-path, around a program without a byte.
static FILES: LazyLock<offline::Files> = LazyLock::new(|| {
    let program = [
        "program/start.js",
        "boot.js",
        "cairn.css",
        "offline.js",
        offline::WORKER,
    ];
    let mut files: offline::Files = program.map(|name| (name.to_owned(), Vec::new())).into();
    for part in Part::ALL {
        files.insert(["program/part-", part.name(), ".wasm"].concat(), Vec::new());
    }
    let template = include_str!("../../index.html");
    let shell = Shell::new(template, &mut files, base()).expect("a frame");
    files.extend(render_site(&CONTENT, &shell).expect("all pages"));
    offline::seal(&mut files, &CONTENT).expect("a worker");
    files
});

/// The site's pages, by the address under which they are served.
static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let pages = FILES.iter().filter(|(name, _)| name.ends_with(".html"));
    pages
        .map(|(name, html)| {
            let address = name.strip_suffix("index.html").unwrap_or(name);
            let html = String::from_utf8(html.clone()).expect("UTF-8");
            (base().file(address), html)
        })
        .collect()
});

/// The values of an attribute in a page, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = [" ", attribute, "=\""].concat();
    let rest = html.split(&start).skip(1);
    rest.filter_map(|rest| rest.split('"').next()).collect()
}

/// The page without its data block.
fn visible(html: &str) -> &str {
    html.split("<script type=\"application/json\"")
        .next()
        .unwrap_or(html)
}

#[test]
fn every_page_has_one_heading_a_title_and_a_description() {
    assert!(PAGES.len() > 500, "{}", PAGES.len());
    for (address, html) in PAGES.iter() {
        let html = visible(html);
        let app = html.split("id=\"broken\"").next().unwrap_or(html);
        assert_eq!(app.matches("<h1").count(), 1, "{address}");
        assert!(!html.contains("<title>Cairn</title>"), "{address}");
        assert_eq!(html.matches("<title>").count(), 1, "{address}");
        assert!(
            !html.contains("name=\"description\" content=\"\""),
            "{address}"
        );
    }
}

#[test]
fn no_page_carries_a_style_or_a_script_of_its_own() {
    for (address, html) in PAGES.iter() {
        let html = visible(html);
        for forbidden in [" style=\"", " onclick=", "javascript:"] {
            assert!(!html.contains(forbidden), "{address} has {forbidden}");
        }
        let policy = values(html, "content")
            .into_iter()
            .find(|value| value.starts_with("default-src 'none'"))
            .unwrap_or_default();
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        for (element, directive) in [("script", "script-src"), ("style", "style-src")] {
            let start = ["<", element].concat();
            for found in html.split(&start).skip(1) {
                let (tag, rest) = found.split_once('>').unwrap_or_default();
                if tag.contains(" src=\"") {
                    continue;
                }
                let text = rest.split(&["</", element].concat()).next();
                let digest = super::policy::digest(text.unwrap_or_default());
                let allowed = policy
                    .split(';')
                    .any(|rule| rule.trim().starts_with(directive) && rule.contains(&digest));
                assert!(allowed, "{address} has a {element} that the policy forbids");
            }
        }
    }
}

#[test]
fn a_page_asks_at_once_for_the_parts_that_make_it() {
    let asked = |page: &str| {
        let html = &PAGES[&base().file(page)];
        let tags = html.split("<link rel=\"preload\" href=\"").skip(1);
        tags.filter_map(|tag| tag.split('"').next()?.rsplit('/').next())
            .collect::<Vec<_>>()
    };
    assert_eq!(asked("404.html"), ["cairn_bg.wasm"]);
    assert_eq!(asked(""), ["cairn_bg.wasm", "part-first.wasm"]);
    assert_eq!(
        asked("tracks/backend-and-ai/"),
        ["cairn_bg.wasm", "part-track.wasm"]
    );
}

#[test]
fn every_id_is_given_once_a_page() {
    for (address, html) in PAGES.iter() {
        let mut seen = BTreeSet::new();
        for id in values(html, "id") {
            assert!(seen.insert(id), "{address} has #{id} twice");
        }
    }
}

#[test]
fn every_link_within_the_site_leads_to_a_page_and_a_place_that_exist() {
    let mut faults = BTreeSet::new();
    for (address, html) in PAGES.iter() {
        for href in values(visible(html), "href") {
            if href.starts_with("https://") || href.is_empty() {
                continue;
            }
            let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
            let path = path.split('?').next().unwrap_or(path);
            let path = if path.is_empty() {
                address.as_str()
            } else {
                path
            };
            let file = Path::new(path).extension().is_some() && !path.ends_with(".html");
            // A lesson links to the topics beside it.
            let beside = path
                .strip_prefix("../")
                .map(|rest| base().file(&["topics/", rest].concat()));
            let path = beside.as_deref().unwrap_or(path);
            match PAGES.get(path) {
                _ if file && path.starts_with(&base().to_string()) => {}
                None => drop(faults.insert(format!("{address}: {href} leads nowhere"))),
                Some(target)
                    if !anchor.is_empty() && !target.contains(&format!(" id=\"{anchor}\"")) =>
                {
                    faults.insert(format!("{address}: {href} has no such place"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[test]
fn every_box_of_a_track_has_a_name_of_its_own_and_words_that_describe_it() {
    for (address, html) in PAGES
        .iter()
        .filter(|(address, _)| address.starts_with(&Route::Tracks.href(&base())))
    {
        let mut names = BTreeSet::new();
        let mut described = 0;
        for tick in html.split("role=\"checkbox\"").skip(1) {
            let tag = tick.split('>').next().unwrap_or_default();
            let name = values(tag, "aria-label");
            assert_eq!(name.len(), 1, "{address}: {tag}");
            assert_eq!(values(tag, "aria-checked"), ["false"], "{address}: {tag}");
            if let [words] = values(tag, "aria-describedby").as_slice() {
                described += 1;
                assert!(
                    html.contains(&format!(" id=\"{words}\"")),
                    "{address}: no {words}"
                );
                assert!(names.insert(name[0]), "{address} has {} twice", name[0]);
            }
        }
        assert_eq!(
            described,
            html.matches("class=\"line\"").count(),
            "{address}"
        );
    }
}

#[test]
fn the_data_block_holds_the_page_and_cannot_end_early() {
    for (address, html) in PAGES.iter() {
        let block = html
            .split("id=\"page-data\">")
            .nth(1)
            .expect("a data block");
        let json = block.split("</script>").next().unwrap_or_default();
        assert!(decode::<PageData>(json).is_some(), "{address}");
    }
}

#[test]
fn a_lesson_stands_once_in_its_page() {
    let mut lessons = 0;
    for (address, html) in PAGES.iter() {
        let in_page = html.matches("<nav class=\"contents\"").count();
        let block = html.split("id=\"page-data\">").nth(1).unwrap_or_default();
        assert!(
            !block.contains("class=\\\"contents"),
            "{address} has its lesson twice"
        );
        assert!(in_page <= 1, "{address}");
        if in_page == 0 {
            continue;
        }
        lessons += 1;
        assert!(
            visible(html).contains("<div class=\"lesson-text\">"),
            "{address}"
        );
        let id = address
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default();
        let PageData::Topic(page) = CONTENT.page(&RouteKey::Topic(id.to_owned())) else {
            panic!("{address} is no topic");
        };
        let lesson = page.lesson.expect("a lesson");
        assert!(html.contains(&lesson.html), "{address}");
    }
    assert!(lessons > 0, "no lesson is shown anywhere");
}

#[test]
fn a_page_knows_its_own_address_so_that_no_other_is_taken_over() {
    for (address, html) in PAGES.iter() {
        assert_eq!(values(html, "data-path"), [address.as_str()]);
        assert_eq!(values(html, "data-base"), [base().to_string()]);
    }
}
