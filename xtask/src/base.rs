//! The path that a site stands under on its host. It knows the form of a base, not who uses it.

use std::fmt;
use std::str::FromStr;

/// A path that begins and ends with a slash: `/`, or `/sub/path/`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Base(String);

impl Base {
    /// The path, with both slashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a request's path asks for inside the site, with a leading slash; `None` if it is outside.
    #[must_use]
    pub fn inside<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.0.trim_end_matches('/'))
            .filter(|rest| rest.starts_with('/'))
    }
}

impl Default for Base {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A base that is not a plain path.
#[derive(Debug, Eq, PartialEq)]
pub struct BadBase(String);

impl fmt::Display for BadBase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a path on the host; write one such as /sub/path/",
            self.0
        )
    }
}

impl std::error::Error for BadBase {}

impl FromStr for Base {
    type Err = BadBase;

    fn from_str(text: &str) -> Result<Self, BadBase> {
        let plain = |part: &str| {
            !part.is_empty()
                && !part.chars().all(|c| c == '.')
                && part
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-._~".contains(c))
        };
        let trimmed = text.strip_prefix('/').unwrap_or(text);
        let trimmed = trimmed.strip_suffix('/').unwrap_or(trimmed);
        if trimmed.is_empty() {
            return Ok(Self::default());
        }
        if !trimmed.split('/').all(plain) {
            return Err(BadBase(text.to_owned()));
        }
        Ok(Self(format!("/{trimmed}/")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> Base {
        text.parse().unwrap()
    }

    #[test]
    fn a_base_always_has_both_slashes() {
        for (text, expected) in [
            ("", "/"),
            ("/", "/"),
            ("sub", "/sub/"),
            ("/a/b", "/a/b/"),
            ("/a/b/", "/a/b/"),
        ] {
            assert_eq!(base(text).as_str(), expected);
        }
    }

    #[test]
    fn what_could_leave_the_host_or_the_markup_is_refused() {
        for text in [
            "//evil.example",
            "https://a/",
            "/../",
            "/a/./b/",
            "/a\"b/",
            "/a b/",
            "/a//b/",
            "/<x>/",
        ] {
            assert_eq!(
                text.parse::<Base>(),
                Err(BadBase(text.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn a_path_is_inside_only_past_a_whole_segment() {
        assert_eq!(base("/sub/").inside("/sub/tracks/"), Some("/tracks/"));
        assert_eq!(base("/sub/").inside("/sub/"), Some("/"));
        assert_eq!(base("/sub/").inside("/subway/"), None);
        assert_eq!(base("/sub/").inside("/"), None);
        assert_eq!(base("/").inside("/tracks/"), Some("/tracks/"));
    }
}
