//! The journal on its way out of the browser, as a file or by the clipboard. What it says is the core's to decide.

use super::{Store, transfer};
use cairn_core::{day::Day, markdown, study::journal::entries};

/// Offers the journal as a Markdown file that says in its name when it was saved.
pub fn save(store: Store, today: Day) {
    let name = markdown::journal_file_name(today);
    let said = ["Saved as ", &name, "."].concat();
    transfer::offer(store, &name, "text/markdown", &text(store), said);
}

/// Copies the journal as Markdown.
pub async fn copy(store: Store) {
    let refused = "The browser did not let it be copied. Save it as a file instead.";
    transfer::copy(store, &text(store), "Your journal is copied.", refused).await;
}

fn text(store: Store) -> String {
    markdown::journal(&store.read(entries))
}
