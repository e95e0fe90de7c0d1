//! A KPI's page: the number with its judgement, the chart, what it says, what made it change, what is done about it.

use super::block::Block;
use super::changes::heading;
use super::compose::{Composer, Style, clipped, paragraph};
use super::scorecard::judged;
use super::table::{Column, Content, Row, gaps, table};
use super::{Part, Role};
use present::pack::Sheet;
use present::{ActionRow, Drivers};
use render::drawing::{Anchor, Layer, Mark, Weight, fit, status_color, status_icon, width};
use render::{ChartModel, Palette, Rect, Size};

/// The height of the chart in parts of its width.
const UPRIGHT: f64 = 0.48;

pub(super) fn sheet(composer: &mut Composer, sheet: &Sheet) {
    let beneath = beneath(sheet);
    let title = sheet.page.definition.kpi.name.as_str();
    let y = composer.page(title, &beneath, false);
    if composer.look.paper.is_wide() { wide(composer, sheet, y) } else { upright(composer, sheet, y) }
}

/// "October 2026 · year to date · Earn more · Ana Ruiz"
fn beneath(sheet: &Sheet) -> String {
    let page = &sheet.page;
    let said = [
        Some(page.period.label.as_str()),
        page.window_text.as_deref(),
        page.definition.objective_name.as_deref(),
        page.definition.kpi.owner.as_deref().map(str::trim).filter(|owner| !owner.is_empty()),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join("  ·  ")
}

/// One below the other.
fn upright(composer: &mut Composer, sheet: &Sheet, y: f64) {
    let room = composer.width();
    let mut blocks = vec![figure(composer, sheet, room)];
    blocks.push(chart(composer, sheet, (room, room * UPRIGHT)).below(composer.measures.body));
    blocks.extend(said(composer, sheet, room));
    blocks.extend(tables(composer, sheet));
    let title = sheet.page.definition.kpi.name.as_str();
    composer.flow(blocks, y, (title, &beneath(sheet)));
}

/// The chart at the left, the number and what it says at the right; what else there is beneath.
fn wide(composer: &mut Composer, sheet: &Sheet, y: f64) {
    let (room, left) = (composer.width(), composer.measures.margin);
    let (chart_width, gap) = (room * 0.63, composer.measures.body * 2.0);
    let beside = room - chart_width - gap;
    let height = composer.bottom() - y;
    let drawn = chart(composer, sheet, (chart_width, height - composer.measures.small * 2.0));
    composer.place(drawn, (left, y));
    let mut blocks = vec![figure(composer, sheet, beside)];
    blocks.extend(said(composer, sheet, beside));
    let mut below = y;
    let mut rest = Vec::new();
    for (index, block) in blocks.into_iter().enumerate() {
        let gap = if index == 0 { 0.0 } else { block.gap };
        if !rest.is_empty() || below + gap + block.height > composer.bottom() {
            rest.push(block);
            continue;
        }
        below += gap;
        let height = block.height;
        composer.place(block, (left + chart_width + composer.measures.body * 2.0, below));
        below += height;
    }
    rest.extend(tables(composer, sheet));
    if rest.is_empty() {
        return;
    }
    let title = sheet.page.definition.kpi.name.as_str();
    let beneath = self::beneath(sheet);
    let y = composer.page(title, &beneath, true);
    composer.flow(rest, y, (title, &beneath));
}

/// The number, its status, what is asked of it, how it changed.
fn figure(composer: &Composer, sheet: &Sheet, room: f64) -> Block {
    let (measures, palette, figure) = (composer.measures, composer.palette, &sheet.page.figure);
    let large = Style { size: measures.number, weight: Weight::SemiBold, color: palette.ink };
    let mut lines: Vec<Block> =
        vec![clipped(&figure.text, large, room, 1, Role::Paragraph), status(composer, sheet, room)];
    let dim = Style { color: palette.dim, ..composer.body() };
    let asked = [&sheet.page.target_text, &sheet.page.target_gap].into_iter().flatten();
    let asked = asked.map(String::as_str).collect::<Vec<_>>().join(", ");
    let notes = [Some(asked.as_str()), figure.pace.as_deref(), figure.reason.as_deref(), figure.provisional.as_deref()];
    let notes = notes.into_iter().flatten().filter(|note| !note.is_empty());
    lines.extend(notes.map(|note| clipped(&capital(note), dim, room, 2, Role::Paragraph).below(1.0)));
    let deltas = [&figure.previous, &figure.last_year].into_iter().flatten();
    lines.extend(deltas.map(|delta| change(composer, &delta.text, &delta.label, delta.good, room).below(1.0)));
    stacked(lines)
}

/// With a capital at its beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn status(composer: &Composer, sheet: &Sheet, room: f64) -> Block {
    let (palette, figure) = (composer.palette, &sheet.page.figure);
    let color = status_color(figure.status, palette);
    let style = Style { weight: Weight::SemiBold, color, ..composer.body() };
    let (size, height) = (style.size, style.line_height());
    let scale = size / 12.0;
    let icon = Layer::new("status").with(status_icon(figure.status, (6.5, 6.5), color, palette));
    let signal = figure.signal.as_ref().map(|signal| signal.label.clone());
    let word = fit(&figure.status_text, size, style.weight, room - size * 1.7);
    let end = size * 1.7 + width(&word, size, style.weight);
    let mut layers = vec![
        icon.placed((0.0, style.baseline() - size * 0.36 - 6.5 * scale), scale),
        Layer::text("status", style.weight).with([style.line(word, (size * 1.7, style.baseline()), Anchor::Start)]),
    ];
    if let Some(signal) = signal {
        let dim = Style { color: palette.dim, ..composer.body() };
        let text = fit(&format!(" · {signal}"), size, dim.weight, room - end);
        layers.push(Layer::new("signal").with([dim.line(text, (end, style.baseline()), Anchor::Start)]));
    }
    Block::new(height, vec![Part::new(Role::Paragraph, (room, height), layers)])
}

/// "+2.9% vs September 2026"
fn change(composer: &Composer, text: &str, label: &str, good: Option<bool>, room: f64) -> Block {
    let palette = composer.palette;
    let strong = Style { weight: Weight::Medium, color: judged(good, palette), ..composer.body() };
    let dim = Style { color: palette.dim, ..composer.body() };
    let end = width(&format!("{text} "), strong.size, strong.weight);
    let height = strong.line_height();
    let label = fit(label, dim.size, dim.weight, room - end);
    let layers = vec![
        Layer::text("change", strong.weight).with([strong.line(
            format!("{text} "),
            (0.0, strong.baseline()),
            Anchor::Start,
        )]),
        Layer::new("against").with([dim.line(label, (end, strong.baseline()), Anchor::Start)]),
    ];
    Block::new(height, vec![Part::new(Role::Paragraph, (room, height), layers)])
}

/// Blocks below each other as one.
fn stacked(blocks: Vec<Block>) -> Block {
    let mut parts = Vec::new();
    let mut y = 0.0;
    for block in blocks {
        y += block.gap;
        let height = block.height;
        parts.extend(block.placed((0.0, y)));
        y += height;
    }
    Block::new(y, parts)
}

/// The chart in a size, and why something on it is missing.
fn chart(composer: &Composer, sheet: &Sheet, (room, height): (f64, f64)) -> Block {
    let scale = composer.measures.chart;
    let mut input = sheet.chart.clone();
    input.size = Size::screen(room / scale, height / scale);
    input.theme = composer.look.theme;
    input.options.heading = false;
    input.options.background = false;
    let model = ChartModel::trend(&input, composer.locale);
    let (width, height) = (input.size.width * scale, input.size.height * scale);
    let alt = [vec![model.label.clone()], sheet.page.sentences.clone()].concat().join(" ");
    let part = Part {
        role: Role::Figure(alt),
        layers: model.layers,
        area: Rect { left: 0.0, top: 0.0, right: input.size.width, bottom: input.size.height },
    };
    let drawn = Block::new(height, vec![part.placed((0.0, 0.0), scale)]);
    let Some(note) = &sheet.note else { return drawn };
    stacked(vec![drawn, clipped(note, composer.small(), width, 2, Role::Paragraph)])
}

/// What the numbers say.
fn said(composer: &Composer, sheet: &Sheet, room: f64) -> Vec<Block> {
    let gap = composer.measures.body;
    let sentences = sheet.page.sentences.iter().enumerate();
    let block = |(index, sentence): (usize, &String)| {
        paragraph(sentence, composer.body(), room, Role::Paragraph).below(if index == 0 {
            gap * 1.4
        } else {
            gap * 0.6
        })
    };
    sentences.map(block).collect()
}

/// What made it change, and what is done about it.
fn tables(composer: &mut Composer, sheet: &Sheet) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(drivers) = &sheet.page.drivers {
        blocks.push(heading(composer, &format!("{} {}", composer.pack.headings.drivers, drivers.against)));
        blocks.extend(shares(composer, drivers));
    }
    if !sheet.page.actions.is_empty() {
        blocks.push(heading(composer, &composer.pack.headings.actions));
        blocks.extend(actions(composer, &sheet.page.actions));
    }
    blocks
}

/// Each input's share of the change with a bar.
fn shares(composer: &mut Composer, drivers: &Drivers) -> Vec<Block> {
    let room = composer.width() - gaps(composer, 3);
    let words = &composer.pack.headings;
    let columns =
        [Column::text(&words.kpi, room * 0.4), Column::number(&words.change, room * 0.2), Column::text("", room * 0.4)];
    let (palette, size) = (composer.palette, composer.measures.small);
    let rows = drivers.rows.iter().map(|row| {
        let color = judged(row.good, palette);
        Row::Cells(vec![
            Content::new(&row.name),
            Content::new(&row.text).colored(color),
            Content { drawing: Some(bar(row.size * room * 0.4, size, row.good, palette)), ..Content::new("") },
        ])
    });
    let rows: Vec<Row> = rows.collect();
    table(composer, &columns, &rows)
}

fn bar(length: f64, height: f64, good: Option<bool>, palette: &Palette) -> (Vec<Layer>, (f64, f64)) {
    let rect = Rect { left: 0.0, top: 0.0, right: length.max(0.5), bottom: height };
    let color = match good {
        Some(_) => judged(good, palette),
        None => palette.rule,
    };
    (vec![Layer::new("share").with([Mark::Box { rect, color }])], (length, height))
}

fn actions(composer: &mut Composer, actions: &[ActionRow]) -> Vec<Block> {
    let room = composer.width() - gaps(composer, 2);
    let words = &composer.pack.headings;
    let columns = [Column::text(&words.action, room * 0.68), Column::text(&words.due, room * 0.32)];
    let palette = composer.palette;
    let rows = actions.iter().map(|row| {
        let effect = row.effect.as_ref().map(|effect| format!("\n{}", effect.text)).unwrap_or_default();
        let when = Content::new(&row.meta).colored(if row.late { palette.bad } else { palette.dim });
        Row::Cells(vec![Content::new(format!("{}{effect}", row.shown)), when])
    });
    let rows: Vec<Row> = rows.collect();
    table(composer, &columns, &rows)
}
