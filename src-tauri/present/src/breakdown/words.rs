//! The words of a breakdown.

use super::Member;
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
        match self {
            Self::NoBefore => "There is no period before this one to compare with.".into(),
            Self::NoNumber(period) => format!("There is no number for {period}."),
            Self::NothingToCompare(period) => format!("There is no number for {period} to compare with."),
            Self::NotAdditive => {
                "The members' numbers do not add up to the total, so their parts of its change cannot be told.".into()
            }
            Self::NotRecorded(names, dimension) => {
                let (are, names) = (if names.len() == 1 { "is" } else { "are" }, locale.list_and(names));
                format!(
                    "{names} {are} not recorded by {dimension}, so the members' parts of the change cannot be told."
                )
            }
        }
    }
}

/// What it did to a ratio that its members weigh more or less beside each other than before.
pub(super) const MIX: &str = "Mix";

/// What the mix means. The weights add up to one, so what one member gains another loses: above zero, weight went to
/// higher numbers.
pub(super) fn mix(mix: f64, is_nothing: bool) -> &'static str {
    match mix {
        _ if is_nothing => "The members weigh about as much as before.",
        mix if mix > 0.0 => "Members with a higher number weigh more than before.",
        _ => "Members with a lower number weigh more than before.",
    }
}
