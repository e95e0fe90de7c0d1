//! The documents of packs, looked at by the programs of others: LibreOffice, poppler, qpdf, python-pptx, openpyxl, python-docx and
//! html-validate.

use crate::process::{Outcome, cargo, npm, program, run};
use crate::reference::own_python;
use crate::setup::{self, Need};
use crate::{files, front_end};
use std::path::Path;
use std::process::Command;

/// What reads slides, workbooks and minutes, as their wheels are called.
const READERS: [&str; 3] = ["python-pptx==1.0.2", "openpyxl==3.1.5", "python-docx==1.2.0"];

/// What holds pages to the standard, as npm has it: the newest that runs on the oldest Node the front end is built with.
const VALIDATOR: &str = "html-validate@10.9.0";

/// The endings of the files of a pack.
const ENDINGS: [&str; 4] = ["pdf", "pptx", "xlsx", "html"];

/// Makes packs of the example company in each language and size, and looks at them.
pub(crate) fn check() -> Outcome {
    setup::ensure(&[Need::Build, Need::Documents])?;
    front_end::build()?;
    run(&mut cargo(["build", "--workspace", "--bins"]))?;
    let folder = files::target().join("documents");
    let own = own_python(&folder, &READERS)?;
    let made = folder.join("made");
    // Files of an earlier run would be looked at as well.
    let _ = std::fs::remove_dir_all(&made);
    std::fs::create_dir_all(&made).map_err(|error| format!("{}: {error}", made.display()))?;
    for language in ["en", "de"] {
        packs(language, &made)?;
        minutes(language, &made)?;
    }
    let looked_at = run(program(&own, ["-B", "tests/documents/check.py"]).arg(&made));
    looked_at.and(valid(&made, &folder.join("html")))
}

/// Holds the pages to the standard of HTML, each language and theme.
fn valid(made: &Path, folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let install = ["install", "--no-audit", "--no-fund", "--no-save", "--prefix"];
    run(npm(install).arg(folder).arg(VALIDATOR))?;
    let script = folder.join("node_modules/html-validate/bin/html-validate.mjs");
    let mut validator = program("node", [script]);
    run(validator.args(["--config", "tests/documents/html-validate.json", "--ext", "html"]).arg(made))
}

/// All files of the example company's pack in a language, on slides and upright, in colour and without.
fn packs(language: &str, folder: &Path) -> Outcome {
    let workspace = folder.join(format!("{language}.bellwether"));
    let command = || bellwether(language);
    run(command().arg("demo").arg(&workspace))?;
    planned(language, &workspace)?;
    for (size, theme) in [("a4", "light"), ("letter", "print"), ("16:9", "dark")] {
        for ending in ENDINGS {
            let name = format!("{language}-{}-{theme}.{ending}", size.replace(':', "x"));
            let mut report = command();
            report.arg("report").arg(&workspace).args(["--size", size, "--theme", theme, "--forecast"]);
            report.args(["--scenario", SCENARIO, "--out"]);
            run(report.arg(folder.join(name)))?;
        }
    }
    Ok(())
}

/// The scenario that the packs have a page on.
const SCENARIO: &str = "Best = <worst>";

/// A budget for what adds up and a scenario that moves it, so that packs have these pages too.
fn planned(language: &str, workspace: &Path) -> Outcome {
    let call = |name: &str, request: serde_json::Value| {
        let mut command = bellwether(language);
        command.arg("call").arg(workspace).args([name, &request.to_string()]);
        command
    };
    let list = call("measure_list", serde_json::json!({})).output().map_err(|error| error.to_string())?;
    let list: serde_json::Value = serde_json::from_slice(&list.stdout).map_err(|error| error.to_string())?;
    let all = list["measures"].as_array().ok_or("The measures of the example company cannot be listed.")?;
    let ids: Vec<&serde_json::Value> =
        all.iter().filter(|measure| measure["kind"] == "flow").map(|measure| &measure["id"]).collect();
    for (index, id) in ids.iter().enumerate() {
        let total = 1_000_000 / (index + 1);
        run(&mut call("budget_divide", serde_json::json!({ "measure": id, "year": "2026", "total": total })))?;
    }
    let moved: Vec<serde_json::Value> =
        ids.iter().take(3).map(|id| serde_json::json!({ "measure": id, "percent": 0.05 })).collect();
    run(&mut call("scenario_set", serde_json::json!({ "name": SCENARIO, "changes": moved })))
}

/// The command line on a computer of that language.
fn bellwether(language: &str) -> Command {
    let mut command = program(&files::built("bellwether-cli", false).display().to_string(), ["--today", "2026-11-23"]);
    command.env("LC_ALL", format!("{language}_{}.UTF-8", language.to_uppercase()));
    command
}

/// The minutes of a review of the example company that has ended, in each format.
fn minutes(language: &str, folder: &Path) -> Outcome {
    let workspace = folder.join(format!("{language}.bellwether"));
    let review = |task: &str| {
        let mut command = bellwether(language);
        command.arg("review").arg(&workspace).arg(task);
        command
    };
    run(&mut review("new"))?;
    run(&mut review("end"))?;
    let list = review("list").arg("--json").output().map_err(|error| error.to_string())?;
    let list: serde_json::Value = serde_json::from_slice(&list.stdout).map_err(|error| error.to_string())?;
    let id = list["reviews"][0]["id"].to_string();
    for ending in ["pdf", "docx"] {
        let mut minutes = bellwether(language);
        minutes.arg("minutes").arg(&workspace).args(["--review", &id, "--out"]);
        run(minutes.arg(folder.join(format!("{language}-minutes.{ending}"))))?;
    }
    Ok(())
}
