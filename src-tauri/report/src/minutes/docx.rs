//! Minutes as a document of a word processor (Office Open XML): real headings, lists and tables, so that it can be written on.

use crate::Error;
use crate::clean::escaped;
use crate::package::{DECLARATION, Package, Reference};
use crate::pages::columns::{Need, shared};
use domain::whole::Whole;
use present::review::{Body, Entry, Minutes};
use render::drawing::Weight;
use render::{Accent, Color, Theme, color_code};
use std::fmt::Write as _;

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// The width of what is written on an A4 page between margins of 2.5 cm, in twentieths of a point.
const WIDTH: usize = 9070;

const TWENTIETHS: f64 = 20.0;

/// The size of text in tables in points, and the space at both sides of it in a cell.
const TABLE_SIZE: f64 = 9.0;
const SIDES: f64 = 11.0;

/// The type of a part of a document.
macro_rules! kind {
    ($name:literal) => {
        Some(concat!("application/vnd.openxmlformats-officedocument.wordprocessingml.", $name, "+xml"))
    };
}

/// Writes minutes as a document (Office Open XML, A4), with the owner's own accent where there is one.
///
/// # Errors
/// Where it cannot be packed.
pub fn docx(minutes: &Minutes, accent: Option<Accent>) -> Result<Vec<u8>, Error> {
    let mut package = Package::default();
    package.begin(&[
        Reference::new("officeDocument", "word/document.xml"),
        Reference::new("core-properties", "docProps/core.xml"),
    ]);
    let parts = [Reference::new("styles", "styles.xml"), Reference::new("numbering", "numbering.xml")];
    package.add("word/document.xml", kind!("document.main"), document(minutes), &parts);
    package.add(
        "word/styles.xml",
        kind!("styles"),
        styles(&minutes.language, Theme::Light.with(accent).palette().accent),
        &[],
    );
    package.add("word/numbering.xml", kind!("numbering"), numbering(), &[]);
    let core_kind = Some("application/vnd.openxmlformats-package.core-properties+xml");
    package.add("docProps/core.xml", core_kind, properties(minutes), &[]);
    package.file("DOCX")
}

fn document(minutes: &Minutes) -> String {
    let mut out = format!("{DECLARATION}<w:document {NAMESPACE}><w:body>");
    paragraph(&mut out, "Title", &[(&minutes.title, false)]);
    paragraph(&mut out, "Subtitle", &[(&minutes.business, false)]);
    for (what, said) in &minutes.facts {
        paragraph(&mut out, "Normal", &[(&format!("{what}: "), true), (said, false)]);
    }
    for section in &minutes.sections {
        paragraph(&mut out, "Heading1", &[(&section.heading, false)]);
        match &section.body {
            Body::Sentence(text) => paragraph(&mut out, "Normal", &[(text, false)]),
            Body::List(entries) => entries.iter().for_each(|entry| listed(&mut out, entry)),
            Body::Table { heads, rows } => table(&mut out, heads, rows),
        }
    }
    out.push_str(
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" \
         w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
    );
    out
}

fn listed(out: &mut String, entry: &Entry) {
    let about = if entry.about.is_empty() { String::new() } else { format!("{}: ", entry.about) };
    let beside = if entry.beside.is_empty() { String::new() } else { format!(" ({})", entry.beside) };
    paragraph(out, "ListBullet", &[(&about, true), (&entry.text, false), (&beside, false)]);
}

/// A paragraph of runs, each of them bold or not; lines stay lines.
fn paragraph(out: &mut String, style: &str, runs: &[(&str, bool)]) {
    // Writing into a String does not fail.
    let _ = write!(out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
    runs.iter().filter(|(text, _)| !text.is_empty()).for_each(|(text, bold)| run(out, text, *bold));
    out.push_str("</w:p>");
}

fn run(out: &mut String, text: &str, bold: bool) {
    out.push_str(if bold { "<w:r><w:rPr><w:b/></w:rPr>" } else { "<w:r>" });
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str("<w:br/>");
        }
        let _ = write!(out, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
    }
    out.push_str("</w:r>");
}

fn table(out: &mut String, heads: &[String], rows: &[Vec<String>]) {
    let widths = widths(heads, rows);
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>");
    out.push_str("<w:tblGrid>");
    for width in &widths {
        let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    heads.iter().zip(&widths).for_each(|(head, width)| cell(out, head, *width, true));
    out.push_str("</w:tr>");
    for row in rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        row.iter().zip(&widths).for_each(|(text, width)| cell(out, text, *width, false));
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    // Two tables that follow each other would be one.
    paragraph(out, "Normal", &[]);
}

/// The widths of columns in twentieths of a point, so that no word is broken. The bundled font is wider than the one that word
/// processors write with.
fn widths(heads: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let room = WIDTH as f64 / TWENTIETHS;
    let needs = super::parts(heads.len()).into_iter().enumerate().map(|(index, part)| {
        let head = heads.get(index).map(|head| (head.as_str(), TABLE_SIZE, Weight::SemiBold, SIDES));
        let cells = rows.iter().filter_map(move |row| row.get(index));
        let cells = cells.map(|text| (text.as_str(), TABLE_SIZE, Weight::Regular, SIDES));
        Need::of(part * room, false, head.into_iter().chain(cells))
    });
    shared(&needs.collect::<Vec<_>>()).into_iter().map(|width| (width * TWENTIETHS).whole_usize()).collect()
}

fn cell(out: &mut String, text: &str, width: usize, bold: bool) {
    let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
    paragraph(out, "TableText", &[(text, bold)]);
    out.push_str("</w:tc>");
}

/// Styles by the names that word processors know, so that they can be changed in one place.
fn styles(language: &str, accent: Color) -> String {
    let mut out = format!(
        "{DECLARATION}<w:styles {NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" \
         w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults>",
        escaped(language)
    );
    out.push_str(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>",
    );
    let code = color_code(accent.rgb);
    let code = code.trim_start_matches('#');
    let rule = format!("<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"6\" w:color=\"{code}\"/></w:pBdr>");
    for (id, name, before, after, inside) in [
        ("Title", "Title", 0, 60, "<w:b/><w:sz w:val=\"40\"/>"),
        ("Subtitle", "Subtitle", 0, 240, "<w:color w:val=\"595959\"/>"),
        ("Heading1", "heading 1", 320, 100, "<w:b/><w:sz w:val=\"28\"/>"),
    ] {
        // A border is part of the paragraph's properties, before its spacing.
        let rule = if id == "Subtitle" { &rule } else { "" };
        let level = if id == "Heading1" { "<w:outlineLvl w:val=\"0\"/>" } else { "" };
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"Normal\"/><w:pPr><w:keepNext/>{rule}<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>{level}\
             </w:pPr><w:rPr>{inside}</w:rPr></w:style>"
        );
    }
    let _ = write!(
        out,
        "<w:style w:type=\"paragraph\" w:styleId=\"TableText\"><w:name w:val=\"Table Text\"/><w:basedOn w:val=\"Normal\"/>\
         <w:pPr><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz \
         w:val=\"{}\"/></w:rPr></w:style>",
        TABLE_SIZE * 2.0
    );
    out.push_str(
        "<w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/><w:basedOn \
         w:val=\"Normal\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
    );
    let edge = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>");
    let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).concat();
    let _ = write!(
        out,
        "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>{edges}\
         </w:tblBorders></w:tblPr></w:style></w:styles>"
    );
    out
}

fn numbering() -> String {
    format!(
        "{DECLARATION}<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType \
         w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText \
         w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl>\
         </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

fn properties(minutes: &Minutes) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&minutes.title),
        escaped(&minutes.business),
        escaped(&minutes.language)
    )
}
