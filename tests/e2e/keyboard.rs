//! The first journey without a pointer: whatever has the focus can be seen to have it.

use crate::first_start::{CHART, EXAMPLE, command, shows_example};
use crate::stage::{Outcome, journey};
use crate::window::Window;
use thirtyfour::Key;

#[test]
fn the_first_journey_by_keyboard_alone() {
    journey("keyboard", async |stage| {
        let window = stage.open(&[]).await?;
        window.shows(EXAMPLE).await?;
        window.tab_to(EXAMPLE).await?;
        window.keys(Key::Enter).await?;
        shows_example(&window).await?;
        window.tab_to("Net profit margin").await?;
        window.keys(Key::Enter).await?;
        walks_through_the_chart(&window).await?;
        exports(&window, &stage.files().join("Net profit margin – October 2026.png")).await?;
        moves_in_the_grid(&window).await?;
        window.chord(&[Key::Control], '1').await?;
        shows_example(&window).await?;
        window.close().await
    });
}

async fn walks_through_the_chart(window: &Window) -> Outcome {
    let chart = window.element("the chart", CHART).await?;
    let (_, name) = window.accessible(&chart).await?;
    window.tab_to(&name).await?;
    window.keys(Key::End).await?;
    let said = async || window.attribute(&chart, "aria-valuetext").await;
    let last = said().await?;
    assert!(last.contains("8.1%"), "the last point is read out: {last}");
    window.keys(Key::Left).await?;
    window.until("another point", async || Ok(said().await? != last)).await
}

async fn exports(window: &Window, file: &std::path::Path) -> Outcome {
    window.chord(&[Key::Control], 'e').await?;
    window.focuses("Format").await?;
    window.focus_is_visible().await?;
    window.tab_to("Save as…").await?;
    window.keys(Key::Enter).await?;
    window.until("the picture on disk", async || Ok(file.exists())).await?;
    window.until("the dialog to close", async || Ok(window.count("//dialog[@open]").await? == 0)).await?;
    // Back where it was before the dialog.
    let chart = window.element("the chart", CHART).await?;
    let (_, name) = window.accessible(&chart).await?;
    window.focuses(&name).await
}

async fn moves_in_the_grid(window: &Window) -> Outcome {
    command(window, "Enter values").await?;
    // The one value that is late.
    window.focuses("Catering time, Oct 2026").await?;
    window.focus_is_visible().await?;
    for (key, cell) in [(Key::Left, "Catering time, Sept 2026"), (Key::Up, "Catering sales, Store: Station, Sept 2026")]
    {
        window.keys(key).await?;
        window.focuses(cell).await?;
    }
    Ok(())
}
