//! The file dialogs. In tests of the real window, which cannot press the system's buttons, a folder answers instead.

use crate::error::internal;
use api::{Error, ErrorCode, FileUse, Words};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use tauri::{Manager, WebviewWindow, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// What is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FileKind {
    /// What values come in.
    Spreadsheet,
    /// A business.
    Workspace,
    /// The folder of a plain export.
    Export,
    /// The folder that a plain export goes into.
    Destination,
    /// A file of definitions.
    Definitions,
    /// The folder in which the files of a source lie.
    Folder,
    /// A logo.
    Picture,
}

impl FileKind {
    /// What is done with what is chosen.
    pub(crate) fn purpose(self) -> FileUse {
        match self {
            Self::Destination => FileUse::Write,
            Self::Spreadsheet | Self::Workspace | Self::Export | Self::Definitions | Self::Folder | Self::Picture => {
                FileUse::Read
            }
        }
    }

    fn title(self, words: Words) -> &'static str {
        match self {
            Self::Spreadsheet => words.dialog_choose_spreadsheet(),
            Self::Workspace => words.dialog_open_workspace(),
            Self::Export => words.dialog_choose_export(),
            Self::Destination => words.dialog_choose_destination(),
            Self::Definitions => words.dialog_choose_definitions(),
            Self::Folder => words.dialog_choose_folder(),
            Self::Picture => words.dialog_choose_picture(),
        }
    }

    /// Which files are offered; `None` for a folder.
    fn filter(self, words: Words) -> Option<Filter> {
        match self {
            Self::Spreadsheet => Some((words.dialog_spreadsheets(), api::ENDINGS)),
            Self::Workspace => Some((words.dialog_workspaces(), WORKSPACES)),
            Self::Definitions => Some((words.dialog_definitions(), DEFINITIONS)),
            Self::Picture => Some((words.dialog_pictures(), PICTURES)),
            Self::Export | Self::Destination | Self::Folder => None,
        }
    }
}

/// What is to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SaveKind {
    /// A new business.
    Workspace,
    /// A chart as pixels.
    Png,
    /// A chart as shapes.
    Svg,
    /// A file of definitions.
    Definitions,
    /// How files are read.
    Recipe,
    /// A sheet to be filled in.
    Workbook,
    /// A chart or a pack as pages.
    Pdf,
    /// A pack as slides.
    Slides,
    /// A pack as a workbook.
    Tables,
    /// A pack as a web page.
    Page,
    /// A pack as a draft of a mail.
    Mail,
    /// The numbers of a pack.
    Csv,
    /// A pack or minutes as text.
    Markdown,
    /// Minutes as a document of a word processor.
    Document,
    /// The day of a review for other programs' calendars.
    Calendar,
}

impl SaveKind {
    fn title(self, words: Words) -> &'static str {
        match self {
            Self::Workspace => words.dialog_save_workspace(),
            Self::Png | Self::Svg => words.dialog_save_chart(),
            Self::Definitions => words.dialog_save_definitions(),
            Self::Recipe => words.dialog_save_recipe(),
            Self::Workbook => words.dialog_save_workbook(),
            Self::Pdf => words.dialog_save_pdf(),
            Self::Slides => words.dialog_save_slides(),
            Self::Tables => words.dialog_save_tables(),
            Self::Page => words.dialog_save_page(),
            Self::Mail => words.dialog_save_mail(),
            Self::Csv => words.dialog_save_csv(),
            Self::Markdown => words.dialog_save_markdown(),
            Self::Document => words.dialog_save_document(),
            Self::Calendar => words.dialog_save_calendar(),
        }
    }

    fn filter(self, words: Words) -> Filter {
        match self {
            Self::Workspace => (words.dialog_workspaces(), WORKSPACES),
            Self::Png => (words.dialog_png(), &["png"]),
            Self::Svg => (words.dialog_svg(), &["svg"]),
            Self::Definitions => (words.dialog_definitions(), DEFINITIONS),
            Self::Recipe => (words.dialog_recipe(), &["json"]),
            Self::Workbook | Self::Tables => (words.dialog_workbook(), &["xlsx"]),
            Self::Pdf => (words.dialog_pdf(), &["pdf"]),
            Self::Slides => (words.dialog_slides(), &["pptx"]),
            Self::Page => (words.dialog_page(), &["html", "htm"]),
            Self::Mail => (words.dialog_mail(), &["eml"]),
            Self::Csv => (words.dialog_csv(), &["csv"]),
            Self::Markdown => (words.dialog_markdown(), &["md"]),
            Self::Document => (words.dialog_document(), &["docx"]),
            Self::Calendar => (words.dialog_calendar(), &["ics"]),
        }
    }
}

/// What files a dialog shows: in words, and their endings.
type Filter = (&'static str, &'static [&'static str]);

const WORKSPACES: &[&str] = &["bellwether"];
const PICTURES: &[&str] = &["png", "jpg", "jpeg"];
const DEFINITIONS: &[&str] = &["yaml", "yml"];

/// Who answers when a file is to be chosen.
pub(crate) enum Dialogs {
    /// The owner, in the system's dialog.
    System,
    /// A folder: its file `next-open` lists the paths to open, one a line, and is used up; saving goes into it.
    Folder(PathBuf),
}

impl Dialogs {
    /// The system's dialogs, unless there is a folder that answers.
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        folder.map_or(Self::System, Self::Folder)
    }

    /// Asks for one file, or several, or for a folder.
    pub(crate) async fn choose_file(
        &self,
        window: &WebviewWindow,
        words: Words,
        kind: FileKind,
        many: bool,
    ) -> Result<Vec<PathBuf>, Error> {
        if let Self::Folder(folder) = self {
            return Ok(next_open(folder));
        }
        let mut dialog = dialog(window, kind.title(words));
        let offered = kind.filter(words);
        if let Some((name, extensions)) = offered {
            // A spreadsheet may have any name; where the filter hides it, the owner can still choose it.
            dialog = dialog.add_filter(name, extensions);
            if kind == FileKind::Spreadsheet {
                // Values come out of another workspace, too.
                dialog = dialog.add_filter(words.dialog_workspaces(), WORKSPACES);
            }
            dialog = dialog.add_filter(words.dialog_all_files(), &["*"]);
        }
        let chosen = in_background(words, move || match (offered, many) {
            (None, _) => dialog.blocking_pick_folder().map(|folder| vec![folder]),
            (Some(_), true) => dialog.blocking_pick_files(),
            (Some(_), false) => dialog.blocking_pick_file().map(|file| vec![file]),
        })
        .await?;
        chosen
            .unwrap_or_default()
            .into_iter()
            .map(|file| file.into_path().map_err(|error| internal(words, error)))
            .collect()
    }

    /// Asks where to save. A name typed without the fitting extension gets it.
    pub(crate) async fn choose_save(
        &self,
        window: &WebviewWindow,
        words: Words,
        suggested: &str,
        kind: SaveKind,
    ) -> Result<Option<PathBuf>, Error> {
        let suggested = file_name(suggested);
        let (name, extensions) = kind.filter(words);
        if let Self::Folder(folder) = self {
            return Ok(Some(with_extension(folder.join(suggested), extensions, |_| false)));
        }
        let dialog = dialog(window, kind.title(words)).add_filter(name, extensions).set_file_name(suggested);
        let Some(file) = in_background(words, move || dialog.blocking_save_file()).await? else { return Ok(None) };
        let path = file.into_path().map_err(|error| internal(words, error))?;
        Ok(Some(with_extension(path, extensions, Path::exists)))
    }
}

impl Dialogs {
    /// Opens the folder of a file in the desktop's own program, with the file selected. Where a folder answers for the
    /// owner, it notes in `shown` what would be.
    pub(crate) async fn show_in_folder(&self, words: Words, path: PathBuf) -> Result<(), Error> {
        let note = match self {
            Self::System => None,
            Self::Folder(folder) => Some(folder.join("shown")),
        };
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        let shown = in_background(words, move || match note {
            Some(note) => std::fs::write(note, path.display().to_string()).map_err(|error| error.to_string()),
            None => tauri_plugin_opener::reveal_item_in_dir(path).map_err(|error| error.to_string()),
        });
        shown.await?.map_err(|error| Error::new(ErrorCode::Failed, words.error_show_folder(&folder)).with(error))
    }
}

fn dialog(window: &WebviewWindow, title: &str) -> FileDialogBuilder<Wry> {
    let dialog = window.dialog().file().set_parent(window).set_title(title);
    match window.path().document_dir() {
        Ok(documents) => dialog.set_directory(documents),
        Err(_) => dialog,
    }
}

async fn in_background<T: Send + 'static>(words: Words, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    tauri::async_runtime::spawn_blocking(work).await.map_err(|error| internal(words, error))
}

fn next_open(folder: &Path) -> Vec<PathBuf> {
    let list = folder.join("next-open");
    let paths = std::fs::read_to_string(&list).unwrap_or_default();
    let _ = std::fs::remove_file(&list);
    paths.lines().filter(|line| !line.is_empty()).map(PathBuf::from).collect()
}

/// Most file systems take names of 255 bytes; the rest is room for a number and an extension.
const LONGEST_STEM: usize = 200;

/// ".bellwether" is the longest extension that is written, in bytes.
const LONGEST_EXTENSION: usize = 11;

/// A suggested name without what no file system takes: a KPI may be called "Sales / order".
fn file_name(suggested: &str) -> String {
    let clean: String =
        suggested.chars().map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c }).collect();
    let dot = clean.rfind('.').filter(|dot| clean.len() - dot <= LONGEST_EXTENSION).unwrap_or(clean.len());
    let (stem, extension) = clean.split_at(dot);
    let cut = stem.floor_char_boundary(LONGEST_STEM);
    format!("{}{extension}", &stem[..cut])
}

/// `path` with one of the `extensions`. Where that names a file that exists, a number is added: the dialog has asked
/// about overwriting the name without it only.
fn with_extension(path: PathBuf, extensions: &[&str], exists: impl Fn(&Path) -> bool) -> PathBuf {
    let typed = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    let Some(first) = extensions.first() else { return path };
    if extensions.iter().any(|extension| extension.eq_ignore_ascii_case(&typed)) {
        return path;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let plain = path.with_file_name(format!("{name}.{first}"));
    let numbered = (2..).map(|number| path.with_file_name(format!("{name} ({number}).{first}")));
    std::iter::once(plain).chain(numbered).find(|path| !exists(path)).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    const PICTURES: &[&str] = &["png", "svg"];

    #[test]
    fn adds_the_extension_that_was_left_out() {
        let save = |typed: &str| with_extension(PathBuf::from(typed), PICTURES, |_| false);
        assert_eq!(save("/a/Net sales"), PathBuf::from("/a/Net sales.png"));
        assert_eq!(save("/a/Q1 2026.final"), PathBuf::from("/a/Q1 2026.final.png"));
        assert_eq!(save("/a/Net sales.SVG"), PathBuf::from("/a/Net sales.SVG"));
    }

    #[test]
    fn never_overwrites_what_was_not_asked_about() {
        let taken = |path: &Path| ["/a/x.png", "/a/x (2).png"].iter().any(|taken| path == Path::new(taken));
        assert_eq!(with_extension(PathBuf::from("/a/x"), PICTURES, taken), PathBuf::from("/a/x (3).png"));
        assert_eq!(with_extension(PathBuf::from("/a/x.png"), PICTURES, taken), PathBuf::from("/a/x.png"));
    }

    #[test]
    fn suggests_names_that_file_systems_take() {
        assert_eq!(file_name("Sales / order: “net”?.png"), "Sales - order- “net”-.png");
        assert_eq!(file_name("../../etc/passwd"), "..-..-etc-passwd");
        let long = file_name(&format!("{}.png", "é".repeat(10_000)));
        assert!(long.len() <= 204 && long.ends_with("é.png"), "{} bytes", long.len());
    }

    #[test]
    fn a_folder_answers_once() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("next-open"), "/a/b.csv\n/c.xlsx\n").unwrap();
        assert_eq!(next_open(folder.path()), [PathBuf::from("/a/b.csv"), PathBuf::from("/c.xlsx")]);
        assert_eq!(next_open(folder.path()), Vec::<PathBuf>::new());
    }
}
