//! What happened: a few words near the point, with a line that leads there.

use super::chosen::in_the_middle;
use super::frame::{Frame, NOTE_LINE};
use super::places::{Place, Places};
use super::{SMALL_TEXT, Trend};
use crate::drawing::{At, Layer, Mark, Rect, Weight};
use crate::{Shape, text};

/// The widest a note gets.
const WIDEST: f64 = 340.0;
/// A chart with more notes than this would be a text; the rest is in the tooltips and the table.
const MOST: usize = 12;
/// Notes above columns: how many lines of them at most, and from which height of the drawing on.
const LINES: usize = 2;
const NOTES_FROM: f64 = 200.0;

impl Trend<'_> {
    /// The events' notes, each where it covers as little as possible.
    pub(super) fn notes(&self, frame: &Frame, places: &mut Places) -> Vec<Layer> {
        if !self.input.options.show_events || self.input.options.shape == Shape::Bars {
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

    /// How many lines of notes stand above columns: all under their ends is filled.
    pub(super) fn note_lines(&self) -> usize {
        let has_notes = self.input.options.show_events && self.input.options.shape == Shape::Bars;
        if has_notes && self.input.size.height >= NOTES_FROM { self.input.events.len().min(LINES) } else { 0 }
    }

    /// The events' notes above columns, with a line down to each; those without room are in the tooltips and the table.
    pub(super) fn notes_above(&self, frame: &Frame, places: &mut Places) -> Vec<Layer> {
        let (mut leads, mut words) = (Layer::new("lead"), Layer::new("note"));
        let mut taken: Vec<Rect> = Vec::new();
        if self.note_lines() == 0 {
            return Vec::new();
        }
        for event in self.input.events.iter().filter(|event| event.index < self.input.points.len()).take(MOST) {
            let (x, y) = self.place(frame, event.index).unwrap_or((frame.x(event.index), frame.plot.bottom));
            let x = x + self.aside(frame);
            let Some((text, rect)) = self.line_above(frame, x, &event.text, &taken) else { continue };
            let lead = Rect { left: x - 1.0, top: rect.bottom, right: x + 1.0, bottom: y.min(frame.y.zero()) - 3.0 };
            let points = vec![(x, lead.top), (x, lead.bottom)];
            leads.marks.push(Mark::Line { points, color: self.palette.rule, width: 1.0 });
            words.marks.push(in_the_middle(text, rect, SMALL_TEXT, self.palette.dim));
            taken.extend([rect, lead]);
            places.take(lead);
        }
        vec![leads, words]
    }

    /// The lowest line above the plot in which there is room for words over `x`, and from which a line leads down to it.
    fn line_above(&self, frame: &Frame, x: f64, words: &str, taken: &[Rect]) -> Option<(String, Rect)> {
        let most = WIDEST.min(frame.plot.width() * 0.6);
        let is_free = |rect: &Rect| taken.iter().all(|other| !other.overlaps(rect));
        let lines = || (0..self.note_lines()).map(|line| frame.plot.top - 2.0 - NOTE_LINE * line as f64);
        [most, 170.0, 110.0].into_iter().filter(|room| *room <= most).find_map(|room| {
            let text = text::fit(words, SMALL_TEXT, Weight::Regular, room);
            let wide = text::width(&text, SMALL_TEXT, Weight::Regular);
            let left = (x - wide / 2.0).clamp(frame.plot.left, (frame.plot.right - wide).max(frame.plot.left));
            let rect = |bottom| Rect { left: left - 4.0, top: bottom - NOTE_LINE, right: left + wide + 4.0, bottom };
            let down = |rect: &Rect| Rect { left: x - 2.0, top: rect.bottom, right: x + 2.0, bottom: frame.plot.top };
            let free = lines().map(rect).find(|rect| is_free(rect) && is_free(&down(rect)));
            free.filter(|_| !text.is_empty()).map(|rect| (text, rect))
        })
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
