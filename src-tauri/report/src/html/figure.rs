//! Charts within the page, and the shapes of statuses.

use crate::clean::escaped;
use domain::Status;
use locale::Locale;
use present::pack::{Pack, Sheet};
use render::{ChartModel, Size, Table, Theme};
use std::fmt::Write as _;

/// The size of a chart; it grows and shrinks with the page.
const SIZE: (f64, f64) = (952.0, 400.0);

/// A chart with what a pointer is told at each period, and its numbers as a table.
pub(super) fn figure(out: &mut String, sheet: &Sheet, pack: &Pack, locale: &Locale) {
    let mut input = sheet.chart.clone();
    input.size = Size::screen(SIZE.0, SIZE.1);
    // The card behind the chart is light, whatever the page is.
    input.theme = Theme::Light.with(input.theme.accent());
    input.options.heading = false;
    input.options.background = false;
    input.options.readout = true;
    let model = ChartModel::trend(&input, locale);
    let drawn = render::svg(&model);
    // What a pointer is told lies over the drawing, within it.
    let (body, end) = drawn.rsplit_once("</svg>").unwrap_or((&drawn, ""));
    let _ = write!(out, "<figure>\n{body}{}</svg>\n{}", places(&model), end.trim());
    if let Some(note) = &sheet.note {
        let _ = writeln!(out, "<figcaption>{}</figcaption>", escaped(note));
    }
    out.push_str("</figure>\n");
    numbers(out, &model.table, &pack.headings.numbers);
}

/// A column of the plot for each period, as wide as the period, with what there is to say of it.
fn places(model: &ChartModel) -> String {
    let (plot, points) = (model.geometry.plot, &model.geometry.points);
    let mut out = String::from("<g>");
    for (index, point) in points.iter().enumerate() {
        let middle = |other: Option<&render::PointAt>, edge: f64| other.map_or(edge, |other| (point.x + other.x) / 2.0);
        let left = middle(index.checked_sub(1).and_then(|before| points.get(before)), plot.left);
        let right = middle(points.get(index + 1), plot.right);
        let said: Vec<&str> = [point.label.as_str(), point.value.as_str()]
            .into_iter()
            .chain(point.details.iter().map(String::as_str))
            .collect();
        let _ = write!(
            out,
            "<rect class=\"at\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\"><title>{}</title></rect>",
            left,
            plot.top,
            (right - left).max(0.0),
            (plot.bottom - plot.top).max(0.0),
            escaped(&said.join("\n")),
        );
    }
    out + "</g>"
}

/// The numbers of a chart as a table that unfolds.
pub(crate) fn numbers(out: &mut String, table: &Table, name: &str) {
    if table.rows.is_empty() {
        return;
    }
    let _ =
        write!(out, "<details>\n<summary>{}</summary>\n<div class=\"scroll\">\n<table>\n<thead><tr>", escaped(name));
    for head in &table.columns {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escaped(head));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (index, cell) in row.iter().enumerate() {
            let _ = match index {
                0 => write!(out, "<th scope=\"row\">{}</th>", escaped(cell)),
                _ => write!(out, "<td>{}</td>", escaped(cell)),
            };
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n</details>\n");
}

/// The shape of a status in the colour of the text around it. Its word stands beside it.
pub(super) fn icon(status: Status) -> &'static str {
    match status {
        Status::OnTrack => {
            "<svg class=\"good\" width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><circle cx=\"7\" cy=\"7\" r=\"6.5\" \
             fill=\"currentColor\"/><path d=\"M4 7.2 6.1 9.3 10.2 4.8\" fill=\"none\" stroke=\"var(--ground)\" stroke-width=\"1.6\"/></svg>"
        }
        Status::AtRisk => {
            "<svg class=\"risk\" width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><path d=\"M7 .6 14 13H0z\" \
             fill=\"currentColor\"/><path d=\"M7 5v3.8M7 10.4v1\" stroke=\"var(--ground)\" stroke-width=\"1.6\"/></svg>"
        }
        Status::OffTrack => {
            "<svg class=\"bad\" width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><path d=\"M.8.8h12.4v12.4H.8z\" \
             fill=\"currentColor\"/><path d=\"M4.4 4.4l5.2 5.2M9.6 4.4 4.4 9.6\" stroke=\"var(--ground)\" stroke-width=\"1.6\"/></svg>"
        }
        Status::NoTarget | Status::NoData | Status::Open => {
            "<svg class=\"dim\" width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><circle cx=\"7\" cy=\"7\" r=\"5.8\" \
             fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/></svg>"
        }
    }
}
