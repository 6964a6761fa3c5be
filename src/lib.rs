//! Cairn, the app: a study companion as static pages that come alive in the browser. Pages and their
//! parts render without a browser; only `browser` names one.

// The views of whole pages nest deeper than the compiler's default.
#![recursion_limit = "256"]

pub mod app;
pub mod browser;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod route;
pub mod site;
#[cfg(feature = "hydrate")]
pub mod start;
pub mod state;
pub mod ui;
