//! Objectives as a tree, each with its status and the KPIs below it.

use crate::drawing::{Anchor, Layer, Mark, Rect, Weight};
use crate::lines::Lines;
use crate::model::{ChartModel, Geometry, Kind, PointAt, Table};
use crate::slots::{Space, text};
use crate::text::fit;
use crate::{Heading, Options, Palette, Size, Theme, heading};
use domain::Status;
use locale::phrases::Word;
use locale::{HIDDEN, Locale};

/// A tree of objectives.
#[derive(Debug, Clone, PartialEq)]
pub struct TreeInput {
    /// What the chart shows.
    pub heading: Heading,
    /// Parents before what is below them.
    pub nodes: Vec<TreeNode>,
    /// Heading, background and blur are regarded; an index hides the amounts.
    pub options: Options,
    /// The colours.
    pub theme: Theme,
    /// The size of the drawing.
    pub size: Size,
}

/// An objective, or a KPI below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeNode {
    /// 0 at the top.
    pub depth: usize,
    /// Its name.
    pub name: String,
    /// Its status.
    pub status: Status,
    /// The status in words.
    pub status_text: String,
    /// The number of a KPI, or the score of an objective; may be empty.
    pub text: String,
    /// True for a KPI.
    pub is_kpi: bool,
}

const TEXT: f64 = 12.5;
const ICON: f64 = 22.0;
/// How far a level stands in from the one above it.
const INDENT: f64 = 26.0;

impl ChartModel {
    /// Decides how a tree is drawn: a line each, those below it set in and joined to it. Lines beyond the height are counted
    /// under it, and stand in the table.
    pub fn tree(input: &TreeInput, locale: &Locale) -> Self {
        let space = Space::new(input.size, input.theme, input.options, &input.heading);
        let drawn = (!input.nodes.is_empty()).then(|| {
            let lines = Lines::new(&space, input.nodes.len(), (22.0, 34.0), (4.0, 0.0));
            let deepest = input.nodes.iter().map(|node| node.depth).max().unwrap_or(0).max(1);
            // Half of the width is for names, however deep the tree is.
            let indent = INDENT.min((lines.area.right - lines.area.left) * 0.35 / deepest as f64);
            let drawn = Drawn { input, palette: space.palette(), lines, indent };
            (drawn.layers(&space, locale), drawn.geometry())
        });
        let word = |word| locale.phrases().word(word).to_owned();
        let row = |node: &TreeNode| {
            vec![
                format!("{}{}", "\u{2003}".repeat(node.depth), node.name),
                shown(input, node),
                node.status_text.clone(),
            ]
        };
        let columns = vec![String::new(), word(Word::Value), locale.words().chart_status().to_owned()];
        let table = Table { columns, rows: input.nodes.iter().map(row).collect() };
        space.model(drawn, table, locale.phrases().word(Word::NoDataYet))
    }
}

fn shown(input: &TreeInput, node: &TreeNode) -> String {
    let is_hidden = input.options.covers_amounts() && node.is_kpi && !node.text.is_empty();
    if is_hidden { HIDDEN.to_owned() } else { node.text.clone() }
}

struct Drawn<'a> {
    input: &'a TreeInput,
    palette: &'static Palette,
    lines: Lines,
    indent: f64,
}

impl Drawn<'_> {
    fn nodes(&self) -> &[TreeNode] {
        self.input.nodes.get(..self.lines.shown).unwrap_or_default()
    }

    fn left(&self, node: &TreeNode) -> f64 {
        self.lines.area.left + 8.0 + self.indent * node.depth as f64
    }

    fn middle(&self, index: usize) -> f64 {
        self.lines.top(index) + self.lines.height / 2.0
    }

    fn layers(&self, space: &Space, locale: &Locale) -> Vec<Layer> {
        let mut layers = vec![self.bands(), self.joins()];
        for (index, node) in self.nodes().iter().enumerate() {
            let (x, y) = (self.left(node), self.middle(index));
            let color = heading::status_color(node.status, self.palette);
            layers.push(Layer::new("status").with(heading::status_icon(node.status, (x, y), color, self.palette)));
            let weight = if node.is_kpi { Weight::Regular } else { Weight::SemiBold };
            let right = self.lines.area.right;
            let value = fit(&shown(self.input, node), TEXT, weight, (right - self.lines.area.left) * 0.3);
            let wide = crate::text::width(&value, TEXT, weight);
            let start = x + ICON - 8.0;
            let name = fit(&node.name, TEXT, weight, right - start - wide - 16.0);
            let ink = self.palette.ink;
            let mut words = Layer::text("name", weight).with([text(&name, (start, y + 4.4), Anchor::Start, TEXT, ink)]);
            if !value.is_empty() {
                words = words.with([text(&value, (right, y + 4.4), Anchor::End, TEXT, ink)]);
            }
            layers.push(words);
        }
        layers.extend(self.lines.more(space, locale, false));
        layers
    }

    /// A faint line under each objective, so that the eye finds its number.
    fn bands(&self) -> Layer {
        let line = |(index, node): (usize, &TreeNode)| {
            let y = self.lines.top(index) + self.lines.height - 0.5;
            let rect =
                Rect { left: self.left(node) + ICON - 8.0, top: y, right: self.lines.area.right, bottom: y + 1.0 };
            Mark::Box { rect, color: self.palette.grid }
        };
        Layer::new("grid").with(self.nodes().iter().enumerate().map(line))
    }

    /// From each node down to those right below it.
    fn joins(&self) -> Layer {
        let mut above: Vec<usize> = Vec::new();
        let mut joins = Vec::new();
        for (index, node) in self.nodes().iter().enumerate() {
            above.truncate(node.depth);
            if let Some((parent, of)) = above.last().and_then(|parent| Some((*parent, self.nodes().get(*parent)?))) {
                let (x, y) = (self.left(of), self.middle(index));
                let points = vec![(x, self.middle(parent) + 8.0), (x, y), (self.left(node) - 9.0, y)];
                joins.push(Mark::Line { points, color: self.palette.comparison, width: 1.0 });
            }
            above.push(index);
        }
        Layer::new("join").with(joins)
    }

    fn geometry(&self) -> Geometry {
        let point = |(index, node): (usize, &TreeNode)| PointAt {
            index,
            kind: Kind::Actual,
            x: self.left(node),
            y: self.middle(index),
            label: node.name.clone(),
            value: shown(self.input, node),
            details: vec![node.status_text.clone()],
        };
        Geometry { plot: self.lines.area, points: self.nodes().iter().enumerate().map(point).collect() }
    }
}
