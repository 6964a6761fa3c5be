//! What can be wrong with a track. It knows no track.

use std::fmt;

use crate::fault::At;

/// A fault of a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TrackMistake {
    Unlisted {
        id: String,
    },
    NoSections,
    Depth {
        level: u8,
    },
    DepthJump {
        from: u8,
        to: u8,
    },
    Empty {
        title: String,
    },
    DoubledSlug {
        slug: String,
        first: At,
    },
    Kinds {
        classes: String,
    },
    Range {
        key: &'static str,
        found: String,
    },
    OptionUnnamed,
    OptionWithoutClass,
    OptionWithoutChoice {
        option: String,
    },
    OptionInOption,
    OptionTwice {
        option: String,
    },
    OptionConflict {
        option: String,
        section: String,
    },
    OptionUnknown {
        option: String,
    },
    DefaultAbsent {
        choice: String,
        default: String,
    },
    GoalPlace,
    LooseText,
    NoBox {
        of: &'static str,
    },
    EntryWithoutBox {
        of: &'static str,
    },
    ListOfPitfalls,
    NoReference {
        of: &'static str,
        example: &'static str,
    },
    NoLabel,
    Label {
        of: &'static str,
    },
    PointAmongOthers {
        reference: String,
    },
    ManyQuestions,
    Reference {
        reference: String,
        of: &'static str,
        allowed: &'static str,
    },
    OnDemandAside,
    NoRhythm,
    NoPhase {
        title: String,
    },
    NoEvidence,
    LaterEvidence {
        topic: String,
        phase: String,
    },
    Enough {
        found: String,
        projects: usize,
    },
    TriggerTwice {
        trigger: &'static str,
        first: At,
    },
    TriggerTopics,
    TopicsWithoutTests,
}

impl fmt::Display for TrackMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unlisted { id } => write!(
                f,
                "the track `{id}` is not listed, add it to `tracks` in `site.toml`"
            ),
            Self::NoSections => write!(f, "the track has no sections, write headings from `##` on"),
            Self::Depth { level } => write!(
                f,
                "a heading of level {level}, a track has headings from `##` to `#####`"
            ),
            Self::DepthJump { from, to } => write!(
                f,
                "the heading jumps from level {from} to level {to}, the next is at most `{}`",
                "#".repeat(usize::from(*from) + 1)
            ),
            Self::Empty { title } => write!(
                f,
                "nothing stands under the heading “{title}”, fill it or drop it"
            ),
            Self::DoubledSlug { slug, first } => write!(
                f,
                "the slug `{slug}` stands at {first} already, give one of the two another: \
                 `{{#slug}}`"
            ),
            Self::Kinds { classes } => write!(
                f,
                "the heading has several kinds (`{classes}`), a section is of one kind"
            ),
            Self::Range { key, found } => write!(
                f,
                "`{key}={found}` is not a span, write `{key}=4-6`, the smaller number first"
            ),
            Self::OptionUnnamed => write!(
                f,
                "the heading has `.option` but no `option=`, name the option: `option=flask`"
            ),
            Self::OptionWithoutClass => write!(
                f,
                "the heading has `option=` but no `.option`, write both: `{{.option option=flask}}`"
            ),
            Self::OptionWithoutChoice { option } => write!(
                f,
                "the option `{option}` stands under no choice, the heading above it needs `choice=`"
            ),
            Self::OptionInOption => write!(
                f,
                "an option within an option, what counts depends on one choice only"
            ),
            Self::OptionTwice { option } => write!(
                f,
                "the option `{option}` stands twice under this choice, join the two sections"
            ),
            Self::OptionConflict { option, section } => write!(
                f,
                "`@{option}` in a section of the option `{section}`, what stands there counts only \
                 under `{section}`: leave `@{option}` out"
            ),
            Self::OptionUnknown { option } => write!(
                f,
                "no choice has an option `{option}`, add it to `choices.toml` or mend the reference"
            ),
            Self::DefaultAbsent { choice, default } => write!(
                f,
                "the track has options of `{choice}` but not its default `{default}`, which counts \
                 until one is picked: add it"
            ),
            Self::GoalPlace => write!(
                f,
                "a goal has no place here, one `>` quote stands directly under its heading"
            ),
            Self::LooseText => write!(
                f,
                "a paragraph has no place here, write a `>` goal under a heading, a list, or one \
                 paragraph a pitfall"
            ),
            Self::NoBox { of } => write!(f, "{of} has no box, write it as `- [ ]`"),
            Self::EntryWithoutBox { of } => write!(
                f,
                "an entry without a box in {of}, write it as `- [ ] text {{#slug}}`"
            ),
            Self::ListOfPitfalls => write!(
                f,
                "a list in a section of pitfalls, a pitfall is a heading one level deeper with a \
                 paragraph under it"
            ),
            Self::NoReference { of, example } => {
                write!(f, "{of} refers to nothing, write `{example}`")
            }
            Self::NoLabel => write!(
                f,
                "several references without a label, write `label → references`"
            ),
            Self::Label { of } => write!(
                f,
                "{of} has a text of its own, it shows its title from the catalogue: write `- → id`"
            ),
            Self::PointAmongOthers { reference } => write!(
                f,
                "the point `{reference}` stands among other references, a line refers to topics and \
                 a question, or to one point alone"
            ),
            Self::ManyQuestions => {
                write!(f, "a line with several questions, write a line for each")
            }
            Self::Reference {
                reference,
                of,
                allowed,
            } => write!(f, "{of} refers to `{reference}`, it may refer to {allowed}"),
            Self::OnDemandAside => write!(
                f,
                "`.on-demand` on a line that does not count until it is taken in, leave it out"
            ),
            Self::NoRhythm => write!(
                f,
                "a tip without a rhythm, say how often it comes round: `rhythm=daily`, `weekly`, \
                 `monthly` or `once`"
            ),
            Self::NoPhase { title } => write!(
                f,
                "the milestones under “{title}” are of no phase, name the section whose end they \
                 stand at: `phase=basics`"
            ),
            Self::NoEvidence => write!(
                f,
                "nothing shows this milestone, name topics that the track counts, `projects=`, or \
                 `.link` where the learner can link to it"
            ),
            Self::LaterEvidence { topic, phase } => write!(
                f,
                "the topic `{topic}` comes only after the phase `{phase}`, name what is learnt by then"
            ),
            Self::Enough { found, projects } => write!(
                f,
                "`enough={found}` of {projects} projects, it must be from 1 to as many as \
                 `projects=` names"
            ),
            Self::TriggerTwice { trigger, first } => write!(
                f,
                "the trigger `{trigger}` stands at {first} already, one pitfall of a track has it"
            ),
            Self::TriggerTopics => write!(
                f,
                "`trigger=no-tests` without topics, name those that are about tests: \
                 `topics=pytest`"
            ),
            Self::TopicsWithoutTests => write!(
                f,
                "`topics=` on a pitfall without `trigger=no-tests`, leave it out"
            ),
        }
    }
}
