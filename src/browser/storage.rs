//! localStorage, as it is: text under keys. A failed write keeps the old value, and says so.

use web_sys::Storage;

/// Why a value could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageFault {
    /// The browser gives this page no storage (blocked by a setting).
    Blocked,
    /// There is no room left for it.
    Full,
}

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

/// Keeps a value. On a fault the old value stands.
///
/// # Errors
/// Where storage is blocked or full.
pub fn set(key: &str, value: &str) -> Result<(), StorageFault> {
    storage()
        .ok_or(StorageFault::Blocked)?
        .set_item(key, value)
        .map_err(|_| StorageFault::Full)
}

/// Removes a value; nothing happens where there is none.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}
