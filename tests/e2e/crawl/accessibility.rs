//! What people see, and hear, who do not use the window as its makers do.

use super::ask;
use crate::stage::Outcome;
use crate::window::Window;
use std::path::Path;

/// Findings of axe in what lies on top, in light and in dark.
pub(super) async fn findings(window: &Window) -> Outcome<Vec<String>> {
    load(window).await?;
    let layer: String = ask(window, "crawl.layerName()").await?;
    let mut all = Vec::new();
    for theme in ["light", "dark"] {
        let before: Option<String> = ask(window, "document.documentElement.dataset.theme ?? null").await?;
        ask::<()>(window, &format!("(document.documentElement.dataset.theme = '{theme}', crawl.settle(60))")).await?;
        let found: Vec<String> = ask(window, "crawl.axeFindings()").await?;
        all.extend(found.into_iter().map(|finding| format!("{layer}: {theme}: axe: {finding}")));
        let back = before.unwrap_or_else(|| "light".to_owned());
        ask::<()>(window, &format!("(document.documentElement.dataset.theme = '{back}', crawl.settle(60))")).await?;
    }
    Ok(all)
}

/// Roles and names of what lies on top.
pub(super) async fn transcript(window: &Window) -> Outcome<String> {
    load(window).await?;
    ask(window, "crawl.transcript()").await
}

/// A transcript without what differs from one computer and one minute to the next: folders, times of the day, and how large
/// files are.
pub(super) fn same_everywhere(transcript: &str, home: &Path) -> String {
    let text = transcript.replace(&home.display().to_string(), "HOME");
    let signs: Vec<char> = text.chars().collect();
    let is_time = |at: usize| {
        let five = signs.get(at..at + 5);
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        five.is_some_and(|five| {
            five.iter().enumerate().all(|(i, c)| if i == 2 { *c == ':' } else { c.is_ascii_digit() })
        }) && before.is_none_or(|c| !c.is_ascii_digit())
    };
    let mut masked = String::new();
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        if is_time(at) {
            masked.push_str("HH:MM");
            at += 5;
        } else {
            masked.push(*sign);
            at += 1;
        }
    }
    without_sizes(&masked)
}

/// A text without the numbers before "MB".
fn without_sizes(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let is_size = |at: usize| words.get(at + 1).is_some_and(|next| next.starts_with("MB"));
    let masked = words.iter().enumerate().map(|(at, word)| if is_size(at) { "N" } else { word });
    masked.collect::<Vec<_>>().join(" ")
}

/// Holds a page's transcript against the one that is kept. Gives the first line that differs, after the page's name.
pub(super) fn compare(page: &str, now: &str) -> Outcome<Option<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/transcript").join(page).with_extension("txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, format!("{now}\n"))?;
        return Ok(None);
    }
    let kept = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    if kept.trim_end() == now.trim_end() {
        return Ok(None);
    }
    let differs = now.lines().zip(kept.lines()).enumerate().find(|(_, (now, kept))| now != kept);
    let line = differs.map_or_else(
        || "one is longer".to_owned(),
        |(at, (now, kept))| format!("line {}: {now:?}, kept {kept:?}", at + 1),
    );
    Ok(Some(format!("{page}: {line}")))
}

async fn load(window: &Window) -> Outcome {
    if ask(window, "typeof axe === 'object'").await? {
        return Ok(());
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    // As the function it is: the policy of the window lets no script be added to the page.
    window.ask(&format!("{source}\nreturn true;")).await.map(drop)
}
