//! A random walk: clicks, keys and typing without any plan, the same for the same seed.

use super::{Look, ask, keys, must_be_empty};
use crate::stage::Outcome;
use crate::window::Window;
use std::collections::{BTreeSet, VecDeque};
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// What is typed where something can be typed.
const TEXTS: [&str; 12] = [
    "7",
    "-1",
    "12,5",
    "1e400",
    "October 2026",
    "next Friday",
    "31.02.2026",
    "=1/0",
    "<i>x</i>",
    "Ärger 😀",
    "n/a",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
];

/// What opens a dialog of the system, which no driver can close.
const OUTSIDE: &str = "| Print";

/// How many steps are told where one went wrong.
const TOLD: usize = 25;

/// Numbers that look random and are the same for the same seed (xorshift64*, Marsaglia 2003, Vigna 2016).
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let wide = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(wide).unwrap_or_default() % end.max(1)
    }
}

/// Walks for a while. Fails with the last steps where something went wrong.
pub(super) async fn walk(window: &Window, seed: u64, time: Duration, keys_listed: &[String]) -> Outcome {
    let mut dice = Dice::new(seed);
    let mut steps = VecDeque::new();
    let (mut count, mut reached) = (0_usize, BTreeSet::new());
    let start = Instant::now();
    while start.elapsed() < time {
        let step = match step(window, &mut dice, keys_listed, &mut reached).await {
            Ok(step) => step,
            // The driver does not say where it was.
            Err(error) => return Err(format!("{error} with seed {seed} after\n{}", way(&steps)).into()),
        };
        count += 1;
        steps.push_back(step);
        if steps.len() > TOLD {
            steps.pop_front();
        }
        ask::<()>(window, "crawl.settle(60)").await?;
        let look: Look = ask(window, "crawl.look(crawl.told ?? 0)").await?;
        let wrong: BTreeSet<String> = look.faults.into_iter().filter(|fault| !fault.starts_with("failure: ")).collect();
        if !wrong.is_empty() {
            let way = way(&steps);
            must_be_empty(&wrong, &format!("things are wrong on {} with seed {seed} after\n{way}", look.layer))?;
        }
    }
    println!("seed {seed}: {count} steps, {} controls reached, nothing wrong", reached.len());
    Ok(())
}

/// The last steps, one a line.
fn way(steps: &VecDeque<String>) -> String {
    steps.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
}

async fn step(window: &Window, dice: &mut Dice, listed: &[String], reached: &mut BTreeSet<String>) -> Outcome<String> {
    match dice.below(20) {
        0..=11 => click(window, dice, reached).await,
        12..=13 => {
            let text = TEXTS[dice.below(TEXTS.len())];
            let typing: bool =
                ask(window, "document.activeElement?.matches('input, textarea, [role=gridcell]') ?? false").await?;
            if typing {
                window.keys(text).await?;
            }
            Ok(format!("types {text}"))
        }
        14..=16 => {
            let all =
                [Key::Enter, Key::Tab, Key::Down, Key::Right, Key::Up, Key::Left, Key::Space, Key::Escape, Key::Delete];
            let at = dice.below(all.len());
            window.keys(all[at].clone()).await?;
            Ok(format!("presses {}", ["Enter", "Tab", "Down", "Right", "Up", "Left", "Space", "Esc", "Delete"][at]))
        }
        17 => {
            window.chord(&[Key::Control], if dice.below(3) == 0 { 'y' } else { 'z' }).await?;
            Ok("undoes or redoes".to_owned())
        }
        _ => {
            let key = &listed[dice.below(listed.len())];
            keys::press(window, key).await?;
            Ok(format!("presses {key}"))
        }
    }
}

/// Clicks the middle of a control where a pointer gets it.
async fn click(window: &Window, dice: &mut Dice, reached: &mut BTreeSet<String>) -> Outcome<String> {
    let all: Vec<super::Control> = ask(window, "crawl.listed()").await?;
    let can_be_left = |control: &&super::Control| !control.disabled && !control.key.ends_with(OUTSIDE);
    let enabled: Vec<&super::Control> = all.iter().filter(can_be_left).collect();
    let Some(control) = enabled.get(dice.below(enabled.len())) else { return Ok("finds nothing to click".to_owned()) };
    let pressed = window.click_at(&format!("crawl.middle({})", super::literal(&control.key))).await?;
    if pressed {
        reached.insert(control.key.clone());
    }
    Ok(format!("clicks {}", control.key))
}
