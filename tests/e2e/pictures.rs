//! The documents' pictures, taken from the real window: `cargo xtask pictures`.

use crate::first_start::{CHART, command};
use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
#[ignore = "writes docs/pictures: cargo xtask pictures"]
fn pictures() {
    let folder = std::env::var_os("BELLWETHER_PICTURES").map(PathBuf::from);
    let folder = folder.expect("`cargo xtask pictures` says where the pictures go");
    std::fs::create_dir_all(&folder).expect("the folder of the pictures can be made");
    journey("pictures", async |stage| {
        let window = stage.open(&[]).await?;
        window.shows("Look at the example company").await?;
        take(&window, &folder, "start").await?;
        window.press("Look at the example company").await?;
        window.shows("Needs attention").await?;
        pages(&window, &folder).await?;
        signals(&window, &folder).await?;
        import(stage, &window, &folder).await?;
        command(&window, "Look: Dark").await?;
        window.press("Scorecard").await?;
        window.shows("Needs attention").await?;
        take(&window, &folder, "scorecard-dark").await?;
        window.close().await
    });
}

/// Each page: what is pressed to get there, what is seen when it is there, and the picture's name.
const PAGES: [(&str, &str, &str); 6] = [
    ("Scorecard", "Needs attention", "scorecard"),
    ("Net profit margin", "Why it changed", "kpi"),
    ("Objectives", "Grow profitably", "objectives"),
    ("Data", "Cash received", "data"),
    ("Actions", "Ask two other dairies for their prices", "actions"),
    ("Settings", "Fiscal year starts on", "settings"),
];

async fn pages(window: &Window, folder: &Path) -> Outcome {
    for (press, shows, name) in PAGES {
        window.press(press).await?;
        window.shows(shows).await?;
        take(window, folder, name).await?;
    }
    Ok(())
}

/// A KPI with its natural limits, the new ones that are proposed, and its forecast.
async fn signals(window: &Window, folder: &Path) -> Outcome {
    window.press("Scorecard").await?;
    window.press("Revenue").await?;
    window.press("Forecast").await?;
    let drawn = format!("{CHART}//*[local-name()='svg']//*[local-name()='text'][.='Forecast']");
    window.element("the forecast's label", &drawn).await?;
    take(window, folder, "kpi-signals").await?;
    window.press("Forecast").await
}

async fn import(stage: &Stage, window: &Window, folder: &Path) -> Outcome {
    let file = stage.files().join("till.csv");
    std::fs::write(&file, till())?;
    stage.answer_open(&[&file])?;
    window.press("Data").await?;
    window.press("Import…").await?;
    window.shows("What will happen").await?;
    take(window, folder, "import").await
}

/// What comes out of a till: a fortnight of two stores.
fn till() -> String {
    let mut rows = String::from("Date;Store;Till sales;Orders\n");
    for day in 1..=14 {
        for (store, sales, orders) in [("Harbour", 912.4, 118), ("Station", 731.9, 94)] {
            let busy = f64::from(day % 7 + 3) / 6.0;
            let text = format!("{:.2}", sales * busy).replace('.', ",");
            rows += &format!("{day:02}.11.2026;{store};{text};{:.0}\n", f64::from(orders) * busy);
        }
    }
    rows
}

/// A window has few colours: a palette holds them, and makes the file a third as large.
async fn take(window: &Window, folder: &Path, name: &str) -> Outcome {
    let file = folder.join(name).with_extension("png");
    window.picture(&file).await?;
    let mut shrink = Command::new("mogrify");
    shrink.args(["+dither", "-colors", "255", "-define", "png:compression-level=9", "-strip"]).arg(file);
    if shrink.status()?.success() { Ok(()) } else { Err("ImageMagick's `mogrify` has failed".into()) }
}
