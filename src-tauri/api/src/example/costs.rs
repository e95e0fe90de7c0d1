//! What it cost: goods, wages, overheads, hours; the money that moved; what is owed.

use super::ExampleValue;
use super::plan::measure::{
    CASH_PAID, CASH_RECEIVED, COST_OF_GOODS, DEBT, EQUITY, HOURS_WORKED, OVERHEADS, SICK_HOURS, WAGES,
};
use super::random::Stream;
use super::sales::{Sales, cents, daily, monthly};
use super::timeline::{LAST, MONTHS, SUNDAYS, Timeline};

/// The harbour's share of goods and wages.
const HARBOUR: f64 = 0.555;

/// One month's costs.
struct MonthCosts {
    revenue: f64,
    goods: f64,
    wages: f64,
    overheads: f64,
    /// Operating cash flow.
    cash: f64,
}

/// All costs.
pub(super) struct Costs {
    months: Vec<MonthCosts>,
    /// Hours of each store and day, as `Sales::till` lists them.
    hours: Vec<f64>,
    /// Sick hours of each month.
    sick: Vec<f64>,
    sold: Vec<(chrono::NaiveDate, usize)>,
}

/// Makes the costs of all months.
pub(super) fn make(time: &Timeline, sales: &Sales) -> Costs {
    let mut stream = Stream::named("costs");
    let revenue = sales.revenue();
    let months = revenue.iter().enumerate().map(|(month, revenue)| month_costs(time, month, *revenue, &mut stream));
    let months = months.collect();
    let (hours, total) = hours(sales, &revenue);
    let sick = sick_hours(time, &total);
    Costs { months, hours, sick, sold: sales.till.iter().map(|day| (day.date, day.store)).collect() }
}

fn month_costs(time: &Timeline, month: usize, revenue: f64, stream: &mut Stream) -> MonthCosts {
    let (goods_noise, margin_noise) = (stream.normal(), stream.normal());
    let (overheads_noise, cash_noise) = (stream.normal(), stream.normal());
    // Milk and beans became dearer in the last two months; nothing else changed much.
    let (goods_share, margin, dearer) = match LAST - month {
        0 => (0.313, 0.122, 0.041),
        1 => (0.312, 0.123, 0.021),
        _ => (0.312 + 0.0025 * goods_noise, 0.127 + 0.003 * margin_noise, 0.0),
    };
    let heating = if matches!(time.season(month), 11 | 12 | 1..=3) { 260.0 } else { 0.0 };
    let overheads = cents(7_000.0 + 2_000.0 * progress(month) + heating + 90.0 * overheads_noise);
    let wages = cents(revenue * (1.0 - goods_share - margin) - overheads);
    let cash = if month == LAST { 5_310.0 } else { 5_500.0 + 800.0 * progress(month) + 620.0 * cash_noise };
    MonthCosts { revenue, goods: cents(revenue * (goods_share + dearer)), wages, overheads, cash }
}

/// Hours of each store and day, half a fixed rota and half by what is sold; and their sum in each month.
fn hours(sales: &Sales, revenue: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let mut stream = Stream::named("hours");
    let till = sales.till_sales();
    let mut days = vec![0.0_f64; MONTHS];
    for day in &sales.till {
        if let Some(count) = days.get_mut(day.month) {
            *count += 1.0;
        }
    }
    let planned: Vec<f64> = revenue.iter().enumerate().map(|(month, revenue)| revenue / productivity(month)).collect();
    let of = |months: &[f64], month: usize| months.get(month).copied().unwrap_or(1.0).max(1.0);
    let mut total = vec![0.0; MONTHS];
    let mut hours = Vec::with_capacity(sales.till.len());
    for day in &sales.till {
        let share = 0.5 / of(&days, day.month) + 0.5 * day.sales / of(&till, day.month);
        let quarter_hours = of(&planned, day.month) * share * (1.0 + 0.03 * stream.normal()) * 4.0;
        let worked = quarter_hours.round() / 4.0;
        if let Some(sum) = total.get_mut(day.month) {
            *sum += worked;
        }
        hours.push(worked);
    }
    (hours, total)
}

/// What an hour sells: more from year to year, less on quiet Sundays.
fn productivity(month: usize) -> f64 {
    let noise = Stream::named(&format!("productivity {month}")).normal();
    match month {
        LAST => 46.8,
        SUNDAYS.. => 47.1 + 0.5 * noise,
        _ => 44.6 + 4.4 * progress(month) + 0.5 * noise,
    }
}

/// People are ill in winter.
fn sick_hours(time: &Timeline, hours: &[f64]) -> Vec<f64> {
    let mut stream = Stream::named("sick");
    let rate = |(month, hours): (usize, &f64)| {
        let winter = if matches!(time.season(month), 12 | 1 | 2) { 0.007 } else { 0.0 };
        let noise = 0.0035 * stream.normal();
        let rate: f64 = if month == LAST { 0.034 } else { 0.033 + winter + noise };
        (hours * rate.max(0.015)).round()
    };
    hours.iter().enumerate().map(rate).collect()
}

impl Costs {
    /// Adds the values of the measures paid, worked and owed.
    pub(super) fn record(&self, time: &Timeline, values: &mut Vec<ExampleValue>) {
        for (month, costs) in self.months.iter().enumerate() {
            self.record_month(time, month, costs, values);
        }
        for ((date, store), hours) in self.sold.iter().zip(&self.hours) {
            values.push(daily(HOURS_WORKED, *date, Some(*store), *hours));
        }
    }

    fn record_month(&self, time: &Timeline, month: usize, costs: &MonthCosts, values: &mut Vec<ExampleValue>) {
        let start = time.start(month);
        let sick = self.sick.get(month).copied().unwrap_or(0.0);
        for (measure, amount) in [(COST_OF_GOODS, costs.goods), (WAGES, costs.wages)] {
            let harbour = cents(amount * HARBOUR);
            values.push(monthly(measure, start, Some(0), harbour));
            values.push(monthly(measure, start, Some(1), cents(amount - harbour)));
        }
        let harbour = (sick * HARBOUR).round();
        values.push(monthly(SICK_HOURS, start, Some(0), harbour));
        values.push(monthly(SICK_HOURS, start, Some(1), sick - harbour));
        let received = cents(costs.revenue * 0.99);
        let (debt, equity) = owed(month);
        for (measure, amount) in [
            (OVERHEADS, costs.overheads),
            (CASH_RECEIVED, received),
            (CASH_PAID, cents(received - costs.cash)),
            (DEBT, debt),
            (EQUITY, equity),
        ] {
            values.push(monthly(measure, start, None, amount));
        }
    }
}

/// Debt and equity at the end of a month: the loan is paid off at €560 a month.
fn owed(month: usize) -> (f64, f64) {
    let back = (LAST - month) as f64;
    let mut stream = Stream::named(&format!("owed {month}"));
    let noise = if month == LAST { 0.0 } else { 300.0 * stream.normal() };
    (cents(38_400.0 + 560.0 * back), cents(61_900.0 - 230.0 * back + noise))
}

/// 0 in the first month, 1 in the last.
fn progress(month: usize) -> f64 {
    month as f64 / LAST as f64
}
