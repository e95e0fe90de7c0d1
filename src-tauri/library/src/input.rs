//! What the KPIs of the library are computed from.

use domain::unit::Currency;
use domain::{Grain, Measure, MeasureKind, Unit};
use words::Words;

/// A number that a KPI of the library needs, to be recorded as a measure.
#[derive(Debug, Clone, Copy)]
pub struct Input {
    /// Its name in the formulas of the library.
    pub key: &'static str,
    /// What it is called.
    pub name: fn(Words) -> &'static str,
    /// One of what it counts, where it counts something: "order" of Orders.
    pub one: Option<fn(Words) -> &'static str>,
    /// How its values combine.
    pub kind: MeasureKind,
    /// What it counts.
    pub unit: InputUnit,
    /// How often it is recorded at least.
    pub cadence: Grain,
    /// What else it is called, in all languages together, parted by semicolons.
    pub aliases: &'static str,
}

/// What an input counts; money is of the workspace's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputUnit {
    /// An amount of money.
    Money,
    /// How many of something.
    Count,
    /// A plain number, such as hours worked.
    Number,
    /// Points, such as a score.
    Points,
    /// How long a single case took.
    Duration,
}

impl InputUnit {
    /// The unit in a workspace of that currency.
    pub fn unit(self, currency: Currency) -> Unit {
        match self {
            Self::Money => Unit::Currency(currency),
            Self::Count => Unit::Count,
            Self::Number => Unit::Number,
            Self::Points => Unit::Points,
            Self::Duration => Unit::Duration,
        }
    }

    /// True where values of that unit can stand for it. A count and a plain number are the same for a formula; hours as a
    /// plain number and durations in seconds are not.
    pub fn fits(self, unit: &Unit, currency: Currency) -> bool {
        let plain = |unit: &Unit| matches!(unit, Unit::Count | Unit::Number);
        let own = self.unit(currency);
        own == *unit || plain(&own) && plain(unit)
    }
}

impl Input {
    /// The measure that records it, without an identifier and a key.
    pub fn measure(&self, words: Words, currency: Currency) -> Measure {
        Measure {
            kind: self.kind,
            unit: self.unit.unit(currency),
            cadence: self.cadence,
            singular: self.one.map(|one| one(words).to_owned()),
            ..Measure::new((self.name)(words))
        }
    }

    /// True where something of that name can be meant by it.
    pub fn is_called(&self, name: &str) -> bool {
        let name = domain::name::bare(name);
        self.names().any(|own| domain::name::bare(own) == name)
    }

    /// Everything it is called: its key, its name in all languages, and what else.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        let named = words::LANGUAGES.into_iter().map(|language| (self.name)(Words::of(language)));
        named.chain([self.key]).chain(self.aliases.split("; "))
    }
}
