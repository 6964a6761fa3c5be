//! The few pictures of the shell, drawn as lines in the text's colour. Always beside a word.

use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// A picture of the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Today.
    House,
    /// Tracks.
    Trail,
    /// Review.
    Cards,
    /// The plan.
    Month,
    /// The journal.
    Page,
    /// Progress.
    Bars,
    /// Settings.
    Sliders,
    /// Search.
    Glass,
}

impl Icon {
    /// The outline in a box of 24 by 24.
    const fn path(self) -> &'static str {
        match self {
            Self::House => "M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5",
            Self::Trail => "M7 19c0-3 10-4 10-7s-9-3-9-6M7 19h.01M8 5h.01M17 12h.01",
            Self::Cards => "M8 8h12v12H8zM4 16V4h12",
            Self::Page => "M6 4h12v16H6zM9 9h6M9 13h6",
            Self::Month => "M5 6h14v13H5zM5 10h14M9 4v4M15 4v4",
            Self::Bars => "M5 20h14M8 16v-4M12 16V8M16 16V5",
            Self::Glass => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20",
            Self::Sliders => "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
        }
    }

    /// The drawing. Hidden from screen readers: the word beside it says it.
    #[must_use]
    pub fn view(self) -> Erased {
        view! {
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d=self.path()></path>
            </svg>
        }
        .erased()
    }
}

/// The sign of the house: three stones.
#[must_use]
pub fn stones() -> Erased {
    view! {
        <svg class="stones" viewBox="0 0 32 28" aria-hidden="true">
            <ellipse cx="16" cy="23" rx="12" ry="4.4"></ellipse>
            <ellipse cx="16.6" cy="14.2" rx="8.2" ry="3.5" class="stone-middle"></ellipse>
            <ellipse cx="15.4" cy="7" rx="5" ry="2.7" class="stone-top"></ellipse>
        </svg>
    }
    .erased()
}
