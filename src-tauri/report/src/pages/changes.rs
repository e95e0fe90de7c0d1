//! What needs attention, and what changed since the last time.

use super::Role;
use super::block::Block;
use super::compose::{Composer, Style, paragraph};
use super::scorecard::judged;
use super::table::{Column, Content, Row, gaps, table};
use present::pack::Pack;
use render::drawing::{Layer, Weight};
use render::{status_color, status_icon};

pub(super) fn changes(composer: &mut Composer, pack: &Pack) {
    if pack.sheets.is_empty() {
        return;
    }
    let beneath = pack.scorecard.period.label.as_str();
    let title = pack.headings.changes.as_str();
    let y = composer.page(title, beneath, false);
    let mut blocks = attention(composer, pack);
    blocks.extend(changed(composer, pack));
    composer.flow(blocks, y, (title, beneath));
}

/// What needs attention, in sentences.
fn attention(composer: &Composer, pack: &Pack) -> Vec<Block> {
    if pack.scorecard.attention.is_empty() {
        return Vec::new();
    }
    let said = pack.scorecard.attention.iter().map(|item| {
        let text = format!("{}{}", item.name, item.after_name());
        with_status(composer, item.status, &text).below(composer.measures.body * 0.55)
    });
    std::iter::once(heading(composer, &pack.headings.attention, composer.width())).chain(said).collect()
}

/// A sentence with a status before it.
fn with_status(composer: &Composer, status: domain::Status, text: &str) -> Block {
    let (style, palette) = (composer.body(), composer.palette);
    let inset = style.size * 1.7;
    let mut block = paragraph(text, style, composer.width() - inset, Role::Paragraph);
    let scale = style.size / 13.0;
    let icon = Layer::new("status").with(status_icon(status, (6.5, 6.5), status_color(status, palette), palette));
    for part in &mut block.parts {
        let moved = std::mem::take(&mut part.layers).into_iter().map(|layer| layer.placed((inset, 0.0), 1.0));
        part.layers = moved.collect();
        part.layers.insert(0, icon.clone().placed((0.0, style.baseline() - style.size * 0.36 - 6.5 * scale), scale));
    }
    block
}

/// KPIs whose status is another one now.
fn changed(composer: &mut Composer, pack: &Pack) -> Vec<Block> {
    let palette = composer.palette;
    let (changes, words) = (&pack.changes, &pack.headings);
    if changes.since.is_empty() {
        return Vec::new();
    }
    let head = heading(composer, &changes.since, composer.width());
    if changes.changed.is_empty() {
        return vec![head, paragraph(&words.unchanged, composer.body(), composer.width(), Role::Paragraph).below(2.0)];
    }
    let room = composer.width() - gaps(composer, 4);
    let columns = [
        Column::text(&words.kpi, room * 0.34),
        Column::text(&words.before, room * 0.25),
        Column::text(&words.now, room * 0.25),
        Column::number(&words.change, room * 0.16),
    ];
    let rows = changes.changed.iter().map(|row| {
        let delta = row.delta.as_ref();
        let color = judged(delta.and_then(|delta| delta.good), palette);
        Row::Cells(vec![
            Content::new(&row.name).strong(),
            Content::new(format!("{} · {}", row.before_status, row.before_text))
                .with_status(row.before)
                .colored(palette.dim),
            Content::new(format!("{} · {}", row.now_status, row.now_text)).with_status(row.now),
            Content::new(&row.change).colored(color),
        ])
    });
    let rows: Vec<Row> = rows.collect();
    std::iter::once(head).chain(table(composer, &columns, &rows)).collect()
}

/// A heading within a page.
pub(crate) fn heading(composer: &Composer, text: &str, room: f64) -> Block {
    let style = Style { size: composer.measures.heading, weight: Weight::SemiBold, color: composer.palette.ink };
    let block = paragraph(text, style, room, Role::Heading(2));
    block.below(composer.measures.heading * 1.5).leading()
}
