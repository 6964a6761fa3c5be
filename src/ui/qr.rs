//! A QR code as a picture, with words for those who do not see it. Dark on white in every theme: many
//! phones do not read the reverse.

use crate::ui::erased::{Erase, Erased};
use cairn_core::qr::qr;
use leptos::prelude::*;

/// The code of a text; `name` says what it holds. `None` where the text is too long for any code.
#[must_use]
pub fn qr_code(text: &str, name: String) -> Option<Erased> {
    let code = qr(text)?;
    let size = code.size.to_string();
    let view_box = ["0 0 ", &size, " ", &size].concat();
    let picture = view! {
        <svg class="qr" viewBox=view_box role="img" aria-label=name shape-rendering="crispEdges">
            <rect class="qr-paper" width=size.clone() height=size></rect>
            <path class="qr-ink" d=code.path></path>
        </svg>
    };
    Some(picture.erased())
}
