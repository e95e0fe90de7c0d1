//! What the example company wants, what it records, and which numbers show whether it gets there.

use self::measure::*;
use super::timeline::Timeline;
use super::{ExampleKpi, ExampleMeasure, ExampleObjective};
use chrono::{Datelike, NaiveDate, Weekday};
use domain::Category::{Customer, Employee, Financial, Operational, Strategic};
use domain::Direction::{Between, Higher, Lower};
use domain::Grain::{Day, Month};
use domain::MeasureKind::{Balance, Flow, Level, Sample};
use domain::measure::key_of;
use domain::unit::Currency;
use domain::{Calendar, Settings, Unit};
use words::{Language, Words};

/// The owner; finance.
pub(super) const ANA: &str = "Ana Ruiz";
/// Customers.
pub(super) const LEO: &str = "Leo Chen";
/// The kitchen and catering.
pub(super) const SARA: &str = "Sara Kim";
/// Books and people.
pub(super) const JO: &str = "Jo Meyer";

/// Indices into [`measures`].
pub(super) mod measure {
    pub const TILL_SALES: usize = 0;
    pub const CATERING_SALES: usize = 1;
    pub const ORDERS: usize = 2;
    pub const REMADE_ORDERS: usize = 3;
    pub const WASTE: usize = 4;
    pub const HOURS_WORKED: usize = 5;
    pub const COST_OF_GOODS: usize = 6;
    pub const WAGES: usize = 7;
    pub const OVERHEADS: usize = 8;
    pub const CASH_RECEIVED: usize = 9;
    pub const CASH_PAID: usize = 10;
    pub const DEBT: usize = 11;
    pub const EQUITY: usize = 12;
    pub const ACTIVE_MEMBERS: usize = 13;
    pub const NEW_MEMBERS: usize = 14;
    pub const RECOMMENDATION: usize = 15;
    pub const RESPONSE_TIME: usize = 16;
    pub const CATERING_TIME: usize = 17;
    pub const SICK_HOURS: usize = 18;
}

/// Settings of the workspace.
pub(super) fn settings(language: Language, words: Words) -> Settings {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    Settings {
        name: words.example_name().into(),
        currency: Currency::EUR,
        locale: words.workspace_region().into(),
        language: language.tag().into(),
        calendar: Calendar::default(),
        working_days: vec![Mon, Tue, Wed, Thu, Fri, Sat, Sun],
        closed_until: None,
    }
}

/// Objectives, the top one first.
pub(super) fn objectives(time: &Timeline, today: NaiveDate, words: Words) -> Vec<ExampleObjective> {
    let next_year = today.year() + 1;
    let day = |month, day| NaiveDate::from_ymd_opt(next_year, month, day).unwrap_or(today);
    let start = time.start(0);
    let top = ExampleObjective {
        name: words.example_grow(),
        parent: None,
        category: Strategic,
        owner: ANA,
        start,
        due: day(12, 31),
        description: words.example_grow_text(),
    };
    let part = |name, category, owner, due, description| ExampleObjective {
        name,
        parent: Some(words.example_grow()),
        category,
        owner,
        start,
        due,
        description,
    };
    vec![
        top,
        part(words.example_return(), Customer, LEO, day(6, 30), words.example_return_text()),
        part(words.example_deliver(), Operational, SARA, day(6, 30), words.example_deliver_text()),
        part(words.example_team(), Employee, JO, day(12, 31), words.example_team_text()),
    ]
}

/// Measures, in the order of [`measure`].
#[rustfmt::skip]
pub(super) fn measures(words: Words) -> Vec<ExampleMeasure> {
    let euro = Unit::Currency(Currency::EUR);
    let one = |name, kind, unit: &Unit, cadence, owner, description| ExampleMeasure {
        name, kind, unit: unit.clone(), cadence, description, owner,
    };
    vec![
        one(words.example_till_sales(), Flow, &euro, Day, LEO, words.example_till_sales_text()),
        one(words.example_catering_sales(), Flow, &euro, Day, SARA, words.example_catering_sales_text()),
        one(words.example_orders(), Flow, &Unit::Count, Day, LEO, words.example_orders_text()),
        one(words.example_remade_orders(), Flow, &Unit::Count, Day, SARA, words.example_remade_orders_text()),
        one(words.example_waste(), Flow, &euro, Day, SARA, words.example_waste_text()),
        one(words.example_hours(), Flow, &Unit::Number, Day, JO, words.example_hours_text()),
        one(words.example_goods(), Flow, &euro, Month, JO, words.example_goods_text()),
        one(words.example_wages(), Flow, &euro, Month, JO, words.example_wages_text()),
        one(words.example_overheads(), Flow, &euro, Month, JO, words.example_overheads_text()),
        one(words.example_cash_received(), Flow, &euro, Month, JO, words.example_cash_received_text()),
        one(words.example_cash_paid(), Flow, &euro, Month, JO, words.example_cash_paid_text()),
        one(words.example_debt(), Balance, &euro, Month, JO, words.example_debt_text()),
        one(words.example_equity(), Balance, &euro, Month, JO, words.example_equity_text()),
        one(words.example_members(), Balance, &Unit::Count, Month, LEO, words.example_members_text()),
        one(words.example_new_members(), Flow, &Unit::Count, Day, LEO, words.example_new_members_text()),
        one(words.example_recommendation(), Level, &Unit::Points, Month, LEO,
            words.example_recommendation_text()),
        one(words.example_response(), Sample, &Unit::Duration, Day, SARA, words.example_response_text()),
        one(words.example_catering_time(), Level, &Unit::Duration, Month, SARA, words.example_catering_time_text()),
        one(words.example_sick_hours(), Flow, &Unit::Number, Month, JO, words.example_sick_hours_text()),
    ]
}

/// KPIs in the order of the scorecard.
pub(super) fn kpis(words: Words) -> Vec<ExampleKpi> {
    let formulas = Formulas { measures: measures(words), revenue: words.example_revenue() };
    let mut kpis = money_kpis(words, &formulas);
    kpis.extend(service_kpis(words, &formulas));
    kpis
}

#[rustfmt::skip]
fn money_kpis(words: Words, of: &Formulas) -> Vec<ExampleKpi> {
    vec![
        ExampleKpi {
            name: words.example_revenue(), objective: words.example_grow(), owner: ANA, category: Financial, direction: Higher,
            formula: format!("{} + {}", of.key(TILL_SALES), of.key(CATERING_SALES)), unit: None, decimals: Some(0),
            description: words.example_revenue_text(),
        },
        ExampleKpi {
            name: words.example_margin(), objective: words.example_grow(), owner: ANA, category: Financial, direction: Higher,
            formula: format!("({} - {} - {} - {}) / {}", of.revenue(), of.key(COST_OF_GOODS), of.key(WAGES), of.key(OVERHEADS), of.revenue()), unit: Some(Unit::Percent), decimals: Some(1),
            description: words.example_margin_text(),
        },
        ExampleKpi {
            name: words.example_cash_flow(), objective: words.example_grow(), owner: JO, category: Financial, direction: Higher,
            formula: format!("{} - {}", of.key(CASH_RECEIVED), of.key(CASH_PAID)), unit: None, decimals: Some(0),
            description: words.example_cash_flow_text(),
        },
        ExampleKpi {
            name: words.example_leverage(), objective: words.example_grow(), owner: JO, category: Financial, direction: Lower,
            formula: format!("close({}) / close({})", of.key(DEBT), of.key(EQUITY)), unit: Some(Unit::Number), decimals: Some(2),
            description: words.example_leverage_text(),
        },
    ]
}

#[rustfmt::skip]
fn service_kpis(words: Words, of: &Formulas) -> Vec<ExampleKpi> {
    vec![
        ExampleKpi {
            name: words.example_promoters(), objective: words.example_return(), owner: LEO, category: Customer, direction: Higher,
            formula: of.key(RECOMMENDATION), unit: Some(Unit::Points), decimals: Some(0),
            description: words.example_promoters_text(),
        },
        ExampleKpi {
            name: words.example_retention(), objective: words.example_return(), owner: LEO, category: Customer, direction: Higher,
            formula: format!("(close({}) - {}) / open({})", of.key(ACTIVE_MEMBERS), of.key(NEW_MEMBERS), of.key(ACTIVE_MEMBERS)), unit: Some(Unit::Percent), decimals: Some(1),
            description: words.example_retention_text(),
        },
        ExampleKpi {
            name: words.example_first_response(), objective: words.example_return(), owner: SARA, category: Customer, direction: Lower,
            formula: format!("median({})", of.key(RESPONSE_TIME)), unit: Some(Unit::Duration), decimals: None,
            description: words.example_first_response_text(),
        },
        ExampleKpi {
            name: words.example_fulfilment(), objective: words.example_deliver(), owner: SARA, category: Operational, direction: Higher,
            formula: format!("({} - {}) / {}", of.key(ORDERS), of.key(REMADE_ORDERS), of.key(ORDERS)), unit: Some(Unit::Percent), decimals: Some(1),
            description: words.example_fulfilment_text(),
        },
        ExampleKpi {
            name: words.example_cycle_time(), objective: words.example_deliver(), owner: SARA, category: Operational, direction: Lower,
            formula: of.key(CATERING_TIME), unit: Some(Unit::Duration), decimals: None,
            description: words.example_cycle_time_text(),
        },
        ExampleKpi {
            name: words.example_waste_rate(), objective: words.example_deliver(), owner: SARA, category: Operational, direction: Between,
            formula: format!("{} / {}", of.key(WASTE), of.key(TILL_SALES)), unit: Some(Unit::Percent), decimals: Some(1),
            description: words.example_waste_rate_text(),
        },
        ExampleKpi {
            name: words.example_sales_per_hour(), objective: words.example_team(), owner: JO, category: Employee, direction: Higher,
            formula: format!("{} / {}", of.revenue(), of.key(HOURS_WORKED)), unit: Some(Unit::Currency(Currency::EUR)), decimals: Some(2),
            description: words.example_sales_per_hour_text(),
        },
        ExampleKpi {
            name: words.example_absence(), objective: words.example_team(), owner: JO, category: Employee, direction: Lower,
            formula: format!("{} / ({} + {})", of.key(SICK_HOURS), of.key(HOURS_WORKED), of.key(SICK_HOURS)), unit: Some(Unit::Percent), decimals: Some(1),
            description: words.example_absence_text(),
        },
    ]
}

/// What formulas are written with: the names in the words of the company.
struct Formulas {
    measures: Vec<ExampleMeasure>,
    revenue: &'static str,
}

impl Formulas {
    /// The name of a measure in formulas.
    fn key(&self, measure: usize) -> String {
        self.measures.get(measure).map(|measure| key_of(measure.name)).unwrap_or_default()
    }

    /// The KPI that others are made of.
    fn revenue(&self) -> String {
        format!("[{}]", self.revenue)
    }
}
