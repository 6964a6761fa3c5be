//! The few arrangements that pages share: a titled section, a list of links, a table of figures, a row of
//! buttons.

use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The head of a page.
pub fn page_head(title: impl IntoView + 'static, rest: Vec<Erased>) -> Erased {
    let title = title.erased();
    view! {
        <header class="page-head">
            <h1>{title}</h1>
            {rest}
        </header>
    }
    .erased()
}

/// A section under a heading that can be linked to.
pub fn section(id: &'static str, title: impl IntoView + 'static, body: Vec<Erased>) -> Erased {
    let title = title.erased();
    view! {
        <section class="stack section-gap" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {body}
        </section>
    }
    .erased()
}

/// A paragraph of a class.
pub fn paragraph(class: &'static str, text: impl IntoView + 'static) -> Erased {
    let text = text.erased();
    view! { <p class=class>{text}</p> }.erased()
}

/// A link.
pub fn link(class: &'static str, href: String, label: impl IntoView + 'static) -> Erased {
    let label = label.erased();
    view! {
        <a class=class href=href>
            {label}
        </a>
    }
    .erased()
}

/// A list of links, side by side.
pub fn link_list(links: impl IntoIterator<Item = (String, Erased)>) -> Erased {
    let items = links
        .into_iter()
        .map(|(href, label)| item(link("", href, label)));
    list("link-list", items.collect())
}

/// A list.
pub fn list(class: &'static str, items: Vec<Erased>) -> Erased {
    view! { <ul class=class>{items}</ul> }.erased()
}

/// An entry of a list.
pub fn item(content: impl IntoView + 'static) -> Erased {
    let content = content.erased();
    view! { <li>{content}</li> }.erased()
}

/// Buttons and links that act, side by side.
pub fn row(buttons: Vec<Erased>) -> Erased {
    view! { <p class="button-row">{buttons}</p> }.erased()
}

/// Names and figures.
pub fn figures(rows: Vec<(&'static str, String)>) -> Erased {
    let rows: Vec<Erased> = rows
        .into_iter()
        .map(|(name, figure)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{figure}</td>
                </tr>
            }
            .erased()
        })
        .collect();
    table(rows)
}

/// A table of rows, scrolled sideways where it is wider than a phone.
pub fn table(rows: Vec<Erased>) -> Erased {
    view! {
        <div class="table-scroll" tabindex="0">
            <table class="table">
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .erased()
}
