//! The device's own voice, where it has one. It speaks when it is told to, never by itself.

use wasm_bindgen::JsValue;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};

fn voice() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let name = JsValue::from_str("speechSynthesis");
    let is_there = js_sys::Reflect::has(&window, &name).unwrap_or(false);
    is_there.then(|| window.speech_synthesis().ok()).flatten()
}

/// Whether the device can speak.
#[must_use]
pub fn can_speak() -> bool {
    voice().is_some()
}

/// Says a text in English, in place of what is being said; with nothing to say it is silent.
pub fn say(text: &str) {
    let Some(voice) = voice() else { return };
    voice.cancel();
    if let Ok(words) = SpeechSynthesisUtterance::new_with_text(text) {
        words.set_lang("en");
        voice.speak(&words);
    }
}
