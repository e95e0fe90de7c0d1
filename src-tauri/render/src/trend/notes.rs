//! What happened: a few words near the point, with a line that leads there.

use super::labels::Obstacles;
use super::{SMALL_TEXT, Trend, frame::Frame};
use crate::model::{Anchor, At, Layer, Mark, Rect, Text, Weight};
use crate::text;

/// The widest a note gets.
const WIDEST: f64 = 170.0;
/// Distances at which a note is tried, above and below its point.
const DISTANCES: [f64; 6] = [18.0, 32.0, 48.0, 68.0, 92.0, 120.0];
/// A chart with more notes than this would be a text; the rest is in the tooltips and the table.
const MOST: usize = 12;

impl Trend<'_> {
    /// The events' notes, each where it covers as little as possible.
    pub(super) fn notes(&self, frame: &Frame, obstacles: &Obstacles) -> Vec<Layer> {
        if !self.input.options.show_events {
            return Vec::new();
        }
        let (mut leads, mut words) = (Layer::new("lead"), Layer::new("note"));
        let mut taken: Vec<Rect> = Vec::new();
        for event in self.input.events.iter().filter(|event| event.index < self.input.points.len()).take(MOST) {
            let anchor = self.place(frame, event.index).unwrap_or((frame.x(event.index), frame.plot.bottom));
            let text = text::fit(&event.text, SMALL_TEXT, Weight::Regular, WIDEST.min(frame.plot.width() * 0.5));
            let Some((rect, below)) = best_place(frame, obstacles, anchor, (&text, &taken)) else { continue };
            let (from, to) = if below { (anchor.1 + 7.0, rect.top - 1.0) } else { (anchor.1 - 7.0, rect.bottom + 1.0) };
            let points = vec![(anchor.0, from), (anchor.0, to)];
            leads.marks.push(Mark::Line { points, color: self.palette.rule, width: 1.0 });
            if obstacles.crossed(&rect) > 0 {
                let halo = Rect { left: rect.left - 3.0, right: rect.right + 3.0, ..rect };
                leads.marks.push(Mark::Box { rect: halo, color: self.palette.background.with_alpha(0.82) });
            }
            let at = ((rect.left + rect.right) / 2.0, rect.bottom - 3.0);
            let (anchor, size, color) = (Anchor::Middle, SMALL_TEXT, self.palette.dim);
            words.marks.push(Mark::Text(Text { at, anchor, size, color, text }));
            taken.push(rect);
        }
        vec![leads, words]
    }
}

/// The nearest place for a text with the least in the way, clear of the rectangles that are taken, and whether it is
/// below the point.
fn best_place(
    frame: &Frame,
    obstacles: &Obstacles,
    (x, y): At,
    (text, taken): (&str, &[Rect]),
) -> Option<(Rect, bool)> {
    let wide = text::width(text, SMALL_TEXT, Weight::Regular);
    if text.is_empty() || wide > frame.plot.width() {
        return None;
    }
    // Kept inside the plot sideways; the lead line still starts at the point.
    let left = (x - wide / 2.0).clamp(frame.plot.left, frame.plot.right - wide);
    let candidates = DISTANCES.iter().flat_map(|distance| [(distance, true), (distance, false)]);
    let placed = candidates.filter_map(|(distance, below)| {
        let top = if below { y + 7.0 + distance } else { y - 7.0 - distance - 14.0 };
        let rect = Rect { left, top, right: left + wide, bottom: top + 14.0 };
        let inside = rect.top >= frame.plot.top - 4.0 && rect.bottom <= frame.plot.bottom + 4.0;
        let free = taken.iter().all(|other| !other.overlaps(&rect));
        let lead = if below { (y + 14.0, top) } else { (rect.bottom, y - 14.0) };
        let lead = Rect { left: x - 1.0, top: lead.0, right: x + 1.0, bottom: lead.1 };
        let crowd = obstacles.crossed(&rect) * 60 + obstacles.crossed(&lead) * 20;
        (inside && free).then_some((rect, below, crowd + *distance as usize))
    });
    placed.min_by_key(|(_, _, cost)| *cost).map(|(rect, below, _)| (rect, below))
}
