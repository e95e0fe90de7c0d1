//! A KPI looked at otherwise: what each store did to its change, how exact it is, the year to date, a working day.

use crate::first_start::{EXAMPLE, shows_example};
use crate::stage::{Outcome, journey};
use crate::window::Window;

#[test]
fn a_kpi_is_broken_down_and_shown_to_date() {
    journey("windows", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        breaks_down(&window).await?;
        shows_to_date(&window).await?;
        window.press("Scorecard").await?;
        window.press("Order fulfilment rate").await?;
        window.shows("at 95%, from 6,439 Orders").await?;
        window.hides("Per working day").await?;
        window.close().await
    });
}

async fn breaks_down(window: &Window) -> Outcome {
    window.press("Waste rate").await?;
    window.press("Breakdown").await?;
    window.shows("Part of the change").await?;
    window.shows("The members weigh about as much as before.").await?;
    window.press("Scorecard").await?;
    window.press("Net profit margin").await?;
    window.press("Breakdown").await?;
    window.shows("Overheads is not recorded by Store").await
}

async fn shows_to_date(window: &Window) -> Outcome {
    window.press("Scorecard").await?;
    window.press("Revenue").await?;
    window.press("Trend").await?;
    window.shows("The level has changed.").await?;
    window.press("More").await?;
    window.choose("Each point shows", "Year to date").await?;
    window.shows("Each point: year to date.").await?;
    window.shows("Targets, natural limits and forecasts belong to single periods").await?;
    window.hides("The level has changed.").await?;
    window.press("Per working day").await?;
    window.shows("Each point: year to date, per working day.").await?;
    // What is in use stays in sight.
    window.hides("More").await?;
    window.choose("Each point shows", "Last 12 months").await?;
    window.shows("Each point: last 12 months, per working day.").await
}
