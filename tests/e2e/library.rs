//! A KPI out of the library: searched for, read about, added by one click, and taken back.

use crate::first_start::{EXAMPLE, shows_example};
use crate::stage::{Outcome, journey};
use crate::window::Window;
use serde_json::json;

#[test]
fn a_kpi_from_the_library_to_its_page_and_back() {
    journey("library", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.press("Library").await?;
        window.shows("12 in use: a good number.").await?;
        window.keys("/").await?;
        window.focuses("Search the library").await?;
        window.keys("krankenstand").await?;
        window.until("one KPI", async || Ok(cards(&window).await? == 1)).await?;
        window.chord(&[thirtyfour::Key::Control], 'a').await?;
        window.keys("labour cost").await?;
        window.click("the KPI", "//main//h2/a[.='Labour cost ratio']").await?;
        window.shows("recorded as Wages").await?;
        window.press("Add Labour cost ratio").await?;
        window.shows("All its inputs are recorded. Next: set a target").await?;
        window.element("its page", "//main//h1[contains(., 'Labour cost ratio')]").await?;
        window.close().await?;
        let kept = stage.saved("kpi_list", json!({}))?;
        let kpis = kept["kpis"].as_array().into_iter().flatten();
        let formula = kpis.filter(|kpi| kpi["name"] == "Labour cost ratio").map(|kpi| kpi["formula"].clone()).next();
        assert_eq!(formula, Some(json!("wages / Revenue")));
        Ok(())
    });
}

async fn cards(window: &Window) -> Outcome<usize> {
    window.count("//main//ul/li//h2").await
}
