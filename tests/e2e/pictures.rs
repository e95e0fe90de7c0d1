//! The documents' pictures, taken from the real window: `cargo xtask pictures`.

use crate::stage::{Outcome, journey};
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
    ("Data", "Till sales", "data"),
    ("Actions", "By when", "actions"),
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

async fn command(window: &Window, name: &str) -> Outcome {
    window.chord(&[Key::Control], 'k').await?;
    window.keys(name).await?;
    window.keys(Key::Enter).await
}
