//! What runs and what is booked, by the learner's records and the clock. It decides nothing and knows no page.

use super::{Store, Told, planning::Ground, reviews::now};
use crate::browser::{document, notify, sound, speech, ticks::Ticks};
use cairn_core::{
    action::Action,
    day::Day,
    plan::wish,
    record::{Key, Kind},
    review::{At, Moment, Options, log::Log},
    study::{
        Asked, Book, Entries, Session, Sitting, Streak, Timer, hours,
        sitting::SITTING,
        streak::{days, streak},
        timer::{LENGTHS, Lengths, TIMER},
    },
};
use leptos::prelude::*;

/// Device: `on` where the end of a round is heard.
pub const SOUND: &str = "timer-sound";
/// Device: `on` where the system notifies of the end of a round.
pub const NOTICE: &str = "timer-notice";

/// The handle to what is studied. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Studying {
    /// The learner's records.
    pub store: Store,
}

/// How the day stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// The study day.
    pub today: Option<Day>,
    /// Minutes that were studied today.
    pub minutes: u32,
    /// Minutes that the plan asks for today; `None` without a plan.
    pub asked: Option<u32>,
    /// What the learner's wishes ask of days.
    pub asked_of: Asked,
    /// Whether nothing is asked of today.
    pub is_free: bool,
    /// The last day of an announced pause in which today lies.
    pub away: Option<Day>,
    /// The streak.
    pub streak: Streak,
    /// All that is booked.
    pub book: Book,
}

impl Studying {
    /// The moment, and the study day.
    #[must_use]
    pub fn at(self) -> At {
        now().at(self.store.read(Options::hour_of))
    }

    /// The study day in which another moment lies, by the clock of this place.
    #[must_use]
    pub fn day_of(self, ms: u64) -> Day {
        let moment = Moment { ms, ..now() };
        moment.at(self.store.read(Options::hour_of)).day
    }

    /// The timer, if one runs; woken when that changes, in another tab, too.
    #[must_use]
    pub fn timer(self) -> Option<Timer> {
        self.store.track(Key::new(Kind::Device, TIMER));
        self.store
            .read(|state| state.device(TIMER).and_then(Timer::read))
    }

    /// The timer goes on otherwise, or not at all.
    pub fn set(self, timer: Option<&Timer>) {
        let text = timer.map(Timer::text).unwrap_or_default();
        self.device(TIMER, text);
    }

    /// The sitting, if there is one; woken when that changes, in another tab, too.
    #[must_use]
    pub fn sitting(self) -> Option<Sitting> {
        self.store.track(Key::new(Kind::Device, SITTING));
        self.store
            .read(|state| state.device(SITTING).and_then(Sitting::read))
    }

    /// The sitting goes on otherwise, or not at all.
    pub fn sit(self, sitting: Option<&Sitting>) {
        self.device(SITTING, sitting.map(Sitting::text).unwrap_or_default());
    }

    /// A sitting ends, and what it took is booked.
    pub fn stand_up(self, sitting: &Sitting) {
        self.sit(None);
        let sessions = sitting.sessions(now().ms);
        let count = sessions.iter().map(|session| session.minutes).sum();
        let label = [&minutes(count), " booked"].concat();
        let day = self.day_of(sitting.began);
        self.write(label, day, &|entries| {
            for session in &sessions {
                entries.book(session);
            }
        });
    }

    /// A preference of this device, or what runs on it, is another.
    pub fn device(self, id: &str, text: String) {
        let id = id.to_owned();
        self.store
            .dispatch(Action::DeviceSettingChanged { id, text });
    }

    /// How long the learner's rounds and breaks are.
    #[must_use]
    pub fn lengths(self) -> Lengths {
        self.store.track(Key::new(Kind::Setting, LENGTHS));
        let own = self
            .store
            .read(|state| state.setting(LENGTHS).and_then(Lengths::read));
        own.unwrap_or_default()
    }

    /// Something is written into the book of a day, as one change.
    pub fn write(self, label: String, day: Day, write: &dyn Fn(&mut Entries<'_>)) {
        let now = self.store.now();
        let texts = self.store.read(|state| {
            let mut entries = Entries::of(state, day, now);
            write(&mut entries);
            entries.texts()
        });
        if !texts.is_empty() {
            self.store.dispatch(Action::Noted { label, texts });
        }
    }

    /// Books a session on the day on which it began.
    pub fn book(self, session: &Session) {
        let label = [&minutes(session.minutes), " booked"].concat();
        let day = self.day_of(session.since);
        self.write(label, day, &|entries| entries.book(session));
    }

    /// Throws a session away: it is booked and taken out again, so that the way back is a booked session.
    pub fn throw_away(self, session: &Session) {
        self.book(session);
        let label = [&minutes(session.minutes), " thrown away"].concat();
        let day = self.day_of(session.since);
        self.write(label, day, &|entries| entries.correct(session, 0));
    }

    /// Looks at the sitting: one of another day ends, and where the clock was set back it goes on from now.
    fn tend_sitting(self) {
        let sitting = self
            .store
            .read(|state| state.device(SITTING).and_then(Sitting::read));
        let Some(sitting) = sitting else { return };
        let resumed = sitting.resumed(now().ms);
        if self.day_of(sitting.began) < self.at().day {
            self.stand_up(&sitting);
        } else if resumed != sitting {
            self.sit(Some(&resumed));
        }
    }

    /// Looks at what runs: what [`Timer::looked_at`] says becomes of the timer does, and a sitting goes on.
    pub fn tend(self) {
        self.tend_sitting();
        let timer = self
            .store
            .read(|state| state.device(TIMER).and_then(Timer::read));
        let Some((session, next)) = timer.and_then(|timer| timer.looked_at(now().ms)) else {
            return;
        };
        // First the timer: another tab that looks meanwhile has nothing more to book.
        self.set(next.as_ref());
        if let Some(session) = session {
            self.book(&session);
            if self.wants(SOUND) {
                sound::tone();
            }
            if self.wants(NOTICE) {
                leptos::task::spawn_local(notify::show(
                    "The round is over",
                    "Its minutes are booked.",
                ));
            }
        }
    }

    /// Whether the end of a round is heard, or notified of: [`SOUND`] or [`NOTICE`].
    #[must_use]
    pub fn wants(self, what: &str) -> bool {
        self.store.track(Key::new(Kind::Device, what));
        self.store.read(|state| state.device(what) == Some("on"))
    }

    /// Has the end of a round heard or notified of, or no longer; a notification only where the learner lets the browser
    /// show one.
    pub async fn want(self, what: &str, wanted: bool) {
        if wanted && what == NOTICE && !notify::ask().await {
            let words =
                "This browser does not let the site notify you. Its own settings may change that.";
            self.store.tell(Told::Said(words.to_owned()));
            return;
        }
        self.device(what, if wanted { "on" } else { "" }.to_owned());
    }

    /// How the day stands; woken by every change of the records. Without the content it is not known what a plan asks.
    #[must_use]
    pub fn standing(self, ground: Option<&Ground>) -> Standing {
        let at = now();
        self.store.watch(|state| {
            let hour = Options::hour_of(state);
            let today = at.at(hour).day;
            let wish = wish::read(state);
            let asked = match ground {
                Some(ground) => Asked::of(&wish, &ground.data),
                None => Asked {
                    off: wish.holidays.iter().chain(&wish.away).copied().collect(),
                    ..Asked::default()
                },
            };
            let (book, log) = (Book::of(state), Log::of(state));
            let studied = hours::studied(&book, &log);
            let all = days(state, &studied, &log, at, hour);
            let mut away = wish.away.iter();
            let away = away.find(|(first, last)| (*first..=*last).contains(&today));
            Standing {
                today: Some(today),
                minutes: studied.get(&today).copied().unwrap_or(0),
                asked: asked.hours.is_some().then(|| asked.minutes(today)),
                is_free: asked.is_free(today),
                away: away.map(|(_, last)| *last),
                streak: streak(&all, &asked, today),
                asked_of: asked,
                book,
            }
        })
    }
}

/// Whether the device can say something aloud.
#[must_use]
pub fn can_speak() -> bool {
    speech::can_speak()
}

/// Has the device say what stands in the first element that a selector finds.
pub fn say(selector: &str) {
    speech::say(&document::text_of(selector));
}

/// "25 min".
fn minutes(count: u32) -> String {
    [&count.to_string(), " min"].concat()
}

/// Does something every second, as long as the part of the page is there that asked.
pub fn every_second(act: impl FnMut() + 'static) {
    let _ = StoredValue::new_local(Ticks::new(act));
}
