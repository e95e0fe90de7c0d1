//! A quarter of a café: three questions, its KPIs, the till's file, a target, weekly reviews with decisions and an action, what
//! came of it, the quarter's review with its minutes, and a number that was wrong.

use crate::first_start::command;
use crate::import::import_it;
use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use chrono::{Days, NaiveDate};
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
        stage.go_to("2027-01-14");
        restates(stage).await
    });
}

/// Opens the workspace again.
async fn opens(stage: &mut Stage) -> Outcome<Window> {
    let window = stage.open(&[]).await?;
    window.element("the pages", "//nav//a[normalize-space(.)='Reviews']").await?;
    Ok(window)
}

/// What the till and the payroll say for each week from one Monday until before another.
fn weeks(from: &str, to: &str) -> String {
    let (first, end): (NaiveDate, NaiveDate) = (from.parse().unwrap(), to.parse().unwrap());
    let mondays = (0..).map(|week| first + Days::new(7 * week)).take_while(|monday| *monday < end);
    let row = |(place, monday): (usize, NaiveDate)| {
        let (up, less) = ([0, 90, 40, 120, 60][place % 5], if monday.to_string().as_str() < FEWER { 0 } else { 450 });
        format!("{monday},{},10,20,{},{}\n", 5000 + up, 1900 - less + up / 3, 1500 + up / 2)
    };
    let rows: String = mondays.enumerate().map(row).collect();
    format!("Week,Gross sales,Returns and credit notes,Discounts given,People cost,Cost of goods sold\n{rows}")
}

async fn imports(window: &Window, stage: &Stage, text: &str) -> Outcome {
    let file = stage.files().join("till.csv");
    fs::write(&file, text)?;
    stage.answer_open(&[&file])?;
    command(window, "Import a spreadsheet").await?;
    window.shows("What will happen").await?;
    import_it(window).await
}

async fn begins(stage: &mut Stage) -> Outcome {
    let window = stage.open(&[]).await?;
    window.press("Start empty").await?;
    window.fill("Name of the business", "Corner Café").await?;
    window.press("Create").await?;
    window.shows("What do you sell?").await?;
    window.choose("What do you sell?", "Restaurant, hospitality").await?;
    window.shows("Labour cost ratio").await?;
    window.press("Add them").await?;
    window.shows("Next: enter").await?;
    imports(&window, stage, &weeks("2026-02-02", "2026-10-05")).await?;
    window.shows("imported").await?;
    window.press("Scorecard").await?;
    window.press("Labour cost ratio").await?;
    window.press("Definition").await?;
    window.choose("Reviewed", "Weekly").await?;
    window.press("Set target").await?;
    window.choose("The number should", "stay at or below").await?;
    window.fill("Target", "33").await?;
    window.keys(Key::Enter).await?;
    window.shows("stay at or below 33").await?;
    window.close().await
}

/// Starts a review of a kind, about the last period that is over or the one that is said.
async fn starts(window: &Window, kind: &str, period: &str) -> Outcome {
    window.press("Reviews").await?;
    window.press("New review").await?;
    window.choose("Kind", kind).await?;
    if !period.is_empty() {
        window.fill("Period", period).await?;
    }
    window.press("Start").await?;
    window.element("its agenda", "//main//button[normalize-space(.)='Meet']").await.map(drop)
}

/// Writes down something in the meeting, by its key.
async fn writes(window: &Window, key: &str, said: &str) -> Outcome {
    window.keys(key).await?;
    window.keys(said).await?;
    window.keys(Key::Enter).await?;
    let kept = said.rsplit(": ").next().unwrap_or(said);
    window.element(said, &format!("//dialog//aside//p[contains(., '{kept}')]")).await.map(drop)
}

async fn reviews_the_week(stage: &mut Stage, decision: &str) -> Outcome {
    let window = opens(stage).await?;
    starts(&window, "Weekly, 15 minutes", "").await?;
    window.keys(Key::F5).await?;
    window.element("the meeting", "//dialog//h1").await?;
    writes(&window, "d", decision).await?;
    if decision.starts_with("Two") {
        writes(&window, "a", "Ana, Monday: new rota").await?;
    }
    window.keys(Key::Escape).await?;
    window.press("End the review").await?;
    // The decision stood there before: only what a held review shows says that it has ended.
    window.element("what it showed", "//main//h3[.='Numbers as reported']").await?;
    window.shows(decision).await?;
    window.close().await
}

/// The action is about the labour cost ratio, and done.
async fn does_it(stage: &mut Stage) -> Outcome {
    let window = opens(stage).await?;
    window.press("Actions").await?;
    window.press("More: new rota").await?;
    window.press("Edit").await?;
    // The list fills while the form is there already; who sees that chooses again.
    let is_chosen = "return [...document.querySelectorAll('dialog option:checked')].some((one) => \
                     one.textContent.trim() === 'KPI: Labour cost ratio')";
    let chosen = async || {
        window.choose("About", "KPI: Labour cost ratio").await?;
        Ok(window.ask(is_chosen).await? == true)
    };
    window.until("the KPI to be chosen", chosen).await?;
    window.choose("Where it stands", "Done").await?;
    window.press("Change").await?;
    window.shows("done").await?;
    window.close().await
}

async fn sees_what_came_of_it(stage: &mut Stage) -> Outcome {
    let window = opens(stage).await?;
    imports(&window, stage, &weeks("2026-02-02", "2027-01-04")).await?;
    window.shows("imported").await?;
    window.press("Actions").await?;
    window.shows("since: outside what was usual").await?;
    window.close().await
}

/// The quarter's review: what was decided in its weeks, the numbers as reported, the minutes.
async fn reviews_the_quarter(stage: &mut Stage) -> Outcome {
    let window = opens(stage).await?;
    starts(&window, "Quarterly, 90 minutes", "Q4 2026").await?;
    window.keys(Key::F5).await?;
    window.element("the meeting", "//dialog//h1").await?;
    writes(&window, "d", "Keep the new rota for good").await?;
    window.keys(Key::Escape).await?;
    window.press("End the review").await?;
    window.element("the numbers as reported", "//main//h3[.='Numbers as reported']").await?;
    window.press("Save minutes").await?;
    window.press("Markdown").await?;
    window.shows("Saved as").await?;
    let kept =
        fs::read_dir(stage.files())?.flatten().find(|file| file.path().extension().is_some_and(|end| end == "md"));
    let minutes = fs::read_to_string(kept.ok_or("there are no minutes")?.path())?;
    for said in ["Q4 2026", "Keep the new rota for good", "Labour cost ratio"] {
        assert!(minutes.contains(said), "{said}: {minutes}");
    }
    window.close().await
}

/// A number of the quarter was wrong: the review keeps what it showed, and says what it is now.
async fn restates(stage: &mut Stage) -> Outcome {
    let window = opens(stage).await?;
    let wrong = weeks("2026-12-07", "2026-12-14");
    let right = wrong.replace(",1", ",3");
    assert_ne!(wrong, right, "the costs of a week are other ones");
    imports(&window, stage, &right).await?;
    window.shows("imported").await?;
    window.press("Reviews").await?;
    window.shows("Keep the new rota for good").await?;
    window
        .element(
            "what is another number now",
            "//section[h3[contains(., 'since')]]//li[contains(., 'Labour cost ratio')]",
        )
        .await?;
    window.close().await
}
