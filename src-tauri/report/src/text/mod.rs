//! A pack as plain text: Markdown for mails and notes, lines of numbers for whoever computes with them.

mod copied;
#[cfg(test)]
mod tests;

pub use copied::{Copied, copied};

use crate::clean::clean;
use crate::plot::{Kind, Plot};
use domain::guard::guarded;
use locale::Locale;
use present::ActionRow;
use present::pack::{Pack, Sheet};
use std::fmt::Write as _;

/// Writes a pack as Markdown, with tables as GitHub has them.
pub fn markdown(pack: &Pack) -> String {
    let (words, card) = (&pack.headings, &pack.scorecard);
    let title = pack.heading();
    if pack.alone {
        let mut out = String::new();
        pack.sheets.iter().for_each(|sheet| kpi(&mut out, sheet, pack));
        return out.trim_start().to_owned();
    }
    let mut out = format!("# {}\n\n{} · {}\n", line(title), line(&pack.business), line(&card.period.label));
    if !card.attention.is_empty() {
        heading(&mut out, &words.attention);
        for item in &card.attention {
            let said = item.after_name();
            let gap = if said.starts_with(' ') { " " } else { "" };
            let _ = writeln!(out, "- **{}**{gap}{}", line(&item.name), line(&said));
        }
    }
    changes(&mut out, pack);
    scorecard(&mut out, pack);
    budget(&mut out, pack);
    supposed(&mut out, pack);
    for sheet in &pack.sheets {
        kpi(&mut out, sheet, pack);
    }
    heading(&mut out, &words.actions);
    if pack.actions.is_empty() {
        let _ = writeln!(out, "{}", line(&words.no_actions));
    }
    pack.actions.iter().for_each(|row| action(&mut out, row));
    out
}

fn heading(out: &mut String, text: &str) {
    let _ = write!(out, "\n## {}\n\n", line(text));
}

fn changes(out: &mut String, pack: &Pack) {
    let (words, changes) = (&pack.headings, &pack.changes);
    if changes.since.is_empty() {
        return;
    }
    heading(out, &words.changes);
    let _ = writeln!(out, "{}:\n", line(&changes.since));
    if changes.changed.is_empty() {
        let _ = writeln!(out, "{}", line(&words.unchanged));
    }
    for row in &changes.changed {
        let delta = if row.change.is_empty() { String::new() } else { format!(" ({})", line(&row.change)) };
        let then = format!("{} · {}", line(&row.before_status), line(&row.before_text));
        let now = format!("{} · {}", line(&row.now_status), line(&row.now_text));
        let _ = writeln!(out, "- **{}**: {then} → {now}{delta}", line(&row.name));
    }
}

/// What would be in a scenario.
fn supposed(out: &mut String, pack: &Pack) {
    let Some(page) = &pack.supposed else { return };
    heading(out, &page.title);
    for text in std::iter::once(&page.label).chain(&page.texts).chain([&page.count]) {
        let _ = writeln!(out, "{}\n", line(text));
    }
    if page.rows.is_empty() {
        return;
    }
    let row = |cells: &[String; 7]| cells.each_ref().map(|cell| line(cell)).join(" | ");
    let _ = writeln!(out, "| {} |\n|---|--:|--:|--:|--:|---|--:|", row(&page.heads));
    for one in &page.rows {
        let _ = writeln!(out, "| {} |", row(&one.cells));
    }
}

fn scorecard(out: &mut String, pack: &Pack) {
    let (words, card) = (&pack.headings, &pack.scorecard);
    heading(out, &words.scorecard);
    let compared = card.compared();
    let before = [&words.kpi, &words.status, &words.actual, &words.target].map(String::as_str);
    let heads = before.into_iter().chain(compared.iter().map(|(label, _)| *label)).chain([words.owner.as_str()]);
    let _ = writeln!(out, "| {} |", heads.map(line).collect::<Vec<_>>().join(" | "));
    let _ = writeln!(out, "|---|---|--:|--:|{}---|", "--:|".repeat(compared.len()));
    for group in &card.groups {
        let rest = "| ".repeat(compared.len());
        let _ = writeln!(out, "| **{}** | {} | | {rest}| |", line(&group.name), line(&group.status_text));
        for row in &group.kpis {
            let figure = &row.figure;
            let target = row.target_text.as_deref().unwrap_or_default();
            let before = [&row.name, &figure.status_text, &figure.text].map(String::as_str).into_iter().chain([target]);
            let changes = compared.iter().map(|(_, pick)| pick(figure).map_or("", |delta| delta.text.as_str()));
            let cells = before.chain(changes).chain([row.owner.as_deref().unwrap_or_default()]);
            let _ = writeln!(out, "| {} |", cells.map(line).collect::<Vec<_>>().join(" | "));
        }
    }
}

fn budget(out: &mut String, pack: &Pack) {
    if pack.budget.is_empty() {
        return;
    }
    let words = &pack.headings;
    heading(out, &words.budget);
    let heads = [&words.kpi, &words.period, &words.actual, &words.budget, &words.variance];
    let _ = writeln!(out, "| {} |", heads.map(|head| line(head)).join(" | "));
    let _ = writeln!(out, "|---|---|--:|--:|--:|");
    for (kpi, row) in pack.budget.iter().flat_map(|kpi| kpi.rows.iter().map(move |row| (kpi, row))) {
        let cells = [&kpi.name, &row.label, &row.actual, &row.budget, &row.variance];
        let _ = writeln!(out, "| {} |", cells.map(|cell| line(cell)).join(" | "));
    }
}

fn kpi(out: &mut String, sheet: &Sheet, pack: &Pack) {
    let (page, figure) = (&sheet.page, &sheet.page.figure);
    heading(out, &page.definition.kpi.name);
    let asked = [&page.target_text, &page.target_gap, &figure.pace, &figure.reason, &figure.provisional];
    let asked = asked.into_iter().flatten().map(|said| line(said));
    let said: Vec<String> =
        [line(&page.period.label), format!("**{}**", line(&figure.text)), line(&figure.status_text)]
            .into_iter()
            .chain(asked)
            .collect();
    let _ = writeln!(out, "{}\n", said.join(" · "));
    for delta in figure.deltas() {
        let _ = writeln!(out, "- {} {}", line(&delta.text), line(&delta.label));
    }
    for sentence in page.sentences.iter().map(String::as_str).chain(sheet.benchmark()) {
        let _ = writeln!(out, "- {}", line(sentence));
    }
    if let Some(drivers) = &page.drivers {
        let _ = writeln!(out, "\n{} {}:\n", line(&pack.headings.drivers), line(&drivers.against));
        for row in &drivers.rows {
            let _ = writeln!(out, "- {}: {}", line(&row.name), line(&row.text));
        }
    }
    if !page.actions.is_empty() {
        let _ = writeln!(out, "\n{}:\n", line(&pack.headings.actions));
        page.actions.iter().for_each(|row| action(out, row));
    }
}

fn action(out: &mut String, row: &ActionRow) {
    let done = if row.action.done.is_some() { "x" } else { " " };
    let about = row.kpi_name.as_deref().or(row.objective_name.as_deref());
    let effect = row.effect.as_ref().map(|effect| effect.text.as_str());
    let rest = [about, Some(row.meta.as_str()), effect].into_iter().flatten().filter(|said| !said.is_empty());
    let rest: String = rest.map(|said| format!(" · {}", line(said))).collect();
    let _ = writeln!(out, "- [{done}] {}{rest}", line(&row.shown));
}

/// A text on one line, in which nothing means anything to Markdown.
pub(crate) fn line(text: &str) -> String {
    let text = clean(text);
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().enumerate().peekable();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    while let Some((index, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let is_sign = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            // At its beginning a text would be a heading, an item of a list or a rule.
            '#' => index == 0,
            '-' | '+' | '=' => index == 0 && next.is_none_or(|next| next.is_whitespace() || next == c),
            '.' | ')' => digits > 0 && index == digits && next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if is_sign {
            out.push('\\');
        }
        out.push(if matches!(c, '\n' | '\t') { ' ' } else { c });
    }
    out
}

/// Writes the numbers of a pack as comma-separated values in UTF-8: a line for each KPI and period of its chart, without
/// those where amounts are hidden. Numbers have a decimal point and are those of the unit: percents are fractions,
/// durations seconds; where the pack shows an index, they are that. What the numbers stand beside is the last column, where they do. The newest figure from elsewhere stands in the line of the
/// pack's period, with its source.
pub fn csv(pack: &Pack, locale: &Locale) -> String {
    let words = &pack.headings;
    let heads = [
        &words.kpi,
        &words.period,
        &words.from,
        &words.actual,
        &words.unit,
        &words.target,
        &words.plot.target_upper,
        &words.plot.average,
        &words.plot.lower,
        &words.plot.upper,
        &words.plot.forecast,
        &words.status,
        &words.plot.note,
        &words.benchmark,
        &words.benchmark_source,
    ];
    let beside = pack.sheets.iter().find_map(|sheet| sheet.chart.comparison.as_ref());
    let heads = heads.into_iter().chain(beside.map(|beside| &beside.label));
    let mut out = record(&heads.cloned().collect::<Vec<_>>());
    for sheet in &pack.sheets {
        values(&mut out, sheet, (pack, beside.is_some()), locale);
    }
    out
}

fn values(out: &mut String, sheet: &Sheet, (pack, has_beside): (&Pack, bool), locale: &Locale) {
    let (page, plot) = (&sheet.page, Plot::new(sheet, &pack.headings, locale));
    let unit =
        if plot.indexed { locale.phrases().word(locale::phrases::Word::Index).to_owned() } else { plot.unit.code() };
    let number = |value: Option<f64>| value.map(digits).unwrap_or_default();
    // Beside an index an amount would be taken for one.
    let tells = !plot.indexed && !plot.hidden;
    for (index, at) in plot.periods.iter().enumerate() {
        let value = |kind: Kind| {
            let column = plot.columns.iter().find(|column| column.kind == kind);
            column.and_then(|column| column.values.get(index).copied().flatten())
        };
        let text = |kind: Kind| number(value(kind));
        let actual = number(value(Kind::Actual).or(value(Kind::Apart)));
        // The status and the figure from elsewhere are those of the pack's period.
        let is_shown = at.date == page.period.period.start;
        let cells = [
            page.definition.kpi.name.clone(),
            at.period.clone(),
            at.date.to_string(),
            actual,
            unit.clone(),
            text(Kind::Target),
            text(Kind::TargetUpper),
            text(Kind::Average),
            text(Kind::Lower),
            text(Kind::Upper),
            text(Kind::Forecast),
            if is_shown { page.figure.status_text.clone() } else { String::new() },
            at.note.clone(),
            if is_shown && tells { number(sheet.benchmark_value) } else { String::new() },
            if is_shown { sheet.benchmark_source().unwrap_or_default().to_owned() } else { String::new() },
        ];
        let beside = has_beside.then(|| text(Kind::Beside));
        out.push_str(&record(&cells.into_iter().chain(beside).collect::<Vec<_>>()));
    }
}

/// A number with 15 significant digits, as spreadsheets show them: what adding up leaves behind those is none of it.
fn digits(value: f64) -> String {
    format!("{value:.14e}").parse().map_or_else(|_| value.to_string(), |value: f64| value.to_string())
}

/// A line; numbers stay numbers, and no other text is a formula to any spreadsheet.
pub(crate) fn record(cells: &[String]) -> String {
    let cell = |text: &String| {
        let text = clean(text);
        let text = if text.parse::<f64>().is_ok_and(f64::is_finite) { text } else { guarded(&text).into_owned() };
        if text.contains([',', '"', '\n', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n"
}
