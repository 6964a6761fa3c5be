//! Spaced review: what is known of the learner's memory of a card, when it is asked again, and the log of
//! all answers. The moment and the local day are arguments; what stands on a card is the content's.
//!
//! What every page may need is small (`memory`, `recall`, `moment`, `options`, `log` to append); the scheduler
//! and the queue are for the pages that review.

mod fuzz;
pub mod goal;
mod grade;
pub mod log;
mod memory;
mod moment;
mod options;
pub mod queue;
mod recall;
mod replay;
mod scheduler;
mod standing;
pub mod stats;
pub mod words;

pub use grade::{Grade, Graded};
pub use memory::{LEECH_LAPSES, MATURE_DAYS, Memory, Phase, ReviewFault};
pub use moment::{At, Moment};
pub use options::{Options, setting, steps};
pub use recall::{DECAY, recall};
pub use replay::{missed, replay};
pub use scheduler::Scheduler;
pub use standing::{Standing, standings};
