//! Components: props in, callbacks out. They know no page, no storage and no learner's record.

pub mod button;
pub mod chart;
pub mod erased;
pub mod fragment;
pub mod icon;
pub mod later;
pub mod layout;
pub mod live;
pub mod notice;
pub mod progress_bar;
pub mod prose;
pub mod qr;
pub mod rich_text;
pub mod segmented;
pub mod shell;
pub mod shortcuts;
pub mod swipe;
pub mod tick;
