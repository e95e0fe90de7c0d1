//! The front end: its build is part of the program, so it comes before cargo.

use crate::files;
use crate::process::{Outcome, npm, run};
use crate::report::Tally;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Builds ui/dist, unless it was built from the very same files: a new build makes cargo compile the program again.
pub(crate) fn build() -> Outcome {
    let fingerprint = files::fingerprint(&sources()?)?.to_string();
    let note = Path::new("ui/node_modules/.built-from");
    let fresh = std::fs::read_to_string(note).is_ok_and(|built_from| built_from == fingerprint);
    if fresh && Path::new("ui/dist/index.html").exists() {
        return Ok(());
    }
    run(&mut npm(["run", "--silent", "build"]))?;
    files::write(note, fingerprint.as_bytes())
}

/// Whether all files are laid out as prettier would; `npm run format` in ui does it.
pub(crate) fn format() -> Outcome {
    run(&mut npm(["run", "--silent", "format:check"]))
}

/// What types and layout do not show: promises nobody waits for, conditions that are always true, and the like.
pub(crate) fn lint() -> Outcome {
    run(&mut npm(["run", "--silent", "lint"]))
}

/// Types, accessibility, unused styles.
pub(crate) fn check() -> Outcome {
    run(&mut npm(["run", "--silent", "check"]))
}

/// Runs the tests and counts them.
pub(crate) fn test() -> (Outcome, Tally) {
    let report = files::target().join("xtask").join("vitest.json");
    // Without a report of this run there must not be one of an earlier run.
    let _ = std::fs::remove_file(&report);
    let file = format!("--outputFile={}", report.display());
    let outcome = run(&mut npm(["test", "--silent", "--", "--reporter=default", "--reporter=json", &file]));
    let tally = files::read_text(&report).ok().and_then(|text| count(&text)).unwrap_or_default();
    (outcome, tally)
}

fn count(report: &str) -> Option<Tally> {
    let report: Value = serde_json::from_str(report).ok()?;
    let number = |name: &str| report.get(name).and_then(Value::as_u64);
    Some(Tally {
        passed: number("numPassedTests")?,
        failed: number("numFailedTests")?,
        skipped: number("numPendingTests")? + number("numTodoTests")?,
    })
}

fn sources() -> Outcome<Vec<PathBuf>> {
    let mut sources = files::below(Path::new("ui/src"))?;
    let fonts = files::below(Path::new("src-tauri/fonts"))?;
    sources.extend(fonts.into_iter().filter(|font| font.extension().is_some_and(|kind| kind == "woff2")));
    let single =
        ["index.html", "package.json", "package-lock.json", "svelte.config.js", "tsconfig.json", "vite.config.ts"];
    sources.extend(single.iter().map(|name| Path::new("ui").join(name)));
    Ok(sources)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn counts_the_tests_of_a_report() {
        let report =
            r#"{"numTotalTests":9,"numPassedTests":5,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}"#;
        assert_eq!(count(report), Some(Tally { passed: 5, failed: 1, skipped: 3 }));
        assert_eq!(count("broken"), None);
    }
}
