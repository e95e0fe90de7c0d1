//! A year of numbers in the entry grid: pasted down and across, with names and a new measure, typed straight, taken back.

use crate::first_start::command;
use crate::own_business::start_empty;
use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use serde_json::json;
use thirtyfour::Key;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The cell where entering starts: the newest month that is over.
const NEWEST: &str = "Loaves, Oct 2026";

#[test]
fn a_year_is_pasted_in_every_direction_and_taken_back_at_once() {
    journey("year-pasted", async |stage| {
        let window = stage.open(&[]).await?;
        opens_grid(&window).await?;
        let numbers: Vec<String> = (1..=12).map(|n| n.to_string()).collect();

        // A column of twelve, as it is copied in a spreadsheet; it ends with the month pasted on.
        pastes(&window, &format!("{}\n", numbers.join("\n"))).await?;
        window.shows("Nov 2025").await?;
        window.press("Enter 12 values").await?;
        window.shows("12 values entered").await?;
        cell_shows(&window, NEWEST, "12").await?;
        takes_back(&window, NEWEST).await?;

        // A row of twelve.
        pastes(&window, &numbers.join("\t")).await?;
        window.press("Enter 12 values").await?;
        cell_shows(&window, NEWEST, "12").await?;
        takes_back(&window, NEWEST).await?;

        // With heads and names; one of the measures does not exist yet.
        let rent = ["€ 900.00"; 12].join("\t");
        pastes(&window, &format!("\t{}\nloaves\t{}\nRent\t{rent}\n", MONTHS.join("\t"), numbers.join("\t"))).await?;
        window.shows("24 new values, 1 new measure").await?;
        window.press("Enter 24 values").await?;
        window.element("the new measure's row", "//tr[.//b[.='Rent']]").await?;
        // The months came to lie in the year before, where the cursor goes with them.
        let pasted = "Loaves, Dec 2025";
        cell_shows(&window, pasted, "12").await?;
        takes_back(&window, pasted).await?;
        window.until("no Rent", async || Ok(window.count("//tr[.//b[.='Rent']]").await? == 0)).await?;
        window.close().await?;
        assert_eq!(stage.saved("value_list", json!({ "measure": "Loaves" }))?["values"], json!([]));
        Ok(())
    });
}

#[test]
fn a_year_is_typed_straight_from_the_past_to_now() {
    journey("year-typed", async |stage| {
        let window = stage.open(&[]).await?;
        opens_grid(&window).await?;
        for _ in 0..11 {
            window.keys(Key::Left).await?;
        }
        window.focuses("Loaves, Nov 2025").await?;
        for n in 1..=12 {
            window.keys(n.to_string()).await?;
            window.keys(Key::Tab).await?;
        }
        window.focuses("Loaves, Nov 2026").await?;
        is_saved(stage, window).await
    });
}

async fn is_saved(stage: &mut Stage, window: Window) -> Outcome {
    window.until("twelve values", async || Ok(window.texts("//td//span[.='11']").await?.len() == 1)).await?;
    // What is on its way is waited for; the driver's own end would not.
    window.press_close_button().await?;
    let saved = stage.saved("value_list", json!({ "measure": "Loaves" }))?;
    let values: Vec<_> = saved["values"].as_array().into_iter().flatten().map(|one| one["value"].clone()).collect();
    assert_eq!(values, (1..=12).map(|n| json!(f64::from(n))).collect::<Vec<_>>());
    assert_eq!(saved["values"][0]["date"], "2025-11-01");
    Ok(())
}

async fn opens_grid(window: &Window) -> Outcome {
    start_empty(window, "Loaf & Co", &[]).await?;
    command(window, "New measure").await?;
    window.fill("Name", "Loaves").await?;
    window.press("Create").await?;
    window.press("Data").await?;
    window.focuses(NEWEST).await
}

/// Gives a text to the cell with the cursor, as the clipboard does.
async fn pastes(window: &Window, text: &str) -> Outcome {
    let script = format!(
        "const data = new DataTransfer(); data.setData('text/plain', {});
        const paste = new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }});
        return document.activeElement.dispatchEvent(paste);",
        json!(text)
    );
    window.ask(&script).await.map(drop)
}

/// The cell with the cursor, back in focus after the dialog.
async fn cell_shows(window: &Window, cell: &str, text: &str) -> Outcome {
    window.focuses(cell).await?;
    let field = "return document.activeElement.value";
    window.until(text, async || Ok(window.ask(field).await? == text)).await
}

/// One Ctrl+Z takes everything back.
async fn takes_back(window: &Window, cell: &str) -> Outcome {
    window.focuses(cell).await?;
    window.chord(&[Key::Control], 'z').await?;
    cell_shows(window, cell, "").await
}
