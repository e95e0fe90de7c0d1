//! Pressing every control once.

use super::places::Place;
use super::{Control, Look, Standing, ask, literal, must_be_empty, places};
use crate::stage::{Outcome, Stage};
use crate::window::Window;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// How many presses deep a path may be: a page's menu, its entry, the dialog's own toggle, what that opens.
const DEEPEST: usize = 4;

/// How many rows of a list are tried; the others have the same controls.
const ROWS: usize = 2;

/// How long closing what is open, or undoing, may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a visit may take, in seconds; what it does not come to is listed. `cargo xtask crawl` goes to the end.
const TIME: u64 = 100;

fn time() -> Duration {
    let given = std::env::var("BELLWETHER_VISIT_SECONDS").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(given.unwrap_or(TIME))
}

/// What came of pressing a control.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pressed {
    #[serde(default)]
    missing: bool,
    #[serde(default)]
    hidden: Option<String>,
    #[serde(default)]
    changed: bool,
    #[serde(default)]
    focus_lost: Option<String>,
    #[serde(default)]
    faults: Vec<String>,
}

/// Where a press starts: a page, and what was pressed on it to get there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spot {
    place: Place,
    trail: Vec<String>,
}

/// One visit of a workspace.
pub(super) struct Visit<'a> {
    stage: &'a Stage,
    window: &'a Window,
    original: PathBuf,
    spreadsheet: PathBuf,
    copies: usize,
    base: Option<Standing>,
    at: Option<Spot>,
    /// Where to go next: pages first, then what was met on them.
    ways: VecDeque<Spot>,
    places: BTreeSet<String>,
    /// How the addresses begin that it keeps to; empty for all.
    below: &'static str,
    rows: BTreeMap<String, usize>,
    seen: BTreeSet<String>,
    /// The controls that were pressed.
    pub(super) reached: BTreeSet<String>,
    /// What lay on top at some time: pages, dialogs, menus.
    pub(super) layers: BTreeSet<String>,
    wrong: BTreeSet<String>,
}

impl<'a> Visit<'a> {
    /// Begins a visit; `spreadsheet` is what is chosen whenever a file to import is asked for.
    pub(super) fn new(stage: &'a Stage, window: &'a Window, original: &Path, spreadsheet: &Path) -> Self {
        Self {
            stage,
            window,
            original: original.to_owned(),
            spreadsheet: spreadsheet.to_owned(),
            copies: 0,
            base: None,
            at: None,
            ways: VecDeque::new(),
            places: BTreeSet::new(),
            below: "",
            rows: BTreeMap::new(),
            seen: BTreeSet::new(),
            reached: BTreeSet::new(),
            layers: BTreeSet::new(),
            wrong: BTreeSet::new(),
        }
    }

    /// Goes everywhere, and says how many controls were reached and which were not.
    pub(super) async fn everywhere(&mut self) -> Outcome {
        self.below("").await
    }

    /// The same on the pages whose address begins so, and no further.
    pub(super) async fn below(&mut self, address: &'static str) -> Outcome {
        self.below = address;
        self.open_anew().await?;
        let all = places::all(self.window).await?.into_iter().filter(|place| place.is_below(address));
        self.ways = all.map(|place| Spot { place, trail: Vec::new() }).collect();
        self.places = self.ways.iter().map(|spot| spot.place.kind()).collect();
        let (start, time) = (Instant::now(), time());
        while start.elapsed() < time
            && let Some(spot) = self.ways.pop_front()
        {
            self.explore(&spot).await?;
        }
        self.report()
    }

    fn report(&self) -> Outcome {
        let missed: Vec<&String> = self.seen.difference(&self.reached).collect();
        println!("{} controls reached in {} pages, dialogs and menus", self.reached.len(), self.layers.len());
        println!("{} controls seen and never pressed, because they could not be:", missed.len());
        for control in missed {
            println!("    {control}");
        }
        println!("{} ways not gone for want of time:", self.ways.len());
        for Spot { place, trail } in &self.ways {
            println!("    {}: {}", place.kind(), trail.join(" → "));
        }
        must_be_empty(&self.wrong, "things are wrong")
    }

    async fn explore(&mut self, spot: &Spot) -> Outcome {
        if !self.arrive(spot).await? {
            return Ok(());
        }
        for control in self.controls().await? {
            if !self.is_new(&control) {
                continue;
            }
            if self.at.as_ref() != Some(spot) && !self.arrive(spot).await? {
                return Ok(());
            }
            self.press(spot, &control.key).await?;
        }
        Ok(())
    }

    /// Whether a control is still to be pressed.
    fn is_new(&mut self, control: &Control) -> bool {
        let unpressed = !self.reached.contains(&control.key);
        let alike = self.rows.get(&control.group).copied().unwrap_or_default();
        if control.disabled || !unpressed || (!control.group.is_empty() && alike >= ROWS) {
            if control.disabled {
                self.seen.insert(control.key.clone());
            }
            return false;
        }
        true
    }

    async fn press(&mut self, spot: &Spot, key: &str) -> Outcome {
        self.answer(key)?;
        let pressed: Pressed = ask(self.window, &format!("crawl.press({})", literal(key))).await?;
        if pressed.missing {
            // It belongs to what an earlier press changed; it is met again on that way.
            return Ok(());
        }
        self.at = None;
        self.seen.insert(key.to_owned());
        self.reached.insert(key.to_owned());
        if let Some(group) = key.rsplit_once(" | ").and_then(|(rest, _)| rest.rsplit_once(" | ")) {
            *self.rows.entry(group.0.to_owned()).or_default() += 1;
        }
        self.complain(key, pressed);
        self.follow(spot, key).await
    }

    fn complain(&mut self, key: &str, pressed: Pressed) {
        let mut all = pressed.faults;
        all.extend(pressed.hidden.map(|how| format!("cannot be clicked: {how}")));
        if !pressed.changed && !places::may_change_nothing(key) {
            all.push("changes nothing".to_owned());
        }
        all.extend(pressed.focus_lost.map(|where_it_is| format!("the focus is lost: {where_it_is}")));
        for fault in all {
            // Said at once as well: a visit takes minutes.
            println!("{key}: {fault}");
            self.wrong.insert(format!("{key}: {fault}"));
        }
    }

    /// Notes what a press has led to, as ways to go later.
    async fn follow(&mut self, spot: &Spot, key: &str) -> Outcome {
        let look: Look = ask(self.window, "crawl.look(crawl.faults.length)").await?;
        self.layers.insert(look.layer.clone());
        if self.standing().await?.is_none_or(|now| self.base.as_ref().is_some_and(|base| now.path != base.path)) {
            return Ok(());
        }
        let here = Place::here(self.window).await?;
        if here != spot.place && look.layer.starts_with("page ") {
            if here.is_below(self.below) && self.places.insert(here.kind()) {
                self.ways.push_back(Spot { place: here, trail: Vec::new() });
            }
            return Ok(());
        }
        let controls = self.controls().await?;
        let new = controls
            .iter()
            .any(|control| !control.disabled && !self.reached.contains(&control.key) && self.is_untried(control));
        if new && spot.trail.len() + 1 < DEEPEST {
            let mut trail = spot.trail.clone();
            trail.push(key.to_owned());
            self.ways.push_back(Spot { place: spot.place.clone(), trail });
        }
        Ok(())
    }

    fn is_untried(&self, control: &Control) -> bool {
        control.group.is_empty() || self.rows.get(&control.group).copied().unwrap_or_default() < ROWS
    }

    async fn controls(&self) -> Outcome<Vec<Control>> {
        ask(self.window, "crawl.listed()").await
    }

    async fn standing(&self) -> Outcome<Option<Standing>> {
        ask(self.window, "crawl.workspace()").await
    }

    /// Goes to a spot, from wherever the window is. False where the way there is gone.
    async fn arrive(&mut self, spot: &Spot) -> Outcome<bool> {
        for anew in [false, true] {
            if anew || !self.put_back().await? {
                self.open_anew().await?;
            }
            spot.place.go(self.window).await?;
            if self.walk(&spot.trail).await? {
                let look: Look = ask(self.window, "crawl.look(crawl.faults.length)").await?;
                self.wrong.extend(look.faults.iter().map(|fault| format!("{}: {fault}", look.layer)));
                if self.layers.insert(look.layer) || spot.trail.is_empty() {
                    self.wrong.extend(super::accessibility::findings(self.window).await?);
                }
                self.at = Some(spot.clone());
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn walk(&self, trail: &[String]) -> Outcome<bool> {
        for key in trail {
            self.answer(key)?;
            let pressed: Pressed = ask(self.window, &format!("crawl.press({})", literal(key))).await?;
            if pressed.missing {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What the next file dialog gives: a workspace where one is to be opened, otherwise a spreadsheet.
    fn answer(&self, key: &str) -> Outcome {
        let workspace = key.contains("Open a workspace") || key.contains("Open…");
        self.stage.answer_open(&[if workspace { &self.original } else { &self.spreadsheet }])
    }

    /// Closes what is open and undoes what was done. False where that did not bring back the beginning.
    async fn put_back(&mut self) -> Outcome<bool> {
        close_all(self.window).await?;
        ask::<()>(self.window, "crawl.takeBack()").await?;
        for _ in 0..3 {
            let now = self.standing().await?;
            if now == self.base {
                return Ok(true);
            }
            let Some(now) = now else { return Ok(false) };
            if self.base.as_ref().is_none_or(|base| base.path != now.path) {
                return Ok(false);
            }
            ask::<()>(self.window, "(document.activeElement?.blur(), crawl.settle(30))").await?;
            self.window.chord(&[Key::Control], 'z').await?;
            ask::<()>(self.window, "crawl.settle()").await?;
        }
        Ok(self.standing().await? == self.base)
    }

    /// Opens a fresh copy of the workspace.
    async fn open_anew(&mut self) -> Outcome {
        self.copies += 1;
        let copy = self.stage.data().join(format!("copy-{}.bellwether", self.copies));
        std::fs::copy(&self.original, &copy)?;
        close_all(self.window).await?;
        ask::<()>(self.window, "crawl.takeBack()").await?;
        self.stage.answer_open(&[&copy])?;
        self.window.chord(&[Key::Control], 'o').await?;
        let start = Instant::now();
        let name = format!("copy-{}.bellwether", self.copies);
        while start.elapsed() < PATIENCE {
            if let Some(now) = self.standing().await?.filter(|now| now.path.ends_with(&name)) {
                ask::<()>(self.window, "crawl.settle()").await?;
                self.base = Some(now);
                self.at = None;
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err("Ctrl+O does not open the workspace that was chosen".into())
    }
}

/// Closes menus and dialogs by the keyboard, and agrees to throw away what was typed.
pub(super) async fn close_all(window: &Window) -> Outcome {
    for _ in 0..8 {
        let layer: String = ask(window, "crawl.layerName()").await?;
        if layer.starts_with("page ") {
            return Ok(());
        }
        let discard = ask::<Vec<Control>>(window, "crawl.listed()").await?;
        let discard = discard.into_iter().find(|control| control.key.ends_with("| Discard"));
        if let Some(control) = discard {
            ask::<serde_json::Value>(window, &format!("crawl.press({})", literal(&control.key))).await?;
        } else {
            window.keys(Key::Escape).await?;
            ask::<()>(window, "crawl.settle(40)").await?;
        }
    }
    let layer: String = ask(window, "crawl.layerName()").await?;
    Err(format!("Escape does not close “{layer}”").into())
}
