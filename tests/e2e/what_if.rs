//! What if: an input moved by the keyboard and by its field, kept as a scenario, shown in a chart, and taken back.

use crate::first_start::{EXAMPLE, shows_example};
use crate::stage::journey;
use serde_json::json;
use thirtyfour::Key;

#[test]
fn an_input_is_moved_kept_as_a_scenario_and_taken_back() {
    journey("what_if", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.press("What if").await?;
        window.shows("What if – nothing is recorded").await?;
        window.shows("Nothing is moved yet").await?;
        let slider = window.element("the slider", "//input[@aria-label='Till sales in percent']").await?;
        slider.focus().await?;
        for _ in 0..3 {
            slider.send_keys(Key::Right + "").await?;
        }
        window.shows("4 KPIs follow.").await?;
        window.shows("€47,081").await?;
        let wages = "//input[@type='text'][contains(@aria-label, 'Wages')]";
        let field = window.element("the field of Wages", wages).await?;
        field.send_keys("-500 from May 2026").await?;
        field.send_keys(Key::Enter + "").await?;
        window.shows("each month").await?;
        window.press("Keep as").await?;
        window.press("Best").await?;
        window.shows("Delete Best").await?;
        window.close().await?;
        let kept = stage.saved("scenario_list", json!({}))?;
        assert_eq!(kept["scenarios"][0]["texts"], json!(["Till sales +3.0%", "Wages −€500 each month from May 2026"]));
        Ok(())
    });
}
