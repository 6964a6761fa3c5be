//! What this is, under which licences, and what it is made of.

use crate::{
    site::use_site,
    ui::{
        erased::{Erase, Erased},
        layout::{paragraph, table},
    },
};
use cairn_core::page::SettingsPage;
use leptos::prelude::*;

const WHAT: &str = "Cairn is a study companion that lives in one folder of static files. It has no server, \
                    sets no cookie and sends nothing anywhere.";
const LICENCES: &str = "The program is free software under MIT or Apache-2.0. Our texts are under CC BY-SA \
                        4.0, the code in lessons under 0BSD. The trees and labels of the tracks derive from \
                        five public learning roadmaps; their facts, names and short labels were taken over, \
                        their sentences were not.";

/// The about section.
pub fn view(page: &SettingsPage) -> Vec<Erased> {
    let (build, schema) =
        use_site().with_value(|site| (site.build.clone(), site.base.file("export-v1.schema.json")));
    let facts = [
        page.counts.join(" · ").as_str(),
        " · last updated ",
        &page.updated,
        " · build ",
        &build,
    ]
    .concat();
    let schema = view! {
        "The export file is plain JSON; "
        <a href=schema rel="external">
            "its schema"
        </a>
        " says what stands in it."
    };
    let rows = page
        .licences
        .iter()
        .map(|licence| {
            let package = [licence.name.as_str(), " ", &licence.version].concat();
            view! {
                <tr>
                    <td>{package}</td>
                    <td>{licence.licence.clone()}</td>
                </tr>
            }
            .erased()
        })
        .collect();
    let summary = [
        "Shipped with the program: ",
        &page.licences.len().to_string(),
        " packages",
    ]
    .concat();
    let shipped = view! {
        <details>
            <summary>{summary}</summary>
            {table(rows)}
        </details>
    };
    vec![
        paragraph("", WHAT),
        paragraph("muted", facts),
        paragraph("", LICENCES),
        paragraph("", schema),
        shipped.erased(),
    ]
}
