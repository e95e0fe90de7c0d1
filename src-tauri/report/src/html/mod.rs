//! A pack as one page for browsers: nothing is loaded from elsewhere, and nothing has to run.

mod figure;
#[cfg(test)]
mod tests;

pub(crate) use figure::numbers;

use crate::clean::escaped;
use crate::pages::Look;
use crate::{Error, Progress};
use domain::Status;
use locale::Locale;
use present::pack::{Pack, Sheet};
use present::{ActionRow, Delta, Drivers, KpiRow, Pick};
use render::{Accent, Theme, color_code};
use std::fmt::Write as _;

const STYLE: &str = include_str!("style.css");

/// The style sheet, with the owner's own accent where there is one.
fn style(accent: Option<Accent>) -> String {
    let usual = |theme: Theme| color_code(theme.palette().accent.rgb);
    accent.map_or_else(
        || STYLE.to_owned(),
        |accent| {
            let light = STYLE.replace(&usual(Theme::Light), &color_code(accent.light));
            light.replace(&usual(Theme::Dark), &color_code(accent.dark))
        },
    )
}

/// Writes a pack as one HTML file with drawn charts, each with its numbers as a table.
///
/// # Errors
/// Where it was stopped.
pub fn html(pack: &Pack, look: &Look, locale: &Locale, progress: Progress) -> Result<String, Error> {
    let title = pack.heading();
    let mut out = begun(&pack.language, &[title, pack.business.as_str()].join(" – "), look.theme.accent());
    if !pack.alone {
        cover(&mut out, pack, (title, look), locale);
    }
    out.push_str("<main>\n");
    if !pack.alone {
        attention(&mut out, pack);
        changes(&mut out, pack);
        scorecard(&mut out, pack);
        budget(&mut out, pack);
        supposed(&mut out, pack);
    }
    for (index, sheet) in pack.sheets.iter().enumerate() {
        progress(index as f64 / pack.sheets.len() as f64)?;
        kpi(&mut out, index, sheet, pack, locale);
    }
    if !pack.alone {
        actions(&mut out, pack);
    }
    let foot = look.footer.as_deref().unwrap_or(&pack.business);
    let _ = write!(
        out,
        "</main>\n<footer>{} · {} {}</footer>\n</body>\n</html>\n",
        escaped(foot),
        escaped(&pack.headings.made),
        escaped(&pack.made)
    );
    progress(1.0)?;
    Ok(out)
}

/// The beginning of a page, up to its body.
pub(crate) fn begun(language: &str, title: &str, accent: Option<Accent>) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
        escaped(language),
        escaped(title),
        style(accent),
    )
}

fn cover(out: &mut String, pack: &Pack, (title, look): (&str, &Look), locale: &Locale) {
    let period = &pack.scorecard.period.label;
    out.push_str("<header>\n");
    if let Some(logo) = &look.logo {
        let alt = escaped(&pack.business);
        let _ = writeln!(out, "<img class=\"logo\" alt=\"{alt}\" src=\"data:image/png;base64,{}\">", logo.data());
    }
    let _ = write!(out, "<p>{}</p>\n<h1>{}</h1>\n", escaped(&pack.business), escaped(title));
    if title != period {
        let _ = writeln!(out, "<p>{}</p>", escaped(period));
    }
    out.push_str("<ul class=\"plain counts\">\n");
    let counts = pack.scorecard.counts;
    for status in Status::COUNTED.into_iter().filter(|status| counts.of(*status) > 0) {
        let word = locale.phrases().status(status);
        let said = status_with(status, &format!("{} {word}", locale.count(counts.of(status) as u64)));
        let _ = writeln!(out, "<li>{said}</li>");
    }
    out.push_str("</ul>\n</header>\n");
}

fn attention(out: &mut String, pack: &Pack) {
    if pack.scorecard.attention.is_empty() {
        return;
    }
    let _ = write!(out, "<section>\n<h2>{}</h2>\n<ul class=\"plain\">\n", escaped(&pack.headings.attention));
    for item in &pack.scorecard.attention {
        let icon = figure::icon(item.status);
        let _ =
            writeln!(out, "<li>{icon} <strong>{}</strong>{}</li>", escaped(&item.name), escaped(&item.after_name()));
    }
    out.push_str("</ul>\n</section>\n");
}

fn changes(out: &mut String, pack: &Pack) {
    let (words, changes) = (&pack.headings, &pack.changes);
    if changes.since.is_empty() {
        return;
    }
    let _ = write!(
        out,
        "<section>\n<h2>{}</h2>\n<p class=\"dim\">{}</p>\n",
        escaped(&words.changes),
        escaped(&changes.since)
    );
    if changes.changed.is_empty() {
        let _ = write!(out, "<p>{}</p>\n</section>\n", escaped(&words.unchanged));
        return;
    }
    head(out, &[(&words.kpi, false), (&words.before, false), (&words.now, false), (&words.change, true)]);
    for row in &changes.changed {
        let then = status_with(row.before, &format!("{} · {}", row.before_status, row.before_text));
        let now = status_with(row.now, &format!("{} · {}", row.now_status, row.now_text));
        let name = escaped(&row.name);
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{name}</th><td>{then}</td><td>{now}</td>{}</tr>",
            changed(row.delta.as_ref(), &row.change)
        );
    }
    out.push_str("</tbody>\n</table>\n</div>\n</section>\n");
}

/// What would be in a scenario.
fn supposed(out: &mut String, pack: &Pack) {
    let Some(page) = &pack.supposed else { return };
    let _ = write!(out, "<section>\n<h2>{}</h2>\n", escaped(&page.title));
    for text in std::iter::once(&page.label).chain(&page.texts).chain([&page.count]) {
        let _ = writeln!(out, "<p class=\"dim\">{}</p>", escaped(text));
    }
    if !page.rows.is_empty() {
        let [kpi, as_is, would_be, change, target, status, chance] = &page.heads;
        let numbers = [as_is, would_be, change, target].map(|head| (head, true));
        head(out, &[&[(kpi, false)][..], &numbers, &[(status, false), (chance, true)]].concat());
        for row in &page.rows {
            let [kpi, as_is, would_be, change, target, status, chance] = &row.cells;
            let number = |cell: &String| format!("<td class=\"n\">{}</td>", escaped(cell));
            let numbers = [as_is, would_be, change, target].map(number).concat();
            let _ = writeln!(
                out,
                "<tr><th scope=\"row\">{}</th>{numbers}<td>{}</td>{}</tr>",
                escaped(kpi),
                status_with(row.status, status),
                number(chance)
            );
        }
        out.push_str("</tbody>\n</table>\n</div>\n");
    }
    out.push_str("</section>\n");
}

fn scorecard(out: &mut String, pack: &Pack) {
    let (words, card) = (&pack.headings, &pack.scorecard);
    if card.groups.is_empty() {
        return;
    }
    let _ = write!(out, "<section>\n<h2>{}</h2>\n", escaped(&words.scorecard));
    let compared = card.compared();
    let before = [(&words.kpi, false), (&words.status, false), (&words.actual, true), (&words.target, true)];
    let changes = compared.iter().map(|(label, _)| (*label, true));
    let heads = before.into_iter().map(|(head, is_number)| (head.as_str(), is_number)).chain(changes);
    let heads: Vec<(&str, bool)> = heads.chain([(words.owner.as_str(), false)]).collect();
    head(out, &heads);
    for group in &card.groups {
        let standing = group.score_text.as_ref().map(|score| format!(" · {score} · {}", group.status_text));
        let said = escaped(&group.name) + &escaped(&standing.unwrap_or_default());
        let _ =
            writeln!(out, "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">{said}</th></tr>", heads.len());
        for row in &group.kpis {
            let index = pack.sheets.iter().position(|sheet| sheet.page.definition.kpi.id == row.kpi);
            score(out, row, index, &compared);
        }
    }
    out.push_str("</tbody>\n</table>\n</div>\n</section>\n");
}

fn budget(out: &mut String, pack: &Pack) {
    if pack.budget.is_empty() {
        return;
    }
    let words = &pack.headings;
    let _ = write!(out, "<section>\n<h2>{}</h2>\n", escaped(&words.budget));
    head(out, &[(&words.period, false), (&words.actual, true), (&words.budget, true), (&words.variance, true)]);
    for kpi in &pack.budget {
        let name = escaped(&kpi.name);
        let _ = writeln!(out, "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"4\">{name}</th></tr>");
        for row in &kpi.rows {
            let _ = writeln!(
                out,
                "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n {}\">{}</td></tr>",
                escaped(&row.label),
                escaped(&row.actual),
                escaped(&row.budget),
                judged(row.good),
                escaped(&row.variance)
            );
        }
    }
    out.push_str("</tbody>\n</table>\n</div>\n</section>\n");
}

/// A KPI's row; `index` is the place of its own section.
fn score(out: &mut String, row: &KpiRow, index: Option<usize>, compared: &[(&str, Pick)]) {
    let figure = &row.figure;
    let name = match index {
        Some(index) => format!("<a href=\"#kpi-{}\">{}</a>", index + 1, escaped(&row.name)),
        None => escaped(&row.name),
    };
    let late = row.late_text.as_ref().map(|late| format!(", {}", escaped(late))).unwrap_or_default();
    let _ = writeln!(
        out,
        "<tr><th scope=\"row\">{name}{late}</th><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>{}<td>{}</td></tr>",
        status_with(figure.status, &figure.status_text),
        escaped(&figure.text),
        escaped(row.target_text.as_deref().unwrap_or_default()),
        compared.iter().map(|(_, pick)| change(pick(figure))).collect::<String>(),
        escaped(row.owner.as_deref().unwrap_or_default()),
    );
}

fn kpi(out: &mut String, index: usize, sheet: &Sheet, pack: &Pack, locale: &Locale) {
    let (page, figure) = (&sheet.page, &sheet.page.figure);
    let definition = &page.definition;
    let beneath = sheet.beneath().join(" · ");
    let (head, below) = if pack.alone { ("h1", "h2") } else { ("h2", "h3") };
    let _ = write!(
        out,
        "<section class=\"kpi\" id=\"kpi-{}\">\n<{head}>{}</{head}>\n<p class=\"dim\">{}</p>\n<p class=\"number\">{}</p>\n",
        index + 1,
        escaped(&definition.kpi.name),
        escaped(&beneath),
        escaped(&figure.text)
    );
    let signal =
        figure.signal.as_ref().map(|signal| format!(" <span class=\"dim\">· {}</span>", escaped(&signal.label)));
    let _ = writeln!(out, "<p>{}{}</p>", status_with(figure.status, &figure.status_text), signal.unwrap_or_default());
    for remark in sheet.remarks(true) {
        let _ = writeln!(out, "<p class=\"dim\">{}</p>", escaped(&remark));
    }
    for delta in figure.deltas() {
        let (class, text) = (judged(delta.good), escaped(&delta.text));
        let _ = writeln!(
            out,
            "<p><span class=\"{class}\">{text}</span> <span class=\"dim\">{}</span></p>",
            escaped(&delta.label)
        );
    }
    figure::figure(out, sheet, pack, locale);
    for sentence in &page.sentences {
        let _ = writeln!(out, "<p>{}</p>", escaped(sentence));
    }
    if let Some(shares) = &page.drivers {
        drivers(out, shares, pack);
    }
    if !page.actions.is_empty() {
        let _ = write!(out, "<{below}>{}</{below}>\n<ul>\n", escaped(&pack.headings.actions));
        for action in &page.actions {
            let effect =
                action.effect.as_ref().map(|effect| format!("<br>{}", escaped(&effect.text))).unwrap_or_default();
            let meta = escaped(&action.meta);
            let _ = writeln!(out, "<li>{} <span class=\"dim\">{meta}</span>{effect}</li>", escaped(&action.shown));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</section>\n");
}

fn drivers(out: &mut String, drivers: &Drivers, pack: &Pack) {
    let words = &pack.headings;
    let below = if pack.alone { "h2" } else { "h3" };
    let _ = writeln!(out, "<{below}>{} {}</{below}>", escaped(&words.drivers), escaped(&drivers.against));
    head(out, &[(&words.inputs, false), (&words.change, true)]);
    for row in &drivers.rows {
        let class = judged(row.good);
        let (name, text) = (escaped(&row.name), escaped(&row.text));
        let _ = writeln!(out, "<tr><th scope=\"row\">{name}</th><td class=\"n {class}\">{text}</td></tr>");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

fn actions(out: &mut String, pack: &Pack) {
    let words = &pack.headings;
    let _ = write!(out, "<section>\n<h2>{}</h2>\n", escaped(&words.actions));
    if pack.actions.is_empty() {
        let _ = write!(out, "<p>{}</p>\n</section>\n", escaped(&words.no_actions));
        return;
    }
    head(out, &[(&words.action, false), (&words.kpi, false), (&words.due, false)]);
    pack.actions.iter().for_each(|row| action(out, row));
    out.push_str("</tbody>\n</table>\n</div>\n</section>\n");
}

fn action(out: &mut String, row: &ActionRow) {
    let about = row.kpi_name.as_deref().or(row.objective_name.as_deref()).unwrap_or_default();
    let effect = row.effect.as_ref().map(|effect| format!("<br><span class=\"dim\">{}</span>", escaped(&effect.text)));
    let class = if row.late { " class=\"bad\"" } else { "" };
    let _ = writeln!(
        out,
        "<tr><th scope=\"row\">{}{}</th><td>{}</td><td{class}>{}</td></tr>",
        escaped(&row.shown),
        effect.unwrap_or_default(),
        escaped(about),
        escaped(&row.meta)
    );
}

/// The beginning of a table: its headings, and which of them are of numbers.
fn head<T: AsRef<str>>(out: &mut String, heads: &[(T, bool)]) {
    out.push_str("<div class=\"scroll\">\n<table>\n<thead><tr>");
    for (text, is_number) in heads {
        let class = if *is_number { " class=\"n\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", escaped(text.as_ref()));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
}

/// A text with the shape of a status before it.
fn status_with(status: Status, text: &str) -> String {
    let class = match status {
        Status::OnTrack => "good",
        Status::AtRisk => "risk",
        Status::OffTrack => "bad",
        Status::NoTarget | Status::NoData | Status::Open => "dim",
    };
    format!("<span class=\"status {class}\">{}{}</span>", figure::icon(status), escaped(text))
}

fn judged(good: Option<bool>) -> &'static str {
    match good {
        Some(true) => "good",
        Some(false) => "bad",
        None => "dim",
    }
}

fn change(delta: Option<&Delta>) -> String {
    changed(delta, delta.map_or("", |delta| &delta.text))
}

/// A change as it is said.
fn changed(delta: Option<&Delta>, said: &str) -> String {
    match delta {
        Some(delta) => format!("<td class=\"n {}\">{}</td>", judged(delta.good), escaped(said)),
        None => "<td class=\"n\"></td>".to_owned(),
    }
}
