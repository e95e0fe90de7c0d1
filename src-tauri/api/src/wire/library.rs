//! The KPI library.

use super::{CategoryCode, Changed, DirectionCode, GrainCode, IdOrName, KindCode, choice::choice};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

choice! {
    /// A kind of business.
    TradeCode = library::Trade {
        /// Sells goods in a shop or on the web.
        Shop "shop",
        /// Builds or repairs for customers.
        Workshop "workshop",
        /// Sells the time of its people.
        Consulting "consulting",
        /// Makes goods.
        Manufacturer "manufacturer",
        /// Has guests.
        Restaurant "restaurant",
        /// Sells a service by subscription.
        Subscription "subscription",
        /// Answers requests.
        ServiceDesk "service_desk",
    }
}

choice! {
    /// Whether a KPI tells what comes or what came of it.
    LeanCode = library::Lean {
        /// It moves before results do.
        Leading "leading",
        /// It is a result.
        Lagging "lagging",
    }
}

/// Asks for KPIs of the library.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LibraryRequest {
    /// Words of their names, of what else they are called, of their kind, trades and inputs; all where null.
    pub search: Option<String>,
    /// Of that kind only.
    #[serde(deserialize_with = "super::choice::optional")]
    pub category: Option<CategoryCode>,
    /// Used in that trade only.
    #[serde(deserialize_with = "super::choice::optional")]
    pub trade: Option<TradeCode>,
}

/// KPIs of the library, those that fit best first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryList {
    /// The KPIs.
    pub kpis: Vec<LibraryRow>,
    /// The trades to choose from.
    pub trades: Vec<TradeRow>,
    /// What is said above them: "12 in use: a good number. …"; null where no workspace is open.
    pub advice: Option<String>,
}

/// A trade.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TradeRow {
    /// Its word.
    pub code: TradeCode,
    /// "Restaurant, hospitality"
    pub name: String,
}

/// A KPI of the library.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryRow {
    /// By which `library_get` and `library_add` know it.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its kind.
    pub category: CategoryCode,
    /// "Financial"
    pub category_text: String,
    /// Whether it tells what comes or what came of it.
    pub lean: LeanCode,
    /// "lagging"
    pub lean_text: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Its formula over the names of what it is computed from: "Won deals ÷ (Won deals + Lost deals)".
    pub formula_text: String,
    /// The same over keys, as a formula is written.
    pub formula: String,
    /// The mistake that is often made with it.
    pub mistake: String,
    /// What it is computed from.
    pub inputs: Vec<LibraryInput>,
    /// How many of its inputs are recorded already.
    pub known: u64,
    /// "You already record 2 of 3 inputs; missing: Orders"; null where no workspace is open.
    pub known_text: Option<String>,
    /// The KPI of that name that is there already.
    pub in_use: Option<LibraryKpi>,
    /// Which way is good.
    pub direction: DirectionCode,
    /// "Higher is better"
    pub direction_text: String,
    /// The unit it is shown in.
    pub unit: String,
    /// The same in words.
    pub unit_text: String,
    /// How often it is reviewed.
    pub cadence: GrainCode,
    /// "monthly"
    pub cadence_text: String,
    /// The key of the KPI to be watched beside it.
    pub counter: String,
    /// Its name.
    pub counter_name: String,
    /// The trades in which it is used.
    pub trades: Vec<TradeCode>,
}

/// A KPI that is in use.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryKpi {
    /// Its identifier.
    pub id: i64,
    /// "In use: Keep a strong team"
    pub text: String,
}

/// What a KPI of the library is computed from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryInput {
    /// Its key in the library.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// How its values combine.
    pub kind: KindCode,
    /// The same in words.
    pub kind_text: String,
    /// What it counts.
    pub unit: String,
    /// The same in words.
    pub unit_text: String,
    /// What can stand for it in the workspace: nothing, one, or several among which the owner has to choose.
    pub known: Vec<LibraryKnown>,
}

/// A measure or KPI that stands for an input.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryKnown {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// True for a KPI that adds up, false for a measure.
    pub is_kpi: bool,
}

/// Names a KPI of the library.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LibraryKey {
    /// Its key.
    pub key: String,
}

/// A KPI of the library with all that is said about it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryPage {
    /// What the list shows of it.
    pub row: LibraryRow,
    /// "Leading: it moves before results do."
    pub lean_text: String,
    /// How it is computed for a longer time.
    pub roll_up: String,
    /// What a gap in the data means, a sentence each.
    pub missing: Vec<String>,
    /// The document its definition was compared with; null where it is the standard one.
    pub source: Option<String>,
    /// "In a month of 30 days:"
    pub example_title: String,
    /// What is recorded in the example.
    pub example: Vec<ExampleLine>,
    /// What comes of it in the example.
    pub result: f64,
    /// The same as text.
    pub result_text: String,
}

/// A number of an example.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExampleLine {
    /// "Customers at the start"
    pub label: String,
    /// "200"
    pub text: String,
}

/// Adds a KPI of the library to the workspace.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LibraryAdd {
    /// Its key.
    pub key: String,
    /// What stands for an input, by the input's key: a measure or KPI by identifier (of a KPI: its name) or name; a name that
    /// is none makes a measure of that name. What is left out is found by its meaning, or made.
    #[serde(default)]
    pub inputs: BTreeMap<String, IdOrName>,
    /// Another name for the KPI.
    #[serde(default)]
    pub name: Option<String>,
}

/// What was added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryAdded {
    /// What changed; its `id` is the KPI's.
    pub changed: Changed,
    /// The names of measures that were made.
    pub made: Vec<String>,
    /// What to do next: "Next: enter Orders and Leads, or bring them from a spreadsheet."
    pub text: String,
}

choice! {
    /// How a business works, beyond its trade.
    WorkCode = library::Work {
        /// Customers pay after an invoice.
        Invoices "invoices",
        /// It keeps stock.
        Stock "stock",
        /// It has employees.
        Staff "staff",
        /// It sells through a website.
        Website "website",
    }
}

choice! {
    /// What worries the owner.
    WorryCode = library::Worry {
        /// Money could run short.
        Cash "cash",
        /// Too little is left of what is sold.
        Profit "profit",
        /// Too few customers come.
        Customers "customers",
        /// Customers do not come back.
        Loyalty "loyalty",
        /// Mistakes and complaints.
        Quality "quality",
        /// It takes too long.
        Delays "delays",
        /// People are ill or leave.
        People "people",
    }
}

/// The answers to three questions.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct LibraryStart {
    /// What is sold; nothing is proposed where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub trade: Option<TradeCode>,
    /// How the business works.
    pub works: Vec<WorkCode>,
    /// What worries the owner.
    pub worries: Vec<WorryCode>,
}

/// The first KPIs of a business, and what there is to answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryStarter {
    /// Five to eight KPIs.
    pub proposals: Vec<LibraryProposal>,
    /// What can be sold.
    pub trades: Vec<LibraryChoice>,
    /// How a business can work.
    pub works: Vec<LibraryChoice>,
    /// What can worry.
    pub worries: Vec<LibraryChoice>,
}

/// A KPI that is proposed, and the objective it would serve.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryProposal {
    /// The KPI.
    pub row: LibraryRow,
    /// The objective's name.
    pub objective: String,
}

/// An answer to choose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LibraryChoice {
    /// Its word.
    pub code: String,
    /// What it is called.
    pub name: String,
}

/// Makes KPIs of the library with their objectives.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LibraryBegin {
    /// Their keys.
    pub keys: Vec<String>,
}
