//! Minutes as pages.

use crate::pages::{Block, Column, Composer, Content, Row, Style, gaps, heading, lines, paragraph, table};
use crate::pages::{Look, Page, Role, rule};
use locale::Locale;
use present::review::{Body, Entry, Minutes, Section};
use render::drawing::Weight;
use render::{Accent, Theme};

/// So many lines of a text stay together on a page; a longer text goes on on the next.
const LINES_TOGETHER: usize = 12;

/// Lays minutes out on A4 pages, with the owner's own accent where there is one.
pub fn pages(minutes: &Minutes, accent: Option<Accent>, locale: &Locale) -> Vec<Page> {
    let look = Look { theme: Theme::Light.with(accent), ..Look::default() };
    let mut composer = Composer::new(&[&minutes.business, &minutes.title], &look, locale);
    let beneath = minutes.business.as_str();
    let y = composer.page(&minutes.title, beneath, false);
    let under = rule(&composer);
    composer.place(under, (composer.measures.margin, y));
    let y = y + composer.measures.body;
    let mut blocks: Vec<Block> = Vec::new();
    for (what, said) in &minutes.facts {
        blocks.extend(written(&composer, &format!("{what}: {said}"), composer.body()));
    }
    for section in &minutes.sections {
        blocks.extend(laid_out(&mut composer, section));
    }
    composer.flow(blocks, y, (&minutes.title, beneath));
    composer.finish()
}

fn laid_out(composer: &mut Composer, section: &Section) -> Vec<Block> {
    let head = heading(composer, &section.heading, composer.width());
    let body = match &section.body {
        Body::Sentence(text) => written(composer, text, composer.body()),
        Body::List(entries) => entries.iter().flat_map(|entry| listed(composer, entry)).collect(),
        Body::Table { heads, rows } => tabled(composer, heads, rows),
    };
    std::iter::once(head).chain(body).collect()
}

fn listed(composer: &Composer, entry: &Entry) -> Vec<Block> {
    let body = composer.body();
    let strong = Style { weight: Weight::Medium, ..body };
    let about = (!entry.about.is_empty()).then(|| written(composer, &entry.about, strong));
    let said = written(composer, &entry.text, body);
    let beside = (!entry.beside.is_empty()).then(|| written(composer, &entry.beside, composer.small()));
    let mut blocks: Vec<Block> = about.into_iter().flatten().chain(said).chain(beside.into_iter().flatten()).collect();
    if let Some(first) = blocks.first_mut() {
        first.gap = composer.measures.body * 0.7;
    }
    blocks
}

/// A text as blocks that are never higher than a page.
fn written(composer: &Composer, text: &str, style: Style) -> Vec<Block> {
    let width = composer.width();
    let mut blocks = Vec::new();
    for text in text.lines().filter(|text| !text.trim().is_empty()) {
        let all = lines(text, style.size, style.weight, width);
        for together in all.chunks(LINES_TOGETHER) {
            blocks.push(paragraph(&together.join(" "), style, width, Role::Paragraph).below(style.size * 0.25));
        }
    }
    blocks
}

fn tabled(composer: &mut Composer, heads: &[String], rows: &[Vec<String>]) -> Vec<Block> {
    let count = heads.len().max(1);
    let room = composer.width() - gaps(composer, count);
    let columns: Vec<Column> =
        heads.iter().zip(super::parts(count)).map(|(head, width)| Column::text(head, room * width)).collect();
    let row = |cells: &Vec<String>| Row::Cells(cells.iter().map(Content::new).collect());
    let rows: Vec<Row> = rows.iter().map(row).collect();
    table(composer, &columns, &rows)
}
