//! What the learner may set about reviews: settings, each a text with a default. A setting that cannot be read
//! counts as not set.

use crate::state::State;

/// The ids of the settings.
pub mod setting {
    /// Percent of cards to be remembered when they are asked: 70 to 97.
    pub const RETENTION: &str = "review-retention";
    /// Minutes between the steps of learning, rising: `1 10`.
    pub const STEPS: &str = "review-steps";
    /// Minutes between the steps of learning again: `10`.
    pub const AGAIN_STEPS: &str = "review-again-steps";
    /// The longest interval, in days.
    pub const LONGEST: &str = "review-longest";
    /// New cards a day.
    pub const NEW: &str = "review-new";
    /// Reviews a day.
    pub const REVIEWS: &str = "review-reviews";
    /// Weekdays that should be easy, from Monday: `56` is Friday and Saturday counted from 1.
    pub const EASY_DAYS: &str = "review-easy-days";
    /// The hour at which a day begins.
    pub const HOUR: &str = "review-hour";
    /// `no` where intervals are not spread.
    pub const FUZZ: &str = "review-fuzz";
    /// `no` where finishing a topic does not add its cards.
    pub const UNLOCK: &str = "review-unlock";
}

/// The longest step, in minutes: half a day. What is longer is an interval.
const STEP_LIMIT: u16 = 720;
/// The hour at which a day begins, if nothing else is set.
const HOUR: u8 = 4;
/// How many steps there may be.
const STEPS_LIMIT: usize = 6;

/// What the learner set.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The share of cards to be remembered when they are asked.
    pub retention: f32,
    /// Minutes between the steps of learning, rising.
    pub steps: Vec<u16>,
    /// Minutes between the steps of learning again, rising.
    pub again_steps: Vec<u16>,
    /// The longest interval, in days.
    pub longest: u32,
    /// New cards a day.
    pub new: u32,
    /// Reviews a day.
    pub reviews: u32,
    /// Weekdays that should be easy, from Monday.
    pub easy_days: [bool; 7],
    /// The hour at which a day begins.
    pub hour: u8,
    /// Whether intervals are spread.
    pub fuzz: bool,
    /// Whether finishing a topic adds its cards.
    pub unlock: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            retention: 0.9,
            steps: vec![1, 10],
            again_steps: vec![10],
            longest: 36_500,
            new: 10,
            reviews: 200,
            easy_days: [false; 7],
            hour: HOUR,
            fuzz: true,
            unlock: true,
        }
    }
}

impl Options {
    /// As the learner set them.
    pub fn of(state: &State) -> Self {
        let or = Self::default();
        let number = |id, least: u32, most: u32| {
            let number = state.setting(id)?.parse::<u32>().ok()?;
            (least..=most).contains(&number).then_some(number)
        };
        let no = |id| state.setting(id) == Some("no");
        Self {
            retention: number(setting::RETENTION, 70, 97)
                .map_or(or.retention, |percent| percent as f32 / 100.0),
            steps: steps(state.setting(setting::STEPS)).unwrap_or(or.steps),
            again_steps: steps(state.setting(setting::AGAIN_STEPS)).unwrap_or(or.again_steps),
            longest: number(setting::LONGEST, 1, 36_500).unwrap_or(or.longest),
            new: number(setting::NEW, 0, 999).unwrap_or(or.new),
            reviews: number(setting::REVIEWS, 0, 9999).unwrap_or(or.reviews),
            easy_days: easy_days(state.setting(setting::EASY_DAYS).unwrap_or_default()),
            hour: Self::hour_of(state),
            fuzz: !no(setting::FUZZ),
            unlock: Self::unlock_of(state),
        }
    }

    /// The hour at which the learner's day begins, for pages that need nothing else.
    pub fn hour_of(state: &State) -> u8 {
        let hour = state.setting(setting::HOUR).unwrap_or_default().parse();
        hour.ok().filter(|hour| *hour < 24).unwrap_or(HOUR)
    }

    /// Whether finishing a topic adds its cards, likewise.
    pub fn unlock_of(state: &State) -> bool {
        state.setting(setting::UNLOCK) != Some("no")
    }
}

/// Reads steps: minutes from 1 to 720, each at least as long as the one before, at most six; `0` alone stands
/// for no steps.
pub fn steps(text: Option<&str>) -> Option<Vec<u16>> {
    let text = text?.trim();
    if text == "0" {
        return Some(Vec::new());
    }
    let steps: Vec<u16> = text
        .split_whitespace()
        .map(|step| {
            step.parse()
                .ok()
                .filter(|step| (1..=STEP_LIMIT).contains(step))
        })
        .collect::<Option<_>>()?;
    (!steps.is_empty() && steps.len() <= STEPS_LIMIT && steps.is_sorted()).then_some(steps)
}

fn easy_days(text: &str) -> [bool; 7] {
    let mut days = [false; 7];
    for byte in text.bytes() {
        if let Some(day) = days.get_mut(usize::from(byte.wrapping_sub(b'1'))) {
            *day = true;
        }
    }
    days
}
