#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod extremes;
mod golden;
mod hostile;
mod look;
mod pictures;
mod sample;
mod truth;

use crate::png::of_drawing;
use crate::{ChartModel, png, svg};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::roxmltree::Document;

/// Draws a model and checks what must hold for every drawing: it is XML, all is inside, nothing can run or be fetched.
fn checked(model: &ChartModel) -> String {
    let drawing = svg(model);
    let document = Document::parse(&drawing).unwrap_or_else(|error| panic!("{error}\n{drawing}"));
    for node in document.descendants().filter(|node| node.is_element()) {
        let name = node.tag_name().name();
        let known = ["svg", "g", "rect", "line", "polyline", "polygon", "circle", "text"];
        assert!(known.contains(&name), "an element {name}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && name != "href" && name != "style", "an attribute {name}");
            assert!(name == "aria-label" || !value.contains("url("), "{value}");
            assert!(name == "aria-label" || !(value.contains("NaN") || value.contains("inf")), "{name}={value}");
        }
    }
    let size = model.size;
    for point in &model.geometry.points {
        assert!((-0.5..=size.width + 0.5).contains(&point.x), "{point:?}");
        assert!((-0.5..=size.height + 0.5).contains(&point.y), "{point:?}");
    }
    for row in &model.table.rows {
        assert_eq!(row.len(), model.table.columns.len());
    }
    drawing
}

/// How much lighter or darker a pixel may be that a shape fills in part: resvg tells four parts of it apart each way, and boxes are
/// drawn exactly. A text half a pixel aside, or another colour, would be further off.
const IN_PART: u8 = 80;

/// Checks that the picture of a chart shows its drawing as a program that knows SVG shows it.
fn drawn_as_written(name: &str, model: &ChartModel) {
    let background = model.background.then(|| model.palette().background);
    let picture = Pixmap::decode_png(&png(model, 1.0).unwrap()).unwrap();
    let written = Pixmap::decode_png(&of_drawing(&svg(model), 1.0, background).unwrap()).unwrap();
    assert_eq!((picture.width(), picture.height()), (written.width(), written.height()), "{name}");
    let off = picture.data().iter().zip(written.data()).position(|(own, other)| own.abs_diff(*other) > IN_PART);
    let at = off.map(|byte| (byte / 4 % picture.width() as usize, byte / 4 / picture.width() as usize));
    assert_eq!(at, None, "{name}: a pixel that is drawn otherwise");
}

/// All texts of a drawing.
fn texts(drawing: &str) -> Vec<String> {
    let document = Document::parse(drawing).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().trim().to_owned()).collect()
}
