//! An owner's own business from nothing: what is wanted, the number that shows it, its target, its values, second thoughts.

use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use serde_json::json;
use thirtyfour::Key;

const ACTUAL: &str = "//tr[.//a[.='Loaves']]/td[contains(@class, 'actual')]";
const STATUS: &str = "//tr[.//a[.='Loaves']]/td[1]/*";

#[test]
fn an_objective_a_measure_a_kpi_values_and_second_thoughts() {
    journey("own-business", async |stage| {
        let window = stage.open(&[]).await?;
        start_empty(&window, "Loaf & Co", &[]).await?;
        write_down_what_is_wanted(&window).await?;
        window.shows("No data").await?;

        enter(&window, "80").await?;
        shows_row(&window, "80", "Off track").await?;
        enter(&window, "120").await?;
        shows_row(&window, "120", "On track").await?;
        second_thoughts(&window).await?;
        window.close().await?;
        is_saved(stage)?;

        let again = stage.open(&[]).await?;
        shows_row(&again, "120", "On track").await?;
        again.close().await
    });
}

/// Makes a workspace by the dialog; `fields` are filled in beside the name.
pub(crate) async fn start_empty(window: &Window, name: &str, fields: &[(&str, &str)]) -> Outcome {
    window.press("Start empty").await?;
    window.fill("Name of the business", name).await?;
    for (label, text) in fields {
        window.fill(label, text).await?;
    }
    window.press("Create").await?;
    // The three questions can be answered later.
    window.shows("What do you sell?").await?;
    window.press("Not now").await?;
    window.shows("There is no KPI yet").await
}

async fn write_down_what_is_wanted(window: &Window) -> Outcome {
    window.press("New objective").await?;
    window.fill("Name", "Sell more bread").await?;
    window.press("Create").await?;
    window.shows("Choose the category of the objective.").await?;
    window.choose("Category", "Customer").await?;
    window.press("Create").await?;
    window.shows("Add a KPI that shows whether this is being reached.").await?;

    window.press("Data").await?;
    window.press("New measure").await?;
    window.fill("Name", "Loaves sold").await?;
    window.choose("Unit", "Count").await?;
    window.press("Create").await?;
    window.focuses("Loaves sold, Oct 2026").await?;

    window.press("Objectives").await?;
    window.press("Add KPI").await?;
    window.fill("Name", "Loaves").await?;
    window.fill("Formula", "[Loaves sold]").await?;
    window.press("Create").await?;
    window.shows("Set a target to see whether the number is on track.").await?;
    window.press("Set target").await?;
    window.focuses("Target").await?;
    window.keys("100").await?;
    window.keys(Key::Enter).await?;
    window.shows("stay at or above 100").await
}

/// Types a value for the last month that is over, where the cursor of the grid stands when its page opens.
async fn enter(window: &Window, value: &str) -> Outcome {
    window.press("Data").await?;
    window.focuses("Loaves sold, Oct 2026").await?;
    window.keys(value).await?;
    window.keys(Key::Enter).await?;
    window.press("Scorecard").await
}

async fn shows_row(window: &Window, actual: &str, status: &str) -> Outcome {
    let what = format!("{actual}, {status}");
    window.until(&what, async || Ok(window.texts(ACTUAL).await? == [actual])).await?;
    let icon = window.element("the status", STATUS).await?;
    assert_eq!(window.accessible(&icon).await?.1, status);
    Ok(())
}

/// Back and forth over two entries: by keys, by the button of the notice, by the menu.
async fn second_thoughts(window: &Window) -> Outcome {
    window.chord(&[Key::Control], 'z').await?;
    shows_row(window, "80", "Off track").await?;
    window.chord(&[Key::Control], 'z').await?;
    window.until("no value", async || Ok(window.texts(ACTUAL).await? == ["—"])).await?;
    window.press("Redo").await?;
    shows_row(window, "80", "Off track").await?;
    window.press("Workspace menu").await?;
    window.press("Redo: Values of Loaves sold entered").await?;
    shows_row(window, "120", "On track").await?;
    window.press("Undo").await?;
    shows_row(window, "80", "Off track").await?;
    window.chord(&[Key::Control, Key::Shift], 'z').await?;
    shows_row(window, "120", "On track").await
}

fn is_saved(stage: &Stage) -> Outcome {
    let values = stage.saved("value_list", json!({ "measure": "Loaves sold" }))?;
    assert_eq!(values["values"].as_array().map(Vec::len), Some(1));
    assert_eq!((&values["values"][0]["date"], &values["values"][0]["value"]), (&json!("2026-10-01"), &json!(120.0)));
    let kpis = stage.saved("kpi_list", json!({}))?;
    let kpi = &kpis["kpis"][0];
    assert_eq!((&kpi["name"], &kpi["objective_name"]), (&json!("Loaves"), &json!("Sell more bread")));
    let scorecard = stage.saved("scorecard", json!({}))?;
    let row = &scorecard["objectives"][0]["kpis"][0];
    assert_eq!((&row["target_text"], &row["status"]), (&json!("100"), &json!("on_track")));
    Ok(())
}
