//! The first time: the example company, a KPI's page, the chart as a file, and everything there again the next day.

use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use std::fs;
use std::path::{Path, PathBuf};
use thirtyfour::Key;

/// What opens the example company.
pub(crate) const EXAMPLE: &str = "Look at the example company";

/// The chart of a KPI's page.
pub(crate) const CHART: &str = "//*[@data-testid='chart']";

const OBJECTIVES: [&str; 4] =
    ["Grow profitably", "Keep customers coming back", "Deliver every order right", "Keep a strong team"];

#[test]
fn the_example_company_from_the_first_start_to_a_chart_on_disk() {
    journey("example", async |stage| {
        let window = stage.open(&[]).await?;
        window.shows("What should the business achieve, and is it getting there?").await?;
        assert_eq!(window.title().await?, "Bellwether");
        window.press(EXAMPLE).await?;
        shows_scorecard(&window).await?;
        window.hides(EXAMPLE).await?;

        window.press("Net profit margin").await?;
        shows_chart(&window, "Net profit margin").await?;
        wears_both_looks(&window).await?;
        exports(&window, stage).await?;
        window.close().await?;

        let again = stage.open(&[]).await?;
        shows_scorecard(&again).await?;
        again.close().await
    });
}

/// Waits for the example company, as its title says.
pub(crate) async fn shows_example(window: &Window) -> Outcome {
    window.shows("Needs attention").await?;
    let named = async || Ok(window.title().await? == "Corner Street Coffee — Bellwether");
    window.until("the window to be named after the company", named).await
}

async fn shows_scorecard(window: &Window) -> Outcome {
    shows_example(window).await?;
    let counts = window.texts("//ul[@aria-label='KPIs by status']//button").await?;
    let numbers = counts.iter().filter_map(|text| text.split_whitespace().next()?.parse::<u32>().ok());
    assert_eq!(numbers.sum::<u32>(), 12, "every KPI is counted once: {counts:?}");
    let objectives = "//th[@scope='rowgroup']/a";
    window.element("the objectives", objectives).await?;
    assert_eq!(window.texts(objectives).await?, OBJECTIVES);
    assert_eq!(window.count("//tr[@data-kpi]").await?, 12);
    let name = window.element("a KPI's name", "//tr[@data-kpi]//a[.='Revenue']").await?;
    assert_eq!(window.accessible(&name).await?, ("link".to_owned(), "Revenue".to_owned()));
    let status = window.element("its status", "//tr[.//a[.='Net profit margin']]/td[1]/*").await?;
    assert_eq!(window.accessible(&status).await?.1, "Off track", "the status is told in a word, not in a colour");
    Ok(())
}

async fn shows_chart(window: &Window, kpi: &str) -> Outcome {
    let chart = window.element("the chart", CHART).await?;
    let (role, name) = window.accessible(&chart).await?;
    assert_eq!(role, "slider", "arrow keys go through its points");
    assert!(name.starts_with(kpi), "the chart says what it shows: {name}");
    let drawn = "return document.querySelectorAll('[data-testid=chart] svg :is(path, polyline, line, circle)').length";
    window.until("the chart to be drawn", async || Ok(window.ask(drawn).await?.as_u64() > Some(20))).await
}

async fn wears_both_looks(window: &Window) -> Outcome {
    let svg = "return document.querySelector('[data-testid=chart] svg')?.outerHTML ?? ''";
    let look = "return document.documentElement.dataset.theme";
    for (name, theme) in [("Look: Dark", "dark"), ("Look: Light", "light")] {
        let before = window.ask(svg).await?;
        command(window, name).await?;
        window.until(name, async || Ok(window.ask(look).await? == theme)).await?;
        let redrawn = async || Ok(!["".into(), before.clone()].contains(&window.ask(svg).await?));
        window.until("the chart in these colours", redrawn).await?;
    }
    Ok(())
}

/// Runs a command of the palette.
pub(crate) async fn command(window: &Window, name: &str) -> Outcome {
    window.chord(&[Key::Control], 'k').await?;
    window.focuses("Find a command").await?;
    window.keys(name).await?;
    let first = format!("//li[@role='option' and @aria-selected='true']/span[.='{name}']");
    window.element(&format!("the command “{name}” on top"), &first).await?;
    window.keys(Key::Enter).await
}

async fn exports(window: &Window, stage: &Stage) -> Outcome {
    window.press("Export…").await?;
    window.press("Save as…").await?;
    window.shows("Saved as").await?;
    let png = fs::read(only_png(&stage.files())?)?;
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "it is a PNG");
    assert!(png.ends_with(b"IEND\xae\x42\x60\x82"), "it is whole");
    let size = |at: usize| png.get(at..at + 4).map(|four| four.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)));
    assert_eq!((size(16), size(20)), (Some(3200), Some(1800)), "a slide at double resolution");
    assert!(png.len() > 20_000, "something is drawn: {} bytes", png.len());
    Ok(())
}

fn only_png(folder: &Path) -> Outcome<PathBuf> {
    let files = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut pictures = files.iter().map(fs::DirEntry::path).filter(|path| path.extension() == Some("png".as_ref()));
    let picture = pictures.next().ok_or("no PNG was saved")?;
    assert_eq!(pictures.next(), None);
    Ok(picture)
}
