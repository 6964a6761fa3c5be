//! Mock interviews: what is asked, how a run goes on, how it is stored, and what it came to. Moments and seeds
//! are arguments. It knows a card by what the deck says of it, and neither its schedule nor a page.

mod choose;
mod codec;
mod history;
mod prompts;
mod report;
mod run;
mod setup;
mod words;

pub use choose::{available, choose, in_scope};
pub use codec::{Unreadable, read, write};
pub use history::{Kept, asked, kept, latest_open};
pub use prompts::{EDGE_CASES, follow_ups};
pub use report::{Report, Score, Weak, report};
pub use run::{Criterion, LONGEST_MS, Level, Move, Question, Run, Ticks, notes_limit};
pub use setup::{COUNTS, MINUTES, Round, Scope, Setup};
pub use words::{minutes, title};
