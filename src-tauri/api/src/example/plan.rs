//! What the example company wants, what it records, and which numbers show whether it gets there.

use super::timeline::Timeline;
use super::{ExampleKpi, ExampleMeasure, ExampleObjective};
use chrono::{Datelike, NaiveDate, Weekday};
use domain::Category::{Customer, Employee, Financial, Operational, Strategic};
use domain::Direction::{Between, Higher, Lower};
use domain::Grain::{Day, Month};
use domain::MeasureKind::{Balance, Flow, Level, Sample};
use domain::unit::Currency;
use domain::{Calendar, Settings, Unit};
use words::Language;

/// The owner; finance.
pub(super) const ANA: &str = "Ana Ruiz";
/// Customers.
pub(super) const LEO: &str = "Leo Chen";
/// The kitchen and catering.
pub(super) const SARA: &str = "Sara Kim";
/// Books and people.
pub(super) const JO: &str = "Jo Meyer";

/// The top objective.
pub(super) const GROW: &str = "Grow profitably";
/// What customers should do.
pub(super) const RETURN: &str = "Keep customers coming back";
/// What the kitchen should do.
pub(super) const DELIVER: &str = "Deliver every order right";
/// What the team should be.
pub(super) const TEAM: &str = "Keep a strong team";

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
pub(super) fn settings(language: Language) -> Settings {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    Settings {
        name: super::NAME.into(),
        currency: Currency::EUR,
        locale: "en-GB".into(),
        language: language.tag().into(),
        calendar: Calendar::default(),
        working_days: vec![Mon, Tue, Wed, Thu, Fri, Sat, Sun],
    }
}

/// Objectives, the top one first.
pub(super) fn objectives(time: &Timeline, today: NaiveDate) -> Vec<ExampleObjective> {
    let next_year = today.year() + 1;
    let day = |month, day| NaiveDate::from_ymd_opt(next_year, month, day).unwrap_or(today);
    let start = time.start(0);
    let top = ExampleObjective {
        name: GROW,
        parent: None,
        category: Strategic,
        owner: ANA,
        start,
        due: day(12, 31),
        description: "Earn enough at both stores to pay off the loan and open a third one.",
    };
    let part = |name, category, owner, due, description| ExampleObjective {
        name,
        parent: Some(GROW),
        category,
        owner,
        start,
        due,
        description,
    };
    vec![
        top,
        part(
            RETURN,
            Customer,
            LEO,
            day(6, 30),
            "Guests who come back cost nothing to win. Members should stay, and say good things about us.",
        ),
        part(
            DELIVER,
            Operational,
            SARA,
            day(6, 30),
            "What was ordered is what arrives, at the counter and at catering customers, with little thrown away.",
        ),
        part(
            TEAM,
            Employee,
            JO,
            day(12, 31),
            "Enough hands at the right hours, and people who are well enough to come.",
        ),
    ]
}

/// Measures, in the order of [`measure`].
#[rustfmt::skip]
pub(super) fn measures() -> Vec<ExampleMeasure> {
    let euro = Unit::Currency(Currency::EUR);
    let one = |name, kind, unit: &Unit, cadence, owner, description| ExampleMeasure {
        name, kind, unit: unit.clone(), cadence, description, owner,
    };
    vec![
        one("Till sales", Flow, &euro, Day, LEO, "Net sales at the counter without VAT; from the till's daily export."),
        one("Catering sales", Flow, &euro, Day, SARA, "Catering invoices without VAT, on the day of delivery."),
        one("Orders", Flow, &Unit::Count, Day, LEO, "Receipts; from the till's daily export."),
        one("Remade orders", Flow, &Unit::Count, Day, SARA, "Orders made a second time because something was wrong."),
        one("Waste", Flow, &euro, Day, SARA, "Food thrown away, at cost; from the list beside the bin."),
        one("Hours worked", Flow, &Unit::Number, Day, JO, "Paid hours on the floor; from the rota."),
        one("Cost of goods", Flow, &euro, Month, JO, "Coffee, milk, food and packaging used; from the bookkeeper."),
        one("Wages", Flow, &euro, Month, JO, "Wages with all charges; from the payroll."),
        one("Overheads", Flow, &euro, Month, JO, "Rent, energy, insurance, card fees, software; from the bookkeeper."),
        one("Cash received", Flow, &euro, Month, JO, "Money that came in from customers; from the bank."),
        one("Cash paid", Flow, &euro, Month, JO, "Money that went to suppliers, staff and the landlord; from the bank."),
        one("Debt", Balance, &euro, Month, JO, "What is left of the loan and the overdraft at the end of the month."),
        one("Equity", Balance, &euro, Month, JO, "What belongs to the owners at the end of the month."),
        one("Active members", Balance, &Unit::Count, Month, LEO, "Members of the card scheme who came in the last six weeks."),
        one("New members", Flow, &Unit::Count, Day, LEO, "Cards handed out; from the till's daily export."),
        one("Recommendation score", Level, &Unit::Points, Month, LEO,
            "Promoters minus detractors among those who answered the receipt's question, from −100 to 100."),
        one("Response time", Sample, &Unit::Duration, Day, SARA, "From a catering enquiry to our first answer, in opening hours."),
        one("Catering time", Level, &Unit::Duration, Month, SARA, "From a catering order to its delivery; mean of the month's orders."),
        one("Sick hours", Flow, &Unit::Number, Month, JO, "Planned hours not worked because of illness; from the rota."),
    ]
}

/// KPIs in the order of the scorecard.
pub(super) fn kpis() -> Vec<ExampleKpi> {
    let mut kpis = money_kpis();
    kpis.extend(service_kpis());
    kpis
}

#[rustfmt::skip]
fn money_kpis() -> Vec<ExampleKpi> {
    vec![
        ExampleKpi {
            name: "Revenue", objective: GROW, owner: ANA, category: Financial, direction: Higher,
            formula: "till_sales + catering_sales", unit: None, decimals: Some(0),
            description: "What both stores and catering sell, without VAT.",
        },
        ExampleKpi {
            name: "Net profit margin", objective: GROW, owner: ANA, category: Financial, direction: Higher,
            formula: "([Revenue] - cost_of_goods - wages - overheads) / [Revenue]", unit: Some(Unit::Percent), decimals: Some(1),
            description: "What is left of each euro sold when everything is paid.",
        },
        ExampleKpi {
            name: "Operating cash flow", objective: GROW, owner: JO, category: Financial, direction: Higher,
            formula: "cash_received - cash_paid", unit: None, decimals: Some(0),
            description: "Money the business itself brought in, before loans and investments.",
        },
        ExampleKpi {
            name: "Debt-to-equity", objective: GROW, owner: JO, category: Financial, direction: Lower,
            formula: "close(debt) / close(equity)", unit: Some(Unit::Number), decimals: Some(2),
            description: "What is owed for each euro the owners have in the business. The bank asks for less than 0.80.",
        },
    ]
}

#[rustfmt::skip]
fn service_kpis() -> Vec<ExampleKpi> {
    vec![
        ExampleKpi {
            name: "Net promoter score", objective: RETURN, owner: LEO, category: Customer, direction: Higher,
            formula: "recommendation_score", unit: Some(Unit::Points), decimals: Some(0),
            description: "Would guests recommend us? Promoters minus detractors, weighted by the number of answers.",
        },
        ExampleKpi {
            name: "Customer retention", objective: RETURN, owner: LEO, category: Customer, direction: Higher,
            formula: "(close(active_members) - new_members) / open(active_members)", unit: Some(Unit::Percent), decimals: Some(1),
            description: "The share of members who were active before and still are.",
        },
        ExampleKpi {
            name: "First response time", objective: RETURN, owner: SARA, category: Customer, direction: Lower,
            formula: "median(response_time)", unit: Some(Unit::Duration), decimals: None,
            description: "Half of the catering enquiries get an answer within this time.",
        },
        ExampleKpi {
            name: "Order fulfilment rate", objective: DELIVER, owner: SARA, category: Operational, direction: Higher,
            formula: "(orders - remade_orders) / orders", unit: Some(Unit::Percent), decimals: Some(1),
            description: "The share of orders that were right the first time.",
        },
        ExampleKpi {
            name: "Cycle time", objective: DELIVER, owner: SARA, category: Operational, direction: Lower,
            formula: "catering_time", unit: Some(Unit::Duration), decimals: None,
            description: "How long a catering customer waits from order to delivery.",
        },
        ExampleKpi {
            name: "Waste rate", objective: DELIVER, owner: SARA, category: Operational, direction: Between,
            formula: "waste / till_sales", unit: Some(Unit::Percent), decimals: Some(1),
            description: "Food thrown away for each euro sold. Too little means empty shelves at four o'clock.",
        },
        ExampleKpi {
            name: "Sales per hour", objective: TEAM, owner: JO, category: Employee, direction: Higher,
            formula: "[Revenue] / hours_worked", unit: Some(Unit::Currency(Currency::EUR)), decimals: Some(2),
            description: "What one paid hour on the floor sells.",
        },
        ExampleKpi {
            name: "Absence rate", objective: TEAM, owner: JO, category: Employee, direction: Lower,
            formula: "sick_hours / (hours_worked + sick_hours)", unit: Some(Unit::Percent), decimals: Some(1),
            description: "The share of planned hours lost to illness.",
        },
    ]
}
