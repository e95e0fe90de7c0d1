//! A backend of plotters that finds the shapes of a picture, ready to be filled in any part of it.

use crate::drawing::{Dash, Layer, Mark, Weight};
use crate::plot::{self, TENTHS};
use crate::{Size, fonts, letters};
use domain::whole::single;
use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use resvg::tiny_skia::{
    FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, PathStroker, PixmapMut, Rect, Stroke, StrokeDash, Transform,
};
use resvg::usvg::Opacity;
use std::convert::Infallible;
use std::sync::OnceLock;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A form with its colour.
pub(super) struct Shape {
    form: Form,
    paint: Paint<'static>,
}

/// What is seen in a picture, in its pixels.
enum Form {
    Filled(Path),
    Box(Rect),
    /// A line that is thinner than a pixel, which has no outline to be filled.
    Hairline(Path, Stroke),
    Words(Words),
}

/// A text, in tenths. Whoever draws it first finds its outline, so that the threads share what takes longest before drawing.
struct Words {
    text: String,
    size: f32,
    weight: Weight,
    at: (f32, f32),
    anchor: HPos,
    scale: Transform,
    outline: OnceLock<Option<Path>>,
}

impl Words {
    fn outline(&self) -> Option<&Path> {
        let found = || {
            let (outline, width) = letters::outline(&self.text, self.size, self.weight)?;
            let aside = match self.anchor {
                HPos::Left => 0.0,
                HPos::Center => width / 2.0,
                HPos::Right => width,
            };
            outline.transform(self.scale.pre_translate(self.at.0 - aside, self.at.1))
        };
        self.outline.get_or_init(found).as_ref()
    }

    /// Between which rows it is: no sign of the bundled fonts reaches so far up or down.
    fn rows(&self) -> (f32, f32) {
        let row = |ems: f32| (self.at.1 + ems * self.size) * self.scale.sy;
        (row(-1.5), row(0.75))
    }
}

impl Shape {
    /// Draws what of it is in the rows from `top` on.
    pub(super) fn draw(&self, top: f32, rows: &mut PixmapMut<'_>) {
        let (first, last) = self.rows();
        if last < top || first > top + rows.height() as f32 {
            return;
        }
        let (paint, rule, down) = (&self.paint, FillRule::Winding, Transform::from_translate(0.0, -top));
        match &self.form {
            Form::Filled(path) => rows.fill_path(path, paint, rule, down, None),
            Form::Words(words) => {
                words.outline().into_iter().for_each(|path| rows.fill_path(path, paint, rule, down, None))
            }
            Form::Hairline(path, stroke) => rows.stroke_path(path, paint, stroke, down, None),
            Form::Box(rect) => {
                // Where nothing is moved, a box is filled without being taken for a path first.
                let moved = rect.transform(down).into_iter();
                moved.for_each(|rect| rows.fill_rect(rect, paint, Transform::identity(), None));
            }
        }
    }

    /// Between which rows of the picture it is.
    fn rows(&self) -> (f32, f32) {
        let bounds = match &self.form {
            Form::Filled(path) | Form::Hairline(path, _) => path.bounds(),
            Form::Box(rect) => *rect,
            Form::Words(words) => return words.rows(),
        };
        // A hairline reaches a little over its path.
        (bounds.top() - 1.0, bounds.bottom() + 1.0)
    }
}

/// The shapes of layers, in a picture of so many pixels; `None` where there is something that only resvg can draw: signs that
/// the bundled fonts lack, and pictures.
pub(super) fn of(layers: &[Layer], size: &Size, (width, height): (u32, u32)) -> Option<Vec<Shape>> {
    let is_plain = |mark: &Mark| match mark {
        Mark::Text(text) => fonts::is_bundled(&text.text),
        Mark::Picture { .. } => false,
        _ => true,
    };
    if !layers.iter().flat_map(|layer| &layer.marks).all(is_plain) {
        return None;
    }
    let across = single(f64::from(width) / size.width / TENTHS);
    let down = single(f64::from(height) / size.height / TENTHS);
    let mut found = Vec::new();
    for layer in layers {
        let shapes = Shapes {
            size: plot::extent(size),
            scale: Transform::from_scale(across, down),
            dash: dash(layer.dash),
            cap: if layer.dash.has_dots() { LineCap::Round } else { LineCap::Butt },
            weight: layer.weight,
            found: &mut found,
        };
        let area = shapes.into_drawing_area();
        layer.marks.iter().for_each(|mark| plot::draw(&area, mark));
    }
    Some(found)
}

fn dash(Dash { lengths, scale }: Dash) -> Option<StrokeDash> {
    let lengths = lengths.iter().map(|length| single(length * scale * TENTHS));
    StrokeDash::new(lengths.collect(), 0.0)
}

/// Finds the shapes of a layer. Places are in tenths.
struct Shapes<'a> {
    size: (u32, u32),
    /// From tenths to pixels.
    scale: Transform,
    dash: Option<StrokeDash>,
    cap: LineCap,
    weight: Weight,
    found: &'a mut Vec<Shape>,
}

impl Shapes<'_> {
    fn fill(&mut self, path: Option<Path>, color: BackendColor) {
        let bounds = |path: &Path| path.bounds().width() > 0.0 && path.bounds().height() > 0.0;
        let path = path.filter(bounds).and_then(|path| path.transform(self.scale));
        self.add(path.map(Form::Filled), color);
    }

    fn add(&mut self, form: Option<Form>, color: BackendColor) {
        self.found.extend(form.map(|form| Shape { form, paint: paint(color) }));
    }

    fn line(&mut self, path: Option<Path>, color: BackendColor, width: u32) {
        let detail = PathStroker::compute_resolution_scale(&self.scale);
        let Some(mut path) = path.filter(|_| width > 0) else { return };
        if let Some(dash) = &self.dash {
            let Some(dashed) = path.dash(dash, detail) else { return };
            path = dashed;
        }
        let (width, scale) = (width as f32, self.scale.sx.max(self.scale.sy));
        let stroke = Stroke { width, line_cap: self.cap, line_join: LineJoin::Round, ..Stroke::default() };
        let form = if width * scale > 1.0 {
            path.stroke(&stroke, detail).and_then(|path| path.transform(self.scale)).map(Form::Filled)
        } else {
            let hairline = Stroke { width: width * scale, ..stroke };
            path.transform(self.scale).map(|path| Form::Hairline(path, hairline))
        };
        self.add(form, color);
    }
}

fn paint(color: BackendColor) -> Paint<'static> {
    let (red, green, blue) = color.rgb;
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, Opacity::new_clamped(single(color.alpha)).to_u8());
    paint
}

fn through(path: impl IntoIterator<Item = BackendCoord>) -> PathBuilder {
    let mut builder = PathBuilder::new();
    for (n, (x, y)) in path.into_iter().enumerate() {
        if n == 0 { builder.move_to(x as f32, y as f32) } else { builder.line_to(x as f32, y as f32) }
    }
    builder
}

impl DrawingBackend for Shapes<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.fill(Rect::from_xywh(x as f32, y as f32, 1.0, 1.0).map(PathBuilder::from_rect), color);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let rect = Rect::from_ltrb(left as f32, top as f32, right as f32, bottom as f32);
        if fill {
            self.add(rect.and_then(|rect| rect.transform(self.scale)).map(Form::Box), style.color());
        } else {
            self.line(rect.map(PathBuilder::from_rect), style.color(), style.stroke_width());
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.line(through(path).finish(), style.color(), style.stroke_width());
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let mut polygon = through(path);
        polygon.close();
        self.fill(polygon.finish(), style.color());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let circle = PathBuilder::from_circle(x as f32, y as f32, radius as f32);
        if fill {
            self.fill(circle, style.color())
        } else {
            self.line(circle, style.color(), style.stroke_width())
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let form = Form::Words(Words {
            text: text.to_owned(),
            size: single(style.size()),
            weight: self.weight,
            at: (x as f32, y as f32),
            anchor: style.anchor().h_pos,
            scale: self.scale,
            outline: OnceLock::new(),
        });
        self.add(Some(form), style.color());
        Ok(())
    }
}
