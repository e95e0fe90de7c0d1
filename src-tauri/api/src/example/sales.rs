//! What the till and catering sold, day by day.

use super::plan::measure::{CATERING_SALES, ORDERS, TILL_SALES};
use super::random::Stream;
use super::timeline::{LAST, MONTHS, OUTAGE, SUNDAYS, Timeline};
use super::{ExampleValue, STORES};
use chrono::{Datelike, NaiveDate};
use domain::Grain;
use domain::whole::{Whole, held};

/// Revenue of the last month: everything before is told from there, so that the story ends alike in every season.
const LAST_REVENUE: f64 = 45_820.0;
/// How much more is sold since the stores open on Sundays.
const SUNDAY_GAIN: f64 = 1.07;
/// Growth from month to month.
const GROWTH: f64 = 1.0035;
/// How the year goes, January first.
const SEASON: [f64; 12] = [0.95, 0.96, 0.98, 1.0, 1.01, 1.02, 1.0, 0.97, 1.0, 1.02, 1.03, 1.09];
/// How the week goes, Monday first: people stroll at the harbour and commute at the station.
const WEEK: [[f64; 7]; 2] = [[0.86, 0.88, 0.92, 0.98, 1.14, 1.42, 0.92], [1.08, 1.1, 1.12, 1.1, 1.12, 0.62, 0.4]];
/// The stores' shares of till sales.
const SHARE: [f64; 2] = [0.56, 0.44];

/// What one store sold on one day.
pub(super) struct StoreDay {
    pub month: usize,
    pub date: NaiveDate,
    pub store: usize,
    pub sales: f64,
    pub orders: u32,
}

/// One catering order.
pub(super) struct Delivery {
    pub month: usize,
    pub date: NaiveDate,
    pub amount: f64,
}

/// Everything sold.
pub(super) struct Sales {
    pub till: Vec<StoreDay>,
    pub catering: Vec<Delivery>,
}

impl Sales {
    /// Revenue of each month.
    pub(super) fn revenue(&self) -> Vec<f64> {
        let mut months = self.till_sales();
        for delivery in &self.catering {
            add(&mut months, delivery.month, delivery.amount);
        }
        months
    }

    /// Till sales of each month.
    pub(super) fn till_sales(&self) -> Vec<f64> {
        let mut months = vec![0.0; MONTHS];
        for day in &self.till {
            add(&mut months, day.month, day.sales);
        }
        months
    }

    /// Adds the values of the measures sold.
    pub(super) fn record(&self, values: &mut Vec<ExampleValue>) {
        for day in &self.till {
            let value = |measure, value| daily(measure, day.date, Some(day.store), value);
            values.extend([value(TILL_SALES, day.sales), value(ORDERS, f64::from(day.orders))]);
        }
        // Both kitchens deliver, by turns: so the revenue can be broken down by store.
        for (delivery, store) in self.catering.iter().zip((0..STORES).cycle()) {
            values.push(daily(CATERING_SALES, delivery.date, Some(store), delivery.amount));
        }
    }
}

/// Makes the sales of all months.
pub(super) fn make(time: &Timeline) -> Sales {
    let mut sales = Sales { till: Vec::new(), catering: Vec::new() };
    let mut noise = Stream::named("revenue");
    for month in 0..MONTHS {
        let revenue = month_revenue(time, month, noise.normal());
        let before = sales.catering.len();
        cater(time, month, revenue, &mut sales.catering);
        let catered: f64 = sales.catering.iter().skip(before).map(|delivery| delivery.amount).sum();
        sell(time, month, revenue - catered, &mut sales.till);
    }
    sales
}

fn month_revenue(time: &Timeline, month: usize, noise: f64) -> f64 {
    let season = |month| SEASON.get(time.season(month) as usize - 1).copied().unwrap_or(1.0);
    let growth = GROWTH.powi(held::<i32>(month) - held::<i32>(LAST));
    let sundays = if month < SUNDAYS { 1.0 / SUNDAY_GAIN } else { 1.0 };
    let outage = if month == OUTAGE { 0.93 } else { 1.0 };
    let noise = if month == LAST { 1.0 } else { 1.0 + 0.012 * noise };
    LAST_REVENUE * growth * sundays * outage * noise * season(month) / season(LAST)
}

/// Catering: two or three orders a week, about a twelfth of the revenue.
fn cater(time: &Timeline, month: usize, revenue: f64, deliveries: &mut Vec<Delivery>) {
    let mut stream = Stream::named(&format!("catering {month}"));
    let days = time.open_days(month).into_iter().filter(|day| day.weekday().number_from_monday() <= 5);
    let days: Vec<_> = days.filter(|_| stream.uniform() < 0.62).collect();
    let mean = 0.083 * revenue / days.len().max(1) as f64;
    for date in days {
        deliveries.push(Delivery { month, date, amount: cents(mean * stream.between(0.55, 1.45)) });
    }
}

/// Spreads a month's till sales over its days and stores.
fn sell(time: &Timeline, month: usize, total: f64, till: &mut Vec<StoreDay>) {
    let mut stream = Stream::named(&format!("till {month}"));
    let days = time.open_days(month);
    let mut weights = Vec::with_capacity(days.len() * STORES);
    for (store, (week, share)) in WEEK.iter().zip(SHARE).enumerate() {
        let shape = |day: &NaiveDate| day_weight(time, *day, week);
        let sum: f64 = days.iter().map(shape).sum();
        for day in &days {
            weights.push((store, *day, share * shape(day) / sum * (1.0 + 0.07 * stream.normal())));
        }
    }
    let sum: f64 = weights.iter().map(|(_, _, weight)| weight).sum();
    // The average order grows from €6.00 to €6.50.
    let average = 6.0 + 0.5 * month as f64 / LAST as f64;
    for (store, date, weight) in weights {
        let sales = cents(total * weight / sum);
        let orders = (sales / (average * stream.between(0.95, 1.05))).round().whole_u32();
        till.push(StoreDay { month, date, store, sales, orders });
    }
}

fn day_weight(time: &Timeline, day: NaiveDate, week: &[f64; 7]) -> f64 {
    let weekday = week.get(day.weekday().num_days_from_monday() as usize).copied().unwrap_or(1.0);
    // The days before Christmas are the busiest of the year.
    let advent = if day.month() == 12 && (12..=24).contains(&day.day()) { 1.2 } else { 1.0 };
    let outage = if time.is_outage(day) { 0.66 } else { 1.0 };
    weekday * advent * outage
}

/// A value recorded for a day.
pub(super) fn daily(measure: usize, date: NaiveDate, store: Option<usize>, value: f64) -> ExampleValue {
    ExampleValue { measure, date, grain: Grain::Day, store, ordinal: 0, value, records: 1 }
}

/// A value recorded for a month.
pub(super) fn monthly(measure: usize, date: NaiveDate, store: Option<usize>, value: f64) -> ExampleValue {
    ExampleValue { grain: Grain::Month, ..daily(measure, date, store, value) }
}

/// Rounded to cents.
pub(super) fn cents(amount: f64) -> f64 {
    (amount * 100.0).round() / 100.0
}

fn add(months: &mut [f64], month: usize, amount: f64) {
    if let Some(sum) = months.get_mut(month) {
        *sum += amount;
    }
}
