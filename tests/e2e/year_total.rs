//! A target for the fiscal year, and one divided like past years, by the keyboard as far as it goes.

use crate::stage::{Outcome, journey};
use crate::window::Window;
use thirtyfour::Key;

#[test]
fn a_years_total_is_set_and_another_one_divided() {
    journey("year-total", async |stage| {
        let window = stage.open(&[]).await?;
        window.press("Look at the example company").await?;
        window.shows("Needs attention").await?;
        window.press("Revenue").await?;
        window.press("Definition").await?;
        set_total(&window).await?;
        divide(&window).await?;
        window.close().await
    });
}

/// The year is told by its pace from then on.
async fn set_total(window: &Window) -> Outcome {
    window.press("New target from a date").await?;
    window.focuses("Target").await?;
    window.keys("520,000").await?;
    window.choose("The number is for", "the whole fiscal year").await?;
    window.choose("Over time", "shaped like past years").await?;
    window.press("Set target").await?;
    window.shows("stay at or above €520,000 in 2026, shaped like 2024 and 2025").await?;
    window.shows("ahead of pace").await
}

/// Enter shows the targets, Enter again sets them.
async fn divide(window: &Window) -> Outcome {
    window.press("New target from a date").await?;
    window.press("Divide a year’s total…").await?;
    window.focuses("The year’s total").await?;
    window.keys("600,000").await?;
    window.fill("Fiscal year", "2027").await?;
    window.keys(Key::Enter).await?;
    window.shows("2027, shaped like 2024 and 2025").await?;
    window.shows("December 2027").await?;
    window.keys(Key::Enter).await?;
    window.shows("€600,000 in 2027, shaped like 2024 and 2025").await
}
