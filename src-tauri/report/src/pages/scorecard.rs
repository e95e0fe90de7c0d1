//! The scorecard as a table by objective.

use super::compose::Composer;
use super::table::{Column, Content, Row, gaps, table};
use domain::Status;
use present::pack::Pack;
use present::{Delta, KpiRow, Pick, SPARK, ScoreGroup, Spark};
use render::drawing::{Layer, Mark};
use render::{Color, Palette};

/// The widths of the columns in parts of the page.
const WIDTHS: [f64; 7] = [0.27, 0.13, 0.14, 0.1, 0.1, 0.14, 0.12];

pub(super) fn scorecard(composer: &mut Composer, pack: &Pack) {
    if pack.sheets.is_empty() {
        return;
    }
    let (words, card) = (&pack.headings, &pack.scorecard);
    let (title, beneath) = (words.scorecard.as_str(), card.period.label.as_str());
    let y = composer.page(title, beneath, false);
    let room = composer.width() - gaps(composer, WIDTHS.len());
    let [kpi, actual, target, change, _, spark, owner] = WIDTHS.map(|part| part * room);
    let compared = card.compared();
    let before =
        [Column::text(&words.kpi, kpi), Column::number(&words.actual, actual), Column::number(&words.target, target)];
    let changes = compared.iter().map(|(label, _)| Column::number(label, change));
    let after = [Column::text(&card.spark_label, spark), Column::text(&words.owner, owner)];
    let columns: Vec<Column> = before.into_iter().chain(changes).chain(after).collect();
    let palette = composer.palette;
    let rows = card.groups.iter().flat_map(|group| {
        let kpis = group.kpis.iter().map(|row| Row::Cells(cells(row, &compared, palette, spark)));
        std::iter::once(Row::Group(head(group))).chain(kpis)
    });
    let rows: Vec<Row> = rows.collect();
    let blocks = table(composer, &columns, &rows);
    composer.flow(blocks, y, (title, beneath));
}

fn head(group: &ScoreGroup) -> Content {
    let score = group.score_text.as_ref().map(|score| format!("{score} · {}", group.status_text));
    let said = [Some(group.name.clone()), score].into_iter().flatten().collect::<Vec<_>>().join("   ");
    let content = Content::new(said);
    if group.summary.status == Status::NoTarget { content } else { content.with_status(group.summary.status) }
}

fn cells(row: &KpiRow, compared: &[(&str, Pick)], palette: &Palette, room: f64) -> Vec<Content> {
    let figure = &row.figure;
    let delta = |delta: Option<&Delta>| match delta {
        Some(delta) => Content::new(&delta.text).colored(judged(delta.good, palette)),
        None => Content::new(""),
    };
    let before = [
        Content::new(row.name_and_lateness()).with_status(figure.status),
        Content::new(&figure.text).strong(),
        Content::new(row.target_text.as_deref().unwrap_or_default()).colored(palette.dim),
    ];
    let after = [
        Content { drawing: Some(spark(&row.spark, palette, room)), ..Content::new(&row.spark.text) },
        Content::new(row.owner.as_deref().unwrap_or_default()).colored(palette.dim),
    ];
    before.into_iter().chain(compared.iter().map(|(_, pick)| delta(pick(figure)))).chain(after).collect()
}

/// The colour of a change.
pub(super) fn judged(good: Option<bool>, palette: &Palette) -> Color {
    match good {
        Some(true) => palette.good,
        Some(false) => palette.bad,
        None => palette.dim,
    }
}

/// A sparkline no wider than its column.
fn spark(spark: &Spark, palette: &Palette, room: f64) -> (Vec<Layer>, (f64, f64)) {
    let scale = (room / SPARK.0).min(0.62);
    let lines = spark.stretches.iter().filter(|stretch| stretch.len() > 1).map(|stretch| Mark::Line {
        points: stretch.clone(),
        color: palette.accent,
        width: 1.5,
    });
    let alone = spark.stretches.iter().filter(|stretch| stretch.len() == 1).flatten();
    let dots = alone.map(|at| Mark::Dot { at: *at, radius: 1.4, color: palette.accent });
    let last = spark.last.map(|at| match spark.open {
        true => Mark::Ring { at, radius: 2.2, stroke: palette.accent, width: 1.2, fill: palette.background },
        false => Mark::Dot { at, radius: 2.6, color: palette.accent },
    });
    let layer = Layer::new("spark").with(lines.chain(dots).chain(last)).placed((0.0, 0.0), scale);
    (vec![layer], (SPARK.0 * scale, SPARK.1 * scale))
}
