//! The package of a document of Office Open XML: its parts, what type each is of, and what refers to what.

use crate::Error;
use crate::clean::escaped;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";

/// The beginning of every part that is XML.
pub(crate) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Parts in the order in which they are written. Nothing is listed that is not there: each part is added together with its
/// type and with what it refers to.
#[derive(Debug, Default)]
pub(crate) struct Package {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    name: String,
    /// Its type; by its ending where `None`.
    kind: Option<&'static str>,
    content: Vec<u8>,
}

/// What a part refers to: the last word of the relationship's type, and the part, from where the referring one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub kind: &'static str,
    pub target: String,
}

impl Reference {
    pub(crate) fn new(kind: &'static str, target: impl Into<String>) -> Self {
        Self { kind, target: target.into() }
    }
}

impl Package {
    /// Adds a part and, beside it, what it refers to as `rId1`, `rId2` and so on.
    pub(crate) fn add(
        &mut self,
        name: &str,
        kind: Option<&'static str>,
        content: impl Into<Vec<u8>>,
        references: &[Reference],
    ) {
        self.parts.push(Part { name: name.to_owned(), kind, content: content.into() });
        if !references.is_empty() {
            let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
            let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
            self.refer(&format!("{folder}_rels/{file}.rels"), references);
        }
    }

    /// Adds what the package itself refers to.
    pub(crate) fn begin(&mut self, references: &[Reference]) {
        self.refer("_rels/.rels", references);
    }

    fn refer(&mut self, name: &str, references: &[Reference]) {
        let mut text = format!("{DECLARATION}<Relationships xmlns=\"{RELATIONSHIPS}\">");
        for (id, reference) in (1..).zip(references) {
            let kind = match reference.kind {
                "core-properties" => {
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/".to_owned()
                }
                _ => OFFICE.to_owned(),
            } + reference.kind;
            let target = escaped(&reference.target);
            // Writing into a String does not fail.
            let _ = write!(text, "<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{target}\"/>");
        }
        text.push_str("</Relationships>");
        self.parts.push(Part { name: name.to_owned(), kind: None, content: text.into_bytes() });
    }

    /// The file, of a format that is named where it cannot be made.
    pub(crate) fn file(self, format: &'static str) -> Result<Vec<u8>, Error> {
        let refused = |reason: zip::result::ZipError| Error::Refused { format, reason: reason.to_string() };
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // The same pack gives the same bytes: no time is written.
        let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
        let mut write = |name: &str, content: &[u8]| {
            zip.start_file(name, options).map_err(refused)?;
            zip.write_all(content).map_err(|reason| refused(reason.into()))
        };
        write("[Content_Types].xml", self.types().as_bytes())?;
        for part in &self.parts {
            write(&part.name, &part.content)?;
        }
        Ok(zip.finish().map_err(refused)?.into_inner())
    }

    fn types(&self) -> String {
        let mut text = format!(
            "{DECLARATION}<Types xmlns=\"{TYPES}\"><Default Extension=\"rels\" \
             ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        if self.parts.iter().any(|part| part.name.ends_with(".xlsx")) {
            text.push_str(
                "<Default Extension=\"xlsx\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>",
            );
        }
        if self.parts.iter().any(|part| part.name.ends_with(".png")) {
            text.push_str("<Default Extension=\"png\" ContentType=\"image/png\"/>");
        }
        for part in &self.parts {
            if let Some(kind) = part.kind {
                let _ = write!(text, "<Override PartName=\"/{}\" ContentType=\"{kind}\"/>", part.name);
            }
        }
        text + "</Types>"
    }
}
