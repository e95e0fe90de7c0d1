//! A KPI of the library.

use crate::Input;
use domain::formula::parse;
use domain::unit::Currency;
use domain::{Category, Direction, Grain, Kpi, Unit};
use words::Words;

/// A KPI of the library: data, checked by tests.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// By which scripts know it.
    pub key: &'static str,
    /// What it is called.
    pub name: fn(Words) -> &'static str,
    /// What it is, in a sentence.
    pub about: fn(Words) -> &'static str,
    /// The mistake that is often made with it.
    pub mistake: fn(Words) -> &'static str,
    /// Its kind.
    pub category: Category,
    /// In which trades it is used.
    pub trades: &'static [Trade],
    /// Its formula over the keys of inputs. It rolls up rightly: inputs over the window first, then once.
    pub formula: &'static str,
    /// The unit it is shown in.
    pub unit: Shown,
    /// Which way is good.
    pub direction: Direction,
    /// The grain it is reviewed at.
    pub cadence: Grain,
    /// Whether it tells what comes or what came of it.
    pub lean: Lean,
    /// How it is computed for a longer time.
    pub roll_up: RollUp,
    /// The key of the KPI that is easily paid for by it, to be watched beside it.
    pub counter: &'static str,
    /// The document its definition was compared with; `None` where it is the standard one.
    pub source: Option<&'static str>,
    /// What else it is called, in all languages together, parted by semicolons.
    pub aliases: &'static str,
    /// An example, which a test computes.
    pub example: Example,
}

/// A kind of business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trade {
    /// Sells goods in a shop or on the web.
    Shop,
    /// Builds or repairs for customers.
    Workshop,
    /// Sells the time of its people: consulting, agency.
    Consulting,
    /// Makes goods.
    Manufacturer,
    /// Has guests: restaurant, hotel.
    Restaurant,
    /// Sells a service by subscription.
    Subscription,
    /// Answers requests: a service desk.
    ServiceDesk,
}

/// Whether a KPI tells what comes or what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// It moves before results do.
    Leading,
    /// It is a result.
    Lagging,
}

/// How a KPI is computed for a longer time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RollUp {
    /// Its parts are added up.
    Sum,
    /// Sums are divided by sums.
    Ratio,
    /// The last recorded figures hold.
    Closing,
    /// Each input combines in its own way, then the formula is computed once.
    Mixed,
    /// Computed from all single cases together.
    Records,
    /// Each customer or visitor counts once, however long the time.
    Different,
    /// The mean, weighted by how many answered.
    Weighted,
    /// The sum of the window beside that of the same window a year before.
    Growth,
    /// Computed for the window and scaled to a year by its days.
    Annual,
    /// Computed for the window and scaled by its days.
    Scaled,
    /// Sums are divided by sums, in which what holds from its date on counts for the time it held.
    Parameter,
    /// It holds for one period of its cadence, and has no number for longer.
    Cadence,
}

/// The unit a KPI of the library is shown in; money is of the workspace's currency.
#[derive(Debug, Clone, Copy)]
pub enum Shown {
    /// An amount of money.
    Money,
    /// Money for each of something, such as €/order.
    MoneyPer(fn(Words) -> &'static str),
    /// A share.
    Percent,
    /// A multiple.
    Ratio,
    /// Points.
    Points,
    /// How many.
    Count,
    /// A plain number.
    Number,
    /// A stretch of time.
    Duration,
}

/// What an example is computed from.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// How long its time is.
    pub span: Span,
    /// What is recorded.
    pub given: &'static [Given],
    /// What comes of it, in the unit of the KPI: percents are fractions, durations are seconds.
    pub result: f64,
}

/// The time of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// A month of 30 days.
    Month,
    /// A year of 365 days.
    Year,
}

/// One number of an example.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// The key of the input.
    pub input: &'static str,
    /// Of which time, or which of it.
    pub at: At,
    /// The number, in the unit of the input.
    pub value: f64,
}

/// Of which time the number of an example is, or which of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Of the window, as the input's kind combines it.
    Window,
    /// When it begins.
    Start,
    /// When it ends.
    End,
    /// The mean of what was recorded in it.
    Mean,
    /// Of the window before.
    Before,
    /// Of the same window a year before.
    YearBefore,
    /// Those who were there before, ever.
    Returning,
    /// Those of the window before who are there again.
    Retained,
    /// Those of the window before who are not.
    Lost,
}

impl Trade {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Shop,
        Self::Workshop,
        Self::Consulting,
        Self::Manufacturer,
        Self::Restaurant,
        Self::Subscription,
        Self::ServiceDesk,
    ];

    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Shop => "shop",
            Self::Workshop => "workshop",
            Self::Consulting => "consulting",
            Self::Manufacturer => "manufacturer",
            Self::Restaurant => "restaurant",
            Self::Subscription => "subscription",
            Self::ServiceDesk => "service_desk",
        }
    }

    /// What it is called.
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Shop => words.library_trade_shop(),
            Self::Workshop => words.library_trade_workshop(),
            Self::Consulting => words.library_trade_consulting(),
            Self::Manufacturer => words.library_trade_manufacturer(),
            Self::Restaurant => words.library_trade_restaurant(),
            Self::Subscription => words.library_trade_subscription(),
            Self::ServiceDesk => words.library_trade_service_desk(),
        }
    }
}

impl Shown {
    /// The unit in a workspace of that currency.
    pub fn unit(self, words: Words, currency: Currency) -> Unit {
        match self {
            Self::Money => Unit::Currency(currency),
            Self::MoneyPer(one) => Unit::Per(Box::new(Unit::Currency(currency)), one(words).to_owned()),
            Self::Percent => Unit::Percent,
            Self::Ratio => Unit::Ratio,
            Self::Points => Unit::Points,
            Self::Count => Unit::Count,
            Self::Number => Unit::Number,
            Self::Duration => Unit::Duration,
        }
    }
}

impl Entry {
    /// What it is computed from, each once, in the order of the formula.
    pub fn inputs(&self) -> Vec<&'static Input> {
        let parsed = parse(self.formula);
        let mut found: Vec<&'static Input> = Vec::new();
        for (name, _) in parsed.expr.names() {
            let known = crate::input(name).filter(|input| found.iter().all(|other| other.key != input.key));
            found.extend(known);
        }
        found
    }

    /// Its own name in each language, without case, accents and signs: a KPI of such a name is meant by it.
    pub fn bare_names(&self) -> impl Iterator<Item = String> {
        words::LANGUAGES.into_iter().map(|language| domain::name::bare((self.name)(Words::of(language))))
    }

    /// Its formula with other texts in place of the keys of its inputs.
    pub fn formula_with(&self, text_of: impl Fn(&str) -> String) -> String {
        let parsed = parse(self.formula);
        let mut written = String::with_capacity(self.formula.len());
        let mut at = 0;
        for (name, span) in parsed.expr.names() {
            written.push_str(self.formula.get(at..span.start).unwrap_or_default());
            written.push_str(&text_of(name));
            at = span.end;
        }
        written.push_str(self.formula.get(at..).unwrap_or_default());
        written
    }

    /// The KPI with that formula, without an identifier and an objective.
    pub fn kpi(&self, formula: String, words: Words, currency: Currency) -> Kpi {
        Kpi {
            description: (self.about)(words).to_owned(),
            unit: Some(self.unit.unit(words, currency)),
            category: self.category,
            direction: self.direction,
            grain: self.cadence,
            ..Kpi::new((self.name)(words), formula)
        }
    }
}
