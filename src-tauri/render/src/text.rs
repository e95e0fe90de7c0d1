//! How wide text is: measured in the font that it is drawn in, so that labels never overlap.

use crate::drawing::Weight;
use crate::fonts;
use domain::whole::Whole;
use std::sync::OnceLock;

/// The family named in drawings. The others stand in where a drawing is opened on a machine without Inter.
pub(crate) const FAMILY: &str = "Inter, system-ui, sans-serif";

/// The width of a text of `size` pixels, in pixels.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    /// Drawn large, so that widths follow the size exactly.
    const LARGE: f64 = 1_000.0;
    let drawn = (!fonts::is_bundled(text)).then(|| fonts::drawn_width(text, LARGE, weight)).flatten();
    let em = drawn.map_or_else(|| text.chars().map(|c| advance(c, weight)).sum(), |drawn| drawn / LARGE);
    em * size
}

/// How far a sign of the bundled fonts leads on, in em. Their kerning is left out: it is a hair, and mostly to the good.
fn advance(c: char, weight: Weight) -> f64 {
    /// Nearly all of what charts say.
    const USUAL: u32 = 0x180;
    static TABLES: [OnceLock<Vec<f64>>; 3] = [const { OnceLock::new() }; 3];
    // Half an em is Inter's average; only reached if a bundled font were unreadable.
    let measured = |c: char| fonts::advance(c, weight).unwrap_or(0.5);
    let table = TABLES.get(weight as usize);
    let table = table.map(|table| table.get_or_init(|| (0..USUAL).filter_map(char::from_u32).map(measured).collect()));
    table.and_then(|table| table.get(c as usize)).copied().unwrap_or_else(|| measured(c))
}

/// A room that was made for a text, added to a place and taken from it again, is this much narrower at most, in pixels.
const ROUNDING: f64 = 1e-6;

/// The text, or its beginning and an ellipsis, no wider than `room`. Also takes out what XML cannot hold and turns line
/// breaks into spaces.
pub fn fit(text: &str, size: f64, weight: Weight, room: f64) -> String {
    let room = room + ROUNDING;
    // More characters than could ever fit need not be measured.
    let most = (room / size * 6.0).clamp(0.0, 2_000.0).whole_usize() + 1;
    let clean = clean(text.chars().take(most));
    let whole = text.chars().nth(most).is_none();
    if whole && width(&clean, size, weight) <= room {
        return clean;
    }
    let ends: Vec<usize> = clean.char_indices().map(|(index, _)| index).collect();
    let fits = |end: &usize| {
        let start = clean.get(..*end).unwrap_or_default().trim_end();
        width(&format!("{start}…"), size, weight) <= room
    };
    let count = ends.partition_point(fits);
    let end = count.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0);
    match clean.get(..end).unwrap_or_default().trim_end() {
        "" => String::new(),
        start => format!("{start}…"),
    }
}

/// Without control characters and the code points that XML does not allow.
pub(crate) fn clean(text: impl IntoIterator<Item = char>) -> String {
    let spaced = text.into_iter().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
    spaced.filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
