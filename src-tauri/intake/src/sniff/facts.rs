//! What all the cells of a column, or in the wide layout of a row, have in common.

mod called;
mod sides;

use super::crossed::Crossed;
use super::direction::Signs;
use super::kind::{DateText, NumberText, date_text, number_text};
use super::labels::called_period;
use crate::cell::{Cell, NumberStyle, shown_name};
use crate::date::{
    OrderCounts, Shape, When, Witness, bare_week, day_and_month, month_of, of_number, unix_seconds, yearless,
};
use crate::number::{DecimalCounts, Form, Mark, form_of_duration, is_nearly_a_number, unit_hash};
use crate::quick::QuickMap;
use crate::versions::VersionIs;
use crate::words::{self, Settled};
use domain::unit::Currency;
use domain::{Calendar, Grain};
use sides::Sides;

/// Different texts beyond this many are not counted.
pub(crate) const MOST_DISTINCT: usize = 1000;
/// How many samples are kept.
const SAMPLES: usize = 5;
/// A column of months holds these, and a few totals and remarks.
const MONTHS: usize = 16;
/// A column of weeks holds these, and a few totals and remarks.
const WEEKS: usize = 60;
/// How many different texts are kept.
const MEMBERS: usize = 16;
/// After so many cells without a single number (or date) no more are looked for.
const PATIENCE: u64 = 500;

/// What the cells of a column have in common.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    /// The row whose cell is taken into account next, as the spreadsheet shows it.
    pub row: u32,
    pub filled: u64,
    pub numbers: u64,
    pub dates: u64,
    /// Dates without their year.
    pub yearless: u64,
    /// Periods with something beside them that says what their numbers are: `2026E`, `Oct 2026 (prov.)`.
    pub called: u64,
    /// What stands beside them; nothing beside those that are not called anything.
    pub calls: Vec<String>,
    /// The column holds such periods.
    pub are_called: bool,
    /// Dates that could as well be numbers.
    pub weak_dates: u64,
    /// Those of them that count the seconds since 1970.
    pub unix: u64,
    /// Whole numbers of three or four digits that are a day and a month: 110 is 1 October.
    pub day_months: u64,
    /// True for a column of such dates.
    pub are_day_months: bool,
    /// Names of months and nothing else, as far as few different texts stand in the column.
    pub months: u64,
    /// The column holds months without their year.
    pub are_months: bool,
    /// Weeks without their year: `KW 40`, or numbers from 1 to 53.
    pub weeks: u64,
    /// The column holds weeks without their year.
    pub are_weeks: bool,
    /// Whole numbers from 1 to 31, as the days of a month have.
    pub days: u64,
    /// True for a column of days of the month that a sheet is named after.
    pub are_days: bool,
    pub durations: u64,
    /// Texts such as `3:11`, which are times of day or stretches of time.
    pub clocks: u64,
    /// Texts such as `1:02:03`, likewise.
    pub long_clocks: u64,
    /// The units behind numbers, with how many have each.
    pub units: Vec<(String, u64)>,
    /// Marks beside numbers that say how settled they are, with how many have each and the first of them.
    pub settled: Vec<(Settled, u64, String)>,
    /// By which powers of ten the formats of numbers say that these are not in full, with how many say each.
    pub powers: [u64; 5],
    /// Those marks that may stand for pence.
    pub pence: u64,
    /// Texts that are numbers but for a letter of which nobody knows what it says.
    pub nearly_numbers: u64,
    /// Texts that say that nothing is known, and errors: `n/a`, `k. A.`, `#DIV/0!`.
    pub unknown: u64,
    /// Formulas whose results the workbook does not hold.
    pub formulas: u64,
    /// Numbers with a percent sign or format.
    pub percents: u64,
    /// Numbers without a fraction.
    pub wholes: u64,
    /// Whole numbers that are one more, or one less, than the number before them.
    pub consecutive: u64,
    /// Numbers that are the one before them once more.
    pub again: u64,
    last_number: Option<f64>,
    /// Whole numbers written with zeros before them, as numbers of invoices and articles are: 000123.
    pub padded: u64,
    /// Numbers below zero.
    pub negatives: u64,
    /// The largest number, without its sign.
    pub largest: f64,
    /// Numbers with two decimals, as money has.
    pub cents: u64,
    /// Numbers above one (below minus one) without a percent sign or format.
    pub above_one: u64,
    pub decimals: DecimalCounts,
    /// The first numbers that show that the point, or the comma, is the decimal mark.
    pub point_at: Option<Witness>,
    pub comma_at: Option<Witness>,
    /// Some of the numbers that could be two.
    pub open_numbers: Vec<String>,
    /// The currencies that numbers say, with how many say them.
    currencies: Vec<(Currency, u64)>,
    pub order: OrderCounts,
    pub finest: Option<Grain>,
    pub times_of_day: bool,
    pub samples: Vec<String>,
    /// The different texts, as long as they are few.
    pub members: Vec<String>,
    /// The different lone dashes, which say that nothing stands there unless they are signs.
    pub dashes: Vec<String>,
    /// The different cells, by their hashes; true for a text that says nothing but itself.
    distinct: QuickMap<u64, bool>,
    /// How many of them say nothing but themselves.
    plain: usize,
    /// See [`Crossed`](super::crossed::Crossed).
    pub crossed: Crossed,
    /// Of rows that take back what others brought, by a member of this column: what the amounts of each other column look like.
    pub back: Vec<(u32, Signs)>,
    /// Numbers with the side of an account behind them.
    pub(super) sides: Option<Box<Sides>>,
    /// True for a column of such amounts.
    pub are_sides: bool,
    /// True where something beside the numbers says that they are percentages.
    pub called_percent: bool,
    /// What becomes of the versions of the column, as far as earlier files of its source say it.
    pub known_versions: Vec<(String, VersionIs)>,
}

/// "000123"; 0 and 0.5 are plain numbers.
fn is_padded(body: &str) -> bool {
    body.len() > 1 && body.starts_with('0') && body.bytes().all(|byte| byte.is_ascii_digit())
}

impl Facts {
    /// Takes one more cell into account.
    pub fn add(&mut self, cell: Cell<'_>, calendar: &Calendar) {
        if cell.is_nothing() {
            self.add_dash(cell.text());
            return;
        }
        self.filled += 1;
        match cell {
            Cell::Text(text) => self.add_text_again(text, calendar),
            Cell::Number(value, style) => self.add_number(value, style, calendar),
            Cell::Date(_, seconds, grain) => {
                self.dates += 1;
                self.add_when(grain, seconds);
            }
            Cell::Duration(_) => self.durations += 1,
            Cell::Formula => self.formulas += 1,
            Cell::Error(_) => self.unknown += 1,
            Cell::Blank => {}
        }
        if cell.text().is_none() && self.distinct.len() < MOST_DISTINCT {
            self.add_distinct(cell, cell.shown_hash());
        }
    }

    fn add_dash(&mut self, dash: Option<&str>) {
        if let Some(dash) = dash.filter(|dash| self.dashes.iter().all(|known| known != dash)) {
            self.dashes.push(dash.to_owned());
        }
    }

    /// Takes a text into account; one that says nothing but itself is looked at once.
    fn add_text_again(&mut self, text: &str, calendar: &Calendar) {
        // Where there are too many, and few of them are known to say nothing, it takes longer to look than to read.
        if self.distinct.len() >= MOST_DISTINCT && self.plain * 2 < MOST_DISTINCT {
            self.add_text(text, calendar);
            return;
        }
        let hash = Cell::Text(text).shown_hash();
        let known = self.distinct.get(&hash).copied();
        if known == Some(true) {
            return;
        }
        if known.is_none() && self.distinct.len() < MOST_DISTINCT {
            self.add_distinct(Cell::Text(text), hash);
        }
        if self.add_text(text, calendar)
            && let Some(is_plain) = self.distinct.get_mut(&hash)
        {
            *is_plain = true;
            self.plain += 1;
        }
    }

    /// How many different texts there are; `None` where there are too many to count.
    pub fn distinct(&self) -> Option<usize> {
        (self.distinct.len() < MOST_DISTINCT).then_some(self.distinct.len())
    }

    /// Cells that are text and nothing else.
    pub fn texts(&self) -> u64 {
        let others = self.numbers + self.dates + self.durations + self.formulas;
        self.filled.saturating_sub(others)
    }

    /// True where most cells are dates or numbers.
    pub fn are_values(&self) -> bool {
        self.filled > 0 && self.texts() * 10 <= self.filled * 4
    }

    /// Takes note of a cell, where it was not there before.
    fn add_distinct(&mut self, cell: Cell<'_>, hash: u64) {
        if self.distinct.insert(hash, false).is_some() {
            return;
        }
        if let Cell::Text(text) = cell
            && self.members.len() < MEMBERS
        {
            self.members.push(shown_name(text));
        }
        if self.samples.len() < SAMPLES {
            self.samples.push(shown_name(&cell.display()));
        }
    }

    /// Takes a text into account. True where it says nothing but itself, whatever comes later.
    fn add_text(&mut self, text: &str, calendar: &Calendar) -> bool {
        let hopeless = |found: u64| found == 0 && self.filled > PATIENCE;
        let is_sure = !hopeless(self.numbers) && !hopeless(self.dates);
        let number = if hopeless(self.numbers) { None } else { number_text(text) };
        let date = if hopeless(self.dates + self.weak_dates) { None } else { date_text(text, calendar) };
        let called = if number.is_none() && date.is_none() && !hopeless(self.dates + self.weak_dates + self.called) {
            called_period(text, calendar)
        } else {
            None
        };
        let is_called = called.is_some();
        self.add_called(called);
        let is_number = number.is_some();
        let is_word = number.is_none() && date.is_none() && self.add_words(text);
        let is_side = self.add_side(text, is_number, is_word);
        let is_unknown = !is_number && date.is_none() && words::says_unknown(text);
        self.unknown += u64::from(is_unknown);
        let is_plain = !is_number && date.is_none() && !is_word && !is_called && !is_side && !is_unknown;
        if let Some(number) = number {
            self.add_number_text(text, &number);
        }
        if let Some(date) = date {
            self.add_date_text(text, &date, number.is_some());
        }
        is_plain && is_sure
    }

    fn add_called(&mut self, called: Option<(When, String)>) {
        let Some((_, call)) = called else { return };
        self.called += 1;
        let is_known = self.calls.iter().any(|known| known.eq_ignore_ascii_case(&call));
        if !is_known && self.calls.len() < MEMBERS {
            self.calls.push(call);
        }
    }

    /// Takes a text into account that is neither a number nor a date; false where it counts as nothing but a text.
    fn add_words(&mut self, text: &str) -> bool {
        let is_yearless = (self.dates > 0 || self.filled <= PATIENCE) && yearless(text).is_some();
        if is_yearless {
            self.dates += 1;
            self.yearless += 1;
            self.add_when(Grain::Day, 0);
        }
        let is_month = self.distinct.len() <= MONTHS && month_of(text).is_some();
        self.months += u64::from(is_month);
        let is_week = self.distinct.len() <= WEEKS && bare_week(text).is_some();
        self.weeks += u64::from(is_week);
        let form = form_of_duration(text);
        match form {
            Some(Form::Spelled) => self.durations += 1,
            Some(Form::Two) => self.clocks += 1,
            Some(Form::Three) => self.long_clocks += 1,
            None => {}
        }
        let is_nearly_a_number = is_nearly_a_number(text);
        self.nearly_numbers += u64::from(is_nearly_a_number);
        is_yearless || is_month || is_week || form.is_some() || is_nearly_a_number
    }

    pub(super) fn add_number_text(&mut self, text: &str, number: &NumberText<'_>) {
        let parts = &number.parts;
        self.numbers += 1;
        self.padded += u64::from(is_padded(parts.body));
        self.percents += u64::from(parts.percent);
        self.add_currency(parts.currency);
        self.add_unit(parts.unit);
        self.add_settled(text, number.settled);
        self.decimals.add(number.mark, parts.body);
        let shows = match number.mark {
            Mark::Point => Some(&mut self.point_at),
            Mark::Comma => Some(&mut self.comma_at),
            Mark::None | Mark::PointOrGroup | Mark::CommaOrGroup => None,
        };
        if let Some(at @ None) = shows {
            *at = Some(Witness::new(self.row, text));
        }
        if matches!(number.mark, Mark::PointOrGroup | Mark::CommaOrGroup) && self.open_numbers.len() < 3 {
            self.open_numbers.push(text.to_owned());
        }
        self.day_months += u64::from(parts.body.len() <= 4 && day_and_month(number.value).is_some());
        self.wholes += u64::from(number.value.fract() == 0.0 && !parts.percent);
        self.count_on(number.value);
        let decimals = parts.body.rsplit(['.', ',']).next().map_or(0, str::len);
        let marked = matches!(number.mark, Mark::Point | Mark::Comma);
        self.cents += u64::from(marked && decimals == 2);
        self.above_one += u64::from(!parts.percent && number.value.abs() > 1.0);
        self.size(number.value, parts.percent);
    }

    fn add_number(&mut self, value: f64, style: NumberStyle, calendar: &Calendar) {
        self.numbers += 1;
        self.day_months += u64::from(style == NumberStyle::default() && day_and_month(value).is_some());
        self.weak_dates += u64::from(style == NumberStyle::default() && of_number(value, calendar).is_some());
        self.unix += u64::from(style == NumberStyle::default() && unix_seconds(value).is_some());
        self.percents += u64::from(style.percent);
        self.add_currency(style.currency);
        // Behind those of thousands the hundredths.
        let power = usize::try_from(style.power / 3).ok().filter(|_| style.power >= 0).unwrap_or(4);
        if let Some(numbers) = self.powers.get_mut(power) {
            *numbers += 1;
        }
        let whole = value.fract() == 0.0;
        self.count_on(value);
        self.wholes += u64::from(whole && !style.percent);
        let ends_at = |scale: f64| (value * scale - (value * scale).round()).abs() < 1e-6;
        self.cents += u64::from(style.cents || ends_at(100.0) && !ends_at(10.0) && !style.percent);
        self.above_one += u64::from(!style.percent && value.abs() > 1.0);
        self.size(value, style.percent);
    }

    pub(super) fn add_currency(&mut self, currency: Option<Currency>) {
        let Some(currency) = currency else { return };
        match self.currencies.iter_mut().find(|(known, _)| *known == currency) {
            Some((_, numbers)) => *numbers += 1,
            None => self.currencies.push((currency, 1)),
        }
    }

    /// What stands beside numbers that say none themselves.
    pub(super) fn call_currency(&mut self, currency: Currency) {
        if self.currencies.is_empty() {
            self.add_currency(Some(currency));
        }
    }

    /// The currency that most of the numbers say that say one; of equals the first.
    pub fn currency(&self) -> Option<Currency> {
        let most = self.currencies.iter().map(|(_, numbers)| *numbers).max()?;
        self.currencies.iter().find(|(_, numbers)| *numbers == most).map(|(currency, _)| *currency)
    }

    /// By how much numbers are multiplied of which their formats say that they are thousands; an error where only some say it.
    pub fn times_of_formats(&self) -> Result<Option<f64>, ()> {
        let [full, said @ ..] = self.powers;
        let mut powers = said.iter().zip([1e3, 1e6, 1e9, 1e-2]).filter(|(numbers, _)| **numbers > 0);
        match (powers.next(), powers.next()) {
            (None, _) => Ok(None),
            (Some((_, times)), None) if full == 0 => Ok(Some(times)),
            _ => Err(()),
        }
    }

    /// True for whole numbers with nothing beside them that would make them amounts.
    pub fn are_plain_wholes(&self) -> bool {
        let bare = self.percents == 0
            && self.cents == 0
            && self.currencies.is_empty()
            && self.units.is_empty()
            && !self.are_sides;
        bare && self.filled > 0 && self.wholes == self.filled
    }

    /// True where numbers say several currencies.
    pub fn has_currencies(&self) -> bool {
        self.currencies.len() > 1
    }

    fn add_settled(&mut self, text: &str, settled: Option<(Settled, bool)>) {
        let Some((settled, may_be_pence)) = settled else { return };
        self.pence += u64::from(may_be_pence);
        match self.settled.iter_mut().find(|(known, ..)| *known == settled) {
            Some((_, count, _)) => *count += 1,
            None => self.settled.push((settled, 1, shown_name(text))),
        }
    }

    fn add_unit(&mut self, unit: Option<&str>) {
        let Some(unit) = unit else { return };
        let known = self.units.iter().position(|(known, _)| unit_hash(known) == unit_hash(unit));
        let is_room = self.units.len() < MEMBERS;
        match known.and_then(|at| self.units.get_mut(at)) {
            Some((_, count)) => *count += 1,
            None if is_room => self.units.push((unit.to_owned(), 1)),
            None => {}
        }
    }

    /// The unit behind most of the numbers that have one.
    pub fn unit(&self) -> Option<&str> {
        self.units.iter().max_by_key(|(_, count)| *count).map(|(unit, _)| unit.as_str())
    }

    /// How many numbers have a unit behind them, and how many of those have the one of most.
    pub fn with_units(&self) -> (u64, u64) {
        let counts = || self.units.iter().map(|(_, count)| *count);
        (counts().sum(), counts().max().unwrap_or(0))
    }

    /// Of a column whose name says that it holds stretches of time: so are its texts that may be times of day.
    pub fn are_stretches(&mut self) {
        self.durations += self.clocks + self.long_clocks;
    }

    /// Takes the numbers of a column of dates for days and months where all are, and not all could be years. `is_certain`
    /// where the file says that they are.
    pub fn find_day_months(&mut self, is_certain: bool) {
        if self.filled == 0 || self.day_months < self.filled || !is_certain && self.weak_dates == self.filled {
            return;
        }
        (self.dates, self.yearless, self.numbers, self.weak_dates) = (self.filled, self.filled, 0, 0);
        (self.are_day_months, self.finest) = (true, Some(Grain::Day));
    }

    fn size(&mut self, value: f64, percent: bool) {
        self.negatives += u64::from(value < 0.0);
        if !percent {
            self.largest = self.largest.max(value.abs());
        }
    }

    fn count_on(&mut self, value: f64) {
        self.days += u64::from(value.fract() == 0.0 && (1.0..=31.0).contains(&value));
        self.weeks += u64::from(value.fract() == 0.0 && (1.0..=53.0).contains(&value));
        let is_next = self.last_number.is_some_and(|last| (value - last).abs() == 1.0 && value.fract() == 0.0);
        self.consecutive += u64::from(is_next);
        self.again += u64::from(self.last_number == Some(value));
        self.last_number = Some(value);
    }

    /// True where whole numbers count the rows, up or down, as numbers of receipts do.
    pub fn counts_rows(&self) -> bool {
        self.wholes == self.filled && self.filled >= 5 && self.consecutive * 10 >= (self.filled - 1) * 9
    }

    fn add_date_text(&mut self, text: &str, date: &DateText, is_number: bool) {
        if date.weak && is_number {
            self.weak_dates += 1;
        } else {
            self.dates += 1;
        }
        let is_unix = date.numeric.is_some_and(|numeric| numeric.shape == Shape::Unix);
        self.unix += u64::from(is_unix);
        // Numbers of articles and of telephones have as many digits, and say no time of day.
        self.add_when(date.when.grain, date.when.seconds.filter(|_| !is_unix).unwrap_or(0));
        if let Some(numeric) = &date.numeric {
            self.order.add(text, numeric, self.row);
        }
    }

    fn add_when(&mut self, grain: Grain, seconds: u32) {
        self.times_of_day |= seconds > 0;
        self.finest = Some(self.finest.map_or(grain, |finest| finest.min(grain)));
    }
}
