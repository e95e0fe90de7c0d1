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
const UNWANTED: [&str; 4] = ["price_each", "msrp", "status", "deal_size"];

#[test]
fn a_spreadsheet_is_imported_and_its_trend_shown() {
    let file = Path::new(VEHICLE_SALES);
    if !file.exists() {
        println!("skipped: not found: {VEHICLE_SALES}");
        return;
    }
    journey("import", async |stage| {
        let window = stage.open(&[]).await?;
        start_empty(&window, "Wheels", &[]).await?;
        stage.answer_open(&[file])?;
        window.press("Import a spreadsheet…").await?;
        map_columns(&window).await?;
        window.press("Import 1,310 values").await?;
        window.shows("Make KPIs from these measures").await?;
        window.press("Not now").await?;
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
    // The rest is as the assistant proposes it, with names that can be read; one of them this owner calls otherwise.
    window.choose("Use of quantity_ordered", "New measure…").await?;
    window.fill("Name", "Units").await?;
    window.press("Done").await?;
    let counts = async || window.texts("//*[@data-testid='import-plan']//dd").await;
    let reached = async || Ok(counts().await? == ["1,310", "0", "0", "0"]);
    window.until("the plan to count 1,310 new values and none left out", reached).await?;
    assert_eq!(window.texts("//*[@data-testid='import-plan']/p[1]").await?, ["Units, Sales"]);
    Ok(())
}

/// Five clicks and one dialog: from the first start to a chart of values that are older than today.
#[test]
fn from_the_first_start_to_the_first_chart() {
    journey("first-chart", async |stage| {
        let window = stage.open(&[]).await?;
        stage.answer_open(&[Path::new(VEHICLE_SALES)])?;
        window.press("Import a spreadsheet").await?;
        window.fill("Name of the business", "Wheels").await?;
        window.press("Create").await?;
        window.shows("9 of 25 columns are used").await?;
        let named = "//*[@data-testid='import-used']//b[contains(., 'Quantity ordered') and contains(., 'Deal size')]";
        window.element("readable names", named).await?;
        import_it(&window).await?;
        window.press("Make 3 KPIs").await?;
        window.shows("The newest values are of May 2005; this is that month.").await?;
        window.press("Sales per unit").await?;
        let point =
            "return document.querySelectorAll('[data-testid=chart] svg :is(path, polyline, line, circle)').length";
        window.until("the chart to be drawn", async || Ok(window.ask(point).await?.as_u64() > Some(20))).await?;
        window.press("Scorecard").await?;
        window.press("Go to October 2026").await?;
        window.press("Show May 2005, the last one with values").await?;
        window.shows("this is that month").await?;
        window.close().await
    });
}

/// What a file does not say is asked with its rows in sight, and the answer brings the values in.
#[test]
fn what_the_file_does_not_say_is_asked() {
    journey("import-asks", async |stage| {
        let window = stage.open(&[]).await?;
        start_empty(&window, "Roastery", &[]).await?;
        let stock = stage.files().join("stock.csv");
        std::fs::write(&stock, "SKU,Product,On hand\nA1,Beans,40\nA2,Filters,210\n")?;
        stage.answer_open(&[&stock])?;
        window.press("Import a spreadsheet…").await?;
        window.shows("No column says of which day these numbers are.").await?;
        window.shows("Filters").await?;
        window.fill("The day", "31 Oct 2026").await?;
        window.keys(Key::Tab).await?;
        window.press("Use this day").await?;
        window.shows("all rows as of 31 Oct 2026").await?;
        window.press("Import 1 value").await?;
        window.press("Not now").await?;

        let takings = stage.files().join("takings.csv");
        std::fs::write(&takings, "Date,Takings\n30-Dec,50\n31-Dec,60\n1-Jan,70\n")?;
        stage.answer_open(&[&takings])?;
        window.press("Data").await?;
        window.press("Import…").await?;
        window.shows("Of which year is the first of them?").await?;
        window.click("the year", "//label[normalize-space(.)='2025']").await?;
        window.press("Import 3 values").await?;
        window.press("Not now").await?;
        window.close().await?;

        let values = |measure: &str| stage.saved("value_list", json!({ "measure": measure }));
        let of = |list: &serde_json::Value| {
            let values = list["values"].as_array().into_iter().flatten();
            values.map(|value| format!("{} {}", value["date"], value["value"])).collect::<Vec<_>>()
        };
        assert_eq!(of(&values("On hand")?), ["\"2026-10-31\" 250.0"]);
        let takings = of(&values("Takings")?);
        assert_eq!(takings, ["\"2025-12-30\" 50.0", "\"2025-12-31\" 60.0", "\"2026-01-01\" 70.0"]);
        Ok(())
    });
}

/// Presses the button that imports, as soon as it can be pressed.
pub(crate) async fn import_it(window: &Window) -> Outcome {
    let import = "//button[starts-with(normalize-space(.), 'Import ') and contains(., ' values') and not(@disabled)]";
    window.click("the button that imports", import).await
}

/// Cancel stops an import at once, while it is read and while it is written, and leaves nothing.
#[test]
fn an_import_is_cancelled() {
    journey("cancel-import", async |stage| {
        let window = stage.open(&[]).await?;
        start_empty(&window, "Wheels", &[]).await?;
        let file = stage.files().join("long.csv");
        let row = |row: u32| format!("2026-{:02}-{:02},S{},{row}\n", row % 12 + 1, row % 28 + 1, row % 97);
        std::fs::write(&file, format!("Date,Store,Sales\n{}", (0..60_000).map(row).collect::<String>()))?;
        stage.answer_open(&[&file])?;
        window.press("Import a spreadsheet…").await?;
        window.shows("Reading long.csv").await?;
        window.shows("Reading row").await?;
        window.press("Cancel").await?;
        window.shows("There is no KPI yet").await?;

        stage.answer_open(&[&file])?;
        window.press("Import a spreadsheet…").await?;
        import_it(&window).await?;
        window.shows("Importing long.csv").await?;
        window.press("Cancel").await?;
        window.shows("The import was stopped. Nothing was changed.").await?;
        window.shows("There is no KPI yet").await?;
        window.close().await?;
        assert_eq!(stage.saved("measure_list", json!({}))?["measures"], json!([]));
        assert_eq!(stage.saved("history", json!({}))?["entries"], json!([]));
        Ok(())
    });
}

/// The ratio of the sums of 2004; the mean of the months' ratios would be €100.81.
async fn shows_average_price(window: &Window) -> Outcome {
    command(window, "New KPI").await?;
    window.fill("Name", "Average price").await?;
    window.fill("Formula", "sales / units").await?;
    window.choose("Reviewed", "Yearly").await?;
    window.press("Create").await?;
    window.press("Trend").await?;
    let period = "//*[@role='group' and @aria-label='Period']//button[contains(@class, 'name')]";
    window.click("the name of the period", period).await?;
    window.focuses("Go to a period").await?;
    window.keys("2004").await?;
    window.keys(Key::Enter).await?;
    let head = "//*[@data-testid='kpi-head']//strong";
    window.until("€100.89 a unit", async || Ok(window.texts(head).await? == ["€100.89/unit"])).await?;
    let chart = window.element("the trend", CHART).await?;
    let (_, name) = window.accessible(&chart).await?;
    assert!(name.starts_with("Average price"), "{name}");
    Ok(())
}
