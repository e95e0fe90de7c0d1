//! Finding out how a file is written and what its columns are for.

mod across;
mod as_of;
mod beside;
mod called;
mod context;
mod crossed;
mod currencies;
mod cut;
mod delimiter;
mod direction;
mod each;
mod facts;
mod guess;
mod header;
mod heads;
mod kind;
mod labels;
mod ledger;
mod named;
mod names;
mod nested;
mod one_period;
mod orders;
mod other_tables;
mod pairs;
mod parts;
mod persons;
mod renamed;
mod revisions;
mod row_units;
mod rows;
mod section;
mod sheets;
mod shortened;
mod split_years;
mod stages;
mod statement;
mod states;
mod stored;
mod takes_back;
mod unknown;
mod unread;
mod uses;
mod versions;
mod void;

pub use context::{Context, Role};
pub use guess::guess_measure;
pub use renamed::Renamed;
pub use rows::{RowsAre, Thing};
pub use unread::Unread;

pub(crate) use across::VersionBeside;
pub(crate) use beside::Across;
pub(crate) use called::CalledPlan;
pub(crate) use direction::{Ways, ways};
pub(crate) use facts::Facts;
pub(crate) use guess::{currencies, is_numbering, is_part_of};
pub(crate) use labels::called_period;
pub(crate) use orders::{Once, whole};
pub(crate) use other_tables::OtherTables;
pub(crate) use pairs::{OpenPlan, Pair};
pub(crate) use persons::{About, names_birth};
pub(crate) use revisions::Revisions;
pub(crate) use split_years::is_of_split_years;
pub(crate) use versions::{Versions, versions};

use crate::cell::{Cell, OwnedCell, Row, shown_name};
use crate::currency;
use crate::date::OrderCounts;
use crate::error::Refusal;
use crate::format::{Format, Layout};
use crate::map::{Map, find_name};
use crate::source::{Content, Source};
use crate::stretches;
use crate::table::Table;
use crate::thousands::thousands;
use crate::versions::VersionIs;
use crate::words;
use chrono::NaiveDate;
use domain::Calendar;
use domain::unit::Currency;
use domain::whole::held;
use guess::Money;
use other_tables::{Found, Search};
use std::ops::ControlFlow;

/// More columns than a spreadsheet program has are refused.
const MOST_COLUMNS: usize = crate::source::MOST_COLUMNS as usize;
/// How many rows are looked at to find the header.
const TOP: usize = 120;
/// How many rows the preview shows.
const PREVIEW: usize = 20;
/// How much text is looked at to find the delimiter.
const HEAD: u64 = 256 * 1024;

/// A column of the long layout, or a row of the wide one.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name or label, unique among the columns; cut after 200 characters.
    pub name: String,
    /// The column counted from 0 (long), or the row as the spreadsheet shows it (wide).
    pub index: u32,
    /// What it seems to be for.
    pub role: Role,
    /// Some of its different cells, as they are written.
    pub samples: Vec<String>,
    /// How many cells hold something.
    pub filled: u64,
    /// How many different cells there are; `None` for a thousand or more.
    pub distinct: Option<usize>,
    /// Of a breakdown that is not taken: the column it lies within, as a country lies in a territory.
    pub within: Option<String>,
    /// Of the wide layout: the label as it is written, where [`Field::name`] says its section too.
    pub label: String,
    pub(crate) facts: Facts,
    /// By how much its numbers are multiplied, where its heading, a unit beside it or the format of its cells says that they are thousands.
    pub(crate) times: Option<f64>,
    /// What it is beside another one of the same thing.
    pub(crate) pair: Option<Pair>,
    /// Of a measure: the things whose rows all have its one value.
    pub(crate) once: Option<Once>,
}

/// What sniffing found.
#[derive(Debug, Clone)]
pub struct Sniff {
    /// How the file is written. Its decimal mark and the order of its dates are open: they depend on which columns are read, and
    /// [`Plan::new`](crate::Plan::new) decides them.
    pub format: Format,
    /// Its columns, or in the wide layout its rows, in their order.
    pub fields: Vec<Field>,
    /// The sheets of a workbook; empty for text files.
    pub sheets: Vec<String>,
    /// How many rows with anything in them stand below the names.
    pub rows: u64,
    /// The first rows as they are written, with their numbers.
    pub preview: Vec<(u32, Vec<String>)>,
    /// Of the wide layout: where the periods stand.
    pub(crate) periods: Vec<Across>,
    /// Of the wide layout: what the dates across say about the order of day and month.
    pub(crate) period_order: OrderCounts,
    /// Of the long layout: the first day of the month that the sheet, its title or the file is named after.
    pub(crate) month: Option<NaiveDate>,
    /// Of the wide layout: some of the periods, where nothing says of which year they are.
    pub(crate) yearless: Vec<String>,
    /// Where two rows of heads stand above the columns and nothing says which breaks the numbers down: some of the upper and of
    /// the lower ones.
    pub(crate) two_heads: Option<(Vec<String>, Vec<String>)>,
    /// Of the wide layout: what the owner has to choose among, where several columns stand under a period.
    pub(crate) beside: Vec<String>,
    /// Of the wide layout: what the columns under a period are called, and which of them is read.
    pub(crate) versions: Versions,
    /// That its name or its sheet's says that it was planned.
    pub(crate) called_plan: Option<CalledPlan>,
    /// That all of its columns say that they were planned, and it is not certain.
    pub(crate) planned_columns: Option<CalledPlan>,
    /// A column of a plan of which nothing says what was planned.
    pub(crate) open_plan: Option<OpenPlan>,
    /// Such a column of which the owner said that it is a measure of its own.
    pub(crate) own_plan: Option<String>,
    /// Of the long layout: where other tables of the sheet stand.
    pub(crate) other_tables: OtherTables,
    /// Of the wide layout: the column of the labels.
    pub(crate) label_column: usize,
    /// Of the wide layout: the column beside the labels that says of each row whether it came to pass or was planned.
    pub(crate) version_beside: Option<VersionBeside>,
    /// Of the wide layout: columns before the labels, which may be used as dimensions.
    pub(crate) side_columns: Vec<(String, usize)>,
    /// Of the wide layout: those of them that break the labels down.
    pub(crate) side_breakdowns: Vec<usize>,
    /// Of the wide layout: that one of them which says which way the amounts of a row go.
    pub(crate) ways_beside: Option<Ways>,
    pub(crate) calendar: Calendar,
    /// See [`Context::currency`].
    currency: Option<Currency>,
    /// See [`Context::decimal`].
    pub(crate) usual_decimal: Option<char>,
    /// The sheets of the shape of the one that is read, where nobody has said which is meant.
    pub(crate) like: Vec<String>,
    /// The other sheets that hold anything, and are neither read nor asked about, where nobody has said which is meant.
    pub(crate) unread: Vec<(String, Unread)>,
    /// The columns that say from when to when rows are, where each is of a whole period.
    pub(crate) from_to: Option<(u32, u32)>,
    /// Of the long layout: the column that says which issue of an order a row is, where orders have several.
    pub(crate) revisions: Option<Revisions>,
    /// Of the wide layout: headings among the periods that are none, over columns of numbers that are not read.
    pub(crate) unknown: Vec<String>,
    /// Notes among and below the rows that say that numbers are thousands.
    notes: Vec<String>,
    /// See [`FormatHints::renamed`](crate::FormatHints::renamed).
    renames: Vec<(String, String)>,
    /// See [`FormatHints::versions`](crate::FormatHints::versions).
    known_versions: Vec<(String, Vec<(String, VersionIs)>)>,
}

/// Finds out how a file is written and what its columns are for. What the map says of the format is taken as it is, and the
/// names it uses help to find the header.
///
/// # Errors
/// A [`Refusal`] where the file holds no table, or cannot be read to its end.
pub fn sniff(source: &Source, map: &Map, context: &Context) -> Result<Sniff, Refusal> {
    let (mut like, mut unread, mut names_first) = (Vec::new(), Vec::new(), None);
    let (format, table) = match source.content() {
        Content::Text(file) => {
            let encoding = file.encoding(map.format.encoding.as_deref())?;
            let delimiter = match map.format.delimiter {
                Some(delimiter) => delimiter,
                None => delimiter::find(source.name(), &file.head(encoding, HEAD)?, &context.calendar)?,
            };
            let mut format = Format::of_nothing();
            format.encoding = Some(encoding.name().to_lowercase());
            format.delimiter = Some(delimiter);
            (format, Table::text(file, encoding, delimiter, source.watch()))
        }
        Content::Book(sheets) => {
            let sheet = sheets::choose(source, sheets, map, &context.calendar)?;
            if map.format.sheet.is_none() && sheets.len() > 1 {
                like = sheets::like(sheets, sheet, map, &context.calendar, source.watch())?;
                unread = unread::sheets(source, (sheets, sheet, &like), map, &context.calendar)?;
            }
            (Format { sheet: Some(sheet.name.clone()), ..Format::of_nothing() }, Table::sheet(sheet, source.watch()))
        }
        Content::Database(tables) => {
            let table = stored::choose(source, tables, map, &context.calendar)?;
            names_first = Some(stored::names_first(map));
            let format = Format { sheet: Some(table.name().to_owned()), ..Format::of_nothing() };
            (format, Table::stored(table, source.watch()))
        }
    };
    let mut sniff = heads::look(source, table, format, names_first.as_ref().unwrap_or(map), context)?;
    sniff.like = like;
    sniff.unread = unread;
    Ok(sniff)
}

fn look(source: &Source, table: &Table<'_>, format: Format, map: &Map, context: &Context) -> Result<Sniff, Refusal> {
    let top = table.top(TOP)?;
    let name = || source.name().to_owned();
    let beyond = |cells: &Vec<OwnedCell>| cells.iter().skip(MOST_COLUMNS).any(|cell| *cell != OwnedCell::Blank);
    if top.iter().any(|(_, cells)| beyond(cells)) {
        return Err(Refusal::TooManyColumns(name()));
    }
    // Names of a map may stand in any table: which one is read was chosen.
    let by_number = Map { format: map.format.clone(), ..Map::default() };
    let named = if map.format.table.is_some() { &by_number } else { map };
    let year = header::named_year(format.sheet.as_deref(), source.name());
    let header = header::find(&top, named, &context.calendar, year).ok_or_else(|| Refusal::NoTable(name()))?;
    let above = || top.iter().filter(|(row, _)| *row < header.row).flat_map(|(_, cells)| cells);
    let texts = above().filter_map(|cell| cell.borrow().text());
    let names = texts.chain(format.sheet.as_deref()).chain([source.stem()]);
    let header = one_period::find(&top, &header, names, (map, &context.calendar)).unwrap_or(header);
    let cells = top.iter().find(|(row, _)| *row == header.row).map(|(_, cells)| cells);
    if header.row > 0 && cells.is_none() && top.last().is_none_or(|(last, _)| *last < header.row) {
        return Err(Refusal::NoHeaderRow { name: name(), row: header.row });
    }
    let titles = top.iter().filter(|(row, _)| *row < header.row).flat_map(|(_, cells)| cells);
    let in_titles = titles.filter_map(|cell| currency::mentioned(cell.borrow().text()?)).next();
    let money = Money { of_file: in_titles, of_workspace: context.currency };
    let preview = top.iter().take(PREVIEW).map(|(row, cells)| (*row, shown(cells))).collect();
    let names = called::titles(&top, header.row).chain(format.sheet.as_deref()).chain([source.stem()]);
    let (called_plan, called) = (CalledPlan::of(names.clone()), called::without_version(names));
    let mut sniff = Sniff {
        format: Format { header_row: header.row, layout: header.layout, ..format },
        fields: Vec::new(),
        sheets: source.sheets(),
        rows: 0,
        preview,
        periods: header.periods.clone(),
        period_order: header.order.clone(),
        beside: header.beside.clone(),
        versions: header.versions.clone(),
        called_plan,
        planned_columns: None,
        open_plan: None,
        own_plan: None,
        other_tables: OtherTables::default(),
        label_column: 0,
        version_beside: None,
        side_columns: Vec::new(),
        side_breakdowns: Vec::new(),
        ways_beside: None,
        calendar: context.calendar,
        currency: context.currency,
        usual_decimal: context.decimal,
        like: Vec::new(),
        unread: Vec::new(),
        from_to: None,
        revisions: None,
        unknown: header.unknown.clone(),
        renames: map.format.renamed.clone(),
        known_versions: map.format.versions.clone(),
        yearless: header.yearless.clone(),
        notes: Vec::new(),
        two_heads: None,
        month: None,
    };
    sniff.format.actual_or_plan.clone_from(&map.format.actual_or_plan);
    sniff.format.sign.clone_from(&map.format.sign);
    sniff.format.once = map.format.once;
    match header.layout {
        Layout::Long => {
            let titles = top.iter().filter(|(row, _)| *row < header.row).flat_map(|(_, cells)| cells);
            let titles = titles.filter_map(|cell| cell.borrow().text());
            let names = sniff.format.sheet.as_deref().into_iter().chain(titles).chain([source.stem()]);
            sniff.month = names.filter_map(|name| as_of::month(name, &context.calendar)).next();
            let groups = top.iter().find(|(row, _)| *row + 1 == header.row).map(|(_, cells)| cells);
            sniff.look_at_columns(table, cells, groups, money)?;
            match map.format.table {
                Some(number) => {
                    let missing = || Refusal::NoSuchTable { name: name(), number };
                    sniff = sniff.table_of_number(number, table, money)?.ok_or_else(missing)?;
                }
                None if map.columns.is_empty() && map.format.header_row.is_none() => {
                    sniff.table_with_dates(table, money)?;
                }
                None => {}
            }
            let above = top.iter().filter(|(row, _)| *row < header.row).flat_map(|(_, cells)| cells);
            let of_months =
                year.filter(|_| sniff.fields.iter().any(|field| field.facts.are_months || field.facts.are_weeks));
            sniff.format.year = map.format.year.or_else(|| sniff.year_of_ledger()).or(of_months);
            sniff.format.currency = map.format.currency;
            // Headings of several periods say more than a title of one day.
            let of_one = sniff.headings_like_periods().count() < 2;
            let said = || as_of::said(above, &context.calendar).filter(|_| of_one);
            sniff.as_of(map.format.as_of.or_else(said));
        }
        Layout::Wide => {
            sniff.format.year = map.format.year;
            let known = across::Known { called: called.clone(), map };
            sniff.look_at_rows(table, (cells, &header), money, &known)?;
        }
    }
    let labels = if header.layout == Layout::Wide { header.labels.max(1) } else { 0 };
    let named = (source.name(), [sniff.format.sheet.as_deref(), Some(source.stem())]);
    shortened::refuse(named, (&top, &sniff), labels)?;
    sniff.find_pairs(&called);
    if sniff.rows == 0 {
        return Err(Refusal::HeaderOnly(name()));
    }
    Ok(sniff)
}

fn shown(cells: &[OwnedCell]) -> Vec<String> {
    cells.iter().map(|cell| shown_name(&cell.borrow().display())).collect()
}

impl Sniff {
    /// What files of the same make have in common: layout, sheet and the names of the columns (in the wide layout the
    /// labels). A map that served one of them serves the others.
    pub fn signature(&self) -> String {
        let names: Vec<&str> = self.fields.iter().map(|field| field.name.as_str()).collect();
        format!("{}\u{1f}{}", self.format.layout.code(), names.join("\u{1f}"))
    }

    /// The sheets of the shape of the one that is read, that one included; empty where it is the only one, or was chosen.
    pub fn sheets_alike(&self) -> &[String] {
        &self.like
    }

    /// The other sheets that hold anything and are neither read nor asked about, each with why.
    pub fn sheets_left(&self) -> &[(String, Unread)] {
        &self.unread
    }

    /// What becomes of the versions of a column, as far as it is known.
    fn known_of(&self, column: &str) -> Vec<(String, VersionIs)> {
        find_name(&self.known_versions, column, |(name, _)| name).map(|(_, all)| all.clone()).unwrap_or_default()
    }

    fn has_dates(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.role, Role::Date { .. }))
    }

    fn look_at_columns(
        &mut self,
        table: &Table<'_>,
        header: Option<&Vec<OwnedCell>>,
        groups: Option<&Vec<OwnedCell>>,
        money: Money,
    ) -> Result<(), Refusal> {
        let first = self.format.header_row;
        let calendar = self.calendar;
        let mut facts: Vec<Facts> = vec![Facts::default(); header.map_or(0, |cells| cells.len().min(MOST_COLUMNS))];
        let (mut rows, mut below, mut notes) = (0, None, Vec::new());
        let mut search = Search::new(header, &calendar, first);
        table.each::<Refusal>(|number, row| {
            if number > first {
                notes.extend(shortened::note(row));
                match search.next(number, row, &facts) {
                    Found::Row => rows += 1,
                    Found::Maybe => return Ok(ControlFlow::Continue(())),
                    Found::Other(names) => {
                        below = Some(names);
                        return Ok(ControlFlow::Break(()));
                    }
                }
                if facts.len() < row.width().min(MOST_COLUMNS) {
                    facts.resize_with(row.width().min(MOST_COLUMNS), Facts::default);
                }
                for (column, facts) in facts.iter_mut().enumerate() {
                    facts.row = number;
                    facts.add(row.cell(column), &calendar);
                }
            }
            Ok(ControlFlow::Continue(()))
        })?;
        (self.rows, self.notes) = (rows, notes);
        self.other_tables = OtherTables { above: None, below, names: first };
        let written = names::of_columns(header, groups, facts.len());
        let mut names = written.clone();
        names::rename(&mut names, &self.renames);
        let named = |column: usize| header.is_some_and(|cells| cells.cell(column) != Cell::Blank);
        cut::refuse(header.filter(|_| self.format.delimiter == Some(',')), &facts)?;
        let columns = names.into_iter().zip(facts).enumerate();
        // A column without a name and without content is only the end of a line.
        self.fields = columns
            .filter(|(column, (_, facts))| facts.filled > 0 || named(*column))
            .map(|(column, (name, facts))| Field::new(name, held(column), facts))
            .collect();
        for field in &mut self.fields {
            // What the file says holds, whatever its heading stands for.
            let said = written.get(field.index as usize).and_then(|heading| thousands(heading));
            field.times = said.or_else(|| field.facts.times_of_formats().ok().flatten());
        }
        let known: Vec<_> = self.fields.iter().map(|field| self.known_of(&field.name)).collect();
        for (field, known) in self.fields.iter_mut().zip(known) {
            field.facts.known_versions = known;
        }
        split_years::find(&mut self.fields, &calendar);
        crossed::find(table, first, &mut self.fields, &calendar)?;
        let is_ledger = self.ledger_head().is_some();
        for field in self.fields.iter_mut().filter(|field| words::names_date(&words::words_of(&field.name))) {
            field.facts.find_day_months(is_ledger);
        }
        if self.month.is_some() {
            guess::find_days(&mut self.fields, rows);
        }
        guess::find_called(&mut self.fields, &calendar);
        guess::find_months(&mut self.fields, rows);
        guess::find_weeks(&mut self.fields, rows);
        let of_columns = self.fields.iter().find_map(|field| {
            guess::currency_column(field).or(field.facts.currency()).or_else(|| currency::mentioned(&field.name))
        });
        let money = Money { of_file: of_columns.or(money.of_file), ..money };
        let mut candidates = guess::roles(&mut self.fields, rows, money);
        if orders::runs(table, first, &self.fields)? {
            // The balance behind each row is the account's, and not that of whom the row is about.
            candidates.retain(|at| self.fields.get(*at).is_some_and(guess::names_account));
        }
        self.find_revisions(table, &mut candidates)?;
        self.find_states(table, &mut candidates)?;
        orders::find_once(table, first, self.revisions.as_ref(), &mut self.fields)?;
        direction::find_signs(table, first, &mut self.fields)?;
        self.from_to = orders::find_end(table, first, &self.fields, &calendar)?;
        let within = nested::pairs(table, first, &self.fields, &candidates)?;
        guess::choose_dimensions(&mut self.fields, &candidates, &within);
        Ok(())
    }
}

impl Field {
    /// The currency that the cells or the name of a column of amounts say.
    pub(crate) fn own_currency(&self) -> Option<Currency> {
        self.facts.currency().or_else(|| currency::mentioned(&self.name))
    }

    pub(super) fn new(name: String, index: u32, mut facts: Facts) -> Self {
        let words = words::words_of(&name);
        if stretches::names_stretch(&words) {
            facts.are_stretches();
        } else {
            facts.find_sides(&words);
        }
        let (samples, filled, distinct) = (facts.samples.clone(), facts.filled, facts.distinct());
        let label = name.clone();
        let times = thousands(&name).or_else(|| facts.times_of_formats().ok().flatten());
        Self {
            name,
            index,
            role: Role::Skip,
            samples,
            filled,
            distinct,
            within: None,
            label,
            facts,
            times,
            pair: None,
            once: None,
        }
    }
}
