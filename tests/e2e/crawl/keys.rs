//! Pressing every key of the list of keys on every page.

use super::visit::close_all;
use super::{Look, ask};
use crate::stage::Outcome;
use crate::window::Window;
use std::collections::BTreeSet;
use thirtyfour::Key;

/// Keys that open a dialog of the system, which no driver can close: printing.
const OUTSIDE: [&str; 1] = ["Ctrl+P"];

/// The keys that the window's own list names, such as `Ctrl+Shift+Z`, in its order.
pub(super) async fn listed(window: &Window) -> Outcome<Vec<String>> {
    window.keys("?").await?;
    window.until("the list of keys", async || Ok(window.count("//dialog[@open]//kbd").await? > 0)).await?;
    let all: Vec<String> = ask(
        window,
        "[...document.querySelectorAll('dialog[open] dt')].map((dt) => [...dt.querySelectorAll('kbd')].map((kbd) => kbd.innerText).join('+'))",
    )
    .await?;
    close_all(window).await?;
    Ok(all.into_iter().filter(|key| !OUTSIDE.contains(&key.as_str())).collect())
}

/// Presses a key as the list writes it, and tells what is wrong afterwards.
pub(super) async fn press(window: &Window, key: &str) -> Outcome<BTreeSet<String>> {
    let mut held = Vec::new();
    let mut last = None;
    for part in key.split('+').filter(|part| !part.is_empty()) {
        match part {
            "Ctrl" => held.push(Key::Control),
            "Shift" => held.push(Key::Shift),
            "Alt" => held.push(Key::Alt),
            other => last = Some(other.to_owned()),
        }
    }
    let last = last.unwrap_or_else(|| "+".to_owned());
    match (named(&last), last.chars().next()) {
        (Some(key), _) => window.chord_key(&held, key).await?,
        (None, Some(sign)) => window.chord(&held, sign.to_ascii_lowercase()).await?,
        (None, None) => {}
    }
    ask::<()>(window, "crawl.settle()").await?;
    let look: Look = ask(window, "crawl.look()").await?;
    Ok(look.faults.into_iter().map(|fault| format!("{key} → {}: {fault}", look.layer)).collect())
}

fn named(name: &str) -> Option<Key> {
    Some(match name {
        "←" => Key::Left,
        "→" => Key::Right,
        "↑" => Key::Up,
        "↓" => Key::Down,
        "Esc" | "Escape" => Key::Escape,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Home" => Key::Home,
        "End" => Key::End,
        "Delete" | "Del" => Key::Delete,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Space" => Key::Space,
        "F2" => Key::F2,
        "F5" => Key::F5,
        "F6" => Key::F6,
        "F11" => Key::F11,
        _ => return None,
    })
}
