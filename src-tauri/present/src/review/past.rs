//! The periods before a number that was reported, as a line.

use super::{Number, Past};
use crate::Spark;
use crate::row::SPARK;
use domain::Unit;
use locale::Locale;
use locale::phrases::in_words;

impl Number {
    /// The periods before it as a line, with its ends in words; `None` where there are no two numbers.
    pub fn spark(&self, locale: &Locale) -> Option<Spark> {
        let values: Vec<Option<f64>> = self.past.iter().map(|past| past.value).collect();
        let targets: Vec<Option<f64>> = self.past.iter().map(|past| past.target).collect();
        let mut known = self.past.iter().filter(|past| past.value.is_some());
        let (first, last) = (known.next()?, known.next_back()?);
        let text = self.text_of(first, last, locale)?;
        Some(Spark::new(render::sparkline(&values, &targets, false, SPARK), text))
    }

    /// "13 months: €40,100 in October 2025, €45,800 in October 2026."
    fn text_of(&self, first: &Past, last: &Past, locale: &Locale) -> Option<String> {
        let (words, unit) = (locale.words(), Unit::parse(&self.unit)?);
        let grain = locale.calendar().parse_name(&self.period)?.grain;
        let at = |past: &Past| {
            let period = locale.calendar().parse_name(&past.period)?;
            let value = locale.short(past.value?, &unit, None);
            Some(words.tip_spark_at(in_words(grain), &locale.period(period), &value))
        };
        let stretch = locale.periods(u32::try_from(self.past.len()).ok()?.into(), grain);
        Some(words.tip_spark(&at(first)?, &at(last)?, &stretch))
    }
}
