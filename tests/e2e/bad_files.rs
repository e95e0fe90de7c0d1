//! Files that cannot be read: each is refused in words, and nothing is lost.

use crate::first_start::{EXAMPLE, shows_example};
use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use std::fs;
use std::path::{Path, PathBuf};

const BINARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/refused/binary.csv");
const NOTICE: &str = "//*[@role='status']//p[normalize-space(.)]";

#[test]
fn files_that_cannot_be_read_are_refused_in_words() {
    journey("bad-files", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        refuses_a_spreadsheet(&window, stage).await?;
        let damaged = damaged_copy(stage)?;
        let before = fs::read(&damaged)?;
        stage.answer_open(&[&damaged])?;
        window.press("Workspace menu").await?;
        window.press("Open a workspace…").await?;
        says(&window, NOTICE, "Damaged.bellwether").await?;
        shows_example(&window).await?;
        window.close().await?;

        let given = stage.open(&[&damaged.to_string_lossy()]).await?;
        says(&given, NOTICE, "Damaged.bellwether").await?;
        given.close().await?;
        assert_eq!(fs::read(&damaged)?, before, "a file that cannot be read is left as it is");
        let whole = stage.workspace()?;
        let again = stage.open(&[&whole.to_string_lossy()]).await?;
        shows_example(&again).await?;
        again.close().await
    });
}

async fn refuses_a_spreadsheet(window: &Window, stage: &Stage) -> Outcome {
    stage.answer_open(&[Path::new(BINARY)])?;
    window.press("Data").await?;
    window.press("Import…").await?;
    says(window, "//*[@role='alert']", "binary.csv").await?;
    window.press("Cancel").await?;
    window.press("Scorecard").await?;
    shows_example(window).await
}

/// A sentence that names the file, and none of a program's own words.
async fn says(window: &Window, place: &str, file: &str) -> Outcome {
    let note = window.element(&format!("words about {file}"), place).await?;
    let text = note.text().await?;
    assert!(
        text.contains(file) && text.contains('.') && text.split_whitespace().count() > 5,
        "it says what is wrong: {text}"
    );
    for word in ["panicked", "SQLITE", "Err(", "os error", "undefined"] {
        assert!(!text.contains(word), "an owner can read it: {text}");
    }
    Ok(())
}

/// The example company with its middle overwritten, as a failing disk leaves it.
fn damaged_copy(stage: &Stage) -> Outcome<PathBuf> {
    let mut bytes = fs::read(stage.workspace()?)?;
    let middle = bytes.len() / 2;
    bytes.iter_mut().skip(100).take(middle).for_each(|byte| *byte = 0xA5);
    let file = stage.files().join("Damaged.bellwether");
    fs::write(&file, bytes)?;
    Ok(file)
}
