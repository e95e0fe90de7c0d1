//! The closing page: what somebody will do by when, and what came of what was done.

use super::Role;
use super::compose::{Composer, paragraph};
use super::table::{Column, Content, Row, gaps, table};
use present::ActionRow;
use present::pack::Pack;
use render::Palette;

pub(super) fn actions(composer: &mut Composer, pack: &Pack) {
    let words = &pack.headings;
    let (title, beneath) = (words.actions.as_str(), pack.scorecard.period.label.as_str());
    let y = composer.page(title, beneath, false);
    if pack.actions.is_empty() {
        let block = paragraph(&words.no_actions, composer.body(), composer.width(), Role::Paragraph);
        composer.flow(vec![block], y, (title, beneath));
        return;
    }
    let room = composer.width() - gaps(composer, 3);
    let columns = [
        Column::text(&words.action, room * 0.46),
        Column::text(&words.kpi, room * 0.26),
        Column::text(&words.due, room * 0.28),
    ];
    let palette = composer.palette;
    let rows: Vec<Row> = pack.actions.iter().map(|action| Row::Cells(cells(action, palette))).collect();
    let blocks = table(composer, &columns, &rows);
    composer.flow(blocks, y, (title, beneath));
}

/// What will be done, about what, by whom and when, what came of it.
fn cells(row: &ActionRow, palette: &Palette) -> Vec<Content> {
    let about = row.kpi_name.as_deref().or(row.objective_name.as_deref()).unwrap_or_default();
    let what = match &row.effect {
        Some(effect) => format!("{}\n{}", row.shown, effect.text),
        None => row.shown.clone(),
    };
    let when = Content::new(&row.meta);
    let when = if row.late { when.colored(palette.bad) } else { when.colored(palette.dim) };
    vec![Content::new(what), Content::new(about).colored(palette.dim), when]
}
