//! A visitor who has no path in mind: opens every page, tab, dialog and menu, presses every control once and every key of the
//! list, and looks at what came of it. Journeys walk the paths that their author thought of; this one finds the others.
//!
//! `cargo xtask crawl` runs it alone, with a random walk whose seed can be chosen.

mod accessibility;
mod keys;
mod places;
mod visit;
mod walk;
mod workspaces;

use crate::first_start::shows_example;
use crate::stage::{Outcome, Stage, journey, path_text};
use crate::window::Window;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;
use thirtyfour::Key;

/// What is done inside the page.
const EXPLORE: &str = include_str!("explore.js");

/// A control that can be seen.
#[derive(Debug, Clone, Deserialize)]
struct Control {
    /// Where it is and what it is called: the same whenever it is there again.
    key: String,
    /// What it shares with the same control of other rows; empty outside lists.
    group: String,
    disabled: bool,
}

/// What the page looks like.
#[derive(Debug, Deserialize)]
struct Look {
    /// What lies on top: a page, a dialog or a menu.
    layer: String,
    /// What is wrong with it, in words.
    faults: Vec<String>,
}

/// The open workspace, as far as undoing has to bring it back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Standing {
    path: String,
    undo: Option<String>,
    counts: String,
    settings: String,
}

/// What a page gives for an expression over `crawl`.
async fn ask<T: DeserializeOwned>(window: &Window, expression: &str) -> Outcome<T> {
    let answer = window.wait_for(&format!("{EXPLORE}\nreturn (async () => {expression})();")).await?;
    serde_json::from_value(answer.clone()).map_err(|error| format!("{expression}: {error}: {answer}").into())
}

/// A text as a script writes it.
fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Fails with everything that was found wrong, each thing once.
fn must_be_empty(wrong: &BTreeSet<String>, what: &str) -> Outcome {
    if wrong.is_empty() {
        return Ok(());
    }
    let lines: Vec<&str> = wrong.iter().map(String::as_str).collect();
    Err(format!("{} {what}:\n{}", lines.len(), lines.join("\n")).into())
}

/// The seed of the walk in continuous integration; `cargo xtask crawl --seed N` takes another.
const SEED: u64 = 20_261_123;

/// Visits a workspace everywhere.
fn visit(name: &str, make: fn(&Stage) -> Outcome<PathBuf>) {
    journey(name, async |stage| {
        let original = make(stage)?;
        let spreadsheet = workspaces::spreadsheet(stage)?;
        let window = stage.open(&[]).await?;
        let outcome = visit::Visit::new(stage, &window, &original, &spreadsheet).everywhere().await;
        window.close().await?;
        outcome
    });
}

#[test]
fn every_control_of_the_example_company() {
    visit("crawl-example", workspaces::example);
}

#[test]
fn every_control_of_an_empty_workspace() {
    visit("crawl-empty", workspaces::empty);
}

#[test]
fn every_control_of_an_import() {
    visit("crawl-import", workspaces::imported);
}

#[test]
fn every_control_among_hostile_names() {
    visit("crawl-hostile", workspaces::hostile);
}

/// Reviews by themselves: a visit of everything does not come to them before its time is over.
#[test]
fn every_control_of_reviews() {
    journey("crawl-reviews", async |stage| {
        let original = workspaces::example(stage)?;
        let spreadsheet = workspaces::spreadsheet(stage)?;
        let window = stage.open(&[]).await?;
        let outcome = visit::Visit::new(stage, &window, &original, &spreadsheet).below("#/reviews").await;
        window.close().await?;
        outcome
    });
}

#[test]
fn every_key_on_every_page() {
    journey("crawl-keys", async |stage| {
        let original = workspaces::example(stage)?;
        let window = stage.open(&[path_text(&original)?]).await?;
        shows_example(&window).await?;
        let mut wrong = BTreeSet::new();
        let listed = keys::listed(&window).await?;
        let mut pages = BTreeSet::new();
        for place in places::all(&window).await? {
            if !pages.insert(place.kind()) {
                continue;
            }
            for key in &listed {
                visit::close_all(&window).await?;
                place.go(&window).await?;
                wrong.extend(
                    keys::press(&window, key).await?.into_iter().map(|fault| format!("{}: {fault}", place.kind())),
                );
                if ask::<Option<Standing>>(&window, "crawl.workspace()").await?.is_none() {
                    return Err(format!("{key} closes the workspace").into());
                }
            }
        }
        println!("{} keys pressed on {} pages", listed.len(), pages.len());
        window.close().await?;
        must_be_empty(&wrong, "things are wrong")
    });
}

#[test]
fn a_random_walk() {
    let number =
        |name: &str, otherwise: u64| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let (seed, seconds) = (number("BELLWETHER_SEED", SEED), number("BELLWETHER_SECONDS", 60));
    journey("crawl-walk", async |stage| {
        let original = workspaces::example(stage)?;
        let window = stage.open(&[path_text(&original)?]).await?;
        shows_example(&window).await?;
        let listed = keys::listed(&window).await?;
        let outcome = walk::walk(&window, seed, Duration::from_secs(seconds), &listed).await;
        window.close().await?;
        outcome
    });
}

/// Looks at every page in a language, in the smallest window: whatever is longer there must have its room.
fn look_at_pages_in(name: &str, language: &'static str) {
    journey(name, async |stage| {
        let original = workspaces::example_speaking(stage, language)?;
        let window = stage.open(&[path_text(&original)?]).await?;
        let named = async || Ok(window.title().await? == "Corner Street Coffee — Bellwether");
        window.until("the window to be named after the company", named).await?;
        window.resize(1000, 640).await?;
        let mut wrong = BTreeSet::new();
        let places = places::all(&window).await?;
        for place in &places {
            place.go(&window).await?;
            let look: Look = ask(&window, "crawl.look(crawl.faults.length)").await?;
            wrong.extend(look.faults.into_iter().map(|fault| format!("{}: {fault}", place.kind())));
        }
        let spoken: String = ask(&window, "document.documentElement.lang").await?;
        assert_eq!(spoken, language, "the pages were looked at in another language");
        println!("{} pages looked at in {language}", places.len());
        window.close().await?;
        must_be_empty(&wrong, "things are wrong")
    });
}

#[test]
fn every_page_in_german() {
    look_at_pages_in("pages-german", "de");
}

#[test]
fn every_page_in_words_that_are_longer() {
    look_at_pages_in("pages-longer", "en-XA");
}

#[test]
fn every_page_from_right_to_left() {
    look_at_pages_in("pages-rightward", "ar-XB");
}

/// A review over the whole screen: each of its points in light and in dark, and nothing of it cut off.
#[test]
fn every_point_of_a_meeting() {
    journey("crawl-meeting", async |stage| {
        let original = workspaces::example(stage)?;
        let window = stage.open(&[path_text(&original)?]).await?;
        shows_example(&window).await?;
        window.press("Reviews").await?;
        window.element("the open review", "//main//button[.='Meet']").await?;
        window.keys(Key::F5).await?;
        window.element("the meeting", "//dialog//h1").await?;
        let points = window.count("//dialog//aside//ol/li").await?;
        assert!(points > 2, "there is something to meet about");
        let mut wrong = BTreeSet::new();
        for point in 1..=points {
            ask::<()>(&window, "crawl.settle()").await?;
            let look: Look = ask(&window, "crawl.look(crawl.faults.length)").await?;
            assert!(look.layer.starts_with("dialog "), "{}", look.layer);
            let found = look.faults.into_iter().chain(accessibility::findings(&window).await?);
            wrong.extend(found.map(|fault| format!("point {point}: {fault}")));
            window.keys(Key::Right).await?;
        }
        window.close().await?;
        must_be_empty(&wrong, "things are wrong")
    });
}

/// What a screen reader says of each page: reviewed once, and then only changed on purpose.
#[test]
fn pages_read_aloud() {
    journey("transcript", async |stage| {
        let original = workspaces::example(stage)?;
        let window = stage.open(&[path_text(&original)?]).await?;
        shows_example(&window).await?;
        let mut pages = BTreeSet::new();
        let mut stale = BTreeSet::new();
        for place in places::all(&window).await? {
            if !pages.insert(place.kind()) {
                continue;
            }
            place.go(&window).await?;
            let name = place.kind().replace("#/", "").replace('/', "-");
            let read = accessibility::transcript(&window).await?;
            stale.extend(accessibility::compare(&name, &accessibility::same_everywhere(&read, &stage.home()))?);
        }
        window.close().await?;
        must_be_empty(&stale, "pages are read otherwise; look at them, and write them anew with UPDATE_EXPECT=1")
    });
}
