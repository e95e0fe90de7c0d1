//! A KPI's page: the number with its judgement, the chart, what it says, what made it change, what is done about it.

use super::block::Block;
use super::changes::heading;
use super::compose::{Composer, Style, clipped, paragraph};
use super::scorecard::judged;
use super::table::{Column, Content, Row, gaps, table};
use super::{Part, Role};
use present::pack::{Headings, Sheet};
use present::{ActionRow, Drivers};
use render::drawing::{Anchor, Layer, Mark, Weight};
use render::{ChartModel, Palette, Rect, Size, fit, status_color, status_icon, width};

/// The height of the chart in parts of its width.
const UPRIGHT: f64 = 0.48;

pub(super) fn sheet(composer: &mut Composer, sheet: &Sheet, words: &Headings) {
    let beneath = beneath(sheet);
    let title = sheet.page.definition.kpi.name.as_str();
    let y = composer.page(title, &beneath, false);
    if composer.look.paper.is_wide() { wide(composer, sheet, words, y) } else { upright(composer, sheet, words, y) }
}

/// "October 2026  ·  year to date  ·  Earn more  ·  Ana Ruiz"
fn beneath(sheet: &Sheet) -> String {
    sheet.beneath().join("  ·  ")
}

/// One below the other.
fn upright(composer: &mut Composer, sheet: &Sheet, words: &Headings, y: f64) {
    let room = composer.width();
    let mut blocks = vec![figure(composer, sheet, room)];
    blocks.push(chart(composer, sheet, (room, room * UPRIGHT)).below(composer.measures.body));
    blocks.extend(said(composer, sheet, room));
    blocks.extend(drivers(composer, sheet, words, room));
    blocks.extend(actions(composer, sheet, words, room));
    let title = sheet.page.definition.kpi.name.as_str();
    composer.flow(blocks, y, (title, &beneath(sheet)));
}

/// The chart at the left, the number and what it says at the right; what made it change and what is done side by side
/// beneath the chart, or on a page that goes on where there is too much of it.
fn wide(composer: &mut Composer, sheet: &Sheet, words: &Headings, y: f64) {
    let (room, left, gap) = (composer.width(), composer.measures.margin, composer.measures.body * 2.0);
    let chart_width = room * 0.63;
    let beside = left + chart_width + gap;
    let bottom = composer.bottom();
    let half = (chart_width - gap) / 2.0;
    let beneath = [drivers(composer, sheet, words, half), actions(composer, sheet, words, half)].map(capped);
    let tall = beneath.iter().map(|blocks| height(blocks)).fold(0.0, f64::max);
    let fits = tall <= (bottom - y) * STRIP;
    let foot = if fits && tall > 0.0 { bottom - tall - gap * 0.6 } else { bottom };
    let drawn = chart(composer, sheet, (chart_width, foot - y - composer.measures.small * 2.0));
    composer.place(drawn, (left, y));
    let mut blocks = vec![figure(composer, sheet, room - chart_width - gap)];
    blocks.extend(said(composer, sheet, room - chart_width - gap));
    let mut rest = composer.fill(blocks, (beside, y), bottom);
    let [drivers, actions] = beneath;
    if fits {
        // The strip begins at the left with whichever there is.
        let second = if drivers.is_empty() { left } else { left + half + gap };
        composer.fill(drivers, (left, bottom - tall), bottom);
        composer.fill(actions, (second, bottom - tall), bottom);
    } else {
        rest.extend(self::drivers(composer, sheet, words, room));
        rest.extend(self::actions(composer, sheet, words, room));
    }
    if rest.is_empty() {
        return;
    }
    let title = sheet.page.definition.kpi.name.as_str();
    let beneath = self::beneath(sheet);
    let y = composer.page(title, &beneath, true);
    composer.flow(rest, y, (title, &beneath));
}

/// How much of a wide page what stands beneath the chart may take.
const STRIP: f64 = 0.46;

/// The smallest size of a KPI's number in parts of its usual one.
const SMALLEST: f64 = 0.3;

/// Without the space above the first.
fn capped(mut blocks: Vec<Block>) -> Vec<Block> {
    blocks.iter_mut().take(1).for_each(|block| block.gap = 0.0);
    blocks
}

fn height(blocks: &[Block]) -> f64 {
    blocks.iter().map(|block| block.gap + block.height).sum()
}

/// The number and its status; what is asked of it and how it changed beside them, or beneath where there is no room.
fn figure(composer: &Composer, sheet: &Sheet, room: f64) -> Block {
    let measures = composer.measures;
    let large = Style { size: measures.number, weight: Weight::SemiBold, color: composer.palette.ink };
    let number = |room: f64| {
        let text = sheet.page.figure.text.as_str();
        // A number that is cut off is another number: rather a small one than a part of one.
        let part = room * 0.999 / width(text, large.size, large.weight).max(1.0);
        let style = Style { size: large.size * part.clamp(SMALLEST, 1.0), ..large };
        vec![clipped(text, style, room, 1, Role::Paragraph), status(composer, sheet, room)]
    };
    if composer.look.paper.is_wide() {
        return stacked(number(room).into_iter().chain(judgement(composer, sheet, room)).collect());
    }
    let half = room * 0.46;
    let (left, mut right) = (stacked(number(half)), stacked(judgement(composer, sheet, room - half)));
    // Its last line stands beside the status.
    let down = (left.height - right.height).max(0.0);
    right.parts = right.parts.into_iter().map(|part| part.placed((half, down), 1.0)).collect();
    let height = left.height.max(right.height);
    Block::new(height, left.parts.into_iter().chain(right.parts).collect())
}

/// What is asked of the number, and how it changed.
fn judgement(composer: &Composer, sheet: &Sheet, room: f64) -> Vec<Block> {
    let figure = &sheet.page.figure;
    let dim = Style { color: composer.palette.dim, ..composer.body() };
    let remarks = sheet.remarks(true).into_iter();
    let remarks = remarks.map(|remark| clipped(&remark, dim, room, 2, Role::Paragraph).below(1.0));
    let deltas = figure.deltas();
    let deltas = deltas.map(|delta| change(composer, &delta.text, &delta.label, delta.good, room).below(1.0));
    remarks.chain(deltas).collect()
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

/// What made it change.
fn drivers(composer: &mut Composer, sheet: &Sheet, words: &Headings, room: f64) -> Vec<Block> {
    let Some(drivers) = &sheet.page.drivers else { return Vec::new() };
    let head = heading(composer, &format!("{} {}", words.drivers, drivers.against), room);
    std::iter::once(head).chain(shares(composer, drivers, words, room)).collect()
}

/// What is done about it.
fn actions(composer: &mut Composer, sheet: &Sheet, words: &Headings, room: f64) -> Vec<Block> {
    if sheet.page.actions.is_empty() {
        return Vec::new();
    }
    let head = heading(composer, &words.actions, room);
    std::iter::once(head).chain(action_rows(composer, &sheet.page.actions, words, room)).collect()
}

/// Each input's share of the change with a bar.
fn shares(composer: &mut Composer, drivers: &Drivers, words: &Headings, room: f64) -> Vec<Block> {
    let room = room - gaps(composer, 3);
    let columns = [
        Column::text(&words.input, room * 0.4),
        Column::number(&words.change, room * 0.2),
        Column::text("", room * 0.4),
    ];
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

fn action_rows(composer: &mut Composer, actions: &[ActionRow], words: &Headings, room: f64) -> Vec<Block> {
    let room = room - gaps(composer, 2);
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
