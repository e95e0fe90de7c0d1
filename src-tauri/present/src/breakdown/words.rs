//! The words of a breakdown.

use super::Member;
use ::words::Count;
use locale::Locale;
use locale::phrases::Word;

/// A member as shown: "Harbour", "without Store", "Total".
pub(super) fn label(member: &Member, dimension: &str, locale: &Locale) -> String {
    match member {
        Member::Named(name) => name.clone(),
        Member::None => format!("{} {dimension}", locale.phrases().word(Word::Without)),
        Member::Total => locale.phrases().word(Word::Total).to_owned(),
    }
}

/// Why no contribution can be told.
pub(super) enum Untold<'a> {
    /// There is no period before.
    NoBefore,
    /// The period has no number, by its name.
    NoNumber(&'a str),
    /// The period before has no number, by its name.
    NothingToCompare(&'a str),
    /// Inputs that nobody records by the dimension.
    NotRecorded(&'a [&'a str], &'a str),
    /// A number that has no parts.
    NotAdditive,
}

impl Untold<'_> {
    /// As a sentence.
    pub(super) fn text(&self, locale: &Locale) -> String {
        let words = locale.words();
        match self {
            Self::NoBefore => words.by_no_before().into(),
            Self::NoNumber(period) => words.by_no_number(period),
            Self::NothingToCompare(period) => words.by_nothing_to_compare(period),
            Self::NotAdditive => words.by_not_additive().into(),
            Self::NotRecorded(names, dimension) => {
                let text = locale.list_and(names);
                let say = |count: Count| words.by_not_recorded(dimension, Count { text: &text, form: count.form });
                locale.counted(names.len() as u64, say)
            }
        }
    }
}

/// What the mix means. The weights add up to one, so what one member gains another loses: above zero, weight went to
/// higher numbers.
pub(super) fn mix(mix: f64, is_nothing: bool, locale: &Locale) -> &'static str {
    let words = locale.words();
    match mix {
        _ if is_nothing => words.by_mix_none(),
        mix if mix > 0.0 => words.by_mix_higher(),
        _ => words.by_mix_lower(),
    }
}

/// Why the values without a member have no number: some inputs are of all.
pub(crate) fn of_all(names: &[&str], dimension: &str, locale: &Locale) -> String {
    let text = locale.list_and(names);
    let say = |count: Count| locale.words().by_of_all(dimension, Count { text: &text, form: count.form });
    locale.counted(names.len() as u64, say)
}
