//! The form of an address: https, a plain host name, no port and nobody's name. It fetches nothing.

use super::CatalogMistake;
use crate::fault::{Faults, Placed};

/// Checks that a text is an address that may be shipped.
pub(super) fn check_address(url: &Placed<String>, faults: &mut Faults) {
    if !is_address(&url.value) {
        let found = url.value.clone();
        faults.add(&url.at, CatalogMistake::Url { url: found });
    }
}

fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let label = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let ending = labels.last().copied().unwrap_or_default();
    labels.len() >= 2
        && labels.iter().all(label)
        && ending.len() >= 2
        && ending.bytes().all(|byte| byte.is_ascii_lowercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'`'))
}
