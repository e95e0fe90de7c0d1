//! Putting blocks on pages.

use super::block::Block;
use super::paper::Measures;
use super::text::lines;
use super::{Look, Page, Part, Role};
use crate::clean::clean;
use locale::Locale;
use render::drawing::{Anchor, At, Layer, Mark, Text, Weight};
use render::{Color, Palette, Rect, fit};

/// What pages are made with.
pub(crate) struct Composer<'a> {
    pub look: &'a Look,
    pub locale: &'a Locale,
    pub measures: Measures,
    pub palette: &'static Palette,
    /// What stands at the left of the foot of each page but the first.
    foot: Vec<&'a str>,
    /// Which sheet of the pack the pages are about that come now.
    pub sheet: Option<usize>,
    pages: Vec<Page>,
    tables: usize,
}

/// How a line or a paragraph is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub size: f64,
    pub weight: Weight,
    pub color: Color,
}

/// How far apart the baselines of a paragraph are, in ems.
const LEADING: f64 = 1.42;

/// Where the baseline is in a line's height, in ems from its top.
const BASELINE: f64 = 1.05;

impl<'a> Composer<'a> {
    /// `foot` is what stands at the foot of each page but the first, such as the business and the period.
    pub(crate) fn new(foot: &[&'a str], look: &'a Look, locale: &'a Locale) -> Self {
        let (measures, palette) = (look.paper.measures(), look.theme.palette());
        let mut foot: Vec<&str> = foot.iter().copied().filter(|text| !text.is_empty()).collect();
        foot.dedup();
        Self { look, locale, measures, palette, foot, sheet: None, pages: Vec::new(), tables: 0 }
    }

    /// The pages with their feet.
    pub(crate) fn finish(mut self) -> Vec<Page> {
        let count = self.pages.len();
        let feet: Vec<Part> = (1..count).map(|index| self.foot(index + 1, count)).collect();
        for (page, foot) in self.pages.iter_mut().skip(1).zip(feet) {
            page.parts.push(foot);
        }
        self.pages
    }

    /// What it is at the left, the number of the page at the right.
    fn foot(&self, number: usize, count: usize) -> Part {
        let measures = &self.measures;
        let style = Style { size: measures.small, weight: Weight::Regular, color: self.palette.dim };
        let width = self.width();
        let baseline = measures.height - measures.foot * 0.5;
        let text = fit(&self.foot.join("  ·  "), style.size, style.weight, width - 60.0);
        let of = format!("{} / {}", self.locale.count(number as u64), self.locale.count(count as u64));
        let rule = Mark::Line {
            points: vec![
                (measures.margin, baseline - style.size * 1.7),
                (measures.margin + width, baseline - style.size * 1.7),
            ],
            color: self.palette.grid,
            width: 0.8,
        };
        let layers = vec![
            Layer::new("rule").with([rule]),
            Layer::new("foot").with([
                style.line(text, (measures.margin, baseline), Anchor::Start),
                style.line(of, (measures.margin + width, baseline), Anchor::End),
            ]),
        ];
        Part { role: Role::Furniture, layers, area: Rect::default() }
    }

    /// The width that text has.
    pub(crate) fn width(&self) -> f64 {
        self.measures.width - 2.0 * self.measures.margin
    }

    /// Down to where a page is filled.
    pub(crate) fn bottom(&self) -> f64 {
        self.measures.height - self.measures.foot - 6.0
    }

    /// The number of another table.
    pub(crate) fn next_table(&mut self) -> usize {
        self.tables += 1;
        self.tables
    }

    pub(crate) fn body(&self) -> Style {
        Style { size: self.measures.body, weight: Weight::Regular, color: self.palette.ink }
    }

    pub(crate) fn small(&self) -> Style {
        Style { size: self.measures.small, weight: Weight::Regular, color: self.palette.dim }
    }

    /// An empty page without a heading.
    pub(crate) fn blank(&mut self, title: &str) -> &mut Page {
        let (width, height) = (self.measures.width, self.measures.height);
        let (title, background) = (title.to_owned(), self.palette.background);
        self.pages.push(Page { width, height, background, title, sheet: self.sheet, parts: Vec::new() });
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// A page with its heading, and a line beneath it where there is one; says where what comes below begins.
    pub(crate) fn page(&mut self, title: &str, beneath: &str, continued: bool) -> f64 {
        let (measures, width, palette) = (self.measures, self.width(), self.palette);
        let heading = Style { size: measures.title, weight: Weight::SemiBold, color: palette.ink };
        let role = if continued { Role::Furniture } else { Role::Heading(1) };
        let mut blocks = vec![clipped(title, heading, width, 2, role)];
        if !beneath.is_empty() {
            let dim = Style { color: palette.dim, ..self.body() };
            let role = if continued { Role::Furniture } else { Role::Paragraph };
            blocks.push(clipped(beneath, dim, width, 1, role).below(1.0));
        }
        self.blank(if continued { "" } else { title });
        let mut y = measures.top;
        for block in blocks {
            y += block.gap;
            let height = block.height;
            self.place(block, (measures.margin, y));
            y += height;
        }
        y + measures.body
    }

    /// Puts a block on the newest page.
    pub(crate) fn place(&mut self, block: Block, at: At) {
        if let Some(page) = self.pages.last_mut() {
            page.parts.extend(block.placed(at));
        }
    }

    /// Puts blocks below each other, from a place on down to `bottom`; hands back those that have no room.
    pub(crate) fn fill(&mut self, blocks: Vec<Block>, (left, top): At, bottom: f64) -> Vec<Block> {
        let (mut y, mut rest) = (top, Vec::new());
        for block in blocks {
            let gap = if y > top { block.gap } else { 0.0 };
            // Rounding of sums must not push the last one out.
            if !rest.is_empty() || y + gap + block.height > bottom + 0.01 {
                rest.push(block);
                continue;
            }
            y += gap;
            let height = block.height;
            self.place(block, (left, y));
            y += height;
        }
        rest
    }

    /// Puts blocks below each other, from `y` on, on as many pages as they need; `title` and `beneath` head those that go on.
    pub(crate) fn flow(&mut self, blocks: Vec<Block>, y: f64, (title, beneath): (&str, &str)) -> f64 {
        let (left, bottom) = (self.measures.margin, self.bottom());
        let (mut y, mut is_first) = (y, true);
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            let next = blocks.peek().filter(|_| block.leads).map_or(0.0, |next| next.gap + next.height);
            let gap = if is_first { 0.0 } else { block.gap };
            if y + gap + block.height + next > bottom && !is_first {
                y = self.page(title, beneath, true);
                is_first = true;
                if let Some(head) = block.head.clone() {
                    let height = head.height;
                    self.place(*head, (left, y));
                    y += height;
                }
            }
            y += if is_first { 0.0 } else { block.gap };
            let height = block.height;
            self.place(block, (left, y));
            y += height;
            is_first = false;
        }
        y
    }
}

impl Style {
    pub(crate) fn line(&self, text: String, at: At, anchor: Anchor) -> Mark {
        let text = if text.contains(char::is_control) { clean(&text).replace(['\t', '\n'], " ") } else { text };
        Mark::Text(Text { at, anchor, size: self.size, color: self.color, text })
    }

    pub(crate) fn line_height(&self) -> f64 {
        self.size * LEADING
    }

    /// From the top of a line to its baseline.
    pub(crate) fn baseline(&self) -> f64 {
        self.size * BASELINE
    }

    /// Lines below each other, from a top left corner on.
    pub(crate) fn marks(&self, lines: &[String], (left, top): At) -> Vec<Mark> {
        let last = lines.len().saturating_sub(1);
        let mark = |(index, line): (usize, &String)| {
            // The space between the words of two lines, for those who copy them or have them read out.
            let text = if index == last { line.clone() } else { format!("{line} ") };
            let y = top + self.baseline() + index as f64 * self.line_height();
            self.line(text, (left, y), Anchor::Start)
        };
        lines.iter().enumerate().map(mark).collect()
    }
}

/// A paragraph, or another text of lines.
pub(crate) fn paragraph(text: &str, style: Style, width: f64, role: Role) -> Block {
    clipped(text, style, width, usize::MAX, role)
}

/// The same with at most so many lines; the last one ends with an ellipsis where more is cut off.
pub(crate) fn clipped(text: &str, style: Style, width: f64, most: usize, role: Role) -> Block {
    let mut lines = lines(text, style.size, style.weight, width);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(fit(&rest, style.size, style.weight, width));
    }
    let height = lines.len() as f64 * style.line_height();
    let layer = Layer::text("text", style.weight).with(style.marks(&lines, (0.0, 0.0)));
    Block::new(height, vec![Part::new(role, (width, height), vec![layer])])
}
