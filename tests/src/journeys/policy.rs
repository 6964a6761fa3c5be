//! What the pages' policy forbids, tried on the real page in real browsers; and that every journey would
//! notice.

use std::cell::RefCell;

use anyhow::{Result, ensure};

use super::{EVERY, Journey, journey};
use crate::stage::Stage;

/// A host that is nowhere: who asks for it comes by at the sentry.
const ELSEWHERE: &str = "http://elsewhere.example";

/// What a foreign hand might try: by name, as a script, and the rule that should forbid it. Where it succeeds,
/// it sets `harmed`.
const TRIES: [(&str, &str, &str); 15] = [
    (
        "an inline script",
        "put('script', { textContent: 'window.harmed = 1' })",
        "script-src",
    ),
    (
        "an inline handler",
        "put('p', {}).setAttribute('onclick', 'window.harmed = 1'); document.querySelector('body > p:last-child').click()",
        "script-src",
    ),
    (
        "a script of another host",
        "put('script', { src: `${elsewhere}/x.js` })",
        "script-src",
    ),
    (
        "a script in a data address",
        "put('script', { src: 'data:text/javascript,window.harmed=1' })",
        "script-src",
    ),
    (
        "a script in a blob",
        "put('script', { src: URL.createObjectURL(new Blob(['window.harmed = 1'])) })",
        "script-src",
    ),
    // A text for a timer is compiled as `eval` does; and not while the driver itself evaluates.
    (
        "a text that becomes code",
        "setTimeout(() => window.setTimeout('window.harmed = 1'))",
        "script-src: eval",
    ),
    (
        "an inline style",
        "put('style', { textContent: 'main { display: none }' })",
        "style-src",
    ),
    (
        "a style on an element",
        "put('p', {}).setAttribute('style', 'color: red')",
        "style-src",
    ),
    (
        "a style sheet of another host",
        "put('link', { rel: 'stylesheet', href: `${elsewhere}/x.css` })",
        "style-src",
    ),
    (
        "a picture of another host",
        "put('img', { src: `${elsewhere}/x.png` })",
        "img-src",
    ),
    (
        "a request to another host",
        "fetch(`${elsewhere}/x`).catch(() => {})",
        "connect-src",
    ),
    (
        "a beacon to another host",
        "navigator.sendBeacon(`${elsewhere}/x`, 'x')",
        "connect-src",
    ),
    (
        "a frame of another host",
        "put('iframe', { src: `${elsewhere}/` })",
        "frame-src",
    ),
    (
        "another base for links",
        "document.head.append(Object.assign(document.createElement('base'), { href: `${elsewhere}/` }))",
        "base-uri",
    ),
    (
        "a form that sends",
        "put('form', { action: `${elsewhere}/`, method: 'post' }).submit()",
        "form-action",
    ),
];

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, what_does_not_belong_to_the_page_is_blocked).may_complain(),
        journey(EVERY, the_page_may_do_what_it_needs),
        journey(EVERY, a_request_that_leaves_is_noticed).may_complain(),
    ]
}

pub async fn what_does_not_belong_to_the_page_is_blocked(stage: &mut Stage) -> Result<()> {
    for route in ["/tracks/backend-and-ai/", "/settings/"] {
        stage.open(route).await?;
        for (what, attempt, rule) in TRIES {
            let script = format!(
                "const elsewhere = '{ELSEWHERE}';
                 const put = (tag, fields) => {{
                     const element = Object.assign(document.createElement(tag), fields);
                     document.body.append(element);
                     return element;
                 }};
                 // Some engines throw, too.
                 try {{ {attempt} }} catch {{}}"
            );
            stage.script::<()>(&script, vec![]).await?;
            let noted = RefCell::new(Vec::new());
            stage
                .patiently(&format!("{what} is forbidden at {route}"), async || {
                    noted.borrow_mut().extend(stage.breaches());
                    let forbidden = format!("forbidden by {rule}");
                    let seen = noted.borrow();
                    ensure!(
                        seen.iter().any(|note| note.starts_with(&forbidden)),
                        "noted was {seen:?}"
                    );
                    Ok(())
                })
                .await?;
            stayed(&noted.into_inner())?;
        }
        let harm: bool = stage
            .script(
                "return 'harmed' in window || document.baseURI !== location.href
                     || getComputedStyle(document.querySelector('main')).display === 'none'",
                vec![],
            )
            .await?;
        ensure!(!harm, "something was blocked in word only, at {route}");
    }
    stayed(&stage.breaches())
}

/// Nothing of what was noted left the machine.
fn stayed(noted: &[String]) -> Result<()> {
    let left = noted.iter().find(|note| !note.starts_with("forbidden"));
    ensure!(left.is_none(), "something left: {left:?}");
    Ok(())
}

pub async fn the_page_may_do_what_it_needs(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.follow("Progress").await?;
    stage.sees_heading("Progress").await?;
    stage.follow("Settings").await?;
    stage.save("Export as a file").await?;
    let forbidden = stage.breaches();
    ensure!(forbidden.is_empty(), "it was forbidden: {forbidden:?}");
    Ok(())
}

pub async fn a_request_that_leaves_is_noticed(stage: &mut Stage) -> Result<()> {
    stage.open("/").await?;
    // The policy does not hold a page from going elsewhere as a whole; the way out is watched all the same.
    stage
        .script::<()>(&format!("location.assign('{ELSEWHERE}/x')"), vec![])
        .await?;
    stage
        .patiently("the way out is watched", async || {
            let seen = stage.breaches();
            ensure!(
                seen.iter().any(|note| note.contains("elsewhere.example")),
                "noted was {seen:?}"
            );
            Ok(())
        })
        .await?;
    stage.is_at("/").await
}
