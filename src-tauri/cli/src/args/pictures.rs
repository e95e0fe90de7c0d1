//! The words of what leaves as pictures and pages: charts and packs.

use super::Span;
use clap::ValueEnum;
use std::path::PathBuf;

/// Saves a chart.
#[derive(Debug, clap::Args)]
pub(crate) struct Chart {
    /// The workspace file.
    pub file: PathBuf,
    /// The KPI's name; of a tree, a table or bullets also an objective's, or "all".
    pub name: String,
    /// Where to; its ending says the format.
    #[arg(long, value_name = "X.svg|.png|.pdf|.pptx|.xlsx|.html|.csv|.md")]
    pub out: PathBuf,
    /// Width and height of the picture in pixels, such as 1600x900.
    #[arg(long, value_name = "WxH", value_parser = size)]
    pub size: Option<Size>,
    /// Its colours.
    #[arg(long, value_enum)]
    pub theme: Option<Theme>,
    /// The accent in place of the usual blue, such as #7a3fb0.
    #[arg(long, value_name = "#RRGGBB")]
    pub accent: Option<String>,
    /// Leaves the background out, for slides and pages of a colour of their own.
    #[arg(long)]
    pub transparent: bool,
    /// Puts the typeface into an SVG, so that it looks the same where Inter is not installed; PNG and PDF need none.
    #[arg(long)]
    pub embed_fonts: bool,
    /// What is drawn: the numbers over time as a line or as columns beside last year's; by the members of a dimension, which as parts
    /// of one column or each by itself are drawn over time as well; what changed it since the period before; its years over each other; how the records of its sample spread; its periods as
    /// a table; beside its target; between what leads to it and what follows from it. Of an objective with those below it: a tree, its scorecard as a table, its KPIs beside
    /// their targets; of all, a map of which drives which.
    #[arg(long, value_enum)]
    pub kind: Option<Kind>,
    /// The period that a breakdown, a waterfall, bullets or a chain is of, such as 2026-10 or 2026-Q3; the last complete one
    /// where left out.
    #[arg(long)]
    pub period: Option<String>,
    /// What the numbers over time stand beside: last year's, or what was planned; of columns, last year's where left out.
    /// A waterfall starts from what was planned with `budget`, from the period before where left out.
    #[arg(long, value_enum, conflicts_with = "by")]
    pub against: Option<Beside>,
    /// Draws the natural process limits.
    #[arg(long)]
    pub limits: bool,
    /// Draws the forecast with its ranges.
    #[arg(long)]
    pub forecast: bool,
    /// Draws the newest figure from elsewhere that stands beside the KPI, with its source and date.
    #[arg(long)]
    pub benchmark: bool,
    /// Leaves out the marks of what was decided and noted about the KPI in reviews.
    #[arg(long)]
    pub without_decisions: bool,
    /// Draws the members of a dimension in place of the numbers over time: of the last complete period, or of the days
    /// asked for; of a waterfall, what each of them changed.
    #[arg(long, value_name = "DIMENSION", conflicts_with_all = ["limits", "forecast", "benchmark"])]
    pub by: Option<String>,
    /// Another KPI over it, both as an index whose first number is 100.
    #[arg(long, value_name = "NAME")]
    pub compare: Option<String>,
    /// A scenario that is kept, as a dashed line beside what is.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["by", "against", "compare"])]
    pub scenario: Option<String>,
    #[command(flatten)]
    pub span: Span,
}

/// Makes a pack.
#[derive(Debug, clap::Args)]
pub(crate) struct Report {
    /// The workspace file.
    pub file: PathBuf,
    /// The saved pack, by its name; "all" for every KPI in use.
    #[arg(long, value_name = "NAME|all", default_value = "all")]
    pub pack: String,
    /// The period, such as 2026-10; the last complete month where left out.
    #[arg(long)]
    pub period: Option<String>,
    /// The period of the last pack, from which what changed is told; the one before where left out.
    #[arg(long, value_name = "PERIOD")]
    pub since: Option<String>,
    /// Leaves the pages of the KPIs out: what needs attention, what changed, the scorecard and the actions, as .html, .eml or .md.
    #[arg(long)]
    pub digest: bool,
    /// Its KPIs by name, in the order of their pages, in place of those of the pack.
    #[arg(long, value_name = "NAME")]
    pub kpi: Vec<String>,
    /// What it is called.
    #[arg(long)]
    pub title: Option<String>,
    /// What it is laid out for.
    #[arg(long, value_enum)]
    pub size: Option<Paper>,
    /// Its colours.
    #[arg(long, value_enum)]
    pub theme: Option<Theme>,
    /// The accent in place of the usual blue, such as #7a3fb0.
    #[arg(long, value_name = "#RRGGBB")]
    pub accent: Option<String>,
    /// Draws the forecasts with their ranges.
    #[arg(long)]
    pub forecast: bool,
    /// Draws the numbers that add up as columns.
    #[arg(long)]
    pub columns: bool,
    /// What the numbers stand beside: last year's, or what was planned.
    #[arg(long, value_enum)]
    pub against: Option<Beside>,
    /// Draws the charts as an index whose first number is 100, and hides amounts.
    #[arg(long)]
    pub index: bool,
    /// A scenario that is kept, as a page and in the charts: what would be, beside what is.
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
    /// What stands at the foot of each page in place of the business.
    #[arg(long, value_name = "TEXT")]
    pub footer: Option<String>,
    /// Puts its numbers as a workbook inside of a PDF.
    #[arg(long)]
    pub workbook: bool,
    /// Keeps what it says, as it is handed out: the next one of this saved pack tells what changed since.
    #[arg(long, requires = "pack")]
    pub handed_out: bool,
    /// A picture for the cover, PNG or JPEG.
    #[arg(long, value_name = "PICTURE")]
    pub logo: Option<PathBuf>,
    /// Where to; its ending says the format.
    #[arg(long, value_name = "X.pdf|.pptx|.xlsx|.html|.eml|.csv|.md")]
    pub out: PathBuf,
}

/// A chart's colours.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Theme {
    Light,
    Dark,
    Print,
}

/// What the numbers of a chart stand beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Beside {
    LastYear,
    Budget,
}

/// What a chart draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Trend,
    Columns,
    Breakdown,
    Stacked,
    Multiples,
    Waterfall,
    Years,
    Distribution,
    Table,
    Bullet,
    Tree,
    Map,
    Chain,
}

/// What a pack is laid out for.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Paper {
    #[value(name = "a4")]
    A4,
    Letter,
    #[value(name = "16:9", alias = "16x9")]
    Slide,
}

/// A picture's width and height in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub width: u32,
    pub height: u32,
}

fn size(text: &str) -> Result<Size, String> {
    let read = || {
        let (width, height) = text.split_once(['x', '×'])?;
        Some(Size { width: width.parse().ok()?, height: height.parse().ok()? })
    };
    read().ok_or_else(|| "write it as width x height, such as 1600x900".to_owned())
}
