//! localStorage, as it is: text under keys. A failed write keeps the old value, and says so.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Every key and value that starts with `prefix`, or nothing where storage is blocked.
#[must_use]
pub fn entries(prefix: &str) -> Option<Vec<(String, String)>> {
    let storage = storage()?;
    let count = storage.length().ok()?;
    let mut entries = Vec::new();
    for place in 0..count {
        let Ok(Some(key)) = storage.key(place) else {
            continue;
        };
        if key.starts_with(prefix)
            && let Ok(Some(value)) = storage.get_item(&key)
        {
            entries.push((key, value));
        }
    }
    Some(entries)
}

/// The value under a key.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value. False where storage is blocked or full: the old value stands.
#[must_use]
pub fn set(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Removes a value; nothing happens where there is none.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}
