//! Charts of a KPI: one model for the screen, files and the clipboard, so that what leaves is what was seen.

mod benchmark;
mod breakdown;
mod bullets;
mod distribution;
mod links;
mod members;
mod notes;
mod objectives;
mod range;
mod table;
mod trend;
mod waterfall;
mod words;
mod years;

pub(crate) use benchmark::benchmark;
pub use breakdown::breakdown;
pub use bullets::{bullet, bullets};
pub use distribution::distribution;
pub use links::{chain, map};
pub use members::{multiples, stacked};
pub use objectives::{scorecard, tree};
pub use range::Reach;
pub use table::table;
pub use trend::{Remarks, Scenario, Trend, TrendInput, trend, trend_input};
pub use waterfall::{from_budget, waterfall};
pub use years::years;

use crate::Asking;
use analysis::series::last_complete;
use domain::{ObjectiveId, Period};
use render::{ChartModel, Options, Size, Theme};

/// How a chart looks, whatever it shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Its size.
    pub size: Size,
    /// Its colours.
    pub theme: Theme,
    /// Title and subtitle within the picture.
    pub heading: bool,
    /// Shown as an index: the first number is 100.
    pub index: bool,
    /// True where it leaves the program: with a background, and without the mark of where the reader is.
    pub leaves: bool,
}

/// The period that the reader is at where it is one of the chart's grain, otherwise the last one that is over.
pub(crate) fn period_or_last(asking: &Asking, at: Option<Period>) -> Period {
    let (calendar, today, grain) = (asking.kpi.calendar(), asking.kpi.context.today, asking.grain);
    let last = || last_complete(calendar, grain, today).unwrap_or_else(|| calendar.period(grain, today));
    at.filter(|period| period.grain == grain).unwrap_or_else(last)
}

impl Chart {
    /// A chart whose points are of no periods, and of which there is no more to say.
    fn of(model: ChartModel) -> Self {
        Self { model, periods: Vec::new(), objectives: Vec::new(), chosen: None, note: None, window_text: None }
    }
}

impl Look {
    /// The options of a chart that has no marks to switch on and off.
    fn options(&self) -> Options {
        Options { heading: self.heading, background: self.leaves, index100: self.index, ..Options::default() }
    }
}

/// A chart with everything decided, and what is said beside it.
#[derive(Debug, Clone)]
pub struct Chart {
    /// What is drawn.
    pub model: ChartModel,
    /// The names of the periods of its points; `None` for those that have not begun, and for points that are of no period.
    pub periods: Vec<Option<String>>,
    /// The objectives that its points are; empty but on a map.
    pub objectives: Vec<Option<ObjectiveId>>,
    /// Which of its points is the period asked for.
    pub chosen: Option<usize>,
    /// Why something that was asked for is missing.
    pub note: Option<String>,
    /// What each number stands for: "year to date"; `None` for the period itself.
    pub window_text: Option<String>,
}
