//! What was searched for before, as one text that fits a record: a query a line, the last first. It answers
//! for any text that it finds there.

/// How many queries are kept.
pub const RECENT_LIMIT: usize = 8;
/// Characters of a query that are kept: eight of them fit a record.
const KEPT: usize = 80;

/// The queries that were kept.
pub fn recent(kept: &str) -> Vec<&str> {
    kept.lines()
        .map(str::trim)
        .filter(|query| !query.is_empty())
        .take(RECENT_LIMIT)
        .collect()
}

/// What is kept once a query led somewhere: it stands first, and only once.
pub fn remembered(kept: &str, query: &str) -> String {
    let query = one_line(query);
    let mut queries = vec![query.as_str()];
    queries.extend(recent(kept).into_iter().filter(|known| *known != query));
    queries.retain(|query| !query.is_empty());
    queries.truncate(RECENT_LIMIT);
    join(&queries)
}

/// What is kept without a query.
pub fn forgotten(kept: &str, query: &str) -> String {
    let mut queries = recent(kept);
    queries.retain(|known| *known != query);
    join(&queries)
}

fn join(queries: &[&str]) -> String {
    let mut lines: Vec<String> = queries.iter().map(|query| one_line(query)).collect();
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// A query in one line, cut to what is kept.
fn one_line(query: &str) -> String {
    let words: Vec<&str> = query.split_whitespace().collect();
    let line: String = words.join(" ").chars().take(KEPT).collect();
    line.trim_end().to_owned()
}
