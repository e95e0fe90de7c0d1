//! Counts that messages are said of.

/// A count, as its locale writes it, and the category that the plural rules of the words' language put it in.
#[derive(Debug, Clone, Copy)]
pub struct Count<'a> {
    /// "1,234"
    pub text: &'a str,
    /// What a message selects a plural by.
    pub form: Form,
}

/// A category of plural rules, as CLDR names them. A language uses some of them; all have the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// No day, in Arabic.
    Zero,
    /// One day.
    One,
    /// Two days, in Arabic.
    Two,
    /// Two to four days, in Czech.
    Few,
    /// Five days, in Polish.
    Many,
    /// Everything else.
    Other,
}

impl Form {
    /// Its name in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}
