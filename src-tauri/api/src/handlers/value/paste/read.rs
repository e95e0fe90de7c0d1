//! What a block says: which number goes where, and what is left out.

use super::amount::is_blank;
use super::block::Block;
use super::heads::{Head, Heads};
use super::layout::{self, Layout, Place};
use super::names::{self, Named};
use crate::Fault;
use crate::handlers::value::enter::{Content, content};
use crate::handlers::value::grid::{Line, Page, lines};
use crate::wire::{NumberOrText, PasteLeftOut, PasteMeasure, PasteRequest};
use chrono::NaiveDate;
use domain::unit::Currency;
use domain::{Calendar, DateRange, Grain, Measure, MeasureId, MeasureKind, Period, SegmentId, Unit};
use intake::Context;
use locale::Locale;
use present::{Model, words};
use std::collections::BTreeSet;
use store::Entered;

/// The value of a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    Number(f64),
    NotApplicable,
}

/// Whose value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Line {
        measure: MeasureId,
        segment: SegmentId,
    },
    /// The new measure of this number.
    New(usize),
}

/// A cell that is entered, or that is there already.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) target: Target,
    pub(super) period: Period,
    pub(super) amount: Amount,
    /// The value as the grid will show it.
    pub(super) text: String,
    /// What stands there now.
    pub(super) before: Option<String>,
    /// True where that is the same value.
    pub(super) is_same: bool,
}

/// A measure that does not exist yet.
#[derive(Debug, Clone)]
pub(super) struct NewMeasure {
    pub(super) choice: PasteMeasure,
    pub(super) kind: MeasureKind,
    pub(super) unit: Unit,
    pub(super) cadence: Grain,
}

impl NewMeasure {
    pub(super) fn measure(&self) -> Measure {
        Measure {
            kind: self.kind,
            unit: self.unit.clone(),
            cadence: self.cadence,
            ..Measure::new(self.choice.name.clone())
        }
    }
}

/// A line of the block with what it is for.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) target: Target,
    /// By column; `None` where nothing is entered.
    pub(super) cells: Vec<Option<Cell>>,
    /// By column: what is left out, as it is written.
    pub(super) refused: Vec<Option<String>>,
}

/// The block, taken apart; its numbers are not read yet.
pub(super) struct Sheet {
    layout: Layout,
    heads: Vec<Head>,
    /// The first period, where the block names none.
    first: Option<Period>,
    /// True where it does not start at the cell pasted on.
    moved: bool,
    /// The number of the grid's row that the first line goes to.
    row: usize,
    grain: Grain,
}

/// All that was read.
pub(super) struct Reading {
    pub(super) layout: Layout,
    pub(super) first: Option<Period>,
    pub(super) moved: bool,
    pub(super) columns: Vec<Period>,
    pub(super) rows: Vec<Row>,
    pub(super) new: Vec<NewMeasure>,
    pub(super) left_out: Vec<PasteLeftOut>,
}

impl Reading {
    /// The cells that are written: new and changed ones.
    pub(super) fn entered(&self) -> impl Iterator<Item = &Cell> {
        let all = self.rows.iter().flat_map(|row| row.cells.iter().flatten());
        all.filter(|cell| !cell.is_same)
    }

    /// What the history calls it.
    pub(super) fn names(&self) -> Entered {
        let entered: BTreeSet<Target> = self.entered().map(|cell| cell.target).collect();
        let rows: Vec<&Row> = self.rows.iter().filter(|row| entered.contains(&row.target)).collect();
        match rows.as_slice() {
            [only] => Entered::One(only.label.clone()),
            several => Entered::Rows(several.len()),
        }
    }
}

impl Sheet {
    pub(super) fn read(
        request: &PasteRequest,
        model: &Model,
        locale: &Locale,
        calendar: &Calendar,
        at: Period,
        last: Period,
        today: NaiveDate,
    ) -> Result<Self, Fault> {
        let heads = Heads { locale, calendar, grain: at.grain, today };
        let lines = lines(model);
        let segment = SegmentId(request.segment.unwrap_or(0));
        let is_cursor = |line: &Line<'_>| Some(line.measure.id.0) == request.measure && line.segment == segment;
        let row = lines.iter().position(is_cursor).unwrap_or(0);
        let place = Place { period: at, rows: lines.len() - row.min(lines.len()) };
        let layout = Layout::find(&Block::new(&request.block), request.direction, &heads, place);
        let width = layout.cells.iter().map(Vec::len).max().unwrap_or(0);
        let asked = request.first.as_deref().filter(|text| !text.trim().is_empty());
        let first = match asked {
            Some(text) => heads.period(text, at).ok_or_else(|| not_a_period(text, locale, at))?,
            None => layout::from_cell(&heads, place.period, width, last),
        };
        let periods = layout::periods(&layout, &heads, at, first);
        let moved = layout.heads.is_none() && first != at;
        let first = layout.heads.is_none().then_some(first);
        Ok(Self { layout, heads: periods, first, moved, row, grain: at.grain })
    }

    /// The days that the block is about.
    pub(super) fn range(&self, calendar: &Calendar) -> Option<DateRange> {
        let ranges = || {
            self.heads.iter().filter_map(|head| match head {
                Head::Period(period) => Some(calendar.range(*period)),
                _ => None,
            })
        };
        Some(DateRange { from: ranges().map(|r| r.from).min()?, to: ranges().map(|r| r.to).max()? })
    }

    /// Reads the numbers and compares them with what is recorded.
    pub(super) fn fill(self, page: &Page<'_>, request: &PasteRequest, currency: Currency) -> Reading {
        let lines = lines(page.model);
        let mut filling =
            Filling { page, lines: &lines, sheet: &self, currency, new: Vec::new(), left_out: Vec::new() };
        let columns = filling.columns();
        let rows = filling.rows(&columns, &request.measures);
        let (new, left_out) = (filling.new, filling.left_out);
        let mut columns: Vec<Period> = columns.into_iter().flatten().collect();
        let mut rows = rows;
        in_order(&mut columns, &mut rows);
        Reading { columns, rows, new, left_out, first: self.first, moved: self.moved, layout: self.layout }
    }
}

fn not_a_period(text: &str, locale: &Locale, at: Period) -> Fault {
    let (text, example) = (crate::error::short(text), locale.period_brief(at));
    Fault::invalid(locale.words().error_not_of_grid(&example, &text)).at("first")
}

/// Puts the oldest period first; people also write the newest one first.
fn in_order(columns: &mut Vec<Period>, rows: &mut [Row]) {
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|at| columns.get(*at).map(|period| period.start));
    for row in rows {
        row.cells = order.iter().map(|at| row.cells.get(*at).cloned().flatten()).collect();
        row.refused = order.iter().map(|at| row.refused.get(*at).cloned().flatten()).collect();
    }
    *columns = order.iter().filter_map(|at| columns.get(*at).copied()).collect();
}

struct Filling<'f> {
    page: &'f Page<'f>,
    lines: &'f [Line<'f>],
    sheet: &'f Sheet,
    currency: Currency,
    new: Vec<NewMeasure>,
    left_out: Vec<PasteLeftOut>,
}

impl Filling<'_> {
    fn leave_out(&mut self, what: impl Into<String>, reason: impl Into<String>) {
        self.left_out.push(PasteLeftOut { what: what.into(), reason: reason.into() });
    }

    /// The period of each column of the block; `None` for columns that are left out.
    fn columns(&mut self) -> Vec<Option<Period>> {
        let mut seen = BTreeSet::new();
        let (sheet, said) = (self.sheet, self.page.locale.words());
        let mut columns = Vec::with_capacity(sheet.heads.len());
        for (at, head) in sheet.heads.iter().enumerate() {
            let text = sheet.layout.heads.as_ref().and_then(|heads| heads.get(at)).cloned().unwrap_or_default();
            let has_cells = sheet.layout.cells.iter().any(|line| line.get(at).is_some_and(|cell| !is_blank(cell)));
            let grain = words::cadence_text(sheet.grain, self.page.locale);
            let period = match head {
                Head::Period(period) if seen.insert(period.start) => Some(*period),
                _ if !has_cells => None,
                Head::Period(period) => {
                    let label = self.page.locale.period_brief(*period);
                    self.leave_out(text, said.paste_another_column(&label));
                    None
                }
                Head::Longer(_) => {
                    self.leave_out(text, said.paste_longer_period(&grain));
                    None
                }
                Head::Yearless(_) | Head::Other if text.is_empty() => {
                    self.leave_out(said.paste_headless(), said.paste_headless_reason());
                    None
                }
                Head::Yearless(_) | Head::Other => {
                    self.leave_out(text, said.paste_no_period());
                    None
                }
            };
            columns.push(period);
        }
        columns
    }

    fn rows(&mut self, columns: &[Option<Period>], choices: &[PasteMeasure]) -> Vec<Row> {
        let (sheet, said) = (self.sheet, self.page.locale.words());
        let mut rows: Vec<Row> = Vec::new();
        for (at, cells) in sheet.layout.cells.iter().enumerate() {
            if cells.iter().all(|cell| is_blank(cell)) {
                continue;
            }
            let Some((label, target)) = self.target(at, cells, choices) else { continue };
            if rows.iter().any(|row| row.target == target) {
                self.leave_out(label, said.paste_again());
                continue;
            }
            if let Target::New(index) = target
                && self.new.get(index).is_some_and(|new| !new.choice.make)
            {
                self.leave_out(label, said.paste_not_made());
                continue;
            }
            rows.push(self.row(label, target, cells, columns));
        }
        rows
    }

    /// Whose numbers a line of the block holds; `None` where it is left out.
    fn target(&mut self, at: usize, cells: &[String], choices: &[PasteMeasure]) -> Option<(String, Target)> {
        let said = self.page.locale.words();
        let of_line = |line: &Line<'_>| (line.name(), Target::Line { measure: line.measure.id, segment: line.segment });
        let Some(names) = &self.sheet.layout.names else {
            let line = self.lines.get(self.sheet.row + at).map(of_line);
            if line.is_none() {
                self.leave_out(shown(cells), said.paste_no_row());
            }
            return line;
        };
        let name = names.get(at).map(String::as_str).unwrap_or_default();
        if name.is_empty() {
            self.leave_out(shown(cells), said.paste_nameless());
            return None;
        }
        match names::find(name, self.lines, self.page) {
            Named::Line(at) => self.lines.get(at).map(of_line),
            Named::Refused(reason) => {
                self.leave_out(name, reason);
                None
            }
            Named::New => Some((name.to_owned(), self.make(name, cells, choices))),
        }
    }

    /// A measure of this name, as it was chosen or as it is guessed.
    fn make(&mut self, name: &str, cells: &[String], choices: &[PasteMeasure]) -> Target {
        let same = |other: &str| names::folded(other) == names::folded(name);
        if let Some(index) = self.new.iter().position(|new| same(&new.choice.name)) {
            return Target::New(index);
        }
        let amounts: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !is_blank(cell)).collect();
        let context = Context {
            currency: Some(self.currency),
            calendar: *self.page.calendar,
            decimal: None,
            group: String::new(),
        };
        let guessed = intake::guess_measure(name, &amounts, self.sheet.grain, &context);
        let chosen = choices.iter().find(|choice| same(&choice.name));
        let kind = chosen.and_then(|chosen| MeasureKind::parse(&chosen.kind)).unwrap_or(guessed.0);
        // Records of a sample are brought in by an import; a number for a whole period is their level.
        let kind = match kind {
            MeasureKind::Sample => MeasureKind::Level,
            // A number does not say who was counted.
            MeasureKind::Distinct => MeasureKind::Flow,
            kind => kind,
        };
        let unit = chosen.and_then(|chosen| Unit::parse(&chosen.unit)).unwrap_or(guessed.1);
        let make = chosen.map_or_else(|| !intake::names_total(name), |chosen| chosen.make);
        let (kind_code, unit_code) = super::codes(kind, &unit);
        let choice = PasteMeasure { name: name.to_owned(), kind: kind_code, unit: unit_code, make };
        self.new.push(NewMeasure { choice, kind, unit, cadence: self.sheet.grain });
        Target::New(self.new.len() - 1)
    }

    fn row(&mut self, label: String, target: Target, texts: &[String], columns: &[Option<Period>]) -> Row {
        let mut row = Row { label, target, cells: Vec::new(), refused: Vec::new() };
        for (text, period) in texts.iter().zip(columns) {
            let Some(period) = period else { continue };
            let (cell, refused) = match self.cell(target, *period, text) {
                _ if is_blank(text) => (None, None),
                Ok(cell) => (Some(cell), None),
                Err(reason) => {
                    let period = self.page.locale.period_brief(*period);
                    let what = self.page.locale.words().paste_cell(&row.label, &period, text);
                    self.leave_out(what, reason);
                    (None, Some(text.clone()))
                }
            };
            row.cells.push(cell);
            row.refused.push(refused);
        }
        row
    }

    fn cell(&self, target: Target, period: Period, text: &str) -> Result<Cell, String> {
        let line = match target {
            Target::New(_) => None,
            Target::Line { measure, segment } => {
                self.lines.iter().find(|line| line.measure.id == measure && line.segment == segment)
            }
        };
        let of_new = |index: usize| self.new.get(index).map(|new| &new.unit);
        let unit = match (line, target) {
            (Some(line), _) => &line.measure.unit,
            (None, Target::New(index)) => of_new(index).unwrap_or(&Unit::Number),
            (None, Target::Line { .. }) => &Unit::Number,
        };
        let typed = NumberOrText::Text(text.to_owned());
        let amount =
            match content(Some(&typed), unit, self.page.locale).map_err(|error| error.sentence(self.page.locale))? {
                Content::Number(number) => Amount::Number(number),
                Content::NotApplicable | Content::Blank => Amount::NotApplicable,
            };
        let text = match amount {
            Amount::Number(number) => self.page.locale.number(number, unit, None),
            Amount::NotApplicable => self.page.locale.words().phrase_not_applicable().to_owned(),
        };
        let Some(line) = line else {
            return Ok(Cell { target, period, amount, text, before: None, is_same: false });
        };
        let now = self.page.cell(line, period);
        if !now.editable {
            return Err(not_typed_here(line, period, now.value.is_some(), self.page.locale));
        }
        let is_there = now.not_applicable || now.value.is_some();
        let is_same = is_there
            && match amount {
                Amount::Number(number) => now.value == Some(number),
                Amount::NotApplicable => now.not_applicable,
            };
        if !is_same && self.page.keeps(line.measure.id, period) {
            return Err(self.closed());
        }
        Ok(Cell { target, period, amount, text, before: is_there.then_some(now.text), is_same })
    }
}

impl Filling<'_> {
    /// Why a value that is closed stays.
    fn closed(&self) -> String {
        let until = self.page.closed_until.map(|until| self.page.locale.date(until)).unwrap_or_default();
        self.page.locale.words().paste_closed(&until)
    }
}

/// Why a cell of the grid takes no number.
fn not_typed_here(line: &Line<'_>, period: Period, has_value: bool, locale: &Locale) -> String {
    let (name, said) = (&line.measure.name, locale.words());
    if line.measure.kind == MeasureKind::Sample {
        return said.paste_records(name);
    }
    if line.measure.kind == MeasureKind::Distinct {
        return said.error_counted_from_rows(name);
    }
    match has_value && period.grain > line.measure.cadence || period.grain == line.measure.cadence {
        true => said.paste_calculated(name),
        false => said.paste_other_cadence(&words::cadence_text(line.measure.cadence, locale), name),
    }
}

/// A line of the block, shortened.
fn shown(cells: &[String]) -> String {
    let cells: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    crate::error::short(&cells.join("  "))
}
