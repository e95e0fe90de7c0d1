//! What happened: a few words near the point, with a line that leads there.

use super::chosen::in_the_middle;
use super::places::{Place, Places};
use super::{SMALL_TEXT, Trend, frame::Frame};
use crate::drawing::{At, Layer, Mark, Weight};
use crate::text;

/// The widest a note gets.
const WIDEST: f64 = 340.0;
/// A chart with more notes than this would be a text; the rest is in the tooltips and the table.
const MOST: usize = 12;

impl Trend<'_> {
    /// The events' notes, each where it covers as little as possible.
    pub(super) fn notes(&self, frame: &Frame, places: &mut Places) -> Vec<Layer> {
        if !self.input.options.show_events {
            return Vec::new();
        }
        let (mut leads, mut words) = (Layer::new("lead"), Layer::new("note"));
        for event in self.input.events.iter().filter(|event| event.index < self.input.points.len()).take(MOST) {
            let anchor = self.place(frame, event.index).unwrap_or((frame.x(event.index), frame.plot.bottom));
            let Some((text, place)) = self.note(frame, places, anchor, &event.text) else { continue };
            let Place { rect, below, is_near } = place;
            if !is_near {
                let (from, to) =
                    if below { (anchor.1 + 7.0, rect.top - 1.0) } else { (anchor.1 - 7.0, rect.bottom + 1.0) };
                let points = vec![(anchor.0, from), (anchor.0, to)];
                leads.marks.push(Mark::Line { points, color: self.palette.rule, width: 1.0 });
            }
            leads.marks.extend(self.halo(places, &rect));
            words.marks.push(in_the_middle(text, rect, SMALL_TEXT, self.palette.dim));
        }
        vec![leads, words]
    }

    /// The words and their place: whole where there is room for them, cut only where there is none.
    fn note(&self, frame: &Frame, places: &mut Places, anchor: At, words: &str) -> Option<(String, Place)> {
        let most = WIDEST.min(frame.plot.width() * 0.6);
        [most, 170.0, 110.0].into_iter().filter(|room| *room <= most).find_map(|room| {
            let text = text::fit(words, SMALL_TEXT, Weight::Regular, room);
            let place = places.at(anchor, &text, SMALL_TEXT, Weight::Regular)?;
            Some((text, place))
        })
    }
}
