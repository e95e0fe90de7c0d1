//! The formatters of one locale, built once.

use crate::Locale;
use crate::affixes::Affixes;
use crate::date::DateFormats;
use crate::language::{self, Order};
use crate::money::{Money, Monies};
use crate::phrases;
use crate::read::Names;
use crate::separators::Separators;
use domain::Calendar;
use domain::unit::Currency;
use icu::decimal::input::Decimal;
use icu::decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu::list::ListFormatter;
use icu::plurals::PluralRuleType;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use std::sync::{Arc, OnceLock};
use words::{Language, Words};

/// What stands for an amount that is hidden.
pub const HIDDEN: &str = "•••";

impl Locale {
    /// The formatters of a BCP 47 tag such as `en-GB`, with English words. A tag that is not known falls back to its
    /// language, then to `en`. `currency` is the workspace's own: it is written with its plain sign ("$"), others that
    /// share the sign are not.
    pub fn new(tag: &str, currency: Currency, calendar: Calendar) -> Self {
        Self::speaking(tag, currency, calendar, Language::ENGLISH)
    }

    /// The same with the words of a language: names of months and days, lists, and everything that is a message.
    pub fn speaking(tag: &str, currency: Currency, calendar: Calendar, language: Language) -> Self {
        let icu = known(tag);
        let decimal = DecimalFormatter::try_new((&icu).into(), Default::default()).ok();
        let percent = PercentFormatter::try_new((&icu).into(), Default::default()).ok();
        let plain = decimal.as_ref().and_then(|d| Affixes::probe(|n| Some(d.format_to_string(&n.parse().ok()?))));
        let percents = percent.and_then(|p| Affixes::probe(|n| Some(p.format(&n.parse().ok()?).to_string())));
        let zero = decimal.as_ref().and_then(|d| d.format_to_string(&"0".parse().ok()?).chars().next()).unwrap_or('0');
        let words = language::of_words(&icu, Order::DayMonthYear, language);
        Self {
            tag: icu.to_string(),
            currency,
            calendar,
            compact: CompactDecimalFormatter::try_new_short((&icu).into(), Default::default()).ok(),
            plain: plain.unwrap_or_else(Affixes::plain),
            percent: percents.unwrap_or_else(Affixes::plain),
            separators: Separators::of(decimal.as_ref()),
            money: Monies::new(icu.clone(), currency),
            dates: DateFormats::new(&icu, zero, language),
            and: ListFormatter::try_new_and((&words).into(), Default::default()).ok(),
            or: ListFormatter::try_new_or((&words).into(), Default::default()).ok(),
            words: Words::of(language),
            plurals: phrases::rules(language, PluralRuleType::Cardinal),
            ordinals: phrases::rules(language, PluralRuleType::Ordinal),
            names: OnceLock::new(),
            decimal,
            hidden: false,
        }
    }

    /// Hides all amounts from now on, or shows them again: numbers with their units, changes and the labels of axes are
    /// then [`HIDDEN`], in every sentence, table, picture and tooltip. Periods, dates, counts of days, an index, and the
    /// text that an editor starts with stay readable.
    pub fn hide(&mut self, hidden: bool) {
        self.hidden = hidden;
    }

    /// True where amounts are hidden.
    pub fn is_hiding(&self) -> bool {
        self.hidden
    }

    /// The tag in use, after falling back.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The workspace's own currency.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// The workspace's calendar.
    pub fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// The names of months and days.
    pub(crate) fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::learn(&self.icu(), &language::grammar(self.words.language())))
    }

    /// The locale in use as icu knows it.
    pub(crate) fn icu(&self) -> icu::locale::Locale {
        self.tag.parse().unwrap_or(icu::locale::locale!("en"))
    }

    /// The digits of a number without its sign, grouped.
    pub(crate) fn digits(&self, absolute: &Decimal) -> String {
        match &self.decimal {
            Some(formatter) => formatter.format_to_string(absolute),
            None => absolute.to_string(),
        }
    }

    /// How an amount of this currency is written.
    pub(crate) fn money(&self, currency: Currency) -> Arc<Money> {
        self.money.get(currency)
    }

    /// "a, b and c".
    pub fn list_and<S: AsRef<str>>(&self, items: &[S]) -> String {
        join(self.and.as_ref(), items)
    }

    /// "a, b or c".
    pub fn list_or<S: AsRef<str>>(&self, items: &[S]) -> String {
        join(self.or.as_ref(), items)
    }
}

fn join<S: AsRef<str>>(formatter: Option<&ListFormatter>, items: &[S]) -> String {
    let items = items.iter().map(AsRef::as_ref);
    match formatter {
        Some(formatter) => formatter.format_to_string(items),
        None => items.collect::<Vec<_>>().join(", "),
    }
}

/// The first of the tag, its language and English that there is data for.
fn known(tag: &str) -> icu::locale::Locale {
    let tag = tag.trim().replace('_', "-");
    let language = tag.split('-').next().unwrap_or_default().to_owned();
    let candidates = [tag, language].into_iter().filter_map(|candidate| candidate.parse().ok());
    candidates.into_iter().find(DateFormats::has_month_names).unwrap_or(icu::locale::locale!("en"))
}
