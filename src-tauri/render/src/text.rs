//! How wide text is: measured in the font that it is drawn in, so that labels never overlap.

use crate::drawing::Weight;
use crate::fonts::{self, FILES};
use domain::whole::Whole;
use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};
use std::sync::OnceLock;

/// The family named in drawings. The others stand in where a drawing is opened on a machine without Inter.
pub(crate) const FAMILY: &str = "Inter, system-ui, sans-serif";

/// plotters scales a font so that its ascender and descender span the size; type is measured by the em.
/// Inter's span is 1.2102 em (hhea: 1984 and 494 of 2048).
const SPAN: f64 = 2478.0 / 2048.0;

/// Measured large, because plotters rounds widths to whole pixels.
const MEASURED_AT: f64 = 1_000.0;

/// The width of a text of `size` pixels, in pixels.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    // Drawn large like everything that is measured, so that widths follow the size exactly.
    let drawn = (!fonts::is_bundled(text)).then(|| fonts::drawn_width(text, MEASURED_AT, weight)).flatten();
    if let Some(drawn) = drawn {
        return drawn * size / MEASURED_AT;
    }
    let name = registered(weight);
    let font = FontDesc::new(FontFamily::Name(name), MEASURED_AT * SPAN, FontStyle::Normal);
    match font.layout_box(text) {
        Ok(((left, _), (right, _))) => f64::from(right - left) * size / MEASURED_AT,
        // Half an em a character is Inter's average; only reached if the bundled font were unreadable.
        Err(_) => text.chars().count() as f64 * size * 0.5,
    }
}

/// Registers the fonts with plotters once, each weight under a name of its own: plotters knows only regular and bold.
fn registered(weight: Weight) -> &'static str {
    const NAMES: [&str; 3] = ["Inter", "Inter Medium", "Inter SemiBold"];
    static ONCE: OnceLock<()> = OnceLock::new();
    ONCE.get_or_init(|| {
        for (name, file) in NAMES.into_iter().zip(FILES) {
            // A failure shows as an estimated width, see above.
            let _ = register_font(name, FontStyle::Normal, file);
        }
    });
    match weight {
        Weight::Regular => NAMES[0],
        Weight::Medium => NAMES[1],
        Weight::SemiBold => NAMES[2],
    }
}

/// The text, or its beginning and an ellipsis, no wider than `room`. Also takes out what XML cannot hold and turns line
/// breaks into spaces.
pub fn fit(text: &str, size: f64, weight: Weight, room: f64) -> String {
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
