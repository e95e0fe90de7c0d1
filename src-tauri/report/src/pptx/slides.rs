//! The slides of a deck.

use super::chart::native;
use super::shapes::{Area, Ink, Paragraph, Run, Slide, sign};
use super::table::{Column, Row, pages, shared_by, table};
use crate::pages::Look;
use crate::pages::text::lines;
use crate::plot::Plot;
use crate::{Error, Logo, notes};
use domain::Status;
use domain::name::capitalised;
use locale::Locale;
use present::pack::{Pack, Sheet};
use present::{ActionRow, Delta, KpiRow, Pick};
use render::drawing::Weight;
use render::{ChartModel, Palette};

/// The left edge, and the width between the edges.
const LEFT: f64 = 44.0;
const WIDTH: f64 = 872.0;

/// Where what a slide is about begins and ends.
const TOP: f64 = 104.0;
const BOTTOM: f64 = 500.0;

/// What slides are made of.
pub(super) struct Deck<'a> {
    pub pack: &'a Pack,
    pub locale: &'a Locale,
    pub palette: &'a Palette,
    pub foot: &'a str,
    /// The owner's picture on the cover.
    pub logo: Option<&'a Logo>,
}

impl<'a> Deck<'a> {
    pub(super) fn new(pack: &'a Pack, look: &'a Look, locale: &'a Locale) -> Self {
        let foot = look.footer.as_deref().unwrap_or(&pack.business);
        Self { pack, locale, palette: look.theme.palette(), foot, logo: look.logo.as_ref() }
    }

    /// A slide with a title and what stands beneath it.
    fn slide(&self, title: &str, beneath: &str) -> Slide {
        let mut slide = Slide::new(2, self.locale.tag());
        slide.title("type=\"title\"", title, title_size(title));
        let dim = Paragraph::new(vec![Run::new(one_line(beneath, 13.0, WIDTH), Ink::Dim)], 13.0);
        slide.text("Subtitle", Area::new(LEFT, 71.0, WIDTH, 18.0), &[dim]);
        slide
    }

    /// The cover: the business, the pack, its period, how its KPIs stand.
    pub(super) fn cover(&self) -> Slide {
        let (pack, period) = (self.pack, &self.pack.scorecard.period.label);
        let title = pack.heading();
        let mut slide = Slide::new(1, self.locale.tag());
        let broken = lines(title, 44.0, Weight::SemiBold, 820.0).len();
        slide.title("type=\"ctrTitle\"", title, (broken > 2).then_some(28.0));
        if pack.title.is_empty() {
            slide.title("type=\"subTitle\" idx=\"1\"", &format!("{} {}", pack.headings.made, pack.made), None);
        } else {
            slide.title("type=\"subTitle\" idx=\"1\"", period, None);
        }
        if let Some(logo) = self.logo {
            let rect = logo.within((64.0, 28.0), (260.0, 48.0));
            let area = Area::new(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top);
            super::picture(&mut slide, area, &pack.business);
            slide.picture = Some(logo.picture().clone());
        }
        let business = Paragraph::new(vec![Run::new(&pack.business, Ink::Dim).bold()], 16.0);
        slide.text("Business", Area::new(64.0, 84.0, 832.0, 24.0), &[business]);
        slide.rule(Area::new(64.0, 286.0, 64.0, 3.0), Ink::Accent);
        let mut top = 308.0;
        let counts = pack.scorecard.counts;
        for status in Status::COUNTED.into_iter().filter(|status| counts.of(*status) > 0) {
            let word = self.locale.phrases().status(status);
            slide.status(status, word, (64.0, top), 16.0, self.palette);
            let count = self.locale.count(counts.of(status) as u64);
            let runs = vec![Run::new(format!("{count}  "), Ink::Text).bold(), Run::new(word, Ink::Text)];
            slide.text(word, Area::new(90.0, top - 2.0, 600.0, 22.0), &[Paragraph::new(runs, 16.0)]);
            top += 27.0;
        }
        slide
    }

    /// What needs attention, in sentences; `None` where nothing does.
    pub(super) fn attention(&self) -> Option<Slide> {
        let (words, card) = (&self.pack.headings, &self.pack.scorecard);
        if card.attention.is_empty() {
            return None;
        }
        let mut slide = self.slide(&words.attention, &card.period.label);
        let item = |item: &present::Attention| {
            let runs = vec![
                Run::new(format!("{}  ", sign(item.status)), Ink::of(item.status)),
                Run::new(item.name.as_str(), Ink::Text).bold(),
                Run::new(item.after_name(), Ink::Text),
            ];
            Paragraph::new(runs, 18.0).below(10.0)
        };
        let said: Vec<Paragraph> = card.attention.iter().map(item).collect();
        slide.notes = said.iter().map(Paragraph::text).collect();
        slide.text(&words.attention, Area::new(LEFT, TOP, WIDTH, BOTTOM - TOP), &fitted(said, WIDTH, BOTTOM - TOP));
        Some(slide)
    }

    /// KPIs whose status is another one than before.
    pub(super) fn changes(&self) -> Vec<Slide> {
        let (words, changes) = (&self.pack.headings, &self.pack.changes);
        if changes.since.is_empty() {
            return Vec::new();
        }
        if changes.changed.is_empty() {
            let mut slide = self.slide(&words.changes, &changes.since);
            let said = Paragraph::new(vec![Run::new(&words.unchanged, Ink::Text)], 16.0);
            slide.text(&words.changes, Area::new(LEFT, TOP, WIDTH, 40.0), &[said]);
            return vec![slide];
        }
        let columns = [
            Column::text(&words.kpi, 0.34),
            Column::text(&words.before, 0.26),
            Column::text(&words.now, 0.26),
            Column::number(&words.change, 0.14),
        ];
        let with = |status: Status, word: &str, text: &str, ink: Ink| {
            vec![Run::new(format!("{} ", sign(status)), Ink::of(status)), Run::new(format!("{word} · {text}"), ink)]
        };
        let rows = changes.changed.iter().map(|row| {
            Row::Cells(vec![
                vec![Run::new(&row.name, Ink::Text).bold()],
                with(row.before, &row.before_status, &row.before_text, Ink::Dim),
                with(row.now, &row.now_status, &row.now_text, Ink::Text),
                changed(row.delta.as_ref(), &row.change),
            ])
        });
        self.tables(&words.changes, &changes.since, &columns, &rows.collect::<Vec<_>>())
    }

    /// What would be in a scenario.
    pub(super) fn supposed(&self) -> Vec<Slide> {
        let Some(page) = &self.pack.supposed else { return Vec::new() };
        let beneath = std::iter::once(&page.label).chain(&page.texts).cloned().collect::<Vec<_>>().join(" · ");
        if page.rows.is_empty() {
            let mut slide = self.slide(&page.title, &beneath);
            let said = Paragraph::new(vec![Run::new(&page.count, Ink::Text)], 16.0);
            slide.text(&page.title, Area::new(LEFT, TOP, WIDTH, 40.0), &[said]);
            return vec![slide];
        }
        let [kpi, as_is, would_be, change, target, status, chance] = &page.heads;
        let columns = [
            Column::text(kpi, 0.24),
            Column::number(as_is, 0.11),
            Column::number(would_be, 0.11),
            Column::number(change, 0.1),
            Column::number(target, 0.12),
            Column::text(status, 0.18),
            Column::number(chance, 0.14),
        ];
        let rows = page.rows.iter().map(|row| {
            let [kpi, as_is, would_be, change, target, status, chance] = &row.cells;
            let judged = match row.good {
                Some(true) => Ink::of(Status::OnTrack),
                Some(false) => Ink::of(Status::OffTrack),
                None => Ink::Dim,
            };
            let plain = |text: &String| vec![Run::new(text, Ink::Text)];
            let icon = Run::new(format!("{} ", sign(row.status)), Ink::of(row.status));
            Row::Cells(vec![
                vec![Run::new(kpi, Ink::Text).bold()],
                plain(as_is),
                vec![Run::new(would_be, Ink::Text).bold()],
                vec![Run::new(change, judged)],
                plain(target),
                vec![icon, Run::new(status, Ink::Text)],
                plain(chance),
            ])
        });
        self.tables(&page.title, &beneath, &columns, &rows.collect::<Vec<_>>())
    }

    /// All KPIs by objective.
    pub(super) fn scorecard(&self) -> Vec<Slide> {
        let (words, card) = (&self.pack.headings, &self.pack.scorecard);
        let compared = card.compared();
        let before = [
            Column::text(&words.kpi, 0.28),
            Column::text(&words.status, 0.14),
            Column::number(&words.actual, 0.12),
            Column::number(&words.target, 0.14),
        ];
        let changes = compared.iter().map(|(label, _)| Column::number(label, 0.2 / compared.len() as f64));
        let columns: Vec<Column> =
            before.into_iter().chain(changes).chain([Column::text(&words.owner, 0.12)]).collect();
        let rows = card.groups.iter().flat_map(|group| {
            let score = group.score_text.as_ref().map(|score| format!("   {score} · {}", group.status_text));
            let head = vec![
                Run::new(group.name.as_str(), Ink::Text).bold(),
                Run::new(score.unwrap_or_default(), Ink::of(group.summary.status)),
            ];
            std::iter::once(Row::Group(head)).chain(group.kpis.iter().map(|row| Row::Cells(cells(row, &compared))))
        });
        let rows: Vec<Row> = rows.collect();
        if rows.is_empty() {
            return Vec::new();
        }
        self.tables(&words.scorecard, &card.period.label, &columns, &rows)
    }

    /// KPIs beside their budgets.
    pub(super) fn budget(&self) -> Vec<Slide> {
        let (words, period) = (&self.pack.headings, &self.pack.scorecard.period.label);
        if self.pack.budget.is_empty() {
            return Vec::new();
        }
        let columns = [
            Column::text(&words.period, 0.34),
            Column::number(&words.actual, 0.18),
            Column::number(&words.budget, 0.18),
            Column::number(&words.variance, 0.3),
        ];
        let rows = self.pack.budget.iter().flat_map(|kpi| {
            let cells = kpi.rows.iter().map(|row| {
                Row::Cells(vec![
                    vec![Run::new(&row.label, Ink::Text)],
                    vec![Run::new(&row.actual, Ink::Text).bold()],
                    vec![Run::new(&row.budget, Ink::Text)],
                    vec![Run::new(&row.variance, Ink::judged(row.good))],
                ])
            });
            std::iter::once(Row::Group(vec![Run::new(&kpi.name, Ink::Text).bold()])).chain(cells)
        });
        self.tables(&words.budget, period, &columns, &rows.collect::<Vec<_>>())
    }

    /// The actions.
    pub(super) fn actions(&self) -> Vec<Slide> {
        let (words, period) = (&self.pack.headings, &self.pack.scorecard.period.label);
        if self.pack.actions.is_empty() {
            let mut slide = self.slide(&words.actions, period);
            let said = Paragraph::new(vec![Run::new(&words.no_actions, Ink::Text)], 16.0);
            slide.text(&words.actions, Area::new(LEFT, TOP, WIDTH, 40.0), &[said]);
            return vec![slide];
        }
        let columns =
            [Column::text(&words.action, 0.5), Column::text(&words.kpi, 0.25), Column::text(&words.due, 0.25)];
        let rows: Vec<Row> = self.pack.actions.iter().map(action).collect();
        self.tables(&words.actions, period, &columns, &rows)
    }

    /// A table on as many slides as it takes.
    fn tables(&self, title: &str, beneath: &str, columns: &[Column], rows: &[Row]) -> Vec<Slide> {
        let columns = &shared_by(columns, rows, WIDTH);
        let pages = pages(columns, rows, (WIDTH, BOTTOM - TOP));
        let many = pages.len();
        let slide = |(index, rows): (usize, &[Row])| {
            let part = if many > 1 { format!("{beneath}  ·  {}/{many}", index + 1) } else { beneath.to_owned() };
            let mut slide = self.slide(title, &part);
            table(&mut slide, title, Area::new(LEFT, TOP, WIDTH, 0.0), columns, rows);
            slide
        };
        pages.into_iter().enumerate().map(slide).collect()
    }

    /// A KPI: the chart at the left, the number and what it says at the right.
    pub(super) fn sheet(&self, sheet: &Sheet) -> Result<Slide, Error> {
        let page = &sheet.page;
        let mut slide = self.slide(&page.definition.kpi.name, &sheet.beneath().join("  ·  "));
        let plot = Plot::new(sheet, &self.pack.headings, self.locale);
        let area = Area::new(LEFT - 6.0, TOP, 566.0, BOTTOM - TOP - if sheet.note.is_some() { 34.0 } else { 0.0 });
        if plot.has_values() {
            super::frame(&mut slide, area, &self.alternative(sheet));
            slide.chart = Some(native(&plot, &self.pack.headings.period, self.palette, self.locale)?);
        } else {
            let why = if plot.hidden { Some(&self.pack.headings.hidden) } else { page.figure.reason.as_ref() };
            let why = why.map(|why| capitalised(why)).unwrap_or_default();
            let said = Paragraph::new(vec![Run::new(why, Ink::Dim)], 14.0);
            slide.text("Chart", Area { left: LEFT, ..area }, &[said]);
        }
        if let Some(note) = &sheet.note {
            let note = fitted(vec![Paragraph::new(vec![Run::new(note, Ink::Dim)], 11.0)], 560.0, 30.0);
            slide.text("Note", Area::new(LEFT, BOTTOM - 30.0, 560.0, 30.0), &note);
        }
        self.said(&mut slide, sheet, plot.has_values() || plot.hidden);
        slide.notes = notes::of_sheet(sheet, &self.pack.headings, self.locale);
        Ok(slide)
    }

    /// The number, its status, what is asked of it, how it changed, what it says.
    fn said(&self, slide: &mut Slide, sheet: &Sheet, with_reason: bool) {
        let (left, room) = (632.0, 284.0);
        let figure = &sheet.page.figure;
        let number = Paragraph::new(vec![Run::new(&figure.text, Ink::Text).bold()], 40.0);
        slide.text("Number", Area::new(left, TOP - 4.0, room, 50.0), &fitted(vec![number], room, 50.0));
        slide.status(figure.status, &figure.status_text, (left, TOP + 52.0), 16.0, self.palette);
        let mut runs = vec![Run::new(&figure.status_text, Ink::of(figure.status)).bold()];
        runs.extend(figure.signal.iter().map(|signal| Run::new(format!(" · {}", signal.label), Ink::Dim)));
        let word = fitted(vec![Paragraph::new(runs, 15.0)], room - 24.0, 40.0);
        let tall =
            lines(&word.iter().map(Paragraph::text).collect::<String>(), 15.0, Weight::SemiBold, room - 24.0).len();
        slide.text("Status", Area::new(left + 24.0, TOP + 50.5, room - 24.0, 20.0 * tall as f64), &word);
        let top = TOP + 58.0 + 20.0 * tall as f64;
        let paragraphs = fitted(facts(sheet, with_reason), room, BOTTOM - top);
        slide.text("Facts", Area::new(left, top, room, BOTTOM - top), &paragraphs);
    }

    /// The chart for those who do not see it.
    fn alternative(&self, sheet: &Sheet) -> String {
        let model = ChartModel::trend(&sheet.chart, self.locale);
        [vec![model.label], sheet.page.sentences.clone()].concat().join(" ")
    }
}

/// What is asked of a number, how it changed, what it says.
fn facts(sheet: &Sheet, with_reason: bool) -> Vec<Paragraph> {
    let (page, figure) = (&sheet.page, &sheet.page.figure);
    // Without a chart the reason stands in its place.
    let remarks = sheet.remarks(with_reason).into_iter();
    let mut facts: Vec<Paragraph> =
        remarks.map(|remark| Paragraph::new(vec![Run::new(remark, Ink::Dim)], 14.0).below(2.0)).collect();
    for delta in figure.deltas() {
        let runs = vec![
            Run::new(format!("{} ", delta.text), Ink::judged(delta.good)).bold(),
            Run::new(&delta.label, Ink::Dim),
        ];
        facts.push(Paragraph::new(runs, 14.0).below(2.0));
    }
    for (index, sentence) in page.sentences.iter().enumerate() {
        let gap = if index == 0 { 14.0 } else { 7.0 };
        facts.push(Paragraph::new(vec![Run::new(sentence, Ink::Text)], 14.0).below(gap));
    }
    facts
}

fn cells(row: &KpiRow, compared: &[(&str, Pick)]) -> Vec<Vec<Run>> {
    let figure = &row.figure;
    let before = [
        vec![Run::new(row.name_and_lateness(), Ink::Text)],
        vec![
            Run::new(format!("{} ", sign(figure.status)), Ink::of(figure.status)),
            Run::new(&figure.status_text, Ink::of(figure.status)),
        ],
        vec![Run::new(&figure.text, Ink::Text).bold()],
        vec![Run::new(row.target_text.as_deref().unwrap_or_default(), Ink::Dim)],
    ];
    let owner = vec![Run::new(row.owner.as_deref().unwrap_or_default(), Ink::Dim)];
    before.into_iter().chain(compared.iter().map(|(_, pick)| change(pick(figure)))).chain([owner]).collect()
}

fn change(delta: Option<&Delta>) -> Vec<Run> {
    changed(delta, delta.map_or("", |delta| &delta.text))
}

/// A change as it is said.
fn changed(delta: Option<&Delta>, said: &str) -> Vec<Run> {
    delta.map(|delta| Run::new(said, Ink::judged(delta.good))).into_iter().collect()
}

fn action(row: &ActionRow) -> Row {
    let about = row.kpi_name.as_deref().or(row.objective_name.as_deref()).unwrap_or_default();
    let mut what = vec![Run::new(&row.shown, Ink::Text)];
    if let Some(effect) = &row.effect {
        what = vec![Run::new(format!("{} – ", row.shown), Ink::Text), Run::new(&effect.text, Ink::Dim)];
    }
    let when = Run::new(&row.meta, if row.late { Ink::Bad } else { Ink::Dim });
    Row::Cells(vec![what, vec![Run::new(about, Ink::Dim)], vec![when]])
}

/// The size of a title that would not fit on a line in the layout's own; `None` where it does.
fn title_size(title: &str) -> Option<f64> {
    [28.0, 24.0, 20.0, 16.0]
        .into_iter()
        .find(|size| render::width(title, *size, Weight::SemiBold) <= WIDTH)
        .map_or(Some(13.0), |size| (size < 28.0).then_some(size))
}

fn one_line(text: &str, size: f64, room: f64) -> String {
    render::fit(text, size, Weight::Regular, room)
}

/// Paragraphs in the largest size, down to three fifths of their own, in which they fit; what does not fit then is cut.
fn fitted(paragraphs: Vec<Paragraph>, room: f64, height: f64) -> Vec<Paragraph> {
    let tall = |paragraph: &Paragraph, scale: f64| {
        let size = paragraph.size * scale;
        // Widths are those of a wider font than the deck's, so that lines are rather too many than too few.
        let count = lines(&paragraph.text(), size, Weight::Medium, room).len().max(1);
        paragraph.gap * scale + count as f64 * size * 1.2
    };
    let total = |scale: f64| paragraphs.iter().map(|paragraph| tall(paragraph, scale)).sum::<f64>();
    let scale = (0..=8).map(|step| 1.0 - f64::from(step) * 0.05).find(|scale| total(*scale) <= height).unwrap_or(0.6);
    let mut left = height;
    let fits = |paragraph: &Paragraph| {
        left -= tall(paragraph, scale);
        left >= -0.5
    };
    let kept = paragraphs.iter().take_while({
        let mut fits = fits;
        move |paragraph| fits(paragraph)
    });
    let kept = kept.count().max(1);
    let smaller = |p: Paragraph| Paragraph { size: p.size * scale, gap: p.gap * scale, ..p };
    paragraphs.into_iter().take(kept).map(smaller).collect()
}
