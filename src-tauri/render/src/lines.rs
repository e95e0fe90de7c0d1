//! What charts of lines one below the other have in common: how many fit, how high each is, and the words for the rest.

use crate::drawing::{Anchor, Layer, Rect, Weight};
use crate::slots::{Space, text};
use domain::whole::Whole;
use locale::Locale;

/// The height of the words that say how many lines are not drawn.
pub(crate) const MORE: f64 = 22.0;

/// Lines of one height in the space beneath the heading.
pub(crate) struct Lines {
    /// Where they are.
    pub area: Rect,
    /// How many are drawn.
    pub shown: usize,
    /// How high each is.
    pub height: f64,
    left_out: usize,
}

impl Lines {
    /// As many of `count` lines as fit, each between `least` and `most` high; `head` is kept free above them and `foot`
    /// below.
    pub(crate) fn new(space: &Space, count: usize, (least, most): (f64, f64), (head, foot): (f64, f64)) -> Self {
        let top = space.top + head;
        let bottom = space.size.height - space.margin - foot;
        let room = (bottom - top).max(least);
        let fit = (room / least).floor().max(1.0).whole_usize();
        let (shown, room) = if count <= fit {
            (count, room)
        } else {
            let room = (room - MORE).max(least);
            ((room / least).floor().max(1.0).whole_usize(), room)
        };
        let height = (room / shown.max(1) as f64).clamp(least, most);
        let area = Rect { left: space.margin, top, right: space.size.width - space.margin, bottom };
        Self { area, shown, height, left_out: count - shown }
    }

    /// The upper edge of a line.
    pub(crate) fn top(&self, index: usize) -> f64 {
        self.area.top + self.height * index as f64
    }

    /// "and 12 more", or "12 earlier ones are not shown", beneath the last line, where not all are drawn.
    pub(crate) fn more(&self, space: &Space, locale: &Locale, are_earlier: bool) -> Option<Layer> {
        let room = self.area.bottom - self.top(self.shown);
        (self.left_out > 0 && room >= 14.0).then(|| {
            let count = self.left_out.to_string();
            let words =
                if are_earlier { locale.words().chart_earlier(&count) } else { locale.words().chart_more(&count) };
            let at = (self.area.left, self.top(self.shown) + 15.0);
            Layer::text("more", Weight::Regular).with([text(&words, at, Anchor::Start, 12.0, space.palette().dim)])
        })
    }
}
