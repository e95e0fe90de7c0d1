//! Another workspace as a source: a holding looks at its shops. Its values become a table of text, a row for each period and
//! segment with a column for each measure, which is read, kept and opened again as any file is: what is kept of a shop is what
//! was read of it, not its whole book.

use crate::open::Open;
use crate::wire::{ImportFormat, ImportMap, PercentCode};
use crate::{ErrorCode, Fault};
use chrono::NaiveDateTime;
use domain::name::means_same;
use domain::unit::Currency;
use domain::{Calendar, Grain, Measure, MeasureKind, Period, Recorded, SegmentId, Unit};
use intake::Use;
use locale::Locale;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use store::{OpenOptions, Workspace};
use tempfile::TempDir;

/// How the days and periods are headed: as in plain exports, the same in every language.
const PERIOD: &str = "period";

/// The values of a workspace, written down.
pub(super) struct Written {
    folder: TempDir,
    /// As the workspace is called, so that it is said and remembered so.
    name: String,
    /// What its columns are for: nothing has to be guessed.
    pub(super) uses: Vec<(String, Use)>,
}

impl Written {
    /// The values of the workspace in a file; `None` where that is something else. It is opened for reading only.
    ///
    /// # Errors
    /// In the store's words: a damaged workspace, one of a newer version; and one without values that can be carried over.
    pub(super) fn of(open: &Open, path: &Path, now: NaiveDateTime) -> Result<Option<Self>, Fault> {
        if !Workspace::is_one(path) {
            return Ok(None);
        }
        let shop = Workspace::open(path, OpenOptions { read_only: true, ..OpenOptions::new(now) })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let table = Table::of(open, &shop)?;
        if table.rows.is_empty() {
            return Err(Fault::new(ErrorCode::NotASpreadsheet, move |locale: &Locale| {
                locale.words().intake_workspace_empty(&name)
            }));
        }
        let folder = TempDir::new().map_err(unwritten)?;
        let written = Self { folder, name, uses: table.uses() };
        std::fs::write(written.path(), table.text()).map_err(unwritten)?;
        Ok(Some(written))
    }

    /// The file that they are in, until this goes.
    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join(&self.name)
    }
}

fn unwritten(error: std::io::Error) -> Fault {
    Fault::new(ErrorCode::Failed, error.to_string())
}

/// How such a table is read: nothing about its numbers has to be asked.
pub(super) fn as_written(asked: &ImportMap) -> ImportMap {
    let decimal = Some(asked.format.decimal.clone().unwrap_or_else(|| ".".to_owned()));
    let percent = Some(asked.format.percent.unwrap_or(PercentCode::Fractions));
    ImportMap { format: ImportFormat { decimal, percent, ..asked.format.clone() }, ..asked.clone() }
}

/// The columns before those of the measures.
struct Table {
    /// The breakdown that tells the shops apart, and the shop's name.
    shop: (String, String),
    dimensions: Vec<String>,
    /// With the name of its column.
    measures: Vec<(String, Measure)>,
    /// The numbers of the measures by period and members.
    rows: BTreeMap<(String, Vec<String>), Vec<Option<f64>>>,
}

impl Table {
    fn of(open: &Open, shop: &Workspace) -> Result<Self, Fault> {
        let settings = shop.settings()?;
        let dimensions = shop.dimensions()?;
        let names: Vec<String> = dimensions.iter().map(|dimension| dimension.name.clone()).collect();
        let heading = heading(open, &names);
        let segments = segments(shop, &dimensions.iter().map(|dimension| dimension.id).collect::<Vec<_>>())?;
        let name = settings.name.clone();
        let mut table = Self { shop: (heading, name), dimensions: names, measures: Vec::new(), rows: BTreeMap::new() };
        let measures = shop.measures()?;
        let ids: Vec<_> = measures.iter().map(|measure| measure.id).collect();
        let mut values = shop.read_values(&ids, None)?;
        for measure in measures {
            let recorded = values.remove(&measure.id).unwrap_or_default();
            if is_carried_over(&measure, &recorded) {
                let column = table.heading_of(&measure, open.settings.currency);
                table.measures.push((column, measure));
                table.add(&recorded, &segments, (&settings.calendar, open.calendar()));
            }
        }
        Ok(table)
    }

    /// Amounts in another currency are a measure of their own.
    fn heading_of(&self, measure: &Measure, own: Currency) -> String {
        let name = match currency_of(&measure.unit) {
            Some(currency) if currency != own => format!("{} ({})", measure.name, currency.code()),
            _ => measure.name.clone(),
        };
        let is_taken = self.dimensions.iter().chain([&self.shop.0]).any(|other| means_same(other, &name));
        if is_taken || means_same(PERIOD, &name) { format!("{name} ({})", measure.key) } else { name }
    }

    fn add(
        &mut self,
        recorded: &[Recorded],
        segments: &HashMap<SegmentId, Vec<String>>,
        calendars: (&Calendar, &Calendar),
    ) {
        let at = self.measures.len() - 1;
        let none = vec![String::new(); self.dimensions.len()];
        for value in recorded {
            let period = period(Period { grain: value.grain, start: value.date }, calendars);
            let members = segments.get(&value.segment).unwrap_or(&none).clone();
            let row = self.rows.entry((period, members)).or_default();
            row.resize(at, None);
            row.push(Some(value.value));
        }
    }

    fn uses(&self) -> Vec<(String, Use)> {
        let breakdown = |name: &String| (name.clone(), Use::Dimension(name.clone()));
        let measure = |(name, measure): &(String, Measure)| {
            let (kind, unit) = (Some(measure.kind), Some(measure.unit.clone()));
            (name.clone(), Use::Measure { name: name.clone(), kind, unit })
        };
        let first = [(PERIOD.to_owned(), Use::Date), breakdown(&self.shop.0)];
        let dimensions = self.dimensions.iter().map(breakdown);
        first.into_iter().chain(dimensions).chain(self.measures.iter().map(measure)).collect()
    }

    fn text(&self) -> String {
        let (heading, shop) = &self.shop;
        let measures = self.measures.iter().map(|(name, _)| name);
        let names = [PERIOD, heading.as_str()].into_iter().map(str::to_owned);
        let mut text = line(names.chain(self.dimensions.iter().cloned()).chain(measures.cloned()));
        for ((period, members), numbers) in &self.rows {
            let numbers = self.measures.iter().enumerate().map(|(at, (_, measure))| number(measure, numbers.get(at)));
            let first = [period.clone(), shop.clone()];
            text.push_str(&line(first.into_iter().chain(members.iter().cloned()).chain(numbers)));
        }
        text
    }
}

/// What tells the shops apart is called as the workspace calls its stores, unless the shop has such a breakdown itself.
fn heading(open: &Open, taken: &[String]) -> String {
    let words = open.locale.words();
    let is_free = |name: &&str| !taken.iter().any(|taken| means_same(taken, name));
    [words.intake_workspace_store(), words.intake_workspace_business(), "workspace"]
        .into_iter()
        .find(is_free)
        .unwrap_or("Bellwether")
        .to_owned()
}

fn currency_of(unit: &Unit) -> Option<Currency> {
    match unit {
        Unit::Currency(currency) => Some(*currency),
        Unit::Per(of, _) => currency_of(of),
        _ => None,
    }
}

/// The members of each segment, in the order of the dimensions.
fn segments(shop: &Workspace, dimensions: &[domain::DimensionId]) -> Result<HashMap<SegmentId, Vec<String>>, Fault> {
    let members: HashMap<_, _> = shop.members()?.into_iter().map(|member| (member.id, member)).collect();
    let names = |segment: &domain::segment::Segment| {
        let of = |dimension| {
            let mut found = segment.members.iter().filter_map(|id| members.get(id));
            found.find(|member| member.dimension == dimension).map(|member| member.name.clone()).unwrap_or_default()
        };
        dimensions.iter().map(|dimension| of(*dimension)).collect()
    };
    Ok(shop.segments()?.iter().map(|segment| (segment.id, names(segment))).collect())
}

/// Numbers that stand for themselves. What was counted without repetition, the records of samples and means of several records
/// need more than a number to be put together with those of other shops.
fn is_carried_over(measure: &Measure, recorded: &[Recorded]) -> bool {
    let weighs_nothing = || recorded.iter().all(|value| value.records == 1);
    !recorded.is_empty()
        && match measure.kind {
            MeasureKind::Flow | MeasureKind::Balance => true,
            MeasureKind::Level => weighs_nothing(),
            // A parameter is the same everywhere: it cannot be one of each shop.
            MeasureKind::Sample | MeasureKind::Distinct | MeasureKind::Parameter => false,
        }
}

/// A period by its name, where that means the same in both workspaces. Another quarter or year is written as what it is, so that
/// it is left out and said: no number is moved to other months.
fn period(period: Period, (theirs, own): (&Calendar, &Calendar)) -> String {
    let name = theirs.name(period);
    match period.grain {
        Grain::Day | Grain::Month => name,
        _ if own.parse_name(&name) == Some(period) && own.range(period) == theirs.range(period) => name,
        _ => format!("{} … ({name})", period.start),
    }
}

/// A number as it is read back in full.
fn number(measure: &Measure, number: Option<&Option<f64>>) -> String {
    match (number.copied().flatten(), &measure.unit) {
        (None, _) => String::new(),
        (Some(seconds), Unit::Duration) => format!("{seconds} s"),
        (Some(number), _) => number.to_string(),
    }
}

/// A line of a text with commas.
fn line(cells: impl Iterator<Item = String>) -> String {
    let quoted = |cell: String| match cell.contains([',', '"', '\n', '\r', ';', '\t']) || cell.trim() != cell {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    };
    let mut line = cells.map(quoted).collect::<Vec<_>>().join(",");
    line.push('\n');
    line
}
