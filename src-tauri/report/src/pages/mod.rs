//! A pack on paper: what stands where on each page, and what it is to those who do not see it.

mod actions;
mod block;
mod budget;
mod changes;
pub(crate) mod columns;
mod compose;
mod cover;
mod paper;
mod scorecard;
mod sheet;
mod supposed;
mod table;
pub(crate) mod text;

pub use paper::{Look, Paper};

pub(crate) use block::Block;
pub(crate) use changes::heading;
pub(crate) use compose::{Composer, Style, paragraph};
pub(crate) use cover::rule;
pub(crate) use table::{Column, Content, Row, gaps, table};
pub(crate) use text::lines;

use locale::Locale;
use present::pack::Pack;
use render::Color;
use render::drawing::{Layer, Mark};

/// A page: its size, and what is on it in reading order. Lengths are points (1/72 inch) from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The colour behind everything.
    pub background: Color,
    /// What an outline calls it; empty for a page that goes on with the one before.
    pub title: String,
    /// Which sheet of the pack it shows, from 0; `None` where it is about all of them.
    pub sheet: Option<usize>,
    /// What is on it.
    pub parts: Vec<Part>,
}

impl Page {
    /// A chart as a page of its own, a point for four thirds of its picture's pixels.
    pub fn of_chart(model: render::ChartModel) -> Self {
        let scale = 0.75 * model.size.scale;
        let (width, height) = (model.size.width, model.size.height);
        let area = render::Rect { left: 0.0, top: 0.0, right: width, bottom: height };
        let background = model.theme.palette().background;
        let part = Part { role: Role::Figure(model.label.clone()), layers: model.layers, area };
        Self {
            width: width * scale,
            height: height * scale,
            background,
            title: model.label,
            sheet: None,
            parts: vec![part.placed((0.0, 0.0), scale)],
        }
    }

    /// The page as an SVG drawing, `scale` pixels for each point.
    pub fn svg(&self, scale: f64) -> String {
        let layers: Vec<Layer> = self.parts.iter().flat_map(|part| part.layers.iter().cloned()).collect();
        let size = render::Size { width: self.width, height: self.height, scale };
        render::drawn(&layers, &size, Some(self.background), &self.title)
    }
}

/// A part of a page that means one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it is.
    pub role: Role,
    /// What is drawn.
    pub layers: Vec<Layer>,
    /// From where to where it reaches: left, top, right, bottom.
    pub area: render::Rect,
}

impl Part {
    /// What it says.
    pub fn text(&self) -> String {
        let marks = self.layers.iter().flat_map(|layer| &layer.marks);
        let texts = marks.filter_map(|mark| match mark {
            Mark::Text(text) => Some(text.text.as_str()),
            _ => None,
        });
        texts.collect()
    }
}

/// What a part of a page is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// A heading: 1 for the page's own, 2 for one within it.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A picture; its alternative text.
    Figure(String),
    /// A cell of a table.
    Cell(Cell),
    /// What belongs to the page and not to what it says: lines, page numbers, what is repeated.
    Furniture,
}

/// A cell of a table; those of one table follow each other, row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Which table of the pack.
    pub table: usize,
    /// Which row of it.
    pub row: usize,
    /// What it is the heading of.
    pub heads: Heads,
}

/// What a cell is the heading of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heads {
    /// Nothing: it holds data.
    Nothing,
    /// Its column.
    Column,
    /// Its row.
    Row,
}

/// Lays a pack out.
pub fn pages(pack: &Pack, look: &Look, locale: &Locale) -> Vec<Page> {
    let own = look.footer.as_deref().unwrap_or(&pack.business);
    let mut composer = Composer::new(&[own, &pack.title, &pack.scorecard.period.label], look, locale);
    cover::cover(&mut composer, pack);
    changes::changes(&mut composer, pack);
    scorecard::scorecard(&mut composer, pack);
    budget::budget(&mut composer, pack);
    supposed::supposed(&mut composer, pack);
    for (index, sheet) in pack.sheets.iter().enumerate() {
        composer.sheet = Some(index);
        sheet::sheet(&mut composer, sheet, &pack.headings);
    }
    composer.sheet = None;
    actions::actions(&mut composer, pack);
    composer.finish()
}
