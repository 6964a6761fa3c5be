//! Static pages from the same components that the browser runs: the fastest test of a page, and what a
//! learner sees first. It writes no file.

use crate::{
    app::App,
    pages::{
        Page,
        parts::{self, Part},
        title,
    },
    route::{Base, Route},
    site::Site,
};
use anyhow::{Context, Result, anyhow, bail};
use cairn_content::{RouteKey, Site as Content};
use cairn_core::page::PageData;
use futures::{StreamExt, executor::block_on};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::{collections::BTreeMap, iter, sync::Arc};

mod bundle;
mod frame;
pub mod offline;
mod policy;
mod webmanifest;

/// The frame of every page, ready to be filled.
pub struct Shell {
    template: String,
    base: Base,
    program: Program,
}

/// Where the parts of the program that a page needs are named.
const PARTS: &str = "<!-- parts -->";
const MOUNT: &str = r#"<div id="app"></div>"#;
const SCHEMA: &[u8] = include_bytes!("../crates/core/schema/export-v1.json");

impl Shell {
    /// Fills the frame's head: the boot script and the style sheet themselves, allowed by their digests, and
    /// the program under a name made of its content, so that a new build is never mixed with an old one.
    ///
    /// # Errors
    /// Where the template or a file that it names is not as expected.
    pub fn new(template: &str, files: &mut BTreeMap<String, Vec<u8>>, base: Base) -> Result<Self> {
        let program = Program::keep(files)?;
        let page_side = files.remove("offline.js").context("no offline.js")?;
        let page_side = base.file(&keep(files, "offline", "js", page_side));
        let boot = text(files, "boot.js", "</script")?;
        let style = text(files, "cairn.css", "</style")?;

        let head_end = template.find("</head>").context("no </head>")?;
        let body = template.find("<body>").context("no <body>")?;
        if !template.contains(MOUNT) {
            bail!("index.html has no {MOUNT}");
        }
        let start = base.file(&program.file("start.js"));
        // Both stand in the page itself: a file more is a round trip more before the first paint.
        let links = [
            "<script>",
            &boot,
            "</script>\n<style>",
            &style,
            "</style>\n",
            PARTS,
            "<script type=\"module\" src=\"",
            &start,
            "\"></script>\n<script type=\"module\" async data-beside fetchpriority=\"low\" src=\"",
            &page_side,
            "\"></script>\n",
        ]
        .concat();
        let head = template[..head_end]
            .replace("<script src=\"/boot.js\"></script>\n", "")
            .replace("href=\"/", &format!("href=\"{base}"))
            .replace(policy::BEFORE, &policy::begun(&boot, &style));
        Ok(Self {
            template: [&head, "\n", &links, "</head>\n", &template[body..]].concat(),
            base,
            program,
        })
    }

    /// One page.
    fn fill(&self, site: &Site, page: &Page, data: &str) -> String {
        let (title, description) = title(page, site);
        let root = format!(
            "<html lang=\"en\" data-theme=\"system\" data-site=\"{}\" data-name=\"{}\" data-tagline=\"{}\" data-base=\"{}\" \
             data-version=\"\" data-build=\"{}\" data-ledger=\"{}\" data-index=\"{}\" data-search=\"{}\" data-path=\"{}\">",
            escape(&site.id),
            escape(&site.name),
            escape(&site.tagline),
            self.base,
            site.build,
            site.ledger,
            site.index,
            site.search,
            escape(&page.route.href(&site.base)),
        );
        let wasm: String = self
            .program
            .of(&page.route)
            .map(|name| {
                let href = self.base.file(&name);
                format!("<link rel=\"preload\" href=\"{href}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n")
            })
            .collect();
        self.template
            .replace(PARTS, &wasm)
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
    let named = |start: &str| {
        let mut names = files.iter().map(|(name, _)| name);
        let name = names.find(|name| name.starts_with(start)).cloned();
        name.with_context(|| format!("the compiler wrote no {start}*"))
    };
    let (index, search) = (named("data/index-")?, named("data/search-")?);
    let site = Site {
        id: content.id().to_owned(),
        name: content.name().to_owned(),
        tagline: content.tagline().to_owned(),
        base: shell.base.clone(),
        build: content.index().build.clone(),
        ledger: content.index().ledger,
        index,
        search,
    };
    for (route, data) in pages(content) {
        // Without any `<` nothing in a data block can end it, or keep it from ending.
        let json = serde_json::to_string(&beside(&data))?.replace('<', "\\u003c");
        let page = Page {
            view: block_on(parts::view_of(&route)).map_err(|fault| anyhow!("{fault}"))?,
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
    files.push((
        webmanifest::NAME.to_owned(),
        webmanifest::webmanifest(&site),
    ));
    Ok(files)
}

/// A page's data as they stand beside its HTML: a lesson stands in the page once, and the program takes it from there.
fn beside(data: &PageData) -> PageData {
    let mut data = data.clone();
    if let PageData::Topic(page) = &mut data
        && let Some(lesson) = &mut page.lesson
    {
        lesson.html.clear();
    }
    data
}

/// All pages there are, with their text.
fn pages(content: &Content) -> Vec<(Route, PageData)> {
    let mut pages = vec![
        (Route::NotFound, PageData::Plain),
        (Route::NotHere, PageData::Plain),
    ];
    for key in content.routes() {
        let data = content.page(key);
        match key {
            RouteKey::Tracks => {
                pages.push((Route::Today, data.clone()));
                pages.push((Route::Shared, data.clone()));
                pages.push((Route::Tracks, data.clone()));
                // The search says where else to look.
                pages.push((Route::Search, data.clone()));
                pages.push((Route::Review, data.clone()));
                pages.push((Route::Interview, data.clone()));
                pages.push((Route::Plan, data.clone()));
                pages.push((Route::Journal, data));
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
        block_on(stream.collect::<String>())
    });
    owner.unset_with_forced_cleanup();
    html
}

/// The program: a folder whose files name each other, so that one name, made of the content of all, stands
/// for them.
struct Program {
    folder: String,
}

impl Program {
    /// Moves the program's files into a folder that is named after them.
    fn keep(files: &mut BTreeMap<String, Vec<u8>>) -> Result<Self> {
        const FOLDER: &str = "program/";
        for part in Part::ALL {
            let file = [FOLDER, &file_of(part)].concat();
            if !files.contains_key(&file) {
                bail!("the program has no {file}");
            }
        }
        let names: Vec<String> = files
            .keys()
            .filter(|name| name.starts_with(FOLDER))
            .cloned()
            .collect();
        let mut whole = Vec::new();
        for name in &names {
            whole.extend_from_slice(name.as_bytes());
            whole.extend_from_slice(&files[name]);
        }
        let folder = ["program-", &cairn_content::short_hash(&whole), "/"].concat();
        for name in names {
            if let Some(bytes) = files.remove(&name) {
                files.insert([&folder, &name[FOLDER.len()..]].concat(), bytes);
            }
        }
        Ok(Self { folder })
    }

    fn file(&self, name: &str) -> String {
        [&self.folder, name].concat()
    }

    /// The wasm that a page needs to come alive.
    fn of(&self, route: &Route) -> impl Iterator<Item = String> {
        let part = Part::of(route).map(file_of);
        iter::once("cairn_bg.wasm".to_owned())
            .chain(part)
            .map(|name| self.file(&name))
    }
}

/// The file that a part of the program travels in.
fn file_of(part: Part) -> String {
    ["part-", part.name(), ".wasm"].concat()
}

/// Keeps a file under a name made of its content.
fn keep(
    files: &mut BTreeMap<String, Vec<u8>>,
    stem: &str,
    extension: &str,
    bytes: Vec<u8>,
) -> String {
    let hash = cairn_content::short_hash(&bytes);
    let name = [stem, "-", &hash, ".", extension].concat();
    files.insert(name.clone(), bytes);
    name
}

/// A file that is to stand in the page, within an element that `end` would close.
fn text(files: &mut BTreeMap<String, Vec<u8>>, name: &str, end: &str) -> Result<String> {
    let bytes = files.remove(name).with_context(|| format!("no {name}"))?;
    let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
    if text.contains(end) {
        bail!("{name} contains {end}, which would end it in the page");
    }
    Ok(text)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
mod tests;
