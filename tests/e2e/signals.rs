//! What the numbers say: new natural limits that are proposed, accepted and taken back; the forecast; the statistics.

use crate::first_start::{CHART, EXAMPLE, shows_example};
use crate::stage::{Outcome, journey};
use crate::window::Window;
use serde_json::json;
use thirtyfour::Key;

#[test]
fn limits_start_anew_where_the_owner_agrees() {
    journey("signals", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.press("Revenue").await?;
        window.shows("The level has changed.").await?;
        window.shows("above its natural limits").await?;
        window.press("Start new limits").await?;
        window.shows("New limits from March 2026").await?;
        window.shows("which is normal variation").await?;
        window.hides("The level has changed.").await?;
        let operations = stage.saved("history", json!({ "limit": 1 }))?;
        assert_eq!(operations["entries"][0]["label"], "New limits of Revenue started");
        window.chord(&[Key::Control], 'z').await?;
        window.shows("The level has changed.").await?;
        looks_ahead(&window).await?;
        window.shows("outside what was usual, for the better").await?;
        window.close().await
    });
}

async fn looks_ahead(window: &Window) -> Outcome {
    window.press("Forecast").await?;
    let drawn = format!("{CHART}//*[local-name()='svg']//*[local-name()='text'][.='Forecast']");
    window.element("the forecast's label", &drawn).await?;
    // The notice of the undo lies over it at first.
    window.press("Close").await?;
    window.press("The statistics behind it").await?;
    window.shows("locked after 12 months").await?;
    window.shows("Changes of level").await
}
