//! The chart and the period belong together, and hidden amounts can be read nowhere.

use crate::first_start::{CHART, EXAMPLE, shows_example};
use crate::stage::{Outcome, journey};
use crate::window::Window;
use thirtyfour::Key;

#[test]
fn the_chart_goes_where_the_period_goes() {
    journey("chart-period", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.press("Revenue").await?;
        window.element("the chart", CHART).await?;
        for month in ["September 2026", "August 2026", "July 2026", "June 2026", "May 2026", "April 2026"] {
            window.keys(Key::Left).await?;
            at(&window, month).await?;
        }
        // The chosen month is marked, and what came after it is still there.
        assert_eq!(last_point(&window).await?, "October 2026");
        point(&window, 3).await?;
        assert!(window.click_at(&place_of(2)).await?, "the third point can be clicked");
        at(&window, "December 2024").await?;
        window.choose("How far the chart reaches", "All").await?;
        let more = async || Ok(points(&window).await? > 25);
        window.until("all months to be on the chart", more).await?;
        at(&window, "December 2024").await?;
        window.close().await
    });
}

/// Waits until the stepper and the mark on the chart are at this month.
async fn at(window: &Window, month: &str) -> Outcome {
    let stepper = format!("//*[@role='group']//button[normalize-space(.)='{month}']");
    window.element(&format!("{month} in the stepper"), &stepper).await?;
    let short = &month[..3];
    let marked = format!(
        "return [...document.querySelectorAll('[data-testid=chart] svg g[font-weight] text')].some(e => e.textContent.trim().startsWith('{short}'))
            && document.querySelectorAll('[data-testid=chart] svg g.chosen rect').length === 1"
    );
    window.until(&format!("{month} to be marked"), async || Ok(window.ask(&marked).await? == true)).await
}

async fn points(window: &Window) -> Outcome<u64> {
    let count = "return Number(document.querySelector('[data-testid=chart]').getAttribute('aria-valuemax'))";
    Ok(window.ask(count).await?.as_u64().unwrap_or(0))
}

/// Where a point of the chart is in the window: the points stand at even distances between the axis and the labels.
fn place_of(index: usize) -> String {
    format!(
        "(() => {{
            const chart = document.querySelector('[data-testid=chart]');
            const dots = [...chart.querySelectorAll('svg g.points circle, svg g.signals circle')].map(e => e.getBoundingClientRect());
            const places = [...new Set(dots.map(d => Math.round(d.x + d.width / 2)))].sort((a, b) => a - b);
            const box = chart.getBoundingClientRect();
            return places[{index}] === undefined ? null : [places[{index}], Math.round(box.y + box.height / 2)];
        }})()"
    )
}

/// Waits until so many points are drawn.
async fn point(window: &Window, least: usize) -> Outcome {
    let drawn = async || Ok(!window.ask(&format!("return {}", place_of(least))).await?.is_null());
    window.until("the points to be drawn", drawn).await
}

/// What the last point that has a value says by keyboard.
async fn last_point(window: &Window) -> Outcome<String> {
    window.ask("document.querySelector('[data-testid=chart]').focus()").await?;
    window.keys(Key::End).await?;
    let said = "return document.querySelector('[data-testid=chart]').getAttribute('aria-valuetext')";
    let is_said = async || Ok(window.ask(said).await?.as_str().is_some_and(|text| !text.is_empty()));
    window.until("the last point to be said", is_said).await?;
    let text = window.ask(said).await?;
    window.ask("document.activeElement.blur()").await?;
    Ok(text.as_str().unwrap_or_default().split([':', ',']).next().unwrap_or_default().to_owned())
}

/// Everything that the page says to those who see it and to those who listen: texts, names, titles, values. The chart is
/// left out: while amounts are hidden it shows an index.
const SAID: &str = r"
    const said = [];
    for (const element of document.querySelectorAll('main *, nav *, [role=status] *, title')) {
        if (element.closest('[data-testid=chart]')) continue;
        for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder']) {
            if (element.hasAttribute(name)) said.push(element.getAttribute(name));
        }
        if (element instanceof HTMLInputElement && element.type === 'text') said.push(element.value);
        for (const node of element.childNodes) if (node instanceof Text) said.push(node.data);
    }
    const amount = /[€$£]\s?\d|\d\s?%|\d[.,]\d|\d\s?(pts|k\b)|\d\s?h\s\d/;
    return said.filter((text) => amount.test(text.replaceAll(/80%|95%/g, '')));";

#[test]
fn hidden_amounts_can_be_read_nowhere() {
    journey("hidden", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        assert!(amounts(&window).await? > 30, "amounts are seen where nobody hides them");
        window.press("Blur amounts").await?;
        none_is_left(&window, "the scorecard").await?;
        window.press("Revenue").await?;
        window.element("the chart", CHART).await?;
        for tab in ["trend", "breakdown", "data", "definition", "history"] {
            let link = format!("//main//a[contains(@href, '/{tab}')]");
            window.click(tab, &link).await?;
            none_is_left(&window, tab).await?;
        }
        for page in ["Objectives", "Data", "Actions", "Reports"] {
            window.press(page).await?;
            none_is_left(&window, page).await?;
        }
        window.close().await
    });
}

async fn amounts(window: &Window) -> Outcome<usize> {
    Ok(window.ask(SAID).await?.as_array().map_or(0, Vec::len))
}

/// Waits until dots stand on the page and no amount does.
async fn none_is_left(window: &Window, page: &str) -> Outcome {
    let settled = "return document.documentElement.hasAttribute('data-blurred') && !document.documentElement.hasAttribute('data-covered')";
    window.until("the amounts to be hidden", async || Ok(window.ask(settled).await? == true)).await?;
    // What a page loads comes a moment later, so it is looked at until it stays the same.
    let text = "return document.querySelector('main').innerText";
    let mut before = window.ask(text).await?;
    loop {
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        let now = window.ask(text).await?;
        if now == before {
            break;
        }
        before = now;
    }
    let left = window.ask(SAID).await?;
    assert_eq!(left, serde_json::json!([]), "amounts are left on {page}");
    Ok(())
}
