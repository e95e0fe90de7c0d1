//! How guests were served: orders made twice, waste, members, recommendation, answers, and deliveries.

use super::plan::measure::{
    ACTIVE_MEMBERS, CATERING_TIME, NEW_MEMBERS, RECOMMENDATION, REMADE_ORDERS, RESPONSE_TIME, WASTE,
};
use super::random::Stream;
use super::sales::{Sales, StoreDay, cents, daily, monthly};
use super::timeline::{LAST, MONTHS, SUNDAYS, Timeline};
use super::{ExampleValue, STORES};
use chrono::{Datelike, NaiveDate};
use domain::whole::{Whole, held};

const DAY: f64 = 86_400.0;

/// Adds the values of the measures of service.
pub(super) fn record(time: &Timeline, sales: &Sales, values: &mut Vec<ExampleValue>) {
    record_days(time, sales, values);
    record_recommendation(time, values);
    record_answers(time, values);
    record_catering_time(time, sales, values);
    for store in 0..STORES {
        record_members(time, store, values);
    }
}

fn record_days(time: &Timeline, sales: &Sales, values: &mut Vec<ExampleValue>) {
    let (mut remade, mut waste) = (Stream::named("remade"), Stream::named("waste"));
    for StoreDay { month, date, store, sales, orders } in &sales.till {
        // With the order screens fewer orders go wrong.
        let wrong = if *date < time.screens() { 0.045 } else { 0.029 };
        let count = remade.poisson(wrong * f64::from(*orders)).min(*orders);
        values.push(daily(REMADE_ORDERS, *date, Some(*store), f64::from(count)));
        let rate = 0.031 + 0.0015 * Stream::named(&format!("waste {month}")).normal();
        values.push(daily(WASTE, *date, Some(*store), cents(sales * rate * waste.between(0.6, 1.4))));
    }
}

/// Answers to "would you recommend us?": whole promoters and detractors stand behind each score.
fn record_recommendation(time: &Timeline, values: &mut Vec<ExampleValue>) {
    let mut stream = Stream::named("recommendation");
    for month in 0..MONTHS {
        let (noise, level) = (stream.normal(), if month > SUNDAYS { 52.0 } else { 44.5 });
        let score = if month == LAST { 54.0 } else { level + 1.3 * noise };
        for (store, apart) in [1.6, -2.0].into_iter().enumerate() {
            let answers = stream.between(70.0, 110.0).round();
            let net = ((score + apart) / 100.0 * answers).round();
            let value = monthly(RECOMMENDATION, time.start(month), Some(store), cents(100.0 * net / answers));
            values.push(ExampleValue { records: answers.whole_u32(), ..value });
        }
    }
}

/// First answers to catering enquiries, one record each; they come faster from year to year.
fn record_answers(time: &Timeline, values: &mut Vec<ExampleValue>) {
    let mut stream = Stream::named("answers");
    for month in 0..MONTHS {
        let middle = 13_200.0 * (7_800.0_f64 / 13_200.0).powf(month as f64 / LAST as f64);
        for date in time.open_days(month).into_iter().filter(|day| day.weekday().number_from_monday() <= 5) {
            for ordinal in 0..1 + stream.poisson(2.2) {
                let seconds = middle * (0.42 * stream.normal()).exp();
                let minutes = (seconds / 60.0).round().max(1.0);
                values.push(ExampleValue { ordinal, ..daily(RESPONSE_TIME, date, None, minutes * 60.0) });
            }
        }
    }
}

/// From order to delivery. The last month's is late: it has not been entered.
fn record_catering_time(time: &Timeline, sales: &Sales, values: &mut Vec<ExampleValue>) {
    let mut stream = Stream::named("catering time");
    for month in 0..LAST {
        let noise = stream.normal();
        let days = if month + 1 == LAST { 3.6 } else { 4.3 - 0.65 * month as f64 / LAST as f64 + 0.09 * noise };
        let tenths = (days * 10.0).round();
        let orders = sales.catering.iter().filter(|delivery| delivery.month == month).count();
        let value = monthly(CATERING_TIME, time.start(month), None, tenths * DAY / 10.0);
        values.push(ExampleValue { records: held::<u32>(orders.max(1)), ..value });
    }
}

/// Members: who was there, who came, who stayed away.
fn record_members(time: &Timeline, store: usize, values: &mut Vec<ExampleValue>) {
    let mut stream = Stream::named(&format!("members {store}"));
    let mut active: f64 = if store == 0 { 296.0 } else { 214.0 };
    for month in 0..MONTHS {
        let days = time.open_days(month);
        let mean = 0.12 * active / days.len().max(1) as f64;
        let joined = days.into_iter().map(|date| join(date, store, stream.poisson(mean), values)).sum::<f64>();
        let noise = stream.normal();
        let stayed: f64 = match LAST - month {
            0 => 0.884,
            1 => 0.882,
            _ => 0.889 + 0.004 * noise,
        };
        active = (active * stayed).round() + joined;
        values.push(monthly(ACTIVE_MEMBERS, time.start(month), Some(store), active));
    }
}

fn join(date: NaiveDate, store: usize, count: u32, values: &mut Vec<ExampleValue>) -> f64 {
    let count = f64::from(count);
    values.push(daily(NEW_MEMBERS, date, Some(store), count));
    count
}
