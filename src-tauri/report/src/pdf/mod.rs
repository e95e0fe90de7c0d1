//! Pages as PDF: shapes and text, nothing as pixels; tagged, so that it can be read out (PDF/UA-1, which the writer checks).

mod marks;
mod tags;

use crate::pages::{Page, Role};
use crate::{Error, Progress};
use domain::whole::single;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::{Document, SerializeSettings};
use marks::Pen;
use tags::Tags;

/// What a PDF says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// Its title.
    pub title: String,
    /// The business.
    pub author: String,
    /// Its language as a BCP 47 tag.
    pub language: String,
    /// A workbook that rides inside: its file name and bytes.
    pub workbook: Option<(String, Vec<u8>)>,
}

/// The media type of a workbook.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Writes pages as one PDF.
///
/// # Errors
/// Where the work was stopped, and where the writer finds that something is missing that the standard asks for.
pub fn pdf(pages: &[Page], about: &About, progress: Progress) -> Result<Vec<u8>, Error> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|error| refused(&error))?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut pen = Pen::new().ok_or_else(|| refused(&"the fonts"))?;
    let mut tags = Tags::new(&about.language);
    for (index, page) in pages.iter().enumerate() {
        progress(index as f64 / pages.len() as f64)?;
        draw(&mut document, page, index, &mut pen, &mut tags)?;
    }
    document.set_tag_tree(tags.tree());
    document.set_outline(outline(pages));
    document.set_metadata(metadata(about));
    if let Some((name, bytes)) = &about.workbook {
        document.embed_file(attached(name, bytes));
    }
    document.finish().map_err(|error| refused(&error))
}

fn refused(reason: &dyn std::fmt::Debug) -> Error {
    Error::Refused { format: "PDF", reason: format!("{reason:?}") }
}

fn draw(document: &mut Document, page: &Page, index: usize, pen: &mut Pen, tags: &mut Tags) -> Result<(), Error> {
    let settings =
        PageSettings::from_wh(single(page.width), single(page.height)).ok_or_else(|| refused(&"the paper"))?;
    let mut sheet = document.start_page_with(settings);
    let mut surface = sheet.surface();
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    pen.background(&mut surface, page);
    surface.end_tagged();
    for part in page.parts.iter().filter(|part| part.layers.iter().any(|layer| !layer.marks.is_empty())) {
        // Every start has its end below, and none begins within another: the writer panics otherwise.
        let said = marks::said(part);
        let tag = match part.role {
            Role::Furniture => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
            Role::Figure(_) => ContentTag::Other,
            _ => ContentTag::Span(SpanTag::empty().with_actual_text(said.as_deref())),
        };
        let identifier = surface.start_tagged(tag);
        pen.draw(&mut surface, &part.layers);
        surface.end_tagged();
        tags.add(part, index, identifier);
    }
    surface.finish();
    sheet.finish();
    Ok(())
}

fn outline(pages: &[Page]) -> Outline {
    let mut outline = Outline::new();
    for (index, page) in pages.iter().enumerate().filter(|(_, page)| !page.title.is_empty()) {
        let destination = XyzDestination::new(index, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(page.title.clone(), destination));
    }
    outline
}

fn metadata(about: &About) -> Metadata {
    let metadata = Metadata::new().title(about.title.clone()).language(about.language.clone());
    let metadata = metadata.creator("Bellwether".to_owned());
    if about.author.is_empty() { metadata } else { metadata.authors(vec![about.author.clone()]) }
}

fn attached(name: &str, bytes: &[u8]) -> EmbeddedFile {
    EmbeddedFile {
        path: name.to_owned(),
        mime_type: MimeType::new(WORKBOOK),
        description: Some(name.to_owned()),
        association_kind: AssociationKind::Data,
        data: bytes.to_vec().into(),
        modification_date: None,
        compress: Some(false),
        location: None,
    }
}
