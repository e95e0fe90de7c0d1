//! A backend of plotters that writes SVG as this crate wants it: no attribute that says what holds anyway, texts by their
//! baselines, and everything into one string, so that nothing is taken out again afterwards.

use super::tidy;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

/// Writes marks into a document that is being written.
pub(super) struct Marks<'a> {
    out: &'a mut String,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Marks<'a> {
    /// For a drawing of this width and height, in the backend's units.
    pub(super) fn new(out: &'a mut String, size: (u32, u32)) -> Self {
        Self { out, size }
    }

    /// Opens an element that has its numbers in attributes. Put together piece by piece: formatting them would take longer
    /// than all the rest.
    fn open<const N: usize>(&mut self, element: &str, numbers: [(&str, i32); N]) {
        self.out.push('<');
        self.out.push_str(element);
        for (name, number) in numbers {
            self.number(name, number);
        }
    }

    fn number(&mut self, name: &str, number: i32) {
        let mut digits = itoa::Buffer::new();
        self.attribute(name, digits.format(number));
    }

    fn attribute(&mut self, name: &str, value: &str) {
        for piece in [" ", name, "=\"", value, "\""] {
            self.out.push_str(piece);
        }
    }

    fn points(&mut self, path: impl IntoIterator<Item = BackendCoord>) {
        self.out.push_str(r#" points=""#);
        let mut digits = itoa::Buffer::new();
        for (x, y) in path {
            self.out.push_str(digits.format(x));
            self.out.push(',');
            self.out.push_str(digits.format(y));
            self.out.push(' ');
        }
        self.out.push_str("\"/>\n");
    }

    /// What a shape is filled with. How much of what is below shows is said of the fill: said of the shape, it would be
    /// drawn by itself first and laid over the others then.
    fn fill(&mut self, color: BackendColor) {
        self.paint(["fill", "fill-opacity"], color);
    }

    fn stroke(&mut self, color: BackendColor) {
        self.paint(["stroke", "stroke-opacity"], color);
    }

    fn paint(&mut self, [name, opacity]: [&str; 2], color: BackendColor) {
        let (red, green, blue) = color.rgb;
        for piece in [" ", name, "=\"#"] {
            self.out.push_str(piece);
        }
        for part in [red, green, blue] {
            self.out.extend([part >> 4, part & 0xF].map(hexadecimal));
        }
        self.out.push('"');
        if color.alpha < 1.0 {
            self.attribute(opacity, &color.alpha.to_string());
        }
    }

    fn width(&mut self, width: u32) {
        self.number("stroke-width", width.cast_signed());
    }

    /// What a shape is filled or outlined with: one of both.
    fn fill_or_stroke(&mut self, color: BackendColor, fill: bool) {
        if fill {
            self.fill(color);
        } else {
            self.out.push_str(r#" fill="none""#);
            self.stroke(color);
        }
    }
}

impl DrawingBackend for Marks<'_> {
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
        self.open("rect", [("x", x), ("y", y), ("width", 1), ("height", 1)]);
        self.fill(color);
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.open("rect", [("x", left), ("y", top), ("width", right - left), ("height", bottom - top)]);
        self.fill_or_stroke(style.color(), fill);
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.out.push_str(r#"<polyline fill="none""#);
        self.stroke(style.color());
        self.width(style.stroke_width());
        self.points(path);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.out.push_str("<polygon");
        self.fill(style.color());
        self.points(path);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.open("circle", [("cx", x), ("cy", y), ("r", radius.cast_signed())]);
        self.fill_or_stroke(style.color(), fill);
        if !fill {
            self.width(style.stroke_width());
        }
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.open("text", [("x", x), ("y", y)]);
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => self.out.push_str(r#" text-anchor="middle""#),
            HPos::Right => self.out.push_str(r#" text-anchor="end""#),
        }
        self.attribute("font-size", &tidy(style.size()));
        self.fill(style.color());
        self.out.push('>');
        escape(self.out, text);
        self.out.push_str("</text>\n");
        Ok(())
    }
}

/// A digit of a colour.
fn hexadecimal(half: u8) -> char {
    char::from_digit(half.into(), 16).unwrap_or('0').to_ascii_uppercase()
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            other => out.push(other),
        }
    }
}
