//! What came to pass beside what was planned.

use super::compose::Composer;
use super::scorecard::judged;
use super::table::{Column, Content, Row, gaps, table};
use present::pack::Pack;

pub(super) fn budget(composer: &mut Composer, pack: &Pack) {
    if pack.budget.is_empty() {
        return;
    }
    let (words, palette) = (&pack.headings, composer.palette);
    let (title, beneath) = (words.budget.as_str(), pack.scorecard.period.label.as_str());
    let y = composer.page(title, beneath, false);
    let room = composer.width() - gaps(composer, 4);
    let columns = [
        Column::text(&words.period, room * 0.31),
        Column::number(&words.actual, room * 0.18),
        Column::number(&words.budget, room * 0.18),
        Column::number(&words.variance, room * 0.33),
    ];
    let rows = pack.budget.iter().flat_map(|kpi| {
        let cells = kpi.rows.iter().map(|row| {
            Row::Cells(vec![
                Content::new(&row.label),
                Content::new(&row.actual).strong(),
                Content::new(&row.budget),
                Content::new(&row.variance).colored(judged(row.good, palette)),
            ])
        });
        std::iter::once(Row::Group(Content::new(&kpi.name).strong())).chain(cells)
    });
    let rows: Vec<Row> = rows.collect();
    let blocks = table(composer, &columns, &rows);
    composer.flow(blocks, y, (title, beneath));
}
