//! Dates told from today: "next Friday", "in 2 weeks", "last quarter", "end of month".

use super::fold::Token;
use super::partial::{day_period, edge};
use super::words::{Item, Step, Word, items};
use super::{Ask, Fault, Lean};
use chrono::{Days, Months, NaiveDate, Weekday};
use domain::{Grain, Period};

/// Reads a date that is told from today; `Fault::Unknown` where it is none.
pub(super) fn read(ask: &Ask, parts: &[Token]) -> Result<Period, Fault> {
    of_items(ask, &items(parts), parts)
}

fn of_items(ask: &Ask, items: &[Item], parts: &[Token]) -> Result<Period, Fault> {
    use Item::Known;
    use Word::{Ago, Count, Edge, EdgeOf, Hence, In, Offset, Turn};
    match items {
        [Known(Offset(days))] => ask.step(Step::Day, *days),
        [Known(EdgeOf(is_last, step))] => edge_of(ask, ask.step_period(*step, 0)?, *is_last),
        [Known(Word::Step(step)), Known(Edge(is_last))] => edge_of(ask, ask.step_period(*step, 0)?, *is_last),
        [Known(Edge(is_last)), Known(Word::Step(step))] => edge_of(ask, ask.step_period(*step, 0)?, *is_last),
        [Known(Edge(is_last)), ..] => edge_of(ask, after(ask, parts, *is_last)?, *is_last),
        [Known(Turn(by)), Known(Word::Step(step))] => ask.step_period(*step, *by),
        [Known(Turn(by)), Item::Other(Token::Word(name))] => turn(ask, *by, name),
        [Known(In), Known(Count(count)), Known(Word::Step(step))]
        | [Known(Count(count)), Known(Word::Step(step)), Known(Hence)]
        | [Known(Offset(0)), Known(In), Known(Count(count)), Known(Word::Step(step))] => ask.step(*step, *count),
        [Known(Count(count)), Known(Word::Step(step)), Known(Ago)]
        | [Known(Ago), Known(Count(count)), Known(Word::Step(step))] => ask.step(*step, -count),
        [Item::Other(Token::Word(name))] => {
            ask.weekday(ask.names.meaning(name).and_then(|meaning| meaning.weekday).ok_or(Fault::Unknown)?)
        }
        [Known(Word::Step(Step::Week)), ..] => {
            let first = after(ask, parts, false)?;
            let is_day = first.grain == Grain::Day;
            if is_day { Ok(ask.calendar.period(Grain::Week, first.start)) } else { Err(Fault::Unknown) }
        }
        _ => Err(Fault::Unknown),
    }
}

/// What stands after the first word: "end of October" asks for October.
fn after(ask: &Ask, parts: &[Token], is_last: bool) -> Result<Period, Fault> {
    let rest = parts.get(1..).filter(|rest| !rest.is_empty()).ok_or(Fault::Unknown)?;
    // "of last month" is read without its "of"; an end that is asked for as a date is one to come.
    let lean = if is_last && ask.lean == Lean::Near { Lean::Ahead } else { ask.lean };
    Ask { lean, wants_date: ask.wants_date, ..*ask }.understand_parts(rest)
}

fn edge_of(ask: &Ask, period: Period, is_last: bool) -> Result<Period, Fault> {
    Ok(day_period(edge(&ask.calendar, period, is_last)))
}

/// "next Friday", "last October". A weekday is that of this week, the next one or the last; a last one is over.
fn turn(ask: &Ask, by: i32, name: &str) -> Result<Period, Fault> {
    let meaning = ask.names.meaning(name).ok_or(Fault::Unknown)?;
    match (meaning.weekday, meaning.month) {
        (Some(weekday), _) if by < 0 => Ask { lean: Lean::Back, ..*ask }.past_weekday(weekday),
        (Some(weekday), _) => {
            let week = ask.step_period(Step::Week, by)?;
            let days = (0..7).filter_map(|day| ask.calendar.shift(day_period(week.start), day));
            days.into_iter().find(|day| chrono::Datelike::weekday(&day.start) == weekday).ok_or(Fault::Unknown)
        }
        (None, Some(month)) => {
            let now = ask.calendar.period(Grain::Month, ask.today);
            let reach: Vec<i32> = match by {
                0 => vec![i32::try_from(month).unwrap_or(0) - month_of(ask.today)],
                by => (1..=12).map(|months| months * by).collect(),
            };
            let mut months = reach.into_iter().filter_map(|by| ask.calendar.shift(now, by));
            months.find(|period| month_of(period.start) == i32::try_from(month).unwrap_or(0)).ok_or(Fault::Unknown)
        }
        _ => Err(Fault::Unknown),
    }
}

fn month_of(day: NaiveDate) -> i32 {
    i32::try_from(chrono::Datelike::month(&day)).unwrap_or(0)
}

impl Step {
    fn grain(self) -> Grain {
        match self {
            Self::Day => Grain::Day,
            Self::Week => Grain::Week,
            Self::Month => Grain::Month,
            Self::Quarter => Grain::Quarter,
            Self::Year => Grain::Year,
        }
    }
}

impl Ask<'_> {
    /// The period that lies so many after the one in which today lies.
    pub(super) fn step_period(&self, step: Step, by: i32) -> Result<Period, Fault> {
        let now = self.calendar.period(step.grain(), self.today);
        self.calendar.shift(now, by).ok_or(Fault::Unknown)
    }

    /// So many days, weeks or months from today: a day where one is asked for, otherwise such a period.
    pub(super) fn step(&self, step: Step, by: i32) -> Result<Period, Fault> {
        if !self.wants_date {
            return self.step_period(step, by);
        }
        let size = u64::from(by.unsigned_abs());
        let move_days = |days: u64| match by < 0 {
            true => self.today.checked_sub_days(Days::new(days)),
            false => self.today.checked_add_days(Days::new(days)),
        };
        let move_months = |months: u32| {
            let months = Months::new(by.unsigned_abs().checked_mul(months)?);
            if by < 0 { self.today.checked_sub_months(months) } else { self.today.checked_add_months(months) }
        };
        let day = match step {
            Step::Day => move_days(size),
            Step::Week => move_days(size * 7),
            Step::Month => move_months(1),
            Step::Quarter => move_months(3),
            Step::Year => move_months(12),
        };
        let in_range = |day: &NaiveDate| (1..=9999).contains(&chrono::Datelike::year(day));
        day.filter(in_range).map(day_period).ok_or(Fault::Unknown)
    }

    fn past_weekday(&self, weekday: Weekday) -> Result<Period, Fault> {
        self.weekday(weekday)
    }
}
