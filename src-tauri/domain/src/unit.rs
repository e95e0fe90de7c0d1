//! Units of measures and KPIs.

/// A currency by its ISO 4217 code, three upper-case letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// Reads a code of three ASCII letters in either case; `None` for anything else.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// The code, such as `EUR`.
    pub fn code(&self) -> &str {
        // Only ASCII letters can get in, so this is always valid UTF-8.
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

/// What a number counts. Percents are fractions (0.081 is 8.1%), durations are seconds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A plain number without a unit.
    Number,
    /// How many of something; shown without decimals where it is whole.
    Count,
    /// An amount of money.
    Currency(Currency),
    /// A share, stored as a fraction.
    Percent,
    /// A multiple, shown with ×.
    Ratio,
    /// Points, such as a net promoter score.
    Points,
    /// A stretch of time, stored in seconds.
    Duration,
    /// One unit for each of another, such as €/order. The second is a word of the owner's ("order") or empty.
    Per(Box<Unit>, String),
}

impl Unit {
    /// Reads the stored or typed form: `number count percent ratio points duration`, an ISO currency, or `EUR/order`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((unit, per)) = text.split_once('/') {
            return Some(Self::Per(Box::new(Self::parse(unit)?), per.trim().to_owned()));
        }
        Some(match text {
            "number" => Self::Number,
            "count" => Self::Count,
            "percent" | "%" => Self::Percent,
            "ratio" => Self::Ratio,
            "points" => Self::Points,
            "duration" => Self::Duration,
            code => Self::Currency(Currency::parse(code)?),
        })
    }

    /// The stored form; `Unit::parse` reads it back.
    pub fn code(&self) -> String {
        match self {
            Self::Number => "number".into(),
            Self::Count => "count".into(),
            Self::Currency(currency) => currency.code().into(),
            Self::Percent => "percent".into(),
            Self::Ratio => "ratio".into(),
            Self::Points => "points".into(),
            Self::Duration => "duration".into(),
            Self::Per(unit, per) => format!("{}/{per}", unit.code()),
        }
    }
}
