//! Notifications of the system: whether one may show them, and showing one. Some browsers have none, some only for an
//! installed site; on a phone it is the service worker that shows them.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser's own maker of notifications, where there is one.
fn maker() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"Notification".into())
        .ok()?
        .dyn_into()
        .ok()
}

/// Asks the learner, where the browser has to; whether notifications may be shown.
pub async fn ask() -> bool {
    let Some(maker) = maker() else {
        return false;
    };
    let asked = Reflect::get(&maker, &"requestPermission".into())
        .ok()
        .and_then(|ask| ask.dyn_into::<Function>().ok()?.call0(&maker).ok())
        .and_then(|promise| promise.dyn_into::<Promise>().ok());
    match asked {
        Some(promise) => {
            JsFuture::from(promise)
                .await
                .ok()
                .and_then(|word| word.as_string())
                .as_deref()
                == Some("granted")
        }
        None => false,
    }
}

/// Shows a notification, if one may. Nothing is lost where it does not appear: the page says the same.
pub async fn show(title: &str, body: &str) {
    let options = Object::new();
    // One takes the place of the one before.
    for (name, value) in [("body", body), ("tag", "cairn-timer")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    if by_worker(title, &options).await.is_none()
        && let Some(maker) = maker()
    {
        let words = js_sys::Array::of2(&title.into(), &options);
        let _ = Reflect::construct(&maker, &words);
    }
}

/// By the service worker that keeps this page, where one does.
async fn by_worker(title: &str, options: &Object) -> Option<()> {
    let window = web_sys::window()?;
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let workers = get(&window.navigator(), "serviceWorker")?;
    get(&workers, "controller").filter(JsValue::is_object)?;
    let ready: Promise = get(&workers, "ready")?.dyn_into().ok()?;
    let worker = JsFuture::from(ready).await.ok()?;
    let show: Function = get(&worker, "showNotification")?.dyn_into().ok()?;
    let shown: Promise = show
        .call2(&worker, &title.into(), options)
        .ok()?
        .dyn_into()
        .ok()?;
    JsFuture::from(shown).await.ok().map(drop)
}
