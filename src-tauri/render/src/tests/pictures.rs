//! Pictures are what they say they are.

use super::sample::{self, english};
use crate::png::of_drawing;
use crate::{ChartModel, Options, PngError, Size, Theme, png, svg};
use resvg::tiny_skia::Pixmap;

fn picture(theme: Theme, size: Size, scale: f64, background: bool) -> Pixmap {
    let mut input = sample::revenue();
    (input.theme, input.size) = (theme, size);
    input.options = Options { heading: true, background, ..Options::default() };
    let bytes = png(&ChartModel::trend(&input, &english()), scale).unwrap();
    Pixmap::decode_png(&bytes).unwrap()
}

#[test]
fn a_picture_has_the_size_asked_for_and_shows_something() {
    for (size, scale, expected) in [
        (Size::picture(1600, 900), 1.0, (1600, 900)),
        (Size::picture(1280, 720), 1.0, (1280, 720)),
        (Size::screen(728.0, 330.0), 2.0, (1456, 660)),
    ] {
        let pixels = picture(Theme::Light, size, scale, true);
        assert_eq!((pixels.width(), pixels.height()), expected);
        let dark = pixels.pixels().iter().filter(|pixel| pixel.red() < 80).count();
        assert!(dark > 2_000, "only {dark} dark pixels");
        assert!(pixels.pixels().iter().all(|pixel| pixel.alpha() == 255));
    }
}

#[test]
fn dark_is_dark_and_a_chart_without_background_is_transparent() {
    let corner = |theme, background| picture(theme, Size::screen(400.0, 240.0), 1.0, background).pixel(1, 1).unwrap();
    assert!(corner(Theme::Dark, true).red() < 40);
    assert_eq!(corner(Theme::Dark, false).alpha(), 0);
}

/// True widths: what is measured is what is drawn. Pairs that the font moves together ("Av") are a little narrower.
#[test]
fn text_is_as_wide_as_measured() {
    use crate::drawing::Weight;
    let words = [("HnnmmH", 0.99..1.01), ("Average €41,177.25 H", 0.95..1.01), ("Target €45k H", 0.95..1.01)];
    for (weight, number) in [(Weight::Regular, 400), (Weight::SemiBold, 600)] {
        for (words, expected) in words.clone() {
            let text = format!(
                r#"<text x="10" y="40" font-size="40" font-family="Inter" font-weight="{number}">{words}</text>"#
            );
            let drawing = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60">{text}</svg>"#);
            let pixels = Pixmap::decode_png(&of_drawing(&drawing, 1.0, None).unwrap()).unwrap();
            let inked = |x: &u32| (0..pixels.height()).any(|y| pixels.pixel(*x, y).unwrap().alpha() > 40);
            let right = (0..pixels.width()).rev().find(inked).unwrap();
            // An H is drawn a little away from both its ends.
            let drawn = f64::from(right) - 10.0 + 40.0 * 0.09;
            let ratio = drawn / crate::text::width(words, 40.0, weight);
            assert!(expected.contains(&ratio), "{words} {number}: {ratio}");
        }
    }
}

/// Names in the scripts of the world: each sign is drawn from some font, where one is installed that has it.
#[test]
fn no_sign_is_missing_where_a_font_has_it() {
    let inked = |c: char| {
        let text = format!(r#"<text x="10" y="45" font-size="40" font-family="Inter">{c}</text>"#);
        let drawing = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60">{text}</svg>"#);
        Pixmap::decode_png(&of_drawing(&drawing, 1.0, None).unwrap()).unwrap().data().to_vec()
    };
    // No font has this one: what is drawn for it is what is drawn for a sign that is missing.
    let missing = inked('\u{10fffd}');
    let nothing = vec![0; missing.len()];
    for c in "☕🦄📈⌚収益売上한국مبيعاתהכנסอไทยहिन्दी€→".chars().filter(|c| !c.is_control())
    {
        if !is_installed(c) {
            eprintln!("{c}: no font of this system has it, so it is not looked for");
            continue;
        }
        let drawn = inked(c);
        assert!(drawn != missing && drawn != nothing, "{c} ({:x}) is missing", u32::from(c));
    }
}

/// True where a font has the sign, the bundled ones or one of the system.
fn is_installed(c: char) -> bool {
    let fonts = crate::fonts::for_text(&c.to_string());
    fonts.faces().any(|face| {
        let has = |data: &[u8], index: u32| {
            ttf_parser::Face::parse(data, index).is_ok_and(|face| face.glyph_index(c).is_some())
        };
        fonts.with_face_data(face.id, has).unwrap_or(false)
    })
}

#[test]
fn a_title_in_any_script_is_whole_where_there_is_room() {
    use crate::drawing::Weight;
    let titles = ["إجمالي إيرادات المبيعات الشهرية للمتجر الرئيسي", "当店の月間売上高と利益率", "☕🦄📈 Revenue"];
    for title in titles {
        let wide = crate::text::width(title, 20.0, Weight::SemiBold);
        assert!(wide > 20.0, "{title}: {wide}");
        assert_eq!(crate::text::fit(title, 20.0, Weight::SemiBold, wide + 1.0), title);
        let cut = crate::text::fit(title, 20.0, Weight::SemiBold, wide * 0.6);
        assert!(cut.ends_with('…') && crate::text::width(&cut, 20.0, Weight::SemiBold) <= wide * 0.6, "{cut}");
    }
}

/// Room that was made for a text is taken from edges again, with an error in the last digits.
#[test]
fn a_text_fits_where_room_was_made_for_it() {
    use crate::drawing::Weight;
    for (n, words) in (0..2_000).zip(["€46.91", "≤ 4.0%", "2 h 10 min", "Sales per hour"].iter().cycle()) {
        let (edge, size) = (f64::from(n) * 0.37, 12.0 + f64::from(n % 7) * 0.1);
        let room = (edge + crate::text::width(words, size, Weight::SemiBold)) - edge;
        assert_eq!(crate::text::fit(words, size, Weight::SemiBold, room), *words, "{edge}");
    }
}

#[test]
fn what_cannot_be_a_picture_says_so() {
    assert!(matches!(of_drawing("not a drawing", 1.0, None), Err(PngError::Drawing(_))));
    let drawing = svg(&ChartModel::trend(&sample::revenue(), &english()));
    for scale in [0.0, -1.0, 1e9, f64::NAN, f64::INFINITY] {
        assert!(matches!(of_drawing(&drawing, scale, None), Err(PngError::Size { .. })), "{scale}");
    }
}
