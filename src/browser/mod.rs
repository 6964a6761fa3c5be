//! The only place that names `web_sys`, `js_sys` or timers: storage, files, the document, the network,
//! the clock. It decides nothing and knows no content; it may be called from effects and event handlers
//! only, never while a page renders.

pub mod clock;
pub mod document;
pub mod events;
pub mod fault;
pub mod fetch;
pub mod field;
pub mod file;
pub mod history;
pub mod idle;
pub mod lesson;
pub mod locks;
pub mod notify;
pub mod press;
pub mod scroll;
pub mod share;
pub mod sound;
pub mod speech;
pub mod storage;
pub mod ticks;
pub mod worker;
