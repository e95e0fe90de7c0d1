//! Periods and dates typed as people write them, and chosen from the calendar by keyboard.

use crate::first_start::{EXAMPLE, shows_example};
use crate::stage::{Outcome, journey};
use crate::window::Window;
use serde_json::json;
use thirtyfour::Key;

const PERIOD: &str = "//*[@role='group' and @aria-label='Period']";

#[test]
fn periods_and_dates_are_typed_as_people_write_them() {
    journey("dates", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        walks_through_periods(&window).await?;
        agrees_on_days(&window).await?;
        window.close().await?;
        let actions = stage.saved("action_list", json!({}))?;
        let due = |text: &str| {
            let all = actions["actions"].as_array().into_iter().flatten();
            all.filter(|action| action["text"] == text).map(|action| action["due"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(due("Call the bank"), [json!("2026-12-04")], "next Friday is that of next week");
        assert_eq!(due("Ask for offers"), [json!("2026-12-01")], "chosen by keyboard");
        Ok(())
    });
}

async fn goes_to(window: &Window, typed: &str) -> Outcome {
    window.click("the period's name", &format!("{PERIOD}/button[contains(@class, 'name')]")).await?;
    window.element("the field of the period", &format!("{PERIOD}/input")).await?;
    window.keys(typed).await?;
    window.keys(Key::Enter).await
}

async fn shows_period(window: &Window, label: &str) -> Outcome {
    window.element(label, &format!("{PERIOD}//span[normalize-space(.)='{label}']")).await.map(drop)
}

async fn walks_through_periods(window: &Window) -> Outcome {
    for (typed, label) in [
        ("September 2026", "September 2026"),
        ("last month", "October 2026"),
        ("Q3 2026", "Q3 2026"),
        ("10/2026", "October 2026"),
    ] {
        goes_to(window, typed).await?;
        shows_period(window, label).await?;
        window.shows("Net profit margin").await?;
    }
    goes_to(window, "nonsense").await?;
    window.element("the reason", &format!("{PERIOD}//p[@role='alert' and contains(., 'nonsense')]")).await?;
    window.shows("Net profit margin").await?;
    window.keys(Key::Escape).await?;
    shows_period(window, "October 2026").await
}

async fn agrees_on_days(window: &Window) -> Outcome {
    window.press("Actions").await?;
    window.press("New action").await?;
    window.fill("What will be done", "Call the bank").await?;
    window.fill("By when", "soonish").await?;
    window.keys(Key::Tab).await?;
    window.element("the reason", "//dialog//p[@role='alert' and contains(., '“soonish” is not a date')]").await?;
    window.fill("By when", "next Friday").await?;
    window.keys(Key::Enter).await?;
    window.shows("due 4 Dec").await?;

    window.press("New action").await?;
    window.fill("What will be done", "Ask for offers").await?;
    window.fill("By when", "24 Nov 2026").await?;
    window.keys(Key::Down).await?;
    window.focuses("Tuesday, 24 November 2026").await?;
    window.keys(Key::Down).await?;
    window.focuses("Tuesday, 1 December 2026").await?;
    window.keys(Key::Enter).await?;
    window.press("Create").await?;
    window.shows("due 1 Dec").await
}
