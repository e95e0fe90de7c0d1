//! A number by the members of a dimension over time: what stacked columns and small multiples are drawn from.

use crate::model::Table;
use crate::slots::Numbers;
use crate::{Heading, Options, Size, Theme};
use domain::Unit;
use locale::phrases::Word;
use locale::{Locale, Style};

/// A number by the members of a dimension, period by period.
#[derive(Debug, Clone, PartialEq)]
pub struct MembersInput {
    /// What the chart shows.
    pub heading: Heading,
    /// The unit of the numbers.
    pub unit: Unit,
    /// The periods, oldest first.
    pub periods: Vec<MemberPeriod>,
    /// The members in any order; the total is not among them.
    pub members: Vec<MemberSeries>,
    /// The number of all together, one a period.
    pub totals: Vec<Option<f64>>,
    /// What is written where no member has a number; that there is no data where `None`.
    pub nothing: Option<String>,
    /// Heading, background, blur and index are regarded.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// A period of a chart of members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberPeriod {
    /// Its whole name: "October 2026".
    pub period: String,
    /// Its name on the axis: "Oct".
    pub short: String,
    /// The year of that: "2026"; may be empty.
    pub year: String,
    /// True where it is not over.
    pub open: bool,
}

/// One member over time.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberSeries {
    /// Its name.
    pub name: String,
    /// Its numbers, one a period; `None` is a gap.
    pub values: Vec<Option<f64>>,
}

impl MembersInput {
    /// What is shown of a member in each period.
    pub(crate) fn shown(&self, values: &[Option<f64>], numbers: &Numbers) -> Vec<Option<f64>> {
        let at = |index| values.get(index).copied().flatten().and_then(|value| numbers.shown(value));
        (0..self.periods.len()).map(at).collect()
    }

    /// All members, period by period, and the total.
    pub(crate) fn table(&self, numbers: &Numbers, locale: &Locale) -> Table {
        let word = |word| locale.phrases().word(word).to_owned();
        let names = self.members.iter().map(|member| member.name.clone());
        let has_total = self.totals.iter().any(Option::is_some);
        let total = has_total.then(|| (word(Word::Total), self.shown(&self.totals, numbers)));
        let columns =
            std::iter::once(word(Word::Period)).chain(names).chain(total.iter().map(|(name, _)| name.clone()));
        let members: Vec<_> = self.members.iter().map(|member| self.shown(&member.values, numbers)).collect();
        let row = |(index, period): (usize, &MemberPeriod)| {
            let cell = |values: &Vec<Option<f64>>| {
                let value = values.get(index).copied().flatten();
                value.map_or_else(String::new, |value| numbers.text(value, Style::Full))
            };
            let cells = members.iter().chain(total.iter().map(|(_, values)| values)).map(cell);
            std::iter::once(period.period.clone()).chain(cells).collect()
        };
        let rows = self.periods.iter().enumerate().map(row).collect();
        Table { columns: columns.collect(), rows }
    }
}
