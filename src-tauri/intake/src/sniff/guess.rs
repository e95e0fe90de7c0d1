//! What a column is for, by its name and its cells. Guesses only: the owner has the last word.

use super::facts::Facts;
use super::labels::called_period;
use super::persons::About;
use super::statement;
use super::versions::versions;
use super::{Context, Field, Role};
use crate::cell::Cell;
use crate::codes;
use crate::currency;
use crate::date::{is_weekday, month_of, read_date};
use crate::stretches;
use crate::thousands;
use crate::words;
use domain::unit::Currency;
use domain::{Calendar, Grain, MeasureKind, Unit};

/// A column with more members than this is hardly a breakdown.
const MOST_MEMBERS: usize = 30;
/// Breakdowns of so few members are taken before longer ones.
const FEW_MEMBERS: usize = 12;
/// More breakdowns than this make more segments than values.
const MOST_DIMENSIONS: usize = 4;
/// Of a balance each breakdown is one more way to add up what stands at a day's end wrongly.
const MOST_OF_BALANCES: usize = 3;

/// What the file and the workspace say about money.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Money {
    /// A currency that the titles, the other columns or a column of codes name.
    pub of_file: Option<Currency>,
    /// The workspace's.
    pub of_workspace: Option<Currency>,
}

/// True where at least seven of ten cells are what is asked for.
fn mostly(part: u64, facts: &Facts) -> bool {
    facts.filled > 0 && part * 10 >= facts.filled * 7
}

/// Gives every column of the long layout its role. Columns of texts that may be breakdowns are only answered: which of
/// them are taken, [`choose_dimensions`] says once it is known which lie within each other.
pub(super) fn roles(fields: &mut [Field], rows: u64, money: Money) -> Vec<usize> {
    let date = date_column(fields, rows);
    let month = date.and_then(|date| month_beside(fields, date));
    let finest = date.and_then(|at| fields.get(at)).and_then(|field| field.facts.finest).unwrap_or(Grain::Day);
    // Several rows a day: what counts on from row to row are their numbers.
    let dates = date.and_then(|at| fields.get(at)).map(|field| &field.facts);
    let shares_dates =
        dates.is_some_and(|facts| facts.distinct().is_some_and(|distinct| (distinct as u64) < facts.filled));
    let measures = || fields.iter().filter(|field| is_measure(field, &words::words_of(&field.name)));
    let leaves_counters = shares_dates && measures().any(|field| !field.facts.counts_rows());
    let about = About::of(fields.iter().map(|field| field.name.as_str()));
    let mut candidates = Vec::new();
    for (at, field) in fields.iter_mut().enumerate() {
        let words = words::words_of(&field.name);
        field.role = if Some(at) == date || Some(at) == month {
            Role::Date { grain: if month.is_some() { Grain::Month } else { finest } }
        } else if is_measure(field, &words)
            && !is_total_of_all(field, rows)
            && !(leaves_counters && field.facts.counts_rows())
        {
            measure(field, &words, finest, money)
        } else {
            if is_dimension(field, &words, rows) && !about.tells(&field.name, &field.facts.samples) {
                candidates.push(at);
            }
            Role::Skip
        };
    }
    skip_originals(fields);
    count_means_of_payment(fields);
    statement::settle(fields);
    let is_balance = |field: &Field| matches!(field.role, Role::Measure { kind: MeasureKind::Balance, .. });
    if fields.iter().any(is_balance) {
        candidates.retain(|at| fields.get(*at).is_some_and(|field| !words::names_state(&words::words_of(&field.name))));
        candidates.truncate(MOST_OF_BALANCES);
    }
    candidates
}

/// Takes the breakdowns among the candidates: of those that lie within each other (`within`: the first of a pair lies in
/// the second, as a country lies in a territory) the one with fewer members; then those with few members, as they stand.
pub(super) fn choose_dimensions(fields: &mut [Field], candidates: &[usize], within: &[(usize, usize)]) {
    let members = |at: &usize| fields.get(*at).and_then(|field| field.distinct).unwrap_or(usize::MAX);
    let lies_in = |inner: &usize| within.iter().find(|(one, outer)| one == inner && candidates.contains(outer));
    let mut chosen: Vec<usize> = candidates.iter().filter(|at| lies_in(at).is_none()).copied().collect();
    chosen.sort_by_key(|at| (members(at) > FEW_MEMBERS, *at));
    chosen.truncate(MOST_DIMENSIONS);
    let nested: Vec<(usize, String)> = candidates
        .iter()
        .filter_map(|at| {
            let (_, outer) = lies_in(at)?;
            Some((*at, fields.get(*outer)?.name.clone()))
        })
        .collect();
    for at in chosen {
        if let Some(field) = fields.get_mut(at) {
            field.role = Role::Dimension;
        }
    }
    for (at, outer) in nested {
        if let Some(field) = fields.get_mut(at) {
            field.within = Some(outer);
        }
    }
}

/// The column of dates: filled in most rows, written out rather than numbers that could be years, named like one, leftmost.
fn date_column(fields: &[Field], rows: u64) -> Option<usize> {
    let rank = |field: &Field| {
        let facts = &field.facts;
        let words = words::words_of(&field.name);
        if words::names_life(&words) {
            return None;
        }
        let named = words::names_date(&words);
        // Short tables lose many of their dates to totals and remarks; a name makes up for it.
        if mostly(facts.dates, facts) || named && facts.dates * 2 >= facts.filled && facts.dates > 0 {
            Some(if named { 3 } else { 2 })
        } else {
            (named && mostly(facts.dates + facts.weak_dates, facts)).then_some(1)
        }
    };
    let is_filled = |field: &Field| field.facts.filled * 2 >= rows;
    // The day of an extract is that of the rows only where nothing else says of which period they are.
    let is_of_rows = |field: &Field| !words::names_extract(&words::words_of(&field.name));
    let is_period = |field: &Field| {
        let is_longer = field.facts.finest.is_some_and(|grain| grain > Grain::Day);
        is_of_rows(field) && (is_longer || words::names_only_a_period(&words::words_of(&field.name)))
    };
    let has_period = fields.iter().any(|field| is_filled(field) && is_period(field) && rank(field).is_some());
    let wanted = |field: &Field| !has_period || is_of_rows(field);
    let ranked = fields.iter().enumerate().filter(|(_, field)| wanted(field));
    let ranked = ranked.filter_map(|(at, field)| Some((is_filled(field), rank(field)?, at)));
    ranked.max_by_key(|(filled, rank, at)| (*filled, *rank, usize::MAX - at)).map(|(.., at)| at)
}

/// A column of the days of a month, where no other one has dates: `Tag`, from 1 to 28.
pub(super) fn find_days(fields: &mut [Field], rows: u64) {
    if date_column(fields, rows).is_some() {
        return;
    }
    let are_days = |field: &&mut Field| {
        let facts = &field.facts;
        words::names_date(&words::words_of(&field.name)) && facts.days == facts.filled && facts.filled * 2 >= rows
    };
    if let Some(field) = fields.iter_mut().find(are_days) {
        field.facts.call_days();
    }
}

/// A column of names of months, where no other one has dates: `Monat`, from Januar to Dezember.
pub(super) fn find_months(fields: &mut [Field], rows: u64) {
    let are_months = |field: &&mut Field| field.facts.months > 1 && mostly(field.facts.months, &field.facts);
    if date_column(fields, rows).is_none()
        && let Some(field) = fields.iter_mut().find(are_months)
    {
        field.facts.call_months();
    }
}

/// A column of weeks without their year, where no other one has dates: `KW 40`, or 40 in a column of that name.
pub(super) fn find_weeks(fields: &mut [Field], rows: u64) {
    let are_weeks = |field: &&mut Field| {
        let (facts, words) = (&field.facts, words::words_of(&field.name));
        // W32 is a size of trousers, too.
        let are_named = words::names_week(&words) || words::names_date(&words) && facts.numbers == 0;
        facts.weeks > 1
            && facts.filled * 2 >= rows
            && are_named
            && mostly(facts.weeks, facts)
            && (facts.numbers == 0 || facts.weeks == facts.filled)
    };
    if date_column(fields, rows).is_none()
        && let Some(field) = fields.iter_mut().find(are_weeks)
    {
        field.facts.call_weeks();
    }
}

/// A column of periods of which some say what their numbers are: `2024A`, `2025A`, `2026E`.
pub(super) fn find_called(fields: &mut [Field], calendar: &Calendar) {
    let are_called = |field: &Field| {
        let facts = &field.facts;
        facts.called > 0
            && words::names_date(&words::words_of(&field.name))
            && (facts.dates + facts.weak_dates + facts.called) * 2 >= facts.filled
    };
    let Some(field) = fields.iter_mut().find(|field| are_called(field)) else { return };
    let samples = field.facts.samples.iter();
    let finest = samples.filter_map(|sample| Some(called_period(sample, calendar)?.0.grain)).min();
    field.facts.call_called(finest.unwrap_or(Grain::Month));
}

/// Beside a column of years the one of their months, as numbers or names.
fn month_beside(fields: &[Field], date: usize) -> Option<usize> {
    fields.get(date).filter(|field| field.facts.finest == Some(Grain::Year))?;
    let is_month = |field: &Field| {
        words::names_month(&words::words_of(&field.name))
            && field.facts.filled > 0
            && field.facts.samples.iter().filter(|sample| month_of(sample).is_some()).count() * 2
                > field.facts.samples.len()
    };
    fields.iter().position(is_month).filter(|at| *at != date)
}

/// True for the name of a part of a period of this length: `Jan`, `3`, `Q1` or `KW 40` of a year, `Jan` of a quarter, `31`
/// of a month, `Mon` of a week.
pub(crate) fn is_part_of(grain: Grain, text: &str) -> bool {
    let whole = || read_date(&format!("{} 2024", text.trim()), None, &Calendar::default());
    let is_named = |grains: &[Grain]| whole().is_some_and(|when| grains.contains(&when.grain));
    match grain {
        Grain::Year => month_of(text).is_some() || is_named(&[Grain::Week, Grain::Month, Grain::Quarter]),
        Grain::Quarter => is_named(&[Grain::Week, Grain::Month]),
        Grain::Month => is_named(&[Grain::Week]) || text.trim().parse().is_ok_and(|day: u32| (1..=31).contains(&day)),
        Grain::Week => is_weekday(text.trim_end_matches('.')),
        Grain::Day => false,
    }
}

fn is_measure(field: &Field, words: &[String]) -> bool {
    let facts = &field.facts;
    // Of a column of "115e" each cell is named, and not the whole of it passed over.
    let read = facts.numbers + facts.durations + facts.formulas + facts.nearly_numbers;
    // What is not known yet is no text, however often it is said so.
    let known = facts.filled.saturating_sub(facts.unknown);
    let are_known = facts.unknown > 0 && read > 1 && read * 10 >= known * 7 && read * 4 >= facts.filled;
    let numbers = (mostly(read, facts) || are_known) && facts.dates * 2 < facts.filled;
    let is_bill = words::names_telephone(words) && facts.largest < 10_000.0 && facts.padded == 0;
    let named = words::names_identifier(words) && !is_bill;
    let names_things = named && facts.wholes == facts.numbers && facts.percents == 0;
    let is_account = words::names_account(words) && facts.wholes == facts.numbers && facts.cents == 0;
    let is_code = codes::names_numbered_thing(words) && facts.are_plain_wholes();
    let to_date = words::names_to_date(&field.name) && words::names_money(words);
    let dates = words::names_date(words) && mostly(facts.weak_dates, facts) && !to_date;
    let is_version = facts.crossed.holds() && words::heading(words) != words::Heading::Other;
    // Kilograms and grams add up to nothing; and few sizes that come again and again are sizes.
    let (units, same) = facts.with_units();
    let mixed = same * 10 < units * 7;
    // "38 r" is a size, and no number that was revised.
    let is_size = !facts.settled.is_empty() && words::names_size(words);
    let sizes = is_size || units > 0 && facts.distinct().is_some_and(|distinct| distinct as u64 * 4 <= facts.filled);
    numbers
        && !mixed
        && !sizes
        && facts.padded == 0
        && !is_version
        && !names_things
        && !is_account
        && !is_code
        && !words::names_a_version(words)
        && !words::names_a_place(words)
        && !is_numbering(facts, words)
        && !dates
}

/// A column that says once what all rows add up to, as statements of payouts do.
fn is_total_of_all(field: &Field, rows: u64) -> bool {
    words::names_total(&field.name.replace('-', " ")) && field.facts.filled * 2 < rows
}

/// Breakdowns by which a running balance can be told apart.
pub(super) fn names_account(field: &Field) -> bool {
    words::names_account(&words::words_of(&field.name))
}

/// Numbers of receipts, invoices, customers: whole, large, and nearly each in one row only.
pub(crate) fn is_numbering(facts: &Facts, words: &[String]) -> bool {
    let each_once = facts.distinct().is_none_or(|distinct| distinct as u64 * 10 >= facts.filled * 9);
    // Lines of orders have the number of their order, and the next order has the next one.
    let counts_on = facts.consecutive > 1 && (facts.consecutive + facts.again) * 10 >= (facts.filled - 1) * 9;
    // Of a short table only numbers of more than two digits show that they are names.
    let enough = facts.filled >= 5 || facts.filled >= 2 && facts.largest >= 100.0;
    let numbers = facts.wholes == facts.filled && enough && facts.cents == 0 && !facts.are_sides;
    let is_name = words::names_only_a_thing(words) && facts.largest >= 100.0;
    words::names_thing(words) && numbers && (each_once || counts_on || is_name)
}

fn is_dimension(field: &Field, words: &[String], rows: u64) -> bool {
    let facts = &field.facts;
    let Some(distinct) = facts.distinct() else { return false };
    let repeats = (distinct as u64) * 2 <= facts.filled;
    let codes = currency_column(field).is_some() && distinct == 1;
    let is_numbered = codes::names_numbered_thing(words) && facts.are_plain_wholes() || words::names_a_version(words);
    // The file of one shop says which; that of the next one would replace it otherwise.
    let is_one_place = distinct == 1 && codes::names_place(words);
    (mostly(facts.texts(), facts) || is_numbered)
        && facts.filled * 10 >= rows
        && ((2..=MOST_MEMBERS).contains(&distinct) || is_one_place)
        && repeats
        && !codes
        && !mostly(facts.clocks + facts.long_clocks, facts)
        && versions(field, rows, None).is_none()
        && (!words::names_remark(words) || words::names_kind_of_row(words) && are_parts(facts))
        && !words::names_one_by_one(words)
}

/// True for kinds of rows that are known to break their numbers down, such as cards and cash; what sort of record a row is does not.
fn are_parts(facts: &Facts) -> bool {
    let is_way = |member: &String| codes::names_way_of_sale(&words::words_of(member));
    let is_planned = |member: &String| words::names_unplanned(member) || words::mentions_plan(member, false);
    let all = facts.distinct() == Some(facts.members.len()) && !facts.members.is_empty();
    all && (facts.members.iter().all(is_way) || facts.members.iter().all(is_planned))
}

/// Cash beside cards is what was taken in cash, and not what lies in the till.
fn count_means_of_payment(fields: &mut [Field]) {
    let pays = |field: &Field| codes::names_card(&words::words_of(&field.name));
    let beside_cards = fields.iter().any(|field| matches!(field.role, Role::Measure { .. }) && pays(field));
    for field in fields.iter_mut() {
        let words = words::words_of(&field.name);
        if let Role::Measure { kind: kind @ MeasureKind::Balance, .. } = &mut field.role
            && beside_cards
            && codes::names_cash(&words)
        {
            *kind = MeasureKind::Flow;
        }
    }
}

/// Where one amount says its currency by itself and a column says those of the rows, the amounts that say none are the
/// originals of it in other currencies, as statements of banks have them.
fn skip_originals(fields: &mut [Field]) {
    let is_money = |field: &Field| matches!(field.role, Role::Measure { unit: Unit::Currency(_), .. });
    let has_own = fields.iter().any(|field| is_money(field) && field.own_currency().is_some());
    if has_own && fields.iter().any(|field| currencies(field).is_some()) {
        for field in fields.iter_mut().filter(|field| is_money(field) && field.own_currency().is_none()) {
            field.role = Role::Skip;
        }
    }
}

/// The currencies of a column that says in which one each row is: codes, and more than one.
pub(crate) fn currencies(field: &Field) -> Option<Vec<Currency>> {
    let distinct = field.facts.distinct().filter(|distinct| *distinct > 1 && *distinct <= field.facts.samples.len())?;
    let codes: Vec<Currency> = field.facts.samples.iter().filter_map(|sample| currency::of_code(sample)).collect();
    (codes.len() == distinct).then_some(codes)
}

/// The currency of a column in which every cell is the same currency code.
pub(super) fn currency_column(field: &Field) -> Option<Currency> {
    let one = field.facts.distinct() == Some(1);
    field.facts.samples.first().filter(|_| one).and_then(|code| currency::of_code(code))
}

/// Kind, unit and cadence of a measure.
pub(super) fn measure(field: &Field, words: &[String], cadence: Grain, money: Money) -> Role {
    let facts = &field.facts;
    let fractions = facts.above_one == 0 && facts.wholes < facts.numbers && words::names_share(words);
    let percent = facts.percents * 2 > facts.numbers || words::names_percent(&field.name, words) || fractions;
    // Time sheets write hours, minutes and seconds, and what they hold adds up.
    let is_tracked = facts.long_clocks * 2 > facts.filled && stretches::names_duration_only(words)
        || stretches::names_decimal_hours(words);
    let by_name = words::kind_of(words).filter(|_| !is_tracked);
    let counts_open = words::names_open(words) && facts.wholes == facts.numbers;
    let on_scale = words::scale(&field.name).is_some_and(|end| facts.largest <= end);
    let usual = match () {
        () if percent || on_scale => MeasureKind::Level,
        () if counts_open => MeasureKind::Balance,
        () => MeasureKind::Flow,
    };
    let kind = by_name.unwrap_or(usual);
    let of_thousands = || thousands::currency_of_thousands(&field.name);
    let named = facts.currency().or_else(|| currency::mentioned(&field.name)).or_else(of_thousands);
    let unit = if percent {
        Unit::Percent
    } else if let Some(currency) = named {
        Unit::Currency(currency)
    } else if facts.durations * 2 > facts.filled {
        Unit::Duration
    } else if is_money(facts, words, kind) || money.of_file.is_some() && words::names_value(words) {
        money.of_file.or(money.of_workspace).map_or(Unit::Number, Unit::Currency)
    } else if facts.wholes == facts.numbers && matches!(kind, MeasureKind::Flow | MeasureKind::Balance) {
        Unit::Count
    } else {
        Unit::Number
    };
    Role::Measure { kind, unit, cadence }
}

/// Kind and unit of a measure by its name and some of its amounts as they are written, where there is no file around it.
pub fn guess_measure(name: &str, amounts: &[&str], cadence: Grain, context: &Context) -> (MeasureKind, Unit) {
    let mut facts = Facts::default();
    for amount in amounts {
        facts.add(Cell::Text(amount), &context.calendar);
    }
    let words = words::words_of(name);
    let field = Field::new(name.to_owned(), 0, facts);
    let money = Money { of_file: None, of_workspace: context.currency };
    match measure(&field, &words, cadence, money) {
        Role::Measure { kind, unit, .. } => (kind, unit),
        _ => (MeasureKind::Flow, Unit::Number),
    }
}

/// Named like money, or written like it.
fn is_money(facts: &Facts, words: &[String], kind: MeasureKind) -> bool {
    let written = facts.cents * 10 >= facts.numbers * 6;
    let sums = matches!(kind, MeasureKind::Flow | MeasureKind::Balance);
    let percent_like = facts.above_one == 0;
    let named = words::names_money(words) || words::names_result(words) || words::names_money_held(words);
    words::names_hundredths(words)
        || facts.are_sides
        || named && !(kind == MeasureKind::Level && percent_like) && !words::names_rate_of_money(words)
        || written && sums && !words::names_quantity(words)
}
