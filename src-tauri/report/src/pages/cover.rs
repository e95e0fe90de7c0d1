//! The cover: the business, the pack, its period, how its KPIs stand.

use super::block::Block;
use super::compose::{Composer, Style, clipped};
use super::{Part, Role};
use domain::Status;
use present::pack::Pack;
use render::drawing::{Anchor, Layer, Mark, Weight};
use render::{status_color, status_icon, width};

pub(super) fn cover(composer: &mut Composer, pack: &Pack) {
    let (measures, palette) = (composer.measures, composer.palette);
    let (left, room) = (measures.margin, composer.width());
    let title = pack.heading();
    composer.blank(title);
    logo(composer, pack);
    let business = Style { size: measures.body * 1.2, weight: Weight::Medium, color: palette.dim };
    let large = Style { size: measures.title * 1.9, weight: Weight::SemiBold, color: palette.ink };
    let period = Style { size: measures.title, weight: Weight::Regular, color: palette.dim };
    let mut y = measures.height * if composer.look.paper.is_wide() { 0.2 } else { 0.24 };
    let said = [
        (pack.business.as_str(), business, 2, Role::Paragraph, 0.0),
        (title, large, 4, Role::Heading(1), measures.body * 0.8),
        (subtitle(pack), period, 2, Role::Paragraph, measures.body * 0.5),
    ];
    for (text, style, most, role, gap) in said {
        let block = clipped(text, style, room * 0.9, most, role);
        y += gap;
        let height = block.height;
        composer.place(block, (left, y));
        y += height;
    }
    y += measures.body * 1.6;
    composer.place(rule(composer), (left, y));
    y += measures.body * 2.2;
    for block in counts(composer, pack) {
        let height = block.height;
        composer.place(block, (left, y));
        y += height;
    }
    let made = format!("{} {}", pack.headings.made, pack.made);
    let made = clipped(&made, composer.small(), room, 1, Role::Paragraph);
    composer.place(made, (left, composer.bottom()));
}

/// The owner's picture in the upper corner. The business is named beneath it in words.
fn logo(composer: &mut Composer, pack: &Pack) {
    let (measures, look) = (composer.measures, composer.look);
    let Some(logo) = &look.logo else { return };
    let rect = logo.within((0.0, 0.0), (composer.width() * 0.4, measures.height * 0.11));
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
