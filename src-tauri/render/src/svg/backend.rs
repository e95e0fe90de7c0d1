//! A backend of plotters that writes SVG as this crate wants it: no attribute that says what holds anyway, texts by their
//! baselines, and everything into one string, so that nothing is taken out again afterwards.

use super::tidy;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;
use std::fmt::Write;

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

    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into a String does not fail.
        let _ = self.out.write_fmt(text);
    }

    fn points(&mut self, path: impl IntoIterator<Item = BackendCoord>) {
        self.out.push_str(r#" points=""#);
        for (x, y) in path {
            integer(self.out, x);
            self.out.push(',');
            integer(self.out, y);
            self.out.push(' ');
        }
        self.out.push_str("\"/>\n");
    }

    /// What a shape is filled with. How much of what is below shows is said of the fill: said of the shape, it would be
    /// drawn by itself first and laid over the others then.
    fn fill(&mut self, color: BackendColor) {
        self.paint("fill", color);
    }

    fn stroke(&mut self, color: BackendColor) {
        self.paint("stroke", color);
    }

    fn paint(&mut self, what: &str, color: BackendColor) {
        let (red, green, blue) = color.rgb;
        self.write(format_args!(" {what}=\"#{red:02X}{green:02X}{blue:02X}\""));
        if color.alpha < 1.0 {
            self.write(format_args!(" {what}-opacity=\"{}\"", color.alpha));
        }
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
        self.write(format_args!(r#"<rect x="{x}" y="{y}" width="1" height="1""#));
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
        let (width, height) = (right - left, bottom - top);
        self.write(format_args!(r#"<rect x="{left}" y="{top}" width="{width}" height="{height}""#));
        self.fill_or_stroke(style.color(), fill);
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.out.push_str(r#"<polyline fill="none""#);
        self.stroke(style.color());
        self.write(format_args!(r#" stroke-width="{}""#, style.stroke_width()));
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
        self.write(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}""#));
        self.fill_or_stroke(style.color(), fill);
        if !fill {
            self.write(format_args!(r#" stroke-width="{}""#, style.stroke_width()));
        }
        self.out.push_str("/>\n");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.write(format_args!(r#"<text x="{x}" y="{y}""#));
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => self.out.push_str(r#" text-anchor="middle""#),
            HPos::Right => self.out.push_str(r#" text-anchor="end""#),
        }
        self.write(format_args!(r#" font-size="{}""#, tidy(style.size())));
        self.fill(style.color());
        self.out.push('>');
        escape(self.out, text);
        self.out.push_str("</text>\n");
        Ok(())
    }
}

/// A whole number in digits: much of a drawing is places.
fn integer(out: &mut String, number: i32) {
    let mut digits = [0; 10];
    let mut start = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        start -= 1;
        if let (Some(digit), Ok(value)) = (digits.get_mut(start), u8::try_from(rest % 10)) {
            *digit = b'0' + value;
        }
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        out.push('-');
    }
    // Digits are text.
    out.push_str(digits.get(start..).and_then(|digits| str::from_utf8(digits).ok()).unwrap_or_default());
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
