//! A pack as slides that can be edited: native charts with their numbers behind them, native tables, speaker notes.

mod chart;
mod shapes;
mod slides;
mod table;
#[cfg(test)]
mod tests;

use crate::clean::escaped;
use crate::package::{DECLARATION, Package, Reference};
use crate::pages::Look;
use crate::{Error, Progress};
use locale::Locale;
use present::pack::Pack;
use render::Palette;
use shapes::{Area, Slide, code};
use slides::Deck;
use std::fmt::Write as _;

const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// The type of a part of a presentation.
macro_rules! kind {
    ($name:literal) => {
        Some(concat!("application/vnd.openxmlformats-officedocument.presentationml.", $name, "+xml"))
    };
}

const THEME: Option<&str> = Some("application/vnd.openxmlformats-officedocument.theme+xml");
const CHART: Option<&str> = Some("application/vnd.openxmlformats-officedocument.drawingml.chart+xml");

/// The group that holds everything on a slide.
const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>\
     <a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm>\
     </p:grpSpPr>";

/// Writes a pack as a presentation (Office Open XML, 16:9).
///
/// # Errors
/// Where it was stopped, and where a chart cannot be written.
pub fn pptx(pack: &Pack, look: &Look, locale: &Locale, progress: Progress) -> Result<Vec<u8>, Error> {
    let deck = Deck::new(pack, look, locale);
    let mut slides = if pack.alone { Vec::new() } else { vec![deck.cover()] };
    if !pack.alone && !pack.sheets.is_empty() {
        slides.extend(deck.attention());
        slides.extend(deck.changes());
        slides.extend(deck.scorecard());
        slides.extend(deck.budget());
        slides.extend(deck.supposed());
    }
    for (index, sheet) in pack.sheets.iter().enumerate() {
        progress(index as f64 / pack.sheets.len() as f64)?;
        slides.push(deck.sheet(sheet)?);
    }
    if !pack.alone {
        slides.extend(deck.actions());
    }
    for slide in slides.iter_mut().filter(|slide| slide.layout > 1) {
        slide.foot(deck.foot);
    }
    let file = package(slides, pack, deck.palette)?.file("PPTX")?;
    progress(1.0)?;
    Ok(file)
}

/// The frame of the slide's chart, which is its `rId2`.
fn frame(slide: &mut Slide, area: Area, alternative: &str) {
    let id = slide.next();
    let _ = write!(
        slide.shapes,
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Chart\" descr=\"{}\"/><p:cNvGraphicFramePr/>\
         <p:nvPr/></p:nvGraphicFramePr>{}<a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart \
         xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId2\"/></a:graphicData></a:graphic>\
         </p:graphicFrame>",
        escaped(alternative),
        area.xfrm("p:xfrm"),
    );
}

/// The slide's picture, which is its `rId2`.
fn picture(slide: &mut Slide, area: Area, alternative: &str) {
    let id = slide.next();
    let _ = write!(
        slide.shapes,
        "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Logo\" descr=\"{}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/>\
         </p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rId2\"/><a:stretch><a:fillRect/></a:stretch>\
         </p:blipFill><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
        escaped(alternative),
        area.xfrm("a:xfrm"),
    );
}

fn package(slides: Vec<Slide>, pack: &Pack, palette: &Palette) -> Result<Package, Error> {
    let mut package = Package::default();
    package.begin(&[
        Reference::new("officeDocument", "ppt/presentation.xml"),
        Reference::new("core-properties", "docProps/core.xml"),
        Reference::new("extended-properties", "docProps/app.xml"),
    ]);
    properties(&mut package, pack, slides.len());
    let has_notes = slides.iter().any(|slide| !slide.notes.is_empty());
    presentation(&mut package, slides.len(), has_notes);
    masters(&mut package, palette, has_notes);
    let (mut charts, mut notes) = (0, 0);
    for (number, slide) in (1..).zip(slides) {
        let mut references =
            vec![Reference::new("slideLayout", format!("../slideLayouts/slideLayout{}.xml", slide.layout))];
        if let Some(picture) = &slide.picture {
            references.push(Reference::new("image", format!("../media/image{number}.png")));
            package.add(&format!("ppt/media/image{number}.png"), None, picture.png.as_slice(), &[]);
        }
        if let Some(chart) = &slide.chart {
            charts += 1;
            references.push(Reference::new("chart", format!("../charts/chart{charts}.xml")));
            let book = format!("Microsoft_Excel_Sheet{charts}.xlsx");
            let behind = [Reference::new("package", format!("../embeddings/{book}"))];
            package.add(&format!("ppt/charts/chart{charts}.xml"), CHART, chart.part.as_str(), &behind);
            package.add(&format!("ppt/embeddings/{book}"), None, chart.book.as_slice(), &[]);
        }
        if !slide.notes.is_empty() {
            notes += 1;
            references.push(Reference::new("notesSlide", format!("../notesSlides/notesSlide{notes}.xml")));
            let behind = [
                Reference::new("notesMaster", "../notesMasters/notesMaster1.xml"),
                Reference::new("slide", format!("../slides/slide{number}.xml")),
            ];
            package.add(
                &format!("ppt/notesSlides/notesSlide{notes}.xml"),
                kind!("notesSlide"),
                notes_xml(&slide),
                &behind,
            );
        }
        package.add(&format!("ppt/slides/slide{number}.xml"), kind!("slide"), slide_xml(&slide), &references);
    }
    Ok(package)
}

fn slide_xml(slide: &Slide) -> String {
    format!(
        "{DECLARATION}<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{}</p:spTree></p:cSld><p:clrMapOvr>\
         <a:masterClrMapping/></p:clrMapOvr></p:sld>",
        slide.shapes
    )
}

fn notes_xml(slide: &Slide) -> String {
    let language = escaped(slide.language());
    let paragraph = |text: &String| {
        let text = escaped(&text.replace('\n', " "));
        format!("<a:p><a:r><a:rPr lang=\"{language}\" dirty=\"0\"/><a:t>{text}</a:t></a:r></a:p>")
    };
    let said: String = slide.notes.iter().map(paragraph).collect();
    format!(
        "{DECLARATION}<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image\"/>\
         <p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr>\
         </p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"{language}\"/></a:p></p:txBody></p:sp>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{said}\
         </p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
}

fn properties(package: &mut Package, pack: &Pack, slides: usize) {
    let title = pack.heading();
    let core = format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(title),
        escaped(&pack.business),
        escaped(&pack.language)
    );
    let app = format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Bellwether</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>{slides}</Slides>\
         </Properties>"
    );
    let core_kind = Some("application/vnd.openxmlformats-package.core-properties+xml");
    package.add("docProps/core.xml", core_kind, core, &[]);
    let app_kind = Some("application/vnd.openxmlformats-officedocument.extended-properties+xml");
    package.add("docProps/app.xml", app_kind, app, &[]);
}

/// The look of text that no placeholder gives one.
const STYLE: &str = "<p:defaultTextStyle><a:defPPr><a:defRPr lang=\"en-US\"/></a:defPPr><a:lvl1pPr marL=\"0\" algn=\"l\" \
     defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" hangingPunct=\"1\"><a:defRPr sz=\"1800\" kern=\"1200\"><a:solidFill>\
     <a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/>\
     <a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>";

fn presentation(package: &mut Package, slides: usize, has_notes: bool) {
    let mut references = vec![
        Reference::new("slideMaster", "slideMasters/slideMaster1.xml"),
        Reference::new("theme", "theme/theme1.xml"),
        Reference::new("presProps", "presProps.xml"),
        Reference::new("viewProps", "viewProps.xml"),
        Reference::new("tableStyles", "tableStyles.xml"),
    ];
    let mut notes = String::new();
    if has_notes {
        references.push(Reference::new("notesMaster", "notesMasters/notesMaster1.xml"));
        notes = format!("<p:notesMasterIdLst><p:notesMasterId r:id=\"rId{}\"/></p:notesMasterIdLst>", references.len());
    }
    let mut list = String::new();
    for number in 1..=slides {
        references.push(Reference::new("slide", format!("slides/slide{number}.xml")));
        // Identifiers of slides begin at 256.
        let _ = write!(list, "<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 255 + number, references.len());
    }
    let text = format!(
        "{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst>\
         <p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>{notes}<p:sldIdLst>{list}</p:sldIdLst>\
         <p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>{STYLE}</p:presentation>"
    );
    package.add("ppt/presentation.xml", kind!("presentation.main"), text, &references);
    package.add("ppt/presProps.xml", kind!("presProps"), include_str!("parts/presProps.xml"), &[]);
    package.add("ppt/viewProps.xml", kind!("viewProps"), include_str!("parts/viewProps.xml"), &[]);
    package.add("ppt/tableStyles.xml", kind!("tableStyles"), include_str!("parts/tableStyles.xml"), &[]);
}

/// The masters, each with a theme of its own: PowerPoint repairs decks in which two share one.
fn masters(package: &mut Package, palette: &Palette, has_notes: bool) {
    let layouts = [include_str!("parts/slideLayout1.xml"), include_str!("parts/slideLayout2.xml")];
    package.add("ppt/theme/theme1.xml", THEME, theme("Bellwether", palette), &[]);
    let behind = [
        Reference::new("slideLayout", "../slideLayouts/slideLayout1.xml"),
        Reference::new("slideLayout", "../slideLayouts/slideLayout2.xml"),
        Reference::new("theme", "../theme/theme1.xml"),
    ];
    package.add(
        "ppt/slideMasters/slideMaster1.xml",
        kind!("slideMaster"),
        include_str!("parts/slideMaster1.xml"),
        &behind,
    );
    for (number, layout) in (1..).zip(layouts) {
        let behind = [Reference::new("slideMaster", "../slideMasters/slideMaster1.xml")];
        package.add(&format!("ppt/slideLayouts/slideLayout{number}.xml"), kind!("slideLayout"), layout, &behind);
    }
    if has_notes {
        let paper = render::Theme::Light.palette();
        package.add("ppt/theme/theme2.xml", THEME, theme("Bellwether notes", paper), &[]);
        let behind = [Reference::new("theme", "../theme/theme2.xml")];
        let notes = include_str!("parts/notesMaster1.xml");
        package.add("ppt/notesMasters/notesMaster1.xml", kind!("notesMaster"), notes, &behind);
    }
}

/// A theme in the colours of a palette.
fn theme(name: &str, palette: &Palette) -> String {
    let colors = [
        ("{ink}", palette.ink),
        ("{background}", palette.background),
        ("{dim}", palette.dim),
        ("{grid}", palette.grid),
        ("{accent}", palette.accent),
        ("{good}", palette.good),
        ("{risk}", palette.risk),
        ("{bad}", palette.bad),
        ("{average}", palette.average),
        ("{rule}", palette.rule),
    ];
    let text = include_str!("parts/theme.xml").replace("{name}", name);
    colors.iter().fold(text, |text, (place, color)| text.replace(place, &code(*color)))
}

fn refused(reason: impl std::fmt::Display) -> Error {
    Error::Refused { format: "PPTX", reason: reason.to_string() }
}
