//! Dates and periods that are typed, and periods to choose from.

use crate::read;
use crate::wire::{
    AskedDateCode, ChoiceHead, DateRead, DateReading, PeriodChoice, PeriodChoices, PeriodChoicesRequest, PeriodRead,
    PeriodReading,
};
use crate::{Fault, Session};
use chrono::{Datelike, Months, NaiveDate};
use domain::{Calendar, DateRange, Grain, Period};
use locale::{Lean, Locale};

/// Years on a page of years, and years on a page of quarters.
const YEARS: i32 = 12;
const YEARS_OF_QUARTERS: i32 = 4;

pub(crate) fn read_date(session: &Session, request: DateRead) -> Result<DateReading, Fault> {
    let when = session.when()?;
    let text = request.text.as_str();
    let day = |date: NaiveDate| DateReading {
        value: date.to_string(),
        text: when.locale.date_with_weekday(date),
        date: Some(date.to_string()),
    };
    match request.asked.unwrap_or(AskedDateCode::Day) {
        AskedDateCode::Day => Ok(day(when.date(text)?)),
        AskedDateCode::Due => Ok(day(when.due(text)?)),
        AskedDateCode::Past => Ok(day(when.past(text)?)),
        AskedDateCode::From => {
            let period = when.period(text, Lean::Near, None)?;
            let name = when.locale.calendar().name(period);
            let date = Some(period.start.to_string());
            Ok(DateReading { value: name, text: when.locale.period(period), date })
        }
        AskedDateCode::DayOfYear => {
            let (month, day) = read::month_day(text, when.locale)?;
            let value = format!("{month:02}-{day:02}");
            Ok(DateReading { value, text: when.locale.month_day(month, day), date: None })
        }
    }
}

pub(crate) fn read_period(session: &Session, request: PeriodRead) -> Result<PeriodReading, Fault> {
    let when = session.when()?;
    let grain = request.grain.map(Grain::from);
    let lean = if request.ahead.unwrap_or(false) { Lean::Ahead } else { Lean::Back };
    let period = when.period(&request.text, lean, grain)?;
    Ok(PeriodReading {
        name: when.locale.calendar().name(period),
        label: when.locale.period(period),
        grain: period.grain.into(),
    })
}

pub(crate) fn choices(session: &Session, request: PeriodChoicesRequest) -> Result<PeriodChoices, Fault> {
    let when = session.when()?;
    let calendar = when.locale.calendar();
    let grain = Grain::from(request.grain);
    let start = match request.at.as_deref().filter(|at| !at.trim().is_empty()) {
        Some(at) => when.period(at, Lean::Near, Some(grain))?.start,
        None => when.today,
    };
    let from = calendar.period(grain, start);
    let at = shifted(&calendar, from, request.by.unwrap_or(0), request.pages.unwrap_or(0)).unwrap_or(from);
    let page = Page { locale: when.locale, calendar, today: when.today, at };
    let (title, cells, columns) = match grain {
        Grain::Day => page.days(),
        Grain::Week => page.weeks(),
        Grain::Month => page.months(),
        Grain::Quarter => page.quarters(),
        Grain::Year => page.years(),
    };
    let heads = if grain == Grain::Day { page.heads() } else { Vec::new() };
    let rows = cells.chunks(columns).map(<[PeriodChoice]>::to_vec).collect();
    Ok(PeriodChoices { title, at: calendar.name(at), heads, rows })
}

/// So many periods and pages on; `None` outside the calendar.
fn shifted(calendar: &Calendar, period: Period, by: i32, pages: i32) -> Option<Period> {
    let period = calendar.shift(period, by)?;
    let page = match period.grain {
        Grain::Day => {
            let months = Months::new(pages.unsigned_abs());
            let day = period.start;
            let day = if pages < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }?;
            return calendar.shift(Period { start: day, ..period }, 0);
        }
        Grain::Week => 13,
        Grain::Month => 12,
        Grain::Quarter => YEARS_OF_QUARTERS * 4,
        Grain::Year => YEARS,
    };
    calendar.shift(period, pages.checked_mul(page)?)
}

/// Title, cells and how many of them are a row.
type Cells = (String, Vec<PeriodChoice>, usize);

struct Page<'a> {
    locale: &'a Locale,
    calendar: Calendar,
    today: NaiveDate,
    at: Period,
}

impl Page<'_> {
    /// The weeks of a month, whole ones.
    fn days(&self) -> Cells {
        let month = self.calendar.period(Grain::Month, self.at.start);
        let range = self.calendar.range(month);
        let weeks = self.calendar.periods(Grain::Week, range);
        let days = weeks.iter().flat_map(|week| self.calendar.periods(Grain::Day, self.calendar.range(*week)));
        let cell = |day: Period| PeriodChoice {
            outside: !range.contains(day.start),
            label: self.locale.date_in_full(day.start),
            ..self.choice(day, self.locale.count(day.start.day().into()))
        };
        (self.locale.month(month.start), days.map(cell).collect(), 7)
    }

    fn heads(&self) -> Vec<ChoiceHead> {
        let week = self.calendar.period(Grain::Week, self.at.start);
        let days = self.calendar.periods(Grain::Day, self.calendar.range(week));
        let names = days.into_iter().map(|day| self.locale.weekday_names(day.start));
        names.map(|(short, long)| ChoiceHead { short, long }).collect()
    }

    /// The weeks of a quarter.
    fn weeks(&self) -> Cells {
        let quarter = self.calendar.parent(self.at, Grain::Quarter);
        let weeks = self.calendar.periods(Grain::Week, self.calendar.range(quarter));
        let own = weeks.into_iter().filter(|week| self.calendar.parent(*week, Grain::Quarter) == quarter);
        let cell = |week: Period| {
            let first = self.locale.date_short(week.start);
            let short = match self.calendar.iso_week(week.start) {
                Some(_) => format!("{} · {first}", self.locale.period_short(week)),
                None => first,
            };
            let label = match self.calendar.iso_week(week.start) {
                Some(_) => short.clone(),
                None => self.locale.period(week),
            };
            PeriodChoice { label, ..self.choice(week, short) }
        };
        (self.locale.period_brief(quarter), own.map(cell).collect(), 2)
    }

    /// The months of a calendar year.
    fn months(&self) -> Cells {
        let year = self.at.start.year();
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(self.at.start);
        let months = self.run(Period { grain: Grain::Month, start: first }, 12);
        (
            year.to_string(),
            months.map(|month| self.choice(month, self.locale.month_name_short(month.start))).collect(),
            3,
        )
    }

    fn quarters(&self) -> Cells {
        let year = self.calendar.period(Grain::Year, self.at.start);
        let last = self.calendar.shift(year, YEARS_OF_QUARTERS - 1 - self.place(YEARS_OF_QUARTERS)).unwrap_or(year);
        let first = self.calendar.shift(last, 1 - YEARS_OF_QUARTERS).unwrap_or(year);
        let range = DateRange { from: first.start, to: self.calendar.end(last) };
        let quarters = self.calendar.periods(Grain::Quarter, range).into_iter();
        let cells = quarters.map(|quarter| self.choice(quarter, self.locale.period_brief(quarter)));
        (self.title(first, last), cells.collect(), 4)
    }

    fn years(&self) -> Cells {
        let first = self.calendar.shift(self.at, -self.place(YEARS)).unwrap_or(self.at);
        let years: Vec<Period> = self.run(first, YEARS).collect();
        let title = self.title(first, years.last().copied().unwrap_or(first));
        (title, years.into_iter().map(|year| self.choice(year, self.locale.period_brief(year))).collect(), 3)
    }

    /// The place of the chosen year on its page.
    fn place(&self, years: i32) -> i32 {
        self.calendar.fiscal_year(self.at.start).rem_euclid(years)
    }

    fn title(&self, first: Period, last: Period) -> String {
        format!("{} – {}", self.locale.period_brief(first), self.locale.period_brief(last))
    }

    /// A period and those that follow.
    fn run(&self, first: Period, count: i32) -> impl Iterator<Item = Period> + '_ {
        (0..count).filter_map(move |by| self.calendar.shift(first, by))
    }

    fn choice(&self, period: Period, short: String) -> PeriodChoice {
        PeriodChoice {
            name: self.calendar.name(period),
            short,
            label: self.locale.period(period),
            current: self.calendar.range(period).contains(self.today),
            outside: false,
        }
    }
}
