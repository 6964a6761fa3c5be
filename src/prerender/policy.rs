//! What a page may load, run and send, said in the page itself, so that any host will do. It knows no page.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The policy stands right behind this: it holds for what comes after it, and all that loads comes after.
pub const BEFORE: &str = "<meta charset=\"utf-8\">";

/// Nothing, but:
///
/// - scripts of ours, and WebAssembly made by them. No inline script but the one that is named by its digest, no
///   `eval`, no other host: so a text that became markup could still do nothing.
/// - style sheets of ours, one of them in the page and named by its digest; no style on an element.
/// - pictures, data, the manifest and the worker, all of this host.
///
/// Frames, objects, fonts, media, a `<base>` and forms that send do not occur. Two things cannot stand here:
/// `frame-ancestors` counts in a header alone, which the README names; and Trusted Types, which would be one more
/// wall before markup, stop Leptos: it makes elements from templates through `innerHTML`. That one place takes
/// no text of a learner's; those become text nodes and attributes.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' BOOT; style-src 'self' STYLE; \
    img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'";

/// The beginning of a page's head: the policy, which lets in the one script and the one sheet that are in the
/// page; and that no other host learns from where one comes.
pub fn begun(boot: &str, style: &str) -> String {
    let policy = POLICY
        .replace("BOOT", &digest(boot))
        .replace("STYLE", &digest(style));
    format!(
        "{BEFORE}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">"
    )
}

/// What the policy calls a script or sheet in the page.
pub fn digest(text: &str) -> String {
    let digest = BASE64_STANDARD.encode(Sha256::digest(text));
    format!("'sha256-{digest}'")
}
