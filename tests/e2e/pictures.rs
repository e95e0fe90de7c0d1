//! The documents' pictures, taken from the real window: `cargo xtask pictures`.

use crate::stage::{Outcome, Stage, journey};
use crate::window::Window;
use std::path::{Path, PathBuf};
use thirtyfour::Key;

#[test]
#[ignore = "writes docs/pictures: cargo xtask pictures"]
fn pictures() {
    let folder = std::env::var_os("BELLWETHER_PICTURES").map(PathBuf::from);
    let folder = folder.expect("`cargo xtask pictures` says where the pictures go");
    std::fs::create_dir_all(&folder).expect("the folder of the pictures can be made");
    journey("pictures", async |stage| {
        let window = stage.open(&[]).await?;
        window.shows("Look at the example company").await?;
        window.picture(&folder.join("start.png")).await?;
        window.press("Look at the example company").await?;
        window.shows("Needs attention").await?;
        pages(&window, &folder).await?;
        import(stage, &window, &folder).await?;
        command(&window, "Look: Dark").await?;
        window.press("Scorecard").await?;
        window.shows("Needs attention").await?;
        window.picture(&folder.join("scorecard-dark.png")).await?;
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
        window.picture(&folder.join(format!("{name}.png"))).await?;
    }
    Ok(())
}

async fn import(stage: &Stage, window: &Window, folder: &Path) -> Outcome {
    let file = stage.files().join("till.csv");
    std::fs::write(&file, till())?;
    stage.answer_open(&[&file])?;
    window.press("Data").await?;
    window.press("Import…").await?;
    window.shows("What will happen").await?;
    window.picture(&folder.join("import.png")).await
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

async fn command(window: &Window, name: &str) -> Outcome {
    window.chord(&[Key::Control], 'k').await?;
    window.keys(name).await?;
    window.keys(Key::Enter).await
}
