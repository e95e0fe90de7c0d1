//! A quarter of a café: three questions, its KPIs, the till's file, a target, weekly reviews with decisions and an action, what
//! came of it, the review of the quarter, and a number that was another one afterwards.

use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use chrono::{Days, NaiveDate};
use serde_json::{Value as Json, json};
use std::fs;
use thirtyfour::Key;

/// From this day on fewer people work on Mondays.
const FEWER: &str = "2026-10-19";

#[test]
fn a_quarter_of_a_cafe() {
    journey("quarter", async |stage| {
        stage.go_to("2026-10-05");
        begins(stage).await?;
        for (day, decision) in
            [("2026-10-12", "Two people less on Mondays"), ("2026-10-19", "Leave it so until Christmas")]
        {
            stage.go_to(day);
            reviews_the_week(stage, decision).await?;
        }
        does_it(stage).await?;
        stage.go_to("2027-01-11");
        sees_what_came_of_it(stage).await?;
        reviews_the_quarter(stage).await?;
        restates(stage).await
    });
}

/// What the till and the payroll say for each week from one Monday until before another.
fn weeks(from: &str, to: &str) -> String {
    let (first, end): (NaiveDate, NaiveDate) = (from.parse().unwrap(), to.parse().unwrap());
    let mondays = (0..).map(|week| first + Days::new(7 * week)).take_while(|monday| *monday < end);
    let row = |(place, monday): (usize, NaiveDate)| {
        let (up, less) = ([0, 90, 40, 120, 60][place % 5], if monday.to_string().as_str() < FEWER { 0 } else { 450 });
        format!("{monday},{},{},{}\n", 5000 + up, 1900 - less + up / 3, 1500 + up / 2)
    };
    let rows: String = mondays.enumerate().map(row).collect();
    format!("Week,Net revenue,People cost,Cost of goods sold\n{rows}")
}

async fn imports(window: &Window, stage: &Stage, text: &str) -> Outcome {
    let file = stage.files().join("till.csv");
    fs::write(&file, text)?;
    stage.answer_open(&[&file])?;
    window.press("Import").await?;
    window.press("Choose files…").await?;
    window
        .element("what will happen", "//main//button[starts-with(normalize-space(.), 'Import ')]")
        .await?
        .click()
        .await?;
    window.shows("Undo").await
}

async fn begins(stage: &mut Stage) -> Outcome {
    let window = stage.open(&[]).await?;
    window.press("Start empty").await?;
    window.fill("Name of the business", "Corner Café").await?;
    window.press("Create").await?;
    window.choose("What do you sell?", "Restaurant, hospitality").await?;
    window.shows("Labour cost ratio").await?;
    window.press("Add them").await?;
    window.focuses("").await.ok();
    imports(&window, stage, &weeks("2026-06-01", "2026-10-05")).await?;
    window.press("Scorecard").await?;
    window.press("Labour cost ratio").await?;
    window.press("Set target").await?;
    window.focuses("Target").await?;
    window.keys("33").await?;
    window.keys(Key::Enter).await?;
    window.shows("at or below 33").await?;
    window.close().await
}
