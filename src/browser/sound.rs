//! A sound of the program's own making, without a file. A browser that does not let a page be heard stays silent.

use wasm_bindgen::JsValue;
use web_sys::AudioContext;

/// Pitch in hertz, an A.
const PITCH: f32 = 880.0;
/// Loudness between 0 and 1: to be noticed, not to startle.
const LOUDNESS: f32 = 0.1;
/// How long it lasts, in seconds.
const LENGTH: f64 = 0.4;

/// One tone.
pub fn tone() {
    // Without sound nothing is lost: the page says the same.
    let _ = play();
}

fn play() -> Result<(), JsValue> {
    let context = AudioContext::new()?;
    let (source, loudness) = (context.create_oscillator()?, context.create_gain()?);
    source.frequency().set_value(PITCH);
    let end = context.current_time() + LENGTH;
    loudness.gain().set_value(LOUDNESS);
    loudness.gain().linear_ramp_to_value_at_time(0.0, end)?;
    source.connect_with_audio_node(&loudness)?;
    loudness.connect_with_audio_node(&context.destination())?;
    source.start()?;
    source.stop_with_when(end)
}
