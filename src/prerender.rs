//! Static pages from the same components that the browser runs: the fastest test of a page, and what a
//! learner sees first. It writes no file.

use crate::{
    app::App,
    pages::{Page, title},
    route::{Base, Route},
    site::Site,
};
use anyhow::{Context, Result, bail};
use cairn_content::{RouteKey, Site as Content};
use cairn_core::page::PageData;
use futures::StreamExt;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// The frame of every page, ready to be filled.
pub struct Shell {
    template: String,
    base: Base,
}

const MOUNT: &str = r#"<div id="app"></div>"#;
const SCHEMA: &[u8] = include_bytes!("../crates/core/schema/export-v1.json");
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'";

impl Shell {
    /// Fills the frame's head: a start script of its own, since the policy forbids trunk's inline one; the
    /// style sheet and the boot script under names made of their content, so that a new build is never
    /// mixed with an old one.
    ///
    /// # Errors
    /// Where the template or a file that it names is not as expected.
    pub fn new(template: &str, files: &mut BTreeMap<String, Vec<u8>>, base: Base) -> Result<Self> {
        let glue = one(files, "cairn-", ".js")?;
        let wasm = one(files, "cairn-", "_bg.wasm")?;
        let start = format!(
            "import init from \"./{glue}\";\n\
             init({{ module_or_path: new URL(\"./{wasm}\", import.meta.url) }}).catch(window.cairnAsleep);\n"
        );
        let start = keep(files, "start", "js", start.into_bytes());
        let boot = files.remove("boot.js").context("no boot.js")?;
        let boot = keep(files, "boot", "js", boot);
        let style = files.remove("cairn.css").context("no cairn.css")?;
        let style = keep(files, "cairn", "css", style);

        let head_end = template.find("</head>").context("no </head>")?;
        let body = template.find("<body>").context("no <body>")?;
        if !template.contains(MOUNT) {
            bail!("index.html has no {MOUNT}");
        }
        // What trunk reads is not for the browser; the boot script gets its name by content.
        let head: Vec<&str> = template[..head_end]
            .lines()
            .filter(|line| !line.contains("boot.js") && !line.contains("data-trunk"))
            .collect();
        let head = head.join("\n");
        let file = |name: &str| base.file(name);
        let links = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <script src=\"{boot}\"></script>\n\
             <link rel=\"stylesheet\" href=\"{style}\">\n\
             <link rel=\"modulepreload\" href=\"{glue}\">\n\
             <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
             <script type=\"module\" src=\"{start}\"></script>\n",
            boot = file(&boot),
            style = file(&style),
            glue = file(&glue),
            wasm = file(&wasm),
            start = file(&start),
        );
        let head = head.replace("href=\"/", &format!("href=\"{base}"));
        Ok(Self {
            template: [&head, "\n", &links, "</head>\n", &template[body..]].concat(),
            base,
        })
    }

    /// One page.
    fn fill(&self, site: &Site, page: &Page, data: &str) -> String {
        let (title, description) = title(page, site);
        let root = format!(
            "<html lang=\"en\" data-theme=\"system\" data-site=\"{}\" data-name=\"{}\" data-tagline=\"{}\" data-base=\"{}\" \
             data-build=\"{}\" data-ledger=\"{}\" data-index=\"{}\" data-path=\"{}\">",
            escape(&site.id),
            escape(&site.name),
            escape(&site.tagline),
            self.base,
            site.build,
            site.ledger,
            site.index,
            escape(&page.route.href(&site.base)),
        );
        self.template
            .replace("<html lang=\"en\" data-theme=\"system\">", &root)
            .replace("<title>Cairn</title>", &format!("<title>{}</title>", escape(&title)))
            .replace(
                "<meta name=\"description\" content=\"\">",
                &format!("<meta name=\"description\" content=\"{}\">", escape(&description)),
            )
            .replace(
                MOUNT,
                &format!(
                    "<div id=\"app\">{}</div>\n<script type=\"application/json\" id=\"page-data\">{data}</script>",
                    render(site, page)
                ),
            )
    }
}

/// Every page and file of text, by name.
///
/// # Errors
/// Where a page cannot be written as JSON.
pub fn render_site(content: &Content, shell: &Shell) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = content.files();
    let index = files
        .iter()
        .map(|(name, _)| name.clone())
        .find(|name| name.starts_with("data/index-"))
        .context("the compiler wrote no index")?;
    let site = Site {
        id: content.id().to_owned(),
        name: content.name().to_owned(),
        tagline: content.tagline().to_owned(),
        base: shell.base.clone(),
        build: content.index().build.clone(),
        ledger: content.index().ledger,
        index,
    };
    for (route, data) in pages(content) {
        // Without any `<` nothing in a data block can end it, or keep it from ending.
        let json = serde_json::to_string(&data)?.replace('<', "\\u003c");
        let page = Page {
            route,
            data: Arc::new(data),
        };
        let html = shell.fill(&site, &page, &json);
        let below = page.route.href(&Base::new("/"));
        let name = if below.ends_with('/') {
            [&below[1..], "index.html"].concat()
        } else {
            below[1..].to_owned()
        };
        files.push((name, html.into_bytes()));
    }
    files.push(("export-v1.schema.json".to_owned(), SCHEMA.to_vec()));
    Ok(files)
}

/// All pages there are, with their text.
fn pages(content: &Content) -> Vec<(Route, PageData)> {
    let mut pages = vec![(Route::NotFound, PageData::Plain)];
    for key in content.routes() {
        let data = content.page(key);
        match key {
            RouteKey::Tracks => {
                pages.push((Route::Today, data.clone()));
                pages.push((Route::Tracks, data));
            }
            RouteKey::Track(id) => pages.push((Route::Track(id.clone()), data)),
            RouteKey::Topic(id) => pages.push((Route::Topic(id.clone()), data)),
            RouteKey::Progress => pages.push((Route::Progress, data)),
            RouteKey::Settings => pages.push((Route::Settings, data)),
        }
    }
    pages
}

/// The page's HTML, as the browser's first render has it.
#[must_use]
pub fn render(site: &Site, page: &Page) -> String {
    // Fails only if an executor was set before, which serves as well.
    let _ = any_spawner::Executor::init_futures_executor();
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let path = page.route.href(&site.base);
        provide_context(leptos_router::location::RequestUrl::new(&path));
        let (site, page) = (site.clone(), page.clone());
        let stream = view! { <App site page/> }
            .into_view()
            .to_html_stream_in_order();
        futures::executor::block_on(stream.collect::<String>())
    });
    owner.unset_with_forced_cleanup();
    html
}

/// The one file whose name begins and ends so.
fn one(files: &BTreeMap<String, Vec<u8>>, start: &str, end: &str) -> Result<String> {
    let mut found = files
        .keys()
        .filter(|name| name.starts_with(start) && name.ends_with(end) && !name.contains('/'));
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name.clone()),
        (None, _) => bail!("trunk wrote no {start}*{end}"),
        (Some(_), Some(_)) => bail!("trunk wrote several {start}*{end}: empty its folder first"),
    }
}

/// Keeps a file under a name made of its content.
fn keep(
    files: &mut BTreeMap<String, Vec<u8>>,
    stem: &str,
    extension: &str,
    bytes: Vec<u8>,
) -> String {
    let name = [
        stem,
        "-",
        &cairn_content::short_hash(&bytes),
        ".",
        extension,
    ]
    .concat();
    files.insert(name.clone(), bytes);
    name
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
mod tests;
