//! The list of orders of a shop, once: cancelled ones left out, the region taken from the list of customers, no address of a
//! customer kept; next month in one press, and the past read again when what is left out was chosen wrongly.

use crate::import::import_it;
use crate::own_business::start_empty;
use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use serde_json::json;
use std::path::PathBuf;
use thirtyfour::Key;

/// What came in of the orders, by month, as it is stored.
fn sums(stage: &Stage) -> Outcome<Vec<String>> {
    let sums = stage.saved("eval", json!({ "formula": "Total", "grain": "month" }))?;
    let points = sums["points"].as_array().into_iter().flatten();
    Ok(points.map(|point| format!("{} {}", point["period"].as_str().unwrap_or(""), point["value"])).collect())
}

/// Waits until both months come to this sum in the file.
async fn are_saved(stage: &Stage, window: &Window, sum: &str) -> Outcome {
    let expected = [format!("2026-09 {sum}"), format!("2026-10 {sum}")];
    window.until(&format!("{sum} in both months"), async || Ok(sums(stage)? == expected)).await
}

/// Orders of a month, one a day: of every fifth day cancelled, each worth ten times its day.
fn orders(stage: &Stage, month: u32) -> Outcome<PathBuf> {
    let file = stage.files().join(format!("orders-{month:02}.csv"));
    let row = |day: u32| {
        let status = if day.is_multiple_of(5) { "cancelled" } else { "paid" };
        format!(
            "2026-{month:02}-{day:02},{},C{},guest{day}@example.com,{status},{}.00\n",
            month * 100 + day,
            day % 4,
            day * 10
        )
    };
    let rows: String = (1..=28).map(row).collect();
    std::fs::write(&file, format!("Date,Order,Customer no,E-mail,Status,Total\n{rows}"))?;
    Ok(file)
}

#[test]
fn orders_are_read_by_a_recipe_and_their_past_again() {
    journey("orders", async |stage| {
        let window = stage.open(&[]).await?;
        start_empty(&window, "Shop", &[]).await?;
        let customers = stage.files().join("customers.csv");
        std::fs::write(&customers, "Customer no,Region\nC0,North\nC1,North\nC2,South\nC3,South\n")?;
        stage.answer_open(&[&orders(stage, 9)?])?;
        window.press("Import a spreadsheet…").await?;
        window.press("Looks wrong?").await?;
        window.shows("Adds €10.00 to Total, 1 Sept 2026").await?;
        window.press("Back to the first rows").await?;
        window.press("Change rows or count them…").await?;
        leave_out_cancelled(&window).await?;
        stage.answer_open(&[&customers])?;
        by_region(&window).await?;
        import_it(&window).await?;
        window.press("Not now").await?;

        // The next month is known by its columns.
        stage.answer_open(&[&orders(stage, 10)?])?;
        window.press("Data").await?;
        window.press("Import…").await?;
        window.shows("Leave out rows where Status is cancelled").await?;
        import_it(&window).await?;
        are_saved(stage, &window, "3310.0").await?;

        count_cancelled_too(&window).await?;
        are_saved(stage, &window, "4060.0").await?;
        window.chord(&[Key::Control], 'z').await?;
        are_saved(stage, &window, "3310.0").await?;
        window.close().await
    });
}

async fn leave_out_cancelled(window: &Window) -> Outcome {
    window.press("Add a step…").await?;
    window.press("Leave out rows").await?;
    window.choose("Column", "Status").await?;
    window.fill("One of", "cancelled").await?;
    window.keys(Key::Enter).await?;
    window.press("Done").await?;
    window.shows("Leave out rows where Status is cancelled").await
}

async fn by_region(window: &Window) -> Outcome {
    window.press("Add a step…").await?;
    window.press("Look up columns in a second file").await?;
    window.choose("Column that holds the key", "Customer no").await?;
    window.press("Choose the second file…").await?;
    window.press("Region").await?;
    window.shows("The 4 keys become a part of the recipe").await?;
    window.press("Done").await?;
    window.press("Total: the sum of Total, by Date, for each Status").await?;
    window.press("Region").await?;
    window.press("Done").await?;
    window.shows("Total: the sum of Total, by Date, for each Region and Status").await
}

async fn count_cancelled_too(window: &Window) -> Outcome {
    window.press("Data").await?;
    window.press("Sources").await?;
    window.press("orders").await?;
    window.press("Read the past again…").await?;
    window.press("Remove: Leave out rows where Status is cancelled").await?;
    window.shows("What would change").await?;
    let change = "//button[starts-with(normalize-space(.), 'Change ') and contains(., ' values') and not(@disabled)]";
    window.click("the button that changes the past", change).await?;
    window.shows("The past was read again").await
}
