//! The pages that exist, and their addresses. Every link comes from here: `parse` and `href` are each
//! other's inverse. It knows no page's content and no base path but the one it is given.

use std::fmt;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// `/`: what this is, then where to go on.
    Today,
    /// `/tracks/`: the tracks to choose from.
    Tracks,
    /// `/tracks/<track>/`: one track.
    Track(String),
    /// `/topics/<topic>/`: one topic.
    Topic(String),
    /// `/progress/`: how far one has come.
    Progress,
    /// `/settings/`: theme, profile, data, about.
    Settings,
    /// `/shared/`: progress in a link, which stands in the fragment.
    Shared,
    /// `/search/`: one box for everything.
    Search,
    /// `/review/`: what is to be asked again.
    Review,
    /// `/interview/`: a mock interview.
    Interview,
    /// `/plan/`: what is learnt when.
    Plan,
    /// `/journal/`: what the learner writes down.
    Journal,
    /// `/offline.html`: what stands in for a page that is not on this device, at that page's address.
    NotHere,
    /// Anything else.
    NotFound,
}

impl Route {
    /// Reads a path below the base. A missing trailing slash and `index.html` are forgiven; whether a
    /// track or topic of that name exists is for the content to say.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next(), parts.next()) {
            (None, None, None) => Self::Today,
            (Some("tracks"), None, None) => Self::Tracks,
            (Some("tracks"), Some(id), None) if is_id(id) => Self::Track(id.to_owned()),
            (Some("topics"), Some(id), None) if is_id(id) => Self::Topic(id.to_owned()),
            (Some("progress"), None, None) => Self::Progress,
            (Some("settings"), None, None) => Self::Settings,
            (Some("shared"), None, None) => Self::Shared,
            (Some("search"), None, None) => Self::Search,
            (Some("review"), None, None) => Self::Review,
            (Some("interview"), None, None) => Self::Interview,
            (Some("plan"), None, None) => Self::Plan,
            (Some("journal"), None, None) => Self::Journal,
            (Some("offline.html"), None, None) => Self::NotHere,
            _ => Self::NotFound,
        }
    }

    /// The route's address under `base`, such as `/` or `/sub/path/`.
    #[must_use]
    pub fn href(&self, base: &Base) -> String {
        let mut href = base.0.clone();
        href.push_str(match self {
            Self::Today => "",
            Self::Tracks | Self::Track(_) => "tracks/",
            Self::Topic(_) => "topics/",
            Self::Progress => "progress/",
            Self::Settings => "settings/",
            Self::Shared => "shared/",
            Self::Search => "search/",
            Self::Review => "review/",
            Self::Interview => "interview/",
            Self::Plan => "plan/",
            Self::Journal => "journal/",
            Self::NotHere => "offline.html",
            Self::NotFound => "404.html",
        });
        if let Self::Track(id) | Self::Topic(id) = self {
            href.push_str(id);
            href.push('/');
        }
        href
    }

    /// The address of a place on the page.
    #[must_use]
    pub fn href_at(&self, base: &Base, anchor: &str) -> String {
        let mut href = self.href(base);
        href.push('#');
        href.push_str(anchor);
        href
    }

    /// The address of a topic, reached from a track, so that its page offers that track's next topic.
    #[must_use]
    pub fn topic_from(topic: &str, track: &str, base: &Base) -> String {
        let mut href = Self::Topic(topic.to_owned()).href(base);
        href.push_str("?track=");
        href.push_str(track);
        href
    }

    /// The address of Today, with the timer set to a topic.
    #[must_use]
    pub fn timer_of(topic: &str, base: &Base) -> String {
        [&Self::Today.href(base), "?topic=", topic].concat()
    }

    /// The address of a review of a part of the cards, such as `topic` and `lists`; of all where there is no word.
    #[must_use]
    pub fn review_of(words: &[(&str, &str)], base: &Base) -> String {
        let mut href = Self::Review.href(base);
        for (place, (name, word)) in words.iter().enumerate() {
            href.push(if place == 0 { '?' } else { '&' });
            href.push_str(name);
            href.push('=');
            encode(word, &mut href);
        }
        href
    }

    /// The address of a search, perhaps for one kind of thing only; without a query that of the page.
    #[must_use]
    pub fn search_for(query: &str, kind: Option<&str>, base: &Base) -> String {
        let mut href = Self::Search.href(base);
        if !query.is_empty() {
            href.push_str("?q=");
            encode(query, &mut href);
            if let Some(kind) = kind {
                href.push_str("&kind=");
                href.push_str(kind);
            }
        }
        href
    }
}

/// Percent-encodes a text for a query, byte by byte (RFC 3986).
fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            into.push(char::from(byte));
        } else {
            let digit = |nibble: u8| char::from(b"0123456789ABCDEF"[usize::from(nibble & 15)]);
            into.extend(['%', digit(byte >> 4), digit(byte)]);
        }
    }
}

/// An id as the content has them: lower case, digits and hyphens.
fn is_id(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Where the site lies on its host: starts and ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Takes `/sub/path/`, with or without its slashes.
    #[must_use]
    pub fn new(path: &str) -> Self {
        let inner = path.trim_matches('/');
        if inner.is_empty() {
            Self("/".to_owned())
        } else {
            Self(["/", inner, "/"].concat())
        }
    }

    /// The path below the base, or nothing if it lies elsewhere.
    #[must_use]
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.0.trim_end_matches('/'))
            .filter(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The address of a file that the build wrote.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        [self.0.as_str(), name].concat()
    }

    /// As the router wants it: without the trailing slash, empty for the root.
    #[must_use]
    pub fn for_router(&self) -> String {
        self.0.trim_end_matches('/').to_owned()
    }
}

impl fmt::Display for Base {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Route> {
        vec![
            Route::Today,
            Route::Tracks,
            Route::Track("backend-and-ai".into()),
            Route::Topic("k-means".into()),
            Route::Progress,
            Route::Settings,
            Route::Shared,
            Route::Search,
            Route::Review,
            Route::Interview,
            Route::Plan,
            Route::Journal,
            Route::NotHere,
            Route::NotFound,
        ]
    }

    #[test]
    fn every_address_reads_back_as_its_route_under_any_base() {
        for base in ["/", "/sub/path/", "sub", "/a"] {
            let base = Base::new(base);
            for route in all() {
                let href = route.href(&base);
                let below = base.strip(&href).expect("below the base");
                assert_eq!(Route::parse(below), route, "{href}");
            }
        }
    }

    #[test]
    fn a_search_is_an_address() {
        let base = Base::new("/sub/");
        let href = |query, kind| Route::search_for(query, kind, &base);
        assert_eq!(href("", Some("points")), "/sub/search/");
        assert_eq!(
            href("c++ & ü?", None),
            "/sub/search/?q=c%2B%2B%20%26%20%C3%BC%3F"
        );
        assert_eq!(
            href("k-means", Some("points")),
            "/sub/search/?q=k-means&kind=points"
        );
    }

    #[test]
    fn a_missing_slash_and_an_index_file_are_forgiven() {
        assert_eq!(Route::parse("/tracks"), Route::Tracks);
        assert_eq!(
            Route::parse("/topics/lists/index.html"),
            Route::Topic("lists".into())
        );
    }

    #[test]
    fn what_is_no_page_is_not_found() {
        for path in [
            "/review/x",
            "/tracks/a/b/",
            "/topics/%3Cscript%3E/",
            "/topics/../x/",
            "/Tracks/",
        ] {
            assert_eq!(Route::parse(path), Route::NotFound, "{path}");
        }
    }

    #[test]
    fn another_folder_with_the_same_beginning_is_not_below_the_base() {
        assert_eq!(Base::new("/sub/").strip("/subway/"), None);
    }
}
