//! The first KPIs of a business: three questions, and what follows from the answers.

use crate::entries::{all, find};
use crate::{Entry, Lean, Trade};
use domain::Category;
use words::Words;

/// So many KPIs are proposed at most: few enough to be looked at.
pub const MOST: usize = 8;
/// Of those that tell what comes, and of results, at least so many are among them.
const EACH: usize = 2;

/// How a business works, beyond its trade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Its customers pay after an invoice.
    Invoices,
    /// It keeps stock.
    Stock,
    /// It has employees.
    Staff,
    /// It sells through a website.
    Website,
}

/// What worries its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worry {
    /// Money could run short.
    Cash,
    /// Too little is left of what is sold.
    Profit,
    /// Too few customers come.
    Customers,
    /// Customers do not come back.
    Loyalty,
    /// Mistakes and complaints.
    Quality,
    /// It takes too long.
    Delays,
    /// People are ill or leave.
    People,
}

/// The answers to the three questions.
#[derive(Debug, Clone, Copy)]
pub struct Answers<'a> {
    /// What is sold.
    pub trade: Trade,
    /// How the business works.
    pub works: &'a [Work],
    /// What worries its owner.
    pub worries: &'a [Worry],
}

/// Five to eight KPIs: one for each worry, one for each way of working, and the usual ones of the trade, some that tell what
/// comes and some that are results.
pub fn starter(answers: &Answers<'_>) -> Vec<&'static Entry> {
    let worries = answers.worries.iter().map(|worry| worry.key(answers.trade));
    let works = answers.works.iter().map(|work| work.key());
    let wanted: Vec<&str> = worries.chain(works).chain(usual(answers.trade).iter().copied()).collect();
    let mut chosen: Vec<&'static Entry> = Vec::new();
    for entry in wanted.iter().filter_map(|key| find(key)) {
        if chosen.len() < MOST && chosen.iter().all(|other| other.key != entry.key) {
            chosen.push(entry);
        }
    }
    for lean in [Lean::Leading, Lean::Lagging] {
        mix(&mut chosen, lean, answers.trade);
    }
    chosen
}

/// Where too few lean that way, the last ones make room for others of the trade that do.
fn mix(chosen: &mut Vec<&'static Entry>, lean: Lean, trade: Trade) {
    while chosen.iter().filter(|entry| entry.lean == lean).count() < EACH {
        let is_new = |entry: &&Entry| entry.lean == lean && chosen.iter().all(|other| other.key != entry.key);
        let others = usual(trade).iter().filter_map(|key| find(key));
        let other = others.chain(all().filter(|entry| entry.trades.contains(&trade))).find(is_new);
        let (Some(other), Some(place)) = (other, chosen.iter().rposition(|entry| entry.lean != lean)) else { return };
        if let Some(last) = chosen.get_mut(place) {
            *last = other;
        }
    }
}

/// The KPIs that most businesses of a trade begin with.
fn usual(trade: Trade) -> &'static [&'static str] {
    match trade {
        Trade::Shop => &[
            "net_sales_revenue",
            "gross_margin",
            "web_conversion",
            "repeat_rate",
            "order_fulfilment",
            "return_rate",
            "inventory_turnover",
            "cash_runway",
        ],
        Trade::Workshop => &[
            "net_sales_revenue",
            "win_rate",
            "billable_util",
            "gross_margin",
            "cycle_time",
            "complaint_rate",
            "overdue_ar",
            "absenteeism",
        ],
        Trade::Consulting => &[
            "pipeline_coverage",
            "win_rate",
            "billable_util",
            "net_margin",
            "dso",
            "nps",
            "retention_from_counts",
            "turnover",
        ],
        Trade::Manufacturer => &[
            "production_efficiency",
            "first_pass_yield",
            "otif",
            "supplier_otd",
            "inventory_turnover",
            "gross_margin",
            "operating_cash_flow",
            "ltifr",
        ],
        Trade::Restaurant => &[
            "net_sales_revenue",
            "gross_margin",
            "labour_cost_ratio",
            "csat",
            "repeat_rate",
            "stockout_rate",
            "turnover",
            "cash_runway",
        ],
        Trade::Subscription => &[
            "net_sales_revenue",
            "churn_from_counts",
            "cac",
            "clv_cac",
            "first_response",
            "csat",
            "cash_runway",
            "enps",
        ],
        Trade::ServiceDesk => {
            &["first_response", "sla", "fcr", "csat", "resolution_time", "contact_rate", "overtime_rate", "absenteeism"]
        }
    }
}

impl Work {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Invoices, Self::Stock, Self::Staff, Self::Website];

    fn key(self) -> &'static str {
        match self {
            Self::Invoices => "overdue_ar",
            Self::Stock => "inventory_turnover",
            Self::Staff => "labour_cost_ratio",
            Self::Website => "web_conversion",
        }
    }

    /// What it is called.
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Invoices => words.library_work_invoices(),
            Self::Stock => words.library_work_stock(),
            Self::Staff => words.library_work_staff(),
            Self::Website => words.library_work_website(),
        }
    }
}

impl Worry {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Cash, Self::Profit, Self::Customers, Self::Loyalty, Self::Quality, Self::Delays, Self::People];

    fn key(self, trade: Trade) -> &'static str {
        match (self, trade) {
            (Self::Cash, _) => "cash_runway",
            (Self::Profit, Trade::Consulting | Trade::Subscription | Trade::ServiceDesk) => "net_margin",
            (Self::Profit, _) => "gross_margin",
            (Self::Customers, Trade::Shop | Trade::Subscription) => "web_conversion",
            (Self::Customers, Trade::Restaurant) => "referral_share",
            (Self::Customers, _) => "lead_conversion",
            (Self::Loyalty, Trade::Shop | Trade::Restaurant) => "repeat_rate",
            (Self::Loyalty, Trade::Subscription) => "churn_from_counts",
            (Self::Loyalty, _) => "retention_from_counts",
            (Self::Quality, Trade::Shop) => "return_rate",
            (Self::Quality, Trade::Manufacturer) => "first_pass_yield",
            (Self::Quality, _) => "complaint_rate",
            (Self::Delays, Trade::Shop) => "order_fulfilment",
            (Self::Delays, Trade::Manufacturer) => "otif",
            (Self::Delays, Trade::Workshop | Trade::Consulting) => "cycle_time",
            (Self::Delays, _) => "first_response",
            (Self::People, _) => "turnover",
        }
    }

    /// What it is called.
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Cash => words.library_worry_cash(),
            Self::Profit => words.library_worry_profit(),
            Self::Customers => words.library_worry_customers(),
            Self::Loyalty => words.library_worry_loyalty(),
            Self::Quality => words.library_worry_quality(),
            Self::Delays => words.library_worry_delays(),
            Self::People => words.library_worry_people(),
        }
    }
}

/// The objective that KPIs of a kind serve to begin with.
pub fn objective_name(category: Category, words: Words) -> &'static str {
    match category {
        Category::Strategic => words.library_objective_strategic(),
        Category::Financial => words.library_objective_financial(),
        Category::Operational => words.library_objective_operational(),
        Category::Customer => words.library_objective_customer(),
        Category::Employee => words.library_objective_employee(),
    }
}
