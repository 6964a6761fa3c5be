//! What can be wrong with `plan.toml`. It knows no pace and no month.

use std::fmt;

/// A fault of a pace or a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PlanMistake {
    PaceMissing { pace: &'static str },
    Span { key: &'static str, found: String },
    NoMonths,
    MonthsGap { from: u16, next: u16 },
    MonthsOpen,
    NoWeeks,
    WeeksOpen,
    WeeksGap { from: u16, next: u16 },
    WeeksEnd { found: u16, last: u16 },
}

impl fmt::Display for PlanMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PaceMissing { pace } => write!(
                f,
                "the pace `{pace}` is missing, write a `[[pace]]` with `id = \"{pace}\"`"
            ),
            Self::Span { key, found } => write!(
                f,
                "`{key}` is `{found}`, it must be a span such as `4-6`, the smaller number first"
            ),
            Self::NoMonths => write!(
                f,
                "a template without months, write a `[[template.month]]` for each"
            ),
            Self::MonthsGap { from, next } => write!(
                f,
                "the months begin with {from}, after those before them it must be {next}"
            ),
            Self::MonthsOpen => write!(
                f,
                "months after some without an end, only the last months end with `+`"
            ),
            Self::NoWeeks => write!(f, "a step without `weeks`, say in which: `weeks = \"1-2\"`"),
            Self::WeeksOpen => write!(
                f,
                "a step with `weeks` in months without an end, leave `weeks` out"
            ),
            Self::WeeksGap { from, next } => write!(
                f,
                "the weeks begin with {from}, after those before them it must be {next}"
            ),
            Self::WeeksEnd { found, last } => write!(
                f,
                "the weeks end with {found}, these months have {last}, give every week a step"
            ),
        }
    }
}
