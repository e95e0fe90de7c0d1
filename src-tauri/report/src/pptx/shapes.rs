//! What stands on a slide: texts, drawn marks, and the XML of both. Lengths are points.

use crate::clean::{clean, escaped};
use domain::Status;
use render::drawing::{Mark, Picture};
use render::{Color, Palette};
use std::fmt::Write as _;
use std::sync::Arc;

/// A point in the units of Office.
const EMU: f64 = 12_700.0;

/// A length in the units of Office.
pub(super) fn emu(points: f64) -> i32 {
    domain::whole::Whole::whole_i32((points * EMU).round())
}

/// A place on a slide: left, top, width, height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub(super) fn new(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, width, height }
    }

    /// Its position and size.
    pub(super) fn xfrm(self, tag: &str) -> String {
        let Self { left, top, width, height } = self;
        let (x, y, cx, cy) = (emu(left), emu(top), emu(width).max(0), emu(height).max(0));
        format!("<{tag}><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></{tag}>")
    }
}

/// A colour of the deck's theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Text,
    Dim,
    Accent,
    Good,
    Risk,
    Bad,
}

impl Ink {
    pub(super) fn of(status: Status) -> Self {
        match status {
            Status::OnTrack => Self::Good,
            Status::AtRisk => Self::Risk,
            Status::OffTrack => Self::Bad,
            Status::NoTarget | Status::NoData | Status::Open => Self::Dim,
        }
    }

    pub(super) fn judged(good: Option<bool>) -> Self {
        match good {
            Some(true) => Self::Good,
            Some(false) => Self::Bad,
            None => Self::Dim,
        }
    }

    pub(super) fn fill(self) -> String {
        let name = match self {
            Self::Text => "tx1",
            Self::Dim => "tx2",
            Self::Accent => "accent1",
            Self::Good => "accent2",
            Self::Risk => "accent3",
            Self::Bad => "accent4",
        };
        format!("<a:solidFill><a:schemeClr val=\"{name}\"/></a:solidFill>")
    }
}

/// A sign for each status that fonts have, so that it is not told by colour alone.
pub(super) fn sign(status: Status) -> &'static str {
    match status {
        Status::OnTrack => "●",
        Status::AtRisk => "▲",
        Status::OffTrack => "■",
        Status::NoTarget | Status::NoData | Status::Open => "○",
    }
}

/// Text in one look.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub text: String,
    pub bold: bool,
    pub ink: Ink,
}

impl Run {
    pub(super) fn new(text: impl Into<String>, ink: Ink) -> Self {
        Self { text: text.into(), bold: false, ink }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Paragraph {
    pub runs: Vec<Run>,
    /// The size of its text.
    pub size: f64,
    /// The space above it.
    pub gap: f64,
    /// Whether it ends at the right edge.
    pub right: bool,
}

impl Paragraph {
    pub(super) fn new(runs: Vec<Run>, size: f64) -> Self {
        Self { runs, size, gap: 0.0, right: false }
    }

    pub(super) fn below(self, gap: f64) -> Self {
        Self { gap, ..self }
    }

    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    pub(super) fn xml(&self, language: &str) -> String {
        let align = if self.right { " algn=\"r\"" } else { "" };
        let gap = domain::whole::Whole::whole_i32((self.gap * 100.0).round());
        let size = domain::whole::Whole::whole_i32((self.size * 100.0).round());
        let mut out = format!("<a:p><a:pPr{align}><a:spcBef><a:spcPts val=\"{gap}\"/></a:spcBef></a:pPr>");
        for run in &self.runs {
            let bold = if run.bold { " b=\"1\"" } else { "" };
            let fill = run.ink.fill();
            let look = format!(" lang=\"{}\" sz=\"{size}\"{bold} dirty=\"0\"", escaped(language));
            for (index, line) in run.text.lines().enumerate() {
                if index > 0 {
                    let _ = write!(out, "<a:br><a:rPr{look}>{fill}</a:rPr></a:br>");
                }
                let _ = write!(out, "<a:r><a:rPr{look}>{fill}</a:rPr><a:t>{}</a:t></a:r>", escaped(line));
            }
        }
        let _ = write!(out, "<a:endParaRPr lang=\"{}\" sz=\"{size}\" dirty=\"0\"/></a:p>", escaped(language));
        out
    }
}

/// A slide while it is made.
#[derive(Debug)]
pub(super) struct Slide {
    /// The layout: 1 for the cover, 2 for the others.
    pub layout: usize,
    /// Its shapes as XML.
    pub shapes: String,
    /// What its speaker says.
    pub notes: Vec<String>,
    /// The picture on it.
    pub picture: Option<Arc<Picture>>,
    /// Its chart: the part's XML and the workbook behind it.
    pub chart: Option<super::chart::Native>,
    language: String,
    last: u32,
}

impl Slide {
    pub(super) fn new(layout: usize, language: &str) -> Self {
        let language = language.to_owned();
        // 1 is the slide itself.
        Self { layout, shapes: String::new(), notes: Vec::new(), picture: None, chart: None, language, last: 1 }
    }

    pub(super) fn language(&self) -> &str {
        &self.language
    }

    /// The identifier of the next shape: unique within the slide.
    pub(super) fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    /// The text of a placeholder of the layout.
    pub(super) fn placeholder(&mut self, kind: &str, name: &str, runs: &str) {
        let id = self.next();
        let _ = write!(
            self.shapes,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>\
             <a:p>{runs}</a:p></p:txBody></p:sp>"
        );
    }

    /// The title in the layout's own look, smaller where it is long.
    pub(super) fn title(&mut self, kind: &str, text: &str, size: Option<f64>) {
        let size =
            size.map_or_else(String::new, |size| format!(" sz=\"{}\"", domain::whole::Whole::whole_i32(size * 100.0)));
        let text = clean(text).replace('\n', " ");
        let run = format!(
            "<a:r><a:rPr lang=\"{}\"{size} dirty=\"0\"/><a:t>{}</a:t></a:r>",
            escaped(&self.language),
            escaped(&text)
        );
        self.placeholder(kind, "Title", &run);
    }

    /// What stands at the foot, and the number of the slide.
    pub(super) fn foot(&mut self, text: &str) {
        let language = escaped(&self.language);
        // Not every program takes over the look of the layout's foot.
        let look = "sz=\"1000\" dirty=\"0\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>\
             <a:latin typeface=\"+mn-lt\"/></a:rPr>";
        let run = format!(
            "<a:pPr algn=\"l\"/><a:r><a:rPr lang=\"{language}\" {look}<a:t>{}</a:t></a:r>",
            escaped(&clean(text).replace('\n', " "))
        );
        self.placeholder("type=\"ftr\" sz=\"quarter\" idx=\"10\"", "Footer", &run);
        let number = format!(
            "<a:pPr algn=\"r\"/><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\"><a:rPr lang=\"{language}\" {look}\
             <a:t>‹#›</a:t></a:fld>"
        );
        self.placeholder("type=\"sldNum\" sz=\"quarter\" idx=\"11\"", "Slide Number", &number);
    }

    /// Paragraphs in a box.
    pub(super) fn text(&mut self, name: &str, area: Area, paragraphs: &[Paragraph]) {
        if paragraphs.is_empty() {
            return;
        }
        let id = self.next();
        let said: String = paragraphs.iter().map(|paragraph| paragraph.xml(&self.language)).collect();
        let _ = write!(
            self.shapes,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr>\
             <p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>\
             <p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" rtlCol=\"0\"><a:normAutofit/>\
             </a:bodyPr><a:lstStyle/>{said}</p:txBody></p:sp>",
            area.xfrm("a:xfrm"),
        );
    }

    /// The shape of a status in a square of this size, as one group that says its word.
    pub(super) fn status(&mut self, status: Status, word: &str, (left, top): (f64, f64), size: f64, palette: &Palette) {
        let scale = size / 14.0;
        let middle = (7.0, 7.0);
        let marks = render::status_icon(status, middle, render::status_color(status, palette), palette);
        let group = self.next();
        let area = Area::new(left, top, size, size);
        let xfrm = area.xfrm("a:xfrm").replace(
            "</a:xfrm>",
            &format!(
                "<a:chOff x=\"{}\" y=\"{}\"/><a:chExt cx=\"{}\" cy=\"{}\"/></a:xfrm>",
                emu(left),
                emu(top),
                emu(size),
                emu(size)
            ),
        );
        let mut shapes = String::new();
        for mark in &marks {
            let id = self.next();
            shapes.push_str(&drawn(mark, id, (left, top), scale));
        }
        let _ = write!(
            self.shapes,
            "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{group}\" name=\"Status\" descr=\"{}\"/><p:cNvGrpSpPr/><p:nvPr/>\
             </p:nvGrpSpPr><p:grpSpPr>{xfrm}</p:grpSpPr>{shapes}</p:grpSp>",
            escaped(word)
        );
    }

    /// A filled rectangle that says nothing.
    pub(super) fn rule(&mut self, area: Area, ink: Ink) {
        let id = self.next();
        let fill = ink.fill();
        let geometry = "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
        self.shapes.push_str(&shape(
            id,
            "Rule",
            &format!("{}{geometry}{fill}<a:ln><a:noFill/></a:ln>", area.xfrm("a:xfrm")),
        ));
    }
}

/// A shape without words.
fn shape(id: u32, name: &str, properties: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{properties}</p:spPr>\
         <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
    )
}

/// A mark of a drawing as a shape.
fn drawn(mark: &Mark, id: u32, (left, top): (f64, f64), scale: f64) -> String {
    let round = |at: (f64, f64), radius: f64, looks: String| {
        let (x, y) = (left + (at.0 - radius) * scale, top + (at.1 - radius) * scale);
        let area = Area::new(x, y, 2.0 * radius * scale, 2.0 * radius * scale).xfrm("a:xfrm");
        shape(id, "Mark", &format!("{area}<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>{looks}"))
    };
    match mark {
        Mark::Dot { at, radius, color } => round(*at, *radius, format!("{}<a:ln><a:noFill/></a:ln>", solid(*color))),
        Mark::Ring { at, radius, stroke, width, fill } => {
            let line = format!("<a:ln w=\"{}\">{}</a:ln>", emu(width * scale), solid(*stroke));
            round(*at, *radius, format!("{}{line}", solid(*fill)))
        }
        Mark::Line { points, color, width } => {
            let line = format!("<a:ln w=\"{}\" cap=\"rnd\">{}<a:round/></a:ln>", emu(width * scale), solid(*color));
            polygon(id, points, (left, top), scale, &format!("<a:noFill/>{line}"), false)
        }
        Mark::Area { points, color } => {
            polygon(id, points, (left, top), scale, &format!("{}<a:ln><a:noFill/></a:ln>", solid(*color)), true)
        }
        Mark::Box { rect, color } => {
            let points =
                [(rect.left, rect.top), (rect.right, rect.top), (rect.right, rect.bottom), (rect.left, rect.bottom)];
            polygon(id, &points, (left, top), scale, &format!("{}<a:ln><a:noFill/></a:ln>", solid(*color)), true)
        }
        Mark::Text(_) | Mark::Picture { .. } => String::new(),
    }
}

fn polygon(id: u32, points: &[(f64, f64)], (left, top): (f64, f64), scale: f64, looks: &str, closed: bool) -> String {
    let least = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (x, y) = (least(|p| p.0), least(|p| p.1));
    let (width, height) = ((most(|p| p.0) - x) * scale, (most(|p| p.1) - y) * scale);
    let area = Area::new(left + x * scale, top + y * scale, width, height);
    let mut path = String::new();
    for (index, point) in points.iter().enumerate() {
        let tag = if index == 0 { "a:moveTo" } else { "a:lnTo" };
        let (px, py) = (emu((point.0 - x) * scale), emu((point.1 - y) * scale));
        let _ = write!(path, "<{tag}><a:pt x=\"{px}\" y=\"{py}\"/></{tag}>");
    }
    let (close, fill) = if closed { ("<a:close/>", "") } else { ("", " fill=\"none\"") };
    let geometry = format!(
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>\
         <a:path w=\"{}\" h=\"{}\"{fill}>{path}{close}</a:path></a:pathLst></a:custGeom>",
        emu(width),
        emu(height)
    );
    shape(id, "Mark", &format!("{}{geometry}{looks}", area.xfrm("a:xfrm")))
}

/// A fill of exactly this colour.
fn solid(color: Color) -> String {
    format!("<a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill>", code(color))
}

/// A colour as six hexadecimal digits.
pub(super) fn code(color: Color) -> String {
    let [red, green, blue] = color.rgb;
    format!("{red:02X}{green:02X}{blue:02X}")
}
