//! Tables: rows of cells, the head repeated on each page that they reach.

use super::block::Block;
use super::columns::{Need, shared, shrunk};
use super::compose::{Composer, Style};
use super::text::lines;
use super::{Cell, Heads, Part, Role};
use domain::Status;
use render::drawing::{Anchor, Layer, Mark, Weight};
use render::{Color, fit, status_color, status_icon};

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    /// Its heading.
    pub head: String,
    /// Its width in points.
    pub width: f64,
    /// Whether numbers end at its right edge.
    pub right: bool,
}

impl Column {
    pub(crate) fn text(head: &str, width: f64) -> Self {
        Self { head: head.to_owned(), width, right: false }
    }

    pub(crate) fn number(head: &str, width: f64) -> Self {
        Self { right: true, ..Self::text(head, width) }
    }
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Content {
    pub text: String,
    pub weight: Weight,
    pub color: Option<Color>,
    /// A status before the text.
    pub status: Option<Status>,
    /// A drawing of this width and height in place of the text, which says it.
    pub drawing: Option<(Vec<Layer>, (f64, f64))>,
}

impl Content {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), weight: Weight::Regular, color: None, status: None, drawing: None }
    }

    #[must_use]
    pub(crate) fn strong(self) -> Self {
        Self { weight: Weight::Medium, ..self }
    }

    #[must_use]
    pub(crate) fn colored(self, color: Color) -> Self {
        Self { color: Some(color), ..self }
    }

    #[must_use]
    pub(crate) fn with_status(self, status: Status) -> Self {
        Self { status: Some(status), ..self }
    }
}

/// A row: cells, or one that says what the rows below have in common.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Row {
    Cells(Vec<Content>),
    Group(Content),
}

/// The space between columns, and between a line and its text, in parts of the text.
const GAP: f64 = 0.9;

/// The size of a heading, and the room of a status before a text, in parts of the text.
const HEAD: f64 = 0.94;
const ICON: f64 = 1.5;

/// The most lines of a heading.
const HEAD_LINES: usize = 3;

/// A table as blocks, a row each.
pub(crate) fn table(composer: &mut Composer, columns: &[Column], rows: &[Row]) -> Vec<Block> {
    let number = composer.next_table();
    let columns = &shared_by(composer, columns, rows);
    let maker = Maker { composer, columns, number };
    let head = maker.head(true);
    let repeated = Box::new(maker.head(false));
    let body =
        rows.iter().enumerate().map(|(index, row)| Block { head: Some(repeated.clone()), ..maker.row(index + 1, row) });
    std::iter::once(head.leading()).chain(body).collect()
}

/// The columns with the widths that their texts ask for.
fn shared_by(composer: &Composer, columns: &[Column], rows: &[Row]) -> Vec<Column> {
    let size = composer.measures.small;
    let needs = columns.iter().enumerate().map(|(index, column)| {
        let cells =
            || rows.iter().filter_map(move |row| if let Row::Cells(cells) = row { cells.get(index) } else { None });
        if cells().any(|cell| cell.drawing.is_some()) {
            return Need::fixed(column.width);
        }
        let head = (column.head.as_str(), size * HEAD, Weight::Medium, 0.0);
        let texts = cells().map(|cell| {
            let inset = if cell.status.is_some() { size * ICON } else { 0.0 };
            (cell.text.as_str(), size, cell.weight, inset)
        });
        Need::of(column.width, column.right, std::iter::once(head).chain(texts))
    });
    let widths = shared(&needs.collect::<Vec<_>>());
    columns.iter().zip(widths).map(|(column, width)| Column { width, ..column.clone() }).collect()
}

struct Maker<'m, 'a> {
    composer: &'m Composer<'a>,
    columns: &'m [Column],
    number: usize,
}

impl Maker<'_, '_> {
    fn size(&self) -> f64 {
        self.composer.measures.small
    }

    /// The columns' headings; those of a page that goes on are furniture.
    fn head(&self, is_first: bool) -> Block {
        let color = self.composer.palette.dim;
        let style = Style { size: self.size() * HEAD, weight: Weight::Medium, color };
        let cells =
            self.columns.iter().map(|column| (lines(&column.head, style.size, style.weight, column.width), column));
        let cells: Vec<_> = cells.collect();
        let most = cells.iter().map(|(lines, _)| lines.len().min(HEAD_LINES)).max().unwrap_or(1).max(1);
        let height = most as f64 * style.line_height() + style.size * 0.7;
        let mut parts = Vec::new();
        let mut left = 0.0;
        for (mut lines, column) in cells {
            if lines.len() > HEAD_LINES {
                let rest = lines.split_off(HEAD_LINES - 1).join(" ");
                lines.push(fit(&rest, style.size, style.weight, column.width));
            }
            let top = height - style.size * 0.5 - lines.len() as f64 * style.line_height();
            let heads = Role::Cell(Cell { table: self.number, row: 0, heads: Heads::Column });
            let role = if is_first { heads } else { Role::Furniture };
            let layer = Layer::text("head", style.weight).with(self.written(&lines, style, column, (left, top)));
            parts.push(part(role, left, column.width, height, vec![layer]));
            left += column.width + self.gap();
        }
        parts.push(self.rule(height, self.composer.palette.rule));
        Block::new(height, parts)
    }

    fn row(&self, index: usize, row: &Row) -> Block {
        match row {
            Row::Group(content) => self.group(index, content),
            Row::Cells(cells) => self.cells(index, cells),
        }
    }

    fn group(&self, index: usize, content: &Content) -> Block {
        let style = Style { size: self.size() * 1.04, weight: Weight::SemiBold, color: self.composer.palette.ink };
        let height = style.line_height() + style.size * 1.1;
        let room = self.columns.iter().map(|column| column.width + self.gap()).sum::<f64>() - self.gap();
        let baseline = height - style.size * 0.75;
        let mut left = 0.0;
        let mut layers = Vec::new();
        if let Some(status) = content.status {
            layers.push(self.icon(status, baseline));
            left = self.icon_width();
        }
        let text = fit(&content.text, style.size, style.weight, room - left);
        layers.push(Layer::text("group", style.weight).with([style.line(text, (left, baseline), Anchor::Start)]));
        let role = Role::Cell(Cell { table: self.number, row: index, heads: Heads::Row });
        Block::new(height, vec![part(role, 0.0, room, height, layers), self.rule(height, self.composer.palette.grid)])
            .leading()
    }

    fn cells(&self, index: usize, cells: &[Content]) -> Block {
        let size = self.size();
        let style = |content: &Content| {
            let color = content.color.unwrap_or(self.composer.palette.ink);
            Style { size, weight: content.weight, color }
        };
        let written: Vec<_> = cells
            .iter()
            .zip(self.columns)
            .map(|(content, column)| {
                let inset = if content.status.is_some() { self.icon_width() } else { 0.0 };
                let room = column.width - inset;
                let mut style = style(content);
                if column.right {
                    style.size *= shrunk(&content.text, size, content.weight, room);
                }
                let mut broken = lines(&content.text, style.size, content.weight, room);
                if content.drawing.is_some() {
                    broken.clear();
                }
                (broken, inset, style)
            })
            .collect();
        let most = written.iter().map(|(lines, ..)| lines.len()).max().unwrap_or(1).max(1);
        let drawn =
            cells.iter().filter_map(|cell| cell.drawing.as_ref()).map(|(_, (_, height))| *height).fold(0.0, f64::max);
        let text_height = most as f64 * style(&Content::new("")).line_height();
        let height = text_height.max(drawn) + size * 0.75;
        let mut parts = Vec::new();
        let mut left = 0.0;
        for (place, ((lines, inset, style), (content, column))) in
            written.iter().zip(cells.iter().zip(self.columns)).enumerate()
        {
            let top = if most == 1 { (height - style.line_height()) / 2.0 } else { size * 0.375 };
            let mut layers = Vec::new();
            if let Some(status) = content.status {
                layers.push(self.icon(status, top + style.baseline()).placed((left, 0.0), 1.0));
            }
            if let Some((drawing, (_, tall))) = &content.drawing {
                let down = (height - tall) / 2.0;
                layers.extend(drawing.iter().cloned().map(|layer| layer.placed((left, down), 1.0)));
            }
            layers.push(Layer::text("cell", style.weight).with(self.written(
                lines,
                *style,
                column,
                (left + inset, top),
            )));
            let heads = if place == 0 { Heads::Row } else { Heads::Nothing };
            let role = Role::Cell(Cell { table: self.number, row: index, heads });
            parts.push(part(role, left, column.width, height, layers));
            left += column.width + self.gap();
        }
        parts.push(self.rule(height, self.composer.palette.grid));
        Block::new(height, parts)
    }

    /// Lines within a column; numbers end at its right edge.
    fn written(&self, lines: &[String], style: Style, column: &Column, (left, top): (f64, f64)) -> Vec<Mark> {
        if !column.right {
            return style.marks(lines, (left, top));
        }
        let mut marks = style.marks(lines, (0.0, top));
        for mark in &mut marks {
            if let Mark::Text(text) = mark {
                (text.at.0, text.anchor) = (left + column.width, Anchor::End);
            }
        }
        marks
    }

    fn icon(&self, status: Status, baseline: f64) -> Layer {
        let (palette, size) = (self.composer.palette, self.size());
        let color = status_color(status, palette);
        let scale = size / 13.0;
        let icon = Layer::new("status").with(status_icon(status, (6.5, 6.5), color, palette));
        icon.placed((0.0, baseline - size * 0.36 - 6.5 * scale), scale)
    }

    fn icon_width(&self) -> f64 {
        self.size() * ICON
    }

    fn gap(&self) -> f64 {
        self.size() * GAP
    }

    fn rule(&self, y: f64, color: Color) -> Part {
        let right = self.columns.iter().map(|column| column.width + self.gap()).sum::<f64>() - self.gap();
        let line = Mark::Line { points: vec![(0.0, y), (right, y)], color, width: 0.6 };
        Part::new(Role::Furniture, (right, y), vec![Layer::new("rule").with([line])])
    }
}

/// The widths of columns that share what is left of `room` beside the fixed ones.
pub(crate) fn gaps(composer: &Composer, columns: usize) -> f64 {
    columns.saturating_sub(1) as f64 * composer.measures.small * GAP
}

fn part(role: Role, left: f64, width: f64, height: f64, layers: Vec<Layer>) -> Part {
    let mut part = Part::new(role, (width, height), layers);
    part.area.left += left;
    part.area.right += left;
    part
}
