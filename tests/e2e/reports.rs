//! A pack for a meeting: made of three KPIs, put into another order, saved, shown as slides, and taken back.

use crate::first_start::{EXAMPLE, shows_example};
use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use serde_json::json;
use thirtyfour::Key;

/// The pages' names, in their order, of those that are KPIs.
const KPIS: [&str; 3] = ["Revenue", "Net profit margin", "Waste rate"];

#[test]
fn a_pack_from_three_kpis_to_the_slides() {
    journey("reports", async |stage| {
        let window = stage.open(&[]).await?;
        window.press(EXAMPLE).await?;
        shows_example(&window).await?;
        window.press("Reports").await?;
        let all = "//main//figure/img[contains(@src, 'blob:')]";
        window.until("the pages of all KPIs", async || Ok(window.count(all).await? > 12)).await?;

        makes_a_pack(&window).await?;
        window.press("Move Net profit margin up").await?;
        in_order(&window, &["Net profit margin", "Revenue", "Waste rate"]).await?;
        window.focuses("Move Net profit margin down").await?;

        saves(&window, stage).await?;
        presents(&window).await?;
        presents_to_others(&window).await?;
        assert!(window.count("//nav//a").await? > 0, "the window is there as before");

        window.chord(&[Key::Control], 'z').await?;
        in_order(&window, &KPIS).await?;
        window.close().await?;
        let kept = stage.saved("pack_list", json!({}))?;
        assert_eq!(kept["packs"][0]["name"], "Board");
        assert_eq!(kept["packs"][0]["kpis"], json!(KPIS));
        Ok(())
    });
}

async fn makes_a_pack(window: &Window) -> Outcome {
    window.press("New pack").await?;
    window.focuses("Name").await?;
    window.keys("Board").await?;
    window.keys(Key::Enter).await?;
    window.element("its name above its pages", "//main//h2[.='Board']").await?;
    tick(window, "Only those ticked").await?;
    for (count, kpi) in (1..).zip(KPIS) {
        tick(window, kpi).await?;
        window.until(kpi, async || Ok(pages(window).await?.len() == count)).await?;
    }
    in_order(window, &KPIS).await
}

async fn tick(window: &Window, label: &str) -> Outcome {
    let box_ = format!("//main//label[normalize-space(.)='{label}']");
    window.click(label, &box_).await
}

/// Waits until these KPIs have a page, in this order.
async fn in_order(window: &Window, kpis: &[&str]) -> Outcome {
    window.until(&format!("the pages {kpis:?}"), async || Ok(pages(window).await? == kpis)).await
}

/// The KPIs that have a page, in the order of the pages.
async fn pages(window: &Window) -> Outcome<Vec<String>> {
    let alt = "return [...document.querySelectorAll('main figure img')].map(e => e.alt.split(': ')[1] ?? '')";
    let titles = window.ask(alt).await?;
    let titles = titles.as_array().into_iter().flatten().filter_map(|title| title.as_str());
    Ok(titles.filter(|title| KPIS.contains(title)).map(str::to_owned).collect())
}

async fn saves(window: &Window, stage: &Stage) -> Outcome {
    window.press("Save as…").await?;
    window.press("PDF… Pages to print or to send").await?;
    window.shows("Saved as").await?;
    let pdf = std::fs::read(stage.files().join("Board – October 2026.pdf"))?;
    assert!(pdf.starts_with(b"%PDF-"), "it is a PDF");
    Ok(())
}

async fn presents(window: &Window) -> Outcome {
    window.press("Present").await?;
    window.element("the first slide", "//dialog[@open]//canvas[contains(@class, 'shown')]").await?;
    let said = window.ask("return document.querySelector('dialog [role=status]').textContent").await?;
    let all = said.as_str().and_then(|text| text.split_whitespace().nth(3)).ok_or("no slide is counted")?;
    let all: usize = all.parse()?;
    assert!(all > 3, "{said}");
    for (key, at) in [(Key::Right, 2), (Key::PageDown, 3), (Key::Left, 2), (Key::End, all), (Key::Home, 1)] {
        window.keys(key).await?;
        let said = format!("//dialog[@open]//*[@role='status'][contains(., 'Slide {at} of {all}')]");
        window.until(&format!("slide {at}"), async || Ok(window.count(&said).await? == 1)).await?;
    }
    window.keys("g").await?;
    let small = "//dialog[@open]//button/img";
    window.until("all slides at once", async || Ok(window.count(small).await? == all)).await?;
    window.keys(Key::Escape).await?;
    window.until("the slide again", async || Ok(window.count(small).await? == 0)).await?;
    window.keys(Key::Escape).await?;
    window.until("the window again", async || Ok(window.count("//dialog[@open]").await? == 0)).await
}

/// The audience has a window of its own: slides and nothing else. The speaker has notes, and writes down what is decided.
async fn presents_to_others(window: &Window) -> Outcome {
    window.press("Present").await?;
    window.element("the first slide", "//dialog[@open]//canvas[contains(@class, 'shown')]").await?;
    window.keys("s").await?;
    window.element("what comes next", "//dialog[@open]//h2[.='Next']").await?;
    let first = async || {
        window.element("a slide", "//main/img[contains(@src, 'blob:')]").await?;
        assert_eq!(window.count("//button").await?, 0, "an audience sees slides and nothing else");
        // Whoever clicks there goes on steering.
        window.keys(Key::End).await
    };
    window.as_audience(first).await?;
    let last = "//dialog[@open]//*[normalize-space(.)='This is the last slide.']";
    window.element("the last slide", last).await?;
    window.keys("w").await?;
    window.press("Decision").await?;
    window.keys("Open on Sundays").await?;
    window.keys(Key::Enter).await?;
    window
        .until("it to be kept", async || {
            Ok(window.ask("return document.querySelector('dialog textarea').value").await? == "")
        })
        .await?;
    window.keys(Key::Escape).await?;
    window.until("the window again", async || Ok(window.count("//dialog[@open]").await? == 0)).await?;
    window.alone().await?;
    window.press("Reviews").await?;
    window.shows("Open on Sundays").await?;
    window.chord(&[Key::Control], 'z').await?;
    window
        .until("the decision to be taken back", async || Ok(window.count("//*[.='Open on Sundays']").await? == 0))
        .await?;
    window.press("Reports").await?;
    window.click("the pack", "//main//a[b[.='Board']]").await
}
