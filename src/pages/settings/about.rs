//! What this is, under which licences, and what it is made of.

use crate::site::use_site;
use cairn_core::page::SettingsPage;
use leptos::prelude::*;

/// The about section.
pub fn view(page: &SettingsPage) -> impl IntoView + use<> {
    let (build, schema) =
        use_site().with_value(|site| (site.build.clone(), site.base.file("export-v1.schema.json")));
    let rows = page
        .licences
        .iter()
        .map(|licence| {
            view! {
                <tr>
                    <td>{licence.name.clone()}</td>
                    <td>{licence.version.clone()}</td>
                    <td>{licence.licence.clone()}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <section aria-labelledby="about">
            <h2 id="about">"About"</h2>
            <p>"Cairn is a study companion that lives in one folder of static files. It has no server, sets no cookie and sends nothing anywhere."</p>
            <p class="muted">{page.counts.join(" · ")} " · last updated " {page.updated.clone()} " · build " {build}</p>
            <p>
                "The program is free software under MIT or Apache-2.0. Our texts are under CC BY-SA 4.0, the code in lessons under 0BSD. The trees and labels of the tracks derive from five public learning roadmaps; their facts, names and short labels were taken over, their sentences were not."
            </p>
            <p>
                "The export file is plain JSON; "
                <a href=schema rel="external">"its schema"</a>
                " says what stands in it."
            </p>
            <details>
                <summary>"Shipped with the program: " {page.licences.len()} " packages"</summary>
                <div class="table-scroll">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">"Package"</th>
                                <th scope="col">"Version"</th>
                                <th scope="col">"Licence"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}
