//! The page on what would be in a scenario, beside what is.

use super::Role;
use super::compose::{Composer, paragraph};
use super::scorecard::judged;
use super::table::{Column, Content, Row, gaps, table};
use present::pack::{Pack, SupposedPage, SupposedRow};
use render::Palette;

pub(super) fn supposed(composer: &mut Composer, pack: &Pack) {
    let Some(page) = &pack.supposed else { return };
    let (title, beneath) = (page.title.as_str(), pack.scorecard.period.label.as_str());
    let y = composer.page(title, beneath, false);
    let said = std::iter::once(&page.label).chain(&page.texts).chain([&page.count]);
    let mut blocks: Vec<_> =
        said.map(|text| paragraph(text, composer.body(), composer.width(), Role::Paragraph).below(2.0)).collect();
    if !page.rows.is_empty() {
        let columns = columns(composer, page);
        let rows: Vec<Row> = page.rows.iter().map(|row| Row::Cells(cells(row, composer.palette))).collect();
        let mut rows = table(composer, &columns, &rows).into_iter();
        blocks.extend(rows.next().map(|head| head.below(10.0)));
        blocks.extend(rows);
    }
    composer.flow(blocks, y, (title, beneath));
}

fn columns(composer: &Composer, page: &SupposedPage) -> Vec<Column> {
    let room = composer.width() - gaps(composer, 7);
    let [kpi, as_is, would_be, change, target, status, chance] = &page.heads;
    vec![
        Column::text(kpi, room * 0.22),
        Column::number(as_is, room * 0.11),
        Column::number(would_be, room * 0.11),
        Column::number(change, room * 0.11),
        Column::number(target, room * 0.12),
        Column::text(status, room * 0.19),
        Column::number(chance, room * 0.14),
    ]
}

fn cells(row: &SupposedRow, palette: &Palette) -> Vec<Content> {
    let [kpi, as_is, would_be, change, target, status, chance] = &row.cells;
    vec![
        Content::new(kpi).strong(),
        Content::new(as_is),
        Content::new(would_be).strong(),
        Content::new(change).colored(judged(row.good, palette)),
        Content::new(target).colored(palette.dim),
        Content::new(status).with_status(row.status),
        Content::new(chance),
    ]
}
