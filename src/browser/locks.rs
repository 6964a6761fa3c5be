//! Locks that tabs of one site share (the Web Locks API): what lives as long as a tab does, and what one tab
//! does at a time. A browser without them holds none.

use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

fn manager() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// Holds a lock as long as the tab lives.
pub fn hold(name: &str) {
    thread_local! {
        static HELD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }
    let is_new = HELD.with_borrow_mut(|held| {
        let is_new = !held.iter().any(|known| known == name);
        if is_new {
            held.push(name.to_owned());
        }
        is_new
    });
    if is_new && let Some(manager) = manager() {
        let forever = Closure::once_into_js(|| Promise::new(&mut |_, _| {}));
        request(&manager, name, false, &forever);
    }
}

/// A lock that is held until it is dropped.
pub struct Lock(Function);

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::NULL);
    }
}

/// Takes a lock, unless another tab holds it, or the browser has none.
pub async fn take(name: &str) -> Option<Lock> {
    let manager = manager()?;
    let taken = Promise::new(&mut |answer, _| {
        // Called with null where another tab holds it.
        let act = Closure::once_into_js(move |lock: JsValue| {
            if lock.is_null() {
                let _ = answer.call0(&JsValue::NULL);
                return Promise::resolve(&JsValue::NULL);
            }
            Promise::new(&mut |release, _| {
                let _ = answer.call1(&JsValue::NULL, &release);
            })
        });
        request(&manager, name, true, &act);
    });
    let release = JsFuture::from(taken).await.ok()?;
    release.dyn_into().ok().map(Lock)
}

/// The names of all locks of this site that begin so, without their beginning.
pub async fn held(prefix: &str) -> Vec<String> {
    let all = async {
        let manager = manager()?;
        let asked: Promise = method(&manager, "query")?
            .call0(&manager)
            .ok()?
            .dyn_into()
            .ok()?;
        let answer = JsFuture::from(asked).await.ok()?;
        let held: Array = Reflect::get(&answer, &"held".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let name = |lock: JsValue| Reflect::get(&lock, &"name".into()).ok()?.as_string();
        let names = held.iter().filter_map(name);
        Some(
            names
                .filter_map(|name| name.strip_prefix(prefix).map(str::to_owned))
                .collect(),
        )
    };
    all.await.unwrap_or_default()
}

fn request(manager: &JsValue, name: &str, if_available: bool, act: &JsValue) {
    let options = Object::new();
    let _ = Reflect::set(&options, &"ifAvailable".into(), &if_available.into());
    if let Some(request) = method(manager, "request") {
        let _ = request.call3(manager, &name.into(), &options, act);
    }
}
