//! A real distributor's spreadsheet, from the file to the trend.

use crate::first_start::{CHART, command};
use crate::own_business::start_empty;
use crate::stage::{Outcome, journey};
use crate::window::Window;
use serde_json::json;
use std::path::Path;
use thirtyfour::Key;

const VEHICLE_SALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/vehicle-sales.csv");

/// What the assistant takes for a measure or a breakdown by itself and this owner does not want.
const UNWANTED: [&str; 4] = ["price_each", "msrp", "state", "country"];

#[test]
fn a_spreadsheet_is_imported_and_its_trend_shown() {
    let file = Path::new(VEHICLE_SALES);
    if !file.exists() {
        println!("skipped: not found: {VEHICLE_SALES}");
        return;
    }
    journey("import", async |stage| {
        let window = stage.open(&[]).await?;
        let fields = [("Currency", "USD"), ("Language and region", "en-US")];
        start_empty(&window, "Wheels", &fields).await?;
        stage.answer_open(&[file])?;
        window.press("Import a spreadsheet…").await?;
        map_columns(&window).await?;
        window.press("Import 1,310 values").await?;
        window.shows("Make KPIs from these measures").await?;
        window.press("Later").await?;
        shows_average_price(&window).await?;
        window.close().await?;

        let measures = stage.saved("measure_list", json!({}))?;
        let names: Vec<_> = measures["measures"].as_array().into_iter().flatten().map(|m| m["name"].clone()).collect();
        assert_eq!(names, ["Sales", "Units"]);
        assert_eq!(measures["dimensions"], json!(["Product line", "Territory"]));
        Ok(())
    });
}

async fn map_columns(window: &Window) -> Outcome {
    window.shows("What will happen").await?;
    for column in UNWANTED {
        window.choose(&format!("Use of {column}"), "Skip").await?;
    }
    for (column, name) in [("sales", "Sales"), ("quantity_ordered", "Units")] {
        window.choose(&format!("Use of {column}"), "New measure…").await?;
        window.fill("Name", name).await?;
        window.press("Done").await?;
    }
    for (column, name) in [("product_line", "Product line"), ("territory", "Territory")] {
        window.choose(&format!("Use of {column}"), "New breakdown…").await?;
        window.fill("Name", name).await?;
        window.press("Done").await?;
    }
    let counts = async || window.texts("//*[@data-testid='import-plan']//dd").await;
    let reached = async || Ok(counts().await? == ["1,310", "0", "0", "0"]);
    window.until("the plan to count 1,310 new values and none left out", reached).await?;
    assert_eq!(window.texts("//*[@data-testid='import-plan']/p[1]").await?, ["Units, Sales"]);
    Ok(())
}

/// The ratio of the sums of 2004; the mean of the months' ratios would be $100.81.
async fn shows_average_price(window: &Window) -> Outcome {
    command(window, "New KPI").await?;
    window.fill("Name", "Average price").await?;
    window.fill("Formula", "sales / units").await?;
    window.choose("Reviewed", "Yearly").await?;
    window.press("Create").await?;
    window.press("Trend").await?;
    window.press("Go to a period").await?;
    window.focuses("Go to a period").await?;
    window.keys("2004").await?;
    window.keys(Key::Enter).await?;
    let head = "//*[@data-testid='kpi-head']//strong";
    window.until("$100.89 a unit", async || Ok(window.texts(head).await? == ["$100.89/unit"])).await?;
    let chart = window.element("the trend", CHART).await?;
    let (_, name) = window.accessible(&chart).await?;
    assert!(name.starts_with("Average price"), "{name}");
    Ok(())
}
