//! Habits of a desktop: size of text, back by Alt, undo that ends where the file began, archived KPIs, recent workspaces.

use crate::first_start::{EXAMPLE, command, shows_example};
use crate::stage::{Outcome, journey};
use crate::window::Window;
use thirtyfour::Key;

#[test]
fn a_window_that_behaves_as_a_program() {
    journey("desktop", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        undo_ends_at_the_beginning(&window).await?;
        alt_and_the_arrows(&window).await?;
        an_archived_kpi_comes_back(&window).await?;
        larger_text(&window).await?;
        window.close().await?;

        let again = stage.open(&[]).await?;
        shows_example(&again).await?;
        let kept = async || Ok(width(&again).await? < Some(1200));
        again.until("the size of the text that was chosen", kept).await?;
        a_recent_workspace(&again).await?;
        again.close().await
    });
}

async fn undo_ends_at_the_beginning(window: &Window) -> Outcome {
    window.chord(&[Key::Control], 'z').await?;
    window.shows("There is nothing to take back").await?;
    shows_example(window).await
}

async fn alt_and_the_arrows(window: &Window) -> Outcome {
    window.press("Actions").await?;
    let at = async |page: &str| {
        let hash = format!("#/{page}");
        window.until(page, async || Ok(window.ask("return location.hash").await? == hash.as_str())).await
    };
    at("actions").await?;
    window.chord(&[Key::Alt], Key::Left.into()).await?;
    window.shows("Needs attention").await?;
    window.chord(&[Key::Alt], Key::Right.into()).await?;
    at("actions").await
}

async fn an_archived_kpi_comes_back(window: &Window) -> Outcome {
    window.press("Scorecard").await?;
    window.press("Revenue").await?;
    window.press("Definition").await?;
    window.press("Archive this KPI").await?;
    // The rows come one after the other, and the button below them moves until the last one is there.
    window.shows("Absence rate").await?;
    window.press("Archived KPIs (1)").await?;
    window.press("Bring back").await?;
    let back = async || Ok(window.count("//tr[@data-kpi]//a[.='Revenue']").await? == 1);
    window.until("the KPI on the scorecard", back).await
}

async fn larger_text(window: &Window) -> Outcome {
    let before = width(window).await?;
    command(window, "Larger text").await?;
    window.until("larger text", async || Ok(width(window).await? < before)).await
}

/// How wide the window is in the page's own measure, which shrinks as everything in it grows.
async fn width(window: &Window) -> Outcome<Option<u64>> {
    Ok(window.ask("return innerWidth").await?.as_u64())
}

async fn a_recent_workspace(window: &Window) -> Outcome {
    // The driver's pointer does not know of the size of the text.
    command(window, "Text at its usual size").await?;
    window.until("the usual size", async || Ok(width(window).await? >= Some(1200))).await?;
    command(window, "Close this workspace").await?;
    window.shows("Open again").await?;
    let again = "//section[@aria-labelledby='recent']//button[b='Corner Street Coffee']";
    window.click("the workspace that was open", again).await?;
    shows_example(window).await
}
