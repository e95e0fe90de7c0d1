//! The first time: what an owner sees, with the pointer, by keyboard alone, and with a file that is none.

use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use std::fs;
use std::path::PathBuf;
use thirtyfour::Key;

const EXAMPLE: &str = "Look at the example company";

#[test]
fn the_example_company_opens_and_is_there_again_at_the_next_start() {
    journey("example", async |stage| {
        let window = stage.open(&[]).await?;
        window.shows("What should the business achieve, and is it getting there?").await?;
        assert_eq!(window.title().await?, "Bellwether");
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.hides(EXAMPLE).await?;
        window.close().await?;

        let again = stage.open(&[]).await?;
        shows_example(&again).await?;
        again.close().await
    });
}

#[test]
fn the_example_company_opens_by_keyboard_alone() {
    journey("keyboard", async |stage| {
        let window = stage.open(&[]).await?;
        window.shows(EXAMPLE).await?;
        for _ in 0..10 {
            if window.focus().await? == EXAMPLE {
                break;
            }
            window.keys(Key::Tab).await?;
        }
        assert_eq!(window.focus().await?, EXAMPLE);
        window.keys(Key::Enter).await?;
        shows_example(&window).await?;
        window.close().await
    });
}

#[test]
fn a_measure_is_made_taken_back_and_brought_back() {
    const IN_TABLE: &str = "//table//*[normalize-space(.)='Umbrellas in stock']";
    journey("measure", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.chord(&[Key::Control], 'k').await?;
        window.keys("New measure").await?;
        window.keys(Key::Enter).await?;
        window.fill("Name", "Umbrellas in stock").await?;
        window.choose("Unit", "Count").await?;
        window.press("Create").await?;

        window.press("Data").await?;
        window.press("Measures").await?;
        window.element("the new measure in the table", IN_TABLE).await?;
        window.chord(&[Key::Control], 'z').await?;
        window.until("the measure to go", async || Ok(window.count(IN_TABLE).await? == 0)).await?;
        window.chord(&[Key::Control, Key::Shift], 'z').await?;
        window.element("the measure again", IN_TABLE).await?;
        window.close().await
    });
}

#[test]
fn a_file_that_is_no_workspace_is_refused_in_words() {
    journey("refused", async |stage| {
        let junk = junk(stage)?;
        let window = stage.open(&[]).await?;
        stage.answer_open(&[&junk])?;
        window.press("Open a workspace file…").await?;
        is_refused(&window).await?;
        window.close().await?;

        let given = stage.open(&[&junk.to_string_lossy()]).await?;
        is_refused(&given).await?;
        given.shows(EXAMPLE).await?;
        given.close().await?;
        assert_eq!(fs::read(&junk)?, JUNK, "a file that cannot be read is left as it is");
        Ok(())
    });
}

const JUNK: &[u8] = b"Dear diary, this is no workspace at all.\n";

fn junk(stage: &Stage) -> Outcome<PathBuf> {
    let file = stage.files().join("Diary.bellwether");
    fs::write(&file, JUNK)?;
    Ok(file)
}

async fn shows_example(window: &Window) -> Outcome {
    window.shows("Needs attention").await?;
    let named = async || Ok(window.title().await? == "Corner Street Coffee — Bellwether");
    window.until("the window to be named after the company", named).await
}

async fn is_refused(window: &Window) -> Outcome {
    let notice = window.element("a notice", "//*[@role='status']//p[normalize-space(.)]").await?;
    let text = notice.text().await?;
    assert!(text.contains("Diary.bellwether") || text.contains("workspace"), "it says what is wrong: {text}");
    Ok(())
}
