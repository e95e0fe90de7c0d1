//! What must never be lost without a word: a confirmation, a file that was chosen, a value that is being typed, a page.

use crate::first_start::{EXAMPLE, command, shows_example};
use crate::own_business::start_empty;
use crate::stage::{Outcome, journey};
use crate::window::Window;
use serde_json::json;
use std::fs;
use thirtyfour::Key;

#[test]
fn a_backup_is_gone_back_to_and_a_measure_is_deleted() {
    journey("confirmed", async |stage| {
        let window = stage.open(&[]).await?;
        start_empty(&window, "Loaf & Co", &[]).await?;
        command(&window, "Back up now").await?;
        window.shows("Copied to").await?;
        new_measure(&window, "Loaves").await?;
        deletes(&window, "Loaves").await?;

        new_measure(&window, "Rolls").await?;
        window.press("Settings").await?;
        window.press("Backups").await?;
        window.shows("copy takes").await?;
        window.shows("Loaf & Co backups").await?;
        window.press("Go back to it").await?;
        window.press("Go back to it").await?;
        window.shows("There is no KPI yet").await?;
        // The backup is a file of its own, from before the measure.
        window.press("Data").await?;
        window.press("Measures").await?;
        window.shows("There is nothing to record yet").await?;
        window.close().await
    });
}

async fn new_measure(window: &Window, name: &str) -> Outcome {
    command(window, "New measure").await?;
    window.fill("Name", name).await?;
    window.press("Create").await?;
    window.press("Data").await?;
    window.press("Measures").await?;
    window.shows(name).await
}

async fn deletes(window: &Window, name: &str) -> Outcome {
    for (act, then) in [("Archive", "Show archived"), ("Delete", "Delete")] {
        window.press(&format!("More: {name}")).await?;
        window.press(act).await?;
        window.press(then).await?;
    }
    window.hides(name).await
}

#[test]
fn the_file_of_a_first_import_is_carried_on() {
    journey("first-import", async |stage| {
        let window = stage.open(&[]).await?;
        let file = stage.files().join("takings.csv");
        fs::write(&file, "Month,Takings,Rent\n2026-08,1200,300\n2026-09,1300,300\n2026-10,1250,300\n")?;
        stage.answer_open(&[&file])?;
        window.press("Import a spreadsheet").await?;
        window.fill("Name of the business", "Loaf & Co").await?;
        window.press("Create").await?;
        window.shows("takings.csv").await?;
        window.shows("What will happen").await?;
        window.press("Import 6 values").await?;
        proposal_without_targets(&window).await?;
        window.close().await
    });
}

/// The program's own proposal, taken as it is; the page of the objective that it makes has an advice for each KPI.
async fn proposal_without_targets(window: &Window) -> Outcome {
    window.fill("Name of the objective", "Live from it").await?;
    window.press("Make 2 KPIs").await?;
    window.shows("Takings").await?;
    window.press("Objectives").await?;
    window.element("the objective's fields", "//article//label[normalize-space(.)='Weight']").await?;
    Ok(())
}

#[test]
fn a_value_that_is_being_typed_is_saved_whatever_comes_next() {
    journey("typed", async |stage| {
        let window = stage.open(&[]).await?;
        start_empty(&window, "Loaf & Co", &[]).await?;
        command(&window, "New measure").await?;
        window.fill("Name", "Loaves").await?;
        window.press("Create").await?;
        window.press("Data").await?;
        window.focuses("Loaves, Oct 2026").await?;
        window.keys("55").await?;
        window.chord(&[Key::Control], '1').await?;
        window.shows("There is no KPI yet").await?;
        window.press("Data").await?;
        window.focuses("Loaves, Oct 2026").await?;
        window.keys(Key::Tab).await?;
        window.keys("22").await?;
        window.press_close_button().await?;
        saved(stage, &[55.0, 22.0])
    });
}

fn saved(stage: &crate::stage::Stage, expected: &[f64]) -> Outcome {
    let values = stage.saved("value_list", json!({ "measure": "Loaves" }))?;
    let values: Vec<_> =
        values["values"].as_array().into_iter().flatten().filter_map(|one| one["value"].as_f64()).collect();
    assert_eq!(values, expected);
    Ok(())
}

#[test]
fn a_name_that_cannot_be_saved_keeps_the_window_and_a_filled_form_is_asked_about() {
    journey("not-saved", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.press("Revenue").await?;
        window.press("Definition").await?;
        window.fill("Weight in the score", "much").await?;
        window.try_close_button()?;
        window.shows("This is not saved yet").await?;
        window.fill("Weight in the score", "3").await?;
        window.chord(&[Key::Control], '1').await?;
        window.shows("Needs attention").await?;

        command(&window, "New action").await?;
        window.fill("What will be done", "Ask the baker").await?;
        window.try_close_button()?;
        window.shows("Discard what you typed?").await?;
        window.press("Keep it").await?;
        window.keys(Key::Escape).await?;
        window.press("Discard").await?;
        window.hides("Discard what you typed?").await?;
        window.press_close_button().await?;
        let kpis = stage.saved("kpi_list", json!({}))?;
        let revenue = kpis["kpis"].as_array().into_iter().flatten().find(|kpi| kpi["name"] == "Revenue");
        assert_eq!(revenue.map(|kpi| &kpi["weight"]), Some(&json!(3.0)));
        Ok(())
    });
}

/// What a file dialog does to the file that is open: it reads its first bytes. Another program must not write then.
#[test]
fn two_programs_never_write_to_one_file() {
    journey("two-programs", async |stage| {
        let window = stage.open(&[]).await?;
        start_empty(&window, "Loaf & Co", &[]).await?;
        new_measure(&window, "Loaves").await?;
        let file = json!({ "path": stage.workspace()? });
        stage.answer_open(&[&stage.workspace()?])?;
        window.press("Import…").await?;
        window.shows("is the workspace that is open here").await?;

        let measure = json!({ "name": "Of the other", "kind": "flow", "unit": "count", "cadence": "month" });
        let mut other = stage.session()?;
        let opened = other.call("workspace_open", file.clone()).map_err(|error| error.message)?;
        assert!(opened["read_only"].is_string(), "the window has it");
        assert!(other.call("measure_create", measure.clone()).is_err());

        new_measure(&window, "Rolls").await?;
        window.press_close_button().await?;
        let opened = other.call("workspace_open", file).map_err(|error| error.message)?;
        assert!(opened["read_only"].is_null(), "nobody has it any more: {opened}");
        other.call("measure_create", measure).map_err(|error| error.message)?;
        let measures = other.call("measure_list", json!({})).map_err(|error| error.message)?["measures"].clone();
        let names: Vec<_> = measures.as_array().into_iter().flatten().filter_map(|one| one["name"].as_str()).collect();
        assert_eq!(names, ["Loaves", "Of the other", "Rolls"]);
        let checked = other.call("check", json!({})).map_err(|error| error.message)?;
        assert_eq!(checked["ok"], true, "{checked}");
        Ok(())
    });
}
