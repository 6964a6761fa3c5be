//! What every page forbids, and that nothing on it comes from elsewhere or tells another host anything.

use super::{PAGES, base, values, visible};
use std::collections::BTreeMap;

/// The tags of a page: their name, and all of them.
fn tags(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split('<').skip(1).filter_map(|rest| {
        let tag = rest.split('>').next()?;
        let name = tag.split_ascii_whitespace().next()?;
        Some((name, tag))
    })
}

/// A page's policy, and what stands before it.
fn policy<'a>(address: &str, html: &'a str) -> (&'a str, &'a str) {
    let (before, rest) = html
        .split_once(" http-equiv=\"Content-Security-Policy\" content=\"")
        .unwrap_or_else(|| panic!("{address} has no policy"));
    assert!(!rest.contains("http-equiv"), "{address} has two policies");
    (before, rest.split('"').next().unwrap_or_default())
}

#[test]
fn the_policy_lets_in_nothing_from_elsewhere_and_nothing_unnamed() {
    for (address, html) in PAGES.iter() {
        let (_, policy) = policy(address, html);
        let rules: BTreeMap<&str, Vec<&str>> = policy
            .split(';')
            .map(|rule| {
                let mut words = rule.split_ascii_whitespace();
                (words.next().expect("a directive"), words.collect())
            })
            .collect();
        for (rule, may) in [
            ("default-src", "'none'"),
            ("base-uri", "'none'"),
            ("form-action", "'none'"),
            ("img-src", "'self'"),
            ("connect-src", "'self'"),
            ("worker-src", "'self'"),
            ("manifest-src", "'self'"),
        ] {
            assert_eq!(rules.get(rule), Some(&vec![may]), "{address}: {rule}");
        }
        let is_digest = |word: &str| word.starts_with("'sha256-");
        match rules["script-src"].as_slice() {
            ["'self'", "'wasm-unsafe-eval'", digest] => assert!(is_digest(digest), "{policy}"),
            other => panic!("{address}: scripts from {other:?}"),
        }
        match rules["style-src"].as_slice() {
            ["'self'", digest] => assert!(is_digest(digest), "{policy}"),
            other => panic!("{address}: styles from {other:?}"),
        }
        // Whatever is not named falls back to nothing: frames, objects, fonts, media.
        assert_eq!(rules.len(), 9, "{address}: {rules:?}");
    }
}

#[test]
fn every_page_begins_with_the_policy_before_anything_can_load() {
    for (address, html) in PAGES.iter() {
        let (before, _) = policy(address, html);
        let before: Vec<&str> = tags(before).map(|(name, _)| name).collect();
        assert_eq!(
            before,
            ["!doctype", "html", "head", "meta", "meta"],
            "{address}"
        );
        assert!(
            html.contains("<meta name=\"referrer\" content=\"no-referrer\">"),
            "{address}"
        );
    }
}

#[test]
fn no_page_loads_frames_or_sends_anything_elsewhere() {
    for (address, html) in PAGES.iter() {
        for (name, tag) in tags(visible(html)) {
            assert!(
                !matches!(
                    name,
                    "iframe"
                        | "frame"
                        | "object"
                        | "embed"
                        | "applet"
                        | "form"
                        | "base"
                        | "audio"
                        | "video"
                ),
                "{address} has <{tag}>"
            );
            assert!(!tag.contains("http-equiv=\"refresh\""), "{address}");
            for attribute in [
                "srcset",
                "ping",
                "srcdoc",
                "formaction",
                "background",
                "poster",
            ] {
                assert_eq!(
                    values(&format!("<{tag}>"), attribute).len(),
                    0,
                    "{address}: <{tag}>"
                );
            }
            let loads: &[&str] = if name == "a" {
                &["src"]
            } else {
                &["src", "href"]
            };
            for attribute in loads {
                for value in values(&format!("<{tag}>"), attribute) {
                    assert!(value.starts_with(&base().to_string()), "{address}: <{tag}>");
                }
            }
        }
    }
}

#[test]
fn a_link_that_leads_away_is_plain_https_and_tells_nothing() {
    let mut away = 0;
    for (address, html) in PAGES.iter() {
        for (_, tag) in tags(visible(html)).filter(|(name, _)| *name == "a") {
            let tag = format!("<{tag}>");
            let href = values(&tag, "href").first().copied().unwrap_or_default();
            let stays =
                href.is_empty() || href.starts_with(['/', '#', '?']) || href.starts_with("../");
            if stays && !href.starts_with("//") {
                continue;
            }
            away += 1;
            assert!(href.starts_with("https://"), "{address}: {tag}");
            assert_eq!(
                values(&tag, "rel"),
                ["noopener noreferrer external"],
                "{address}: {tag}"
            );
            assert_eq!(values(&tag, "target"), ["_blank"], "{address}: {tag}");
        }
    }
    assert!(away > 10, "only {away} links lead away");
}
