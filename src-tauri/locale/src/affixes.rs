//! What stands before and after the digits of a number.

/// What stands before and after the digits: a sign, a currency, a percent sign, and the spaces between.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Affix {
    pub prefix: String,
    pub suffix: String,
}

/// The affixes of positive and negative numbers, and of positive ones that show their sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Affixes {
    pub positive: Affix,
    pub negative: Affix,
    pub plus: Affix,
}

/// Whether a number above zero shows its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    None,
    Negative,
    Plus,
}

impl Affix {
    /// Takes a formatted number apart: all before the first digit and all after the last one.
    pub(crate) fn around_digits(text: &str) -> Option<Self> {
        let first = text.find(char::is_numeric)?;
        let (last, digit) = text.char_indices().rfind(|(_, c)| c.is_numeric())?;
        let suffix = text.get(last + digit.len_utf8()..)?;
        Some(Self { prefix: true_minus(text.get(..first)?), suffix: true_minus(suffix) })
    }
}

impl Affixes {
    /// From a locale's way to write the three; `format` writes `1`, `-1` and `+1`.
    pub(crate) fn probe(format: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let read = |number: &str| Affix::around_digits(&format(number)?);
        Some(Self { positive: read("1")?, negative: read("-1")?, plus: read("+1")? })
    }

    /// The plain form, for locales without data.
    pub(crate) fn plain() -> Self {
        let signed = |sign: &str| Affix { prefix: sign.to_owned(), suffix: String::new() };
        Self { positive: Affix::default(), negative: signed("\u{2212}"), plus: signed("+") }
    }

    /// Puts the digits between what belongs around them.
    pub(crate) fn wrap(&self, sign: Sign, digits: &str) -> String {
        let Affix { prefix, suffix } = match sign {
            Sign::None => &self.positive,
            Sign::Negative => &self.negative,
            Sign::Plus => &self.plus,
        };
        format!("{prefix}{digits}{suffix}")
    }
}

/// A true minus sign is as wide as a digit and never breaks a line; the hyphen that most locales' data has is neither.
pub(crate) fn true_minus(text: &str) -> String {
    text.replace('-', "\u{2212}")
}
