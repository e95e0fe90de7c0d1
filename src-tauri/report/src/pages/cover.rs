//! The cover: the business, the pack, its period, how its KPIs stand.

use super::block::Block;
use super::compose::{Composer, Style, clipped};
use super::{Part, Role};
use domain::Status;
use present::pack::Pack;
use render::drawing::{Anchor, Layer, Mark, Weight};
use render::{status_color, status_icon, width};

pub(super) fn cover(composer: &mut Composer, pack: &Pack) {
    let measures = composer.measures;
    let (left, room) = (measures.margin, composer.width());
    let title = pack.heading();
    composer.blank(title);
    logo(composer, pack);
    let counted = counts(composer, pack);
    let tall = total(&counted) + measures.body * 3.8;
    // Names that are longer than a cover has room for are written smaller, and cut in the end.
    let begins = if composer.look.paper.is_wide() { 0.2 } else { 0.24 };
    let (blocks, mut y) = [(1.9, 4, begins), (1.25, 2, 0.12)]
        .map(|(size, most, begins)| (said(composer, pack, size, most), (measures.height * begins).max(below(composer))))
        .into_iter()
        .reduce(|usual, tight| if usual.1 + total(&usual.0) + tall <= composer.bottom() { usual } else { tight })
        .unwrap_or_default();
    for block in blocks {
        y += block.gap;
        let height = block.height;
        composer.place(block, (left, y));
        y += height;
    }
    y += measures.body * 1.6;
    composer.place(rule(composer), (left, y));
    y += measures.body * 2.2;
    for block in counted {
        let height = block.height;
        composer.place(block, (left, y));
        y += height;
    }
    let made = format!("{} {}", pack.headings.made, pack.made);
    let made = clipped(&made, composer.small(), room, 1, Role::Paragraph);
    composer.place(made, (left, composer.bottom()));
}

/// The business, what the pack is called, and its period; the name in so many parts of a heading's size on so many lines.
fn said(composer: &Composer, pack: &Pack, size: f64, most: usize) -> Vec<Block> {
    let (measures, palette, room) = (composer.measures, composer.palette, composer.width() * 0.9);
    let business = Style { size: measures.body * 1.2, weight: Weight::Medium, color: palette.dim };
    let large = Style { size: measures.title * size, weight: Weight::SemiBold, color: palette.ink };
    let period = Style { size: measures.title, weight: Weight::Regular, color: palette.dim };
    vec![
        clipped(&pack.business, business, room, most / 2, Role::Paragraph),
        clipped(pack.heading(), large, room, most, Role::Heading(1)).below(measures.body * 0.8),
        clipped(subtitle(pack), period, room, most / 2, Role::Paragraph).below(measures.body * 0.5),
    ]
}

fn total(blocks: &[Block]) -> f64 {
    blocks.iter().map(|block| block.gap + block.height).sum()
}

/// Where the owner's picture ends, with some space.
fn below(composer: &Composer) -> f64 {
    let logo = composer.look.logo.as_ref().map(|_| composer.measures.height * LOGO);
    logo.map_or(0.0, |height| composer.measures.top + height + composer.measures.body)
}

/// The most of a page's height that the owner's picture takes.
const LOGO: f64 = 0.11;

/// The owner's picture in the upper corner. The business is named beneath it in words.
fn logo(composer: &mut Composer, pack: &Pack) {
    let (measures, look) = (composer.measures, composer.look);
    let Some(logo) = &look.logo else { return };
    let rect = logo.within((0.0, 0.0), (composer.width() * 0.4, measures.height * LOGO));
    let mark = Mark::Picture { rect, picture: logo.picture().clone() };
    let size = (rect.right, rect.bottom);
    let part = Part::new(Role::Figure(pack.business.clone()), size, vec![Layer::new("logo").with([mark])]);
    composer.place(Block::new(rect.bottom, vec![part]), (measures.margin, measures.top));
}

/// The period, where the title does not say it.
fn subtitle(pack: &Pack) -> &str {
    if pack.title.is_empty() { "" } else { &pack.scorecard.period.label }
}

/// A short line in the accent.
pub(crate) fn rule(composer: &Composer) -> Block {
    let line = Mark::Line { points: vec![(0.0, 0.0), (64.0, 0.0)], color: composer.palette.accent, width: 2.4 };
    Block::new(0.0, vec![Part::new(Role::Furniture, (64.0, 2.4), vec![Layer::new("rule").with([line])])])
}

/// "● 7 On track", a line for each status that there is.
fn counts(composer: &Composer, pack: &Pack) -> Vec<Block> {
    let (counts, measures, palette) = (pack.scorecard.counts, composer.measures, composer.palette);
    let size = measures.body * 1.25;
    let there = Status::COUNTED.into_iter().filter(|status| counts.of(*status) > 0);
    let digits = |status| composer.locale.count(counts.of(status) as u64);
    let widest =
        Status::COUNTED.into_iter().map(|status| width(&digits(status), size, Weight::SemiBold)).fold(0.0, f64::max);
    let line = |status: Status| {
        let color = status_color(status, palette);
        let number = Style { size, weight: Weight::SemiBold, color: palette.ink };
        let word = Style { size, weight: Weight::Regular, color: palette.ink };
        let (height, scale) = (size * 1.9, size / 14.0);
        let baseline = height * 0.5 + size * 0.36;
        let (right, start) = (size * 1.7 + widest, size * 2.2 + widest);
        let icon = Layer::new("status").with(status_icon(status, (6.5, 6.5), color, palette));
        let text = composer.locale.phrases().status(status).to_owned();
        let layers = vec![
            icon.placed((0.0, height * 0.5 - 6.5 * scale), scale),
            Layer::text("count", Weight::SemiBold).with([number.line(
                digits(status) + " ",
                (right, baseline),
                Anchor::End,
            )]),
            Layer::new("word").with([word.line(text, (start, baseline), Anchor::Start)]),
        ];
        Block::new(height, vec![Part::new(Role::Paragraph, (composer.width(), height), layers)])
    };
    there.map(line).collect()
}
