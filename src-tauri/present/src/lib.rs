//! What is decided about a number before it is shown: rows of the scorecard, a KPI's page, charts, breakdowns, targets and
//! advice, each number beside the text that people read.
//!
//! Knows neither the file nor the outside: it is given a [`Model`] of the workspace, and hands out types of its own,
//! which whoever shows them (the commands, a pack for a meeting) turns into what it needs.

mod actions;
mod asking;
mod benchmarks;
mod breakdown;
mod budget;
pub mod chart;
pub mod coach;
mod context;
mod decided;
mod definition;
mod delta;
mod due;
mod error;
mod eval;
mod events;
mod explain;
mod figure;
mod lead;
mod limits;
mod margin;
mod measure_change;
mod model;
mod names;
mod objectives;
pub mod order;
pub mod pack;
mod page;
mod people;
mod period;
mod points;
mod presented;
mod propose;
pub mod quality;
pub mod review;
mod row;
mod scorecard;
mod season_plan;
mod smart;
mod span;
mod statistics;
mod step;
mod stretch;
mod target;
mod tips;
mod unit_advice;
mod versions;
mod what_if;
pub mod words;

pub use actions::{ActionEffect, ActionGroup, ActionRow, CommentRow, GroupKind, action_groups, actions};
pub use asking::Asking;
pub use benchmarks::{BenchmarkRow, benchmarks};
pub use breakdown::{
    Breakdown, BreakdownChange, BreakdownInput, BreakdownRow, Contribution, InputPart, Member, Mix, breakdown,
    dimensions_of,
};
pub use budget::{BudgetRow, BudgetTable, Variance, budget};
pub use context::Context;
pub use definition::Definition;
pub use delta::Delta;
pub use due::{Due, DueItem, DueKind, due};
pub use error::Error;
pub use eval::{Against, Beside, EvalPoint, Evaluation};
pub use events::{EventRow, events};
pub use explain::{ExplainedPart, Explanation, Made, explain};
pub use figure::{Figure, NO_NUMBER, SignalInfo};
pub use limits::{NewLimits, SplitRow};
pub use margin::Margin;
pub use measure_change::{KpiEffect, MeasureChange, measure_change};
pub use model::{Decided, Model};
pub use names::{People, PersonMark};
pub use objectives::{ObjectiveNode, Objectives, objectives};
pub use page::{DriverRow, Drivers, InputRow, KpiPage, page};
pub use people::{PersonNumber, PersonObjective, PersonPage, PersonRow, people, person_page, places_of};
pub use period::PeriodInfo;
pub use points::{KpiPoint, KpiPoints, points};
pub use presented::Presented;
pub use propose::{Proposal, Proposals, limit_ticks, measures_to_follow, proposals};
pub use row::{KpiRow, Progress, SPARK, Spark};
pub use scorecard::{Attention, NewestValues, Pick, ScoreGroup, Scorecard, scorecard};
pub use season_plan::{SeasonPlan, SeasonTarget, SeasonWish, season_plan};
pub use smart::{Advice, CODES as SMART_CODES};
pub use span::Span;
pub use statistics::{KpiStatistics, statistics};
pub use step::Step;
pub use stretch::{Stretch, StretchDays};
pub use target::{TargetEdit, TargetRow};
pub use unit_advice::unit_advice;
pub use versions::VersionRow;
pub use what_if::{
    Input, Side, SupposedChange, Supposition, WhatIf, WhatIfRow, amount_text, set_text, value_text, what_if,
};
