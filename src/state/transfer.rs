//! The learner's data as a file: out, and in again. It offers and reads; what an import changes is the
//! core's to decide and the learner's to accept.

use super::{Store, Told};
use crate::browser::{clock, document, file, share, storage};
use cairn_core::{
    action::Action,
    day::Day,
    export,
    import::{self, FILE_LIMIT, ImportError, ImportFile},
    state::setting,
};

/// Offers everything that travels as a file, and remembers the day.
pub fn export_all(store: Store) {
    let today = clock::today();
    let Some(day) = Day::parse(&today) else {
        return;
    };
    let text = store.read(|state| export::export(state, clock::now_ms()));
    let name = export::file_name(day);
    let said = ["Saved as ", &name, ". Keep it where you will find it."].concat();
    if offer(store, &name, "application/json", &text, said) {
        store.dispatch(Action::SettingNoted {
            id: setting::LAST_EXPORT.to_owned(),
            text: today,
        });
    }
}

/// Offers a text as a file to keep, and says what became of it: `said`, or that it could not be saved. False then.
pub(super) fn offer(store: Store, name: &str, media_type: &str, text: &str, said: String) -> bool {
    let is_saved = file::offer(name, media_type, text);
    store.tell(Told::Said(if is_saved {
        said
    } else {
        "The browser did not let the file be saved. Nothing was changed.".to_owned()
    }));
    is_saved
}

/// Copies a text, and says what became of it: `said`, or `refused`, which names another way. False then.
pub(super) async fn copy(store: Store, text: &str, said: &str, refused: &str) -> bool {
    let is_copied = share::copy(text).await;
    let words = if is_copied { said } else { refused };
    store.tell(Told::Said(words.to_owned()));
    is_copied
}

/// Whether the system's share sheet takes files.
#[must_use]
pub fn can_send() -> bool {
    share::takes_files()
}

/// Hands everything that travels to the system's share sheet, as a file: plain text by its name, which is
/// what every sheet takes, and the same as the exported file inside.
pub async fn send_all(store: Store) {
    let today = clock::today();
    let text = store.read(|state| export::export(state, clock::now_ms()));
    if share::send_file(&["cairn-", &today, ".txt"].concat(), &text).await {
        return;
    }
    store.tell(Told::Said(
        "The system did not take the file. Export it instead.".to_owned(),
    ));
}

/// Reads the file that the learner chose in an input. `None` where none was chosen.
pub async fn choose(input: &str, store: Store) -> Option<Result<ImportFile, ImportError>> {
    Some(match chosen(input, FILE_LIMIT).await? {
        Ok(bytes) => import::read(&bytes, store.now()),
        Err(bytes) => Err(ImportError::TooLarge { bytes }),
    })
}

/// The bytes of the file that the learner chose in an input, or how many they are where they are more than
/// `limit`.
pub(super) async fn chosen(input: &str, limit: usize) -> Option<Result<Vec<u8>, usize>> {
    let limit = u32::try_from(limit).unwrap_or(u32::MAX);
    let file = file::chosen(input, limit).await?;
    Some(file.map_err(whole))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a file's size in bytes"
)]
fn whole(size: f64) -> usize {
    size as usize
}

/// Something stored that is not the learner's live state: a snapshot, or an entry moved aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its key in the storage.
    pub name: String,
    /// How many characters it takes.
    pub size: usize,
}

/// Everything that this site keeps in the browser: entries and characters in all, then what is not
/// live state.
#[must_use]
pub fn stored(store: Store) -> (usize, usize, Vec<Stored>) {
    let site = store.read(|state| state.site().id.clone());
    let entries = storage::entries(&["cairn:", &site, ":"].concat()).unwrap_or_default();
    // What browsers count: UTF-16 units, a little over five million of them a host.
    let size =
        |(key, value): &(String, String)| key.encode_utf16().count() + value.encode_utf16().count();
    let characters = entries.iter().map(size).sum();
    let count = entries.len();
    let aside = entries
        .into_iter()
        .filter(|(key, _)| {
            let kind = key.split(':').nth(2);
            matches!(kind, Some("snapshot" | "quarantine"))
        })
        .map(|entry| Stored {
            size: size(&entry),
            name: entry.0,
        })
        .collect();
    (count, characters, aside)
}

/// Offers a stored entry as a file.
pub fn offer_stored(name: &str) {
    if let Some(text) = storage::get(name) {
        let file_name = [&name.replace([':', '/', '#'], "-"), ".json"].concat();
        file::offer(&file_name, "application/json", &text);
    }
}

/// Days from today to a day, if it is today or later.
#[must_use]
pub fn days_until(day: &str) -> Option<i64> {
    let days = Day::parse(day)?.0 - Day::parse(&clock::today())?.0;
    (days >= 0).then_some(days)
}

/// The day that lies `days` ahead, as `YYYY-MM-DD`.
#[must_use]
pub fn day_from_now(days: i64) -> String {
    Day::parse(&clock::today())
        .map(|today| Day(today.0 + days).to_string())
        .unwrap_or_default()
}

/// How many records it takes before the learner is reminded to keep a copy.
const WORTH_KEEPING: usize = 20;
/// How many days an export is fresh.
const FRESH_DAYS: i64 = 14;

/// Whether it is time to remind of an export: there is something to lose, the last one is old, and
/// "not now" has run out.
#[must_use]
pub fn is_export_due(store: Store) -> bool {
    let Some(today) = Day::parse(&clock::today()) else {
        return false;
    };
    store.read(|state| {
        let day = |id| state.setting(id).and_then(Day::parse);
        let fresh = day(setting::LAST_EXPORT).is_some_and(|last| today.0 - last.0 < FRESH_DAYS);
        let later = day(setting::REMIND_AFTER).is_some_and(|after| today < after);
        state.records().count() >= WORTH_KEEPING && !fresh && !later
    })
}

/// What Safari does to script storage, told plainly where it applies.
#[must_use]
pub fn safari_warning() -> Option<&'static str> {
    document::is_safari().then_some(
        " Safari deletes what a site has stored after seven days of use without a visit, unless the site is on your Home Screen.",
    )
}

/// Whether something on the page has this id.
#[must_use]
pub fn is_place(id: &str) -> bool {
    document::has(id)
}

/// Loads the page anew, at the same address.
pub fn reload() {
    document::reload();
}
