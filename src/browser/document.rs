//! The document: what the static page says, and what only the browser can do to it (title, focus,
//! scroll, theme, dialogs).

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// A value that the pre-renderer put on `<html data-…>`.
#[must_use]
pub fn root_data(name: &str) -> Option<String> {
    let root = document()?.document_element()?;
    root.get_attribute(&["data-", name].concat())
}

/// Puts a value on `<html data-…>`, or takes it away.
pub fn set_root_data(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let name = ["data-", name].concat();
    let _ = match value {
        Some(value) => root.set_attribute(&name, value),
        None => root.remove_attribute(&name),
    };
}

/// The text of the page's data block.
#[must_use]
pub fn data_block() -> Option<String> {
    document()?.get_element_by_id("page-data")?.text_content()
}

/// Where the app is mounted.
#[must_use]
pub fn mount_point() -> Option<HtmlElement> {
    element("app")?.dyn_into().ok()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether there is an element with this id.
#[must_use]
pub fn has(id: &str) -> bool {
    element(id).is_some()
}

/// The text of the first element that a selector finds; empty where there is none.
#[must_use]
pub fn text_of(selector: &str) -> String {
    first(selector)
        .map(|element| element.inner_text())
        .unwrap_or_default()
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The path of the address bar.
#[must_use]
pub fn path() -> String {
    window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

/// Leaves the app for an address: the browser loads the page anew.
pub fn load(href: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_href(href);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Moves the focus to an element by its id. False where nothing takes it.
pub fn focus(id: &str) -> bool {
    let element = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| {
        let_focus(&element);
        let _ = element.focus();
        focus_is_in(&["#", id].concat())
    })
}

/// Headings and other text take the focus only where they are told to.
fn let_focus(element: &HtmlElement) {
    if element.tab_index() < 0 {
        let _ = element.set_attribute("tabindex", "-1");
    }
}

fn first(selector: &str) -> Option<HtmlElement> {
    document()?
        .query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}

/// Moves the focus to the page's heading, without scrolling: what a screen reader says after a
/// navigation.
pub fn focus_heading() {
    if let Some(heading) = first("main h1") {
        take_focus(&heading);
    }
}

/// Goes to a place of the page: what is folded around it is unfolded, the page scrolls there and the focus
/// follows. False where there is no such place.
pub fn go_to(id: &str) -> bool {
    let Some(place) = element(id) else {
        return false;
    };
    if let Some(folded) = place.closest("[hidden]").ok().flatten()
        && let Some(control) = folded
            .parent_element()
            .and_then(|section| {
                section
                    .query_selector(".section-tools [aria-expanded=false]")
                    .ok()
                    .flatten()
            })
            .and_then(|control| control.dyn_into::<HtmlElement>().ok())
    {
        control.click();
        folded.remove_attribute("hidden").unwrap_or_default();
    }
    place.scroll_into_view();
    focus_within(&place);
    true
}

/// Where the focus is: the nearest line of a list that has an id.
#[must_use]
pub fn focused_line() -> Option<String> {
    let active = document()?.active_element()?;
    Some(active.closest("li[id]").ok().flatten()?.id())
}

/// Moves the focus to a line, without scrolling. False where there is none.
pub fn focus_line(id: &str) -> bool {
    element(id).is_some_and(|line| {
        focus_within(&line);
        true
    })
}

/// The focus goes to the box or link of a line, and to anything else itself.
fn focus_within(place: &Element) {
    let control = place
        .query_selector(".tick, .hit")
        .ok()
        .flatten()
        .filter(|_| place.tag_name() == "LI");
    if let Ok(target) = control
        .unwrap_or_else(|| place.clone())
        .dyn_into::<HtmlElement>()
    {
        take_focus(&target);
    }
}

fn take_focus(element: &HtmlElement) {
    let_focus(element);
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// The fragment of the address bar, without `#`.
#[must_use]
pub fn fragment() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// Clicks the first element that a selector finds.
pub fn click(selector: &str) {
    if let Some(element) = first(selector) {
        element.click();
    }
}

/// The address of the link that has the focus, or else of the first that a selector finds.
#[must_use]
pub fn chosen_link(selector: &str) -> Option<String> {
    let active = document()?.active_element()?;
    let link = if active.matches(selector).unwrap_or_default() {
        active
    } else {
        first(selector)?.into()
    };
    link.get_attribute("href")
}

/// Opens an address in another tab.
pub fn open_tab(href: &str) {
    if let Some(window) = window() {
        let _ = window.open_with_url_and_target_and_features(href, "_blank", "noopener");
    }
}

/// Moves the focus by `step` places among the elements that a selector finds. Without one of them
/// focused, it goes to the first.
pub fn move_focus(selector: &str, step: i32) {
    let Some(document) = document() else { return };
    let Ok(found) = document.query_selector_all(selector) else {
        return;
    };
    let elements: Vec<HtmlElement> = (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .filter(|element: &HtmlElement| element.offset_height() > 0)
        .collect();
    let active = document.active_element();
    let here = elements
        .iter()
        .position(|element| Some(element.as_ref()) == active.as_ref());
    let Ok(last) = i32::try_from(elements.len()) else {
        return;
    };
    let next = here
        .and_then(|here| i32::try_from(here).ok())
        .map_or(0, |here| here + step);
    if let Ok(next) = usize::try_from(next.clamp(0, (last - 1).max(0)))
        && let Some(element) = elements.get(next)
    {
        let _ = element.focus();
    }
}

/// Whether the focus is within an element that a selector finds.
#[must_use]
pub fn focus_is_in(selector: &str) -> bool {
    document()
        .and_then(|document| document.active_element())
        .and_then(|element| element.closest(selector).ok().flatten())
        .is_some()
}

/// How far the page is scrolled, in whole CSS pixels.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "whole pixels of a page")]
pub fn scroll_top() -> i32 {
    window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or_default() as i32
}

/// Scrolls the page.
pub fn scroll_to(top: i32) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(top));
    }
}

/// Opens a modal dialog by its id.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = dialog(id)
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog by its id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

/// Opens or closes a `<details>` by its id.
pub fn set_open(id: &str, open: bool) {
    if let Some(element) = element(id) {
        let _ = if open {
            element.set_attribute("open", "")
        } else {
            element.remove_attribute("open")
        };
    }
}

/// Whether a media query holds.
#[must_use]
pub fn matches_media(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// Whether this is Safari, whose script storage falls away after seven days of use without a visit.
#[must_use]
pub fn is_safari() -> bool {
    window()
        .and_then(|window| window.navigator().user_agent().ok())
        .is_some_and(|agent| {
            agent.contains("Safari/") && !agent.contains("Chrom") && !agent.contains("Android")
        })
}

/// Asks the browser to keep this site's storage under pressure, where it can be asked.
pub fn ask_to_persist() {
    let Some(window) = window() else { return };
    let navigator: JsValue = window.navigator().into();
    let manager =
        js_sys::Reflect::get(&navigator, &JsValue::from_str("storage")).unwrap_or_default();
    if let Ok(persist) = js_sys::Reflect::get(&manager, &JsValue::from_str("persist"))
        && let Ok(persist) = persist.dyn_into::<js_sys::Function>()
    {
        let _ = persist.call0(&manager);
    }
}

/// Replays the taps that came before the page was alive; `boot.js` kept them.
pub fn replay_taps() {
    let Some(window) = window() else { return };
    if let Ok(alive) = js_sys::Reflect::get(&window, &JsValue::from_str("cairnAlive"))
        && let Ok(alive) = alive.dyn_into::<js_sys::Function>()
    {
        let _ = alive.call0(&window);
    }
}
