//! How the window looks: its theme and how large everything is. It belongs to this computer and not to a workspace, so it
//! is kept in the folder of the window's state, where it is known before the page is.

use crate::error::internal;
use api::{Error, ErrorCode, Words};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::Theme;
use tauri::utils::config::Color;

/// The colours that were chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Colours {
    /// Those of the computer.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How the window looks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Look {
    /// Its colours.
    pub(crate) theme: Colours,
    /// How large everything is: 1 is the usual size; from 0.5 to 3.
    pub(crate) zoom: f64,
    /// The owner's own accent, such as `#7a3fb0`; `api` says whether it is one. `None` for the usual one.
    pub(crate) accent: Option<String>,
}

impl Default for Look {
    fn default() -> Self {
        Self { theme: Colours::System, zoom: 1.0, accent: None }
    }
}

impl Look {
    /// Sizes that a window can be read in; what is no number is the usual size.
    fn sound(self) -> Self {
        let zoom = if self.zoom.is_finite() { self.zoom.clamp(0.5, 3.0) } else { 1.0 };
        // A word of a colour's length, whatever the page says.
        let accent = self.accent.filter(|accent| accent.len() == 7 && accent.is_ascii());
        Self { zoom, accent, ..self }
    }

    /// The colour of an empty page, for the moment before there is one.
    pub(crate) fn ground(&self, system: Theme) -> Color {
        match (self.theme, system) {
            (Colours::Dark, _) | (Colours::System, Theme::Dark) => Color(0x17, 0x19, 0x1d, 0xff),
            _ => Color(0xff, 0xff, 0xff, 0xff),
        }
    }
}

/// The look that is kept, and its file.
pub(crate) struct KeptLook {
    file: PathBuf,
    look: Mutex<Look>,
}

impl KeptLook {
    /// Reads what was kept in `data_dir`; the usual look where nothing was, or it cannot be read.
    pub(crate) fn read(data_dir: &Path) -> Self {
        let file = data_dir.join("look.json");
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let look: Look = serde_json::from_str(&text).unwrap_or_default();
        Self { file, look: Mutex::new(look.sound()) }
    }

    /// The look.
    pub(crate) fn get(&self) -> Look {
        self.look.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps another look, and answers with it.
    pub(crate) fn set(&self, look: Look, words: Words) -> Result<Look, Error> {
        let look = look.sound();
        *self.look.lock().unwrap_or_else(PoisonError::into_inner) = look.clone();
        let text = serde_json::to_string(&look).map_err(|error| internal(words, error))?;
        std::fs::write(&self.file, text).map_err(|error| {
            let folder = self.file.parent().unwrap_or(Path::new("")).display().to_string();
            Error::new(ErrorCode::Failed, words.error_look(&folder)).with(error.to_string())
        })?;
        Ok(look)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn english() -> Words {
        Words::of(api::Language::ENGLISH)
    }

    #[test]
    fn a_look_is_kept_for_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(KeptLook::read(folder.path()).get(), Look::default());
        let look = Look { theme: Colours::Dark, zoom: 1.25, accent: Some("#7a3fb0".to_owned()) };
        KeptLook::read(folder.path()).set(look.clone(), english()).unwrap();
        assert_eq!(KeptLook::read(folder.path()).get(), look);
        assert_eq!(look.ground(Theme::Light), Color(0x17, 0x19, 0x1d, 0xff));
    }

    #[test]
    fn sizes_that_nobody_can_read_are_not_taken() {
        let folder = tempfile::tempdir().unwrap();
        let kept = KeptLook::read(folder.path());
        for (asked, taken) in [(0.0, 0.5), (1000.0, 3.0), (f64::NAN, 1.0), (1.5, 1.5)] {
            assert_eq!(kept.set(Look { zoom: asked, ..Look::default() }, english()).unwrap().zoom, taken);
        }
        let long = Look { accent: Some("purple and more".to_owned()), ..Look::default() };
        assert_eq!(kept.set(long, english()).unwrap().accent, None);
        std::fs::write(folder.path().join("look.json"), r#"{"theme":"pink","zoom":2}"#).unwrap();
        assert_eq!(KeptLook::read(folder.path()).get(), Look::default());
    }

    #[test]
    fn a_folder_that_is_gone_is_said() {
        let kept = KeptLook::read(Path::new("/nowhere/at/all"));
        let error = kept.set(Look::default(), english()).unwrap_err();
        assert_eq!(error.code, ErrorCode::Failed);
    }
}
