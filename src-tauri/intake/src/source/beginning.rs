//! The beginning of a large text, for those who do not want to wait until all of it was read.

use super::magic::{self, Kind};
use super::{Bytes, Source};
use crate::error::Refusal;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// In bytes: a file of this size is read before anybody waits for it.
const LARGE: u64 = 4_000_000;
/// In bytes: so much of it is looked at.
const BEGINNING: u64 = 256 * 1024;

impl Source {
    /// The first rows of a file, where it is a text of more than 4 MB; `None` for any other file, which is read as a whole.
    ///
    /// What is found out of them alone is what the file seems to be: only all of it says how it is written.
    ///
    /// # Errors
    /// A [`Refusal`] where it cannot be read.
    pub fn beginning(path: &Path) -> Result<Option<Self>, Refusal> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let failed = |error: std::io::Error| Refusal::from_io(&name, &error);
        let metadata = std::fs::metadata(path).map_err(failed)?;
        if !metadata.is_file() || metadata.len() <= LARGE {
            return Ok(None);
        }
        let mut head = Vec::new();
        File::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut head)).map_err(failed)?;
        // Of what has no lines nothing can be said before its end.
        let Some(end) = head.iter().rposition(|&byte| byte == b'\n').filter(|_| magic::kind(&head) == Kind::Text)
        else {
            return Ok(None);
        };
        head.truncate(end + 1);
        Self::look(name, Bytes::Memory(head.into()), Arc::default()).map(Some)
    }
}
